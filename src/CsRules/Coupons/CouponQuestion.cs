using System.Collections.Immutable;
using NodaTime;

namespace CsRules.Coupons;

/// <summary>The document of <c>csrules coupon best</c>: a book, a cart, a customer.</summary>
/// <param name="Book">The coupons.</param>
/// <param name="Cart">The cart.</param>
public sealed record CouponQuestion(CouponBookDefinition Book, Cart Cart)
{
    /// <summary>When the order is placed; where absent, the command's <c>--as-of</c>, or now.</summary>
    public Instant? AsOf { get; init; }

    /// <summary>The customer.</summary>
    public Shopper? Customer { get; init; }

    /// <summary>Points to pay with.</summary>
    public PointsOffer? Points { get; init; }

    /// <summary>The customer's own choice of coupons, to be priced beside the best one.</summary>
    public ImmutableArray<CouponChoice> Chosen { get; init => field = value.IsDefault ? [] : value; } = [];
}
