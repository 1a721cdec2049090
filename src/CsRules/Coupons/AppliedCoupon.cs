using System.Collections.Immutable;
using CsRules.Orders;

namespace CsRules.Coupons;

/// <summary>A coupon in use.</summary>
/// <param name="Coupon">Its id.</param>
/// <param name="Discount">What it takes off in all; zero for a gift.</param>
/// <param name="Shares">What it takes off each line, lines without a share left out; they sum to the discount on items.</param>
/// <param name="OffShipping">What it takes off shipping.</param>
/// <example>
/// <para>A hundred won do not divide by three; the shares sum to it all the same:</para>
/// <code>
/// var book = new CouponBookDefinition(Currency.Krw, [new("OFF", CouponTarget.Order, new(BenefitKind.Fixed) { Amount = Money.Won(100) })]).Compile();
/// var cart = new Cart([new("1", Money.Won(1_000)), new("2", Money.Won(1_000)), new("3", Money.Won(1_000))]);
/// AppliedCoupon used = book.Best(cart, shopper, asOf).Applied[0];
/// used.Shares.Select(s =&gt; s.Amount);   // 34 KRW, 33 KRW, 33 KRW
/// used.OffShipping;                    // 0 KRW
/// </code>
/// </example>
public sealed record AppliedCoupon(string Coupon, Money Discount, ImmutableArray<LineShare> Shares, Money OffShipping);
