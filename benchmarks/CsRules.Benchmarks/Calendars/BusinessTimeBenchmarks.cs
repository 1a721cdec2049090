using BenchmarkDotNet.Attributes;
using CsRules.Calendars;
using NodaTime;

namespace CsRules.Benchmarks.Calendars;

/// <summary>
/// Business time over 65,536 pairs beside a bare <see cref="Instant"/> subtraction over the same pairs. Read the
/// ratios: at most 5, flat from an hour to ten years, nothing allocated.
/// </summary>
[MemoryDiagnoser]
public class BusinessTimeBenchmarks
{
    private const int Pairs = 65_536;
    private readonly Instant[] _from = new Instant[Pairs];
    private readonly Instant[] _to = new Instant[Pairs];
    private readonly Duration[] _budget = new Duration[Pairs];
    private BusinessCalendar _calendar = null!;

    [Params("hour", "week", "year", "tenYears")]
    public string Span { get; set; } = "hour";

    [GlobalSetup]
    public void Setup()
    {
        _calendar = BusinessTimeSample.Hours.Compile();
        var random = new Random(65);
        var span = BusinessTimeSample.Span(Span);
        for (var i = 0; i < Pairs; i++)
        {
            _from[i] = Instant.FromUtc(2015, 1, 1, 0, 0) + Duration.FromSeconds(random.NextInt64(5L * 365 * 86_400));
            _to[i] = _from[i] + Duration.FromSeconds(random.NextInt64((long)span.TotalSeconds) + 1);
            _budget[i] = _calendar.Elapsed(_from[i], _to[i]);
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Pairs)]
    public int Subtraction()
    {
        var days = 0;
        for (var i = 0; i < Pairs; i++) days += (_to[i] - _from[i]).Days;
        return days;
    }

    [Benchmark(OperationsPerInvoke = Pairs)]
    public int Elapsed()
    {
        var days = 0;
        for (var i = 0; i < Pairs; i++) days += _calendar.Elapsed(_from[i], _to[i]).Days;
        return days;
    }

    [Benchmark(OperationsPerInvoke = Pairs)]
    public int Add()
    {
        var due = 0;
        for (var i = 0; i < Pairs; i++)
            if (_calendar.Add(_from[i], _budget[i]) is not null) due++;
        return due;
    }
}
