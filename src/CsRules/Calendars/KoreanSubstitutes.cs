using System.Collections.Immutable;
using CsRules.Decisions;
using CsRules.Documents;
using NodaTime;

namespace CsRules.Calendars;

/// <summary>
/// Substitute holidays (대체공휴일): which holidays earn one, by the rule in force on the holiday's date, and on which
/// day it falls. One overlap gives one day: of two holidays on one Monday, one is lost and one day is given back.
/// </summary>
internal static class KoreanSubstitutes
{
    private static readonly LocalDate Since2013 = new(2013, 11, 5);
    private static readonly LocalDate Since2021 = new(2021, 8, 4);
    private static readonly LocalDate Since2023 = new(2023, 5, 4);
    private static readonly LocalDate Since2026 = new(2026, 1, 1);

    private static readonly LegalText Decree = new("kr-public-holidays-decree", "관공서의 공휴일에 관한 규정", "Regulations on Holidays of Public Offices");

    // Every holiday here earns a day for a Sunday and for a weekday shared with another holiday; most for a Saturday too.
    private static readonly (LocalizedText Name, LocalDate From, bool OnSaturday)[] Rules =
    [
        (KoreanHolidayRules.Seollal, Since2013, false),
        (KoreanHolidayRules.Chuseok, Since2013, false),
        (KoreanHolidayRules.ChildrensDay, Since2013, true),
        (KoreanHolidayRules.IndependenceMovement, Since2021, true),
        (KoreanHolidayRules.LiberationDay, Since2021, true),
        (KoreanHolidayRules.NationalFoundationDay, Since2021, true),
        (KoreanHolidayRules.HangulDay, Since2021, true),
        (KoreanHolidayRules.BuddhasBirthday, Since2023, true),
        (KoreanHolidayRules.Christmas, Since2023, true),
        (KoreanHolidayRules.ConstitutionDay, Since2026, true),
        (KoreanHolidayRules.LabourDay, Since2026, true),
    ];

    /// <summary>Since when which holiday earns one; the day in 2026 was not seen.</summary>
    public static ImmutableArray<HolidayChange> Changes { get; } =
    [
        .. from rule in Rules
           select new HolidayChange(HolidayKind.Substitute, rule.Name, new(Decree, "3", rule.From, Confidence: rule.From == Since2026 ? Confidence.Partly : Confidence.Confirmed)),
    ];

    /// <summary>The substitutes that the named holidays of one year, in order of their days, earn in the order of the holidays.</summary>
    public static IReadOnlyList<Holiday> For(IReadOnlyList<Holiday> named)
    {
        var substitutes = new List<Holiday>();
        for (var first = 0; first < named.Count;)
        {
            var date = named[first].Date;
            var sharing = 1;
            while (first + sharing < named.Count && named[first + sharing].Date == date) sharing++;
            foreach (var name in Earned(named, first, sharing))
                substitutes.Add(new(Free(date, named, substitutes), new($"대체공휴일({name.Korean})", $"substitute for {name.English}"), HolidayKind.Substitute));
            first += sharing;
        }

        return substitutes;
    }

    // The next day that is neither weekend nor holiday, nor given away already.
    private static LocalDate Free(LocalDate after, IReadOnlyList<Holiday> named, IReadOnlyList<Holiday> given)
    {
        var date = after.PlusDays(1);
        while (HolidayOrder.Has(named, date) || HolidayOrder.Has(given, date) || date.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday)
            date = date.PlusDays(1);
        return date;
    }

    // Of holidays that share a day, one is lost on a weekday, all on a Sunday, and on a Saturday those that earn a day for it.
    private static List<LocalizedText> Earned(IReadOnlyList<Holiday> named, int first, int sharing)
    {
        var date = named[first].Date;
        var earned = new List<LocalizedText>();
        foreach (var (name, from, onSaturday) in Rules)
        {
            if (date < from || !AnyBelongs(named, first, sharing, name)) continue;
            if (date.DayOfWeek == IsoDayOfWeek.Saturday ? onSaturday : date.DayOfWeek == IsoDayOfWeek.Sunday || earned.Count < sharing - 1) earned.Add(name);
        }

        return earned;
    }

    private static bool AnyBelongs(IReadOnlyList<Holiday> named, int first, int sharing, LocalizedText rule)
    {
        for (var i = first; i < first + sharing; i++)
            if (Belongs(named[i], rule)) return true;
        return false;
    }

    private static bool Belongs(Holiday holiday, LocalizedText rule) =>
        holiday.Kind == HolidayKind.Regular && holiday.Name.English.Contains(rule.English, StringComparison.Ordinal);
}
