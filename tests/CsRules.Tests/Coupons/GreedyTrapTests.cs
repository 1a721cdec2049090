using CsRules.Coupons;
using CsRules.Documents;
using NodaTime;

namespace CsRules.Tests.Coupons;

/// <summary>Small carts in which taking the best coupon first makes the customer pay more.</summary>
public class GreedyTrapTests
{
    private static readonly Instant Now = Instant.FromUtc(2025, 10, 1, 3, 0);

    private static BestCoupons Best(Cart cart, params CouponDefinition[] coupons) =>
        new CouponBookDefinition(Currency.Krw, [.. coupons]).Compile().Best(cart, new Shopper(), Now);

    private static CartLine Line(string id, long won) => new(id, Money.Won(won));

    private static CouponDefinition Product(string id, CouponBenefit benefit, params string[] products) =>
        new(id, CouponTarget.Lines, benefit) { Products = [.. products] };

    private static CouponBenefit Off(long won) => new(BenefitKind.Fixed) { Amount = Money.Won(won) };

    [Fact]
    public void A_small_product_coupon_is_left_out_for_the_order_coupon_it_would_cost()
    {
        var best = Best(new Cart([Line("1", 30_000)]),
            Product("product", Off(2000)),
            new("order", CouponTarget.Order, Off(5000))
            {
                Minimum = new() { Spend = Money.Won(30_000), Measured = MeasuredAt.AfterProductCoupons },
            });
        Assert.Equal(Money.Won(25_000), best.Payable);
        Assert.Equal(["order"], best.Applied.Select(a => a.Coupon));
        var reason = Assert.Single(Assert.Single(best.NotUsed).Reasons);
        Assert.Equal(("coupon.dearer", Money.Won(3_000), Money.Won(28_000)), (reason.Code, reason["extra"], reason["total"]));
    }

    // 31,000 of items ship for nothing from 30,000: less 900 they still do, less 2,000 or both they don't.
    [Theory]
    [InlineData(FreeShippingMeasured.AfterCoupons)]
    [InlineData(FreeShippingMeasured.AfterProductCoupons)]
    public void The_smaller_of_two_coupons_keeps_free_shipping(FreeShippingMeasured measured)
    {
        var cart = new Cart([Line("1", 20_000), Line("2", 11_000)]) { Shipping = new(Money.Won(3_000)) { FreeFrom = Money.Won(30_000), Measured = measured } };
        var best = Best(cart, Product("large", Off(2_000)), Product("small", Off(900)));
        Assert.Equal(["small"], best.Applied.Select(a => a.Coupon));
        Assert.Equal(Money.Won(30_100), best.Payable);
        // A won over the 1,000 that can be spared.
        Assert.Empty(Best(cart, Product("large", Off(1_600)), Product("small", Off(1_001))).Applied);
        Assert.Single(Best(cart, Product("large", Off(2_000)), Product("small", Off(1_000))).Applied);
    }

    [Fact]
    public void Of_two_shipping_coupons_that_give_the_same_the_sooner_to_expire_is_used()
    {
        CouponDefinition Ship(string id, int day) => new(id, CouponTarget.Shipping, new(BenefitKind.FreeShipping)) { Validity = new() { Until = new LocalDate(2025, 10, day) } };
        var cart = new Cart([Line("1", 5_000)]) { Shipping = new(Money.Won(3_000)) };
        Assert.Equal(["b"], Best(cart, Ship("a", 20), Ship("b", 10), Ship("c", 30)).Applied.Select(a => a.Coupon));
        Assert.Equal(["b"], Best(cart, Ship("b", 10), Ship("a", 20)).Applied.Select(a => a.Coupon));
        Assert.Equal(["a"], Best(cart, Ship("b", 10), Ship("a", 10)).Applied.Select(a => a.Coupon));
        var book = new CouponBookDefinition(Currency.Krw, [Ship("a", 20), Ship("b", 10)]).Compile();
        Assert.Equal(["b"], book.Price(cart, [new("a"), new("b")], new Shopper(), Now).Price.Applied.Select(a => a.Coupon));
    }

