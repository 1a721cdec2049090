using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CsRules.Calendars;

/// <summary>
/// The open spans of one week of real time, in whole seconds from its begin: three rows of one array, where each span ends, where
/// it starts, and how much was open before it. Rows are filled up to whole vectors with a span that never comes, which holds the
/// week's total; there is always one.
/// </summary>
internal readonly struct WeekShape
{
    /// <summary>Seconds of a week of real time.</summary>
    public const int Seconds = 7 * BusinessInterval.SecondsPerDay;

    private const int Never = int.MaxValue;
    private readonly int[] _rows;

    /// <summary>Lays out the spans of a week: in order, apart from each other, none empty.</summary>
    public WeekShape(IReadOnlyList<(int Start, int End)> spans)
    {
        var width = ((spans.Count / Vector256<int>.Count) + 1) * Vector256<int>.Count;
        _rows = new int[3 * width];
        var before = 0;
        for (var i = 0; i < width; i++)
        {
            var (start, end) = i < spans.Count ? spans[i] : (Never, Never);
            (_rows[i], _rows[width + i], _rows[(2 * width) + i]) = (end, start, before);
            if (i < spans.Count) before += end - start;
        }
    }

    /// <summary>Open seconds in all.</summary>
    public int Total => _rows[^1];

    /// <summary>True where it is open from its begin to its end.</summary>
    public bool IsFull => Total == Seconds;

    /// <summary>True where it is open at its begin: a span may reach into it from the week before.</summary>
    public bool BeginsOpen => Start(0) == 0;

    /// <summary>The place of the last span; -1 where it is closed throughout.</summary>
    public int Last => SpanAt(Seconds) - 1;

    private int Width => (int)((uint)_rows.Length / 3);

    /// <summary>Where a span starts; beyond every week for the one that never comes.</summary>
    public int Start(int span) => _rows[Width + span];

    /// <summary>Where a span ends; beyond every week for the one that never comes.</summary>
    public int End(int span) => _rows[span];

    /// <summary>Open seconds before a span.</summary>
    public int Before(int span) => _rows[(2 * Width) + span];

    /// <summary>True for a span that is there.</summary>
    public bool Has(int span) => _rows[span] != Never;

    /// <summary>The first span that ends after a second of the week.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int SpanAt(int second) => AtMost(_rows.AsSpan(0, Width), second);

    /// <summary>The span that holds an amount of open seconds, which is below the total.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int SpanOf(int open) => AtMost(_rows.AsSpan(2 * Width, Width), open) - 1;

    // How many of a row that never falls are at most a limit: whether the next one is can't be predicted, so none is asked alone.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int AtMost(ReadOnlySpan<int> row, int limit)
    {
        var limits = Vector256.Create(limit);
        var count = 0;
        for (var i = 0; i < row.Length; i += Vector256<int>.Count)
            count += BitOperations.PopCount(Vector256.LessThanOrEqual(Vector256.Create(row[i..]), limits).ExtractMostSignificantBits());
        return count;
    }
}
