using CsRules.Coupons;
using CsRules.Documents;
using FluentValidation;
using static CsRules.Tests.Coupons.Shop;

namespace CsRules.Tests.Coupons;

/// <summary>A document wrong in one way is told in that one way; what is only odd warns and is answered.</summary>
public class ValidatorTests
{
    private static readonly string[] OnlyWarn = ["coupon.group-and-exclusive", "coupon.limit-order", "coupon-book.groups-alike"];

    public static TheoryData<string> CouponCodes => [.. InvalidInputs.Coupons.Keys];

    public static TheoryData<string> BookCodes => [.. InvalidInputs.Books.Keys];

    public static TheoryData<string> CartCodes => [.. InvalidInputs.WrongCarts.Keys];

    public static TheoryData<string> QuestionCodes => [.. InvalidInputs.Questions.Keys];

    [Theory]
    [MemberData(nameof(CouponCodes))]
    public void A_coupon_wrong_in_one_way_has_that_one_error(string code)
    {
        var error = Assert.Single(InvalidInputs.Of(Book(InvalidInputs.Coupons[code])));
        Assert.Equal((code, "$.coupons[0]"), (error.Code, error.Path[..12]));
        Assert.Equal(OnlyWarn.Contains(code), error.IsWarning);
    }

    [Theory]
    [MemberData(nameof(BookCodes))]
    public void A_book_wrong_in_one_way_has_that_one_error(string code)
    {
        var error = Assert.Single(InvalidInputs.Of(InvalidInputs.Books[code]));
        Assert.Equal((code, OnlyWarn.Contains(code)), (error.Code, error.IsWarning));
    }

    [Theory]
    [MemberData(nameof(CartCodes))]
    public void A_cart_wrong_in_one_way_has_that_one_error_and_is_never_priced(string code)
    {
        Assert.Equal(code, Assert.Single(InvalidInputs.Of(InvalidInputs.WrongCarts[code])).Code);
        var thrown = Assert.Throws<CsRulesException>(() => Compiled().Best(InvalidInputs.WrongCarts[code], new(), Noon));
        Assert.Equal([code], thrown.Errors.Select(e => e.Code));
    }

    [Theory]
    [MemberData(nameof(QuestionCodes))]
    public void A_question_wrong_in_one_way_has_that_one_error(string code) =>
        Assert.Equal(code, Assert.Single(Validation.Check(new CouponCaseValidator(), InvalidInputs.Questions[code])).Code);

    [Fact]
    public void Errors_stop_the_compiler_and_warnings_do_not()
    {
        foreach (var (code, coupon) in InvalidInputs.Coupons)
        {
            if (OnlyWarn.Contains(code)) Assert.Single(Compiled(coupon).Definition.Coupons);
            else Assert.Equal([code], Assert.Throws<ValidationException>(() => Compiled(coupon)).Errors.Select(e => e.ErrorCode));
        }
    }

    [Fact]
    public void Every_error_of_a_book_is_told_at_once()
    {
        var errors = InvalidInputs.Of(Book(Order("a", 0) with { Products = ["x"] }, Product("b") with { Group = "g" }));
        Assert.Equal(
            [("coupon.amount-range", "$.coupons[0]"), ("coupon.only-lines-have-filters", "$.coupons[0]"), ("coupon.group-is-for-orders", "$.coupons[1]")],
            errors.Select(e => (e.Code, e.Path)));
    }

    [Theory]
    [InlineData(500_000, true)]
    [InlineData(500_001, false)]
    public void A_minimum_may_be_as_large_as_the_largest_cart(long minimum, bool fits)
    {
        var book = Book(Order() with { Minimum = new() { Spend = Money.Won(minimum) } }) with { LargestCart = Money.Won(500_000) };
        Assert.Equal(fits ? [] : ["coupon.minimum-above-every-cart"], InvalidInputs.Of(book).Select(e => e.Code));
    }

    [Theory]
    [InlineData(1_000, true)]
    [InlineData(999, false)]
    public void A_cap_holds_at_least_one_step(long cap, bool fits) =>
        Assert.Equal(fits, InvalidInputs.Of(Book(new CouponDefinition("c", CouponTarget.Order,
            Percent(10) with { Cap = Money.Won(cap), Step = Money.Won(1_000) }))).IsEmpty);

    [Theory]
    [InlineData(new[] { "a", "b" }, new string[0], new[] { "a" }, new string[0], true)]
    [InlineData(new[] { "a" }, new[] { "k" }, new[] { "a" }, new string[0], true)]
    [InlineData(new[] { "a" }, new string[0], new[] { "a" }, new string[0], false)]
    [InlineData(new string[0], new[] { "k" }, new string[0], new[] { "k" }, false)]
    [InlineData(new string[0], new string[0], new[] { "a" }, new[] { "k" }, true)]
    public void A_coupon_that_excepts_all_it_names_never_matches(string[] products, string[] categories, string[] notProducts, string[] notCategories, bool fits) =>
        Assert.Equal(fits, InvalidInputs.Of(Book(Product() with
        {
            Products = [.. products],
            Categories = [.. categories],
            ExceptProducts = [.. notProducts],
            ExceptCategories = [.. notCategories],
        })).IsEmpty);

    [Theory]
    [InlineData(5, false)]
    [InlineData(6, true)]
    public void A_period_must_hold_one_of_its_weekdays(int days, bool fits) =>
        Assert.Equal(fits, InvalidInputs.Of(Book(Order() with
        {
            Validity = new() { From = Today, Until = Today.PlusDays(days), Days = [Weekday.Tuesday] },
        })).IsEmpty);
}
