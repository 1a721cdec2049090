using System.Collections.Immutable;
using NodaTime;

namespace CsRules.Coupons;

/// <summary>What is about to be bought.</summary>
/// <param name="Lines">The lines; ids are unique.</param>
/// <example>
/// <para>A coupon for the app can't be used where the cart does not say where it is placed:</para>
/// <code>
/// var appOnly = new CouponDefinition("APP", CouponTarget.Order, new(BenefitKind.Fixed) { Amount = Money.Won(1_000) }) { Channels = ["app"] };
/// var book = CouponBook.Compile(new(Currency.Krw, [appOnly]));
/// book.Best(cart, shopper, asOf).Applied.Length;                                       // 1
/// book.Best(cart with { Channel = null }, shopper, asOf).NotUsed[0].Reasons[0].Code;   // "coupon.wrong-channel"
/// </code>
/// </example>
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
/// <example>
/// <para>The floor is of the whole line, not of a unit, and half off stops there:</para>
/// <code>
/// var line = new CartLine("1", Money.Won(4_000), Quantity: 3) { Floor = Money.Won(10_000) };
/// line.Amount;   // 12000 KRW
/// var book = CouponBook.Compile(new(Currency.Krw, [new("HALF", CouponTarget.Order, new(BenefitKind.Percent) { Rate = Rate.Percent(50) })]));
/// book.Best(new Cart([line]), shopper, asOf).Payable;   // 10000 KRW
/// </code>
/// </example>
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
/// <example>
/// <para>Exactly the threshold is free, a won below it is not:</para>
/// <code>
/// var shipping = new CartShipping(Money.Won(3_000)) { FreeFrom = Money.Won(30_000) };
/// var none = CouponBook.Compile(new(Currency.Krw, []));
/// none.Best(new Cart([new("1", Money.Won(30_000))]) { Shipping = shipping }, shopper, asOf).Payable;   // 30000 KRW
/// none.Best(new Cart([new("1", Money.Won(29_999))]) { Shipping = shipping }, shopper, asOf).Payable;   // 32999 KRW
/// </code>
/// </example>
public sealed record CartShipping(Money Fee)
{
    /// <summary>No fee from this item total on, inclusive; never free where absent.</summary>
    public Money? FreeFrom { get; init; }

    /// <summary>The total that <see cref="FreeFrom"/> looks at.</summary>
    public FreeShippingMeasured Measured { get; init; }
}

/// <summary>What the customer's side brings to a price.</summary>
/// <example>
/// <para>Issued seven days ago a coupon for seven days is in its last day; never issued, it can't be used:</para>
/// <code>
/// var week = new CouponDefinition("WEEK", CouponTarget.Order, new(BenefitKind.Fixed) { Amount = Money.Won(1_000) })
/// {
///     Validity = new() { DaysFromIssue = 7 },
/// };
/// var book = CouponBook.Compile(new(Currency.Krw, [week]));
/// var holder = new Shopper { Issued = ImmutableDictionary&lt;string, LocalDate&gt;.Empty.Add("WEEK", new LocalDate(2025, 10, 3)) };
/// book.Applicable(cart, holder, asOf)[0].IsUsable;                 // true
/// book.Applicable(cart, new Shopper(), asOf)[0].Reasons[0].Code;   // "coupon.not-issued"
/// </code>
/// </example>
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
