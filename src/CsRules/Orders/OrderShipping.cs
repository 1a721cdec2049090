using System.Text.Json.Serialization;

namespace CsRules.Orders;

/// <summary>Outbound shipping of an order.</summary>
/// <example>
/// <para>Without the dress 40,501 won are kept, and the threshold is inclusive:</para>
/// <code>
/// Money Refund(long freeFrom) =&gt; new RefundPolicy { RoundTripWhenFreeLost = true }
///     .Compile(order with { Shipping = new() { StandardFee = Money.Won(3_000), FreeFrom = Money.Won(freeFrom) } })
///     .Plan(new() { Id = "C-1", Lines = [new() { Line = "dress", Quantity = 1 }] }, today).Total;
/// Refund(40_501);   // 46800 KRW
/// Refund(40_502);   // 43800 KRW
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record OrderShipping
{
    /// <summary>Free, and no threshold.</summary>
    public static OrderShipping None { get; } = new();

    /// <summary>What was charged; nothing where not said.</summary>
    public Money? Fee { get; init; }

    /// <summary>What it costs when it is not free.</summary>
    public Money? StandardFee { get; init; }

    /// <summary>The amount of goods from which it is free, inclusive.</summary>
    public Money? FreeFrom { get; init; }

    /// <summary>Which amount <see cref="FreeFrom"/> looks at: after all discounts where not said.</summary>
    public FreeShippingMeasured Measured { get; init; }

    /// <summary>How the fee is taxed, where <see cref="Order.Tax"/> is worked out; taxable where not said.</summary>
    public TaxTreatment Tax { get; init; }
}
