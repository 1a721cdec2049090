using System.Collections.Immutable;
using CsRules.Decisions;

namespace CsRules.Coupons;

/// <summary>What a cart costs with some coupons.</summary>
/// <param name="Items">The items after coupons.</param>
/// <param name="Shipping">The shipping fee after the threshold and coupons.</param>
/// <param name="Applied">The coupons used, in the order in which they are applied.</param>
/// <param name="Lines">Each line after coupons, in the order of the cart.</param>
/// <example>
/// <para>The shipping fee that a coupon brings back is in what has to be paid:</para>
/// <code>
/// var book = CouponBook.Compile(new(Currency.Krw, [new("OFF", CouponTarget.Order, new(BenefitKind.Fixed) { Amount = Money.Won(5_000) })]));
/// var cart = new Cart([new("1", Money.Won(30_000))]) { Shipping = new(Money.Won(3_000)) { FreeFrom = Money.Won(30_000) } };
/// CouponPrice price = book.Best(cart, shopper, asOf).Price;
/// price.Items;     // 25000 KRW
/// price.Payable;   // 28000 KRW
/// </code>
/// </example>
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
/// <example>
/// <para>A hundred won do not divide by three; the shares sum to it all the same:</para>
/// <code>
/// var book = CouponBook.Compile(new(Currency.Krw, [new("OFF", CouponTarget.Order, new(BenefitKind.Fixed) { Amount = Money.Won(100) })]));
/// var cart = new Cart([new("1", Money.Won(1_000)), new("2", Money.Won(1_000)), new("3", Money.Won(1_000))]);
/// AppliedCoupon used = book.Best(cart, shopper, asOf).Applied[0];
/// used.Shares.Select(s =&gt; s.Amount);   // 34 KRW, 33 KRW, 33 KRW
/// used.OffShipping;                    // 0 KRW
/// </code>
/// </example>
public sealed record AppliedCoupon(string Coupon, Money Discount, ImmutableArray<LineShare> Shares, Money OffShipping);

/// <summary>A coupon's share of a line.</summary>
/// <param name="Line">The line's id.</param>
/// <param name="Amount">What comes off.</param>
/// <example>
/// <para>A line at its floor has no share, and the other bears all of it:</para>
/// <code>
/// var book = CouponBook.Compile(new(Currency.Krw, [new("OFF", CouponTarget.Order, new(BenefitKind.Fixed) { Amount = Money.Won(3_000) })]));
/// var cart = new Cart([new("1", Money.Won(10_000)) { Floor = Money.Won(10_000) }, new("2", Money.Won(10_000))]);
/// LineShare only = book.Best(cart, shopper, asOf).Applied[0].Shares.Single();
/// only.Line;     // "2"
/// only.Amount;   // 3000 KRW
/// </code>
/// </example>
public readonly record struct LineShare(string Line, Money Amount);

/// <summary>A line after coupons.</summary>
/// <param name="Line">The line's id.</param>
/// <param name="Amount">Before coupons.</param>
/// <param name="Payable">After coupons.</param>
/// <example>
/// <para>3,000 won off, of which a floor lets only 1,000 through:</para>
/// <code>
/// var book = CouponBook.Compile(new(Currency.Krw, [new("OFF", CouponTarget.Order, new(BenefitKind.Fixed) { Amount = Money.Won(3_000) })]));
/// PricedLine line = book.Best(new Cart([new("1", Money.Won(10_000)) { Floor = Money.Won(9_000) }]), shopper, asOf).Price.Lines[0];
/// line.Amount;    // 10000 KRW
/// line.Payable;   // 9000 KRW
/// </code>
/// </example>
public readonly record struct PricedLine(string Line, Money Amount, Money Payable);

/// <summary>A coupon that was not used, with every reason.</summary>
/// <param name="Coupon">Its id.</param>
/// <param name="Reasons">
/// All conditions that fail, with what is missing ("short"); or the one reason that using it would not help, with what
/// it would cost more ("extra").
/// </param>
/// <example>
/// <para>Every condition that fails is told, not the first alone:</para>
/// <code>
/// var vip = new CouponDefinition("VIP", CouponTarget.Order, new(BenefitKind.Fixed) { Amount = Money.Won(1_000) })
/// {
///     FirstOrderOnly = true, MemberTiers = ["VIP"],
/// };
/// UnusedCoupon unused = CouponBook.Compile(new(Currency.Krw, [vip])).Best(cart, shopper, asOf).NotUsed[0];
/// unused.Reasons.Select(r =&gt; r.Code);   // "coupon.first-order-only", "coupon.wrong-tier"
/// </code>
/// </example>
public sealed record UnusedCoupon(string Coupon, ImmutableArray<Finding> Reasons)
{
    /// <summary>How far the reason was worked out: fully, as a bound, or not at all.</summary>
    public Examination Examined { get; init; }
}

/// <summary>The lowest payable total, and why.</summary>
/// <example>
/// <para>2,000 won off that lose free shipping of 3,000 are not used, and it is told what they would cost:</para>
/// <code>
/// var book = CouponBook.Compile(new(Currency.Krw, [new("OFF", CouponTarget.Order, new(BenefitKind.Fixed) { Amount = Money.Won(2_000) })]));
/// var cart = new Cart([new("1", Money.Won(30_000))]) { Shipping = new(Money.Won(3_000)) { FreeFrom = Money.Won(30_000) } };
/// BestCoupons best = book.Best(cart, shopper, asOf);
/// best.IsProven;                         // true
/// best.NotUsed[0].Reasons[0].Code;       // "coupon.dearer"
/// best.NotUsed[0].Reasons[0]["extra"];   // 1000 KRW
/// </code>
/// </example>
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
public readonly record struct CouponChoice(string Coupon, string? Line = null);

/// <summary>The price of a customer's own choice.</summary>
/// <param name="Price">With every coupon of the choice that can be used.</param>
/// <param name="Refused">The chosen coupons that can't, with the reasons.</param>
/// <param name="BetterBy">What the best combination would save beyond it.</param>
/// <example>
/// <para>A choice of no coupon is priced too, and told what it leaves unused:</para>
/// <code>
/// ChosenPrice nothing = book.Price(cart, [], shopper, asOf);
/// nothing.Price.Payable;   // 77600 KRW
/// nothing.BetterBy;        // 17503 KRW
/// </code>
/// </example>
public sealed record ChosenPrice(CouponPrice Price, ImmutableArray<UnusedCoupon> Refused, Money BetterBy);

/// <summary>A coupon on a customer's coupon page.</summary>
/// <param name="Coupon">Its id.</param>
/// <param name="Saves">What it would save if it were the only one used.</param>
/// <param name="Reasons">Empty where it can be used now.</param>
/// <example>
/// <para>A present saves nothing and can be used all the same:</para>
/// <code>
/// var gift = new CouponDefinition("GIFT", CouponTarget.Order, new(BenefitKind.Gift) { Gift = "tote bag" });
/// CouponOffer offer = CouponBook.Compile(new(Currency.Krw, [gift])).Applicable(cart, shopper, asOf)[0];
/// offer.Saves;      // 0 KRW
/// offer.IsUsable;   // true
/// </code>
/// </example>
public sealed record CouponOffer(string Coupon, Money Saves, ImmutableArray<Finding> Reasons)
{
    /// <summary>True where it can be used now.</summary>
    public bool IsUsable => Reasons.IsEmpty;
}
