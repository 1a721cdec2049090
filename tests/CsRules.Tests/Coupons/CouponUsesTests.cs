using CsRules.Coupons;
using CsRules.Testing;
using static CsRules.Tests.Coupons.Shop;

namespace CsRules.Tests.Coupons;

public class CouponUsesTests
{
    private static readonly Shopper Nobody = new();

    private static Shopper After(CouponUses uses) => Nobody with { Uses = uses.ByCustomer, UsesByAll = uses.ByAll };

    [Fact]
    public void A_coupon_for_two_uses_is_used_twice_and_again_once_one_came_back()
    {
        var coupon = Order() with { Limits = new() { PerCustomer = 2 } };
        var uses = CouponUses.None.Use(["c"]);
        Assert.Empty(WhyNot(coupon, After(uses)));
        uses = uses.Use(["c"]);
        Assert.Equal(["coupon.used-by-customer"], WhyNot(coupon, After(uses)));
        Assert.Empty(WhyNot(coupon, After(uses.GiveBack(["c"]))));
    }

    [Fact]
    public void Counts_of_other_coupons_stay_and_what_was_never_used_stays_at_zero()
    {
        var uses = CouponUses.None.Use(["a", "b", "a"]).GiveBack(["b", "x"]).GiveBack(["b"]);
        Assert.Equal((2, 0, 0), (uses.ByAll["a"], uses.ByAll["b"], uses.ByAll["x"]));
        Assert.Equal((2, 0, 0), (uses.ByCustomer["a"], uses.ByCustomer["b"], uses.ByCustomer["x"]));
        Assert.Empty(CouponUses.None.ByAll);
    }

    [Property]
    public bool Using_and_giving_back_the_same_coupons_changes_no_count(byte[] ids)
    {
        var names = ids.Select(i => $"c{i % 5}").ToList();
        var start = CouponUses.None.Use(["c1", "c3"]);
        var end = start.Use(names).GiveBack(names);
        return Enumerable.Range(0, 5).Select(i => $"c{i}").All(id =>
            end.ByAll.GetValueOrDefault(id) == start.ByAll.GetValueOrDefault(id)
            && end.ByCustomer.GetValueOrDefault(id) == start.ByCustomer.GetValueOrDefault(id));
    }
}
