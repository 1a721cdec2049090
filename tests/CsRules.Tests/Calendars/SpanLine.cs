using CsRules.Calendars;
using NodaTime;

namespace CsRules.Tests.Calendars;

/// <summary>A calendar as a list of every span, laid date by date in plain NodaTime and summed one by one.</summary>
internal sealed class SpanLine
{
    private readonly List<Duration> _before = [];

    private SpanLine(List<(Instant Start, Instant End)> spans, List<int> working)
    {
        (Spans, Working) = (spans, working);
        var sum = Duration.Zero;
        foreach (var (start, end) in spans)
        {
            _before.Add(sum);
            sum += end - start;
        }

        _before.Add(sum);
    }

    /// <summary>The spans, whole, in order.</summary>
    public List<(Instant Start, Instant End)> Spans { get; }

    /// <summary>Working dates, by days from the range's first.</summary>
    public List<int> Working { get; }

    public static SpanLine Of(IReadOnlyList<(LocalDate From, BusinessHours Hours)> versions, DateInterval range)
    {
        var zone = DateTimeZoneProviders.Tzdb[versions[0].Hours.Zone];
        var (first, last) = (At(zone, range.Start, 0), At(zone, range.End, 86_400));
        var (spans, working) = (new List<(Instant Start, Instant End)>(), new List<int>());
        for (var index = -1; index < range.Length; index++)
        {
            var date = range.Start.PlusDays(index);
            var hours = versions.Last(version => version.From <= date).Hours;
            var worked = false;
            foreach (var (opens, closes) in OfDay(hours, date))
            {
                var (from, to) = (At(zone, date, opens), At(zone, date, closes));
                worked |= from < to;
                (from, to) = (Instant.Max(from, first), Instant.Min(to, last));
                if (from >= to) continue;
                if (spans.Count > 0 && from <= spans[^1].End) spans[^1] = (spans[^1].Start, Instant.Max(spans[^1].End, to));
                else spans.Add((from, to));
            }

            if (worked && index >= 0) working.Add(index);
        }

        return new(spans, working);
    }

    /// <summary>Open time before an instant, the instant or the next opening, the next closing, the closing before.</summary>
    public (Duration Open, Instant? Next, Instant? Close, Instant? Before) At(Instant at)
    {
        var place = 0;
        for (var step = 1 << 20; step > 0; step /= 2)
            if (place + step <= Spans.Count && Spans[place + step - 1].End <= at) place += step;
        var before = place == 0 ? null : (Instant?)Spans[place - 1].End;
        if (place == Spans.Count) return (_before[place], null, null, before);
        var (start, end) = Spans[place];
        return (_before[place] + (at > start ? at - start : Duration.Zero), Instant.Max(at, start), end, before);
    }

    private static IEnumerable<(int Start, int End)> OfDay(BusinessHours hours, LocalDate date)
    {
        if (hours.Holidays.Contains(date)) return [];
        var open = hours.Exceptions.TryGetValue(date, out var replaced) ? replaced : hours.Weekly.On(date.DayOfWeek);
        IEnumerable<(int Start, int End)> spans = open.Select(span => (span.StartSecond, span.EndSecond));
        if (hours.Closures.TryGetValue(date, out var closures))
            foreach (var closure in closures)
                spans = [.. spans.SelectMany(span => new[] { (span.Start, Math.Min(span.End, closure.StartSecond)), (Math.Max(span.Start, closure.EndSecond), span.End) }).Where(span => span.Item1 < span.Item2)];
        return spans.Order();
    }

    // A time that a clock change skips is the moment of the change, one that comes twice the earlier.
    private static Instant At(DateTimeZone zone, LocalDate date, int second)
    {
        var mapping = zone.MapLocal(date.AtMidnight().PlusSeconds(second));
        return mapping.Count == 0 ? mapping.EarlyInterval.End : mapping.First().ToInstant();
    }
}
