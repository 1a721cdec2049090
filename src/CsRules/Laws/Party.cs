using System.Text.Json.Serialization;

namespace CsRules.Laws;

/// <summary>One of the two sides of a sale, where a burden or a cost is laid on one of them.</summary>
/// <example>
/// <para>Where nobody says whose fault it is, it is the consumer's change of mind:</para>
/// <code>
/// new RefundClaim { Id = "C-1", Lines = [new() { Line = "shirt", Quantity = 1 }] }.Fault;   // Consumer
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<Party>))]
public enum Party
{
    /// <summary>The consumer (소비자).</summary>
    Consumer,

    /// <summary>The distance seller (통신판매업자).</summary>
    Seller,
}
