using System.Collections.Immutable;
using CsRules.Decisions;

namespace CsRules.Coupons;

/// <summary>What a cart costs with some coupons.</summary>
/// <param name="Items">The items after coupons.</param>
/// <param name="Shipping">The shipping fee after the threshold and coupons.</param>
/// <param name="Applied">The coupons used, in the order in which they are applied.</param>
/// <param name="Lines">Each line after coupons, in the order of the cart.</param>
public sealed record CouponPrice(Money Items, Money Shipping, ImmutableArray<AppliedCoupon> Applied, ImmutableArray<PricedLine> Lines)
{
    /// <summary>Items and shipping: what has to be paid, before points.</summary>
    public Money Payable => Items + Shipping;
}

/// <summary>A coupon in use.</summary>
/// <param name="Coupon">Its id.</param>
/// <param name="Discount">What it takes off in all; zero for a gift.</param>
/// <param name="Shares">What it takes off each line, lines without a share left out; they sum to the discount on items.</param>
/// <param name="OffShipping">What it takes off shipping.</param>
public sealed record AppliedCoupon(string Coupon, Money Discount, ImmutableArray<LineShare> Shares, Money OffShipping);

/// <summary>A coupon's share of a line.</summary>
/// <param name="Line">The line's id.</param>
/// <param name="Amount">What comes off.</param>
public readonly record struct LineShare(string Line, Money Amount);

/// <summary>A line after coupons.</summary>
/// <param name="Line">The line's id.</param>
/// <param name="Amount">Before coupons.</param>
/// <param name="Payable">After coupons.</param>
public readonly record struct PricedLine(string Line, Money Amount, Money Payable);

/// <summary>A coupon that was not used, with every reason.</summary>
/// <param name="Coupon">Its id.</param>
/// <param name="Reasons">
/// All conditions that fail, with what is missing ("short"); or the one reason that using it would not help, with what
/// it would cost more ("extra").
/// </param>
public sealed record UnusedCoupon(string Coupon, ImmutableArray<Finding> Reasons);

/// <summary>The lowest payable total, and why.</summary>
public sealed class BestCoupons
{
    private readonly Lazy<ImmutableArray<UnusedCoupon>> _notUsed;

    internal BestCoupons(CouponPrice price, Money gap, bool isFirst, Func<ImmutableArray<UnusedCoupon>> notUsed)
    {
        (Price, Gap, IsFirstOfEquals) = (price, gap, isFirst);
        _notUsed = new(notUsed);
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

    /// <summary>Every other coupon with all its reasons. Worked out when first read: it takes a search per coupon.</summary>
    public ImmutableArray<UnusedCoupon> NotUsed => _notUsed.Value;
}

/// <summary>A customer's own choice of a coupon.</summary>
/// <param name="Coupon">Its id.</param>
/// <param name="Line">The line it is to be used on; null: the best one, or not for a line.</param>
public readonly record struct CouponChoice(string Coupon, string? Line = null);

/// <summary>The price of a customer's own choice.</summary>
/// <param name="Price">With every coupon of the choice that can be used.</param>
/// <param name="Refused">The chosen coupons that can't, with the reasons.</param>
/// <param name="BetterBy">What the best combination would save beyond it.</param>
public sealed record ChosenPrice(CouponPrice Price, ImmutableArray<UnusedCoupon> Refused, Money BetterBy);

/// <summary>A coupon on a customer's coupon page.</summary>
/// <param name="Coupon">Its id.</param>
/// <param name="Saves">What it would save if it were the only one used.</param>
/// <param name="Reasons">Empty where it can be used now.</param>
public sealed record CouponOffer(string Coupon, Money Saves, ImmutableArray<Finding> Reasons)
{
    /// <summary>True where it can be used now.</summary>
    public bool IsUsable => Reasons.IsEmpty;
}
