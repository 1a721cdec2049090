using CsRules.Laws;
using CsRules.Loyalty;
using CsRules.Orders;
using CsRules.Refunds;
using CsRules.Testing;
using CsRules.Tests.Orders;
using FsCheck;
using FsCheck.Fluent;

namespace CsRules.Tests.Refunds;

[Properties(Arbitrary = [typeof(SampleOrders), typeof(RefundProperties)], MaxTest = 1500)]
public class RefundProperties
{
    public static Arbitrary<RefundPolicy> Policies() => Arb.From(
        from lost in Gen.Elements(Enum.GetValues<LostMinimum>())
        from sequence in Gen.Elements(Enum.GetValues<RefundOrder>())
        from expired in Gen.Elements(Enum.GetValues<ExpiredPointsPolicy>())
        from spent in Gen.Elements(Enum.GetValues<SpentPointsPolicy>())
        from fee in Gen.Elements<long?>(null, 3000)
        from roundTrip in Gen.Elements(true, false)
        select new RefundPolicy
        {
            LostMinimum = lost,
            Order = sequence,
            ExpiredLots = expired,
            SpentEarnings = spent,
            ExtendDays = 10,
            ReturnFee = fee is { } f ? Money.Won(f) : null,
            RoundTripWhenFreeLost = roundTrip,
        });

    [Property]
    public bool Whatever_is_cancelled_in_parts_gives_back_exactly_what_was_paid_to_every_method(Order order, RefundPolicy policy, int seed)
    {
        var plans = Play(order, policy with { SpentEarnings = SpentPointsPolicy.Waive }, Parts(order, seed, RefundKind.Cancel, _ => Party.Consumer));
        var net = Net(plans);
        var paidByMethod = order.Payments.GroupBy(p => p.Method).ToDictionary(g => g.Key, g => g.Sum(p => p.Amount.MinorUnits));
        var points = order.Points.Sum(p => p.Amount.MinorUnits);
        if (points > 0) paidByMethod["points"] = points;
        return net == Paid(order) && plans[^1].DueFromCustomer.IsZero && paidByMethod.All(m => plans.SelectMany(p => p.ByMethod).Where(s => s.Method == m.Key).Sum(s => s.Amount.MinorUnits)
                + (m.Key == "points" ? plans.Sum(p => p.PointsBack.Sum(l => l.Forfeited.MinorUnits)) : 0) == m.Value);
    }

    [Property]
    public bool The_sellers_fault_never_costs_the_customer_anything(Order order, RefundPolicy policy, int seed)
    {
        var plans = Play(order, policy, Parts(order, seed, RefundKind.Return, _ => Party.Seller));
        return Net(plans) == Paid(order)
            && plans.All(p => p.DueFromCustomer.IsZero && p.Items.All(i => i.Amount.MinorUnits > 0) && p.Earned.Deducted.IsZero && p.Earned.Negative.IsZero)
            && plans.SelectMany(p => p.PointsBack).All(lot => lot.Forfeited.IsZero);
    }

    [Property]
    public bool A_change_of_mind_under_keep_gives_back_what_was_paid_for_the_goods(Order order, int seed)
    {
        var plans = Play(order, RefundPolicy.Default, Parts(order, seed, RefundKind.Return, _ => Party.Consumer));
        return Net(plans) == Paid(order) - (order.Shipping.Fee?.MinorUnits ?? 0);
    }

    [Property]
    public bool Under_every_policy_never_more_than_was_paid_and_never_less_than_nothing_to_a_method(Order order, RefundPolicy policy, int seed)
    {
        var plans = Play(order, policy, Parts(order, seed, RefundKind.Return, i => i % 3 == 0 ? Party.Seller : Party.Consumer));
        return Sum(plans, p => p.ToCustomer) <= Paid(order)
            && plans.All(p => p.ByMethod.All(m => m.Amount.MinorUnits >= 0) && p.ByMethod.Sum(m => m.Amount.MinorUnits) == p.ToCustomer.MinorUnits
                && p.PointsBack.Sum(l => l.Amount.MinorUnits) == p.ByMethod.Where(m => m.Method == "points").Sum(m => m.Amount.MinorUnits));
    }

    [Property]
    public bool The_grouping_of_partial_returns_changes_nothing_in_the_end(Order order, RefundPolicy policy, int one, int other)
    {
        var free = policy with { ReturnFee = null, RoundTripWhenFreeLost = false, SpentEarnings = SpentPointsPolicy.Waive };
        return Net(Play(order, free, Parts(order, one, RefundKind.Return, _ => Party.Consumer)))
            == Net(Play(order, free, Parts(order, other, RefundKind.Return, _ => Party.Consumer)));
    }

    [Property]
    public bool Replaying_a_claim_changes_nothing(Order order, RefundPolicy policy, int seed)
    {
        var claims = Parts(order, seed, RefundKind.Return, _ => Party.Consumer);
        var last = claims[^1];
        var once = RefundGiven.Plan(order, [.. claims.Take(claims.Count - 1)], last, policy);
        var again = RefundGiven.Plan(order, [.. claims], last, policy);
        return again.IsReplay && again.ToCustomer == once.ToCustomer && again.ByMethod.SequenceEqual(once.ByMethod);
    }

    [Property]
    public bool Earned_points_are_taken_back_to_the_last_one(Order order, RefundPolicy policy, int seed)
    {
        var plans = Play(order, policy, Parts(order, seed, RefundKind.Return, _ => Party.Consumer));
        var goods = new OrderShares(order).Goods;
        return Sum(plans, p => p.Earned.Amount) == (goods.IsZero ? 0 : order.Earned!.Amount.MinorUnits)
            && plans.All(p => p.Earned.FromBalance + p.Earned.Negative + p.Earned.Deducted + p.Earned.Waived == p.Earned.Amount);
    }

    private static List<RefundPlan> Play(Order order, RefundPolicy policy, List<RefundClaim> claims)
    {
        var plans = new List<RefundPlan>();
        for (var i = 0; i < claims.Count; i++)
            plans.Add(RefundGiven.Plan(order, [.. claims.Take(i)], claims[i], policy));
        return plans;
    }

    // Every unit goes back once, in an order and a grouping that the seed picks.
    private static List<RefundClaim> Parts(Order order, int seed, RefundKind kind, Func<int, Party> fault)
    {
        var random = new System.Random(seed);
        var units = order.Lines.SelectMany(l => Enumerable.Repeat(l.Id, l.Quantity)).ToArray();
        random.Shuffle(units);
        var claims = new List<RefundClaim>();
        for (var at = 0; at < units.Length;)
        {
            var size = random.Next(1, units.Length - at + 1);
            var lines = units.Skip(at).Take(size).GroupBy(u => u).Select(g => new ClaimedLine { Line = g.Key, Quantity = g.Count() });
            claims.Add(new() { Id = "c" + claims.Count, Kind = kind, Fault = fault(claims.Count), Lines = [.. lines] });
            at += size;
        }

        return claims;
    }

    private static long Sum(IEnumerable<RefundPlan> plans, Func<RefundPlan, Money> amount) => plans.Sum(p => amount(p).MinorUnits);

    // What came back, forfeited points counted, less what is owed in the end.
    private static long Net(List<RefundPlan> plans) =>
        Sum(plans, p => p.ToCustomer) + plans.Sum(p => p.PointsBack.Sum(l => l.Forfeited.MinorUnits)) - plans[^1].DueFromCustomer.MinorUnits;

    private static long Paid(Order order) => order.Payments.Sum(p => p.Amount.MinorUnits) + order.Points.Sum(p => p.Amount.MinorUnits);
}
