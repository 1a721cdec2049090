namespace CsRules.Coupons.Search;

/// <summary>
/// Where order coupons take single units: the product coupons of the lines that those units stand on are settled first, one line after the
/// other, the lowest bound first. With these settled the other lines count by their sum alone, as in a cart without single units.
/// </summary>
internal sealed partial class CombinationSearch
{
    // Product coupons that can be put on lines in no more ways than this are sooner priced than bounded.
    private const long FewChoices = 4_096;

    // A first bound cuts product discounts off in steps of this part of what is open.
    private const long Coarse = 32;
    private UnitBounds? _units;
    private (Variant Of, LiveAssignment Live)? _rest;
    private long? _undone;
    private long _ends;

    private UnitBounds Units => _units ??= new(_problem, _budget);

    private bool IsOver => _budget.IsSpent || _budget.Steps >= _ends;

    /// <summary>Searches a stretch line by line, or lets it wait; false where nothing is known of the units.</summary>
    private bool ByUnits(Variant variant, long least, long most)
    {
        var ways = IsFew(variant) ? 0 : Units.Ways(Choice.Taken);
        if (ways == 0) return false;
        var lowest = (long?)null;
        for (var way = 0; way < ways; way++)
        {
            if (!Units.TryBegin(variant, Choice.Taken, way, least, most)) return false;
            if (Units.TotalAtLeast(least, most) is { } total) lowest = Math.Min(lowest ?? total, total);
        }

        if (lowest is not { } low) return true;
        var bound = Math.Max(low, Choice.TotalAtLeast(most));
        if (IsRuledOut(bound)) return true;
        if (_stage == Stage.Walk && !_budget.IsSpent)
        {
            if (most >= variant.Most) Consider(variant.Choice(variant.Largest));
            if (IsRuledOut(bound) || Kept(bound, variant, least, most)) return true;
        }

        (_undone, _ends) = (null, _stage == Stage.LastTurn ? long.MaxValue : _budget.Steps + _budget.PartLeft(Turns));
        for (var way = 0; way < ways; way++) InOneWay(variant, way, new(bound, least, most));
        if (_undone is not { } undone) return true;
        // What its first turn left undone waits for the others.
        if (_budget.IsSpent || _stage == Stage.LastTurn || !Kept(Math.Max(bound, undone), variant, least, most)) LeaveOpen(Math.Max(bound, undone));
        return true;
    }

    private static bool IsFew(Variant variant)
    {
        var choices = 1L;
        foreach (var row in variant.Rows)
        {
            choices *= row.Lines.Length + 1;
            if (choices > FewChoices) return false;
        }

        return true;
    }

    private void InOneWay(Variant variant, int way, Part open)
    {
        if (IsOver)
        {
            LeaveUndone(open.Bound);
            return;
        }

        if (_rest?.Of != variant) _rest = (variant, new(variant.Rows, _problem.Lines.Length, _budget));
        Units.TryBegin(variant, Choice.Taken, way, open.Least, open.Most);
        if (StillOpen(open.Least, open.Most, Math.Max(1, (open.Most - open.Least) / Coarse)) is { } narrowed)
            Settle(new(variant, Units, _rest.Value.Live, _problem.Lines.Length), narrowed with { Bound = Math.Max(open.Bound, narrowed.Bound) });
    }

    private void LeaveUndone(long bound) => _undone = Math.Min(_undone ?? bound, bound);

    private void Settle(SettledLines settled, Part open)
    {
        if (IsRuledOut(open.Bound)) return;
        if (IsOver)
        {
            LeaveUndone(open.Bound);
            return;
        }

        // Asked again, since the last bound was that of another part.
        if (IsOut(open.Least, open.Most)) return;
        if (Units.Next is not { } place)
        {
            Sums(settled, open);
            return;
        }

        foreach (var (part, option) in Parts(settled, place, open))
        {
            if (IsRuledOut(part.Bound)) break;
            settled.Take(place, option);
            Settle(settled, part);
            settled.GiveBack(place);
        }
    }

    /// <summary>What is open with each coupon of a line, or none; the lowest bound first.</summary>
    private List<(Part Part, RowOption? Option)> Parts(SettledLines settled, int place, Part open)
    {
        var parts = new List<(Part Part, RowOption? Option)>();
        foreach (var option in settled.Options(place))
        {
            Units.Settle(place, option?.Discount ?? 0);
            var most = Math.Min(open.Most, settled.MostWith(place, option));
            if (open.Least > most || IsOut(open.Least, most)) continue;
            settled.Take(place, option);
            most = Math.Min(open.Most, settled.Most);
            if (open.Least <= most && Units.TotalAtLeast(open.Least, most) is { } bound && !IsRuledOut(bound))
                parts.Add((new(Math.Max(bound, open.Bound), open.Least, most), option));
            settled.GiveBack(place);
        }

        Units.Free(place);
        // The first of equal bounds stays first, so that the order is the same everywhere.
        return [.. parts.OrderBy(part => part.Part.Bound)];
    }

    private bool IsOut(long least, long most) => Units.TotalAtLeast(least, most) is not { } total || IsRuledOut(total);

    /// <summary>
    /// What of some product discounts could still beat the best known total, cut off from above, where a minimum can't hold, and from below,
    /// where the total can't be low enough; null for nothing.
    /// </summary>
    /// <param name="least">The smallest product discount.</param>
    /// <param name="most">The largest.</param>
    /// <param name="step">So many are cut off at a time.</param>
    private Part? StillOpen(long least, long most, long step)
    {
        while (least <= most)
        {
            if (Units.TotalAtLeast(least, most) is not { } total || IsRuledOut(total)) return null;
            var width = most - least + 1;
            if (width <= step || _budget.IsSpent) return new(total, least, most);
            var (low, high) = (least, most);
            if (OrderChoice.LargestWhere((high - low) / step, cut => IsOut(Math.Max(low, high - (step * (cut + 1)) + 1), high)) is { } above) most -= step * (above + 1);
            high = most;
            if (low <= high && OrderChoice.LargestWhere((high - low) / step, cut => IsOut(low, Math.Min(high, low + (step * (cut + 1)) - 1))) is { } below) least += step * (below + 1);
            if (most - least + 1 > width * 3 / 4) return least > most ? null : new(total, least, most);
        }

        return null;
    }

    /// <summary>Some product discounts, and what no total with them is below.</summary>
    private readonly record struct Part(long Bound, long Least, long Most);
}
