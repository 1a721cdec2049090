using System.Collections.Immutable;
using CsRules.Calendars;
using CsRules.Decisions;

namespace CsRules.Laws;

/// <summary>Taiwan: Consumer Protection Act Art 19.</summary>
internal static class TaiwanRegime
{
    private static readonly LegalText Act = new("tw-cpa", "대만 소비자보호법", "Consumer Protection Act (Taiwan)");

    /// <summary>The regime as data.</summary>
    public static StatutoryRegime Regime { get; } = new()
    {
        Id = "TW",
        Name = new("대만", "Taiwan"),
        Act = Act,
        Zone = "Asia/Taipei",
        Counting = new(Art("19", Confidence.Unconfirmed)),
        Window = LegalPeriod.Days(7),
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
