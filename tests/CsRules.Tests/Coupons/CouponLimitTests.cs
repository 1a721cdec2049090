using CsRules.Coupons;
using CsRules.Documents;
using FluentValidation;
using static CsRules.Tests.Coupons.Shop;

namespace CsRules.Tests.Coupons;

/// <summary>Every limit of a coupon from both sides, and which field belongs to which kind of benefit.</summary>
public class CouponLimitTests
{
    private const long Most = 1_000_000_000_000_000;

    private static CouponDefinition OnOrder(CouponBenefit benefit) => new("c", CouponTarget.Order, benefit);

    private static CouponBenefit BuyGet(int? buy, int? get) => new(BenefitKind.BuyGet) { Buy = buy, Get = get };

    private static CouponBenefit Tiers(params CouponTier[] tiers) => new(BenefitKind.Tiered) { Tiers = [.. tiers] };

    private static CouponTier From(long won) => new(Money.Won(won)) { Rate = Rate.Percent(5) };

    private static string Told(CouponDefinition coupon) => string.Join(' ', InvalidInputs.Of(Book(coupon)).Select(e => e.Code));

    public static TheoryData<string, string, CouponDefinition> Limits() => new()
    {
        { "", "a hundred percent", OnOrder(Percent(100)) },
        { "coupon.rate-range", "above it", OnOrder(new(BenefitKind.Percent) { Rate = Rate.BasisPoints(10_001) }) },
        { "", "a hundredth of a percent", OnOrder(new(BenefitKind.Percent) { Rate = Rate.BasisPoints(1) }) },
        { "coupon.rate-range", "nothing", OnOrder(Percent(0)) },
        { "coupon.rate-range", "nothing in a tier", OnOrder(Tiers(From(1) with { Rate = Rate.Percent(0) })) },
        { "coupon.rate-range", "above all in the second tier", OnOrder(Tiers(From(1), From(2) with { Rate = Rate.Percent(101) })) },
        { "coupon.rate-range", "above all of got units", Product() with { Benefit = BuyGet(2, 1) with { Rate = Rate.Percent(101) } } },
        { "", "one for one", Product() with { Benefit = BuyGet(1, 1) } },
        { "", "the largest set", Product() with { Benefit = BuyGet(9_999, 9_999) } },
        { "coupon.buy-get-needed", "a set too large to pay", Product() with { Benefit = BuyGet(10_000, 1) } },
        { "coupon.buy-get-needed", "a set too large to get", Product() with { Benefit = BuyGet(1, 10_000) } },
        { "coupon.buy-get-needed", "nothing to pay", Product() with { Benefit = BuyGet(0, 1) } },
        { "coupon.buy-get-needed", "nothing to get", Product() with { Benefit = BuyGet(1, 0) } },
        { "coupon.buy-get-needed", "no number to pay", Product() with { Benefit = BuyGet(null, 1) } },
        { "", "one won", Order(off: 1) },
        { "", "the largest amount", Order(off: Most) },
        { "coupon.amount-range", "above it", Order(off: Most + 1) },
        { "coupon.amount-range", "a cap of nothing", OnOrder(Percent(5) with { Cap = Money.Won(0) }) },
        { "coupon.amount-range", "a step of nothing", OnOrder(Percent(5) with { Step = Money.Won(0) }) },
        { "", "a tier from nothing", OnOrder(Tiers(From(0))) },
        { "coupon.amount-range", "a tier from below nothing", OnOrder(Tiers(From(-1))) },
        { "coupon.amount-range", "a tier from beyond every amount", OnOrder(Tiers(From(Most + 1))) },
        { "coupon.amount-range", "a tier of no amount", OnOrder(Tiers(From(1_000) with { Rate = null, Amount = Money.Won(0) })) },
        { "coupon.currency", "a tier in dollars", OnOrder(Tiers(new CouponTier(new(1, Currency.Usd)) { Rate = Rate.One })) },
        { "coupon.currency", "a tier of dollars", OnOrder(Tiers(From(1) with { Rate = null, Amount = new(1, Currency.Usd) })) },
        { "", "a minimum of one won", Order() with { Minimum = new() { Spend = Money.Won(1) } } },
        { "", "the largest minimum", Order() with { Minimum = new() { Spend = Money.Won(Most) } } },
        { "", "a minimum of one unit", Order() with { Minimum = new() { Quantity = 1 } } },
        { "", "a single unit", Product() with { Benefit = Percent(5) with { MaxUnits = 1 } } },
        { "", "a single day", Order() with { Validity = new() { From = Today, Until = Today } } },
        { "", "its weekday", Order() with { Validity = new() { From = Today, Until = Today, Days = [Weekday.Wednesday] } } },
        { "coupon.no-day", "not its weekday", Order() with { Validity = new() { From = Today, Until = Today, Days = [Weekday.Thursday] } } },
        { "", "the day of issue", Order() with { Validity = new() { DaysFromIssue = 0 } } },
        { "", "one use in all", Order() with { Limits = new() { Total = 1 } } },
        { "", "one use each", Order() with { Limits = new() { PerCustomer = 1 } } },
        { "coupon.limit-never", "no use each", Order() with { Limits = new() { PerCustomer = 0 } } },
        { "", "as many each as in all", Order() with { Limits = new() { Total = 2, PerCustomer = 2 } } },
        { "coupon.bad-hour", "an hour that the day does not have", Order() with { Validity = new() { TimeUntil = "24:00" } } },
    };

