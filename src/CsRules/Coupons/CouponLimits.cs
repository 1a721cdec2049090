using System.Text.Json.Serialization;

namespace CsRules.Coupons;

/// <summary>How often a coupon can be used.</summary>
/// <example>
/// <para>Of two uses the second is open, a third is not:</para>
/// <code>
/// var off = new CouponDefinition("OFF", CouponTarget.Order, new(BenefitKind.Fixed) { Amount = Money.Won(1_000) })
/// {
///     Limits = new() { PerCustomer = 2 },
/// };
/// var book = new CouponBookDefinition(Currency.Krw, [off]).Compile();
/// CouponOffer After(int uses) =&gt; book.Applicable(cart, new Shopper { Uses = ImmutableDictionary&lt;string, int&gt;.Empty.Add("OFF", uses) }, asOf)[0];
/// After(1).IsUsable;          // true
/// After(2).Reasons[0].Code;   // "coupon.used-by-customer"
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record CouponLimits
{
    /// <summary>In all, by everybody.</summary>
    public int? Total { get; init; }

    /// <summary>By one customer.</summary>
    public int? PerCustomer { get; init; }
}
