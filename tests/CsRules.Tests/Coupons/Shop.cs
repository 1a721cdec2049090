using CsRules.Coupons;
using NodaTime;

namespace CsRules.Tests.Coupons;

/// <summary>Short words for carts and coupons in won.</summary>
internal static class Shop
{
    /// <summary>A Wednesday, noon in Seoul.</summary>
    public static readonly Instant Noon = Instant.FromUtc(2025, 10, 1, 3, 0);

    public static readonly LocalDate Today = new(2025, 10, 1);

    public static CartLine Line(string id, long won, int quantity = 1) => new(id, Money.Won(won), quantity);

    public static Cart Cart(params CartLine[] lines) => new([.. lines]);

    public static CouponBenefit Off(long won) => new(BenefitKind.Fixed) { Amount = Money.Won(won) };

    public static CouponBenefit Percent(int percent) => new(BenefitKind.Percent) { Rate = Rate.Percent(percent) };

    public static CouponDefinition Order(string id = "c", long off = 1_000) => new(id, CouponTarget.Order, Off(off));

    public static CouponDefinition Product(string id = "c", long off = 1_000) => new(id, CouponTarget.Lines, Off(off));

    public static CouponBookDefinition Book(params CouponDefinition[] coupons) => new(Currency.Krw, [.. coupons]);

    public static CouponBook Compiled(params CouponDefinition[] coupons) => Book(coupons).Compile();

    /// <summary>Why a coupon is not used on one line of 10,000 won; empty where it is used.</summary>
    public static string[] WhyNot(CouponDefinition coupon, Shopper? shopper = null, Instant? asOf = null, Cart? cart = null)
    {
        var best = Compiled(coupon).Best(cart ?? Cart(Line("1", 10_000)), shopper ?? new(), asOf ?? Noon);
        Assert.Equal(best.NotUsed.IsEmpty, best.Applied.Any(a => a.Coupon == coupon.Id));
        return [.. best.NotUsed.SelectMany(u => u.Reasons).Select(r => r.Code)];
    }
}
