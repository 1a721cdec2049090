namespace CsRules.Calendars;

/// <summary>
/// The open spans of one week of real time, in whole seconds from its begin, as they stand among those of all weeks: in blocks of
/// eight spans, where each of them ends, where it starts, and how much was open before it. The last block is filled up with a span
/// that never comes, which holds the week's total; there is always one.
/// </summary>
internal static class WeekShape
{
    /// <summary>Seconds of a week of real time.</summary>
    public const int Seconds = 7 * BusinessInterval.SecondsPerDay;

    /// <summary>Spans of a block: as many as are compared at once.</summary>
    public const int Lanes = 8;

    /// <summary>Numbers of a block.</summary>
    public const int Block = 3 * Lanes;

    /// <summary>The end and start of the span that never comes.</summary>
    public const int Never = int.MaxValue;

    /// <summary>Lays out the spans of a week: in order, apart from each other, none empty.</summary>
    public static int[] Of(IReadOnlyList<(int Start, int End)> spans)
    {
        var rows = new int[((spans.Count / Lanes) + 1) * Block];
        var before = 0;
        for (var i = 0; i < rows.Length / 3; i++)
        {
            var at = (i / Lanes * Block) + (i % Lanes);
            var (start, end) = i < spans.Count ? spans[i] : (Never, Never);
            (rows[at], rows[at + Lanes], rows[at + (2 * Lanes)]) = (end, start, before);
            if (i < spans.Count) before += end - start;
        }

        return rows;
    }

    /// <summary>Open seconds of a week in all.</summary>
    public static int Total(ReadOnlySpan<int> rows) => rows[^1];
}
