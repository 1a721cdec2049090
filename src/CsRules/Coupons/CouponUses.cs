using System.Collections.Immutable;
using CsRules.Decisions;
using NodaTime;

namespace CsRules.Coupons;

/// <summary>
/// How often coupons have been used, by everybody and by one customer. The caller keeps it; nothing here changes it in
/// place.
/// </summary>
/// <param name="ByAll">Uses by everybody, by coupon id.</param>
/// <param name="ByCustomer">Uses by this customer, by coupon id.</param>
/// <example>
/// <para>A use that comes back twice is still no less than none:</para>
/// <code>
/// CouponUses uses = CouponUses.None.Use(["CART-7"]);
/// uses.ByCustomer["CART-7"];                                                 // 1
/// uses.GiveBack(["CART-7"]).GiveBack(["CART-7"]).ByCustomer["CART-7"];       // 0
/// </code>
/// </example>
public sealed record CouponUses(ImmutableDictionary<string, int> ByAll, ImmutableDictionary<string, int> ByCustomer)
{
    /// <summary>Nothing used.</summary>
    public static CouponUses None { get; } = new(ImmutableDictionary<string, int>.Empty, ImmutableDictionary<string, int>.Empty);

    /// <summary>The counts after an order that used some coupons.</summary>
    public CouponUses Use(IEnumerable<string> coupons) => Change(coupons, +1);

    /// <summary>The counts after some uses came back; never below zero.</summary>
    public CouponUses GiveBack(IEnumerable<string> coupons) => Change(coupons, -1);

    private CouponUses Change(IEnumerable<string> coupons, int by)
    {
        ArgumentNullException.ThrowIfNull(coupons);
        var (all, own) = (ByAll, ByCustomer);
        foreach (var id in coupons)
        {
            all = all.SetItem(id, Math.Max(0, all.GetValueOrDefault(id) + by));
            own = own.SetItem(id, Math.Max(0, own.GetValueOrDefault(id) + by));
        }

        return new(all, own);
    }
}

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
