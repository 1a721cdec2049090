namespace CsRules.Coupons.Search;

/// <summary>
/// What the searches for a bounded product discount share: the rows in the order in which they are tried, the lines
/// taken, bounds on what is left, and the best choice so far. Choices are kept by the rows as they were given.
/// </summary>
internal sealed class BoundedRows
{
    private readonly AssignmentProof _proof;
    private readonly bool[] _taken;
    private readonly int[] _rowOf;
    private readonly long[] _rest;
    private readonly long[] _restPrices;
    private readonly int[] _chosen;
    private long _freePrices;

    public BoundedRows(ProductRow[] rows, int lineCount, int[] unbounded, AssignmentProof proof)
    {
        _proof = proof;
        (_taken, _chosen, _rowOf) = (new bool[lineCount], new int[rows.Length], InOrder(rows));
        Rows = Array.ConvertAll(_rowOf, r => rows[r]);
        Unbounded = Array.ConvertAll(_rowOf, r => unbounded[r] < 0 ? 0 : rows[r].Discounts[unbounded[r]]);
        (_rest, _restPrices) = (new long[rows.Length + 1], new long[rows.Length + 1]);
        for (var at = rows.Length - 1; at >= 0; at--)
        {
            _rest[at] = _rest[at + 1] + Rows[at].Discounts[0];
            _restPrices[at] = _restPrices[at + 1] + proof.Rows[_rowOf[at]];
        }

        foreach (var discount in Unbounded) Largest += discount;
        foreach (var price in proof.Lines) _freePrices += price;
        foreach (var row in rows)
        {
            Distinct += DistinctOf(row);
            foreach (var discount in row.Discounts) Unit = Gcd(Unit, discount);
        }

        Unit = Math.Max(Unit, 1);
        Array.Fill(_chosen, -1);
    }

    /// <summary>Pays for sorting and adding up the rows.</summary>
    public static BoundedRows Of(ProductRow[] rows, int lineCount, int[] unbounded, AssignmentProof proof, SearchBudget budget)
    {
        budget.Spend(lineCount + (24 * rows.Length) + rows.Sum(r => 3L * r.Lines.Length));
        return new(rows, lineCount, unbounded, proof);
    }

    public ProductRow[] Rows { get; }

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

    /// <summary>The choice under way, by the rows as they were given.</summary>
    public int[] Chosen => _chosen;

    public void Start(long least, long most) => (Most, Best, BestChosen) = (most, least - 1, null);

    public bool IsTaken(int line) => _taken[line];

    /// <summary>The most that the rows from one on can take off lines still free; all penalties together are below one scale.</summary>
    public long Rest(int at) => Math.Min(_rest[at], (_restPrices[at] + _freePrices + _proof.Scale - 1) / _proof.Scale);

    public void Take(int at, int option)
    {
        var line = Rows[at].Lines[option];
        _taken[line] = true;
        _freePrices -= _proof.Lines[line];
        _chosen[_rowOf[at]] = option;
    }

    public void GiveBack(int at, int option)
    {
        var line = Rows[at].Lines[option];
        _taken[line] = false;
        _freePrices += _proof.Lines[line];
        _chosen[_rowOf[at]] = -1;
    }

    public void Note(long sum)
    {
        if (sum <= Best) return;
        (Best, BestChosen) = (sum, (int[])_chosen.Clone());
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
