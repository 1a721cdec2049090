using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NodaTime;

namespace CsRules.Calendars;

// A position is ticks (100 ns) since the calendar's first instant; "open" is ticks of open time up to a position. Time is cut into
// weeks of real time. Few weeks of a century differ, so each is a number and spans that many share: the whole of it is small
// enough that every shop can have its own. A week is found by dividing; its span by comparing eight at once; and from open time
// back by an index as long as the weeks.
public sealed partial class BusinessCalendar
{
    private const long WeekTicks = WeekShape.Seconds * NodaConstants.TicksPerSecond;
    private const int FewWeeks = 8;

    internal BusinessCalendar(DateTimeZone zone, DateInterval range, CalendarTables tables)
    {
        Zone = zone;
        Range = range;
        _origin = tables.First * NodaConstants.TicksPerSecond;
        _length = (tables.Last - tables.First) * NodaConstants.TicksPerSecond;
        (_weeks, _rows, _turn, _fullRuns) = (tables.Weeks, tables.Rows, tables.Turn, tables.FullRuns);
        (_dates, _workingBefore) = (tables.Dates, tables.WorkingBefore);
        _total = Before(_weeks.Length - 1) * NodaConstants.TicksPerSecond;
        (_openShift, _byOpen) = IndexByOpen();
    }

    // About as many buckets as weeks: fine enough to hit, and never larger than the weeks themselves.
    private (int Shift, ushort[] Index) IndexByOpen()
    {
        var (total, shift) = (Before(_weeks.Length - 1), 0);
        while (total >> shift > _weeks.Length) shift++;
        var index = new ushort[(int)(total >> shift) + 2];
        var week = 0;
        for (var bucket = 0; bucket < index.Length; bucket++)
        {
            while (week < _weeks.Length - 1 && Before(week + 1) <= (long)bucket << shift) week++;
            index[bucket] = (ushort)week;
        }

        return (shift, index);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long Position(Instant instant)
    {
        // No overflow is possible in these sums: every instant's ticks and every table's entry is far below a long's ends.
        var position = unchecked(instant.ToUnixTimeTicks() - _origin);
        if (unchecked((ulong)position > (ulong)_length)) ThrowOutside(instant);
        return position;
    }

    // Open seconds before a week: 32 bits hold them for 136 years of hours that never close, and no calendar is twice as long.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long Before(int week) => _weeks[week].Before + (week >= _turn ? 1L << 32 : 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (int Week, long Within) Cut(long position)
    {
        var week = (long)((ulong)position / (ulong)WeekTicks);
        return unchecked(((int)week, position - (week * WeekTicks)));
    }

    // The first span that ends after a position: in its week, or none of that week.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private OpenPlace SpanAt(long position)
    {
        var (week, within) = Cut(position);
        return new(week, EndsAfter(week, (int)((ulong)within / NodaConstants.TicksPerSecond)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long OpenAt(long position)
    {
        var (week, within) = Cut(position);
        var at = EndsAfter(week, (int)((ulong)within / NodaConstants.TicksPerSecond));
        return unchecked(((Before(week) + BeforeSpan(at)) * NodaConstants.TicksPerSecond) + OrZero(within - (StartRow(at) * NodaConstants.TicksPerSecond)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int EndsAfter(int week, int second)
    {
        var (at, seconds) = (_weeks[week].Rows, Vector256.Create(second));
        while (true)
        {
            var ended = AtMost(at, seconds);
            if (ended < WeekShape.Lanes) return at + ended;
            at += WeekShape.Block;
        }
    }

    // How many of eight that never fall are at most a limit: whether the next one is can't be predicted, so none is asked alone.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int AtMost(int at, Vector256<int> limits) =>
        BitOperations.PopCount(Vector256.LessThanOrEqual(Vector256.Create(_rows.AsSpan(at, WeekShape.Lanes)), limits).ExtractMostSignificantBits());

    // Where a span starts, in seconds of its week.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int StartRow(int at) => _rows[at + WeekShape.Lanes];

    // Open seconds of its week before a span.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int BeforeSpan(int at) => _rows[at + (2 * WeekShape.Lanes)];

    // The span that holds an amount of open time, which is below the total.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private OpenPlace SpanOf(long open)
    {
        var seconds = (long)((ulong)open / NodaConstants.TicksPerSecond);
        var bucket = (int)(seconds >> _openShift);
        int week = _byOpen[bucket];
        if (_byOpen[bucket + 1] - week > FewWeeks) week = Halve(seconds, week, _byOpen[bucket + 1]);
        else
            while (Before(week + 1) <= seconds) week++;
        return new(week, SpanOf(week, (int)(seconds - Before(week))));
    }

    // The span of a week that holds an amount of its open seconds, which is below its total.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int SpanOf(int week, int open)
    {
        var (at, seconds) = (_weeks[week].Rows, Vector256.Create(open));
        while (true)
        {
            var begun = AtMost(at + (2 * WeekShape.Lanes), seconds);
            if (begun < WeekShape.Lanes) return begun > 0 ? at + begun - 1 : at - WeekShape.Block + WeekShape.Lanes - 1;
            at += WeekShape.Block;
        }
    }

    // Years of a few minutes a week among years of whole days crowd one bucket.
    private int Halve(long seconds, int low, int high)
    {
        while (low < high)
        {
            var middle = low + ((high - low + 1) / 2);
            if (Before(middle) <= seconds) low = middle;
            else high = middle - 1;
        }

        return low;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long OrZero(long value) => value & ~(value >> 63);

    // The latest instant with so much open time before it: an opening rather than the closing before. Null: it never opens again.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Instant? Last(long open) => open >= _total ? null : At(In(SpanOf(open), open));

    // The earliest instant with so much open time before it: a closing rather than the next opening. Null: none is open before.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Instant? First(long open) => open <= 0 ? null : At(In(SpanOf(open - 1), open));

    // Where a span has come to an amount of open time.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long In(OpenPlace place, long open) =>
        unchecked(StartOf(place) + open - ((Before(place.Week) + BeforeSpan(place.At)) * NodaConstants.TicksPerSecond));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long StartOf(OpenPlace place) => unchecked((place.Week * WeekTicks) + (StartRow(place.At) * NodaConstants.TicksPerSecond));

    private long EndOf(OpenPlace place) => (place.Week * WeekTicks) + (_rows[place.At] * NodaConstants.TicksPerSecond);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Instant At(long position) => Instant.FromUnixTimeTicks(unchecked(_origin + position));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Ticks(Duration budget)
    {
        // More days than any calendar has is never; so is what no long could hold.
        if (unchecked((uint)budget.Days) > MostDays) return BeyondAnyCalendar(budget);
        var ticks = budget.BclCompatibleTicks;
        return budget < Duration.Zero ? BeyondAnyCalendar(budget) : ticks;
    }

    private const uint MostDays = 1_000_000;

    private static long BeyondAnyCalendar(Duration budget)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(budget, Duration.Zero);
        return long.MaxValue;
    }

    [DoesNotReturn]
    private void ThrowOutside(Instant instant) =>
        throw new ArgumentOutOfRangeException(nameof(instant), instant, $"The calendar covers {Range}.");

    // A span: its week, and where it stands among the rows.
    private readonly record struct OpenPlace(int Week, int At);
}
