using System.Text.Json.Serialization;

namespace CsRules.Coupons;

/// <summary>One tier of a tiered coupon: a rate or an amount from a spend on.</summary>
/// <param name="From">The spend it starts at, inclusive, before any coupon.</param>
/// <example>
/// <para>A won below the second tier gets the first:</para>
/// <code>
/// CouponTier[] tiers = [new(Money.Won(30_000)) { Amount = Money.Won(3_000) }, new(Money.Won(50_000)) { Amount = Money.Won(7_000) }];
/// var book = new CouponBookDefinition(Currency.Krw, [new("MORE", CouponTarget.Order, new(BenefitKind.Tiered) { Tiers = [.. tiers] })]).Compile();
/// book.Best(new Cart([new("1", Money.Won(49_999))]), shopper, asOf).Applied[0].Discount;   // 3000 KRW
/// book.Best(new Cart([new("1", Money.Won(50_000))]), shopper, asOf).Applied[0].Discount;   // 7000 KRW
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record CouponTier(Money From)
{
    /// <summary>The share off.</summary>
    public Rate? Rate { get; init; }

    /// <summary>The amount off, instead of a share.</summary>
    public Money? Amount { get; init; }
}
