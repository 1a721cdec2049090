using CsRules.Coupons.Benefits;

namespace CsRules.Coupons.Search;

/// <summary>So many units of a line.</summary>
internal readonly record struct UnitsOfLine(int Line, int Units)
{
    // So many ways are told apart.
    private const int MostWays = 8;

    /// <summary>
    /// The ways in which a coupon may take units in an order of prices: one, but where of equally dear lines only some can give theirs, and
    /// what is left of them decides: all of these lines are told, also with no unit. None where there are too many ways.
    /// </summary>
    /// <param name="lines">The lines.</param>
    /// <param name="order">The lines by price, equal ones side by side.</param>
    /// <param name="units">How many in all.</param>
    /// <param name="perLine">How many of each line.</param>
    public static UnitsOfLine[][] Ways(LineFacts[] lines, int[] order, int units, int perLine)
    {
        var taken = new List<UnitsOfLine>();
        for (var from = 0; from < order.Length && units > 0;)
        {
            var (to, inGroup) = (from, 0L);
            while (to < order.Length && lines[order[to]].Unit == lines[order[from]].Unit) inGroup += Math.Min(lines[order[to++]].Quantity, perLine);
            if (inGroup > units)
            {
                var ways = new List<UnitsOfLine[]>();
                Divide(lines, order.AsSpan(from, to - from), units, perLine, taken, ways);
                return ways.Count > MostWays ? [] : [.. ways];
            }

            for (; from < to; from++) taken.Add(new(order[from], Math.Min(lines[order[from]].Quantity, perLine)));
            units -= (int)inGroup;
        }

        return [[.. taken]];
    }

    private static void Divide(LineFacts[] lines, ReadOnlySpan<int> among, int units, int perLine, List<UnitsOfLine> taken, List<UnitsOfLine[]> ways)
    {
        if (ways.Count > MostWays) return;
        if (among.IsEmpty)
        {
            if (units == 0) ways.Add([.. taken]);
            return;
        }

        for (var count = Math.Min(units, Math.Min(lines[among[0]].Quantity, perLine)); count >= 0; count--)
        {
            taken.Add(new(among[0], count));
            Divide(lines, among[1..], units - count, perLine, taken, ways);
            taken.RemoveAt(taken.Count - 1);
        }
    }
}
