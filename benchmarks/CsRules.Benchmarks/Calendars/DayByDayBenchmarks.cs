using BenchmarkDotNet.Attributes;
using CsRules.Calendars;
using NodaTime;

namespace CsRules.Benchmarks.Calendars;

/// <summary>One question over a year, asked of the compiled calendar and of a walk over its days.</summary>
[MemoryDiagnoser]
public class DayByDayBenchmarks
{
    private static readonly BusinessHours Hours = BusinessTimeSample.Hours;
    private readonly BusinessCalendar _calendar = Hours.Compile();
    private readonly DateTimeZone _zone = DateTimeZoneProviders.Tzdb[Hours.Zone];
    private readonly HashSet<LocalDate> _holidays = [.. Hours.Holidays];
    private readonly Instant _from = Instant.FromUtc(2015, 3, 2, 9, 30);
    private readonly Instant _to = Instant.FromUtc(2016, 3, 1, 14, 45);

    [Benchmark(Baseline = true)]
    public Duration Compiled() => _calendar.Elapsed(_from, _to);

    [Benchmark]
    public Duration DayByDay()
    {
        var sum = Duration.Zero;
        var last = _to.InZone(_zone).Date;
        for (var date = _from.InZone(_zone).Date.PlusDays(-1); date <= last; date = date.PlusDays(1))
        {
            if (_holidays.Contains(date)) continue;
            foreach (var interval in Hours.Weekly.On(date.DayOfWeek))
            {
                var start = Instant.Max(At(date, interval.StartSecond), _from);
                var end = Instant.Min(At(date, interval.EndSecond), _to);
                if (end > start) sum += end - start;
            }
        }

        return sum;
    }

    private Instant At(LocalDate date, int second)
    {
        var mapping = _zone.MapLocal(date.AtMidnight().PlusSeconds(second));
        return mapping.Count == 0 ? mapping.EarlyInterval.End : mapping.First().ToInstant();
    }
}
