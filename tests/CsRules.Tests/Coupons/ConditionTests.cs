using System.Collections.Immutable;
using CsRules.Coupons;
using NodaTime;
using static CsRules.Tests.Coupons.Shop;

namespace CsRules.Tests.Coupons;

/// <summary>Each condition on both sides of its boundary.</summary>
public class ConditionTests
{
    private static Instant Seoul(int month, int day, int hour, int minute = 0, int second = 0) =>
        new LocalDateTime(2025, month, day, hour, minute, second).InZoneStrictly(DateTimeZoneProviders.Tzdb["Asia/Seoul"]).ToInstant();

    private static ImmutableDictionary<string, T> Of<T>(T value) => ImmutableDictionary<string, T>.Empty.Add("c", value);

    [Theory]
    [InlineData(true, new string[0])]
    [InlineData(false, new[] { "coupon.first-order-only" })]
    public void A_first_order_coupon_needs_a_first_order(bool first, string[] reasons) =>
        Assert.Equal(reasons, WhyNot(Order() with { FirstOrderOnly = true }, new() { FirstOrder = first }));

    [Theory]
    [InlineData("VIP", new string[0])]
    [InlineData("GOLD", new string[0])]
    [InlineData("vip", new[] { "coupon.wrong-tier" })]
    [InlineData(null, new[] { "coupon.wrong-tier" })]
    public void A_tier_coupon_needs_one_of_its_tiers(string? tier, string[] reasons) =>
        Assert.Equal(reasons, WhyNot(Order() with { MemberTiers = ["VIP", "GOLD"] }, new() { Tier = tier }));

    [Theory]
    [InlineData("app", new string[0])]
    [InlineData("web", new[] { "coupon.wrong-channel" })]
    [InlineData(null, new[] { "coupon.wrong-channel" })]
    public void A_channel_coupon_needs_its_channel(string? channel, string[] reasons) =>
        Assert.Equal(reasons, WhyNot(Order() with { Channels = ["app"] }, cart: Cart(Line("1", 10_000)) with { Channel = channel }));

    [Theory]
    [InlineData(2, 0, new string[0])]
    [InlineData(3, 0, new[] { "coupon.used-up" })]
    [InlineData(4, 0, new[] { "coupon.used-up" })]
    [InlineData(0, 1, new string[0])]
    [InlineData(0, 2, new[] { "coupon.used-by-customer" })]
    [InlineData(3, 2, new[] { "coupon.used-up", "coupon.used-by-customer" })]
    public void Limits_hold_while_uses_are_below_them(int byAll, int byCustomer, string[] reasons) =>
        Assert.Equal(reasons, WhyNot(
            Order() with { Limits = new() { Total = 3, PerCustomer = 2 } }, new() { UsesByAll = Of(byAll), Uses = Of(byCustomer) }));

    [Fact]
    public void Fixed_dates_hold_from_the_first_instant_of_the_first_day_through_the_last_of_the_last_in_the_shops_zone()
    {
        var coupon = Order() with { Validity = new() { From = new LocalDate(2025, 10, 3), Until = new LocalDate(2025, 10, 10) } };
        var tick = Duration.FromNanoseconds(1);
        Assert.Equal(["coupon.not-started"], WhyNot(coupon, asOf: Seoul(10, 3, 0) - tick));
        Assert.Empty(WhyNot(coupon, asOf: Seoul(10, 3, 0)));
        Assert.Empty(WhyNot(coupon, asOf: Seoul(10, 11, 0) - tick));
        Assert.Equal(["coupon.expired"], WhyNot(coupon, asOf: Seoul(10, 11, 0)));
        // 15:00 UTC on the 10th is the 11th in Seoul, and still the 10th for a shop in London.
        Assert.Equal(Instant.FromUtc(2025, 10, 10, 15, 0), Seoul(10, 11, 0));
        var london = (Book(coupon) with { Zone = "Europe/London" }).Compile();
        Assert.Single(london.Best(Cart(Line("1", 10_000)), new(), Seoul(10, 11, 0)).Applied);
    }

