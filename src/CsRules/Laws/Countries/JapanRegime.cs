using System.Collections.Immutable;
using CsRules.Calendars;
using CsRules.Decisions;
using static CsRules.Laws.ClaimFact;

namespace CsRules.Laws;

/// <summary>Japan: Act on Specified Commercial Transactions, Art 15-3. A default only: terms that the seller clearly showed displace it.</summary>
internal static class JapanRegime
{
    private static readonly LegalText Act = new("jp-specified-transactions", "일본 특정상거래법", "Act on Specified Commercial Transactions (Japan)");

    /// <summary>The regime as data.</summary>
    public static StatutoryRegime Regime { get; } = new()
    {
        Id = "JP",
        Name = new("일본", "Japan"),
        Act = Act,
        Zone = "Asia/Tokyo",
        // Eight days that include the day of delivery.
        Counting = new(Art("15-3"), RollingDays.None, FirstDayCounted: true),
        Window = LegalPeriod.Days(8),
        ChangeOfMindCost = CostBearer.Consumer,
        Charges = [DistanceSale.WayBack],
        Exclusions =
        [
            new("return.own-terms-shown", Art("15-3"), [], [OwnTermsShown], []),
        ],
        Scope =
        [
            .. DistanceSale.ScopeOf(Act),
            new("return.scope-service", Art("15-3"), Subject: SaleSubject.Service),
            new("return.scope-digital", Art("15-3", Confidence.Partly), Subject: SaleSubject.DigitalContent),
        ],
        Citations = new Dictionary<LawTopic, Citation>
        {
            [LawTopic.Window] = Art("15-3"),
            [LawTopic.Exclusions] = Art("15-3"),
            [LawTopic.ConsumerBearsReturn] = Art("15-3"),
            [LawTopic.GoodsBack] = Art("15-3"),
            [LawTopic.Counting] = Art("15-3"),
        }.ToImmutableDictionary(),
    };

    private static Citation Art(string article, Confidence confidence = Confidence.Confirmed) => new(Act, article, Confidence: confidence);
}
