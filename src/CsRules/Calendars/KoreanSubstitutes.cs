using CsRules.Decisions;
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

    /// <summary>The substitutes that the named holidays of one year earn, in the order of the holidays.</summary>
    public static IReadOnlyList<Holiday> For(IReadOnlyList<Holiday> named)
    {
        var taken = named.Select(h => h.Date).ToHashSet();
        var substitutes = new List<Holiday>();
        foreach (var day in named.GroupBy(h => h.Date).OrderBy(g => g.Key))
            foreach (var rule in Earned(day.Key, [.. day]))
            {
                var date = day.Key.PlusDays(1);
                while (taken.Contains(date) || date.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday) date = date.PlusDays(1);
                taken.Add(date);
                substitutes.Add(new(date, new($"대체공휴일({rule.Korean})", $"substitute for {rule.English}"), HolidayKind.Substitute));
            }

        return substitutes;
    }

    private static IEnumerable<LocalizedText> Earned(LocalDate date, IReadOnlyList<Holiday> sharing)
    {
        var entitled = Rules.Where(r => date >= r.From && sharing.Any(h => Belongs(h, r.Name))).ToList();
        return date.DayOfWeek switch
        {
            IsoDayOfWeek.Sunday => entitled.Select(r => r.Name),
            IsoDayOfWeek.Saturday => entitled.Where(r => r.OnSaturday).Select(r => r.Name),
            _ => entitled.Take(sharing.Count - 1).Select(r => r.Name),
        };
    }

    private static bool Belongs(Holiday holiday, LocalizedText rule) =>
        holiday.Kind == HolidayKind.Regular && holiday.Name.English.Contains(rule.English, StringComparison.Ordinal);
}
