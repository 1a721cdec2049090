namespace CsRules.Coupons.Search;

/// <summary>
/// The assignment of exactly so many product coupons, with a discount between two bounds, that uses the sooner-ending
/// coupons. Rows stand in the order of last day, then id, and each is first used and then left out; once a set
/// is found only sets that come before it are looked at.
/// </summary>
internal sealed class FewestAssignment
{
    private readonly RowsOnLines _rows;
    private readonly SearchBudget _budget;
    private readonly long[][] _largest;
    private readonly bool[] _found;
    private bool _any;
    private long _least;
    private long _most;
    private Func<int[], bool> _accepts = static _ => true;

    public FewestAssignment(ProductRow[] rows, int lineCount, AssignmentProof proof, SearchBudget budget)
    {
        var order = new int[rows.Length];
        for (var r = 0; r < order.Length; r++) order[r] = r;
        (_rows, _budget, _found) = (new(rows, order, lineCount, proof), budget, new bool[rows.Length]);
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
        if (sum > _most || count > _found.Length - at || sum + _largest[at][count] < _least) return;
        if (_any && IsLater(at, count)) return;
        if (count == 0)
        {
            if (sum < _least || !_accepts(_rows.Chosen)) return;
            _any = true;
            for (var r = 0; r < _found.Length; r++) _found[r] = _rows.Chosen[r] >= 0;
            return;
        }

        if (sum + _rows.RestByPrices(at) < _least) return;
        _budget.Spend(8);
        if (_budget.IsSpent) return;
        var row = _rows.Rows[at];
        for (var k = 0; k < row.Lines.Length && !_budget.IsSpent; k++)
        {
            _budget.Spend(1);
            if (sum + row.Discounts[k] + _largest[at + 1][count - 1] < _least) break;
            if (_rows.IsTaken(row.Lines[k])) continue;
            _rows.Take(at, k);
            Next(at + 1, count - 1, sum + row.Discounts[k]);
            _rows.GiveBack(at, k);
        }

        Next(at + 1, count, sum);
    }

    /// <summary>True where the set chosen so far can't come before the one found: lines alone make no difference.</summary>
    private bool IsLater(int at, int count)
    {
        for (var r = 0; r < at; r++)
            if (_rows.Chosen[r] >= 0 != _found[r]) return _found[r];
        return count == 0;
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
