namespace CsRules.Coupons.Search;

/// <summary>
/// Rows being put on lines one after the other: which lines are taken, and by the prices that prove the best assignment what
/// the rows still to come can take off at most. Choices are kept by the rows as they were given.
/// </summary>
internal class RowsOnLines
{
    private readonly AssignmentProof _proof;
    private readonly int[] _rowOf;
    private readonly bool[] _taken;
    private readonly long[] _restPrices;
    private long _freePrices;

    /// <param name="rows">The rows as they were given.</param>
    /// <param name="order">The order in which they are tried.</param>
    /// <param name="lineCount">Lines of the cart.</param>
    /// <param name="proof">The prices of rows and lines.</param>
    public RowsOnLines(ProductRow[] rows, int[] order, int lineCount, AssignmentProof proof)
    {
        (_proof, _rowOf, _taken, Chosen) = (proof, order, new bool[lineCount], new int[rows.Length]);
        Rows = Array.ConvertAll(order, r => rows[r]);
        _restPrices = new long[rows.Length + 1];
        for (var at = rows.Length - 1; at >= 0; at--) _restPrices[at] = _restPrices[at + 1] + proof.Rows[order[at]];
        foreach (var price in proof.Lines) _freePrices += price;
        Array.Fill(Chosen, -1);
    }

    /// <summary>The rows in the order in which they are tried.</summary>
    public ProductRow[] Rows { get; }

    /// <summary>The choice under way, by the rows as they were given.</summary>
    public int[] Chosen { get; }

    public bool IsTaken(int line) => _taken[line];

    /// <summary>By the prices, the most that the rows from one on can take off lines still free; all penalties together are below one scale.</summary>
    public long RestByPrices(int at) => (_restPrices[at] + _freePrices + _proof.Scale - 1) / _proof.Scale;

    /// <summary>The option of the row tried in a place, in a choice by the rows as they were given.</summary>
    public int OptionAt(int[] chosen, int at) => chosen[_rowOf[at]];

    public void Take(int at, int option)
    {
        var line = Rows[at].Lines[option];
        _taken[line] = true;
        _freePrices -= _proof.Lines[line];
        Chosen[_rowOf[at]] = option;
    }

    public void GiveBack(int at, int option)
    {
        var line = Rows[at].Lines[option];
        _taken[line] = false;
        _freePrices += _proof.Lines[line];
        Chosen[_rowOf[at]] = -1;
    }
}
