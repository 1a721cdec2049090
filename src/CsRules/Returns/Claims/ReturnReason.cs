using System.Text.Json.Serialization;

namespace CsRules.Returns;

/// <summary>Why the consumer sends it back: two families, change of mind and not as agreed.</summary>
/// <example>
/// <para>Late delivery is no change of mind: the seller bears the return:</para>
/// <code>
/// var late = claim with { Withdrawal = new() { Reason = ReturnReason.LateDelivery } };
/// Law.Korea.Decide(claim, asOf).ReturnCost.BornBy;   // Consumer
/// Law.Korea.Decide(late, asOf).ReturnCost.BornBy;    // Seller
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<ReturnReason>))]
public enum ReturnReason
{
    /// <summary>Any reason of the consumer's own: size, taste, no longer needed (단순변심).</summary>
    ChangeOfMind,

    /// <summary>Defective or damaged on arrival.</summary>
    Defective,

    /// <summary>Differs from label, advertisement or page (표시·광고와 다름).</summary>
    NotAsDescribed,

    /// <summary>Another item came.</summary>
    WrongItem,

    /// <summary>Something is missing.</summary>
    MissingParts,

    /// <summary>It came later than agreed.</summary>
    LateDelivery,
}
