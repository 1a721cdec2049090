using CsRules.Documents;
using CsRules.Laws;
using CsRules.Loyalty;
using CsRules.Orders;
using CsRules.Refunds;
using CsRules.Tests.Orders;
using NodaTime;

namespace CsRules.Tests.Refunds;

/// <summary>What goes back is a function of the set of what happened; each rule of the module's page with its figures.</summary>
public class RefundPrincipleTests
{
    private static readonly LocalDate Today = new(2025, 11, 20);

    [Theory]
    [InlineData(7_000, 7_000, 14_000)]
    [InlineData(20_000, 20_000, 40_000)]
    public void The_fee_stays_where_another_unit_was_delivered_whichever_is_told_first(long one, long other, long together)
    {
        var order = Paid([one, other], fee: 3_000);
        var faulty = Return("1", "l0") with { Fault = Party.Seller };
        var unwanted = Return("2", "l1");
        Assert.Equal(together, Sum(order, RefundPolicy.Default, faulty, unwanted));
        Assert.Equal(together, Sum(order, RefundPolicy.Default, unwanted, faulty));
        Assert.Equal(together + 3_000, Sum(order, RefundPolicy.Default, faulty, unwanted with { Kind = RefundKind.Cancel }));
        Assert.Equal(together + 3_000, Sum(order, RefundPolicy.Default, faulty, unwanted with { Fault = Party.Seller }));
    }

    [Fact]
    public void Free_delivery_is_lost_by_what_is_cancelled_and_not_by_what_was_returned()
    {
        var order = Free([60_000, 20_000, 1_000], from: 50_000);
        Assert.Equal(61_000, Sum(order, RefundPolicy.Default, Return("1", "l0"), Cancel("2", "l2")));
        Assert.Equal(61_000, Sum(order, RefundPolicy.Default, Cancel("2", "l2"), Return("1", "l0")));
        // Cancelling the large one before dispatch does cost the delivery.
        Assert.Equal(57_000, Sum(order, RefundPolicy.Default, Cancel("1", "l0")));
    }

    [Fact]
    public void A_threshold_that_was_never_reached_is_not_lost()
    {
        // Delivery was free by a coupon.
        var order = Free([10_000, 10_000], from: 50_000);
        Assert.Equal(10_000, Sum(order, RefundPolicy.Default, Cancel("1", "l0")));
        Assert.Equal(10_000, Sum(order, new() { RoundTripWhenFreeLost = true }, Return("1", "l0")));
    }

    [Theory]
    [InlineData(FreeShippingMeasured.BeforeCoupons, 900)] // 51,000 is left of 52,000
    [InlineData(FreeShippingMeasured.AfterCoupons, 900)] // 46,800 never reached 50,000
    public void The_threshold_is_measured_as_the_shop_measures_it(FreeShippingMeasured measured, long back)
    {
        var order = SampleOrders.Of([51_000, 1_000], discount: 5_200) with { Shipping = new() { StandardFee = Money.Won(3_000), FreeFrom = Money.Won(50_000), Measured = measured } };
        Assert.Equal(back, Sum(order, RefundPolicy.Default, Cancel("1", "l1")));
        Assert.Equal(45_900 - (measured == FreeShippingMeasured.BeforeCoupons ? 3_000 : 0), Sum(order, RefundPolicy.Default, Cancel("1", "l0")));
    }

    [Theory]
    [InlineData(1_000, 209_000, 857)] // 209,000 of original prices is left: nothing is lost
    [InlineData(10_001, 199_999, 8_572)] // one won short: so is nothing of 30,000
    public void A_lost_minimum_is_judged_by_the_discounts_own_measure_in_proportion_too(long small, long coat, long back)
    {
        var order = SampleOrders.Of([small, coat], discount: 30_000, minimum: 200_000);
        Assert.Equal(back, Sum(order, new() { LostMinimum = LostMinimum.Linear }, Return("1", "l0")));
    }

