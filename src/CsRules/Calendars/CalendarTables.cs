using System.Numerics;

namespace CsRules.Calendars;

/// <summary>What a compiled calendar keeps.</summary>
/// <param name="First">Its first instant, in Unix seconds.</param>
/// <param name="Last">The end of its last date, in Unix seconds.</param>
/// <param name="Weeks">Its weeks, and one that never comes, which holds the totals.</param>
/// <param name="Rows">The spans of weeks, each kind of week once.</param>
/// <param name="Turn">The first week before which more was open than 32 bits of seconds hold.</param>
/// <param name="FullRuns">Weeks in a row that never close, first and last.</param>
/// <param name="Dates">Its local dates, seven by seven, and seven that never come.</param>
/// <param name="WorkingBefore">Working dates before each block of these.</param>
internal sealed record CalendarTables(
    long First, long Last, CalendarWeek[] Weeks, int[] Rows, int Turn, (ushort First, ushort Last)[] FullRuns, CalendarDates[] Dates, int[] WorkingBefore)
{
    /// <summary>Weeks of a block: as many as a byte can count the dates of.</summary>
    public const int Block = 32;

    /// <summary>Sums weeks up, each given by what it looks like and by its working dates.</summary>
    public static CalendarTables Sum(long first, long last, IReadOnlyList<(SeenWeek Week, byte Working)> given, int[] rows)
    {
        var (weeks, dates) = (new CalendarWeek[given.Count], new CalendarDates[given.Count]);
        var blocks = new int[((given.Count - 1) / Block) + 1];
        var runs = new List<(ushort First, ushort Last)>();
        var (open, working, turn) = (0L, 0, int.MaxValue);
        for (var at = 0; at < given.Count; at++)
        {
            if (at % Block == 0) blocks[at / Block] = working;
            if (turn == int.MaxValue && open > uint.MaxValue) turn = at;
            var (week, worked) = given[at];
            weeks[at] = new(unchecked((uint)open), week.Rows);
            dates[at] = new(worked, (byte)(working - blocks[at / Block]));
            open += week.Total;
            working += BitOperations.PopCount(worked);
            if (week.Total != WeekShape.Seconds) continue;
            if (runs.Count > 0 && runs[^1].Last == at - 1) runs[^1] = (runs[^1].First, (ushort)at);
            else runs.Add(((ushort)at, (ushort)at));
        }

        return new(first, last, weeks, rows, turn, [.. runs], dates, blocks);
    }
}