    [Fact]
    public void Days_from_issue_run_through_the_end_of_the_last_day()
    {
        var coupon = Order() with { Validity = new() { DaysFromIssue = 7 } };
        var issued = new Shopper { Issued = Of(new LocalDate(2025, 10, 1)) };
        var tick = Duration.FromNanoseconds(1);
        Assert.Equal(["coupon.not-issued"], WhyNot(coupon, issued, Seoul(10, 1, 0) - tick));
        Assert.Empty(WhyNot(coupon, issued, Seoul(10, 1, 0)));
        Assert.Empty(WhyNot(coupon, issued, Seoul(10, 9, 0) - tick));
        Assert.Equal(["coupon.expired"], WhyNot(coupon, issued, Seoul(10, 9, 0)));
        Assert.Equal(["coupon.not-issued"], WhyNot(coupon));
        var sameDay = coupon with { Validity = new() { DaysFromIssue = 0 } };
        Assert.Empty(WhyNot(sameDay, issued, Seoul(10, 2, 0) - tick));
        Assert.Equal(["coupon.expired"], WhyNot(sameDay, issued, Seoul(10, 2, 0)));
    }

    [Fact]
    public void A_coupon_issued_after_midnight_holds_in_the_hours_of_that_night()
    {
        var coupon = Order() with { Validity = new() { DaysFromIssue = 1, TimeFrom = "22:00", TimeUntil = "02:00" } };
        var issued = new Shopper { Issued = Of(new LocalDate(2025, 10, 2)) };
        Assert.Empty(WhyNot(coupon, issued, Seoul(10, 2, 1)));
        Assert.Equal(["coupon.not-issued"], WhyNot(coupon, issued, Seoul(10, 1, 23)));
        // The night of the last day is the last.
        Assert.Empty(WhyNot(coupon, issued, Seoul(10, 4, 1)));
        Assert.Equal(["coupon.expired"], WhyNot(coupon, issued, Seoul(10, 4, 22)));
    }

    [Fact]
    public void Of_a_fixed_end_and_days_from_issue_the_earlier_counts()
    {
        var coupon = Order() with { Validity = new() { Until = new LocalDate(2025, 10, 5), DaysFromIssue = 7 } };
        var issued = new Shopper { Issued = Of(Today) };
        Assert.Empty(WhyNot(coupon, issued, Seoul(10, 5, 23, 59, 59)));
        Assert.Equal(["coupon.expired"], WhyNot(coupon, issued, Seoul(10, 6, 0)));
        var late = coupon with { Validity = new() { Until = new LocalDate(2025, 10, 30), DaysFromIssue = 2 } };
        Assert.Empty(WhyNot(late, issued, Seoul(10, 3, 23, 59, 59)));
        Assert.Equal(["coupon.expired"], WhyNot(late, issued, Seoul(10, 4, 0)));
    }

    [Theory]
    [InlineData(3, new string[0])]
    [InlineData(4, new string[0])]
    [InlineData(5, new[] { "coupon.wrong-day" })]
    [InlineData(6, new[] { "coupon.wrong-day" })]
    public void Weekdays_are_those_of_the_shops_zone(int day, string[] reasons)
    {
        // 4 October 2025 is a Saturday; at 00:30 in Seoul it is still Friday in UTC.
        var coupon = Order() with { Validity = new() { Days = [Weekday.Friday, Weekday.Saturday] } };
        Assert.Equal(reasons, WhyNot(coupon, asOf: Seoul(10, day, 0, 30)));
    }

    [Theory]
    [InlineData("09:00", "18:00", 8, 59, false)]
    [InlineData("09:00", "18:00", 9, 0, true)]
    [InlineData("09:00", "18:00", 17, 59, true)]
    [InlineData("09:00", "18:00", 18, 0, false)]
    [InlineData("22:00", "02:00", 21, 59, false)]
    [InlineData("22:00", "02:00", 22, 0, true)]
    [InlineData("22:00", "02:00", 1, 59, true)]
    [InlineData("22:00", "02:00", 2, 0, false)]
    [InlineData("22:00", null, 21, 59, false)]
    [InlineData("22:00", null, 23, 59, true)]
    [InlineData(null, "02:00", 1, 59, true)]
    [InlineData(null, "02:00", 2, 0, false)]
    public void Hours_are_from_inclusive_until_exclusive_and_may_go_over_midnight(string? from, string? until, int hour, int minute, bool holds) =>
        Assert.Equal(
            holds ? [] : ["coupon.wrong-hour"],
            WhyNot(Order() with { Validity = new() { TimeFrom = from, TimeUntil = until } }, asOf: Seoul(10, 1, hour, minute)));

