using CsRules.Laws;
using CsRules.Loyalty;
using CsRules.Orders;
using CsRules.Refunds;
using CsRules.Testing;
using CsRules.Tests.Orders;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CsRules.Tests.Refunds;

/// <summary>The library's plans against the slow twin: claims of any kind and fault, in any order, item by item.</summary>
[Properties(Arbitrary = [typeof(SampleOrders), typeof(RefundProperties)], MaxTest = 1500)]
public class RefundTwinTests
{
    private static readonly LocalDate Today = new(2025, 11, 20);

    [Property]
    public void Every_item_every_method_every_lot_and_every_earned_point_is_as_the_twin_says(Order order, RefundPolicy policy, int seed)
    {
        var inOrder = policy with { Order = policy.Order == RefundOrder.Proportional ? RefundOrder.MoneyFirst : policy.Order };
        var account = inOrder.Compile(order);
        var twin = new RefundTwin(order, inOrder, Today);
        foreach (var claim in Claims(order, seed))
        {
            var (plan, told) = (account.Plan(claim, Today), twin.Claim(claim));
            Assert.Equal(Text(told.Items), Text(Sums(plan.Items.Select(i => (i.Finding.Code, i.Amount)))));
            Assert.Equal(Text(told.Methods), Text(Sums(plan.ByMethod.Select(m => (m.Method, m.Amount)))));
            Assert.Equal(told.Lots, plan.PointsBack.Select(l => (l.Lot, l.Amount.MinorUnits, l.ExpiresOn, l.Forfeited.MinorUnits)));
            var earned = plan.Earned;
            Assert.Equal(told.Earned, (earned.Amount.MinorUnits, earned.FromBalance.MinorUnits, earned.Negative.MinorUnits, earned.Deducted.MinorUnits, earned.Waived.MinorUnits));
            Assert.All(plan.Items, i => Assert.False(i.Amount.IsZero));
            Assert.Equal(told.Debt, plan.DueFromCustomer.MinorUnits);
            account = account.After(claim, Today);
        }
    }

    [Property]
    public void In_proportion_each_payment_and_lot_has_got_its_share_of_all_that_went_back_to_the_won(Order order, RefundPolicy policy, int seed)
    {
        // What is forfeited and regained since goes back by a way of its own.
        var account = (policy with { Order = RefundOrder.Proportional, ExpiredLots = ExpiredPointsPolicy.Restore }).Compile(order);
        long[] paid = [.. order.Payments.Select(p => p.Amount.MinorUnits), .. order.Points.Select(lot => lot.Amount.MinorUnits)];
        foreach (var claim in Claims(order, seed))
        {
            account = account.After(claim, Today);
            long[] got = [.. account.Refunded.Select(m => m.MinorUnits), .. account.PointsRefunded.Select(m => m.MinorUnits)];
            foreach (var (part, all) in got.Zip(paid))
            {
                var exact = paid.Sum() == 0 ? 0 : (decimal)got.Sum() * all / paid.Sum();
                // Each for itself rounded, so that four of them sum; whoever is rounded last may be a won further off.
                Assert.InRange(part, decimal.Floor(exact) - 1, decimal.Ceiling(exact) + 1);
            }
        }
    }

    [Property]
    public void What_goes_back_is_a_function_of_what_happened_and_not_of_the_order_of_telling(Order order, RefundPolicy policy, int seed, int other)
    {
        var claims = Claims(order, seed);
        if (seed % 2 == 0) claims.RemoveAt(claims.Count - 1);
        var shuffled = claims.ToArray();
        new System.Random(other).Shuffle(shuffled);
        var (one, another) = (Position(order, policy, claims), Position(order, policy, shuffled));
        Assert.Equal((one.Net, one.Earned), (another.Net, another.Earned));
        // A unit at the seller's fault covers expired points up to its dearest share, so that what is forfeited may differ by a won a unit.
        // Where something was owed in between it was set off against points, and nothing of these was forfeited.
        if (!one.Owed && !another.Owed)
            Assert.InRange(one.Money - another.Money, -Slack(), Slack());
        long Slack() => policy.ExpiredLots == ExpiredPointsPolicy.Forfeit ? claims.Where(claim => claim.Fault == Party.Seller).Sum(claim => claim.Lines.Sum(line => line.Quantity)) : 0;
        // Where something is owed in the end, more has gone back to the payments.
        if (one.ByMethod is not null && another.ByMethod is not null && Slack() == 0) Assert.Equal(one.ByMethod, another.ByMethod);
    }

