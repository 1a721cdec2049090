using System.Collections.Immutable;
using CsRules.Coupons.Search;
using CsRules.Decisions;

namespace CsRules.Coupons;

/// <summary>A customer's own choice on its way to a price: what can be used is, in the order of application; what can't is refused.</summary>
internal sealed class OwnChoice(Occasion occasion, Dictionary<CompiledCoupon, string?> lineOf, int[] ranks)
{
    private readonly Dictionary<CompiledCoupon, List<Finding>> _refused = [];

    public (CouponPrice Price, ImmutableArray<UnusedCoupon> Refused) Price(Cart asGiven)
    {
        var kept = Kept();
        var problem = ProblemBuilder.Of(occasion, kept, ranks);
        var products = Products(problem);
        var (pipeline, orders) = Orders(problem, products);
        var (payable, shipping) = Shipping(problem, pipeline);
        var gifts = Presents(kept, orders);
        var combination = Combination.Of(problem, products, orders, shipping, payable);
        var inUse = combination.Coupons.Concat(gifts).ToHashSet();
        foreach (var coupon in lineOf.Keys)
            if (!inUse.Contains(coupon)) Refuse(coupon, "coupon.gives-nothing");
        return (
            Pricing.Of(problem, combination, gifts, asGiven),
            [.. _refused.OrderBy(r => r.Key.Index).Select(r => new UnusedCoupon(r.Key.Id, [.. r.Value]) { Examined = Examination.Full })]);
    }

    private void Refuse(CompiledCoupon coupon, string code) => Refuse(coupon, new Finding(code, FindingEffect.Informs, [], []));

    private void Refuse(CompiledCoupon coupon, Finding why) => _refused.TryAdd(coupon, [why]);

    private List<CompiledCoupon> Kept()
    {
        foreach (var coupon in lineOf.Keys)
        {
            var failed = new List<Finding>();
            if (!Eligibility.Holds(coupon, occasion, failed)) _refused.Add(coupon, failed);
        }

        // One that must stand alone is refused beside any other; of several such the first of the book stays.
        var kept = lineOf.Keys.Where(c => !_refused.ContainsKey(c)).ToList();
        foreach (var alone in kept.Where(c => c.Definition.Exclusive).OrderByDescending(c => c.Index).ToList())
        {
            if (kept.Count == 1) break;
            Refuse(alone, "coupon.must-stand-alone");
            kept.Remove(alone);
        }

        return kept;
    }

    private Bundle[] Products(Problem problem)
    {
        var (settled, taken) = (new List<Bundle>(), new HashSet<int>());
        foreach (var bundle in problem.Bundles.Where(b => b.Units is not null))
        {
            // One that finds no units left takes nothing off.
            if (SharedLines.After(occasion, bundle.Coupon, settled) is not { } after) continue;
            settled.Add(after);
            taken.UnionWith(after.Lines);
        }

        foreach (var bundle in problem.Bundles.Where(b => b.Units is null).OrderBy(b => b.Coupon.Index)) Settle(bundle);
        foreach (var row in problem.Rows.Where(r => lineOf[r.Coupon] is not null).OrderBy(r => r.Coupon.Index))
        {
            var option = Array.FindIndex(row.Lines, i => occasion.Cart.Lines[i].Id == lineOf[row.Coupon]);
            if (option < 0) Refuse(row.Coupon, "coupon.not-on-this-line");
            else Settle(row.OnLine(option));
        }

        var free = problem.Rows.Where(r => lineOf[r.Coupon] is null).ToList();
        var rows = free.Select(r => r.Where(line => !taken.Contains(line))).Where(r => r.Lines.Length > 0).ToArray();
        var at = Assignment.Largest(rows, occasion.Lines.Length, problem.Ranks, SearchBudget.Endless, out _);
        for (var r = 0; r < rows.Length; r++)
            if (at[r] >= 0) settled.Add(rows[r].OnLine(at[r]));
        foreach (var row in free.Where(f => !settled.Exists(s => s.Coupon == f.Coupon))) Refuse(row.Coupon, "coupon.line-taken");
        return [.. settled];

        void Settle(Bundle bundle)
        {
            if (Array.Exists(bundle.Lines, taken.Contains))
            {
                Refuse(bundle.Coupon, "coupon.line-taken");
                return;
            }

            settled.Add(bundle);
            taken.UnionWith(bundle.Lines);
        }
    }

    private (Pipeline After, OrderStep[] Orders) Orders(Problem problem, Bundle[] products)
    {
        var (pipeline, shares) = (new Pipeline(problem), new long[problem.Lines.Length]);
        var (orders, groups) = (new List<OrderStep>(), new HashSet<int>());
        pipeline.Start(ProductChoice.Of(products));
        foreach (var step in problem.Orders)
        {
            if (step.Group >= 0 && groups.Contains(step.Group)) Refuse(step.Coupon, "coupon.group-taken");
            else if (!pipeline.Reaches(step)) Refuse(step.Coupon, Eligibility.MinimumSpend(step.Coupon, pipeline.Measured(step), occasion.Currency));
            else
            {
                if (step.Group >= 0) groups.Add(step.Group);
                pipeline.Apply(step, shares);
                orders.Add(step);
            }
        }

        return (pipeline, [.. orders]);
    }

    private (long Payable, ShippingStep? Shipping) Shipping(Problem problem, Pipeline pipeline)
    {
        var (payable, shipping) = ShippingChoice.Cheapest(problem, pipeline.AfterProducts, pipeline.Items)!.Value;
        foreach (var step in problem.Shipping)
        {
            if (step == shipping) continue;
            if (!Problem.Reaches(step, pipeline.AfterProducts, pipeline.Items)) Refuse(step.Coupon, Short(step.Coupon, pipeline));
            else Refuse(step.Coupon, shipping is null ? "coupon.gives-nothing" : "coupon.shipping-taken");
        }

        return (payable, shipping);
    }

    // As in the best combination: a group that an order coupon holds has no room for a present.
    private CompiledCoupon[] Presents(List<CompiledCoupon> kept, OrderStep[] orders)
    {
        var groups = orders.Select(o => o.Coupon.Definition.Group).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var gifts = new List<CompiledCoupon>();
        foreach (var gift in kept.Where(c => c.IsGift).OrderBy(c => c.Index))
        {
            if (gift.Definition.Group is { } group && !groups.Add(group)) Refuse(gift, "coupon.gift-group-taken");
            else gifts.Add(gift);
        }

        return [.. gifts];
    }

    private Finding Short(CompiledCoupon coupon, Pipeline pipeline) =>
        Eligibility.MinimumSpend(coupon, coupon.Moving == MeasuredAt.Running ? pipeline.Items : pipeline.AfterProducts, occasion.Currency);
}
