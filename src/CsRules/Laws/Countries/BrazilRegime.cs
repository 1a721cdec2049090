using System.Collections.Immutable;
using CsRules.Calendars;
using CsRules.Decisions;

namespace CsRules.Laws;

/// <summary>Brazil: Consumer Defence Code, Art 49.</summary>
internal static class BrazilRegime
{
    private static readonly LegalText Act = new("br-cdc", "브라질 소비자보호법", "Consumer Defence Code (Brazil)");

    /// <summary>The regime as data.</summary>
    public static StatutoryRegime Regime { get; } = new()
    {
        Id = "BR",
        Name = new("브라질", "Brazil"),
        Act = Act,
        Zone = "America/Sao_Paulo",
        Counting = new(Art("49"), Months: MonthRule.SameDateOrNext),
        Window = LegalPeriod.Days(7),
        ChangeOfMindCost = CostBearer.Seller,
        Outbound = OutboundRefund.Everything,
        Scope = DistanceSale.ScopeOf(Act),
        Citations = new Dictionary<LawTopic, Citation>
        {
            [LawTopic.Window] = Art("49"),
            [LawTopic.Outbound] = Art("49"),
            [LawTopic.ConsumerBearsReturn] = Art("49"),
            [LawTopic.SellerBearsReturn] = Art("49"),
            [LawTopic.GoodsBack] = Art("49"),
            [LawTopic.Counting] = Art("49"),
        }.ToImmutableDictionary(),
    };

    private static Citation Art(string article, Confidence confidence = Confidence.Confirmed) => new(Act, article, Confidence: confidence);
}