    [Theory]
    [MemberData(nameof(Limits))]
    public void A_limit_holds_on_one_side_and_is_told_on_the_other(string expected, string limit, CouponDefinition coupon) =>
        Assert.Equal((limit, expected), (limit, Told(coupon)));

    private static readonly (string Field, Func<CouponBenefit, CouponBenefit> Set, BenefitKind[] Kinds)[] Fields =
    [
        ("rate", b => b with { Rate = Rate.Percent(5) }, [BenefitKind.Percent, BenefitKind.BuyGet, BenefitKind.Cheapest]),
        ("amount", b => b with { Amount = Money.Won(500) }, [BenefitKind.Fixed, BenefitKind.PerUnit, BenefitKind.BuyGet, BenefitKind.Cheapest]),
        ("cap", b => b with { Cap = Money.Won(500) }, [BenefitKind.Percent, BenefitKind.Tiered]),
        ("step", b => b with { Step = Money.Won(500) }, [BenefitKind.Percent, BenefitKind.Tiered]),
        ("tiers", b => b with { Tiers = [From(500)] }, [BenefitKind.Tiered]),
        ("buy/get", b => b with { Buy = 1 }, [BenefitKind.BuyGet]),
        ("buy/get", b => b with { Get = 1 }, [BenefitKind.BuyGet]),
        ("gift", b => b with { Gift = "a mug" }, [BenefitKind.Gift]),
        ("maxUnits", b => b with { MaxUnits = 2 }, [BenefitKind.PerUnit, BenefitKind.BuyGet, BenefitKind.Percent, BenefitKind.Cheapest]),
        ("maxUnitsPerLine", b => b with { MaxUnitsPerLine = 2 }, [BenefitKind.PerUnit, BenefitKind.Percent, BenefitKind.Cheapest]),
        ("getProducts/getCategories", b => b with { GetProducts = ["x"] }, [BenefitKind.BuyGet]),
        ("getProducts/getCategories", b => b with { GetCategories = ["x"] }, [BenefitKind.BuyGet]),
    ];

