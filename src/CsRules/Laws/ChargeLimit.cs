using System.Text.Json.Serialization;

namespace CsRules.Laws;

/// <summary>How far a charge may go when the consumer withdraws without a reason.</summary>
/// <example>
/// <para>As much as is proven is nothing where nothing is proven:</para>
/// <code>
/// var part = new ChargeDemand { Kind = ChargeKind.ConsumedPart, Amount = Money.Won(2_000) };
/// Law.Korea.Regime.Charges.Single(rule =&gt; rule.Kind == part.Kind).Limit;                 // Proven
/// Law.Korea.Decide(claim with { Charges = [part] }, asOf).Charges[0].Chargeable;   // 0 KRW
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<ChargeLimit>))]
public enum ChargeLimit
{
    /// <summary>Not at all.</summary>
    Never,

    /// <summary>Up to the announced amount; unannounced, the ordinary domestic freight.</summary>
    AnnouncedElseOrdinary,

    /// <summary>What is proven, where it was announced beforehand.</summary>
    ProvenIfAnnounced,

    /// <summary>What is proven.</summary>
    Proven,

    /// <summary>As demanded, where the consumer caused the cancellation.</summary>
    Demanded,

    /// <summary>Only where the shop's terms set and announced it; disputed.</summary>
    OnlyByTerms,

    /// <summary>The share of the price that falls on what was used (EU: Art 14(3)); open where price or part is not known.</summary>
    Proportionate,
}
