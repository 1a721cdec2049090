namespace CsRules.Coupons.Search;

/// <summary>
/// What the searches for a bounded product discount share: the rows in the order in which they are tried, bounds on what is
/// left, and the best choice so far.
/// </summary>
internal sealed class BoundedRows : RowsOnLines
{
    private readonly long[] _rest;

    public BoundedRows(ProductRow[] rows, int lineCount, int[] unbounded, AssignmentProof proof)
        : this(rows, InOrder(rows), lineCount, unbounded, proof)
    {
    }

    private BoundedRows(ProductRow[] rows, int[] order, int lineCount, int[] unbounded, AssignmentProof proof)
        : base(rows, order, lineCount, proof)
    {
        Unbounded = Array.ConvertAll(order, r => unbounded[r] < 0 ? 0 : rows[r].Discounts[unbounded[r]]);
        _rest = new long[rows.Length + 1];
        for (var at = rows.Length - 1; at >= 0; at--) _rest[at] = _rest[at + 1] + Rows[at].Discounts[0];
        foreach (var discount in Unbounded) Largest += discount;
        foreach (var row in rows)
        {
            Distinct += DistinctOf(row);
            foreach (var discount in row.Discounts) Unit = Gcd(Unit, discount);
        }

        Unit = Math.Max(Unit, 1);
    }

    /// <summary>Pays for sorting and adding up the rows.</summary>
    public static BoundedRows Of(ProductRow[] rows, int lineCount, int[] unbounded, AssignmentProof proof, SearchBudget budget)
    {
        budget.Spend(lineCount + (24 * rows.Length) + rows.Sum(r => 3L * r.Lines.Length));
        return new(rows, lineCount, unbounded, proof);
    }

    /// <summary>What each row takes off where nothing is bounded.</summary>
    public long[] Unbounded { get; }

    /// <summary>The largest sum of all.</summary>
    public long Largest { get; }

    /// <summary>Every discount is a multiple of it.</summary>
    public long Unit { get; }

    /// <summary>Different discounts, row by row.</summary>
    public long Distinct { get; }

    /// <summary>The bound of the search under way.</summary>
    public long Most { get; set; }

    public long Best { get; private set; }

    public int[]? BestChosen { get; private set; }

    public void Start(long least, long most) => (Most, Best, BestChosen) = (most, least - 1, null);

    /// <summary>The most that the rows from one on can take off lines still free.</summary>
    public long Rest(int at) => Math.Min(_rest[at], RestByPrices(at));

    public void Note(long sum)
    {
        if (sum <= Best) return;
        (Best, BestChosen) = (sum, (int[])Chosen.Clone());
    }

    // The two rows that can take off the most different amounts come first: they complete what the others leave.
    private static int[] InOrder(ProductRow[] rows)
    {
        var (order, keys) = (new int[rows.Length], new (long Varied, long Largest, int Row)[rows.Length]);
        for (var r = 0; r < rows.Length; r++) (order[r], keys[r]) = (r, (-DistinctOf(rows[r]), -rows[r].Discounts[0], r));
        Array.Sort(order, (a, b) => (keys[a].Varied, a).CompareTo((keys[b].Varied, b)));
        if (rows.Length > 2) Array.Sort(order, 2, rows.Length - 2, Comparer<int>.Create((a, b) => (keys[a].Largest, a).CompareTo((keys[b].Largest, b))));
        return order;
    }

    private static int DistinctOf(ProductRow row)
    {
        var distinct = 1;
        for (var k = 1; k < row.Discounts.Length; k++)
            if (row.Discounts[k] != row.Discounts[k - 1]) distinct++;
        return distinct;
    }

    private static long Gcd(long a, long b)
    {
        while (b != 0) (a, b) = (b, a % b);
        return a;
    }
}
