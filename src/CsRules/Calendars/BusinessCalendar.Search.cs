using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using NodaTime;

namespace CsRules.Calendars;

// A position is ticks (100 ns) since the calendar's first instant; "open" is ticks of open time up to a position.
// Two direct indexes make both directions one step: from a bucket of time, and from a bucket of open time, to the
// first span that can hold it.
public sealed partial class BusinessCalendar
{
    // 2^37 ticks are 3 h 49 min: seldom do two spans end within a bucket, and six buckets a day stay in the cache.
    private const int TimeShift = 37;
    private const int FewSpans = 8;

    internal BusinessCalendar(
        DateTimeZone zone, DateInterval range, (long First, long Last) seconds, List<(long Start, long End)> open, int[] workingDays)
    {
        Zone = zone;
        Range = range;
        _origin = seconds.First * NodaConstants.TicksPerSecond;
        _length = (seconds.Last - seconds.First) * NodaConstants.TicksPerSecond;
        _workingDays = workingDays;
        _spans = new OpenSpan[open.Count + 1];
        long before = 0;
        for (var i = 0; i < open.Count; i++)
        {
            var start = (open[i].Start - seconds.First) * NodaConstants.TicksPerSecond;
            var end = (open[i].End - seconds.First) * NodaConstants.TicksPerSecond;
            _spans[i] = new OpenSpan(start, end, before);
            before += end - start;
        }

        // A last span that never comes ends every search and holds the total.
        _spans[^1] = new OpenSpan(long.MaxValue, long.MaxValue, before);
        _total = before;
        _byTime = IndexByTime();
        _openShift = OpenShift();
        _byOpen = IndexByOpen();
    }

    private readonly record struct OpenSpan(long Start, long End, long Before);

    private int[] IndexByTime()
    {
        var index = new int[(int)(_length >> TimeShift) + 1];
        var span = 0;
        for (var bucket = 0; bucket < index.Length; bucket++)
        {
            while (_spans[span].End <= (long)bucket << TimeShift) span++;
            // The complement marks a bucket in which more than one span ends.
            var several = span + 1 < _spans.Length && _spans[span + 1].End <= (bucket + 1L) << TimeShift;
            index[bucket] = several ? ~span : span;
        }

        return index;
    }

    // About four buckets a span: fine enough to hit, and never larger than the spans themselves.
    private int OpenShift()
    {
        var shift = 16;
        while (_total >> shift > 4L * _spans.Length) shift++;
        return shift;
    }

    private int[] IndexByOpen()
    {
        var index = new int[(int)(_total >> _openShift) + 2];
        var span = 0;
        for (var bucket = 0; bucket < index.Length; bucket++)
        {
            while (span < _spans.Length - 1 && _spans[span + 1].Before <= (long)bucket << _openShift) span++;
            index[bucket] = span;
        }

        return index;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long Position(Instant instant)
    {
        // No overflow is possible in these sums: every instant's ticks and every table's entry is far below a long's ends.
        var position = unchecked(instant.ToUnixTimeTicks() - _origin);
        if (unchecked((ulong)position > (ulong)_length)) ThrowOutside(instant);
        return position;
    }

    // The first span that ends after a position.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int SpanAt(long position)
    {
        var span = _byTime[unchecked((int)(position >> TimeShift))];
        return span < 0 ? Step(~span, position) : unchecked(span + IsAtMost(_spans[span].End, position));
    }

    private int Step(int span, long position)
    {
        while (_spans[span].End <= position) span++;
        return span;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long OpenAt(long position)
    {
        ref readonly var span = ref _spans[SpanAt(position)];
        return unchecked(span.Before + OrZero(position - span.Start));
    }

    // The span that holds an amount of open time: the last one that starts at or before it. The amount is below the total.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int SpanOf(long open)
    {
        var bucket = (int)(open >> _openShift);
        var low = _byOpen[bucket];
        var high = _byOpen[bucket + 1];
        if (high - low > FewSpans) return Halve(open, low, high);
        var spans = _spans;
        low += IsAtMost(spans[low + 1].Before, open);
        while (spans[low + 1].Before <= open) low++;
        return low;
    }

    // Whether a random instant is open, or past the first span of its bucket, can't be predicted: no branches.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int IsAtMost(long value, long limit) => unchecked((int)(~(limit - value) >>> 63));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long OrZero(long value) => value & ~(value >> 63);

    // Minutes of opening among months of it can crowd one bucket.
    private int Halve(long open, int low, int high)
    {
        while (low < high)
        {
            var middle = low + (high - low + 1) / 2;
            if (_spans[middle].Before <= open) low = middle;
            else high = middle - 1;
        }

        return low;
    }

    // The latest instant with so much open time before it: an opening rather than the closing before. Null: it never opens again.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Instant? Last(long open)
    {
        if (open >= _total) return null;
        ref readonly var span = ref _spans[SpanOf(open)];
        return At(span.Start + (open - span.Before));
    }

    // The earliest instant with so much open time before it: a closing rather than the next opening. Null: none is open before.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Instant? First(long open)
    {
        if (open <= 0) return null;
        ref readonly var span = ref _spans[SpanOf(open - 1)];
        return At(span.Start + (open - span.Before));
    }

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
}
