namespace CsRules.Coupons.Search;

/// <summary>
/// Looks for a sum that meets the bound exactly by moving up to four rows at once. From a choice near the bound moves are
/// written down: a row on another free line, a row left out or taken in, two rows that change places. Then all pairs of moves are
/// sorted by what they add, and two pairs are looked for that together add just what is missing. A hundred moves make five thousand
/// pairs and some ten million fours, so that in a cart of many prices nearly any amount is met; what it does not find may still exist.
/// </summary>
internal sealed class Exchange(BoundedRows rows, int[] unbounded, SearchBudget budget)
{
    private const int MostMoves = 96;
    private const int Rounds = 24;

    // Of pairs that add the same so many are tried for one that stands beside the other pair.
    private const int Tries = 12;
    private readonly int _count = rows.Rows.Length;
    private readonly int[] _options = new int[rows.Rows.Length];
    private readonly List<Move> _moves = [];
    private readonly List<Pair> _pairs = [];
    private long _sum;

    /// <summary>True where the bound was met.</summary>
    public bool Run()
    {
        Array.Fill(_options, -1);
        Start();
        var met = Met();
        for (var at = 0; at < _count; at++) Put(at, -1);
        return met;
    }

    private bool Met()
    {
        for (var round = 0; round < Rounds && !budget.IsSpent; round++)
        {
            Write(round);
            if (Best() is { } best)
            {
                Make(best.One);
                Make(best.Other);
                rows.Note(_sum);
                if (rows.Best == rows.Most) return true;
            }
            else
            {
                Shake(round);
            }
        }

        return false;
    }

    /// <summary>The best choice so far; else what is best without a bound, less the rows that it can't have.</summary>
    private void Start()
    {
        Load(rows.BestChosen ?? unbounded);
        if (rows.BestChosen is not null) return;
        budget.Spend(_count);
        // What is a little too much a move makes up for.
        for (var at = 0; at < _count; at++)
            if (_sum - Own(at) >= rows.Most) Put(at, -1);
    }

    private void Load(int[] chosen)
    {
        for (var at = 0; at < _count; at++) Put(at, -1);
        for (var at = 0; at < _count; at++) Put(at, rows.OptionAt(chosen, at));
    }

    /// <summary>The best choice again, with one row elsewhere: another in every round.</summary>
    private void Shake(int round)
    {
        Start();
        var (at, skip) = (round % _count, round / _count);
        var row = rows.Rows[at];
        for (var k = 0; k < row.Lines.Length; k++)
        {
            if (rows.IsTaken(row.Lines[k]) || row.Discounts[k] == Own(at) || skip-- > 0) continue;
            Put(at, k);
            return;
        }
    }

    private void Put(int at, int option)
    {
        if (_options[at] >= 0)
        {
            rows.GiveBack(at, _options[at]);
            _sum -= rows.Rows[at].Discounts[_options[at]];
        }

        _options[at] = option;
        if (option < 0) return;
        rows.Take(at, option);
        _sum += rows.Rows[at].Discounts[option];
    }

    private void Make(Pair pair)
    {
        // Those that change places give up both lines first.
        Leave(_moves[pair.First]);
        Leave(_moves[pair.Second]);
        Enter(_moves[pair.First]);
        Enter(_moves[pair.Second]);

        void Leave(Move move)
        {
            if (move.Row >= 0) Put(move.Row, -1);
            if (move.OtherRow >= 0) Put(move.OtherRow, -1);
        }

        void Enter(Move move)
        {
            if (move.Row >= 0) Put(move.Row, move.Option);
            if (move.OtherRow >= 0) Put(move.OtherRow, move.OtherOption);
        }
    }

    /// <summary>Writes down the moves of a round, and what every two of them add.</summary>
    private void Write(int round)
    {
        _moves.Clear();
        _pairs.Clear();
        for (var at = 0; at < _count; at++)
        {
            var (row, own) = (rows.Rows[at], Own(at));
            if (_options[at] >= 0) _moves.Add(new(-own, at, -1, -1, -1, -1));
            budget.Spend(row.Lines.Length);
            for (var k = 0; k < row.Lines.Length; k++)
                if (!rows.IsTaken(row.Lines[k])) _moves.Add(new(row.Discounts[k] - own, at, k, -1, -1, row.Lines[k]));
            if (_options[at] < 0) continue;
            for (var other = at + 1; other < _count; other++)
                if (Changed(at, other) is { } changed) _moves.Add(changed);
        }

        budget.Spend(8L * _moves.Count);
        _moves.Sort((a, b) => (Math.Abs(a.Adds), a.Row, a.Option, a.OtherRow).CompareTo((Math.Abs(b.Adds), b.Row, b.Option, b.OtherRow)));
        Thin(round);
        for (var first = 0; first < _moves.Count; first++)
            for (var second = first == 0 ? 0 : first + 1; second < _moves.Count; second++)
                if (!_moves[first].Disturbs(_moves[second])) _pairs.Add(new(_moves[first].Adds + _moves[second].Adds, first, second));
        budget.Spend(12L * _pairs.Count);
        _pairs.Sort((a, b) => (a.Adds, a.First, a.Second).CompareTo((b.Adds, b.First, b.Second)));
    }

