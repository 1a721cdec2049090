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

    // Policy, everything cancelled, dispatched, won left, days after the last valid day → code.
    [Theory]
    [InlineData(CouponReissue.Never, true, false, 0, -1, "coupon.return-never", false)]
    [InlineData(CouponReissue.BeforeDispatch, false, false, 50_000, 9, "coupon.return-before-dispatch", true)]
    [InlineData(CouponReissue.BeforeDispatch, true, true, 0, -1, "coupon.return-dispatched", false)]
    [InlineData(CouponReissue.WhileValid, true, true, 0, 0, "coupon.return-valid", true)]
    [InlineData(CouponReissue.WhileValid, true, false, 0, 1, "coupon.return-expired", false)]
    [InlineData(CouponReissue.FullCancelOnly, true, true, 0, 9, "coupon.return-full", true)]
    [InlineData(CouponReissue.FullCancelOnly, false, false, 1, -1, "coupon.return-partial", false)]
    [InlineData(CouponReissue.WhenMinimumLost, false, true, 29_999, 9, "coupon.return-minimum-lost", true)]
    [InlineData(CouponReissue.WhenMinimumLost, false, true, 30_000, -1, "coupon.return-minimum-kept", false)]
    [InlineData(CouponReissue.WhenMinimumLost, true, false, 0, -1, "coupon.return-minimum-lost", true)]
    public void A_use_comes_back_by_the_coupons_own_policy(
        CouponReissue policy, bool everything, bool dispatched, long left, int daysAfter, string code, bool returned)
    {
        var coupon = Order() with
        {
            Reissue = policy,
            Minimum = new() { Spend = Money.Won(30_000) },
            Validity = new() { Until = Today },
        };
        var decision = CouponReturn.Decide(coupon, new(Today.PlusDays(daysAfter), everything, dispatched, Money.Won(left)));
        Assert.Equal((code, returned), (decision.Reason.Code, decision.Returned));
    }

    [Theory]
    [InlineData(7, true)]
    [InlineData(8, false)]
    public void Days_from_issue_decide_whether_it_is_still_valid(int daysAfter, bool returned)
    {
        var coupon = Order() with { Reissue = CouponReissue.WhileValid, Validity = new() { DaysFromIssue = 7 } };
        var cancel = new CouponCancel(Today.PlusDays(daysAfter), true, false, Money.Won(0), IssuedOn: Today);
        Assert.Equal(returned, CouponReturn.Decide(coupon, cancel).Returned);
    }

    [Theory]
    [InlineData(3, false)]
    [InlineData(2, true)]
    public void A_minimum_quantity_can_be_lost_too(int left, bool returned)
    {
        var coupon = Order() with { Reissue = CouponReissue.WhenMinimumLost, Minimum = new() { Quantity = 3 } };
        Assert.Equal(returned, CouponReturn.Decide(coupon, new(Today, false, false, Money.Won(9), RemainingUnits: left)).Returned);
    }

    [Fact]
    public void A_missing_fact_that_the_policy_turns_on_is_an_error_and_never_a_yes()
    {
        var byIssue = Order() with { Reissue = CouponReissue.WhileValid, Validity = new() { DaysFromIssue = 7 } };
        Assert.Throws<ArgumentException>(() => CouponReturn.Decide(byIssue, new(Today, true, false, Money.Won(0))));
        var byUnits = Order() with { Reissue = CouponReissue.WhenMinimumLost, Minimum = new() { Quantity = 3 } };
        Assert.Throws<ArgumentException>(() => CouponReturn.Decide(byUnits, new(Today, false, false, Money.Won(0))));
        Assert.Throws<ArgumentOutOfRangeException>(() => CouponReturn.Decide(Order() with { Reissue = (CouponReissue)99 }, default));
    }

    [Theory]
    [InlineData("Autumn", "Autumn")]
    [InlineData(null, "c")]
    public void A_reason_names_the_coupon_by_its_name_where_it_has_one(string? name, string said)
    {
        var cancel = new CouponCancel(Today, Everything: true, Dispatched: false, Remaining: Money.Won(0));
        Assert.Equal(said, CouponReturn.Decide(Order() with { Name = name }, cancel).Reason["coupon"]);
    }
}