    [Fact]
    public void A_minimum_may_be_of_units_and_of_the_coupons_own_lines()
    {
        var order = SampleOrders.Of([10_000, 10_000, 10_000], discount: 3_000);
        Order With(OrderDiscount coupon) => order with { Discounts = [coupon] };
        var units = order.Discounts[0] with { MinimumQuantity = 3 };
        Assert.Equal(9_000 - 2_000, Sum(With(units), new() { LostMinimum = LostMinimum.Revoke }, Return("1", "l0")));
        Assert.Equal(9_000, Sum(With(units with { MinimumQuantity = 2 }), new() { LostMinimum = LostMinimum.Revoke }, Return("1", "l0")));
        // A third of the units is missing, and so a third of the coupon goes.
        Assert.Equal(9_000 - 1_000, Sum(With(units), new() { LostMinimum = LostMinimum.Linear }, Return("1", "l0")));
        var own = order.Discounts[0] with { Lines = ["l1", "l2"], Minimum = Money.Won(20_000), MinimumOn = DiscountMinimumOn.Target };
        Assert.Equal(10_000, Sum(With(own), new() { LostMinimum = LostMinimum.Revoke }, Return("1", "l0")));
        Assert.Equal(8_500 - 1_500, Sum(With(own), new() { LostMinimum = LostMinimum.Revoke }, Return("1", "l1")));
    }

    [Fact]
    public void A_debt_is_netted_until_its_payment_is_told()
    {
        var order = Paid([1_000, 20_000], fee: 0);
        var account = new RefundPolicy { ReturnFee = Money.Won(3_000) }.Compile(order);
        var first = account.After(Return("1", "l0"), Today);
        Assert.Equal(Money.Won(2_000), first.Debt);
        var second = Return("2", "l1") with { Fault = Party.Seller };
        Assert.Equal(Money.Won(18_000), first.Plan(second, Today).ToCustomer);
        var settled = first.Paid(Money.Won(2_000)).Plan(second, Today);
        Assert.Equal((Money.Won(20_000), Money.Won(2_000)), (settled.ToCustomer, settled.ByMethod.Single(m => m.To == RefundTarget.Additional).Amount));
        Assert.Equal("refund.paid-too-much", Assert.Throws<CsRulesException>(() => first.Paid(Money.Won(2_001))).Errors[0].Code);

        var refund = new RefundCase { Order = order, Policy = new() { ReturnFee = Money.Won(3_000) }, Before = [Return("1", "l0")], Claim = second };
        Assert.Equal(Money.Won(18_000), RefundPlan.For(refund, Today).ToCustomer);
        Assert.Equal(Money.Won(20_000), RefundPlan.For(refund with { Before = [Return("1", "l0") with { Paid = Money.Won(2_000) }] }, Today).ToCustomer);
        var tooMuch = Assert.Throws<CsRulesException>(() => RefundPlan.For(refund with { Before = [Return("1", "l0") with { Paid = Money.Won(2_001) }] }, Today));
        Assert.Equal("$.before[0].paid", tooMuch.Errors[0].Path);
    }

    [Fact]
    public void The_same_units_in_another_order_are_the_same_claim()
    {
        var claim = Return("1", "l0") with { Lines = [new() { Line = "l0", Quantity = 1 }, new() { Line = "l1", Quantity = 1 }] };
        var account = RefundPolicy.Default.Compile(Paid([10_000, 5_000], fee: 0)).After(claim, Today);
        Assert.True(account.Plan(claim with { Lines = [claim.Lines[1], claim.Lines[0]] }, Today).IsReplay);
        Assert.Equal("refund.claim-differs",
            Assert.Throws<CsRulesException>(() => account.Plan(claim with { Lines = [claim.Lines[0]] }, Today)).Errors[0].Code);
    }

