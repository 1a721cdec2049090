using CsRules.Calendars;
using NodaTime;

namespace CsRules.Tests.Calendars;

/// <summary>
/// The slow, obvious twin of <see cref="BusinessCalendar"/>: walks local dates one by one in plain NodaTime and knows
/// nothing of sums or indexes. Every span is made anew for every question.
/// </summary>
internal sealed class DayByDay(BusinessHours hours, LocalDate first, LocalDate last)
{
    private readonly DateTimeZone _zone = DateTimeZoneProviders.Tzdb[hours.Zone];

    public Duration Elapsed(Instant from, Instant to)
    {
        var sum = Duration.Zero;
        foreach (var (start, end) in Forward(from))
        {
            if (start >= to) break;
            var a = Instant.Max(start, from);
            var b = Instant.Min(end, to);
            if (b > a) sum += b - a;
        }

        return sum;
    }

    public Instant? Add(Instant from, Duration budget, BusinessBoundary boundary)
    {
        var left = budget;
        foreach (var (start, end) in Forward(from))
        {
            var begin = Instant.Max(start, from);
            if (begin + left < end) return begin + left;
            if (begin + left == end && left > Duration.Zero && boundary == BusinessBoundary.Closing) return end;
            left -= end - begin;
        }

        return null;
    }

    public Instant? Subtract(Instant from, Duration budget)
    {
        if (budget == Duration.Zero && IsOpen(from)) return from;
        var left = budget;
        foreach (var (start, end) in Backward(from))
        {
            var finish = Instant.Min(end, from);
            if (finish - left >= start) return finish - left;
            left -= finish - start;
        }

        return null;
    }

    public bool IsOpen(Instant at) => Forward(at).Take(1).Any(s => s.Start <= at);

    public Instant? NextOpen(Instant at) => Forward(at).Select(s => (Instant?)Instant.Max(at, s.Start)).FirstOrDefault();

    public Instant? NextClose(Instant at) => Forward(at).Select(s => (Instant?)s.End).FirstOrDefault();

    public Instant? PreviousClose(Instant at) => Backward(at).Where(s => s.End <= at).Select(s => (Instant?)s.End).FirstOrDefault();

    // Spans that end after an instant; spans that touch are one.
    private IEnumerable<(Instant Start, Instant End)> Forward(Instant from) => Joined(from).Where(s => s.End > from);

    private IEnumerable<(Instant Start, Instant End)> Backward(Instant from) =>
        Joined(_zone.AtStartOfDay(first).ToInstant()).TakeWhile(s => s.Start < from).Reverse();

    private IEnumerable<(Instant Start, Instant End)> Joined(Instant from)
    {
        (Instant Start, Instant End)? held = null;
        var local = from.InZone(_zone).Date.PlusDays(-40);
        foreach (var span in InOrder(LocalDate.Max(first, local)))
        {
            if (held is { } before && span.Start <= before.End) held = (before.Start, Instant.Max(before.End, span.End));
            else
            {
                if (held is { } done) yield return done;
                held = span;
            }
        }

        if (held is { } rest) yield return rest;
    }

    // What is left of a night may begin after the next date's own hours: nothing is told before every date is laid that can begin earlier.
    private IEnumerable<(Instant Start, Instant End)> InOrder(LocalDate from)
    {
        List<(Instant Start, Instant End)> waiting = [];
        for (var date = from; date <= last; date = date.PlusDays(1))
        {
            var begin = At(date, 0);
            foreach (var span in waiting.Where(s => s.Start < begin).Order().ToList())
            {
                waiting.Remove(span);
                yield return span;
            }

            waiting.AddRange(OfDay(date));
        }

        foreach (var span in waiting.Order()) yield return span;
    }

    private IEnumerable<(Instant Start, Instant End)> OfDay(LocalDate date)
    {
        if (hours.Holidays.Contains(date)) return [];
        var open = hours.Exceptions.TryGetValue(date, out var replaced) ? replaced : hours.Weekly.On(date.DayOfWeek);
        List<(Instant, Instant)> spans = [.. open.Select(i => (At(date, i.StartSecond), At(date, i.EndSecond)))];
        if (hours.Closures.TryGetValue(date, out var closures))
            foreach (var closure in closures)
                spans = [.. spans.SelectMany(s => Without(s, (At(date, closure.StartSecond), At(date, closure.EndSecond))))];
        return spans.Where(s => s.Item1 < s.Item2).OrderBy(s => s.Item1);
    }

    private static List<(Instant, Instant)> Without((Instant From, Instant To) span, (Instant From, Instant To) cut)
    {
        if (cut.To <= span.From || cut.From >= span.To) return [span];
        List<(Instant, Instant)> rest = [];
        if (cut.From > span.From) rest.Add((span.From, cut.From));
        if (cut.To < span.To) rest.Add((cut.To, span.To));
        return rest;
    }

    private Instant At(LocalDate date, int second)
    {
        var mapping = _zone.MapLocal(date.AtMidnight().PlusSeconds(second));
        return mapping.Count == 0 ? mapping.EarlyInterval.End : mapping.First().ToInstant();
    }
}
