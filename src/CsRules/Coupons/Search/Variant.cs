namespace CsRules.Coupons.Search;

/// <summary>
/// One choice of the coupons that take several lines at once (and of a coupon whose line is settled), with what is
/// left for the others: lines not yet taken. Within it product coupons form an assignment.
/// </summary>
internal sealed class Variant
{
    private readonly Problem _problem;
    private readonly int _lineCount;
    private readonly SearchBudget _budget;
    private RowOption[]?[]? _optionsOn;

    /// <param name="problem">What can be combined.</param>
    /// <param name="settled">The coupons that are settled.</param>
    /// <param name="budget">How much may be done.</param>
    /// <param name="closed">Lines that no other coupon may have.</param>
    public Variant(Problem problem, Bundle[] settled, SearchBudget budget, params ReadOnlySpan<int> closed)
    {
        (_problem, Settled, _lineCount, _budget) = (problem, settled, problem.Lines.Length, budget);
        var taken = new bool[problem.Lines.Length];
        foreach (var line in closed) taken[line] = true;
        foreach (var bundle in settled)
        {
            Base += bundle.Discount;
            foreach (var line in bundle.Lines) taken[line] = true;
        }

        Rows = settled.Length + closed.Length == 0 ? problem.Rows : Without(problem.Rows, taken, settled);
        Largest = Assignment.Largest(Rows, problem.Lines.Length, problem.Ranks, budget, out var proof);
        Proof = proof;
        Nothing = new int[Rows.Length];
        Array.Fill(Nothing, -1);
        Most = Base;
        for (var r = 0; r < Rows.Length; r++)
            if (Largest[r] >= 0) Most += Rows[r].Discounts[Largest[r]];
        Bounded = new BoundedAssignment(Rows, problem.Lines.Length, Largest, proof, budget);
    }

    public Bundle[] Settled { get; }
    public ProductRow[] Rows { get; }

    /// <summary>What the settled coupons take off.</summary>
    public long Base { get; }

    /// <summary>The largest product discount.</summary>
    public long Most { get; }

    /// <summary>The choice that takes it off.</summary>
    public int[] Largest { get; }

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
        if (most >= Most) return Most >= least ? (Most, Largest) : null;
        return Bounded.LargestWithin(least - Base, most - Base) is { } found ? (found.Discount + Base, found.Chosen) : null;
    }

    /// <summary>The options of its rows on a line, the largest discount first.</summary>
    public RowOption[] OptionsOn(int line)
    {
        _optionsOn ??= new RowOption[_lineCount][];
        if (_optionsOn[line] is { } known) return known;
        var options = new List<RowOption>(Rows.Length);
        for (var r = 0; r < Rows.Length; r++)
        {
            _budget.Spend(1 + (Rows[r].Lines.Length / 4));
            if (Array.IndexOf(Rows[r].Lines, line) is >= 0 and var k) options.Add(new(r, k, Rows[r].Discounts[k]));
        }

        options.Sort((a, b) => a.Discount != b.Discount ? b.Discount.CompareTo(a.Discount) : a.Row.CompareTo(b.Row));
        return _optionsOn[line] = [.. options];
    }

    /// <summary>What its settled coupons leave of a line.</summary>
    public long LeftOf(int line)
    {
        var left = _problem.Lines[line].Amount;
        foreach (var bundle in Settled)
            for (var k = 0; k < bundle.Lines.Length; k++)
                if (bundle.Lines[k] == line) left -= bundle.Shares[k];
        return left;
    }

    /// <summary>Its rows as the bounded searches see them, nothing taken.</summary>
    public BoundedRows AsBounded() => BoundedRows.Of(Rows, _lineCount, Largest, Proof, _budget);

    /// <summary>Its coupons with one option for every row, or -1.</summary>
    public ProductChoice Choice(int[] options)
    {
        var discount = Base;
        for (var r = 0; r < options.Length; r++)
            if (options[r] >= 0) discount += Rows[r].Discounts[options[r]];
        return new(Settled, Rows, options, discount);
    }

    private static ProductRow[] Without(ProductRow[] rows, bool[] taken, Bundle[] settled)
    {
        var left = new List<ProductRow>(rows.Length);
        Func<int, bool> isOpen = line => !taken[line];
        foreach (var row in rows)
        {
            if (Array.Exists(settled, b => b.Coupon == row.Coupon)) continue;
            var kept = row.Where(isOpen);
            if (kept.Lines.Length > 0) left.Add(kept);
        }

        return [.. left];
    }
}

/// <summary>A row on one of its lines.</summary>
internal readonly record struct RowOption(int Row, int Option, long Discount);
