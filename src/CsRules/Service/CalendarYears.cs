using System.Collections.Immutable;
using CsRules.Documents;
using CsRules.Laws;
using NodaTime;

namespace CsRules.Service;

/// <summary>Days whose holidays a law knows, with a year to spare: a period that begins on one ends inside the calendar.</summary>
internal static class CalendarYears
{
    private const int Margin = 1;

    public static bool Holds(LocalDate day, Law law) => day.Year >= First(law) && day.Year <= Last(law);

    /// <summary>Notes a day that lies outside.</summary>
    public static void Check(ImmutableArray<InputError>.Builder errors, string path, Moment? moment, Law law)
    {
        if (moment is { } given && !Holds(given.On(law.Zone), law))
            errors.Add(new("service.day-outside-calendar", path, Validation.Data(
                ("given", given.ToString()), ("first", First(law)), ("last", Last(law)))));
    }

    private static int First(Law law) => law.Counter.Calendar.FirstYear + Margin;

    private static int Last(Law law) => law.Counter.Calendar.LastYear - Margin;
}