    private static CouponDefinition Plain(BenefitKind kind) => kind switch
    {
        BenefitKind.Percent => OnOrder(Percent(5)),
        BenefitKind.Fixed => Order(),
        BenefitKind.PerUnit => OnOrder(new(kind) { Amount = Money.Won(100) }),
        BenefitKind.BuyGet => Product() with { Benefit = BuyGet(2, 1), AppliesTo = LineScope.AllMatching },
        BenefitKind.Cheapest => OnOrder(new(kind)),
        BenefitKind.Tiered => OnOrder(Tiers(From(1_000))),
        BenefitKind.FreeShipping => new("c", CouponTarget.Shipping, new(kind)),
        BenefitKind.Gift => OnOrder(new(kind) { Gift = "a pen" }),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    [Fact]
    public void A_field_that_its_kind_would_pass_over_is_refused_by_name()
    {
        foreach (var kind in Enum.GetValues<BenefitKind>())
        {
            var plain = Plain(kind);
            Assert.Equal("", Told(plain));
            foreach (var (field, set, kinds) in Fields)
            {
                var errors = InvalidInputs.Of(Book(plain with { Benefit = set(plain.Benefit) }));
                Assert.Equal(kinds.Contains(kind) ? [] : ["coupon.field-unused"], errors.Select(e => e.Code));
                Assert.All(errors, e => Assert.Equal((field, kind), (e.Data.Single(d => d.Name == "field").Value, e.Data.Single(d => d.Name == "kind").Value)));
            }
        }
    }

    [Theory]
    [InlineData(CouponTarget.Lines, true)]
    [InlineData(CouponTarget.Order, true)]
    [InlineData(CouponTarget.Shipping, false)]
    [InlineData(CouponTarget.OrderAndShipping, false)]
    public void Units_are_counted_where_there_are_units(CouponTarget target, bool fits) =>
        Assert.Equal(fits ? "" : "coupon.field-unused", Told(new("c", target, Percent(5) with { MaxUnits = 2 })));

    [Fact]
    public void A_warning_names_the_group_and_the_groups_that_are_meant_to_be_one()
    {
        var alone = Assert.Single(InvalidInputs.Of(Book(Order() with { Group = "g", Exclusive = true })));
        Assert.Equal("g", alone.Data.Single(d => d.Name == "group").Value);
        var alike = Assert.Single(InvalidInputs.Of(Book(Order("a") with { Group = "g-1" }, Order("b") with { Group = "G 1" }, Order("d") with { Group = "g-1" })));
        Assert.Equal(["g-1", "G 1"], alike.Data.Select(d => d.Value));
        Assert.Empty(InvalidInputs.Of(Book(Order("a") with { Group = "g1" }, Order("b") with { Group = "g2" }, Order("d") with { Group = "g1" })));
        // Names of signs alone have nothing to compare.
        Assert.Empty(InvalidInputs.Of(Book(Order("a") with { Group = "★" }, Order("b") with { Group = "☆" })));
    }

    [Fact]
    public void A_choice_is_checked_only_against_coupons_and_lines_that_are_there()
    {
        var cart = Cart(Line("1", 1_000), Line("2", 1_000));
        Assert.Empty(Validation.Check(new CouponCaseValidator(), new(Book(Product()), cart) { Chosen = [new("c", "2")] }));
        Assert.Equal(
            ["coupon-book.no-coupons"], Validation.Check(new CouponCaseValidator(), new(new(Currency.Krw, default), cart) { Chosen = [new("c", "2")] }).Select(e => e.Code));
        Assert.Equal(
            ["cart.no-lines"], Validation.Check(new CouponCaseValidator(), new(Book(Product()), new(default)) { Chosen = [new("c", "2")] }).Select(e => e.Code));
    }

    [Fact]
    public void The_validator_of_a_question_tells_its_path_its_data_and_what_only_warns()
    {
        var question = new CouponCase(Book(Order() with { Limits = new() { Total = 1, PerCustomer = 2 } }), Cart(Line("1", 1_000, 0)));
        var errors = new CouponCaseValidator().Validate(question).Errors;
        Assert.Equal(
            [("coupon.limit-order", "Book.Coupons[0]", Severity.Warning), ("cart.quantity", "Cart.Lines[0]", Severity.Error)],
            errors.Select(e => (e.ErrorCode, e.PropertyName, e.Severity)));
        var data = Assert.IsType<System.Collections.Immutable.ImmutableArray<CsRules.Documents.Datum>>(errors[1].CustomState);
        Assert.Equal(["line", "quantity"], data.Select(d => d.Name));
        // Within a larger document the path begins there.
        var within = new InlineValidator<Holder>();
        within.RuleFor(h => h.Question).SetValidator(new CouponCaseValidator());
        Assert.Equal("Question.Cart.Lines[0]", within.Validate(new Holder(question)).Errors[1].PropertyName);
    }

    private sealed record Holder(CouponCase Question);
}
