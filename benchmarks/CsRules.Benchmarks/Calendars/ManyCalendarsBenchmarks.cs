using BenchmarkDotNet.Attributes;
using CsRules.Calendars;
using NodaTime;

namespace CsRules.Benchmarks.Calendars;

/// <summary>The same questions to one calendar and to a thousand shops' own in turn, and what making one takes.</summary>
[MemoryDiagnoser]
public class ManyCalendarsBenchmarks
{
    private const int Pairs = 65_536;
    private const int Shops = 1_000;
    private readonly Instant[] _from = new Instant[Pairs];
    private readonly Instant[] _to = new Instant[Pairs];
    private BusinessCalendar[] _calendars = null!;

    [GlobalSetup]
    public void Setup()
    {
        // Hours of their own: every shop opens at another minute.
        _calendars = [.. Enumerable.Range(0, Shops).Select(shop => Hours(shop).Compile())];
        var random = new Random(65);
        for (var i = 0; i < Pairs; i++)
        {
            _from[i] = Instant.FromUtc(2015, 1, 1, 0, 0) + Duration.FromSeconds(random.NextInt64(5L * 365 * 86_400));
            _to[i] = _from[i] + Duration.FromSeconds(random.NextInt64(30L * 86_400) + 1);
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Pairs)]
    public int OneCalendar()
    {
        var days = 0;
        for (var i = 0; i < Pairs; i++) days += _calendars[0].Elapsed(_from[i], _to[i]).Days;
        return days;
    }

    [Benchmark(OperationsPerInvoke = Pairs)]
    public int AThousandInTurn()
    {
        var days = 0;
        for (var i = 0; i < Pairs; i++) days += _calendars[i % Shops].Elapsed(_from[i], _to[i]).Days;
        return days;
    }

    [Benchmark(OperationsPerInvoke = Pairs)]
    public int AThousandInTurnAdd()
    {
        var due = 0;
        for (var i = 0; i < Pairs; i++)
            if (_calendars[i % Shops].Add(_from[i], Duration.FromHours(i % 100)) is not null) due++;
        return due;
    }

    [Benchmark]
    public BusinessCalendar Compile() => BusinessTimeSample.Hours.Compile();

    private static BusinessHours Hours(int shop) => BusinessTimeSample.Hours with
    {
        Weekly = BusinessWeek.Weekdays(
            BusinessInterval.Of($"{8 + (shop / 60 % 3)}:{shop % 60:00}".PadLeft(5, '0'), "12:00"), BusinessInterval.Of("13:00", $"{17 + (shop / 180 % 6)}:00")),
    };
}
