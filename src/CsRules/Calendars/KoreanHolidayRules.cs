using System.Collections.Immutable;
using System.Globalization;
using CsRules.Decisions;
using CsRules.Documents;
using NodaTime;

namespace CsRules.Calendars;

/// <summary>The standing holidays: days of the solar and of the lunar year, each with the years it has been one.</summary>
internal static class KoreanHolidayRules
{
    public static readonly LocalizedText Seollal = new("설날", "Seollal");
    public static readonly LocalizedText Chuseok = new("추석", "Chuseok");
    public static readonly LocalizedText IndependenceMovement = new("3·1절", "Independence Movement Day");
    public static readonly LocalizedText BuddhasBirthday = new("부처님 오신 날", "Buddha's Birthday");
    public static readonly LocalizedText ChildrensDay = new("어린이날", "Children's Day");
    public static readonly LocalizedText ConstitutionDay = new("제헌절", "Constitution Day");
    public static readonly LocalizedText LabourDay = new("노동절", "Labour Day");
    public static readonly LocalizedText LiberationDay = new("광복절", "Liberation Day");
    public static readonly LocalizedText NationalFoundationDay = new("개천절", "National Foundation Day");
    public static readonly LocalizedText HangulDay = new("한글날", "Hangul Day");
    public static readonly LocalizedText Christmas = new("기독탄신일", "Christmas Day");

    private static readonly LegalText Act = new("kr-public-holidays-act", "공휴일에 관한 법률", "Act on Public Holidays");

    // The day on which it became one; null where that was before these years.
    private static readonly (int Month, int Day, LocalizedText Name, LocalDate? Since)[] Solar =
    [
        (1, 1, new("1월 1일", "New Year's Day"), null),
        (3, 1, IndependenceMovement, null),
        (5, 1, LabourDay, new(2026, 5, 1)),
        (5, 5, ChildrensDay, null),
        (6, 6, new("현충일", "Memorial Day"), null),
        (7, 17, ConstitutionDay, new(2026, 5, 11)),
        (8, 15, LiberationDay, null),
        (10, 3, NationalFoundationDay, null),
        (10, 9, HangulDay, new(2013, 1, 1)),
        (12, 25, Christmas, null),
    ];

    /// <summary>What became a public holiday within these years; the article was not seen.</summary>
    public static ImmutableArray<HolidayChange> Changes { get; } =
    [
        .. from row in Solar
           where row.Since is not null
           select new HolidayChange(HolidayKind.Regular, row.Name, new(Act, "2", row.Since, Confidence: Confidence.Partly)),
    ];

    /// <summary>The holidays of a year before substitutes, in no order.</summary>
    public static IEnumerable<Holiday> Regular(int year)
    {
        foreach (var (month, day, name, since) in Solar)
            if (!(new LocalDate(year, month, day) < since)) yield return new(new LocalDate(year, month, day), name, HolidayKind.Regular);
        yield return new(Lunar(year, 4, 8), BuddhasBirthday, HolidayKind.Regular);
        foreach (var holiday in Block(Lunar(year, 1, 1), Seollal)) yield return holiday;
        foreach (var holiday in Block(Lunar(year, 8, 15), Chuseok)) yield return holiday;
    }

    // The eve and the next day are neighbours of the feast itself: the eve of lunar new year lies in the old lunar year.
    private static IEnumerable<Holiday> Block(LocalDate feast, LocalizedText name)
    {
        yield return new(feast.PlusDays(-1), new($"{name.Korean} 전날", $"{name.English} eve"), HolidayKind.Regular);
        yield return new(feast, name, HolidayKind.Regular);
        yield return new(feast.PlusDays(1), new($"{name.Korean} 다음 날", $"day after {name.English}"), HolidayKind.Regular);
    }

    // The calendar numbers a leap month like any other, so that later months of a leap year stand one further.
    private static LocalDate Lunar(int year, int month, int day)
    {
        var calendar = new KoreanLunisolarCalendar();
        var leap = calendar.GetLeapMonth(year);
        var index = leap > 0 && month >= leap ? month + 1 : month;
        return LocalDate.FromDateTime(calendar.ToDateTime(year, index, day, 0, 0, 0, 0));
    }
}
