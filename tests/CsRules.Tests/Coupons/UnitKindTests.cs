using CsRules.Coupons;
using static CsRules.Tests.Coupons.Shop;

namespace CsRules.Tests.Coupons;

/// <summary>Units of other products, the cheapest ones, units that serve once, so many of each line, and a minimum on named lines.</summary>
public class UnitKindTests
{
    private static CouponDefinition BuyAGetB(int buy = 2, int get = 1) => new("c", CouponTarget.Lines, new(BenefitKind.BuyGet) { Buy = buy, Get = get, GetProducts = ["B"] })
    {
        AppliesTo = LineScope.AllMatching,
        Products = ["A"],
    };

    private static CouponDefinition Cheapest(CouponTarget target = CouponTarget.Lines, int? most = null) => new("c", target, new(BenefitKind.Cheapest) { MaxUnits = most })
    {
        AppliesTo = target == CouponTarget.Lines ? LineScope.AllMatching : LineScope.OneLine,
    };

    private static long Off(CouponDefinition coupon, params CartLine[] lines)
    {
        var best = Compiled(coupon).Best(Cart(lines), new(), Noon);
        Assert.Equal(best.Payable.MinorUnits, new BruteForce(Book(coupon), Cart(lines)).Best().Payable);
        return lines.Sum(l => l.Amount.MinorUnits) - best.Payable.MinorUnits;
    }

    // Two of A give one of B at 4,000.
    [Theory]
    [InlineData(1, 1, 0)]
    [InlineData(2, 1, 4_000)]
    [InlineData(3, 2, 4_000)]
    [InlineData(4, 2, 8_000)]
    [InlineData(4, 1, 4_000)]
    [InlineData(9, 3, 12_000)]
    public void Units_of_another_product_are_got_by_whole_sets(int bought, int got, long off) =>
        Assert.Equal(off, Off(BuyAGetB(), Line("A", 10_000, bought), Line("B", 4_000, got)));

    [Fact]
    public void Got_units_can_be_cheaper_only_and_few()
    {
        CartLine[] cart = [Line("A", 10_000, 4), Line("B", 4_000, 2)];
        Assert.Equal(4_000, Off(BuyAGetB() with { Benefit = BuyAGetB().Benefit with { Rate = Rate.Percent(50) } }, cart));
        Assert.Equal(2_000, Off(BuyAGetB() with { Benefit = BuyAGetB().Benefit with { Amount = Money.Won(1_000) } }, cart));
        Assert.Equal(4_000, Off(BuyAGetB() with { Benefit = BuyAGetB().Benefit with { MaxUnits = 1 } }, cart));
    }

    [Theory]
    [InlineData(1, 1, "coupon.buy-short", 1)]
    [InlineData(2, 0, "coupon.get-short", 1)]
    [InlineData(0, 1, "coupon.buy-short", 2)]
    public void What_is_missing_of_either_side_is_told(int bought, int got, string code, long missing)
    {
        CartLine[] lines = [.. new[] { (Id: "A", Units: bought), (Id: "B", Units: got) }.Where(l => l.Units > 0).Select(l => Line(l.Id, 5_000, l.Units))];
        var reason = Assert.Single(Compiled(BuyAGetB()).Best(Cart(lines), new(), Noon).NotUsed.Single().Reasons);
        Assert.Equal((code, missing), (reason.Code, reason["short"]));
    }

    // Every product is bought, B at 3,000 and C at 2,000 are got too: a unit serves on one side.
    [Theory]
    [InlineData(1, 1, 0, 0)]
    [InlineData(1, 1, 1, 2_000)]
    [InlineData(0, 2, 1, 2_000)]
    [InlineData(0, 3, 0, 3_000)]
    [InlineData(2, 2, 2, 4_000)]
    [InlineData(0, 3, 3, 4_000)]
    public void A_unit_that_is_on_both_sides_serves_once_and_the_cheapest_that_can_be_spared_is_got(int a, int b, int c, long off)
    {
        var any = new CouponDefinition("c", CouponTarget.Lines, new(BenefitKind.BuyGet) { Buy = 2, Get = 1, GetProducts = ["B", "C"] }) { AppliesTo = LineScope.AllMatching };
        CartLine[] lines = [.. new[] { ("A", 10_000, a), ("B", 3_000, b), ("C", 2_000, c) }.Where(l => l.Item3 > 0).Select(l => Line(l.Item1, l.Item2, l.Item3))];
        Assert.Equal(off, Off(any, lines));
    }

    // A at 1,000 is bought, and A and B at 5,000 are got: with two of A one of them must be paid for, so of two sets one is a B.
    [Fact]
    public void Units_that_are_needed_on_the_bought_side_are_not_got()
    {
        var pair = new CouponDefinition("c", CouponTarget.Lines, new(BenefitKind.BuyGet) { Buy = 1, Get = 1, GetProducts = ["A", "B"] }) { AppliesTo = LineScope.AllMatching, Products = ["A"] };
        Assert.Equal(5_000 + 5_000, Off(pair, Line("A", 1_000, 2), Line("B", 5_000, 2)));
        Assert.Equal(1_000 + 5_000, Off(pair, Line("A", 1_000, 3), Line("B", 5_000, 1)));
    }

