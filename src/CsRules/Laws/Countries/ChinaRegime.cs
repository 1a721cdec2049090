using System.Collections.Immutable;
using CsRules.Calendars;
using CsRules.Decisions;
using static CsRules.Laws.ClaimFact;

namespace CsRules.Laws;

/// <summary>Mainland China: Law on the Protection of Consumer Rights and Interests, Art 25.</summary>
internal static class ChinaRegime
{
    private static readonly LegalText Act = new("cn-consumer-law", "중국 소비자권익보호법", "Consumer Rights Protection Law (China)");

    /// <summary>The regime as data.</summary>
    public static StatutoryRegime Regime { get; } = new()
    {
        Id = "CN",
        Name = new("중국 본토", "mainland China"),
        Act = Act,
        Zone = "Asia/Shanghai",
        // Counted from the day after signing for the parcel: from memory.
        Counting = new(Art("25", Confidence.Unconfirmed), Months: MonthRule.SameDate),
        Window = LegalPeriod.Days(7),
        ChangeOfMindCost = CostBearer.Consumer,
        Charges = [DistanceSale.WayBack],
        Refunds =
        [
            new(RefundStart.GoodsBack, LegalPeriod.Days(7), LawTopic.Refund),
            new(RefundStart.Withdrawal, LegalPeriod.Days(7), LawTopic.Refund),
        ],
        Exclusions =
        [
            // The goods must be intact.
            new("return.damaged-by-consumer", Art("25"), [], [DamagedByConsumer], []),
            new("return.value-lost-by-use", Art("25"), [], [ValueLostByUse], []),
            new("return.custom-made", Art("25"), [], [IndividuallyProduced], []),
            new("return.perishable", Art("25"), [], [Perishable], []),
            new("return.media-unsealed", Art("25"), [], [MediaUnsealed], []),
            new("return.downloaded", Art("25"), [], [Download], []),
            new("return.periodical", Art("25"), [], [Periodical], []),
        ],
        Scope =
        [
            .. DistanceSale.ScopeOf(Act),
            new("return.scope-service", Art("25"), Subject: SaleSubject.Service),
        ],
        Citations = new Dictionary<LawTopic, Citation>
        {
            [LawTopic.Window] = Art("25"),
            [LawTopic.Exclusions] = Art("25"),
            [LawTopic.Refund] = Art("25"),
            [LawTopic.ConsumerBearsReturn] = Art("25"),
            [LawTopic.GoodsBack] = Art("25"),
            [LawTopic.Counting] = Art("25", Confidence.Unconfirmed),
        }.ToImmutableDictionary(),
    };

    private static Citation Art(string article, Confidence confidence = Confidence.Confirmed) => new(Act, article, Confidence: confidence);
}
