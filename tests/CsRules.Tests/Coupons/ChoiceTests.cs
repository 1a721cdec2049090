using CsRules.Coupons;
using CsRules.Documents;
using static CsRules.Tests.Coupons.Shop;

namespace CsRules.Tests.Coupons;

/// <summary>A customer's own choice: what is refused, with which reason, and what a better one would save.</summary>
public class ChoiceTests
{
    private static readonly Cart TwoLines = Cart(Line("1", 10_000), Line("2", 6_000)) with { Shipping = new(Money.Won(3_000)) };

    private static CouponDefinition Ship(string id, long? off = null) =>
        new(id, CouponTarget.Shipping, off is { } won ? Off(won) : new(BenefitKind.FreeShipping));

    private static CouponDefinition Gift(string id, string? group = null) =>
        new(id, CouponTarget.Order, new(BenefitKind.Gift) { Gift = "mug" }) { Group = group };

    private static ChosenPrice Price(CouponDefinition[] coupons, params CouponChoice[] chosen) =>
        Compiled(coupons).Price(TwoLines, chosen, new(), Noon);

    private static (string Coupon, string Code)[] Refused(ChosenPrice price) =>
        [.. price.Refused.SelectMany(r => r.Reasons.Select(reason => (r.Coupon, reason.Code)))];

    [Fact]
    public void A_condition_that_fails_refuses_with_all_its_reasons()
    {
        var price = Price([Order("a") with { FirstOrderOnly = true, Minimum = new() { Spend = Money.Won(20_000) } }, Order("b")], new("a"), new("b"));
        Assert.Equal([("a", "coupon.first-order-only"), ("a", "coupon.minimum-spend")], Refused(price));
        Assert.Equal(["b"], price.Price.Applied.Select(a => a.Coupon));
        Assert.Equal(Money.Won(18_000), price.Price.Payable);
    }

    [Fact]
    public void The_second_coupon_of_a_group_is_refused_by_the_order_of_application_and_not_of_choosing()
    {
        var price = Price([Order("low", 5_000) with { Group = "g" }, Order("high") with { Group = "g", Priority = 1 }], new("low"), new("high"));
        Assert.Equal([("low", "coupon.group-taken")], Refused(price));
        Assert.Equal(Money.Won(4_000), price.BetterBy);
    }

    [Fact]
    public void One_that_stands_alone_is_refused_beside_another_and_the_first_of_two_such_stays()
    {
        CouponDefinition[] coupons = [Order("a") with { Exclusive = true }, Order("b", 2_000) with { Exclusive = true }, Order("c", 3_000)];
        Assert.Equal([("a", "coupon.must-stand-alone")], Refused(Price(coupons, new("a"), new("c"))));
        var both = Price(coupons, new("b"), new("a"));
        Assert.Equal([("b", "coupon.must-stand-alone")], Refused(both));
        Assert.Equal((Money.Won(18_000), Money.Won(2_000)), (both.Price.Payable, both.BetterBy));
        Assert.Empty(Price(coupons, new CouponChoice("a")).Refused);
    }

    [Fact]
    public void A_line_takes_one_product_coupon_and_only_one_that_fits_it()
    {
        CouponDefinition[] coupons = [Product("a"), Product("b", 2_000), Product("c", 500) with { Products = ["2"] }];
        Assert.Equal([("b", "coupon.line-taken")], Refused(Price(coupons, new("a", "1"), new("b", "1"))));
        Assert.Equal([("c", "coupon.not-on-this-line")], Refused(Price(coupons, new CouponChoice("c", "1"))));
        // Without named lines three coupons find room on two lines only where one stays out.
        var three = Price(coupons, new("a"), new("b"), new("c"));
        Assert.Equal([("c", "coupon.line-taken")], Refused(three));
        Assert.Equal(Money.Won(16_000), three.Price.Payable);
        var all = coupons[0] with { Id = "all", AppliesTo = LineScope.AllMatching };
        Assert.Equal([("b", "coupon.line-taken")], Refused(Price([all, coupons[1]], new("b"), new("all"))));
    }

    [Fact]
    public void A_minimum_that_the_coupons_before_it_spoil_says_what_is_missing()
    {
        var late = Order("late") with { Minimum = new() { Spend = Money.Won(16_000), Measured = MeasuredAt.Running } };
        var price = Price([Product("p", 300), late], new("p"), new("late"));
        Assert.Equal([("late", "coupon.minimum-spend")], Refused(price));
        Assert.Equal(Money.Won(300), price.Refused[0].Reasons[0]["short"]);
        Assert.Equal(Money.Won(700), price.BetterBy);
        var ship = Ship("ship") with { Minimum = new() { Spend = Money.Won(16_000), Measured = MeasuredAt.AfterProductCoupons } };
        Assert.Equal([("ship", "coupon.minimum-spend")], Refused(Price([Product("p", 300), ship], new("p"), new("ship"))));
    }

