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
                Divide(lines, order.AsSpan(from, to - from), units, inGroup, perLine, taken, ways);
                return ways.Count > MostWays ? [] : [.. ways];
            }

            for (; from < to; from++) taken.Add(new(order[from], Math.Min(lines[order[from]].Quantity, perLine)));
            units -= (int)inGroup;
        }

        return [[.. taken]];
    }

    // No line is given fewer units than the others leave to it, so that every branch ends in a way.
    private static void Divide(LineFacts[] lines, ReadOnlySpan<int> among, int units, long inGroup, int perLine, List<UnitsOfLine> taken, List<UnitsOfLine[]> ways)
    {
        if (among.IsEmpty)
        {
            ways.Add([.. taken]);
            return;
        }

        var most = Math.Min(lines[among[0]].Quantity, perLine);
        var others = inGroup - most;
        for (var count = Math.Min(units, most); count >= Math.Max(0, units - others) && ways.Count <= MostWays; count--)
        {
            taken.Add(new(among[0], count));
            Divide(lines, among[1..], units - count, others, perLine, taken, ways);
            taken.RemoveAt(taken.Count - 1);
        }
    }
}
