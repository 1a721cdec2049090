using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CsRules.Documents;

namespace CsRules.Coupons;

/// <summary>The lowest payable total, and why.</summary>
/// <example>
/// <para>2,000 won off that lose free shipping of 3,000 are not used, and it is told what they would cost:</para>
/// <code>
/// var book = new CouponBookDefinition(Currency.Krw, [new("OFF", CouponTarget.Order, new(BenefitKind.Fixed) { Amount = Money.Won(2_000) })]).Compile();
/// var cart = new Cart([new("1", Money.Won(30_000))]) { Shipping = new(Money.Won(3_000)) { FreeFrom = Money.Won(30_000) } };
/// BestCoupons best = book.Best(cart, shopper, asOf);
/// best.IsProven;                         // true
/// best.NotUsed[0].Reasons[0].Code;       // "coupon.dearer"
/// best.NotUsed[0].Reasons[0]["extra"];   // 1000 KRW
/// </code>
/// </example>
[JsonConverter(typeof(NoDocument))]
public sealed class BestCoupons
{
    private readonly Lazy<ImmutableArray<UnusedCoupon>> _notUsed;

    private readonly Func<CouponWork> _work;

    internal BestCoupons(CouponPrice price, Money gap, bool isFirst, Func<ImmutableArray<UnusedCoupon>> notUsed, Func<CouponWork> work)
    {
        (Price, Gap, IsFirstOfEquals) = (price, gap, isFirst);
        (_notUsed, _work) = (new(notUsed), work);
    }

    /// <summary>The price with the coupons used.</summary>
    public CouponPrice Price { get; }

    /// <summary>Items and shipping after coupons.</summary>
    public Money Payable => Price.Payable;

    /// <summary>The coupons used.</summary>
    public ImmutableArray<AppliedCoupon> Applied => Price.Applied;

    /// <summary>True where no combination can be cheaper; false where the node budget ended first.</summary>
    public bool IsProven => Gap.IsZero;

    /// <summary>How much cheaper an unseen combination could be at most; zero where the answer is proven.</summary>
    public Money Gap { get; }

    /// <summary>
    /// True where the coupons used are known to come first of all that lead to this total: the fewest, then the sooner
    /// to expire, then by id. False where the total is not proven; and in large carts whose best total lies just below
    /// a threshold, where that many sets reach it that they are not all compared.
    /// </summary>
    public bool IsFirstOfEquals { get; }

    // In nodes: what tests hold still, since time is no measure of an algorithm.
    internal CouponWork Work => _work();

    /// <summary>
    /// Every other coupon with all its reasons. Worked out when first read, within as many nodes as the answer itself could
    /// take; <see cref="UnusedCoupon.Examined"/> says of which coupon they did not suffice.
    /// </summary>
    public ImmutableArray<UnusedCoupon> NotUsed => _notUsed.Value;
}
