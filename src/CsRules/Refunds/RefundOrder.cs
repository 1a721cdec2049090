using System.Text.Json.Serialization;

namespace CsRules.Refunds;

/// <summary>In which order money goes back.</summary>
/// <example>
/// <para>Points come back last unless the shop says otherwise, and then not at all while the card still has enough:</para>
/// <code>
/// var claim = new RefundClaim { Id = "C-1", Lines = [new() { Line = "shirt", Quantity = 1 }] };
/// RefundPolicy.Default.Compile(order).Plan(claim, today).PointsBack.Length;                                   // 0
/// new RefundPolicy { Order = RefundOrder.PointsFirst }.Compile(order).Plan(claim, today).PointsBack.Length;   // 2
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<RefundOrder>))]
public enum RefundOrder
{
    /// <summary>Money first, to the payment made last; then gift cards and credit, then points. The reverse of paying with points first.</summary>
    MoneyFirst,

    /// <summary>Over all methods in proportion to what each still holds.</summary>
    Proportional,

    /// <summary>Points first, then gift cards and credit, then money.</summary>
    PointsFirst,
}
