using CsRules.Laws;
using CsRules.Orders;
using CsRules.Refunds;
using NodaTime;

namespace CsRules.Tests.Refunds;

/// <summary>An order is refunded by the law it lives under.</summary>
public class RefundLawTests
{
    private static readonly LocalDate Today = new(2025, 11, 20);

    // 50,000 of goods, 5,000 of standard delivery, 4,000 for the way back.
    private static readonly Order Order = new()
    {
        Id = "O-1",
        Lines = [new() { Id = "a", UnitPrice = Money.Won(25_000), Quantity = 2 }],
        Shipping = new() { Fee = Money.Won(5_000), StandardFee = Money.Won(5_000) },
        Payments = [new() { Method = "card", Amount = Money.Won(55_000) }],
    };

    private static readonly RefundPolicy Policy = new() { ReturnFee = Money.Won(4_000) };

    [Theory]
    [InlineData("KR", 46_000)] // the delivery served, and the consumer sends back (Art 18(9))
    [InlineData("FI", 51_000)] // the delivery comes back (Art 13(2)), the way back is the consumer's
    [InlineData("GB", 51_000)]
    [InlineData("TW", 50_000)] // at no cost to the consumer; the law says nothing of the delivery
    [InlineData("BR", 55_000)] // everything, at the seller's cost
    public void A_whole_withdrawal_gives_back_what_the_law_says(string country, long won) =>
        Assert.Equal(Money.Won(won), Plan(country, All("1", 2)).Total);

    [Theory]
    [InlineData("FI", 21_000, 26_000)]
    [InlineData("KR", 21_000, 21_000)]
    public void The_delivery_comes_back_with_the_last_unit_and_once(string country, long first, long second)
    {
        var account = Policy.Compile(Order, LawBook.Of(country).General);
        Assert.Equal(Money.Won(first), account.Plan(All("1", 1), Today).Total);
        Assert.Equal(Money.Won(second), account.After(All("1", 1), Today).Plan(All("2", 1), Today).Total);
    }

    [Fact]
    public void No_more_than_the_cheapest_standard_delivery_comes_back()
    {
        var express = Order with
        {
            Shipping = Order.Shipping with { Fee = Money.Won(12_000) },
            Payments = [new() { Method = "card", Amount = Money.Won(62_000) }],
        };
        Assert.Equal(Money.Won(51_000), Policy.Compile(express, LawBook.Of("FI").General).Plan(All("1", 2), Today).Total);
    }

    [Fact]
    public void An_unknown_country_is_told_with_its_path()
    {
        var refund = new RefundCase { Order = Order, Claim = All("1", 1), Regime = "XX" };
        var error = CsRules.Documents.Validation.Check(new RefundCaseValidator(), refund).Single();
        Assert.Equal(("claim.unknown-regime", "$.regime"), (error.Code, error.Path));
    }

    [Fact]
    public void An_order_under_an_unknown_law_is_the_users_slip() => Assert.Equal("claim.unknown-regime", Assert.Throws<CsRules.Documents.CsRulesException>(
        () => OrderMovesAnswer.Of(new() { Order = Order, Regime = "XX" }, null, CsRules.Documents.Language.English)).Errors.Single().Code);

    [Fact]
    public void A_payment_called_points_is_told_from_points()
    {
        var order = Order with
        {
            Points = [new() { Lot = "l", Amount = Money.Won(5_000) }],
            Payments = [new() { Method = "points", Amount = Money.Won(50_000) }],
        };
        var shares = Policy.Compile(order).Plan(All("1", 2) with { Fault = Party.Seller }, Today).ByMethod;
        Assert.Equal([(RefundTarget.Payment, Money.Won(50_000)), (RefundTarget.Points, Money.Won(5_000))], shares.Select(s => (s.To, s.Amount)));
    }

    private static RefundClaim All(string id, int units) => new() { Id = id, Lines = [new() { Line = "a", Quantity = units }] };

    private static RefundPlan Plan(string country, RefundClaim claim) =>
        RefundPlan.For(new() { Order = Order, Claim = claim, Policy = Policy, Regime = country }, Today);
}
