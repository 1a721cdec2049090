using CsRules.Coupons.Search;
using CsRules.Decisions;
using NodaTime;

namespace CsRules.Coupons;

public sealed partial class CouponBook
{
    /// <summary>
    /// Prices a customer's own choice. Every chosen coupon that can be used is used, even where that costs more; in the
    /// order of application, one that clashes with a coupon before it is refused. A coupon for one line without a named
    /// line goes where the chosen coupons together take off most.
    /// </summary>
    /// <exception cref="ArgumentException">A coupon or a line that does not exist, or a coupon chosen twice.</exception>
    public ChosenPrice Price(Cart cart, IEnumerable<CouponChoice> chosen, Shopper shopper, Instant asOf, long nodes = DefaultNodes)
    {
        ArgumentNullException.ThrowIfNull(chosen);
        var occasion = OccasionOf(cart, shopper, asOf);
        var ranks = ProblemBuilder.Ranks(_coupons, shopper);
        var lineOf = new Dictionary<CompiledCoupon, string?>();
        foreach (var (id, line) in chosen)
        {
            if (!_byId.TryGetValue(id, out var coupon)) throw new ArgumentException($"There is no coupon '{id}'.", nameof(chosen));
            if (!lineOf.TryAdd(coupon, line)) throw new ArgumentException($"The coupon '{id}' is chosen twice.", nameof(chosen));
            if (line is not null && !occasion.Cart.Lines.Any(l => l.Id == line))
                throw new ArgumentException($"There is no line '{line}'.", nameof(chosen));
        }

        var refused = new Dictionary<CompiledCoupon, List<Finding>>();
        void Refuse(CompiledCoupon coupon, params ReadOnlySpan<Finding> why) => refused.TryAdd(coupon, [.. why]);
        foreach (var coupon in lineOf.Keys)
        {
            var failed = new List<Finding>();
            if (!Eligibility.Holds(coupon, occasion, failed)) refused.Add(coupon, failed);
        }

        // One that must stand alone is refused beside any other; of several such the first of the book stays.
        var kept = lineOf.Keys.Where(c => !refused.ContainsKey(c)).ToList();
        foreach (var alone in kept.Where(c => c.Definition.Exclusive).OrderByDescending(c => c.Index).ToList())
        {
            if (kept.Count == 1) break;
            Refuse(alone, Informs("coupon.must-stand-alone"));
            kept.Remove(alone);
        }

        var problem = ProblemBuilder.Of(occasion, kept, ranks);
        var products = Products(problem, lineOf, occasion, Refuse);
        var (orders, shipping, payable) = Rest(problem, products, Refuse);
        var combination = Combination.Of(problem, products, orders, shipping, payable);
        var gifts = Presents(kept, orders, Refuse);
        var inUse = combination.Coupons.Concat(gifts).ToHashSet();
        foreach (var coupon in lineOf.Keys)
            if (!inUse.Contains(coupon)) Refuse(coupon, Informs("coupon.gives-nothing"));
        var price = Pricing.Of(problem, combination, gifts, cart);
        var best = Best(cart, shopper, asOf, nodes).Payable;
        return new(
            price,
            [.. refused.OrderBy(r => r.Key.Index).Select(r => new UnusedCoupon(r.Key.Id, [.. r.Value]))],
            Money.Max(price.Payable - best, Money.Zero(Definition.Currency)));
    }

    private delegate void Refusal(CompiledCoupon coupon, params ReadOnlySpan<Finding> why);

