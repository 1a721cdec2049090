using CsRules.Coupons;
using CsRules.Documents;

namespace CsRules.Tests.Coupons;

/// <summary>Every limit of a cart from both sides, told by the validator and by the quick look that a checkout takes.</summary>
public class CartLimitTests
{
    private const long Most = 1_000_000_000_000_000;
    private static readonly CartLine One = new("1", Money.Won(10_000));

    public static TheoryData<string, Cart> Carts() => new()
    {
        { "", new Cart([One]) },
        { "", new Cart([One with { UnitPrice = Money.Won(0) }]) },
        { "", new Cart([One with { UnitPrice = Money.Won(Most) }]) },
        { "", new Cart([One with { UnitPrice = Money.Won(Most / 2), Quantity = 2 }]) },
        { "cart.too-large $.lines[0] line=1", new Cart([One with { UnitPrice = Money.Won(Most + 1) }]) },
        { "cart.too-large $.lines[0] line=1", new Cart([One with { UnitPrice = Money.Won((Most / 2) + 1), Quantity = 2 }]) },
        { "", new Cart([One with { UnitPrice = Money.Won(1), Quantity = 1_000_000 }]) },
        { "cart.too-large $.lines[0] line=1", new Cart([One with { UnitPrice = Money.Won(1), Quantity = 1_000_001 }]) },
        { "cart.negative-price $.lines[0] line=1", new Cart([One with { UnitPrice = Money.Won(-1) }]) },
        { "cart.quantity $.lines[1] line=2 quantity=0", new Cart([One, One with { Id = "2", Quantity = 0 }]) },
        { "cart.no-lines $.lines", new Cart([]) },
        { "cart.no-lines $.lines", new Cart(default) },
        { "cart.line-twice $.lines line=2", new Cart([One, One with { Id = "2" }, One with { Id = "2" }]) },
        { "cart.currency $.lines[0] line=1 currency=KRW", new Cart([One with { UnitPrice = new(1, Currency.Usd) }]) },
        { "", new Cart([One with { Floor = Money.Won(0) }]) },
        { "", new Cart([One with { Floor = Money.Won(20_000), Quantity = 2 }]) },
        { "cart.floor $.lines[0] line=1", new Cart([One with { Floor = Money.Won(20_001), Quantity = 2 }]) },
        { "cart.floor $.lines[0] line=1", new Cart([One with { Floor = Money.Won(-1) }]) },
        { "cart.currency $.lines[0] line=1 currency=KRW", new Cart([One with { Floor = new(1, Currency.Usd) }]) },
        { "", new Cart([One]) { Shipping = new(Money.Won(0)) } },
        { "", new Cart([One]) { Shipping = new(Money.Won(Most)) { FreeFrom = Money.Won(0) } } },
        { "cart.shipping-negative $.shipping", new Cart([One]) { Shipping = new(Money.Won(Most + 1)) } },
        { "cart.shipping-negative $.shipping", new Cart([One]) { Shipping = new(Money.Won(-1)) } },
        { "cart.shipping-negative $.shipping", new Cart([One]) { Shipping = new(Money.Won(0)) { FreeFrom = Money.Won(-1) } } },
        { "cart.shipping-currency $.shipping currency=KRW", new Cart([One]) { Shipping = new(new Money(1, Currency.Usd)) } },
        { "cart.shipping-currency $.shipping currency=KRW", new Cart([One]) { Shipping = new(Money.Won(0)) { FreeFrom = new(1, Currency.Usd) } } },
    };

    [Theory]
    [MemberData(nameof(Carts))]
    public void A_cart_is_told_in_one_way_and_seen_in_the_other(string expected, Cart cart)
    {
        var errors = Validation.Check(new CartValidator(Currency.Krw), cart);
        Assert.Equal(expected, string.Join("; ", errors.Select(e => $"{e.Code} {e.Path} {string.Join(" ", e.Data.Select(d => $"{d.Name}={d.Value}"))}".TrimEnd())));
        Assert.Equal(expected.Length == 0, CartValidator.IsPlainlyValid(cart, Currency.Krw));
    }

    [Theory]
    [InlineData(300, 20, "")]
    [InlineData(301, 20, "cart.too-many-lines $.lines lines=301 most=300")]
    [InlineData(1, 21, "cart.too-many-categories $.lines[0] line=0 categories=21 most=20")]
    public void A_cart_has_so_many_lines_and_a_line_so_many_categories(int lines, int categories, string expected) =>
        A_cart_is_told_in_one_way_and_seen_in_the_other(
            expected, new Cart([.. Enumerable.Range(0, lines).Select(i => One with { Id = $"{i}", Categories = [.. Enumerable.Range(0, categories).Select(k => $"c{k}")] })]));

    [Theory]
    [InlineData(300, 20, "")]
    [InlineData(301, 20, "coupon-book.too-many")]
    [InlineData(1, 21, "coupon.too-many-tiers")]
    public void A_book_has_so_many_coupons_and_a_coupon_so_many_tiers(int coupons, int tiers, string expected)
    {
        var benefit = new CouponBenefit(BenefitKind.Tiered) { Tiers = [.. Enumerable.Range(1, tiers).Select(i => new CouponTier(Money.Won(i)) { Amount = Money.Won(i) })] };
        var book = new CouponBookDefinition(Currency.Krw, [.. Enumerable.Range(0, coupons).Select(i => new CouponDefinition($"c{i}", CouponTarget.Order, benefit))]);
        Assert.Equal(expected, string.Join("; ", Validation.Check(new CouponBookValidator(), book).Select(e => e.Code)));
    }

    [Fact]
    public void A_book_names_the_coupon_that_stands_twice_and_bounds_its_largest_cart()
    {
        CouponDefinition coupon = Shop.Order();
        var book = new CouponBookDefinition(Currency.Krw, [coupon with { Id = "a" }, coupon with { Id = "b" }, coupon with { Id = "b" }]);
        var twice = Assert.Single(Validation.Check(new CouponBookValidator(), book));
        Assert.Equal("b", Assert.Single(twice.Data, d => d.Name == "id").Value);
        Assert.Empty(Validation.Check(new CouponBookValidator(), book with { Coupons = [coupon], LargestCart = Money.Won(Most) }));
        Assert.Empty(Validation.Check(new CouponBookValidator(), book with { Coupons = [], LargestCart = Money.Won(1) }));
        Assert.NotEmpty(Validation.Check(new CouponBookValidator(), book with { Coupons = [coupon], LargestCart = Money.Won(Most + 1) }));
        Assert.NotEmpty(Validation.Check(new CouponBookValidator(), book with { Coupons = [coupon], LargestCart = Money.Won(0) }));
    }

    [Fact]
    public void A_question_is_checked_in_all_its_parts()
    {
        var question = new CouponCase(new(Currency.Krw, [Shop.Order() with { Id = " " }]), new([One with { Quantity = 0 }]));
        Assert.Equal(["coupon.no-id", "cart.quantity"], Validation.Check(new CouponCaseValidator(), question).Select(e => e.Code));
    }
}
