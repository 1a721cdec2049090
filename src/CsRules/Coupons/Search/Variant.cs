namespace CsRules.Coupons.Search;

/// <summary>
/// One choice of the coupons that take several lines at once (and of a coupon whose line is settled), with what is
/// left for the others: lines not yet taken. Within it product coupons form an assignment.
/// </summary>
internal sealed class Variant
{
    private readonly int[] _chosenAtMost;
    private readonly int _lineCount;

    public Variant(Problem problem, Bundle[] settled, SearchBudget budget)
    {
        (Settled, _lineCount) = (settled, problem.Lines.Length);
        var taken = new bool[problem.Lines.Length];
        foreach (var bundle in settled)
        {
            Base += bundle.Discount;
            foreach (var line in bundle.Lines) taken[line] = true;
        }

        Rows = settled.Length == 0 ? problem.Rows : Without(problem.Rows, taken, settled);
        _chosenAtMost = Assignment.Largest(Rows, problem.Lines.Length, problem.Ranks, out var proof);
        Proof = proof;
        Nothing = new int[Rows.Length];
        Array.Fill(Nothing, -1);
        Most = Base;
        for (var r = 0; r < Rows.Length; r++)
            if (_chosenAtMost[r] >= 0) Most += Rows[r].Discounts[_chosenAtMost[r]];
        Bounded = new BoundedAssignment(Rows, problem.Lines.Length, _chosenAtMost, proof, budget);
    }

    public Bundle[] Settled { get; }
    public ProductRow[] Rows { get; }

    /// <summary>What the settled coupons take off.</summary>
    public long Base { get; }

    /// <summary>The largest product discount.</summary>
    public long Most { get; }

    /// <summary>The choice that leaves every row unused.</summary>
    public int[] Nothing { get; }

    public BoundedAssignment Bounded { get; }

    /// <summary>Prices that bound what rows and lines can still take off.</summary>
    public AssignmentProof Proof { get; }

    /// <summary>
    /// The largest product discount within [least, most], with its choice per row; null where there is none, or where
    /// the budget ended (see <see cref="SearchBudget.IsSpent"/>).
    /// </summary>
    public (long Discount, int[] Chosen)? LargestWithin(long least, long most)
    {
        if (most >= Most) return Most >= least ? (Most, _chosenAtMost) : null;
        return Bounded.LargestWithin(least - Base, most - Base) is { } found ? (found.Discount + Base, found.Chosen) : null;
    }

    /// <summary>Its rows as the bounded searches see them, nothing taken.</summary>
    public BoundedRows AsBounded() => new(Rows, _lineCount, _chosenAtMost, Proof);

    /// <summary>The product coupons of a choice.</summary>
    public Bundle[] Products(int[] chosen)
    {
        var products = new List<Bundle>(Settled);
        for (var r = 0; r < Rows.Length; r++)
        {
            if (chosen[r] < 0) continue;
            products.Add(OnOneLine(Rows[r], chosen[r]));
        }

        return [.. products];
    }

    /// <summary>A row's coupon on one of its lines.</summary>
    public static Bundle OnOneLine(ProductRow row, int option)
    {
        var (line, discount) = (row.Lines[option], row.Discounts[option]);
        var shares = new long[line + 1];
        shares[line] = discount;
        return new(row.Coupon, [line], shares, discount);
    }

    private static ProductRow[] Without(ProductRow[] rows, bool[] taken, Bundle[] settled)
    {
        var left = new List<ProductRow>(rows.Length);
        foreach (var row in rows)
        {
            if (Array.Exists(settled, b => b.Coupon == row.Coupon)) continue;
            var kept = Enumerable.Range(0, row.Lines.Length).Where(k => !taken[row.Lines[k]]).ToArray();
            if (kept.Length > 0) left.Add(new(row.Coupon, [.. kept.Select(k => row.Lines[k])], [.. kept.Select(k => row.Discounts[k])]));
        }

        return [.. left];
    }

    /// <summary>Every choice of coupons that take several lines, none on a line twice; the forced one always.</summary>
    public static List<Variant> All(Problem problem, SearchBudget budget)
    {
        var variants = new List<Variant>();
        Choose(problem, 0, [], variants, budget);
        variants.Sort((a, b) => b.Most.CompareTo(a.Most));
        return variants;
    }

    private static void Choose(Problem problem, int at, List<Bundle> settled, List<Variant> variants, SearchBudget budget)
    {
        if (budget.IsSpent && variants.Count > 0) return;
        if (at == problem.Bundles.Length)
        {
            if (problem.Forced is { Definition.Target: CouponTarget.Lines } forced && !settled.Exists(b => b.Coupon == forced)) return;
            budget.Spend(1 + (problem.Rows.Length * problem.Lines.Length / 8));
            variants.Add(new Variant(problem, [.. settled], budget));
            return;
        }

        var bundle = problem.Bundles[at];
        if (!settled.Exists(b => b.Coupon == bundle.Coupon || b.Lines.AsSpan().IndexOfAny(bundle.Lines) >= 0))
        {
            settled.Add(bundle);
            Choose(problem, at + 1, settled, variants, budget);
            settled.RemoveAt(settled.Count - 1);
        }

        Choose(problem, at + 1, settled, variants, budget);
    }
}