    [Fact]
    public void What_costs_nothing_takes_no_coupon()
    {
        var best = Best(new Cart([Line("1", 0)]), new CouponDefinition("off", CouponTarget.Order, Off(1_000)), Product("line", Off(1_000)));
        Assert.True(best.Payable.IsZero);
        Assert.Empty(best.Applied);
        Assert.Equal(["off coupon.no-better", "line coupon.gives-nothing"], best.NotUsed.Select(u => $"{u.Coupon} {u.Reasons.Single().Code}"));
    }

    [Fact]
    public void A_percentage_leaves_the_dearer_line_to_a_coupon_that_fits_no_other()
    {
        var best = Best(new Cart([Line("1", 10_000), Line("2", 9_000)]),
            Product("any30", new(BenefitKind.Percent) { Rate = Rate.Percent(30) }),
            Product("first3000", Off(3000), "1"));
        Assert.Equal(Money.Won(5_700), Money.Won(19_000) - best.Payable);
    }

    [Fact]
    public void A_coupon_that_loses_free_shipping_is_not_used_and_says_what_it_would_cost()
    {
        var cart = new Cart([Line("1", 30_000)]) { Shipping = new(Money.Won(3_000)) { FreeFrom = Money.Won(30_000) } };
        var best = Best(cart, new CouponDefinition("off2000", CouponTarget.Order, Off(2000)));
        Assert.Equal(Money.Won(30_000), best.Payable);
        var reason = Assert.Single(Assert.Single(best.NotUsed).Reasons);
        Assert.Equal("coupon.dearer", reason.Code);
        Assert.Equal(Money.Won(1_000), reason["extra"]);
        Assert.Equal("이 쿠폰을 사용하시면 1,000원 더 결제하시게 됩니다.", reason.Explain(Language.Korean, Voice.Customer));
    }

    [Fact]
    public void One_won_more_than_the_threshold_pays_for_the_coupon()
    {
        var cart = new Cart([Line("1", 32_000)]) { Shipping = new(Money.Won(3_000)) { FreeFrom = Money.Won(30_000) } };
        Assert.Equal(Money.Won(30_000), Best(cart, new CouponDefinition("off2000", CouponTarget.Order, Off(2000))).Payable);
    }

    [Fact]
    public void Of_two_coupons_that_give_the_same_the_sooner_to_expire_is_used()
    {
        CouponDefinition Until(string id, int day) => new(id, CouponTarget.Order, Off(1000))
        {
            Group = "g",
            Validity = new() { Until = new LocalDate(2025, 10, day) },
        };
        Assert.Equal(["b"], Best(new Cart([Line("1", 5_000)]), Until("a", 20), Until("b", 10), Until("c", 30)).Applied.Select(a => a.Coupon));
        CouponDefinition OnLine(string id, int day) => Until(id, day) with { Target = CouponTarget.Lines, Group = null };
        Assert.Equal(["b"], Best(new Cart([Line("1", 5_000)]), OnLine("a", 20), OnLine("b", 10)).Applied.Select(a => a.Coupon));
    }

    [Fact]
    public void No_coupon_is_used_up_for_nothing()
    {
        var best = Best(new Cart([Line("1", 5_000)]),
            Product("product", Off(1000)), new CouponDefinition("all", CouponTarget.Order, new(BenefitKind.Percent) { Rate = Rate.One }));
        Assert.Equal(["all"], best.Applied.Select(a => a.Coupon));
    }

    [Fact]
    public void A_budget_that_ends_first_says_how_much_may_be_left()
    {
        var lines = Enumerable.Range(0, 12).Select(i => Line($"{i}", 10_007 + (i * 1_313))).ToArray();
        var coupons = Enumerable.Range(0, 8).Select(i => Product($"p{i}", new(BenefitKind.Percent) { Rate = Rate.Percent(5 + i) }))
            .Append(new("o", CouponTarget.Order, Off(50_000))
            {
                Minimum = new() { Spend = Money.Won(lines.Sum(l => l.Amount.MinorUnits) - 3_333), Measured = MeasuredAt.AfterProductCoupons },
            });
        var book = new CouponBookDefinition(Currency.Krw, [.. coupons]).Compile();
        var cut = book.Best(new Cart([.. lines]), new Shopper(), Now, nodes: 1);
        var full = book.Best(new Cart([.. lines]), new Shopper(), Now);
        Assert.False(cut.IsProven);
        Assert.True(full.IsProven);
        Assert.True(cut.Payable - cut.Gap <= full.Payable && full.Payable <= cut.Payable);
    }
}
