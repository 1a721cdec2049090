using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CsRules.Coupons;

/// <summary>What is about to be bought.</summary>
/// <param name="Lines">The lines; ids are unique.</param>
/// <example>
/// <para>A coupon for the app can't be used where the cart does not say where it is placed:</para>
/// <code>
/// var appOnly = new CouponDefinition("APP", CouponTarget.Order, new(BenefitKind.Fixed) { Amount = Money.Won(1_000) }) { Channels = ["app"] };
/// var book = new CouponBookDefinition(Currency.Krw, [appOnly]).Compile();
/// book.Best(cart, shopper, asOf).Applied.Length;                                       // 1
/// book.Best(cart with { Channel = null }, shopper, asOf).NotUsed[0].Reasons[0].Code;   // "coupon.wrong-channel"
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record Cart(ImmutableArray<CartLine> Lines)
{
    /// <summary>The shipping fee and when it falls away; no fee where absent.</summary>
    public CartShipping? Shipping { get; init; }

    /// <summary>Where the order is placed: "app", "web".</summary>
    public string? Channel { get; init; }
}
