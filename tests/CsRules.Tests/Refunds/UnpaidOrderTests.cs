using CsRules.Documents;
using CsRules.Orders;
using CsRules.Refunds;
using CsRules.Tests.Orders;

namespace CsRules.Tests.Refunds;

/// <summary>Cash on delivery and part payment: what is not paid yet is not asked for any more before anything goes back.</summary>
public class UnpaidOrderTests
{
    [Fact]
    public void Nothing_goes_back_of_what_nobody_paid()
    {
        var order = SampleOrders.Of([10_000, 20_000]) with { Payments = [], Unpaid = Money.Won(30_000) };
        var plan = RefundGiven.Plan(order, [], RefundGiven.Claim("1", "l0", 1) with { Kind = RefundKind.Cancel });
        Assert.Equal((0, 10_000), (plan.ToCustomer.MinorUnits, plan.NoLongerDue.MinorUnits));
        Assert.Empty(plan.ByMethod);
        Assert.Equal(20_000, RefundPolicy.Default.Compile(order).After(RefundGiven.Claim("1", "l0", 1), RefundGiven.Today).Unpaid.MinorUnits);
    }

    [Fact]
    public void Of_a_part_paid_order_the_part_goes_back_last()
    {
        var order = SampleOrders.Of([10_000, 20_000]) with { Payments = [new() { Method = "deposit", Amount = Money.Won(6_000) }], Unpaid = Money.Won(24_000) };
        RefundClaim[] claims = [RefundGiven.Claim("1", "l1", 1), RefundGiven.Claim("2", "l0", 1)];
        Assert.Equal((0, 20_000), Told(RefundGiven.Plan(order, [], claims[0])));
        Assert.Equal((6_000, 4_000), Told(RefundGiven.Plan(order, [claims[0]], claims[1])));
        // Undone, it is to be paid again.
        var undone = RefundGiven.Plan(order, [.. claims], new() { Id = "u", Undoes = "2", Lines = [] });
        Assert.Equal(6_000, undone.DueFromCustomer.MinorUnits);
        static (long, long) Told(RefundPlan plan) => (plan.ToCustomer.MinorUnits, plan.NoLongerDue.MinorUnits);
    }

    [Fact]
    public void What_is_owed_is_paid_in_parts_or_not_yet_and_a_won_less_is_an_error()
    {
        Order Order(long paid, long unpaid) => SampleOrders.Of([10_000]) with { Payments = [new() { Method = "card", Amount = Money.Won(paid) }], Unpaid = Money.Won(unpaid) };
        Assert.Empty(Validation.Check(new OrderValidator(), Order(4_000, 6_000)));
        Assert.Equal(["order.sum"], Validation.Check(new OrderValidator(), Order(4_000, 5_999)).Select(e => e.Code));
        Assert.Contains("order.negative-amount", Validation.Check(new OrderValidator(), Order(11_000, -1_000)).Select(e => e.Code));
    }

    [Fact]
    public void Two_currencies_are_refused_by_name()
    {
        var order = SampleOrders.Of([10_000]) with { Unpaid = new Money(0, Currency.Eur) };
        var error = Assert.Single(Validation.Check(new OrderValidator(), order));
        Assert.Equal(("order.other-currency", "$.unpaid"), (error.Code, error.Path));
    }
}
