using BenchmarkDotNet.Attributes;
using CsRules.Calendars;
using CsRules.Laws;
using NodaTime;

namespace CsRules.Benchmarks.Calendars;

/// <summary>The nth working day by a legal calendar, beside a walk over the same days.</summary>
[MemoryDiagnoser]
public class WorkingDayBenchmarks
{
    private const int Days = 4_096;
    private readonly LocalDate[] _from = [.. Enumerable.Range(0, Days).Select(day => new LocalDate(2015, 1, 1).PlusDays(day))];

    [Params(3, 30, 1_000)]
    public int N { get; set; }

    [Benchmark(Baseline = true, OperationsPerInvoke = Days)]
    public int Walk()
    {
        var calendar = KoreanHolidays.Calendar;
        var sum = 0;
        foreach (var from in _from)
        {
            var day = from;
            for (var left = N; left > 0;)
            {
                day = day.PlusDays(1);
                if (calendar.IsWorkingDay(day)) left--;
            }

            sum += day.Day;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Days)]
    public int WorkingDay()
    {
        var counter = Law.Korea.Counter;
        var sum = 0;
        foreach (var from in _from) sum += counter.WorkingDay(from, N).Day;
        return sum;
    }
}
