namespace CsRules.Calendars;

/// <summary>What a compiled calendar keeps.</summary>
/// <param name="First">Its first instant, in Unix seconds.</param>
/// <param name="Last">The end of its last date, in Unix seconds.</param>
/// <param name="Weeks">Its weeks, and one that never comes, which holds the totals.</param>
/// <param name="Shapes">What weeks look like, each once.</param>
/// <param name="Turn">The first week before which more was open than 32 bits of seconds hold.</param>
/// <param name="FullRuns">Weeks in a row that never close, first and last.</param>
/// <param name="WorkingBefore">Working dates before each block of weeks.</param>
internal sealed record CalendarTables(
    long First, long Last, CalendarWeek[] Weeks, WeekShape[] Shapes, int Turn, (ushort First, ushort Last)[] FullRuns, int[] WorkingBefore)
{
    /// <summary>Weeks of a block: as many as a byte can count the dates of.</summary>
    public const int Block = 32;

    /// <summary>Sums weeks up, each given by its shape and its working dates.</summary>
    public static CalendarTables Sum(long first, long last, IReadOnlyList<(ushort Shape, byte Working)> weeks, WeekShape[] shapes)
    {
        var summed = new CalendarWeek[weeks.Count];
        var blocks = new int[((weeks.Count - 1) / Block) + 1];
        var runs = new List<(ushort First, ushort Last)>();
        var (open, working, turn) = (0L, 0, int.MaxValue);
        for (var week = 0; week < weeks.Count; week++)
        {
            if (week % Block == 0) blocks[week / Block] = working;
            if (turn == int.MaxValue && open > uint.MaxValue) turn = week;
            var (shape, dates) = weeks[week];
            summed[week] = new(unchecked((uint)open), shape, dates, (byte)(working - blocks[week / Block]));
            open += shapes[shape].Total;
            working += System.Numerics.BitOperations.PopCount(dates);
            if (!shapes[shape].IsFull) continue;
            if (runs.Count > 0 && runs[^1].Last == week - 1) runs[^1] = (runs[^1].First, (ushort)week);
            else runs.Add(((ushort)week, (ushort)week));
        }

        return new(first, last, summed, shapes, turn, [.. runs], blocks);
    }
}
