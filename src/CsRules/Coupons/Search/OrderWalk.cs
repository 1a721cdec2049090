namespace CsRules.Coupons.Search;

/// <summary>
/// The walk that both searches share: order coupons are taken or left in the order of application; for each choice every
/// <see cref="Variant"/> is cut into stretches of product discounts between one shipping threshold and the next.
/// </summary>
/// <param name="problem">What can be combined.</param>
/// <param name="variants">The choices of coupons that take several lines, the largest product discount first.</param>
/// <param name="budget">How much may be done.</param>
/// <param name="takesFirst">True where taking a coupon is tried before leaving it: large discounts, or few coupons, come first.</param>
internal abstract class OrderWalk(Problem problem, List<Variant> variants, SearchBudget budget, bool takesFirst)
{
    protected OrderChoice Choice { get; } = new(problem, budget);

    public List<Variant> Variants => variants;

    /// <summary>The largest product discount of any variant.</summary>
    protected long Most { get; } = variants.Count == 0 ? 0 : variants[0].Most;

    protected void Walk() => Branch(0, Most);

    /// <summary>Looks at the choice so far with its bound; false where nothing below it matters.</summary>
    protected abstract bool Enters(long bound);

    /// <summary>Looks at one variant with the settled choice of order coupons; false where its stretches don't matter.</summary>
    protected abstract bool Enters(Variant variant, long limit);

    /// <summary>Searches the product discounts from one to another, within which no threshold lies.</summary>
    protected abstract void Stretch(Variant variant, long least, long most);

    private void Branch(int at, long limit)
    {
        var bound = Choice.Bound(at, limit);
        if (!Enters(bound)) return;
        if (at == problem.Orders.Length)
        {
            Leaf(limit, bound);
            return;
        }

        var step = problem.Orders[at];
        var mayLeave = problem.Forced != step.Coupon;
        if (!takesFirst && mayLeave) Branch(at + 1, limit);
        if (Choice.HasRoom(step) && Choice.LimitWith(step, limit) is { } most)
        {
            Choice.Take(step);
            Branch(at + 1, most);
            Choice.GiveBack();
        }

        if (takesFirst && mayLeave) Branch(at + 1, limit);
    }

    private void Leaf(long limit, long bound)
    {
        var cuts = Choice.Cuts(limit);
        foreach (var variant in variants)
        {
            // The bound holds for every variant that is still to come.
            if (budget.IsSpent && !Enters(bound)) return;
            budget.Spend(1 + cuts.Count);
            if (!Enters(variant, limit)) continue;
            var top = Math.Min(limit, variant.Most);
            foreach (var cut in cuts)
            {
                // Stretches lie between one cut and the next: below it, a threshold more holds.
                if (cut >= top) continue;
                Within(variant, cut + 1, top);
                top = cut;
            }

            Within(variant, variant.Base, top);
        }
    }

    private void Within(Variant variant, long least, long most)
    {
        least = Math.Max(least, variant.Base);
        if (least <= most) Stretch(variant, least, most);
    }
}
