using NodaTime;

namespace CsRules.Coupons;

/// <summary>What was cancelled or returned, as far as coupons care.</summary>
/// <param name="OnDay">The day of the cancellation in the shop's zone.</param>
/// <param name="Everything">True where nothing of the order is left.</param>
/// <param name="Dispatched">True where anything had been dispatched.</param>
/// <param name="Remaining">What the coupon's minimum is measured on, of what is left.</param>
/// <param name="IssuedOn">The day the coupon was issued to the customer, for coupons that end some days after issue.</param>
/// <param name="RemainingUnits">Units that the coupon's minimum is measured on, of what is left; needed for a minimum quantity.</param>
/// <example>
/// <para>What is left is exactly the minimum, so that nothing is lost; a won less and the use comes back:</para>
/// <code>
/// var coupon = new CouponDefinition("OFF", CouponTarget.Order, new(BenefitKind.Fixed) { Amount = Money.Won(1_000) })
/// {
///     Minimum = new() { Spend = Money.Won(30_000) }, Reissue = CouponReissue.WhenMinimumLost,
/// };
/// var cancel = new CouponCancel(today, Everything: false, Dispatched: true, Remaining: Money.Won(30_000));
/// CouponReturn.Decide(coupon, cancel).Returned;                                          // false
/// CouponReturn.Decide(coupon, cancel with { Remaining = Money.Won(29_999) }).Returned;   // true
/// </code>
/// </example>
public readonly record struct CouponCancel(
    LocalDate OnDay, bool Everything, bool Dispatched, Money Remaining, LocalDate? IssuedOn = null, int? RemainingUnits = null);
