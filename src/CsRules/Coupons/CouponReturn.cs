using CsRules.Decisions;

namespace CsRules.Coupons;

/// <summary>Whether a coupon's use comes back.</summary>
/// <param name="Returned">True where it does.</param>
/// <param name="Reason">Why, or why not.</param>
/// <example>
/// <para>Cancelled in part: a coupon that comes back on a full cancellation only is spent:</para>
/// <code>
/// var coupon = new CouponDefinition("CART-5000", CouponTarget.Order, new(BenefitKind.Fixed) { Amount = Money.Won(5_000) })
/// {
///     Reissue = CouponReissue.FullCancelOnly,
/// };
/// var cancel = new CouponCancel(new LocalDate(2025, 10, 20), Everything: false, Dispatched: false, Remaining: Money.Won(40_000));
/// CouponReturn.Decide(coupon, cancel).Returned;                                 // false
/// CouponReturn.Decide(coupon, cancel with { Everything = true }).Returned;      // true
/// </code>
/// </example>
public sealed record CouponReturn(bool Returned, Finding Reason)
{
    /// <summary>Decides by the coupon's own policy, <see cref="CouponDefinition.Reissue"/>.</summary>
    /// <exception cref="ArgumentException">The policy turns on a day of issue or a number of units that is not given.</exception>
    public static CouponReturn Decide(CouponDefinition coupon, CouponCancel cancel)
    {
        ArgumentNullException.ThrowIfNull(coupon);
        var last = coupon.Validity?.LastDay(cancel.IssuedOn);
        var (returned, code) = coupon.Reissue switch
        {
            CouponReissue.Never => (false, "coupon.return-never"),
            CouponReissue.BeforeDispatch => cancel.Dispatched ? (false, "coupon.return-dispatched") : (true, "coupon.return-before-dispatch"),
            CouponReissue.WhileValid when coupon.Validity?.DaysFromIssue is not null && cancel.IssuedOn is null =>
                throw new ArgumentException($"The coupon '{coupon.Id}' ends some days after its issue, and that day is missing.", nameof(cancel)),
            CouponReissue.WhileValid => last is { } day && cancel.OnDay > day ? (false, "coupon.return-expired") : (true, "coupon.return-valid"),
            CouponReissue.FullCancelOnly => cancel.Everything ? (true, "coupon.return-full") : (false, "coupon.return-partial"),
            CouponReissue.WhenMinimumLost =>
                cancel.Everything || MinimumLost(coupon, cancel)
                    ? (true, "coupon.return-minimum-lost")
                    : (false, "coupon.return-minimum-kept"),
            _ => throw new ArgumentOutOfRangeException(nameof(coupon), coupon.Reissue, "There is no such policy."),
        };
        return new(returned, new Finding(code, FindingEffect.Informs, [], [new("coupon", coupon.Name ?? coupon.Id)]));
    }

    private static bool MinimumLost(CouponDefinition coupon, CouponCancel cancel)
    {
        if (coupon.Minimum?.Spend is { } spend && cancel.Remaining < spend) return true;
        if (coupon.Minimum?.Quantity is not { } quantity) return false;
        return (cancel.RemainingUnits ?? throw new ArgumentException(
            $"The coupon '{coupon.Id}' has a minimum quantity, and the units left are missing.", nameof(cancel))) < quantity;
    }
}
