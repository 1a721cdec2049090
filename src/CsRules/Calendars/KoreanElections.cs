using CsRules.Documents;
using NodaTime;

namespace CsRules.Calendars;

/// <summary>
/// Nationwide polling days. Elections on expiry of term follow 공직선거법 Art 34: the first Wednesday from the 50th day
/// (National Assembly) or the 30th day (local offices) before the term ends; a week later where that Wednesday or a
/// day next to it is a public holiday. Presidential elections are dated data: a vacancy moves them, and the elections
/// that followed a vacancy were holidays by government designation.
/// </summary>
internal static class KoreanElections
{
    private static readonly LocalizedText Assembly = new("국회의원선거일", "National Assembly election day");
    private static readonly LocalizedText Local = new("전국동시지방선거일", "local election day");
    private static readonly LocalizedText President = new("대통령선거일", "presidential election day");

    private static readonly LocalDate[] Presidential =
        [new(2012, 12, 19), new(2017, 5, 9), new(2022, 3, 9), new(2025, 6, 3)];

    public static IEnumerable<Holiday> In(int year, IReadOnlyList<Holiday> regular)
    {
        // Terms of the Assembly end on 29 May of every fourth year from 2008, of local offices on 30 June from 2010.
        if (year % 4 == 0) yield return OnExpiry(new LocalDate(year, 5, 29), 50, Assembly, regular);
        if (year % 4 == 2) yield return OnExpiry(new LocalDate(year, 6, 30), 30, Local, regular);
        foreach (var date in Presidential)
            if (date.Year == year) yield return new(date, President, HolidayKind.Election);
    }

    private static Holiday OnExpiry(LocalDate termEnds, int daysBefore, LocalizedText name, IReadOnlyList<Holiday> regular)
    {
        var day = termEnds.PlusDays(-daysBefore);
        while (day.DayOfWeek != IsoDayOfWeek.Wednesday) day = day.PlusDays(1);
        while (HolidayOrder.Has(regular, day) || HolidayOrder.Has(regular, day.PlusDays(-1)) || HolidayOrder.Has(regular, day.PlusDays(1))) day = day.PlusWeeks(1);
        return new(day, name, HolidayKind.Election);
    }
}
