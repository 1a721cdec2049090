using CsRules.Laws;
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
    public void In_proportion_each_method_gets_its_share_of_what_it_still_holds_to_the_won(Order order, RefundPolicy policy, int seed)
    {
        var account = (policy with { Order = RefundOrder.Proportional }).Compile(order);
        var held = order.Payments.Select(p => (p.Method, p.Amount.MinorUnits)).Append(("points", order.Points.Sum(p => p.Amount.MinorUnits))).ToDictionary();
        foreach (var claim in Claims(order, seed))
        {
            var plan = account.Plan(claim, Today);
            var back = plan.ByMethod.ToDictionary(m => m.Method, m => m.Amount.MinorUnits);
            var forfeited = plan.PointsBack.Sum(l => l.Forfeited.MinorUnits);
            back["points"] = back.GetValueOrDefault("points") + forfeited;
            var shared = plan.ToCustomer.MinorUnits + forfeited;
            var all = held.Values.Sum();
            foreach (var (method, holds) in held)
            {
                // Points are two lots, each rounded for itself.
                var exact = all == 0 ? 0 : (decimal)shared * holds / all;
                Assert.InRange(back.GetValueOrDefault(method), decimal.Floor(exact) - (method == "points" ? 1 : 0), decimal.Ceiling(exact) + (method == "points" ? 1 : 0));
                held[method] -= back.GetValueOrDefault(method);
            }

            account = account.After(claim, Today);
        }
    }

    [Property]
    public void What_goes_back_is_a_function_of_what_happened_and_not_of_the_order_of_telling(Order order, RefundPolicy policy, int seed, int other)
    {
        var claims = Claims(order, seed);
        if (seed % 2 == 0) claims.RemoveAt(claims.Count - 1);
        var shuffled = claims.ToArray();
        new System.Random(other).Shuffle(shuffled);
        Assert.Equal(Position(order, policy, claims), Position(order, policy, shuffled));
    }

    // What the customer has after all claims: what came back less what is owed, and the points that were taken.
    private static (long Money, string Earned) Position(Order order, RefundPolicy policy, IEnumerable<RefundClaim> claims)
    {
        var account = policy.Compile(order);
        var (money, earned) = (0L, new long[5]);
        foreach (var claim in claims)
        {
            var plan = account.Plan(claim, Today);
            // A lot that is forfeited is so by the day and by whose fault the claim was that reached it, not by what happened.
            money += plan.ToCustomer.MinorUnits + plan.PointsBack.Sum(l => l.Forfeited.MinorUnits);
            long[] one = [plan.Earned.Amount.MinorUnits, plan.Earned.FromBalance.MinorUnits, plan.Earned.Negative.MinorUnits, plan.Earned.Deducted.MinorUnits, plan.Earned.Waived.MinorUnits];
            for (var i = 0; i < earned.Length; i++) earned[i] += one[i];
            account = account.After(claim, Today);
        }

        return (money - account.Debt.MinorUnits, string.Join(' ', earned));
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
