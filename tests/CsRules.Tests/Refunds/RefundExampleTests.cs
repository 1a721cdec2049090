using CsRules.Laws;
using CsRules.Loyalty;
using CsRules.Orders;
using CsRules.Refunds;
using CsRules.Returns;
using CsRules.Tests.Orders;
using NodaTime;
using static CsRules.Tests.Refunds.RefundGiven;

namespace CsRules.Tests.Refunds;

public class RefundExampleTests
{
    [Fact]
    public void Three_units_less_a_discount_add_up_in_any_order()
    {
        var order = SampleOrders.Of([10_000], discount: 1000, quantity: 3) with { };
        var first = Plan(order, [], Claim("1", "l0", 1));
        var second = Plan(order, [Claim("1", "l0", 1)], Claim("2", "l0", 1));
        var third = Plan(order, [Claim("1", "l0", 1), Claim("2", "l0", 1)], Claim("3", "l0", 1));
        Assert.Equal([9667, 9666, 9667], new[] { first, second, third }.Select(p => p.ToCustomer.MinorUnits));
    }

    [Fact]
    public void A_coupon_whose_minimum_is_lost_is_kept_or_revoked_by_policy()
    {
        var order = SampleOrders.Of([50_000, 50_000, 50_000, 50_000, 50_000, 50_000], discount: 30_000, minimum: 300_000);
        var five = new RefundClaim { Id = "1", Lines = [.. Enumerable.Range(0, 5).Select(i => new ClaimedLine { Line = "l" + i, Quantity = 1 })] };
        Assert.Equal(Money.Won(225_000), Plan(order, [], five).ToCustomer);
        var revoke = new RefundPolicy { LostMinimum = LostMinimum.Revoke };
        Assert.Equal(Money.Won(220_000), Plan(order, [], five, revoke).ToCustomer);
        Assert.Equal(Money.Won(225_000), Plan(order, [], five with { Fault = Party.Seller }, revoke).ToCustomer);
        // When the last unit comes back too, what was revoked goes back with it.
        Assert.Equal(Money.Won(50_000), Plan(order, [five], Claim("2", "l5", 1), revoke).ToCustomer);
    }

    [Fact]
    public void Linear_clawback_follows_the_shortfall()
    {
        // Paid 230,000 with a benefit of 30,000 from 200,000; 100,000 goes back, 130,000 is 35% short.
        var order = SampleOrders.Of([113_043, 146_957], discount: 30_000, minimum: 200_000);
        order = order with { Discounts = [order.Discounts[0] with { MinimumAfterDiscounts = true }] };
        var shares = new OrderShares(order);
        Assert.Equal(Money.Won(100_000), shares.Net(0, 1));
        Assert.Equal(Money.Won(89_500), Plan(order, [], Claim("1", "l0", 1), new() { LostMinimum = LostMinimum.Linear }).ToCustomer);
    }

    [Fact]
    public void Free_shipping_lost_before_dispatch_costs_the_delivery_once()
    {
        var order = SampleOrders.Of([40_000, 20_000]) with { Shipping = new() { FreeFrom = Money.Won(50_000), StandardFee = Money.Won(3000) } };
        var cancel = Claim("1", "l1", 1) with { Kind = RefundKind.Cancel };
        Assert.Equal(Money.Won(17_000), Plan(order, [], cancel).ToCustomer);
        Assert.Equal(Money.Won(20_000), Plan(order, [], cancel with { Fault = Party.Seller }).ToCustomer);
        // Cancelling the rest gives the delivery back: nothing was delivered.
        Assert.Equal(Money.Won(43_000), Plan(order, [cancel], Claim("2", "l0", 1) with { Kind = RefundKind.Cancel }).ToCustomer);
    }

