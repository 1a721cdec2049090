using System.Text.Json.Serialization;

namespace CsRules.Coupons;

/// <summary>The shipping fee of a cart.</summary>
/// <param name="Fee">The fee.</param>
/// <example>
/// <para>Exactly the threshold is free, a won below it is not:</para>
/// <code>
/// var shipping = new CartShipping(Money.Won(3_000)) { FreeFrom = Money.Won(30_000) };
/// var none = new CouponBookDefinition(Currency.Krw, []).Compile();
/// none.Best(new Cart([new("1", Money.Won(30_000))]) { Shipping = shipping }, shopper, asOf).Payable;   // 30000 KRW
/// none.Best(new Cart([new("1", Money.Won(29_999))]) { Shipping = shipping }, shopper, asOf).Payable;   // 32999 KRW
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record CartShipping(Money Fee)
{
    /// <summary>No fee from this item total on, inclusive; never free where absent.</summary>
    public Money? FreeFrom { get; init; }

    /// <summary>The total that <see cref="FreeFrom"/> looks at.</summary>
    public FreeShippingMeasured Measured { get; init; }
}