    [Fact]
    public void What_was_told_once_is_answered_once()
    {
        var claim = Return("1", "l0") with { RefundedOn = Moment.OnDay(new(2025, 11, 18)), Charges = [new() { Kind = ChargeKind.Gift, Amount = Money.Won(500) }] };
        var account = RefundPolicy.Default.Compile(Paid([10_000, 5_000], fee: 0)).After(claim, Today);
        var again = account.Plan(claim, Today);
        Assert.Equal((true, new LocalDate(2025, 11, 18)), (again.IsReplay, again.RefundedOn!.Value));
        Assert.Equal("We already refunded this on Tuesday 18 November 2025.", Assert.Single(again.Statement(Language.English, Voice.Customer)));
        Assert.Equal("2025년 11월 18일(화)에 이미 환불해 드렸습니다.", Assert.Single(again.Statement(Language.Korean, Voice.Customer)));
        Assert.StartsWith("Refunded before, on", again.Statement(Language.English, Voice.Agent)[0], StringComparison.Ordinal);
        Assert.True(account.Plan(claim with { RefundedOn = null }, Today).IsReplay);
        foreach (var other in (RefundClaim[])[claim with { Charges = [] }, claim with { Charges = [claim.Charges[0] with { Amount = Money.Won(600) }] }, claim with { Fault = Party.Seller }, Return("1", "l1")])
            Assert.Equal("refund.claim-differs", Assert.Throws<CsRulesException>(() => account.Plan(other, Today)).Errors[0].Code);
    }

    [Fact]
    public void Forfeited_is_not_refunded()
    {
        var order = Paid([20_000], fee: 0) with
        {
            Points = [new() { Lot = "old", Amount = Money.Won(18_000), ExpiresOn = new(2025, 10, 1) }],
            Payments = [new() { Method = "card", Amount = Money.Won(2_000) }],
        };
        var plan = new RefundPolicy { ExpiredLots = ExpiredPointsPolicy.Forfeit }.Compile(order).Plan(Return("1", "l0"), Today);
        Assert.Equal((Money.Won(2_000), Money.Won(2_000)), (plan.ToCustomer, plan.Total));
        Assert.Equal(["card"], plan.ByMethod.Select(m => m.Method));
        Assert.Equal(Money.Won(18_000), Assert.Single(plan.PointsBack).Forfeited);
        Assert.Equal(plan.Total, plan.Items.Aggregate(Money.Won(0), (sum, item) => sum + item.Amount));
    }

    // 15,000 of which 5,000 by points that have expired since. What goes back at the seller's fault is first those points, whichever
    // claim is told first and whatever gets its money back first: of a faulty 7,500 all 5,000 are covered, of a faulty 2,000 so much.
    [Theory]
    [InlineData(RefundOrder.MoneyFirst, 7_500, 15_000)]
    [InlineData(RefundOrder.PointsFirst, 7_500, 15_000)]
    [InlineData(RefundOrder.MoneyFirst, 2_000, 12_000)]
    [InlineData(RefundOrder.PointsFirst, 2_000, 12_000)]
    public void Points_are_forfeited_as_far_as_the_sellers_fault_does_not_cover_them_whichever_claim_is_told_first(RefundOrder sequence, long faulty, long back)
    {
        var order = Paid([faulty, 15_000 - faulty], fee: 0) with
        {
            Points = [new() { Lot = "old", Amount = Money.Won(5_000), ExpiresOn = new(2025, 10, 1) }],
            Payments = [new() { Method = "card", Amount = Money.Won(10_000) }],
        };
        var policy = new RefundPolicy { ExpiredLots = ExpiredPointsPolicy.Forfeit, Order = sequence };
        var (first, second) = (Return("1", "l0") with { Fault = Party.Seller }, Return("2", "l1"));
        Assert.Equal(back, Sum(order, policy, first, second));
        Assert.Equal(back, Sum(order, policy, second, first));
        Assert.Equal(10_000, Sum(order, policy, first with { Fault = Party.Consumer }, second));
    }

    [Fact]
    public void What_was_refunded_before_a_lot_expired_went_back_to_it()
    {
        var order = Paid([5_000, 15_000], fee: 0) with
        {
            Points = [new() { Lot = "old", Amount = Money.Won(5_000), ExpiresOn = new(2025, 11, 10) }],
            Payments = [new() { Method = "card", Amount = Money.Won(15_000) }],
        };
        var early = Return("1", "l0") with { RefundedOn = Moment.OnDay(new(2025, 11, 10)) };
        var refund = new RefundCase
        {
            Order = order,
            Before = [early],
            Claim = new() { Id = "2", Undoes = "1" },
            Policy = new() { ExpiredLots = ExpiredPointsPolicy.Forfeit, Order = RefundOrder.PointsFirst },
        };
        // On the last day they came back, and are used again; a day later they were forfeited, and nobody is asked for them.
        Assert.Equal(5_000, RefundPlan.For(refund, Today).PointsTaken.Sum(lot => lot.Amount.MinorUnits));
        var late = refund with { Before = [early with { RefundedOn = Moment.OnDay(new(2025, 11, 11)) }] };
        Assert.Empty(RefundPlan.For(late, Today).PointsTaken);
    }

