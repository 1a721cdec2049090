using BenchmarkDotNet.Attributes;
using CsRules.Calendars;
using NodaTime;

namespace CsRules.Benchmarks.Calendars;

/// <summary>Questions about one instant, over the same instants: whether it is open, and what is near it.</summary>
[MemoryDiagnoser]
public class BusinessMomentBenchmarks
{
    private const int Instants = 4_096;
    private readonly BusinessCalendar _calendar = BusinessTimeSample.Hours.Compile();
    private readonly Instant[] _at = [.. Enumerable.Range(0, Instants).Select(i => Instant.FromUtc(2020, 1, 1, 0, 0) + Duration.FromMinutes(i * 641L))];

    [Benchmark(Baseline = true, OperationsPerInvoke = Instants)]
    public int IsOpen() => _at.Count(at => _calendar.IsOpen(at));

    [Benchmark(OperationsPerInvoke = Instants)]
    public int NextOpen() => _at.Count(at => _calendar.NextOpen(at) is not null);

    [Benchmark(OperationsPerInvoke = Instants)]
    public int NextClose() => _at.Count(at => _calendar.NextClose(at) is not null);

    [Benchmark(OperationsPerInvoke = Instants)]
    public int PreviousClose() => _at.Count(at => _calendar.PreviousClose(at) is not null);

    [Benchmark(OperationsPerInvoke = Instants)]
    public int SixHoursBack() => _at.Count(at => _calendar.Subtract(at, Duration.FromHours(6)) is not null);

    [Benchmark(OperationsPerInvoke = Instants)]
    public int ThreeWorkingDays() => _at.Count(at => _calendar.AddWorkingDays(at, 3) is not null);
}
