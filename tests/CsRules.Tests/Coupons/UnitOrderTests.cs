using CsRules.Coupons;
using static CsRules.Tests.Coupons.Shop;

namespace CsRules.Tests.Coupons;

/// <summary>Two equally dear lines, one of which can give nothing: which comes first is decided by ids, not by the cart.</summary>
public class UnitOrderTests
{
    private static readonly CartLine Full = Line("a", 5_000) with { Floor = Money.Won(5_000) };
    private static readonly CartLine Free = Line("b", 5_000);

    public static TheoryData<string, CouponDefinition> Coupons() => new()
    {
        { "an amount a unit", new("c", CouponTarget.Order, new(BenefitKind.PerUnit) { Amount = Money.Won(1_000), MaxUnits = 1 }) },
        { "a share of a unit", new("c", CouponTarget.Order, Percent(20) with { MaxUnits = 1 }) },
    };

    [Theory]
    [MemberData(nameof(Coupons))]
    public void The_unit_of_the_first_id_is_the_one_that_counts(string what, CouponDefinition coupon)
    {
        foreach (var lines in new[] { new[] { Full, Free }, [Free, Full] })
            Assert.Equal((what, Money.Won(10_000)), (what, Compiled(coupon).Best(Cart(lines), new(), Noon).Payable));
        var (full, free) = (Full with { Id = "b" }, Free with { Id = "a" });
        foreach (var lines in new[] { new[] { full, free }, [free, full] })
            Assert.Equal((what, Money.Won(9_000)), (what, Compiled(coupon).Best(Cart(lines), new(), Noon).Payable));
    }

    [Fact]
    public void Lines_are_answered_in_the_order_of_the_cart()
    {
        var book = Compiled(new CouponDefinition("c", CouponTarget.Order, Percent(20) with { MaxUnits = 1 }));
        var price = book.Best(Cart(Line("z", 3_000), Line("m", 9_000), Line("a", 4_000, 2)), new(), Noon).Price;
        Assert.Equal([("z", 3_000L, 3_000L), ("m", 9_000, 7_200), ("a", 8_000, 8_000)], price.Lines.Select(l => (l.Line, l.Amount.MinorUnits, l.Payable.MinorUnits)));
        Assert.Equal([("m", 1_800L)], price.Applied[0].Shares.Select(s => (s.Line, s.Amount.MinorUnits)));
    }

    [Fact]
    public void Of_got_units_in_a_mixed_set_equally_dear_ones_are_those_that_can_bear_it_then_those_of_the_last_id()
    {
        var bogo = new CouponDefinition("c", CouponTarget.Lines, new(BenefitKind.BuyGet) { Buy = 1, Get = 1 }) { AppliesTo = LineScope.AllMatching };
        var floored = Compiled(bogo).Best(Cart(Line("z", 5_000) with { Floor = Money.Won(4_000) }, Line("a", 5_000)), new(), Noon);
        Assert.Equal([("a", 5_000L)], floored.Applied[0].Shares.Select(s => (s.Line, s.Amount.MinorUnits)));
        foreach (var ids in new[] { new[] { "a", "z" }, ["z", "a"] })
            Assert.Equal("z", Compiled(bogo).Best(Cart(Line(ids[0], 5_000), Line(ids[1], 5_000)), new(), Noon).Applied[0].Shares.Single().Line);
    }

    // 10,000 and 6,000, of which a product coupon has taken 4,000 off the first: 6,000 each are left.
    [Theory]
    [InlineData(CouponBase.Running, 600, 600)]
    [InlineData(CouponBase.Original, 1_000, 600)]
    public void An_order_coupon_is_divided_by_what_it_is_reckoned_from(CouponBase from, long first, long second)
    {
        var order = new CouponDefinition("o", CouponTarget.Order, Percent(10)) { Base = from };
        var best = Compiled(Product("p", 4_000) with { Products = ["1"] }, order).Best(Cart(Line("1", 10_000), Line("2", 6_000)), new(), Noon);
        Assert.Equal([("1", first), ("2", second)], best.Applied[1].Shares.Select(s => (s.Line, s.Amount.MinorUnits)));
    }

    // The dearest three units: one of 9,000 and two of the three of 4,000. A tenth of 17,000 is 900 of the one and 800 of the others.
    [Fact]
    public void A_share_of_the_dearest_units_is_taken_from_their_lines()
    {
        var coupon = new CouponDefinition("o", CouponTarget.Order, Percent(10) with { MaxUnits = 3 });
        var best = Compiled(coupon).Best(Cart(Line("1", 4_000, 3), Line("2", 9_000), Line("3", 1_000)), new(), Noon);
        Assert.Equal([("1", 800L), ("2", 900)], best.Applied.Single().Shares.Select(s => (s.Line, s.Amount.MinorUnits)));
    }
}