    // What the customer has after all claims: what came back less what is owed, by payment where nothing is owed, and the points
    // that were taken.
    private static (long Net, long Money, bool Owed, string Earned, string? ByMethod) Position(Order order, RefundPolicy policy, IEnumerable<RefundClaim> claims)
    {
        var account = policy.Compile(order);
        var (net, money, owed, earned, methods) = (0L, 0L, false, new long[5], new SortedDictionary<string, long>(StringComparer.Ordinal));
        foreach (var claim in claims)
        {
            var plan = account.Plan(claim, Today);
            // What is forfeited is gone, and yet no matter of the order: of what the seller's fault covers nothing is.
            money += plan.ToCustomer.MinorUnits;
            owed |= !plan.DueFromCustomer.IsZero;
            net += plan.ToCustomer.MinorUnits + plan.PointsBack.Sum(l => l.Forfeited.MinorUnits)
                - plan.Items.Where(item => item.Finding.Code == "refund.points-regained").Sum(item => item.Amount.MinorUnits);
            foreach (var share in plan.ByMethod) methods[share.Method] = methods.GetValueOrDefault(share.Method) + share.Amount.MinorUnits;
            long[] one = [plan.Earned.Amount.MinorUnits, plan.Earned.FromBalance.MinorUnits, plan.Earned.Negative.MinorUnits, plan.Earned.Deducted.MinorUnits, plan.Earned.Waived.MinorUnits];
            for (var i = 0; i < earned.Length; i++) earned[i] += one[i];
            account = account.After(claim, Today);
        }

        return (net - account.Debt.MinorUnits, money - account.Debt.MinorUnits, owed, string.Join(' ', earned), account.Debt.IsZero ? Text(methods) : null);
    }

    // Every unit goes back at most once: cancels and returns, of either side's fault, in an order that the seed picks.
    private static List<RefundClaim> Claims(Order order, int seed)
    {
        var random = new System.Random(seed);
        var units = order.Lines.SelectMany(l => Enumerable.Repeat(l.Id, l.Quantity)).ToArray();
        random.Shuffle(units);
        var claims = new List<RefundClaim>();
        var sent = random.Next(0, units.Length + 1);
        for (var at = 0; at < units.Length;)
        {
            var size = random.Next(1, units.Length - at + 1);
            var lines = units.Skip(at).Take(size).GroupBy(u => u).Select(g => new ClaimedLine { Line = g.Key, Quantity = g.Count() });
            claims.Add(new()
            {
                Id = "c" + claims.Count,
                Kind = at < sent ? RefundKind.Cancel : random.Next(6) == 0 ? RefundKind.Cancel : RefundKind.Return,
                Fault = random.Next(4) == 0 ? Party.Seller : Party.Consumer,
                Lines = [.. lines],
            });
            at += size;
        }

        return claims;
    }

    private static SortedDictionary<string, long> Sums(IEnumerable<(string Name, Money Amount)> amounts)
    {
        var sums = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var (name, amount) in amounts) sums[name] = sums.GetValueOrDefault(name) + amount.MinorUnits;
        return sums;
    }

    private static string Text(SortedDictionary<string, long> sums) => string.Join(", ", sums.Select(s => $"{s.Key} {s.Value}"));
}
