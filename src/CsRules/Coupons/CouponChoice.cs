using System.Text.Json.Serialization;

namespace CsRules.Coupons;

/// <summary>A customer's own choice of a coupon.</summary>
/// <param name="Coupon">Its id.</param>
/// <param name="Line">The line it is to be used on; null: the best one, or not for a line.</param>
/// <example>
/// <para>Chosen for a line that it does not match, a coupon is refused; with no line named it goes to the right one:</para>
/// <code>
/// var choice = new CouponChoice("SHOES-20", Line: "2");
/// book.Price(cart, [choice], shopper, asOf).Refused[0].Reasons[0].Code;                             // "coupon.not-on-this-line"
/// book.Price(cart, [choice with { Line = null }], shopper, asOf).Price.Applied[0].Shares[0].Line;   // "1"
/// </code>
/// </example>
[method: JsonConstructor]
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public readonly record struct CouponChoice(string Coupon, string? Line = null);
