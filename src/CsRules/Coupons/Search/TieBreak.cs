namespace CsRules.Coupons.Search;

/// <summary>
/// Of all combinations with the lowest total the one with the fewest coupons; of those the one that uses coupons that
/// end sooner, then by id.
/// </summary>
/// <remarks>
/// <para>The lowest total is known, so every choice of order coupons whose bound is above it is left at once, and so is
/// every choice with more coupons than the best. For a choice that remains, and each shipping coupon or none, the product
/// discounts that lead to the total form a stretch; in it the fewest product coupons are looked for, one more at a time
/// (<see cref="FewestAssignment"/>).</para>
/// <para>Where the total stands at the largest product discount, the prices that prove that discount leave next to
/// nothing to search, and where totals are flat (everything free, or at the floors) a few coupons are soon enough. The
/// costly case is a total just below a threshold in a large cart: very many assignments reach the one discount, and
/// finding out that none has fewer coupons is a subset-sum problem. There the nodes given may end first, and
/// <see cref="IsSettled"/> is false; the total is not touched.</para>
/// </remarks>
internal sealed class TieBreak(Problem problem, List<Variant> variants, SearchBudget budget)
{
    private readonly OrderChoice _choice = new(problem);
    private readonly Pipeline _pipeline = new(problem);
    private readonly long[] _scratch = new long[problem.Lines.Length];
    private readonly FewestAssignment?[] _fewest = new FewestAssignment?[variants.Count];
    private Combination? _best;

    /// <summary>True where no other combination of this total comes first.</summary>
    public bool IsSettled => !budget.IsSpent;

    public Combination Settle(Combination best)
    {
        _best = best;
        var most = 0L;
        foreach (var variant in variants) most = Math.Max(most, variant.Most);
        Branch(0, most);
        return _best;
    }

    private void Branch(int at, long limit)
    {
        budget.Spend(1);
        if (budget.IsSpent || _choice.Count > _best!.Count || _choice.Bound(at, limit) > _best.Payable) return;
        if (at == problem.Orders.Length)
        {
            for (var v = 0; v < variants.Count; v++) Leaf(v, limit);
            return;
        }

        // Leaving coupons out first finds small combinations first.
        Branch(at + 1, limit);
        var step = problem.Orders[at];
        if (!_choice.HasRoom(step) || _choice.LimitWith(step, limit) is not (>= 0 and var most)) return;
        _choice.Take(step);
        Branch(at + 1, most);
        _choice.GiveBack();
    }

    private void Leaf(int v, long limit)
    {
        var variant = variants[v];
        var top = Math.Min(limit, variant.Most);
        if (_choice.Count + variant.Settled.Length > _best!.Count) return;
        foreach (var cut in _choice.Cuts(limit))
        {
            if (cut >= top) continue;
            Stretch(v, cut + 1, top);
            top = cut;
        }

        Stretch(v, variant.Base, top);
    }

    private void Stretch(int v, long least, long most)
    {
        least = Math.Max(least, variants[v].Base);
        if (least > most) return;
        Fewest(v, least, most, null);
        foreach (var step in problem.Shipping) Fewest(v, least, most, step);
    }

    private void Fewest(int v, long least, long most, ShippingStep? shipping)
    {
        var variant = variants[v];
        var others = _choice.Count + variant.Settled.Length + (shipping is null ? 0 : 1);
        if (others > _best!.Count || _choice.TotalAtLeast(most, shipping) > _best.Payable) return;
        var from = most - OrderChoice.LargestWhere(most - least, back => _choice.TotalAtLeast(most - back, shipping) <= _best.Payable);
        var search = _fewest[v] ??= new(variant.Rows, problem.Lines.Length, variant.Proof, budget);
        for (var count = 0; count <= Math.Min(variant.Rows.Length, _best.Count - others) && !budget.IsSpent; count++)
            if (search.Find(count, from - variant.Base, most - variant.Base, chosen => Accept(variant, chosen, shipping))) return;
    }

    /// <summary>Prices the choice; true where it comes to the total.</summary>
    private bool Accept(Variant variant, int[] chosen, ShippingStep? shipping)
    {
        budget.Spend(1);
        var products = variant.Products(chosen);
        if (!_pipeline.Totals(products, _choice.Taken, _scratch)) return false;
        var (after, items) = (_pipeline.AfterProducts, _pipeline.Items);
        if (shipping is not null && !Problem.Reaches(shipping, after, items)) return false;
        var fee = problem.IsFree(after, items) ? 0 : problem.Fee;
        var payable = shipping is null ? items + fee : shipping.Left(items, fee, problem.Floors);
        if (payable != _best!.Payable) return false;
        var found = Combination.Of(problem, products, _choice.Taken.ToArray(), shipping, payable);
        if (found.IsBetterThan(_best)) _best = found;
        return true;
    }
}
