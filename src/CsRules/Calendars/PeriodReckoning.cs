using System.Collections.Immutable;
using CsRules.Documents;
using NodaTime;

namespace CsRules.Calendars;

/// <summary>Makes the reckoning of a period: only when someone asks how the date came about.</summary>
internal static class PeriodReckoning
{
    internal static readonly LocalizedText Saturday = new("토요일", "Saturday");
    internal static readonly LocalizedText Sunday = new("일요일", "Sunday");
    private static readonly LocalizedText Weekend = new("주말", "weekend");

    /// <summary>The reckoning of a period that starts with an event on a day.</summary>
    public static Reckoning Of(PeriodCounter counter, LocalDate from, LegalPeriod period)
    {
        var end = counter.End(from, period);
        var days = ImmutableArray.CreateBuilder<ReckonedDay>();
        days.Add(new(from, ReckoningStep.Event, []));
        if (period.Unit == PeriodUnit.BusinessDays)
            for (var day = from.PlusDays(1); day < end.Nominal; day = day.PlusDays(1))
                if (!counter.Calendar.IsWorkingDay(day)) days.Add(new(day, ReckoningStep.Skipped, WhyOff(counter.Calendar, day)));
        for (var day = end.Nominal; day < end.LastDay; day = day.PlusDays(1))
            days.Add(new(day, ReckoningStep.GaveWay, WhyOff(counter.Calendar, day)));
        days.Add(new(end.LastDay, ReckoningStep.LastDay, []));
        return new(period, end, days.ToImmutable()) { FirstDayCounted = counter.Rule.FirstDayCounted };
    }

    /// <summary>The names under which a day is off: its holidays, or its day of the week.</summary>
    public static ImmutableArray<LocalizedText> WhyOff(HolidayCalendar calendar, LocalDate day)
    {
        ImmutableArray<LocalizedText> names = [.. calendar.On(day).Select(h => h.Name)];
        if (names.Length > 0) return names;
        if (!calendar.Weekend.Contains(day.DayOfWeek)) return [];
        return [day.DayOfWeek switch { IsoDayOfWeek.Saturday => Saturday, IsoDayOfWeek.Sunday => Sunday, _ => Weekend }];
    }
}