    [Theory]
    [InlineData("09:00", "18:00", "09:00", "18:00")]
    [InlineData("20:00", null, "20:00", "24:00")]
    [InlineData(null, "02:00", "00:00", "02:00")]
    public void The_hours_are_told_from_and_until(string? from, string? until, string saysFrom, string saysUntil)
    {
        var best = Compiled(Order() with { Validity = new() { TimeFrom = from, TimeUntil = until } }).Best(Cart(Line("1", 10_000)), new(), Seoul(10, 1, 19));
        var reason = Assert.Single(Assert.Single(best.NotUsed).Reasons);
        Assert.Equal((saysFrom, saysUntil), (reason["from"], reason["until"]));
    }

    // 3 October 2025 is a Friday. Hours over midnight are of the day on which they start.
    [Theory]
    [InlineData(3, 21, 59, "coupon.wrong-hour")]
    [InlineData(3, 22, 0, null)]
    [InlineData(4, 1, 59, null)]
    [InlineData(4, 2, 0, "coupon.wrong-day coupon.wrong-hour")]
    [InlineData(3, 1, 0, "coupon.wrong-day")]
    [InlineData(4, 22, 0, "coupon.wrong-day")]
    public void Fridays_night_hours_go_on_after_midnight_and_begin_on_Friday(int day, int hour, int minute, string? why) =>
        Assert.Equal(why?.Split(' ') ?? [], WhyNot(
            Order() with { Validity = new() { Days = [Weekday.Friday], TimeFrom = "22:00", TimeUntil = "02:00" } }, asOf: Seoul(10, day, hour, minute)));

    [Theory]
    [InlineData(4, 1, true)]
    [InlineData(4, 22, false)]
    public void The_last_day_has_its_night_too(int day, int hour, bool valid) =>
        Assert.Equal(valid ? [] : ["coupon.expired"], WhyNot(
            Order() with { Validity = new() { Until = new(2025, 10, 3), TimeFrom = "22:00", TimeUntil = "02:00" } }, asOf: Seoul(10, day, hour)));

    [Fact]
    public void An_hour_from_holds_at_its_first_instant() =>
        Assert.Empty(WhyNot(Order() with { Validity = new() { TimeFrom = "22:00" } }, asOf: Seoul(10, 1, 22)));

    // Two lines of 3 × 2,000 and 1 × 5,000: what a minimum counts, on both sides, and how far it is.
    [Theory]
    [InlineData(CouponTarget.Lines, LineScope.OneLine, MinimumOn.Target, 6_000, 3)]
    [InlineData(CouponTarget.Lines, LineScope.AllMatching, MinimumOn.Target, 11_000, 4)]
    [InlineData(CouponTarget.Lines, LineScope.OneLine, MinimumOn.Order, 11_000, 4)]
    [InlineData(CouponTarget.Lines, LineScope.AllMatching, MinimumOn.AnyLine, 6_000, 3)]
    [InlineData(CouponTarget.Order, LineScope.OneLine, MinimumOn.Target, 11_000, 4)]
    [InlineData(CouponTarget.Order, LineScope.OneLine, MinimumOn.Order, 11_000, 4)]
    [InlineData(CouponTarget.Order, LineScope.OneLine, MinimumOn.AnyLine, 6_000, 3)]
    [InlineData(CouponTarget.Shipping, LineScope.OneLine, MinimumOn.AnyLine, 6_000, 3)]
    public void A_minimum_counts_what_it_stands_on(CouponTarget target, LineScope scope, MinimumOn on, long spend, int units)
    {
        var cart = Cart(Line("1", 2_000, 3), Line("2", 5_000)) with { Shipping = new(Money.Won(3_000)) };
        string[] Told(long minimum, int quantity)
        {
            var coupon = new CouponDefinition("c", target, Off(100)) { AppliesTo = scope, Minimum = new() { Spend = Money.Won(minimum), Quantity = quantity, On = on } };
            var best = Compiled(coupon).Best(cart, new(), Noon);
            Assert.Equal(best.NotUsed.IsEmpty, best.Applied.Length == 1);
            return [.. best.NotUsed.SelectMany(u => u.Reasons).Select(r => $"{r.Code} {r["minimum"]} {r["have"]} {r["short"]}")];
        }

        Assert.Empty(Told(spend, units));
        Assert.Equal([$"coupon.minimum-spend {spend + 7} KRW {spend} KRW 7 KRW"], Told(spend + 7, units));
        Assert.Equal([$"coupon.minimum-quantity {units + 2} {units} 2"], Told(spend, units + 2));
    }

