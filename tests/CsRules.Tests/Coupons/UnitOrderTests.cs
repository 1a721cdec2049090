using CsRules.Coupons;
using static CsRules.Tests.Coupons.Shop;

namespace CsRules.Tests.Coupons;

/// <summary>Which units a coupon of units takes, and how much each can bear.</summary>
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
    public void The_unit_of_the_one_that_can_bear_it_counts_whatever_the_ids(string what, CouponDefinition coupon)
    {
        var (full, free) = (Full with { Id = "b" }, Free with { Id = "a" });
        foreach (var lines in new[] { new[] { Full, Free }, [Free, Full], [full, free], [free, full] })
            Assert.Equal((what, Money.Won(9_000)), (what, Compiled(coupon).Best(Cart(lines), new(), Noon).Payable));
    }

    // Three of each at 5,000: a bears 5,000 in all, b 9,000. Two units: one of each bear 10,000, two of b only 9,000.
    public static TheoryData<string, CouponDefinition, long> OfTwoLines() => new()
    {
        { "an amount a unit", new("c", CouponTarget.Order, new(BenefitKind.PerUnit) { Amount = Money.Won(5_000), MaxUnits = 2 }), 20_000 },
        { "an amount of three units", new("c", CouponTarget.Order, new(BenefitKind.PerUnit) { Amount = Money.Won(5_000), MaxUnits = 3 }), 16_000 },
        { "an amount of one unit", new("c", CouponTarget.Order, new(BenefitKind.PerUnit) { Amount = Money.Won(5_000), MaxUnits = 1 }), 25_000 },
        { "the whole of each unit", new("c", CouponTarget.Order, Percent(100) with { MaxUnits = 2 }), 20_000 },
        { "two of four units got", new("c", CouponTarget.Lines, new(BenefitKind.BuyGet) { Buy = 2, Get = 1 }) { AppliesTo = LineScope.AllMatching }, 20_000 },
        { "three of six units got", new("c", CouponTarget.Lines, new(BenefitKind.BuyGet) { Buy = 1, Get = 1 }) { AppliesTo = LineScope.AllMatching }, 16_000 },
    };

    [Theory]
    [MemberData(nameof(OfTwoLines))]
    public void Equally_dear_units_are_taken_by_what_each_can_still_bear(string what, CouponDefinition coupon, long payable)
    {
        var (a, b) = (Line("a", 5_000, 3) with { Floor = Money.Won(10_000) }, Line("b", 5_000, 3) with { Floor = Money.Won(6_000) });
        foreach (var lines in new[] { new[] { a, b }, [b, a], [a with { Id = "b" }, b with { Id = "a" }] })
        {
            Assert.Equal((what, Money.Won(payable)), (what, Compiled(coupon).Best(Cart(lines), new(), Noon).Payable));
            Assert.Equal((what, payable), (what, new BruteForce(Book(coupon), Cart(lines)).Best().Payable));
        }
    }

    // A 5,000 that a product coupon took 4,000 off, and B 10,000: the unit of A has 1,000 left, and B does not pay the rest.
    [Theory]
    [InlineData(CouponBase.Running)]
    [InlineData(CouponBase.Original)]
    public void An_amount_a_unit_takes_no_more_off_a_unit_than_it_still_costs(CouponBase from)
    {
        var each = new CouponDefinition("each", CouponTarget.Order, new(BenefitKind.PerUnit) { Amount = Money.Won(3_000) }) { Base = from };
        var best = Compiled(Product("p", 4_000) with { Products = ["A"] }, each).Best(Cart(Line("A", 5_000), Line("B", 10_000)), new(), Noon);
        Assert.Equal(Money.Won(7_000), best.Payable);
        Assert.Equal([("A", 1_000L), ("B", 3_000L)], best.Applied[1].Shares.Select(s => (s.Line, s.Amount.MinorUnits)));
    }

    [Fact]
    public void Two_amounts_a_unit_take_of_each_unit_what_is_left_of_it()
    {
        CouponDefinition Each(string id, long amount) => new(id, CouponTarget.Order, new(BenefitKind.PerUnit) { Amount = Money.Won(amount) });
        var best = Compiled(Each("1", 30), Each("2", 50)).Best(Cart(Line("socks", 50), Line("sweater", 150)), new(), Noon);
        Assert.Equal([30L, 30], best.Applied[0].Shares.Select(s => s.Amount.MinorUnits));
        Assert.Equal([("socks", 20L), ("sweater", 50L)], best.Applied[1].Shares.Select(s => (s.Line, s.Amount.MinorUnits)));
        Assert.Equal(Money.Won(70), best.Payable);
    }

    [Fact]
    public void The_best_combination_is_ranked_by_what_a_unit_can_still_bear()
    {
        // On paper 4,000 a unit are more than 3,500 off the order; with the product coupon one unit bears only 1,000.
        CouponDefinition[] book =
        [
            Product("p", 4_000) with { Products = ["A"] },
            new("each", CouponTarget.Order, new(BenefitKind.PerUnit) { Amount = Money.Won(2_000) }) { Group = "one" },
            new("off", CouponTarget.Order, new(BenefitKind.Fixed) { Amount = Money.Won(3_500) }) { Group = "one" },
        ];
        var best = Compiled(book).Best(Cart(Line("A", 5_000), Line("B", 10_000)), new(), Noon);
        Assert.Equal((Money.Won(7_500), "off"), (best.Payable, best.Applied[1].Coupon));
    }

    [Fact]
    public void A_part_of_a_lines_units_bears_its_part()
    {
        // Three units with 3,000 left: one of them has 1,000.
        var one = new CouponDefinition("one", CouponTarget.Order, new(BenefitKind.PerUnit) { Amount = Money.Won(3_000), MaxUnits = 1 });
        var best = Compiled(Product("p", 12_000), one).Best(Cart(Line("A", 5_000, 3)), new(), Noon);
        Assert.Equal(Money.Won(2_000), best.Payable);
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
