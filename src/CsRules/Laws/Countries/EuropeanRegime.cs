using System.Collections.Immutable;
using CsRules.Calendars;
using CsRules.Decisions;
using CsRules.Documents;
using static CsRules.Laws.ClaimFact;

namespace CsRules.Laws;

/// <summary>The European Union: Directive 2011/83/EU with the period rules of Regulation 1182/71, for one member state at a time.</summary>
internal static class EuropeanRegime
{
    private static readonly LegalText Directive = new("eu-consumer-rights", "소비자권리지침 2011/83/EU", "Directive 2011/83/EU");
    private static readonly LegalText SalesDirective = new("eu-sale-of-goods", "물품매매지침 (EU) 2019/771", "Directive (EU) 2019/771");
    private static readonly LegalText Regulation = new("eu-periods", "규정 1182/71", "Regulation 1182/71");

    /// <summary>Finland.</summary>
    public static StatutoryRegime Finland => LazyFinland.Value;

    private static readonly Lazy<StatutoryRegime> LazyFinland = new(() => Of("FI", new("핀란드", "Finland"), "Europe/Helsinki"));

    /// <summary>The directive in one member state.</summary>
    public static StatutoryRegime Of(string id, LocalizedText name, string zone) => new()
    {
        Id = id,
        Name = name,
        Act = Directive,
        Zone = zone,
        Counting = new(new Citation(Regulation, "3(4)"), MinimumWorkingDays: 2, Months: MonthRule.SameDate),
        Window = LegalPeriod.Days(14),
        Starts = new(LastItem: true, ServicesFromContract: true),
        WhenNotInformed = new(LegalPeriod.Months(12)),
        Exclusions = Exclusions,
        Scope =
        [
            new("return.scope-business", Art("2"), Buyer: BuyerKind.Business),
            new("return.scope-person-to-person", Art("2"), Channel: SalesChannel.PersonToPerson),
            new("return.scope-in-store", Art("9"), Channel: SalesChannel.InStore),
            new("return.scope-financial", Art("3"), Matter: DisputeMatter.FinancialProduct),
        ],
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
            new(RefundStart.Withdrawal, LegalPeriod.Days(14), LawTopic.Refund),
        ],
        LeftOut =
        [
            new(Art("14(1)", Confidence.Partly), new("소비자가 철회를 알린 날부터 14일 안에 상품을 돌려보낼 의무", "The consumer sends the goods back within 14 days of telling")),
            // From memory.
            new(Art("11a", Confidence.Unconfirmed) with { From = new(2026, 6, 19) }, new("온라인 철회 기능", "An online function for withdrawing")),
        ],
        Citations = new Dictionary<LawTopic, Citation>
        {
            [LawTopic.Scope] = Art("3"),
            [LawTopic.Window] = Art("9"),
            [LawTopic.NotInformed] = Art("10"),
            [LawTopic.Dispatch] = Art("11"),
            [LawTopic.Burden] = Art("11"),
            [LawTopic.Refund] = Art("13"),
            [LawTopic.Outbound] = Art("13(2)"),
            [LawTopic.Withholding] = Art("13(3)"),
            [LawTopic.GoodsBack] = Art("14"),
            [LawTopic.ConsumerBearsReturn] = Art("14"),
            // From memory; the national laws of sale were not seen.
            [LawTopic.SellerBearsReturn] = new(SalesDirective, "16(3)", Confidence: Confidence.Unconfirmed),
            [LawTopic.DiminishedValue] = Art("14(2)"),
            [LawTopic.PerformedService] = Art("14(3)"),
            [LawTopic.Exclusions] = Art("16"),
            [LawTopic.VoidTerms] = Art("25", Confidence.Unconfirmed),
            [LawTopic.Counting] = new(Regulation, "3(4)", Confidence: Confidence.Confirmed),
        }.ToImmutableDictionary(),
    };

    private static readonly Exclusion[] Sixteen =
    [
        new("return.service-performed", Art("16", Confidence.Unconfirmed), [SaleSubject.Service], [FullyPerformed, BegunWithConsent], []),
        new("return.market-priced", Art("16", Confidence.Unconfirmed), [], [MarketPriced], []),
        new("return.custom-made", Art("16", Confidence.Unconfirmed), [], [IndividuallyProduced], []),
        new("return.perishable", Art("16", Confidence.Unconfirmed), [], [Perishable], []),
        new("return.hygiene-unsealed", Art("16", Confidence.Unconfirmed), [], [HygieneUnsealed], []),
        new("return.inseparably-mixed", Art("16", Confidence.Unconfirmed), [], [InseparablyMixed], []),
        new("return.market-alcohol", Art("16", Confidence.Unconfirmed), [], [MarketAlcohol], []),
        new("return.urgent-repair", Art("16", Confidence.Unconfirmed), [], [UrgentRepair], []),
        new("return.media-unsealed", Art("16", Confidence.Unconfirmed), [], [MediaUnsealed], []),
        new("return.periodical", Art("16", Confidence.Unconfirmed), [], [Periodical], []),
        new("return.public-auction", Art("16", Confidence.Unconfirmed), [], [PublicAuction], []),
        new("return.dated-leisure", Art("16", Confidence.Unconfirmed), [], [DatedLeisure], []),
        new("return.content-begun", Art("16", Confidence.Unconfirmed), [SaleSubject.DigitalContent], [SupplyBegun, BegunWithConsent], []),
    ];

    // Art 16 (a) to (m), in the letters' order.
    private static ImmutableArray<Exclusion> Exclusions =>
        [.. Sixteen.Select((e, i) => e with { Citation = Art($"16({(char)('a' + i)})", i is 0 or 12 ? Confidence.Confirmed : Confidence.Unconfirmed) })];

    private static Citation Art(string article, Confidence confidence = Confidence.Confirmed) => new(Directive, article, Confidence: confidence);
}
