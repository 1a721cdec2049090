using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CsRules.Loyalty;
using NodaTime;

namespace CsRules.Coupons;

/// <summary>The document of <c>csrules coupon best</c>: a book, a cart, a customer.</summary>
/// <param name="Book">The coupons.</param>
/// <param name="Cart">The cart.</param>
/// <example>
/// <para>One coupon chosen twice is refused, not used twice:</para>
/// <code>
/// var document = new CouponCase(definition, cart) { Chosen = [new("CART-7"), new("CART-7", Line: "1")] };
/// Validation.Check(new CouponCaseValidator(), document)[0].Code;   // "coupon.chosen-twice"
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record CouponCase(CouponBookDefinition Book, Cart Cart)
{
    /// <summary>When the order is placed; the command's <c>--as-of</c> goes before it, and where both are absent it is now.</summary>
    [JsonConverter(typeof(InstantConverter))]
    public Instant? AsOf { get; init; }

    /// <summary>The customer.</summary>
    public Shopper? Customer { get; init; }

    /// <summary>Points to pay with.</summary>
    public PointsOffer? Points { get; init; }

    /// <summary>The customer's own choice of coupons, to be priced beside the best one.</summary>
    public ImmutableArray<CouponChoice> Chosen { get; init => field = value.IsDefault ? [] : value; } = [];
}
