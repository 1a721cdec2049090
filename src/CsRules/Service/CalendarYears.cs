using System.Collections.Immutable;
using CsRules.Calendars;
using CsRules.Documents;
using CsRules.Returns;
using NodaTime;

namespace CsRules.Service;

/// <summary>Days whose holidays are known, with a year to spare: a period that begins on one ends inside the calendar.</summary>
internal static class CalendarYears
{
    private const int Margin = 1;

    public static bool Holds(LocalDate day) => day.Year >= KoreanHolidays.FirstYear + Margin && day.Year <= KoreanHolidays.LastYear - Margin;

    /// <summary>Notes a day that lies outside.</summary>
    public static void Check(ImmutableArray<InputError>.Builder errors, string path, Moment? moment)
    {
        if (moment is { } given && !Holds(given.On(ReturnRights.Korea.Zone)))
            errors.Add(new("service.day-outside-calendar", path, Validation.Data(
                ("given", given.ToString()), ("first", KoreanHolidays.FirstYear + Margin), ("last", KoreanHolidays.LastYear - Margin))));
    }
}
