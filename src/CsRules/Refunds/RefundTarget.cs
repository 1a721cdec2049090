using System.Text.Json.Serialization;

namespace CsRules.Refunds;

/// <summary>What a share of a refund goes to.</summary>
/// <example>
/// <para>A payment that a shop calls "points" is a payment all the same:</para>
/// <code>
/// var paid = order with { Payments = [order.Payments[0] with { Method = "points" }] };
/// var claim = new RefundClaim { Id = "C-1", Lines = [new() { Line = "shirt", Quantity = 1 }] };
/// RefundPolicy.Default.Compile(paid).Plan(claim, today).ByMethod[0].To;   // Payment
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<RefundTarget>))]
public enum RefundTarget
{
    /// <summary>A payment of the order, by its method.</summary>
    Payment,

    /// <summary>Points that were spent on the order.</summary>
    Points,

    /// <summary>What the customer owed and paid beside the order.</summary>
    Additional,

    /// <summary>A gift card, by its method.</summary>
    GiftCard,

    /// <summary>Credit with the shop, by its method.</summary>
    StoreCredit,

    /// <summary>Money beside the order's payments.</summary>
    Compensation,

    /// <summary>What is not paid yet.</summary>
    Unpaid,
}
