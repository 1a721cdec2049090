using CsRules.Coupons;
using static CsRules.Tests.Coupons.Shop;

namespace CsRules.Tests.Coupons;

/// <summary>What a coupon takes off: how it is rounded, which tier it is in, how many units it gets.</summary>
public class BenefitTests
{
    [Theory]
    [InlineData(Rounding.Down, null, 499)]
    [InlineData(Rounding.Up, null, 500)]
    [InlineData(Rounding.Down, Rounding.Up, 500)]
    [InlineData(Rounding.Up, Rounding.Down, 499)]
    [InlineData(Rounding.Down, Rounding.HalfUp, 500)]
    public void A_coupon_rounds_its_own_way_and_else_as_its_book(Rounding ofBook, Rounding? own, long off)
    {
        // A tenth of 4,995 is 499.5.
        var book = (Book(new CouponDefinition("c", CouponTarget.Order, Percent(10)) { Rounding = own }) with { Rounding = ofBook }).Compile();
        Assert.Equal(Money.Won(off), book.Best(Cart(Line("1", 4_995)), new(), Noon).Applied.Single().Discount);
    }

    // Lines of 6,000 and 5,000: which tier a coupon for lines is in turns on what its minimum stands on.
    [Theory]
    [InlineData(LineScope.OneLine, MinimumOn.Target, 600)]
    [InlineData(LineScope.OneLine, MinimumOn.Order, 1_100)]
    [InlineData(LineScope.AllMatching, MinimumOn.Target, 1_100)]
    [InlineData(LineScope.AllMatching, MinimumOn.Order, 1_100)]
    public void A_tier_looks_at_what_the_minimum_stands_on(LineScope scope, MinimumOn on, long off)
    {
        var benefit = new CouponBenefit(BenefitKind.Tiered)
        {
            Tiers = [new(Money.Won(11_000)) { Amount = Money.Won(1_100) }, new(Money.Won(6_000)) { Amount = Money.Won(600) }, new(Money.Won(5_999)) { Amount = Money.Won(500) }],
        };
        var coupon = new CouponDefinition("c", CouponTarget.Lines, benefit) { AppliesTo = scope, Minimum = new() { Spend = Money.Won(1), On = on } };
        Assert.Equal(Money.Won(off), Compiled(coupon).Best(Cart(Line("1", 6_000), Line("2", 5_000)), new(), Noon).Applied.Single().Discount);
        // On some of the lines, the order is still the whole of them.
        var some = coupon with { AppliesTo = LineScope.AllMatching, Products = ["1"] };
        Assert.Equal(Money.Won(on == MinimumOn.Order ? 1_100 : 600), Compiled(some).Best(Cart(Line("1", 6_000), Line("2", 5_000)), new(), Noon).Applied.Single().Discount);
    }

    [Theory]
    [InlineData(LineScope.OneLine, 1, 1_000)]
    [InlineData(LineScope.OneLine, 2, 2_000)]
    [InlineData(LineScope.OneLine, 9, 3_000)]
    [InlineData(LineScope.AllMatching, 1, 700)]
    [InlineData(LineScope.AllMatching, 4, 3_100)]
    public void No_more_units_are_got_than_the_coupon_has(LineScope scope, int most, long off)
    {
        // Six units of 1,000 on one line get three; with the three of 700 there are nine units, of which the four cheapest are got.
        var coupon = new CouponDefinition("c", CouponTarget.Lines, new(BenefitKind.BuyGet) { Buy = 1, Get = 1, MaxUnits = most }) { AppliesTo = scope };
        Assert.Equal(Money.Won(off), Compiled(coupon).Best(Cart(Line("1", 1_000, 6), Line("2", 700, 3)), new(), Noon).Applied.Single().Discount);
    }

    [Fact]
    public void A_search_of_no_nodes_is_the_callers_error()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Compiled(Order()).Best(Cart(Line("1", 1)), new(), Noon, nodes: 0));
        Assert.Single(Compiled(Order()).Best(Cart(Line("1", 1)), new(), Noon, nodes: 1).Applied);
    }
}