    private static Bundle[] Products(
        Problem problem, Dictionary<CompiledCoupon, string?> lineOf, Occasion occasion, Refusal refuse)
    {
        var (settled, taken) = (new List<Bundle>(), new HashSet<int>());
        void Settle(Bundle bundle)
        {
            if (Array.Exists(bundle.Lines, taken.Contains)) refuse(bundle.Coupon, Informs("coupon.line-taken"));
            else
            {
                settled.Add(bundle);
                taken.UnionWith(bundle.Lines);
            }
        }

        foreach (var bundle in problem.Bundles.OrderBy(b => b.Coupon.Index)) Settle(bundle);
        foreach (var row in problem.Rows.Where(r => lineOf[r.Coupon] is not null).OrderBy(r => r.Coupon.Index))
        {
            var option = Array.FindIndex(row.Lines, i => occasion.Cart.Lines[i].Id == lineOf[row.Coupon]);
            if (option < 0) refuse(row.Coupon, Informs("coupon.not-on-this-line"));
            else Settle(Variant.OnOneLine(row, option));
        }

        var free = problem.Rows.Where(r => lineOf[r.Coupon] is null)
            .Select(r => (r.Coupon, Kept: Enumerable.Range(0, r.Lines.Length).Where(k => !taken.Contains(r.Lines[k])).ToArray(), Row: r))
            .ToList();
        var rows = free.Where(f => f.Kept.Length > 0)
            .Select(f => new ProductRow(f.Coupon, [.. f.Kept.Select(k => f.Row.Lines[k])], [.. f.Kept.Select(k => f.Row.Discounts[k])]))
            .ToArray();
        var at = Assignment.Largest(rows, occasion.Lines.Length, problem.Ranks);
        for (var r = 0; r < rows.Length; r++)
            if (at[r] >= 0) settled.Add(Variant.OnOneLine(rows[r], at[r]));
        foreach (var row in free.Where(f => !settled.Exists(s => s.Coupon == f.Coupon))) refuse(row.Coupon, Informs("coupon.line-taken"));
        return [.. settled];
    }

    private static (OrderStep[] Orders, ShippingStep? Shipping, long Payable) Rest(Problem problem, Bundle[] products, Refusal refuse)
    {
        var (pipeline, shares) = (new Pipeline(problem), new long[problem.Lines.Length]);
        var (orders, groups) = (new List<OrderStep>(), new HashSet<int>());
        pipeline.Start(products);
        foreach (var step in problem.Orders)
        {
            if (step.Group >= 0 && groups.Contains(step.Group)) refuse(step.Coupon, Informs("coupon.group-taken"));
            else if (!pipeline.Reaches(step))
                refuse(step.Coupon, Short(problem, step.Coupon, step.Coupon.Moving == MeasuredAt.Running ? pipeline.Items : pipeline.AfterProducts));
            else
            {
                if (step.Group >= 0) groups.Add(step.Group);
                pipeline.Apply(step, shares);
                orders.Add(step);
            }
        }

        var (payable, shipping) = ShippingChoice.Cheapest(problem, pipeline.AfterProducts, pipeline.Items);
        foreach (var step in problem.Shipping)
        {
            if (step == shipping) continue;
            if (!Problem.Reaches(step, pipeline.AfterProducts, pipeline.Items))
                refuse(step.Coupon, Short(problem, step.Coupon, step.Coupon.Moving == MeasuredAt.Running ? pipeline.Items : pipeline.AfterProducts));
            else refuse(step.Coupon, Informs(shipping is null ? "coupon.gives-nothing" : "coupon.shipping-taken"));
        }

        return ([.. orders], shipping, payable);
    }

    // As in the best combination: a group that an order coupon holds has no room for a present.
    private static CompiledCoupon[] Presents(List<CompiledCoupon> kept, OrderStep[] orders, Refusal refuse)
    {
        var groups = orders.Select(o => o.Coupon.Definition.Group).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var gifts = new List<CompiledCoupon>();
        foreach (var gift in kept.Where(c => c.IsGift).OrderBy(c => c.Index))
        {
            if (gift.Definition.Group is { } group && !groups.Add(group)) refuse(gift, Informs("coupon.gift-group-taken"));
            else gifts.Add(gift);
        }

        return [.. gifts];
    }

    private static Finding Short(Problem problem, CompiledCoupon coupon, long have)
    {
        var currency = problem.Occasion.Currency;
        return new("coupon.minimum-spend", FindingEffect.Blocks, [],
        [
            new("minimum", new Money(coupon.MinimumSpend, currency)), new("have", new Money(have, currency)),
            new("short", new Money(coupon.MinimumSpend - have, currency)),
        ]);
    }
}
