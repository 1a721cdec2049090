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
    : OrderWalk(problem, variants, budget, takesFirst: false)
{
    private readonly Problem _problem = problem;
    private readonly SearchBudget _budget = budget;
    private readonly Pipeline _pipeline = new(problem, budget);
    private readonly long[] _scratch = new long[problem.Lines.Length];
    private readonly Dictionary<Variant, FewestAssignment> _fewest = new(capacity: 0);
    private Combination? _best;

    /// <summary>True where no other combination of this total comes first.</summary>
    public bool IsSettled => !_budget.IsSpent;

    public Combination Settle(Combination best)
    {
        _best = best;
        Walk();
        return _best;
    }

    protected override bool Enters(long bound) => !_budget.IsSpent && Choice.Count <= _best!.Count && bound <= _best.Payable;

    protected override bool Enters(Variant variant, long limit) => Choice.Count + variant.Settled.Length <= _best!.Count;

    protected override void Stretch(Variant variant, long least, long most)
    {
        Fewest(variant, least, most, null);
        foreach (var step in _problem.Shipping) Fewest(variant, least, most, step);
    }

    private void Fewest(Variant variant, long least, long most, ShippingStep? shipping)
    {
        var others = Choice.Count + variant.Settled.Length + (shipping is null ? 0 : 1);
        if (_budget.IsSpent || others > _best!.Count || !CanReachTotal(most)) return;
        var from = most - (OrderChoice.LargestWhere(most - least, back => CanReachTotal(most - back)) ?? -1);
        if (!_fewest.TryGetValue(variant, out var search))
        {
            // Its table costs a look at every pair of rows.
            if (!_budget.HasRoom((long)variant.Rows.Length * variant.Rows.Length / 2))
            {
                _budget.End();
                return;
            }

            _fewest.Add(variant, search = new(variant.Rows, _problem.Lines.Length, variant.Proof, _budget));
        }

        for (var count = 0; count <= Math.Min(variant.Rows.Length, _best.Count - others) && !_budget.IsSpent; count++)
            if (search.Find(count, from - variant.Base, most - variant.Base, chosen => Accept(variant, chosen, shipping))) return;

        bool CanReachTotal(long products) => Choice.TotalAtLeast(products, shipping) <= _best.Payable;
    }

    /// <summary>Prices the choice; true where it comes to the total.</summary>
    private bool Accept(Variant variant, int[] chosen, ShippingStep? shipping)
    {
        var products = variant.Choice(chosen);
        if (!_pipeline.Totals(products, Choice.Taken, _scratch)) return false;
        var (after, items) = (_pipeline.AfterProducts, _pipeline.Items);
        if (shipping is not null && !Problem.Reaches(shipping, after, items)) return false;
        var fee = _problem.IsFree(after, items) ? 0 : _problem.Fee;
        var payable = shipping is null ? items + fee : shipping.Left(items, fee, _problem.Floors);
        if (payable != _best!.Payable) return false;
        var found = Combination.Of(_problem, products.Bundles(), Choice.Taken.ToArray(), shipping, payable);
        if (found.IsBetterThan(_best)) _best = found;
        return true;
    }
}