    [Theory]
    [InlineData(CouponTarget.Lines)]
    [InlineData(CouponTarget.Order)]
    public void The_cheapest_units_are_free(CouponTarget target)
    {
        CartLine[] cart = [Line("1", 9_000), Line("2", 4_000, 2), Line("3", 6_000)];
        Assert.Equal(4_000, Off(Cheapest(target), cart));
        Assert.Equal(8_000, Off(Cheapest(target, 2), cart));
        Assert.Equal(14_000, Off(Cheapest(target, 3), cart));
        Assert.Equal(23_000, Off(Cheapest(target, 9), cart));
        Assert.Equal(2_000, Off(Cheapest(target) with { Benefit = Cheapest().Benefit with { Rate = Rate.Percent(50) } }, cart));
        Assert.Equal(3_000, Off(Cheapest(target) with { Benefit = Cheapest().Benefit with { Amount = Money.Won(3_000) } }, cart));
        Assert.Equal(4_000 + 6_000, Off(Cheapest(target, 2) with { Benefit = Cheapest(target, 2).Benefit with { MaxUnitsPerLine = 1 } }, cart));
        // A floor is no reason to take a dearer one.
        Assert.Equal(1_000, Off(Cheapest(target), Line("1", 9_000), Line("2", 4_000) with { Floor = Money.Won(3_000) }));
    }

    [Theory]
    [InlineData(CouponBase.Running, 1_000)]
    [InlineData(CouponBase.Original, 2_000)]
    public void Half_the_cheapest_unit_is_half_of_what_it_still_costs_or_of_its_price(CouponBase from, long off)
    {
        var half = new CouponDefinition("half", CouponTarget.Order, new(BenefitKind.Cheapest) { Rate = Rate.Percent(50) }) { Base = from };
        var best = Compiled(Product("p", 2_000) with { Products = ["1"] }, half).Best(Cart(Line("1", 4_000), Line("2", 9_000)), new(), Noon);
        Assert.Equal(Money.Won(off), best.Applied[1].Discount);
    }

    private static CouponBookDefinition PairAndSet(bool uses) => Book(
        new CouponDefinition("pair", CouponTarget.Lines, new(BenefitKind.BuyGet) { Buy = 1, Get = 1, MaxUnits = 1 }) { AppliesTo = LineScope.AllMatching, UsesUnits = uses, Priority = 1 },
        new CouponDefinition("set", CouponTarget.Lines, new(BenefitKind.BuyGet) { Buy = 2, Get = 1 }) { AppliesTo = LineScope.AllMatching, UsesUnits = uses });

    // The pair takes two units, which leaves a set of three only from the fifth on.
    [Theory]
    [InlineData(4, true, 3_000)]
    [InlineData(5, true, 3_000)]
    [InlineData(5, false, 4_000)]
    [InlineData(8, true, 5_000)]
    [InlineData(7, true, 5_000)]
    public void Two_coupons_share_a_line_and_a_unit_serves_in_one_of_them(int units, bool uses, long payable)
    {
        var (book, cart) = (PairAndSet(uses), Cart(Line("1", 1_000, units)));
        var best = book.Compile().Best(cart, new(), Noon);
        Assert.Equal((payable, payable), (best.Payable.MinorUnits, new BruteForce(book, cart).Best().Payable));
        var chosen = book.Compile().Price(cart, [new("set"), new("pair")], new(), Noon);
        Assert.Equal(best.Payable, Money.Min(best.Payable, chosen.Price.Payable));
    }

    [Fact]
    public void A_coupon_that_finds_no_units_left_says_so()
    {
        var chosen = PairAndSet(uses: true).Compile().Price(Cart(Line("1", 1_000, 4)), [new("pair"), new("set")], new(), Noon);
        Assert.Equal(("set", "coupon.gives-nothing"), (chosen.Refused.Single().Coupon, chosen.Refused.Single().Reasons.Single().Code));
        Assert.Equal(Money.Won(3_000), chosen.Price.Payable);
    }

    [Fact]
    public void The_higher_priority_takes_its_units_first()
    {
        // Of 1,000 and 5,000 each of two coupons takes the cheapest unit that is left: half of one, all of the other.
        CouponDefinition One(string id, int percent, int priority) => new(id, CouponTarget.Lines, new(BenefitKind.Cheapest) { Rate = Rate.Percent(percent) })
        {
            AppliesTo = LineScope.AllMatching,
            UsesUnits = true,
            Priority = priority,
        };
        var cart = Cart(Line("1", 1_000), Line("2", 5_000));
        Assert.Equal(Money.Won(500), Compiled(One("half", 50, 1), One("all", 100, 0)).Best(cart, new(), Noon).Payable);
        Assert.Equal(Money.Won(2_500), Compiled(One("half", 50, 0), One("all", 100, 1)).Best(cart, new(), Noon).Payable);
    }

