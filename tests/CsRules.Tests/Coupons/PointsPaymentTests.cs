using CsRules.Coupons;
using CsRules.Documents;
using CsRules.Loyalty;
using CsRules.Testing;
using static CsRules.Tests.Coupons.Shop;

namespace CsRules.Tests.Coupons;

[Properties(Arbitrary = [typeof(Carts)], MaxTest = 500, QuietOnSuccess = true)]
public class PointsPaymentTests
{
    private static readonly Cart ThreeLines = Cart(Line("1", 10_000), Line("2", 20_000), Line("3", 5_001)) with { Shipping = new(Money.Won(3_000)) };

    private static CouponPrice Price(Cart cart, params CouponDefinition[] coupons) => Compiled(coupons).Best(cart, new(), Noon).Price;

    private static string[] Limits(PointsPayment payment) => [.. payment.Limits.Select(l => l.Code)];

    [Fact]
    public void Points_are_divided_over_what_coupons_left_of_each_line()
    {
        var plain = PointsPayment.For(Price(ThreeLines), new(Money.Won(3_000)));
        Assert.Equal([857L, 1_714, 429], plain.Shares.Select(s => s.Amount.MinorUnits));
        Assert.Equal((Money.Won(35_001), Money.Won(0)), (plain.ToPay, plain.OnShipping));
        // The first line is paid by its coupon in full: no points go there.
        var free = PointsPayment.For(Price(ThreeLines, Product(off: 20_000) with { Products = ["2"] }), new(Money.Won(3_000)));
        Assert.Equal([("1", 2_000L), ("3", 1_000)], free.Shares.Select(s => (s.Line, s.Amount.MinorUnits)));
        Assert.Equal(Money.Won(15_001), free.ToPay);
    }

    [Fact]
    public void Points_pay_shipping_only_where_the_shop_says_so_and_after_the_items()
    {
        var rich = new PointsOffer(Money.Won(100_000));
        var items = PointsPayment.For(Price(ThreeLines), rich);
        Assert.Equal((35_001L, 0L, 3_000L), (items.Used.MinorUnits, items.OnShipping.MinorUnits, items.ToPay.MinorUnits));
        var all = PointsPayment.For(Price(ThreeLines), rich with { OnShipping = true });
        Assert.Equal((38_001L, 3_000L, 0L), (all.Used.MinorUnits, all.OnShipping.MinorUnits, all.ToPay.MinorUnits));
        var part = PointsPayment.For(Price(ThreeLines), rich with { OnShipping = true, Wanted = Money.Won(35_002) });
        Assert.Equal((1L, 2_999L), (part.OnShipping.MinorUnits, part.ToPay.MinorUnits));
    }

    [Theory]
    [InlineData(4_999, 4_999, null)]
    [InlineData(5_000, 5_000, null)]
    [InlineData(5_001, 5_000, "points.balance-too-small")]
    public void The_least_balance_is_inclusive(long minimum, long balance, string? limit)
    {
        var payment = PointsPayment.For(Price(ThreeLines), new(Money.Won(balance)) { MinimumBalance = Money.Won(minimum) });
        Assert.Equal(limit is null ? [] : [limit], Limits(payment));
        Assert.Equal(limit is null ? balance : 0, payment.Used.MinorUnits);
        if (limit is not null) Assert.Equal(Money.Won(minimum - balance), payment.Limits[0]["short"]);
    }

    [Theory]
    [InlineData(33_001, true)]
    [InlineData(33_002, false)]
    public void The_least_order_is_measured_after_coupons_and_inclusive(long minimum, bool used)
    {
        // 35,001 of items and 3,000 of shipping less a coupon of 5,000.
        var payment = PointsPayment.For(Price(ThreeLines, Order(off: 5_000)), new(Money.Won(100)) { MinimumOrder = Money.Won(minimum) });
        Assert.Equal(used ? [] : ["points.order-too-small"], Limits(payment));
        Assert.Equal(used ? 100 : 0, payment.Used.MinorUnits);
        if (!used) Assert.Equal((Money.Won(minimum), Money.Won(1)), (payment.Limits[0]["minimum"], payment.Limits[0]["short"]));
    }

