using System.Collections.Immutable;
using CsRules.Calendars;
using CsRules.Decisions;
using static CsRules.Laws.ClaimFact;

namespace CsRules.Laws;

/// <summary>The United Kingdom: Consumer Contracts Regulations 2013.</summary>
internal static class UnitedKingdomRegime
{
    private static readonly LegalText Act = new("uk-ccr-2013", "영국 소비자계약규정 2013", "Consumer Contracts Regulations 2013", Provisions: ProvisionKind.Regulation);
    private static readonly LegalText RightsAct = new("uk-cra-2015", "영국 소비자권리법 2015", "Consumer Rights Act 2015", Provisions: ProvisionKind.Section);

    /// <summary>The regime as data.</summary>
    public static StatutoryRegime Regime { get; } = new()
    {
        Id = "GB",
        Name = new("영국", "United Kingdom"),
        Act = Act,
        Zone = "Europe/London",
        // No weekend moves the end: from memory.
        Counting = new(Reg("30", Confidence.Unconfirmed), RollingDays.None, Months: MonthRule.SameDate),
        Window = LegalPeriod.Days(14),
        Starts = new(LastItem: true, ServicesFromContract: true),
        WhenNotInformed = new(LegalPeriod.Months(12)),
        ChangeOfMindCost = CostBearer.Consumer,
        ReturnCostIfNotAnnounced = CostBearer.Seller,
        DefectReturnCost = CostBearer.Seller,
        Outbound = OutboundRefund.CheapestStandard,
        MayWithhold = true,
        RefundsOnceTold = true,
        Charges =
        [
            DistanceSale.WayBack,
            new(ChargeKind.DiminishedValue, ChargeLimit.Proven, LawTopic.DiminishedValue, Needs: [InformedOfRight]),
            new(ChargeKind.PerformedService, ChargeLimit.Proportionate, LawTopic.PerformedService, Needs: [InformedOfRight, BegunWithConsent]),
        ],
        Refunds =
        [
            new(RefundStart.GoodsBackOrSent, LegalPeriod.Days(14), LawTopic.Refund),
            new(RefundStart.Withdrawal, LegalPeriod.Days(14), LawTopic.Refund),
        ],
        Exclusions =
        [
            new("return.custom-made", Reg("28", Confidence.Unconfirmed), [], [IndividuallyProduced], []),
            new("return.perishable", Reg("28", Confidence.Unconfirmed), [], [Perishable], []),
            new("return.hygiene-unsealed", Reg("28", Confidence.Unconfirmed), [], [HygieneUnsealed], []),
            new("return.media-unsealed", Reg("28", Confidence.Unconfirmed), [], [MediaUnsealed], []),
            new("return.periodical", Reg("28", Confidence.Unconfirmed), [], [Periodical], []),
            new("return.market-priced", Reg("28", Confidence.Unconfirmed), [], [MarketPriced], []),
            new("return.inseparably-mixed", Reg("28", Confidence.Unconfirmed), [], [InseparablyMixed], []),
            new("return.market-alcohol", Reg("28", Confidence.Unconfirmed), [], [MarketAlcohol], []),
            new("return.urgent-repair", Reg("28", Confidence.Unconfirmed), [], [UrgentRepair], []),
            new("return.public-auction", Reg("28", Confidence.Unconfirmed), [], [PublicAuction], []),
            new("return.dated-leisure", Reg("28", Confidence.Unconfirmed), [], [DatedLeisure], []),
            new("return.service-performed", Reg("36", Confidence.Unconfirmed), [SaleSubject.Service], [FullyPerformed, BegunWithConsent], []),
            new("return.content-begun", Reg("37", Confidence.Unconfirmed), [SaleSubject.DigitalContent], [SupplyBegun, BegunWithConsent], []),
        ],
        Scope = DistanceSale.ScopeOf(Act),
        Citations = new Dictionary<LawTopic, Citation>
        {
            [LawTopic.Window] = Reg("30"),
            [LawTopic.NotInformed] = Reg("31"),
            [LawTopic.PerformedService] = Reg("36", Confidence.Unconfirmed),
            [LawTopic.Dispatch] = Reg("32", Confidence.Unconfirmed),
            [LawTopic.Refund] = Reg("34"),
            [LawTopic.Outbound] = Reg("34", Confidence.Unconfirmed),
            [LawTopic.Withholding] = Reg("34", Confidence.Unconfirmed),
            [LawTopic.ConsumerBearsReturn] = Reg("35", Confidence.Unconfirmed),
            [LawTopic.SellerBearsReturn] = new(RightsAct, "20(8)"),
            [LawTopic.GoodsBack] = Reg("35", Confidence.Unconfirmed),
            [LawTopic.DiminishedValue] = Reg("34", Confidence.Unconfirmed),
            [LawTopic.Exclusions] = Reg("28", Confidence.Unconfirmed),
            [LawTopic.VoidTerms] = Reg("", Confidence.Unconfirmed),
            [LawTopic.Counting] = Reg("30", Confidence.Unconfirmed),
        }.ToImmutableDictionary(),
    };

    private static Citation Reg(string article, Confidence confidence = Confidence.Confirmed) => new(Act, article, Confidence: confidence);
}
