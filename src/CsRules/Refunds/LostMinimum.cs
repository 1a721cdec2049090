using System.Text.Json.Serialization;

namespace CsRules.Refunds;

/// <summary>What becomes of a coupon whose minimum a partial return undercuts.</summary>
/// <example>
/// <para>What is kept falls below the coupon's minimum: Revoke takes back all of its kept share, Linear by how much is missing:</para>
/// <code>
/// var claim = new RefundClaim { Id = "C-1", Lines = [new() { Line = "belt", Quantity = 1 }, new() { Line = "shirt", Quantity = 1 }] };
/// new RefundPolicy { LostMinimum = LostMinimum.Keep }.Compile(order).Plan(claim, today).Total;     // 22501 KRW
/// new RefundPolicy { LostMinimum = LostMinimum.Linear }.Compile(order).Plan(claim, today).Total;   // 21531 KRW
/// new RefundPolicy { LostMinimum = LostMinimum.Revoke }.Compile(order).Plan(claim, today).Total;   // 15301 KRW
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<LostMinimum>))]
public enum LostMinimum
{
    /// <summary>It stays: what is kept keeps its share of the discount.</summary>
    Keep,

    /// <summary>It is taken back from what is kept.</summary>
    Revoke,

    /// <summary>It is taken back in proportion to the shortfall.</summary>
    Linear,
}