    [Theory]
    [InlineData(150_000, 30_000, 100_000, false, false, 3000)] // still above free shipping
    [InlineData(80_000, 80_000, 100_000, true, false, 3000)] // outbound was paid: not refunded, not charged again
    [InlineData(110_000, 30_000, 100_000, false, false, 3000)] // free is lost, no round trip set
    [InlineData(110_000, 30_000, 100_000, false, true, 6000)] // free is lost, round trip set and announced
    public void A_change_of_mind_pays_one_leg_or_a_round_trip_that_the_shop_has_set(
        long amount, long returned, long freeFrom, bool paidOutbound, bool roundTrip, long charge)
    {
        var order = new Order
        {
            Id = "o",
            Lines = amount == returned
                ? [new() { Id = "l0", UnitPrice = Money.Won(returned), Quantity = 1 }]
                : [new() { Id = "l0", UnitPrice = Money.Won(returned), Quantity = 1 }, new() { Id = "l1", UnitPrice = Money.Won(amount - returned), Quantity = 1 }],
            Shipping = new() { Fee = Money.Won(paidOutbound ? 3000 : 0), StandardFee = Money.Won(3000), FreeFrom = Money.Won(freeFrom) },
            Payments = [new() { Method = "card", Amount = Money.Won(amount + (paidOutbound ? 3000 : 0)) }],
        };
        var policy = new RefundPolicy { ReturnFee = Money.Won(3000), RoundTripWhenFreeLost = roundTrip };
        Assert.Equal(Money.Won(returned - charge), Plan(order, [], Claim("1", "l0", 1), policy).ToCustomer);
        // 18(10): the seller's fault costs nothing, and brings the delivery back where everything went back.
        var back = returned + (paidOutbound && amount == returned ? 3000 : 0);
        Assert.Equal(Money.Won(back), Plan(order, [], Claim("1", "l0", 1) with { Fault = Party.Seller }, policy).ToCustomer);
    }

    [Fact]
    public void Outbound_shipping_is_never_charged_twice_over_several_returns()
    {
        var order = SampleOrders.Of([20_000, 20_000, 20_000]) with { Shipping = new() { FreeFrom = Money.Won(50_000), StandardFee = Money.Won(3000) } };
        var policy = new RefundPolicy { ReturnFee = Money.Won(3000), RoundTripWhenFreeLost = true };
        Assert.Equal(Money.Won(14_000), Plan(order, [], Claim("1", "l0", 1), policy).ToCustomer);
        Assert.Equal(Money.Won(17_000), Plan(order, [Claim("1", "l0", 1)], Claim("2", "l1", 1), policy).ToCustomer);
    }

    [Fact]
    public void Charges_above_the_refund_are_due_from_the_customer_and_never_a_negative_refund()
    {
        var plan = Plan(SampleOrders.Of([2000]), [], Claim("1", "l0", 1), new() { ReturnFee = Money.Won(3000) });
        Assert.Equal((Money.Won(0), Money.Won(1000)), (plan.ToCustomer, plan.DueFromCustomer));
        Assert.Empty(plan.ByMethod);
    }

    [Fact]
    public void A_charge_that_the_law_forbids_is_refused_by_name()
    {
        var claim = Claim("1", "l0", 1) with { Charges = [new() { Kind = ChargeKind.Restocking, Amount = Money.Won(5000) }] };
        var plan = Plan(SampleOrders.Of([20_000]), [], claim);
        Assert.Equal(Money.Won(20_000), plan.ToCustomer);
        Assert.Equal("18(9)", Assert.Single(Assert.Single(plan.Charges).Citations).Article);
        Assert.Contains(plan.Statement(CsRules.Documents.Language.English, CsRules.Documents.Voice.Agent), l => l.Contains("restocking", StringComparison.Ordinal));
    }

    [Fact]
    public void Money_goes_to_the_card_first_then_points_to_the_lot_spent_last()
    {
        var order = new Order
        {
            Id = "o",
            Lines = [new() { Id = "l0", UnitPrice = Money.Won(10_000), Quantity = 2 }],
            Points = [new() { Lot = "soon", Amount = Money.Won(4000), ExpiresOn = new(2025, 12, 1) }, new() { Lot = "late", Amount = Money.Won(4000), ExpiresOn = new(2026, 12, 1) }],
            Payments = [new() { Method = "card", Amount = Money.Won(12_000) }],
        };
        var first = Plan(order, [], Claim("1", "l0", 1));
        Assert.Equal([new RefundShare("card", Money.Won(10_000))], first.ByMethod.ToArray());
        var second = Plan(order, [Claim("1", "l0", 1)], Claim("2", "l0", 1));
        Assert.Equal([new RefundShare("card", Money.Won(2000)), new RefundShare("points", Money.Won(8000), RefundTarget.Points)], second.ByMethod.ToArray());
        Assert.Equal(["late", "soon"], second.PointsBack.Select(p => p.Lot).Order(StringComparer.Ordinal));
        Assert.Equal(new LocalDate(2026, 12, 1), second.PointsBack.Single(p => p.Lot == "late").ExpiresOn);
    }

