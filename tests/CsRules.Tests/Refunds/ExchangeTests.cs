using CsRules.Laws;
using CsRules.Refunds;
using CsRules.Tests.Orders;

namespace CsRules.Tests.Refunds;

/// <summary>Something else comes for what goes back, and is worth money when it comes back itself.</summary>
public class ExchangeTests
{
    private static readonly RefundPolicy Fee = new() { ReturnFee = Money.Won(3_000) };

    [Theory]
    [InlineData(Party.Consumer, 12_000, -8_000)]
    [InlineData(Party.Seller, 12_000, -2_000)]
    [InlineData(Party.Seller, 8_000, 2_000)]
    [InlineData(Party.Consumer, 4_000, 0)]
    [InlineData(Party.Consumer, 3_999, 1)]
    public void The_difference_is_settled_and_both_ways_are_the_consumers_on_a_change_of_mind(Party fault, long price, long total)
    {
        var plan = RefundGiven.Plan(SampleOrders.Of([10_000]), [], Swap("x", "l0", "n", price) with { Fault = fault }, Fee);
        Assert.Equal(Money.Won(total), plan.Total);
    }

    [Fact]
    public void The_difference_that_was_paid_comes_back_with_the_replacement()
    {
        // Three at 10,000 less 1,000: the second unit had cost 9,666.
        var order = SampleOrders.Of([10_000], discount: 1_000, quantity: 3);
        var first = RefundGiven.Claim("1", "l0", 1);
        var swap = Swap("x", "l0", "n", 12_000);
        var asked = RefundGiven.Plan(order, [first], swap);
        Assert.Equal(Money.Won(2_334), asked.DueFromCustomer);
        var paid = swap with { Paid = Money.Won(2_334) };
        var back = RefundGiven.Plan(order, [first, paid], RefundGiven.Claim("2", "n", 1));
        Assert.Equal(Money.Won(12_000), back.ToCustomer);
        Assert.Equal(
            [("card", RefundTarget.Payment, 9_666L), ("additional", RefundTarget.Additional, 2_334L)],
            back.ByMethod.Select(s => (s.Method, s.To, s.Amount.MinorUnits)));
        // What was never paid does not come back.
        Assert.Equal(Money.Won(9_666), RefundGiven.Plan(order, [first, swap], RefundGiven.Claim("2", "n", 1)).ToCustomer);
    }

    [Fact]
    public void An_even_exchange_is_worth_what_was_paid_to_the_won()
    {
        var order = SampleOrders.Of([10_000], discount: 1_000, quantity: 3);
        var swap = new RefundClaim { Id = "x", Kind = RefundKind.Exchange, Lines = [new() { Line = "l0", Quantity = 3 }], Replacements = [new() { Id = "n", Quantity = 3 }] };
        Assert.Equal(Money.Won(0), RefundGiven.Plan(order, [], swap).Total);
        RefundClaim[] units = [RefundGiven.Claim("1", "n", 1), RefundGiven.Claim("2", "n", 1), RefundGiven.Claim("3", "n", 1)];
        Assert.Equal(
            [9_667L, 9_666, 9_667],
            units.Select((unit, i) => RefundGiven.Plan(order, [swap, .. units.Take(i)], unit).ToCustomer.MinorUnits));
    }

    [Fact]
    public void A_minimum_that_the_replacement_still_reaches_is_not_lost()
    {
        var order = SampleOrders.Of([30_000, 20_000], discount: 5_000, minimum: 50_000);
        var policy = new RefundPolicy { LostMinimum = LostMinimum.Revoke };
        // 30,000 had cost 27,000; what comes is dearer than what the minimum needs, or a won too cheap for it.
        Assert.Equal(-3_000, RefundGiven.Plan(order, [], Swap("x", "l0", "n", 30_000), policy).Total.MinorUnits);
        Assert.Equal(-2_999 - 2_000, RefundGiven.Plan(order, [], Swap("x", "l0", "n", 29_999), policy).Total.MinorUnits);
    }

    [Fact]
    public void The_law_is_not_asked_who_bears_an_exchange()
    {
        // In Brazil the seller bears what goes back on a change of mind; an exchange is the shop's own offer.
        var account = Fee.Compile(SampleOrders.Of([10_000]), LawBook.Of("BR").General);
        Assert.Equal(-6_000, account.Plan(Swap("x", "l0", "n", 10_000), RefundGiven.Today).Total.MinorUnits);
    }

    private static RefundClaim Swap(string id, string line, string with, long price) => new()
    {
        Id = id,
        Kind = RefundKind.Exchange,
        Lines = [new() { Line = line, Quantity = 1 }],
        Replacements = [new() { Id = with, UnitPrice = Money.Won(price), Quantity = 1 }],
    };
}
