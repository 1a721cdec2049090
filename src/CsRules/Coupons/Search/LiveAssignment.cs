namespace CsRules.Coupons.Search;

/// <summary>
/// The largest discount of rows on lines while rows and lines are taken away one by one and given back. Each change moves the few
/// that it touches, along one path of the least loss, so that it costs a small part of an assignment anew.
/// </summary>
/// <remarks>
/// Every row and every line has a price, and no discount is above its row's and its line's price together; of those that are put together
/// it is exactly that, and who is alone has a price of 0. So prices prove the assignment. Who loses its partner is alone with a price
/// above 0: that price is lowered, and with it those of all that could take its part, until somebody's is 0 or somebody alone is met.
/// Rows and lines are alike in this.
/// </remarks>
internal sealed class LiveAssignment
{
    private const long Far = long.MaxValue / 4;
    private readonly SearchBudget _budget;
    private readonly int _rows;
    private readonly int _lines;
    private readonly long[] _discounts;
    private readonly long[] _slack;
    private readonly int[] _way;
    private readonly bool[] _inTree;
    private readonly List<int> _tree = [];
    private readonly List<State> _saved = [];
    private State _now;
    private int _depth;

    public LiveAssignment(ProductRow[] rows, int lineCount, SearchBudget budget)
    {
        (_rows, _lines, _budget) = (rows.Length, lineCount, budget);
        _discounts = new long[_rows * _lines];
        budget.Spend(_discounts.Length / 8);
        for (var r = 0; r < _rows; r++)
            for (var k = 0; k < rows[r].Lines.Length; k++) _discounts[(r * _lines) + rows[r].Lines[k]] = rows[r].Discounts[k];
        var count = _rows + _lines;
        (_slack, _way, _inTree, _now) = (new long[count], new int[count], new bool[count], new(count));
        Array.Fill(_now.Partner, -1);
        for (var line = _rows; line < count; line++) _now.IsOpen[line] = true;
        for (var row = 0; row < _rows && !budget.IsSpent; row++) Add(row);
    }

    /// <summary>The largest discount of what is there.</summary>
    public long Largest { get; private set; }

    /// <summary>At most the largest discount without a row and a line, or without the line alone: told without a look at the others.</summary>
    public long LargestWithout(int line, int? row) => Largest - _now.Price[_rows + line] - (row is { } r ? _now.Price[r] : 0);

    /// <summary>Takes a line away, and a row where one is given.</summary>
    public void Take(int line, int? row)
    {
        if (_depth == _saved.Count) _saved.Add(new(_rows + _lines));
        _budget.Spend((_rows + _lines) / 4);
        _now.CopyTo(_saved[_depth++]);
        Remove(_rows + line);
        if (row is { } own) Remove(own);
        AddUp();
    }

    /// <summary>Undoes the last that was taken.</summary>
    public void GiveBack()
    {
        (_now, _saved[--_depth]) = (_saved[_depth], _now);
        AddUp();
    }

    private void AddUp()
    {
        Largest = 0;
        for (var row = 0; row < _rows; row++)
            if (_now.Partner[row] >= 0) Largest += Discount(row, _now.Partner[row]);
    }

    private void Add(int row)
    {
        _now.IsOpen[row] = true;
        _budget.Spend(_lines / 2);
        for (var line = _rows; line < _rows + _lines; line++) _now.Price[row] = Math.Max(_now.Price[row], Discount(row, line) - _now.Price[line]);
        if (_now.Price[row] > 0) Settle(row);
        AddUp();
    }

    private void Remove(int who)
    {
        var partner = _now.Partner[who];
        (_now.IsOpen[who], _now.Price[who], _now.Partner[who]) = (false, 0, -1);
        if (partner < 0) return;
        _now.Partner[partner] = -1;
        if (_now.Price[partner] > 0) Settle(partner);
    }

    private long Discount(int one, int other) => one < _rows ? _discounts[(one * _lines) + other - _rows] : _discounts[(other * _lines) + one - _rows];

    /// <summary>Finds a place for one that is alone with a price above 0, or for all but another.</summary>
    private void Settle(int alone)
    {
        var (from, to) = alone < _rows ? (_rows, _rows + _lines) : (0, _rows);
        Array.Fill(_slack, Far, from, to - from);
        Array.Clear(_inTree, from, to - from);
        _tree.Clear();
        _tree.Add(alone);
        for (var at = alone; ;)
        {
            _budget.Spend(((to - from) / 2) + _tree.Count);
            var (least, next) = (Far, -1);
            for (var other = from; other < to; other++)
            {
                if (_inTree[other] || !_now.IsOpen[other]) continue;
                var slack = _now.Price[at] + _now.Price[other] - Discount(at, other);
                if (slack < _slack[other]) (_slack[other], _way[other]) = (slack, at);
                if (_slack[other] < least) (least, next) = (_slack[other], other);
            }

            var cheapest = _tree[0];
            foreach (var one in _tree)
                if (_now.Price[one] < _now.Price[cheapest]) cheapest = one;
            var isLeft = _now.Price[cheapest] <= least;
            Shift(isLeft ? _now.Price[cheapest] : least, from, to);
            if (isLeft)
            {
                var partner = _now.Partner[cheapest];
                _now.Partner[cheapest] = -1;
                if (cheapest != alone) PutTogether(partner, alone);
                return;
            }

            if (_now.Partner[next] < 0)
            {
                PutTogether(next, alone);
                return;
            }

            _inTree[next] = true;
            at = _now.Partner[next];
            _tree.Add(at);
        }
    }

    private void Shift(long by, int from, int to)
    {
        if (by == 0) return;
        foreach (var one in _tree) _now.Price[one] -= by;
        for (var other = from; other < to; other++)
        {
            if (_inTree[other]) _now.Price[other] += by;
            else if (_slack[other] < Far) _slack[other] -= by;
        }
    }

    // Each on the way takes the partner of the next.
    private void PutTogether(int other, int alone)
    {
        while (true)
        {
            var one = _way[other];
            var before = _now.Partner[one];
            (_now.Partner[one], _now.Partner[other]) = (other, one);
            if (one == alone) return;
            other = before;
        }
    }

    private sealed class State(int count)
    {
        public long[] Price { get; } = new long[count];
        public int[] Partner { get; } = new int[count];
        public bool[] IsOpen { get; } = new bool[count];

        public void CopyTo(State other)
        {
            Price.CopyTo(other.Price, 0);
            Partner.CopyTo(other.Partner, 0);
            IsOpen.CopyTo(other.IsOpen, 0);
        }
    }
}
