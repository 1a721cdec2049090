using CsRules.Coupons;
using NodaTime;
using static CsRules.Tests.Coupons.Shop;

namespace CsRules.Tests.Coupons;

/// <summary>Presents cost nothing and come on top of the best combination, where nothing speaks against them.</summary>
public class PresentTests
{
    private static CouponDefinition Gift(string id, string? group = null, int lastDay = 20) =>
        new(id, CouponTarget.Order, new(BenefitKind.Gift) { Gift = "a mug" })
        {
            Group = group,
            Validity = new() { Until = new LocalDate(2025, 10, lastDay) },
        };

    private static (string[] Used, string[] Not) Best(params CouponDefinition[] coupons)
    {
        var best = Compiled(coupons).Best(Cart(Line("1", 10_000)), new(), Noon);
        return ([.. best.Applied.Select(a => a.Coupon)], [.. best.NotUsed.Select(u => $"{u.Coupon} {u.Reasons.Single().Code}")]);
    }

    private static void Is((string[] Used, string[] Not) best, string[] used, params string[] not) =>
        Assert.Equal((string.Join(' ', used), string.Join("; ", not)), (string.Join(' ', best.Used), string.Join("; ", best.Not)));

    [Fact]
    public void A_present_comes_on_top_takes_nothing_off_and_is_not_told_as_unused()
    {
        var best = Compiled(Order(), Gift("g")).Best(Cart(Line("1", 10_000)), new(), Noon);
        Assert.Equal(["c", "g"], best.Applied.Select(a => a.Coupon));
        Assert.Equal((Money.Won(0), 0, Money.Won(9_000)), (best.Applied[1].Discount, best.Applied[1].Shares.Length, best.Payable));
        Assert.Empty(best.NotUsed);
        Is(Best(Gift("g")), ["g"]);
        Is(Best(Gift("g"), Gift("h")), ["g", "h"]);
    }

    [Fact]
    public void Of_two_presents_of_one_group_the_sooner_to_end_is_given()
    {
        Is(Best(Gift("a", "x", 21), Gift("b", "x", 20)), ["b"], "a coupon.gift-group-taken");
        Is(Best(Gift("a", "x", 20), Gift("b", "y", 21)), ["a", "b"]);
    }

    [Fact]
    public void An_order_coupon_of_its_group_leaves_no_room_for_a_present_and_one_that_is_not_used_does() =>
        Assert.Multiple(
            () => Is(Best(Order("o") with { Group = "x" }, Gift("g", "x")), ["o"], "g coupon.gift-group-taken"),
            () => Is(Best(Order("o") with { Group = "y" }, Gift("g", "x")), ["o", "g"]),
            () => Is(Best(Order("o") with { Group = "x", FirstOrderOnly = true }, Gift("g", "x")), ["g"], "o coupon.first-order-only"));

    [Fact]
    public void A_present_that_must_stand_alone_is_given_where_it_does()
    {
        var alone = Gift("alone", lastDay: 19) with { Exclusive = true };
        Is(Best(alone), ["alone"]);
        Is(Best(alone, Gift("g")), ["alone"], "g coupon.gift-group-taken");
        Is(Best(Order("o"), alone), ["o"], "alone coupon.gift-group-taken");
        Is(Best(Order("o"), alone, Gift("g")), ["o", "g"], "alone coupon.gift-group-taken");
        var later = alone with { Validity = new() { Until = new LocalDate(2025, 10, 30) } };
        Is(Best(later, Gift("g")), ["g"], "alone coupon.gift-group-taken");
        Is(Best(later, Gift("g"), Gift("h", lastDay: 31)), ["g", "h"], "alone coupon.gift-group-taken");
    }

    [Fact]
    public void Beside_an_order_coupon_that_must_stand_alone_there_is_no_present()
    {
        Is(Best(Order("o") with { Exclusive = true }, Gift("g")), ["o"], "g coupon.gift-group-taken");
        Is(Best(Order("o", 2_000), Order("p") with { Exclusive = true }, Gift("g")), ["o", "g"], "p coupon.dearer");
    }
}
