using NodaTime;

namespace CsRules.Calendars;

public sealed partial class BusinessCalendar
{
    /// <summary>The open intervals between two instants, cut to them, in order; spans that touch come as one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An instant is outside <see cref="Range"/>.</exception>
    public IEnumerable<Interval> Intervals(Instant from, Instant to)
    {
        var start = Position(from);
        var end = Position(to);
        return Walk(start, end);
    }

    private IEnumerable<Interval> Walk(long start, long end)
    {
        for (var i = SpanAt(start); i < _spans.Length && _spans[i].Start < end; i++)
            yield return new Interval(At(Math.Max(start, _spans[i].Start)), At(Math.Min(end, _spans[i].End)));
    }
}
