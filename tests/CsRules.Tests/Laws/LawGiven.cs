using System.Collections.Immutable;
using CsRules.Calendars;
using CsRules.Decisions;
using CsRules.Laws;
using NodaTime;
using NodaTime.Text;

namespace CsRules.Tests.Laws;

/// <summary>What tests of laws start from: the built-in acts by their names, days as they are written, and a country that is not.</summary>
internal static class LawGiven
{
    public static readonly LegalText Act = new("xx-sales", "가상 소비자법", "Invented Sales Act");

    /// <summary>Every built-in act by the id of its text and the country.</summary>
    public static IEnumerable<Law> Acts => LawBook.All.SelectMany(laws => laws.Acts);

    /// <summary>"KR" is its general act, "KR/kr-instalment-act" the named one.</summary>
    public static Law Of(string act)
    {
        var parts = act.Split('/');
        return parts.Length == 1 ? LawBook.Of(parts[0]).General : LawBook.Of(parts[0]).Acts.Single(law => law.Regime.Act.Id == parts[1]);
    }

    public static LocalDate Day(string iso) => LocalDatePattern.Iso.Parse(iso).Value;

    public static string Text(LocalDate? day) => day is { } some ? LocalDatePattern.Iso.Format(some) : "-";

    public static Citation Art(string article) => new(Act, article);

    /// <summary>A law that nobody has: two weeks, nothing else said.</summary>
    public static StatutoryRegime Invented { get; } = new()
    {
        Id = "XX",
        Name = new("가상국", "Nowhere"),
        Zone = "Etc/UTC",
        Counting = new(Art("1"), Months: MonthRule.SameDate),
        Act = Act,
        Window = LegalPeriod.Days(14),
        ChangeOfMindCost = CostBearer.Consumer,
        Citations = ImmutableDictionary<LawTopic, Citation>.Empty.Add(LawTopic.Window, Art("2")),
    };

    public static HolidayCalendar Weekends { get; } = HolidayCalendar.WeekendsOnly(new("가상국", "Nowhere"));

    public static Law Compiled(this StatutoryRegime regime) => regime.Compile(Weekends);
}
