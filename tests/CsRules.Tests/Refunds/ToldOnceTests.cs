using CsRules.Documents;
using CsRules.Laws;
using CsRules.Orders;
using CsRules.Refunds;
using CsRules.Tests.Orders;

namespace CsRules.Tests.Refunds;

/// <summary>What the customer paid of what a claim left owed is told once too: with the claim, or with its repetition.</summary>
public class ToldOnceTests
{
    // One of two 7,000 goes back, the fee is 10,000: 3,000 is owed.
    private static readonly Order Two = SampleOrders.Of([7_000, 7_000]) with { Payments = [new() { Method = "card", Amount = Money.Won(14_000) }] };
    private static readonly RefundPolicy Fee = new() { ReturnFee = Money.Won(10_000) };
    private static readonly RefundClaim First = RefundGiven.Claim("1", "l0", 1);
    private static readonly RefundClaim Second = RefundGiven.Claim("2", "l1", 1) with { Fault = Party.Seller };

    [Fact]
    public void A_payment_told_twice_is_one_payment()
    {
        var paid = First with { Paid = Money.Won(3_000) };
        Assert.Equal(7_000, RefundGiven.Plan(Two, [paid], Second, Fee).ToCustomer.MinorUnits);
        Assert.Equal(7_000, RefundGiven.Plan(Two, [paid, paid], Second, Fee).ToCustomer.MinorUnits);
        Assert.Equal(7_000, RefundGiven.Plan(Two, [First, paid], Second, Fee).ToCustomer.MinorUnits);
        Assert.Equal(4_000, RefundGiven.Plan(Two, [First, First], Second, Fee).ToCustomer.MinorUnits);
    }

    [Fact]
    public void Two_payments_of_one_claim_contradict_each_other()
    {
        var error = Assert.Throws<CsRulesException>(() => RefundGiven.Plan(
            Two, [First with { Paid = Money.Won(1_000) }, First with { Paid = Money.Won(2_000) }], Second, Fee)).Errors.Single();
        Assert.Equal(("refund.claim-differs", "$.before[1].paid"), (error.Code, error.Path));
    }

    [Theory]
    [InlineData(3_000, true)]
    [InlineData(3_001, false)]
    public void Only_what_the_claim_leaves_owed_can_have_been_paid_of_it(long paid, bool isRight)
    {
        var claim = First with { Paid = Money.Won(paid) };
        if (isRight) Assert.Equal(3_000, RefundGiven.Plan(Two, [], claim, Fee).DueFromCustomer.MinorUnits);
        else Assert.Equal("$.claim.paid", Assert.Throws<CsRulesException>(() => RefundGiven.Plan(Two, [], claim, Fee)).Errors.Single().Path);
        // Where nothing is owed nothing can have been paid, told again or not.
        Assert.Equal("refund.paid-too-much", Assert.Throws<CsRulesException>(
            () => RefundGiven.Plan(Two, [Second], Second with { Paid = Money.Won(1) }, Fee)).Errors.Single().Code);
    }

    [Fact]
    public void Nothing_is_told_under_an_empty_id()
    {
        var refund = new RefundCase { Order = Two, Claim = First with { Id = "" } };
        Assert.Contains(Validation.Check(new RefundCaseValidator(), refund), e => (e.Code, e.Path) == ("refund.no-id", "$.claim.id"));
        Assert.Contains(Validation.Check(new OrderValidator(), Two with { Id = "" }), e => (e.Code, e.Path) == ("order.no-id", "$.id"));
        Assert.Contains(Validation.Check(new OrderValidator(), Two with { Lines = [Two.Lines[0] with { Id = "" }, Two.Lines[1]] }), e => (e.Code, e.Path) == ("order.no-id", "$.lines[0].id"));
        Assert.Empty(Validation.Check(new RefundCaseValidator(), refund with { Claim = First }));
    }
}
