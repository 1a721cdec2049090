namespace CsRules.Coupons.Search;

/// <summary>Some units of a line that bear the same.</summary>
internal readonly record struct UnitStep(int Line, long Worth, int Units);

/// <summary>Writes down what the units of one line bear, until what they bear together is used up; the rest bears nothing.</summary>
internal ref struct UnitSteps(int line, int units, long room, List<UnitStep> steps)
{
    private int _units = units;
    private long _room = room;

    /// <summary>What is still to come bears no more than this together.</summary>
    public void LimitTo(long room) => _room = Math.Min(_room, room);

    public void Add(long worth, int count)
    {
        count = Math.Min(count, _units);
        if (count <= 0) return;
        _units -= count;
        var full = worth == 0 ? count : (int)Math.Min(count, _room / worth);
        if (full > 0) steps.Add(new(line, worth, full));
        _room -= full * worth;
        if (full == count) return;
        steps.Add(new(line, _room, 1));
        _room = 0;
        if (count - full > 1) steps.Add(new(line, 0, count - full - 1));
    }
}