    [Theory]
    [InlineData(ExpiredPointsPolicy.Forfeit, Party.Consumer, 0)]
    [InlineData(ExpiredPointsPolicy.Forfeit, Party.Seller, 1000)]
    [InlineData(ExpiredPointsPolicy.Extend, Party.Consumer, 1000)]
    [InlineData(ExpiredPointsPolicy.Restore, Party.Consumer, 1000)]
    public void An_expired_lot_is_forfeited_only_by_policy_and_never_where_the_seller_is_at_fault(ExpiredPointsPolicy policy, Party fault, long expected)
    {
        var order = new Order
        {
            Id = "o",
            PlacedOn = new LocalDate(2025, 9, 1),
            Lines = [new() { Id = "l0", UnitPrice = Money.Won(1000), Quantity = 1 }],
            Points = [new() { Lot = "old", Amount = Money.Won(1000), ExpiresOn = new(2025, 9, 11) }],
        };
        var lot = Assert.Single(Plan(order, [], Claim("1", "l0", 1) with { Fault = fault }, new() { ExpiredLots = policy, ExtendDays = 30 }).PointsBack);
        Assert.Equal(Money.Won(expected), lot.Amount);
        if (policy == ExpiredPointsPolicy.Extend) Assert.Equal(Today.PlusDays(30), lot.ExpiresOn);
        if (policy == ExpiredPointsPolicy.Restore) Assert.Equal(Today.PlusDays(10), lot.ExpiresOn); // the ten days it had left
    }

    [Fact]
    public void Earned_points_that_were_spent_are_deducted_by_policy()
    {
        var order = SampleOrders.Of([3000, 12_000]) with { Earned = new() { Amount = Money.Won(750) } };
        var plan = Plan(order, [], Claim("1", "l0", 1), new() { SpentEarnings = SpentPointsPolicy.DeductFromRefund });
        Assert.Equal(Money.Won(150), plan.Earned.Deducted);
        Assert.Equal(Money.Won(2850), plan.ToCustomer);
        Assert.Equal(Money.Won(3000), Plan(order, [], Claim("1", "l0", 1) with { Fault = Party.Seller }, new() { SpentEarnings = SpentPointsPolicy.DeductFromRefund }).ToCustomer);
    }

    [Fact]
    public void A_plan_shows_its_due_date_and_the_interest_of_a_late_payment()
    {
        var plan = Plan(SampleOrders.Of([100_000]), [], Claim("1", "l0", 1) with { DueFrom = new LocalDate(2025, 11, 3) });
        Assert.Equal(new LocalDate(2025, 11, 6), plan.DueOn);
        Assert.Equal(Money.Won(410), plan.InterestIfPaidOn(new(2025, 11, 16)).Amount);
        Assert.Throws<CsRules.Documents.CsRulesException>(() => Plan(SampleOrders.Of([1]), [], Claim("1", "l0", 1)).InterestIfPaidOn(Today));
    }

    [Fact]
    public void A_decision_carries_fault_cost_and_due_date_into_the_plan()
    {
        var facts = new ReturnClaim
        {
            Supply = new() { On = new LocalDate(2025, 11, 3) },
            Withdrawal = new() { Reason = ReturnReason.Defective, NoticeOn = new LocalDate(2025, 11, 5), GoodsBackOn = new LocalDate(2025, 11, 7) },
        };
        var decision = Law.Korea.Decide(facts, Instant.FromUtc(2025, 11, 8, 0, 0));
        var plan = new RefundPolicy { ReturnFee = Money.Won(3000) }.Compile(SampleOrders.Of([10_000])).Plan(Claim("1", "l0", 1), decision, Today);
        Assert.Equal(Money.Won(10_000), plan.ToCustomer);
        Assert.Equal(new LocalDate(2025, 11, 12), plan.DueOn);
    }
}
