using System.Collections.Immutable;
using CsRules.Calendars;
using CsRules.Decisions;
using static CsRules.Laws.ClaimFact;

namespace CsRules.Laws;

/// <summary>Taiwan: Consumer Protection Act Art 19.</summary>
internal static class TaiwanRegime
{
    private static readonly LegalText Act = new("tw-cpa", "대만 소비자보호법", "Consumer Protection Act (Taiwan)");

    private static readonly LegalText Notified = new(
        "tw-exceptions", "대만 통신거래 해제권 합리적 예외사유 적용준칙", "Rules on reasonable exceptions to withdrawal in distance sales (Taiwan)");

    private static readonly Citation Exceptions = new(Notified, "2", new(2016, 1, 1));

    /// <summary>The regime as data.</summary>
    public static StatutoryRegime Regime { get; } = new()
    {
        Id = "TW",
        Name = new("대만", "Taiwan"),
        Act = Act,
        Zone = "Asia/Taipei",
        Counting = new(Art("19", Confidence.Unconfirmed)),
        Window = LegalPeriod.Days(7),
        WhenNotInformed = new(LegalPeriod.Months(4), AfterWindow: false),
        // The exceptions notified in 2016.
        Exclusions =
        [
            new("return.perishable", Exceptions, [], [Perishable], []),
            new("return.custom-made", Exceptions, [], [IndividuallyProduced], []),
            new("return.periodical", Exceptions, [], [Periodical], []),
            new("return.media-unsealed", Exceptions, [], [MediaUnsealed], []),
            new("return.content-begun", Exceptions, [SaleSubject.DigitalContent], [SupplyBegun, BegunWithConsent], []),
            new("return.online-service-begun", Exceptions, [SaleSubject.Service], [SupplyBegun, BegunWithConsent], []),
            new("return.hygiene-unsealed", Exceptions, [], [HygieneUnsealed], []),
            new("return.passenger-flight", Exceptions, [], [PassengerFlight], []),
        ],
        ChangeOfMindCost = CostBearer.Seller,
        Refunds =
        [
            new(RefundStart.GoodsBack, LegalPeriod.Days(15), LawTopic.Refund),
            new(RefundStart.Withdrawal, LegalPeriod.Days(15), LawTopic.Refund),
        ],
        Scope = DistanceSale.ScopeOf(Act),
        Citations = new Dictionary<LawTopic, Citation>
        {
            [LawTopic.Window] = Art("19"),
            [LawTopic.NotInformed] = Art("19(3)"),
            [LawTopic.Exclusions] = Exceptions,
            [LawTopic.Dispatch] = Art("19"),
            [LawTopic.Refund] = Art("19-2", Confidence.Partly),
            [LawTopic.ConsumerBearsReturn] = Art("19"),
            [LawTopic.SellerBearsReturn] = Art("19"),
            [LawTopic.GoodsBack] = Art("19-2", Confidence.Partly),
            [LawTopic.VoidTerms] = Art("19", Confidence.Partly),
            [LawTopic.Counting] = Art("19", Confidence.Unconfirmed),
        }.ToImmutableDictionary(),
    };

    private static Citation Art(string article, Confidence confidence = Confidence.Confirmed) => new(Act, article, Confidence: confidence);
}
