using System.Collections.Immutable;
using CsRules.Calendars;
using CsRules.Decisions;

namespace CsRules.Laws;

/// <summary>
/// Vietnam: Law 19/2023/QH15 on consumers' rights, from 2024-07-01. No right without a reason; but whoever was given wrong or
/// incomplete information (Art 37(1)) may end a remote contract within 30 days of it (Art 38(3)), for free but for what was used.
/// Seen in a page that quotes the article; how the period is counted was not.
/// </summary>
internal static class VietnamRegime
{
    private static readonly LegalText Act = new("vn-consumers", "베트남 소비자권익보호법 2023", "Law on Protection of Consumer Rights 2023 (Vietnam)");

    /// <summary>The regime as data.</summary>
    public static StatutoryRegime Regime { get; } = new()
    {
        Id = "VN",
        Name = new("베트남", "Vietnam"),
        Act = Act,
        Zone = "Asia/Ho_Chi_Minh",
        Counting = new(Art("38(3)", Confidence.Unconfirmed), Months: MonthRule.SameDate),
        Window = null,
        WhenNotInformed = new(LegalPeriod.Days(30), AfterWindow: false),
        ChangeOfMindCost = CostBearer.Seller,
        Charges = [new(ChargeKind.PerformedService, ChargeLimit.Proportionate, LawTopic.PerformedService)],
        Scope = DistanceSale.ScopeOf(Act),
        Citations = new Dictionary<LawTopic, Citation>
        {
            [LawTopic.Window] = Art("38(3)"),
            [LawTopic.NotInformed] = Art("38(3)"),
            [LawTopic.SellerBearsReturn] = Art("38(3)"),
            [LawTopic.ConsumerBearsReturn] = Art("38(3)"),
            [LawTopic.PerformedService] = Art("38(3)"),
            [LawTopic.Counting] = Art("38(3)", Confidence.Unconfirmed),
        }.ToImmutableDictionary(),
    };

    private static Citation Art(string article, Confidence confidence = Confidence.Partly) => new(Act, article, From: new(2024, 7, 1), Confidence: confidence);
}
