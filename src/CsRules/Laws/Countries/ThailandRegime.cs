using System.Collections.Immutable;
using CsRules.Calendars;
using CsRules.Decisions;

namespace CsRules.Laws;

/// <summary>
/// Thailand: Direct Sales and Direct Marketing Act, sections 33 to 36: seven days from receipt. From memory; what was seen is that
/// the amendment of 2017 takes electronic commerce out of "direct marketing" as ministerial regulations say, so that an online
/// shop may be outside: a person should look, and every citation says so.
/// </summary>
internal static class ThailandRegime
{
    private static readonly LegalText Act = new("th-direct-marketing", "태국 직접판매·직접마케팅법", "Direct Sales and Direct Marketing Act (Thailand)", Provisions: ProvisionKind.Section);

    /// <summary>The regime as data.</summary>
    public static StatutoryRegime Regime { get; } = new()
    {
        Id = "TH",
        Name = new("태국", "Thailand"),
        Act = Act,
        Zone = "Asia/Bangkok",
        Counting = new(Section("33"), Months: MonthRule.SameDate),
        Window = LegalPeriod.Days(7),
        ChangeOfMindCost = CostBearer.Consumer,
        Charges = [DistanceSale.WayBack],
        Refunds = [new(RefundStart.Withdrawal, LegalPeriod.Days(15), LawTopic.Refund)],
        Scope = DistanceSale.ScopeOf(Act),
        Citations = new Dictionary<LawTopic, Citation>
        {
            [LawTopic.Scope] = Section("3"),
            [LawTopic.Window] = Section("33"),
            [LawTopic.GoodsBack] = Section("34"),
            [LawTopic.ConsumerBearsReturn] = Section("34"),
            [LawTopic.Refund] = Section("36"),
            [LawTopic.Counting] = Section("33"),
        }.ToImmutableDictionary(),
    };

    private static Citation Section(string article) => new(Act, article, Confidence: Confidence.Unconfirmed);
}
