using System.Text.Json.Serialization;

namespace CsRules.Returns;

/// <summary>How far a charge may go when the consumer withdraws without a reason.</summary>
/// <example>
/// <para>As much as is proven is nothing where nothing is proven:</para>
/// <code>
/// var part = new ChargeDemand { Kind = ChargeKind.ConsumedPart, Amount = Money.Won(2_000) };
/// KoreanRegime.Regime.Charges.Single(rule =&gt; rule.Kind == part.Kind).Limit;                 // Proven
/// ReturnRights.Korea.Decide(claim with { Charges = [part] }, asOf).Charges[0].Chargeable;   // 0 KRW
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
}

/// <summary>The limit of one kind of charge.</summary>
/// <param name="Kind">The charge.</param>
/// <param name="Limit">How far it may go.</param>
/// <param name="Topic">Where the law says so.</param>
/// <example>
/// <para>A kind without a rule may never be charged:</para>
/// <code>
/// KoreanRegime.Regime.Charges.Any(rule =&gt; rule.Kind == ChargeKind.Restocking);   // false
/// var fee = new ChargeDemand { Kind = ChargeKind.Restocking, Amount = Money.Won(5_000) };
/// ReturnRights.Korea.Decide(claim with { Charges = [fee] }, asOf).Charges[0].Verdict;   // Forbidden
/// </code>
/// </example>
public sealed record ChargeRule(ChargeKind Kind, ChargeLimit Limit, LawTopic Topic);