    [Fact]
    public void One_line_must_hold_the_spend_and_the_units_of_a_coupon_for_one_line()
    {
        var cart = Cart(Line("1", 2_000, 3), Line("2", 7_000));
        var coupon = Product(off: 100) with { Minimum = new() { Spend = Money.Won(6_000), Quantity = 3 } };
        Assert.Equal("1", Compiled(coupon).Best(cart, new(), Noon).Applied.Single().Shares.Single().Line);
        // 7,000 on one line and three units on the other are not one line of both: the line of 7,000 lacks two units.
        foreach (var (spend, units) in new[] { (6_001, 3), (7_000, 3), (6_001, 4) })
        {
            var best = Compiled(coupon with { Minimum = new() { Spend = Money.Won(spend), Quantity = units } }).Best(cart, new(), Noon);
            var reason = Assert.Single(Assert.Single(best.NotUsed).Reasons);
            Assert.Equal(("coupon.minimum-quantity", 1L, units - 1L), (reason.Code, reason["have"], reason["short"]));
        }
    }

    // The coats are a product of the category "clothes"; the socks are too; the lamp is not.
    [Theory]
    [InlineData("", "", "", "", "coat socks lamp")]
    [InlineData("", "", "coat", "", "socks lamp")]
    [InlineData("", "", "", "clothes", "lamp")]
    [InlineData("", "clothes", "coat", "", "socks")]
    [InlineData("coat", "clothes", "coat", "", "socks")]
    [InlineData("coat lamp", "", "", "clothes", "lamp")]
    [InlineData("lamp", "clothes", "socks", "toys", "coat lamp")]
    public void What_is_excepted_is_excepted_whatever_else_names_it(string products, string categories, string notProducts, string notCategories, string taken)
    {
        ImmutableArray<string> Words(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        CartLine On(string id, params string[] of) => Line(id, 10_000) with { Categories = [.. of] };
        var cart = Cart(On("coat", "winter", "clothes"), On("socks", "clothes"), On("lamp"));
        var coupon = Product(off: 300) with
        {
            AppliesTo = LineScope.AllMatching,
            Products = Words(products),
            Categories = Words(categories),
            ExceptProducts = Words(notProducts),
            ExceptCategories = Words(notCategories),
        };
        Assert.Equal(taken, string.Join(' ', Compiled(coupon).Best(cart, new(), Noon).Applied.Single().Shares.Select(s => s.Line)));
        var one = Compiled(coupon with { AppliesTo = LineScope.OneLine });
        foreach (var line in cart.Lines)
            Assert.Equal(taken.Split(' ').Contains(line.Id), one.Price(cart, [new("c", line.Id)], new(), Noon).Refused.IsEmpty);
    }

    [Fact]
    public void A_shipping_coupon_of_a_cart_that_ships_for_nothing_is_told_so()
    {
        var ship = new CouponDefinition("c", CouponTarget.Shipping, new(BenefitKind.FreeShipping));
        Assert.Equal(["coupon.no-shipping-fee"], WhyNot(ship));
        Assert.Equal(["coupon.no-shipping-fee"], WhyNot(ship, cart: Cart(Line("1", 10_000)) with { Shipping = new(Money.Won(0)) }));
        Assert.Equal(["coupon.no-better"], WhyNot(ship, cart: Cart(Line("1", 10_000)) with { Shipping = new(Money.Won(3_000)) { FreeFrom = Money.Won(10_000) } }));
    }

    [Fact]
    public void Every_condition_that_fails_is_told_not_only_the_first()
    {
        var coupon = Order() with
        {
            FirstOrderOnly = true,
            MemberTiers = ["VIP"],
            Channels = ["app"],
            Limits = new() { Total = 1, PerCustomer = 1 },
            Minimum = new() { Spend = Money.Won(12_300), Quantity = 3 },
            Validity = new() { Until = Today.PlusDays(-1), Days = [Weekday.Sunday], TimeFrom = "20:00" },
        };
        Assert.Equal(
            [
                "coupon.first-order-only", "coupon.wrong-tier", "coupon.wrong-channel", "coupon.used-up", "coupon.used-by-customer",
                "coupon.expired", "coupon.wrong-day", "coupon.wrong-hour", "coupon.minimum-spend", "coupon.minimum-quantity",
            ],
            WhyNot(coupon, new() { Uses = Of(1), UsesByAll = Of(1) }));
    }
}
