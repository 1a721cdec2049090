namespace CsRules.Coupons.Search;

/// <summary>Lines of single units being settled one after the other: which product coupon each has, or none.</summary>
internal sealed class SettledLines
{
    private readonly Variant _variant;
    private readonly UnitBounds _bounds;
    private readonly RowOption?[] _chosen;
    private readonly bool[] _isSettled;
    private readonly bool[] _isUsed;
    private readonly LiveAssignment _rest;
    private readonly int _lineCount;
    private long _sum;

    public SettledLines(Variant variant, UnitBounds bounds, LiveAssignment rest, int lineCount)
    {
        (_variant, _bounds, _rest, _lineCount) = (variant, bounds, rest, lineCount);
        (_chosen, _isSettled, _isUsed) = (new RowOption?[bounds.Lines.Count], new bool[bounds.Lines.Count], new bool[variant.Rows.Length]);
    }

    /// <summary>The largest product discount with what is settled.</summary>
    public long Most => _variant.Base + _sum + _rest.Largest;

    /// <summary>At most that with a line more settled.</summary>
    public long MostWith(int place, RowOption? option) =>
        _variant.Base + _sum + (option?.Discount ?? 0) + _rest.LargestWithout(_bounds.Lines[place], option?.Row);

    /// <summary>What a line can have: each row that is not used, or none.</summary>
    public IEnumerable<RowOption?> Options(int place)
    {
        yield return null;
        foreach (var option in _variant.OptionsOn(_bounds.Lines[place]))
            if (!_isUsed[option.Row]) yield return option;
    }

    /// <summary>True where what is left can be put on lines in more ways than so many.</summary>
    public bool LeavesMoreThan(long choices)
    {
        var (lines, ways) = (_lineCount - _isSettled.Count(settled => settled), 1L);
        for (var r = 0; r < _isUsed.Length && ways <= choices; r++)
            if (!_isUsed[r]) ways *= lines + 1;
        return ways > choices;
    }

    /// <summary>Settles a line.</summary>
    public void Take(int place, RowOption? option)
    {
        (_chosen[place], _isSettled[place]) = (option, true);
        if (option is { } row)
        {
            _isUsed[row.Row] = true;
            _sum += row.Discount;
        }

        _rest.Take(_bounds.Lines[place], option?.Row);
        _bounds.Settle(place, option?.Discount ?? 0);
    }

    /// <summary>Undoes the line settled last.</summary>
    public void GiveBack(int place)
    {
        if (_chosen[place] is { } row)
        {
            _isUsed[row.Row] = false;
            _sum -= row.Discount;
        }

        (_chosen[place], _isSettled[place]) = (null, false);
        _rest.GiveBack();
        _bounds.Free(place);
    }

    /// <summary>What is left to choose.</summary>
    public Variant Rest(Problem problem, SearchBudget budget)
    {
        var closed = new List<int>();
        var bundles = new List<Bundle>(_variant.Settled);
        for (var t = 0; t < _chosen.Length; t++)
        {
            if (!_isSettled[t]) continue;
            if (_chosen[t] is { } option) bundles.Add(_variant.Rows[option.Row].OnLine(option.Option));
            else closed.Add(_bounds.Lines[t]);
        }

        if (closed.Count == 0 && bundles.Count == _variant.Settled.Length) return _variant;
        budget.Spend(16L + (4L * _variant.Rows.Length) + _variant.Rows.Sum(r => 2L * r.Lines.Length));
        return new Variant(problem, [.. bundles], budget, closed.ToArray());
    }
}
