using NodaTime;

namespace CsRules.Calendars;

// A span that reaches over the end of a week is cut there; whoever asks for a closing gets it whole. Weeks that never close are
// stepped over at once, so that hours that never close cost no more than others.
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
        for (var open = OpenFrom(SpanAt(start)); open is { } place;)
        {
            if (StartOf(place) >= end) yield break;
            var last = Whole(place);
            yield return new Interval(At(Math.Max(start, StartOf(place))), At(Math.Min(end, EndOf(last))));
            open = OpenFrom(last with { At = last.At + (Lane(last) == WeekShape.Lanes - 1 ? WeekShape.Block - WeekShape.Lanes + 1 : 1) });
        }
    }

    // The place itself where a span is there, else the first span of a later week; null where none comes.
    private OpenPlace? OpenFrom(OpenPlace place)
    {
        if (_rows[place.At] != WeekShape.Never) return place;
        if (place.Week + 1 >= _weeks.Length) return null;
        var open = Before(place.Week + 1) * NodaConstants.TicksPerSecond;
        return open < _total ? SpanOf(open) : null;
    }

    // The last piece of the span of which a place is a piece.
    private OpenPlace Whole(OpenPlace place)
    {
        while (_rows[place.At] == WeekShape.Seconds && place.Week + 1 < _weeks.Length && BeginsOpen(place.Week + 1))
            place = FirstOf(FullRun(place.Week + 1) is { } run ? run.Last : place.Week + 1);
        return place;
    }

    // The last piece of the span before a place; null where none is.
    private OpenPlace? SpanBefore(OpenPlace place)
    {
        while (true)
        {
            if (place.At > _weeks[place.Week].Rows) return place with { At = place.At - (Lane(place) == 0 ? WeekShape.Block - WeekShape.Lanes + 1 : 1) };
            if (Before(place.Week) == 0) return null;
            var before = SpanOf((Before(place.Week) * NodaConstants.TicksPerSecond) - 1);
            var isOne = before.Week + 1 == place.Week && _rows[before.At] == WeekShape.Seconds && BeginsOpen(place.Week);
            if (!isOne) return before;
            place = before.At > _weeks[before.Week].Rows ? before : FirstOf(FullRun(before.Week) is { } run ? run.First : before.Week);
        }
    }

    private bool BeginsOpen(int week) => StartRow(_weeks[week].Rows) == 0;

    private OpenPlace FirstOf(int week) => new(week, _weeks[week].Rows);

    // Which of its block a span is.
    private int Lane(OpenPlace place) => (place.At - _weeks[place.Week].Rows) % WeekShape.Block;

    // The weeks around one that never close; null where it closes.
    private (ushort First, ushort Last)? FullRun(int week)
    {
        var (low, high) = (0, _fullRuns.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var run = _fullRuns[middle];
            if (week < run.First) high = middle - 1;
            else if (week > run.Last) low = middle + 1;
            else return run;
        }

        return null;
    }
}
