using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CsRules.Orders;

/// <summary>
/// An order as it was placed and paid: lines, discounts, shipping, points, payments. What was paid is always
/// lines − discounts + shipping = points + payments + what is unpaid, in one currency; a validator checks it to the minor unit.
/// </summary>
/// <remarks>A missing list is an empty one.</remarks>
/// <example>
/// <para>A missing list is an empty one, and without a line there is no currency:</para>
/// <code>
/// var bare = new Order { Id = "O-1", Lines = [], Payments = default };
/// bare.Payments.Length;   // 0
/// bare.Currency.Code;     // "XXX"
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record Order
{
    /// <summary>The shop's id of the order.</summary>
    public required string Id { get; init; }

    /// <summary>When it was placed.</summary>
    public Moment? PlacedOn { get; init; }

    /// <summary>What was bought.</summary>
    public required ImmutableArray<OrderLine> Lines { get; init; }

    /// <summary>Coupons and other discounts on goods, each rounded once and divided over its lines.</summary>
    public ImmutableArray<OrderDiscount> Discounts { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Outbound shipping.</summary>
    public OrderShipping Shipping { get; init => field = value ?? OrderShipping.None; } = OrderShipping.None;

    /// <summary>Points that were spent, by the lot they came from, in the order in which they were spent.</summary>
    public ImmutableArray<SpentLot> Points { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Money that was paid, by method, in the order of payment.</summary>
    public ImmutableArray<OrderPayment> Payments { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What is not paid yet: cash on delivery, an instalment to come. What goes back is first not asked for any more.</summary>
    public Money? Unpaid { get; init; }

    /// <summary>How the tax in the prices is worked out; null where nobody asks.</summary>
    public OrderTax? Tax { get; init; }

    /// <summary>Points that the order earned; null where none.</summary>
    public EarnedByOrder? Earned { get; init; }

    /// <summary>The currency of the first line.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public Currency Currency => Lines.IsDefaultOrEmpty ? default : Lines[0].UnitPrice.Currency;
}