    [Theory]
    [InlineData(1, 2_000)]
    [InlineData(2, 3_000)]
    [InlineData(3, 4_000)]
    [InlineData(4, 4_000)]
    public void So_many_units_of_each_line_are_cheaper(int perLine, long off)
    {
        var each = new CouponDefinition("c", CouponTarget.Order, new(BenefitKind.PerUnit) { Amount = Money.Won(1_000), MaxUnitsPerLine = perLine });
        Assert.Equal(off, Off(each, Line("1", 5_000, 3), Line("2", 8_000)));
        Assert.Equal(Math.Min(off, 2_000), Off(each with { Benefit = each.Benefit with { MaxUnits = 2 } }, Line("1", 5_000, 3), Line("2", 8_000)));
    }

    // A tenth of a third of 10,000 and of a fifth of 9,999 more: 333.33 + 199.98 is 533 down and half up, 534 up. Each alone would be 532 or 534.
    [Theory]
    [InlineData(Rounding.Down, 533)]
    [InlineData(Rounding.HalfUp, 533)]
    [InlineData(Rounding.HalfEven, 533)]
    [InlineData(Rounding.Up, 534)]
    public void A_share_of_parts_of_lines_is_rounded_once(Rounding rounding, long off)
    {
        var share = new CouponDefinition("share", CouponTarget.Order, Percent(10) with { MaxUnitsPerLine = 1 }) { Rounding = rounding };
        CouponDefinition[] book = [share, Product("p3", 2_000) with { Products = ["1"] }, Product("p5", 1) with { Products = ["2"] }];
        var best = Compiled(book).Best(Cart(Line("1", 4_000, 3), Line("2", 2_000, 5)), new(), Noon);
        Assert.Equal(Money.Won(off), best.Applied.Single(a => a.Coupon == "share").Discount);
        Assert.Equal(best.Payable.MinorUnits, new BruteForce(Book(book), Cart(Line("1", 4_000, 3), Line("2", 2_000, 5))).Best().Payable);
    }

    private static CouponDefinition OnBrand(MeasuredAt measured = MeasuredAt.Original) => new("brand", CouponTarget.Order, Shop.Off(10_000))
    {
        Minimum = new() { Spend = Money.Won(30_000), On = MinimumOn.NamedLines, Products = ["A"], Measured = measured },
    };

    [Theory]
    [InlineData(30_000, "")]
    [InlineData(29_999, "coupon.minimum-spend")]
    public void An_order_coupon_asks_its_minimum_of_the_lines_it_names(long brand, string code)
    {
        var best = Compiled(OnBrand()).Best(Cart(Line("A", brand), Line("B", 99_000)), new(), Noon);
        Assert.Equal(code, string.Join(",", best.NotUsed.SelectMany(u => u.Reasons).Select(r => r.Code)));
        if (code.Length > 0) Assert.Equal(Money.Won(1), best.NotUsed[0].Reasons[0]["short"]);
        else Assert.Equal(Money.Won(brand + 99_000 - 10_000), best.Payable);
        var units = OnBrand() with { Minimum = new() { Quantity = 2, On = MinimumOn.NamedLines, Products = ["A"] } };
        Assert.Equal(["coupon.minimum-quantity"], WhyNot(units with { Id = "c" }, cart: Cart(Line("A", brand), Line("B", 1_000, 9))));
        Assert.Empty(WhyNot(units with { Id = "c" }, cart: Cart(Line("A", brand, 2), Line("B", 99_000))));
    }

    // 5,000 off any line: on A it would leave A below the minimum, on B it does not.
    [Theory]
    [InlineData(MeasuredAt.AfterProductCoupons)]
    [InlineData(MeasuredAt.Running)]
    public void A_product_coupon_goes_where_it_does_not_spoil_the_minimum_on_named_lines(MeasuredAt measured)
    {
        CartLine[] lines = [Line("A", 30_000), Line("B", 30_000)];
        var best = Compiled(OnBrand(measured), Product("p", 5_000)).Best(Cart(lines), new(), Noon);
        Assert.Equal((Money.Won(45_000), "B", true), (best.Payable, best.Applied[0].Shares.Single().Line, best.IsProven));
        // On A alone the two can't stand together.
        CouponDefinition[] onA = [OnBrand(measured), Product("p", 5_000) with { Products = ["A"] }];
        var apart = Compiled(onA).Best(Cart(lines), new(), Noon);
        Assert.Equal((Money.Won(50_000), "brand"), (apart.Payable, apart.Applied.Single().Coupon));
        Assert.Equal(("coupon.dearer", Money.Won(5_000)), (apart.NotUsed.Single().Reasons[0].Code, apart.NotUsed.Single().Reasons[0]["extra"]));
        var refused = Compiled(onA).Price(Cart(lines), [new("brand"), new("p")], new(), Noon).Refused.Single().Reasons.Single();
        Assert.Equal(("coupon.minimum-spend", Money.Won(25_000), Money.Won(5_000)), (refused.Code, refused["have"], refused["short"]));
    }
}