    /// <summary>
    /// No move first; then the smallest, and of the others some in every round, since small ones alone may never add up to what is
    /// missing. What changes nothing helps nobody, and of one row's moves that add the same two are enough.
    /// </summary>
    private void Thin(int round)
    {
        var kept = 0;
        for (var k = 0; k < _moves.Count; k++)
        {
            if (_moves[k].Adds == 0 || (kept > 1 && _moves[k].AddsAs(_moves[kept - 1]) && _moves[k].AddsAs(_moves[kept - 2]))) continue;
            _moves[kept++] = _moves[k];
        }

        _moves.RemoveRange(kept, _moves.Count - kept);
        if (kept > MostMoves)
        {
            const int Small = MostMoves / 2;
            var others = kept - Small;
            for (var k = 0; k < Small; k++) _moves[Small + k] = _moves[Small + ((k * others) + (round * others / Rounds)) / Small];
            _moves.RemoveRange(MostMoves, kept - MostMoves);
        }

        _moves.Insert(0, new(0, -1, -1, -1, -1, -1));
    }

    private long Own(int at) => _options[at] < 0 ? 0 : rows.Rows[at].Discounts[_options[at]];

    /// <summary>Two rows each on the other's line; null where one has nothing to do there.</summary>
    private Move? Changed(int at, int other)
    {
        if (_options[other] < 0) return null;
        var (one, two) = (rows.Rows[at], rows.Rows[other]);
        budget.Spend(4);
        var there = Array.IndexOf(one.Lines, two.Lines[_options[other]]);
        if (there < 0) return null;
        var here = Array.IndexOf(two.Lines, one.Lines[_options[at]]);
        return here < 0 ? null : new Move(one.Discounts[there] + two.Discounts[here] - Own(at) - Own(other), at, there, other, here, -1);
    }

    /// <summary>The two pairs that come nearest to the bound from below, nearer than the best sum so far; null where none do.</summary>
    private (Pair One, Pair Other)? Best()
    {
        var (missing, best) = (rows.Most - _sum, rows.Best - _sum);
        var (found, high) = (((Pair, Pair)?)null, _pairs.Count - 1);
        budget.Spend(4L * _pairs.Count);
        for (var low = 0; low < _pairs.Count && best < missing; low++)
        {
            while (high >= 0 && _pairs[low].Adds + _pairs[high].Adds > missing) high--;
            if (high < low) break;
            for (var k = high; k >= 0 && k > high - Tries && _pairs[low].Adds + _pairs[k].Adds > best; k--)
            {
                budget.Spend(1);
                if (Disturb(_pairs[low], _pairs[k])) continue;
                (best, found) = (_pairs[low].Adds + _pairs[k].Adds, (_pairs[low], _pairs[k]));
            }
        }

        return found;
    }

    private bool Disturb(Pair one, Pair other) =>
        _moves[one.First].Disturbs(_moves[other.First]) || _moves[one.First].Disturbs(_moves[other.Second])
        || _moves[one.Second].Disturbs(_moves[other.First]) || _moves[one.Second].Disturbs(_moves[other.Second]);

    /// <summary>A row and its new option, or two of them that change places; a free line that is taken, or -1.</summary>
    private readonly record struct Move(long Adds, int Row, int Option, int OtherRow, int OtherOption, int Line)
    {
        /// <summary>True where it moves the same row and adds the same.</summary>
        public bool AddsAs(in Move other) => Adds == other.Adds && Row == other.Row && OtherRow == other.OtherRow;

        /// <summary>True where both move the same row, or want the same line.</summary>
        public bool Disturbs(in Move other) =>
            (Row >= 0 && (Row == other.Row || Row == other.OtherRow))
            || (OtherRow >= 0 && (OtherRow == other.Row || OtherRow == other.OtherRow))
            || (Line >= 0 && Line == other.Line);
    }

    private readonly record struct Pair(long Adds, int First, int Second);
}