    [Fact]
    public void A_share_of_the_items_is_rounded_down_and_told_only_where_it_is_in_the_way()
    {
        var offer = new PointsOffer(Money.Won(100_000)) { UpTo = Rate.Percent(30) };
        var most = PointsPayment.For(Price(ThreeLines), offer);
        Assert.Equal(10_500, most.Used.MinorUnits);
        Assert.Equal(["points.share-of-order"], Limits(most));
        Assert.Empty(PointsPayment.For(Price(ThreeLines), offer with { Wanted = Money.Won(10_500) }).Limits);
        Assert.Single(PointsPayment.For(Price(ThreeLines), offer with { Wanted = Money.Won(10_501) }).Limits);
        Assert.Empty(PointsPayment.For(Price(ThreeLines), offer with { Balance = Money.Won(900) }).Limits);
    }

    [Theory]
    [InlineData(3_000, 3_000)]
    [InlineData(3_099, 3_000)]
    [InlineData(99, 0)]
    public void Points_go_in_whole_units(long balance, long used)
    {
        var payment = PointsPayment.For(Price(ThreeLines), new(Money.Won(balance)) { Unit = Money.Won(100) });
        Assert.Equal(used, payment.Used.MinorUnits);
        Assert.Equal(used == balance ? [] : ["points.unit"], Limits(payment));
    }

    [Fact]
    public void Negative_points_and_another_currency_are_the_callers_error()
    {
        Assert.Equal("points.negative", Assert.Throws<CsRulesException>(() => PointsPayment.For(Price(ThreeLines), new(Money.Won(-1)))).Errors[0].Code);
        Assert.Equal("points.currency", Assert.Throws<CsRulesException>(() => PointsPayment.For(Price(ThreeLines), new(new Money(1, Currency.Usd)))).Errors[0].Code);
    }

    [Property]
    public void Shares_sum_and_no_line_is_paid_twice(BookAndCart c, ushort balance, byte percent, bool onShipping)
    {
        var price = c.Book.Compile().Best(c.Cart, new(), Noon).Price;
        var offer = new PointsOffer(Money.Won(balance)) { UpTo = Rate.Percent(1 + (percent % 100)), OnShipping = onShipping };
        var payment = PointsPayment.For(price, offer);
        Assert.Equal(payment.Used.MinorUnits, payment.Shares.Sum(s => s.Amount.MinorUnits) + payment.OnShipping.MinorUnits);
        Assert.Equal(price.Payable, payment.ToPay + payment.Used);
        Assert.True(payment.Used.MinorUnits <= balance && payment.OnShipping <= price.Shipping && payment.ToPay >= Money.Won(0));
        Assert.All(payment.Shares, s => Assert.True(s.Amount <= price.Lines.Single(l => l.Line == s.Line).Payable));
        Assert.True(payment.OnShipping.IsZero || onShipping);
    }

    [Property]
    public void The_checkout_and_the_ledger_allow_the_same_points(FsCheck.PositiveInt total, FsCheck.NonNegativeInt balance, byte minimum, byte order, byte unit, byte share)
    {
        var use = new PointsUseLimits
        {
            MinimumBalance = minimum % 3 == 0 ? null : Money.Won(minimum),
            MinimumOrder = order % 3 == 0 ? null : Money.Won(order),
            Unit = unit % 3 == 0 ? null : Money.Won(unit),
            UpTo = share % 3 == 0 ? null : Rate.Percent(1 + (share % 100)),
        };
        var has = Money.Won(balance.Get);
        var offer = new PointsOffer(has) { MinimumBalance = use.MinimumBalance, MinimumOrder = use.MinimumOrder, Unit = use.Unit, UpTo = use.UpTo };
        var rules = new PointsProgram { Currency = Currency.Krw, Earning = new() { Rate = Rate.Percent(1) }, Use = use }.Compile();
        Assert.Equal(rules.Usable(has, Money.Won(total.Get)).Most, PointsPayment.For(Price(Cart(Line("1", total.Get))), offer).Used);
    }
}
