namespace CsRules.Coupons.Search;

/// <summary>
/// The assignment of exactly so many product coupons, with a discount between two bounds, that uses the sooner-ending
/// coupons. Rows stand in the order of last day, then id, and each is first used and then left out; once a set
/// is found only sets that come before it are looked at.
/// </summary>
internal sealed class FewestAssignment
{
    private readonly ProductRow[] _rows;
    private readonly AssignmentProof _proof;
    private readonly SearchBudget _budget;
    private readonly bool[] _taken;
    private readonly int[] _chosen;
    private readonly long[] _restPrices;
    private readonly long[][] _largest;
    private readonly bool[] _found;
    private long _freePrices;
    private bool _any;
    private long _least;
    private long _most;
    private Func<int[], bool> _accepts = static _ => true;

    public FewestAssignment(ProductRow[] rows, int lineCount, AssignmentProof proof, SearchBudget budget)
    {
        (_rows, _proof, _budget) = (rows, proof, budget);
        (_taken, _chosen, _restPrices) = (new bool[lineCount], new int[rows.Length], new long[rows.Length + 1]);
        _found = new bool[rows.Length];
        Array.Fill(_chosen, -1);
        for (var at = rows.Length - 1; at >= 0; at--) _restPrices[at] = _restPrices[at + 1] + proof.Rows[at];
        foreach (var price in proof.Lines) _freePrices += price;
        budget.Spend((long)rows.Length * rows.Length / 2);
        _largest = Largest(rows);
    }

    /// <summary>Finds it; false where there is none, or the budget ended (see <see cref="SearchBudget.IsSpent"/>).</summary>
    /// <param name="count">How many coupons.</param>
    /// <param name="least">The least discount.</param>
    /// <param name="most">The largest discount.</param>
    /// <param name="accepts">A last look at a choice per row.</param>
    public bool Find(int count, long least, long most, Func<int[], bool> accepts)
    {
        (_least, _most, _accepts, _any) = (least, most, accepts, false);
        Next(0, count, 0);
        return _any;
    }

    private void Next(int at, int count, long sum)
    {
        if (sum > _most || count > _rows.Length - at || sum + _largest[at][count] < _least) return;
        if (_any && IsLater(at, count)) return;
        if (count == 0)
        {
            if (sum < _least || !_accepts(_chosen)) return;
            _any = true;
            for (var r = 0; r < _rows.Length; r++) _found[r] = _chosen[r] >= 0;
            return;
        }

        if (sum + ((_restPrices[at] + _freePrices + _proof.Scale - 1) / _proof.Scale) < _least) return;
        _budget.Spend(8);
        if (_budget.IsSpent) return;
        var row = _rows[at];
        for (var k = 0; k < row.Lines.Length && !_budget.IsSpent; k++)
        {
            _budget.Spend(1);
            if (sum + row.Discounts[k] + _largest[at + 1][count - 1] < _least) break;
            if (_taken[row.Lines[k]]) continue;
            Take(at, k);
            Next(at + 1, count - 1, sum + row.Discounts[k]);
            GiveBack(at, k);
        }

        Next(at + 1, count, sum);
    }

    /// <summary>True where the set chosen so far can't come before the one found: lines alone make no difference.</summary>
    private bool IsLater(int at, int count)
    {
        for (var r = 0; r < at; r++)
            if (_chosen[r] >= 0 != _found[r]) return _found[r];
        return count == 0;
    }

    private void Take(int at, int option)
    {
        var line = _rows[at].Lines[option];
        _taken[line] = true;
        _chosen[at] = option;
        _freePrices -= _proof.Lines[line];
    }

    private void GiveBack(int at, int option)
    {
        var line = _rows[at].Lines[option];
        _taken[line] = false;
        _chosen[at] = -1;
        _freePrices += _proof.Lines[line];
    }

    /// <summary>By row and number: what so many rows from one on take off at most, lines shared or not.</summary>
    private static long[][] Largest(ProductRow[] rows)
    {
        var (largest, bests) = (new long[rows.Length + 1][], new List<long>(rows.Length));
        largest[rows.Length] = [0];
        for (var at = rows.Length - 1; at >= 0; at--)
        {
            var place = bests.BinarySearch(rows[at].Discounts[0], Comparer<long>.Create((a, b) => b.CompareTo(a)));
            bests.Insert(place < 0 ? ~place : place, rows[at].Discounts[0]);
            largest[at] = new long[bests.Count + 1];
            for (var n = 0; n < bests.Count; n++) largest[at][n + 1] = largest[at][n] + bests[n];
        }

        return largest;
    }
}
