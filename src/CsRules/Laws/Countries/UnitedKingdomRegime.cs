using System.Collections.Immutable;
using CsRules.Calendars;
using CsRules.Decisions;
using static CsRules.Laws.ClaimFact;

namespace CsRules.Laws;

/// <summary>The United Kingdom: Consumer Contracts Regulations 2013.</summary>
internal static class UnitedKingdomRegime
{
    private static readonly LegalText Act = new("uk-ccr-2013", "영국 소비자계약규정 2013", "Consumer Contracts Regulations 2013");

    /// <summary>The regime as data.</summary>
    public static StatutoryRegime Regime { get; } = new()
    {
        Id = "GB",
        Name = new("영국", "United Kingdom"),
        Act = Act,
        Zone = "Europe/London",
        // No weekend moves the end: from memory.
        Counting = new(Art("30", Confidence.Unconfirmed), RollingDays.None, Months: MonthRule.SameDate),
        Window = LegalPeriod.Days(14),
        Starts = new(LastItem: true, ServicesFromContract: true),
        WhenNotInformed = new(LegalPeriod.Months(12)),
        ChangeOfMindCost = CostBearer.Consumer,
        ReturnCostIfNotAnnounced = CostBearer.Seller,
        Outbound = OutboundRefund.CheapestStandard,
        MayWithhold = true,
        RefundsOnceTold = true,
        Charges =
        [
            DistanceSale.WayBack,
            new(ChargeKind.DiminishedValue, ChargeLimit.Proven, LawTopic.DiminishedValue, Needs: [InformedOfRight]),
            new(ChargeKind.PerformedService, ChargeLimit.Proven, LawTopic.PerformedService, Needs: [InformedOfRight, BegunWithConsent]),
        ],
        Refunds =
        [
            new(RefundStart.GoodsBackOrSent, LegalPeriod.Days(14), LawTopic.Refund),
            new(RefundStart.Withdrawal, LegalPeriod.Days(14), LawTopic.Refund),
        ],
        Exclusions =
        [
            new("return.custom-made", Art("28", Confidence.Unconfirmed), [], [IndividuallyProduced], []),
            new("return.perishable", Art("28", Confidence.Unconfirmed), [], [Perishable], []),
            new("return.hygiene-unsealed", Art("28", Confidence.Unconfirmed), [], [HygieneUnsealed], []),
            new("return.media-unsealed", Art("28", Confidence.Unconfirmed), [], [MediaUnsealed], []),
            new("return.periodical", Art("28", Confidence.Unconfirmed), [], [Periodical], []),
            new("return.market-priced", Art("28", Confidence.Unconfirmed), [], [MarketPriced], []),
            new("return.inseparably-mixed", Art("28", Confidence.Unconfirmed), [], [InseparablyMixed], []),
            new("return.market-alcohol", Art("28", Confidence.Unconfirmed), [], [MarketAlcohol], []),
            new("return.urgent-repair", Art("28", Confidence.Unconfirmed), [], [UrgentRepair], []),
            new("return.public-auction", Art("28", Confidence.Unconfirmed), [], [PublicAuction], []),
            new("return.dated-leisure", Art("28", Confidence.Unconfirmed), [], [DatedLeisure], []),
            new("return.service-performed", Art("36", Confidence.Unconfirmed), [SaleSubject.Service], [FullyPerformed, BegunWithConsent], []),
            new("return.content-begun", Art("37", Confidence.Unconfirmed), [SaleSubject.DigitalContent], [SupplyBegun, BegunWithConsent], []),
        ],
        Scope = DistanceSale.ScopeOf(Act),
        Citations = new Dictionary<LawTopic, Citation>
        {
            [LawTopic.Window] = Art("30"),
            [LawTopic.NotInformed] = Art("31"),
            [LawTopic.PerformedService] = Art("36", Confidence.Unconfirmed),
            [LawTopic.Dispatch] = Art("32", Confidence.Unconfirmed),
            [LawTopic.Refund] = Art("34"),
            [LawTopic.Outbound] = Art("34", Confidence.Unconfirmed),
            [LawTopic.Withholding] = Art("34", Confidence.Unconfirmed),
            [LawTopic.ConsumerBearsReturn] = Art("35", Confidence.Unconfirmed),
            [LawTopic.GoodsBack] = Art("35", Confidence.Unconfirmed),
            [LawTopic.DiminishedValue] = Art("34", Confidence.Unconfirmed),
            [LawTopic.Exclusions] = Art("28", Confidence.Unconfirmed),
            [LawTopic.VoidTerms] = Art("", Confidence.Unconfirmed),
            [LawTopic.Counting] = Art("30", Confidence.Unconfirmed),
        }.ToImmutableDictionary(),
    };

    private static Citation Art(string article, Confidence confidence = Confidence.Confirmed) => new(Act, article, Confidence: confidence);
}
