using BenchmarkDotNet.Attributes;
using CsRules.Calendars;
using NodaTime;

namespace CsRules.Benchmarks.Calendars;

/// <summary>A day look-up, and the end of a legal period.</summary>
[MemoryDiagnoser]
public class HolidayBenchmarks
{
    private const int Days = 4096;
    private readonly LocalDate[] _days = [.. Enumerable.Range(0, Days).Select(i => new LocalDate(2010, 1, 1).PlusDays(i * 3))];
    private readonly HolidayCalendar _korea = KoreanHolidays.Calendar;
    private readonly PeriodCounter _counter = new(CountingRule.Korea, KoreanHolidays.Calendar);

    [Benchmark(Baseline = true, OperationsPerInvoke = Days)]
    public int DayOfWeekOnly()
    {
        var weekend = 0;
        foreach (var day in _days)
            if (day.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday) weekend++;
        return weekend;
    }

    [Benchmark(OperationsPerInvoke = Days)]
    public int LookUpADay()
    {
        var off = 0;
        foreach (var day in _days)
            if (!_korea.IsWorkingDay(day)) off++;
        return off;
    }

    [Benchmark(OperationsPerInvoke = Days)]
    public int LookUpAHoliday()
    {
        var off = 0;
        foreach (var day in _days)
            if (_korea.IsHoliday(day)) off++;
        return off;
    }

    [Benchmark(OperationsPerInvoke = Days)]
    public int EndOfSevenDays()
    {
        var sum = 0;
        foreach (var day in _days) sum += _counter.End(day, LegalPeriod.Days(7)).LastDay.Day;
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Days)]
    public int EndOfThreeBusinessDays()
    {
        var sum = 0;
        foreach (var day in _days) sum += _counter.End(day, LegalPeriod.BusinessDays(3)).LastDay.Day;
        return sum;
    }
}
