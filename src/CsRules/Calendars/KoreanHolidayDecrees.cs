using CsRules.Documents;
using NodaTime;

namespace CsRules.Calendars;

/// <summary>Days that the government designated once (임시공휴일), by date.</summary>
internal static class KoreanHolidayDecrees
{
    private static readonly LocalizedText Name = new("임시공휴일", "temporary public holiday");

    public static readonly Holiday[] Temporary =
    [
        Day(2015, 8, 14), // the day before the 70th Liberation Day
        Day(2016, 5, 6),
        Day(2017, 10, 2),
        Day(2020, 8, 17),
        Day(2023, 10, 2),
        Day(2024, 10, 1), // Armed Forces Day
        Day(2025, 1, 27),
    ];

    private static Holiday Day(int year, int month, int day) => new(new LocalDate(year, month, day), Name, HolidayKind.Temporary);
}
