using System.Collections.Immutable;

namespace CsRules.Orders;

/// <summary>
/// An order as it was placed and paid: lines, discounts, shipping, points, payments. What was paid is always
/// lines − discounts + shipping = points + payments, in one currency; a validator checks it to the minor unit.
/// </summary>
/// <remarks>A missing list is an empty one.</remarks>
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

    /// <summary>Points that the order earned; null where none.</summary>
    public EarnedByOrder? Earned { get; init; }

    /// <summary>The currency of the first line.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public Currency Currency => Lines.IsDefaultOrEmpty ? default : Lines[0].UnitPrice.Currency;
}

/// <summary>A line of an order.</summary>
public sealed record OrderLine
{
    /// <summary>Unique in the order.</summary>
    public required string Id { get; init; }

    /// <summary>The product.</summary>
    public string? Product { get; init; }

    /// <summary>Price of one unit before discounts.</summary>
    public required Money UnitPrice { get; init; }

    /// <summary>How many; at least one.</summary>
    public required int Quantity { get; init; }
}

/// <summary>A discount that was given on goods.</summary>
public sealed record OrderDiscount
{
    /// <summary>The coupon's or promotion's id.</summary>
    public required string Id { get; init; }

    /// <summary>The whole discount.</summary>
    public required Money Amount { get; init; }

    /// <summary>The lines it was given on; all where empty.</summary>
    public ImmutableArray<string> Lines { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The amount of goods that it required, inclusive; null where none.</summary>
    public Money? Minimum { get; init; }

    /// <summary>True where the minimum is measured after all discounts, false where before.</summary>
    public bool MinimumAfterDiscounts { get; init; }
}

/// <summary>Outbound shipping of an order.</summary>
public sealed record OrderShipping
{
    /// <summary>Free, and no threshold.</summary>
    public static OrderShipping None { get; } = new();

    /// <summary>What was charged; nothing where not said.</summary>
    public Money? Fee { get; init; }

    /// <summary>What it costs when it is not free.</summary>
    public Money? StandardFee { get; init; }

    /// <summary>The amount of goods after discounts from which it is free, inclusive.</summary>
    public Money? FreeFrom { get; init; }
}

/// <summary>Points spent from one lot.</summary>
public sealed record SpentLot
{
    /// <summary>The lot.</summary>
    public required string Lot { get; init; }

    /// <summary>How much, in money.</summary>
    public required Money Amount { get; init; }

    /// <summary>The lot's last day, inclusive; null where it does not expire.</summary>
    public NodaTime.LocalDate? ExpiresOn { get; init; }
}

/// <summary>A payment.</summary>
public sealed record OrderPayment
{
    /// <summary>The method, for example "card".</summary>
    public required string Method { get; init; }

    /// <summary>How much.</summary>
    public required Money Amount { get; init; }

    /// <summary>When.</summary>
    public Moment? On { get; init; }
}

/// <summary>Points an order earned.</summary>
public sealed record EarnedByOrder
{
    /// <summary>How much, in money.</summary>
    public required Money Amount { get; init; }

    /// <summary>How much of the customer's balance could be taken back now; nothing where not said.</summary>
    public Money? Held { get; init; }
}