    // A gift card that the shop calls "points", beside points and a card.
    [Theory]
    [InlineData(RefundOrder.MoneyFirst, "card Payment 4000, points GiftCard 3000, points Points 2000")]
    [InlineData(RefundOrder.PointsFirst, "points Points 2000, points GiftCard 3000, card Payment 4000")]
    public void Gift_cards_are_a_way_of_paying_of_their_own(RefundOrder sequence, string expected)
    {
        var order = Paid([1_000, 1_000, 1_000, 1_000, 1_000, 1_000, 1_000, 1_000, 1_000], fee: 0) with
        {
            Points = [new() { Lot = "lot", Amount = Money.Won(2_000) }],
            Payments = [new() { Method = "card", Amount = Money.Won(4_000) }, new() { Method = "points", Kind = PaymentKind.GiftCard, Amount = Money.Won(3_000) }],
        };
        var account = new RefundPolicy { Order = sequence }.Compile(order);
        var told = new List<(string, RefundTarget, long)>();
        for (var i = 0; i < order.Lines.Length; i++)
        {
            var claim = Return("c" + i, "l" + i);
            told.AddRange(account.Plan(claim, Today).ByMethod.Select(m => (m.Method, m.To, m.Amount.MinorUnits)));
            account = account.After(claim, Today);
        }

        Assert.Equal(expected, string.Join(", ", told.GroupBy(t => (t.Item1, t.Item2)).Select(g => $"{g.Key.Item1} {g.Key.Item2} {g.Sum(t => t.Item3)}")));
    }

    [Fact]
    public void What_the_balance_held_covers_the_consumers_part_first_whichever_claim_is_told_first()
    {
        var order = Paid([10_000, 10_000], fee: 0) with { Earned = new() { Amount = Money.Won(200), Held = Money.Won(100) } };
        var policy = new RefundPolicy { SpentEarnings = SpentPointsPolicy.DeductFromRefund };
        var (faulty, unwanted) = (Return("1", "l0") with { Fault = Party.Seller }, Return("2", "l1"));
        // 100 of the consumer's own part are covered by the 100 held; what the seller's fault takes is never made good.
        Assert.Equal(20_000, Sum(order, policy, faulty, unwanted));
        Assert.Equal(20_000, Sum(order, policy, unwanted, faulty));
        // Without a fault the second claim finds the balance used up.
        Assert.Equal(19_900, Sum(order, policy, faulty with { Fault = Party.Consumer }, unwanted));
    }

    private static Order Paid(long[] prices, long fee)
    {
        var order = SampleOrders.Of(prices);
        return order with { Shipping = new() { Fee = Money.Won(fee) }, Payments = [new() { Method = "card", Amount = Money.Won(prices.Sum() + fee) }] };
    }

    private static Order Free(long[] prices, long from) =>
        SampleOrders.Of(prices) with { Shipping = new() { StandardFee = Money.Won(3_000), FreeFrom = Money.Won(from) } };

    private static RefundClaim Return(string id, string line) => RefundGiven.Claim(id, line, 1);

    private static RefundClaim Cancel(string id, string line) => Return(id, line) with { Kind = RefundKind.Cancel };

    private static long Sum(Order order, RefundPolicy policy, params RefundClaim[] claims)
    {
        var (account, sum) = (policy.Compile(order), 0L);
        foreach (var claim in claims)
        {
            sum += account.Plan(claim, Today).ToCustomer.MinorUnits;
            account = account.After(claim, Today);
        }

        return sum - account.Debt.MinorUnits;
    }
}