    [Theory]
    [InlineData(MeasuredAt.Running, 15_000, 1_000)]
    [InlineData(MeasuredAt.AfterProductCoupons, 15_700, 300)]
    public void What_is_missing_is_measured_where_the_coupon_measures(MeasuredAt measured, long have, long missing)
    {
        var minimum = new CouponMinimum { Spend = Money.Won(16_000), Measured = measured };
        CouponDefinition[] coupons = [Product("p", 300), Order("first", 700) with { Priority = 1 }, Order("late") with { Minimum = minimum }, Ship("ship") with { Minimum = minimum }];
        var refused = Price(coupons, new("p"), new("first"), new("late"), new("ship")).Refused;
        Assert.Equal(["late", "ship"], refused.Select(r => r.Coupon));
        Assert.All(refused, r => Assert.Equal(
            (Money.Won(16_000), Money.Won(have), Money.Won(missing)), (r.Reasons[0]["minimum"], r.Reasons[0]["have"], r.Reasons[0]["short"])));
    }

    [Fact]
    public void Of_two_coupons_that_take_the_same_lines_together_the_first_of_the_book_stays()
    {
        CouponDefinition All(string id, long off) => Product(id, off) with { AppliesTo = LineScope.AllMatching };
        var price = Price([All("a", 500), All("b", 2_000)], new("b"), new("a"));
        Assert.Equal([("b", "coupon.line-taken")], Refused(price));
        Assert.Equal((Money.Won(18_500), Money.Won(1_500)), (price.Price.Payable, price.BetterBy));
    }

    [Fact]
    public void One_shipping_coupon_is_used_the_one_that_leaves_less()
    {
        var price = Price([Ship("small", 1_000), Ship("free")], new("small"), new("free"));
        Assert.Equal([("small", "coupon.shipping-taken")], Refused(price));
        Assert.True(price.Price.Shipping.IsZero);
    }

    [Fact]
    public void What_takes_nothing_off_is_refused()
    {
        var free = TwoLines with { Shipping = new(Money.Won(3_000)) { FreeFrom = Money.Won(16_000) } };
        var book = Compiled(Ship("ship"), Order("o") with { Benefit = new(BenefitKind.Tiered) { Tiers = [new(Money.Won(99_000)) { Amount = Money.Won(1) }] } });
        Assert.Equal(
            [("ship", "coupon.gives-nothing"), ("o", "coupon.gives-nothing")],
            Refused(book.Price(free, [new("ship"), new("o")], new(), Noon)));
    }

    [Fact]
    public void A_present_shares_its_group_with_order_coupons()
    {
        Assert.Equal([("g", "coupon.gift-group-taken")], Refused(Price([Order("o") with { Group = "x" }, Gift("g", "x")], new("g"), new("o"))));
        Assert.Equal([("h", "coupon.gift-group-taken")], Refused(Price([Gift("g", "x"), Gift("h", "x")], new("g"), new("h"))));
        Assert.Empty(Price([Order("o"), Gift("g"), Gift("h", "x")], new("g"), new("h"), new("o")).Refused);
    }

    [Fact]
    public void A_choice_that_does_not_exist_is_the_callers_error()
    {
        Assert.Equal("coupon.unknown", Assert.Throws<CsRulesException>(() => Price([Order()], new CouponChoice("x"))).Errors[0].Code);
        Assert.Equal("coupon.unknown-line", Assert.Throws<CsRulesException>(() => Price([Product()], new CouponChoice("c", "9"))).Errors[0].Code);
        Assert.Equal("coupon.chosen-twice", Assert.Throws<CsRulesException>(() => Price([Order()], new("c"), new("c"))).Errors[0].Code);
    }

    [Fact]
    public void The_coupon_page_says_of_each_coupon_what_it_alone_saves_or_why_it_can_t_be_used()
    {
        var cart = Cart(Line("1", 30_000)) with { Shipping = new(Money.Won(3_000)) { FreeFrom = Money.Won(30_000) } };
        var offers = Compiled(
            Order("dearer", 2_000), Order("five", 5_000), Product("p", 40_000), Gift("gift"), Ship("ship"),
            Order("first") with { FirstOrderOnly = true, Channels = ["app"] }).Applicable(cart, new(), Noon);
        Assert.Equal(["dearer", "five", "p", "gift", "ship", "first"], offers.Select(o => o.Coupon));
        // 5,000 off loses free shipping: it saves 2,000. 40,000 off takes the line's 30,000 and then 3,000 of shipping come.
        Assert.Equal([0L, 2_000, 27_000, 0, 0, 0], offers.Select(o => o.Saves.MinorUnits));
        Assert.Equal([false, true, true, true, false, false], offers.Select(o => o.IsUsable));
        Assert.Equal(["coupon.gives-nothing"], offers[0].Reasons.Select(r => r.Code));
        Assert.Equal(["coupon.first-order-only", "coupon.wrong-channel"], offers[5].Reasons.Select(r => r.Code));
    }
}
