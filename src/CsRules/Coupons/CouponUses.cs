using System.Collections.Immutable;

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
