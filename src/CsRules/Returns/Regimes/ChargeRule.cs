using System.Text.Json.Serialization;
using CsRules.Json;

namespace CsRules.Returns;

/// <summary>How far a charge may go when the consumer withdraws without a reason.</summary>
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
public sealed record ChargeRule(ChargeKind Kind, ChargeLimit Limit, LawTopic Topic);
