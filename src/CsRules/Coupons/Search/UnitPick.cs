namespace CsRules.Coupons.Search;

/// <summary>
/// Which units a coupon takes where it takes only so many: in the order of their prices, and of equally dear ones those that bear
/// most, unit by unit. What a line bears falls from unit to unit, so the largest single ones together are the largest sum.
/// </summary>
internal static class UnitPick
{
    /// <summary>Writes the units taken of each line.</summary>
    /// <param name="occasion">The lines.</param>
    /// <param name="order">The lines by price, equal ones side by side.</param>
    /// <param name="units">How many in all.</param>
    /// <param name="perLine">How many of each line.</param>
    /// <param name="left">What they can still bear; null where nobody asks which of equal ones are taken.</param>
    /// <param name="each">What is wanted of a unit of each line.</param>
    /// <param name="taken">Where to write.</param>
    public static void Take(Occasion occasion, int[] order, int units, int perLine, UnitsLeft? left, Func<int, long> each, int[] taken)
    {
        taken.AsSpan().Clear();
        for (var from = 0; from < order.Length && units > 0;)
        {
            var (to, inGroup) = (from, 0L);
            while (to < order.Length && occasion.Lines[order[to]].Unit == occasion.Lines[order[from]].Unit)
                inGroup += Math.Min(occasion.Lines[order[to++]].Quantity, perLine);
            if (left is null || to == from + 1 || inGroup <= units)
                units = InTurn(occasion, order.AsSpan(from, to - from), units, perLine, taken);
            else
                units = ThatBearMost(occasion, order.AsSpan(from, to - from), units, perLine, left, each, taken);
            from = to;
        }
    }

    private static int InTurn(Occasion occasion, ReadOnlySpan<int> lines, int units, int perLine, int[] taken)
    {
        foreach (var i in lines)
        {
            taken[i] = Math.Min(units, Math.Min(occasion.Lines[i].Quantity, perLine));
            units -= taken[i];
        }

        return units;
    }

    private static int ThatBearMost(Occasion occasion, ReadOnlySpan<int> lines, int units, int perLine, UnitsLeft left, Func<int, long> each, int[] taken)
    {
        var steps = new List<UnitStep>();
        foreach (var i in lines) left.Steps(i, Math.Min(occasion.Lines[i].Quantity, perLine), each(i), steps);
        steps.Sort((a, b) => a.Worth != b.Worth ? b.Worth.CompareTo(a.Worth) : a.Line.CompareTo(b.Line));
        foreach (var step in steps)
        {
            var count = Math.Min(units, step.Units);
            taken[step.Line] += count;
            units -= count;
        }

        return units;
    }
}
