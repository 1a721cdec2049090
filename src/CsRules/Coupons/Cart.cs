using System.Collections.Immutable;
using NodaTime;

namespace CsRules.Coupons;

/// <summary>What is about to be bought.</summary>
/// <param name="Lines">The lines; ids are unique.</param>
public sealed record Cart(ImmutableArray<CartLine> Lines)
{
    /// <summary>The shipping fee and when it falls away; no fee where absent.</summary>
    public CartShipping? Shipping { get; init; }

    /// <summary>Where the order is placed: "app", "web".</summary>
    public string? Channel { get; init; }
}

/// <summary>One line of a cart.</summary>
/// <param name="Id">The line's id in this cart.</param>
/// <param name="UnitPrice">Price of one unit, not negative.</param>
/// <param name="Quantity">Units, at least one.</param>
public sealed record CartLine(string Id, Money UnitPrice, int Quantity = 1)
{
    /// <summary>The product; the line's id where absent.</summary>
    public string? Product { get; init; }

    /// <summary>The product's categories.</summary>
    public ImmutableArray<string> Categories { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The lowest the whole line may come to; nothing where absent.</summary>
    public Money? Floor { get; init; }

    /// <summary>Unit price × quantity.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public Money Amount => UnitPrice * Quantity;
}

/// <summary>The shipping fee of a cart.</summary>
/// <param name="Fee">The fee.</param>
public sealed record CartShipping(Money Fee)
{
    /// <summary>No fee from this item total on, inclusive; never free where absent.</summary>
    public Money? FreeFrom { get; init; }

    /// <summary>The total that <see cref="FreeFrom"/> looks at.</summary>
    public FreeShippingMeasured Measured { get; init; }
}

/// <summary>What the customer's side brings to a price.</summary>
public sealed record Shopper
{
    /// <summary>True when this is the customer's first order.</summary>
    public bool FirstOrder { get; init; }

    /// <summary>The customer's tier.</summary>
    public string? Tier { get; init; }

    /// <summary>How often this customer has used each coupon, by id.</summary>
    public ImmutableDictionary<string, int> Uses { get; init => field = value ?? ImmutableDictionary<string, int>.Empty; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>How often everybody has used each coupon, by id.</summary>
    public ImmutableDictionary<string, int> UsesByAll { get; init => field = value ?? ImmutableDictionary<string, int>.Empty; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>The day each coupon was issued to this customer, by id.</summary>
    public ImmutableDictionary<string, LocalDate> Issued { get; init => field = value ?? ImmutableDictionary<string, LocalDate>.Empty; } = ImmutableDictionary<string, LocalDate>.Empty;
}
