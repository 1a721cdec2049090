using System.Collections.Immutable;
using CsRules.Coupons;
using CsRules.Documents;
using static CsRules.Tests.Coupons.Shop;

namespace CsRules.Tests.Coupons;

/// <summary>For every code of the validators a document that is wrong in that one way.</summary>
internal static class InvalidInputs
{
    private static readonly Cart Good = Cart(Line("1", 10_000));

    public static readonly ImmutableSortedDictionary<string, CouponDefinition> Coupons = new Dictionary<string, CouponDefinition>
    {
        ["coupon.no-id"] = Order(" "),
        ["coupon.currency"] = Order() with { Minimum = new() { Spend = new Money(500, Currency.Usd) } },
        ["coupon.amount-range"] = Order(off: 0),
        ["coupon.minimum-range"] = Order() with { Minimum = new() { Spend = Money.Won(0) } },
        ["coupon.minimum-above-every-cart"] = Order() with { Minimum = new() { Spend = Money.Won(1_000_000_000_000_001) } },
        ["coupon.minimum-quantity-range"] = Order() with { Minimum = new() { Quantity = 0 } },
        ["coupon.only-lines-have-filters"] = Order() with { Products = ["x"] },
        ["coupon.only-lines-take-all"] = Order() with { AppliesTo = LineScope.AllMatching },
        ["coupon.group-is-for-orders"] = Product() with { Group = "g" },
        ["coupon.group-and-exclusive"] = Order() with { Group = "g", Exclusive = true },
        ["coupon.base-is-for-orders"] = Product() with { Base = CouponBase.Original },
        ["coupon.product-measures-original"] = Product() with { Minimum = new() { Spend = Money.Won(1), Measured = MeasuredAt.Running } },
        ["coupon.any-line-measures-original"] = Order() with { Minimum = new() { Spend = Money.Won(1), On = MinimumOn.AnyLine, Measured = MeasuredAt.Running } },
        ["coupon.never-matches"] = Product() with { Products = ["a", "b"], Categories = ["k"], ExceptProducts = ["b", "a"], ExceptCategories = ["k"] },
        ["coupon.ends-before-start"] = Order() with { Validity = new() { From = Today, Until = Today.PlusDays(-1) } },
        ["coupon.no-day"] = Order() with { Validity = new() { From = Today, Until = Today.PlusDays(5), Days = [Weekday.Tuesday] } },
        ["coupon.days-from-issue"] = Order() with { Validity = new() { DaysFromIssue = -1 } },
        ["coupon.bad-hour"] = Order() with { Validity = new() { TimeFrom = "9시" } },
        ["coupon.no-hours"] = Order() with { Validity = new() { TimeFrom = "09:00", TimeUntil = "09:00" } },
        ["coupon.limit-never"] = Order() with { Limits = new() { Total = 0 } },
        ["coupon.limit-order"] = Order() with { Limits = new() { Total = 1, PerCustomer = 2 } },
        ["coupon.rate-needed"] = OnOrder(new(BenefitKind.Percent)),
        ["coupon.rate-range"] = OnOrder(new(BenefitKind.Percent) { Rate = Rate.Percent(101) }),
        ["coupon.amount-needed"] = OnOrder(new(BenefitKind.Fixed)),
        ["coupon.tiers-needed"] = OnOrder(new(BenefitKind.Tiered)),
        ["coupon.too-many-tiers"] = OnOrder(new(BenefitKind.Tiered) { Tiers = [.. Enumerable.Range(1, 21).Select(i => new CouponTier(Money.Won(i)) { Rate = Rate.One })] }),
        ["coupon.tier-one-of"] = OnOrder(new(BenefitKind.Tiered) { Tiers = [new(Money.Won(1))] }),
        ["coupon.tier-twice"] = OnOrder(new(BenefitKind.Tiered) { Tiers = [new(Money.Won(1)) { Rate = Rate.One }, new(Money.Won(1)) { Rate = Rate.One }] }),
        ["coupon.buy-get-needed"] = OnLines(new(BenefitKind.BuyGet) { Buy = 2 }),
        ["coupon.buy-get-one-of"] = OnLines(new(BenefitKind.BuyGet) { Buy = 2, Get = 1, Rate = Rate.One, Amount = Money.Won(1) }),
        ["coupon.cheapest-one-of"] = OnLines(new(BenefitKind.Cheapest) { Rate = Rate.One, Amount = Money.Won(1) }),
        ["coupon.get-takes-all"] = OnLines(new(BenefitKind.BuyGet) { Buy = 1, Get = 1, GetProducts = ["b"] }),
        ["coupon.uses-units"] = OnLines(new(BenefitKind.Cheapest)) with { UsesUnits = true },
        ["coupon.minimum-lines"] = Order() with { Minimum = new() { Spend = Money.Won(1), On = MinimumOn.NamedLines } },
        ["coupon.named-lines-measured"] = new("c", CouponTarget.Shipping, new(BenefitKind.FreeShipping))
        {
            Minimum = new() { Spend = Money.Won(1), On = MinimumOn.NamedLines, Products = ["b"], Measured = MeasuredAt.Running },
        },
        ["coupon.gift-needed"] = OnOrder(new(BenefitKind.Gift)),
        ["coupon.max-units-range"] = OnOrder(new(BenefitKind.Percent) { Rate = Rate.One, MaxUnits = 0 }),
        ["coupon.cap-below-step"] = OnOrder(new(BenefitKind.Percent) { Rate = Rate.One, Cap = Money.Won(999), Step = Money.Won(1_000) }),
        ["coupon.kind-and-target"] = OnOrder(new(BenefitKind.FreeShipping)),
        ["coupon.field-unused"] = OnOrder(Off(1) with { Cap = Money.Won(1) }),
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    public static readonly ImmutableSortedDictionary<string, CouponBookDefinition> Books = new Dictionary<string, CouponBookDefinition>
    {
        ["coupon-book.zone"] = Book() with { Zone = "Mars/Olympus" },
        ["coupon-book.no-coupons"] = new(Currency.Krw, default),
        ["coupon-book.too-many"] = Book([.. Enumerable.Range(0, 301).Select(i => Order($"{i}"))]),
        ["coupon-book.id-twice"] = Book(Order("a"), Product("a")),
        ["coupon-book.largest-cart"] = Book() with { LargestCart = new Money(1, Currency.Usd) },
        ["coupon-book.groups-alike"] = Book(Order("a") with { Group = "Autumn sale" }, Order("b") with { Group = "autumn-sale" }),
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    public static readonly ImmutableSortedDictionary<string, Cart> WrongCarts = new Dictionary<string, Cart>
    {
        ["cart.no-lines"] = new([]),
        ["cart.quantity"] = Cart(Line("1", 1, 0)),
        ["cart.negative-price"] = Cart(Line("1", -1)),
        ["cart.currency"] = Cart(new CartLine("1", new Money(1, Currency.Usd))),
        ["cart.too-many-lines"] = Cart([.. Enumerable.Range(0, 301).Select(i => Line($"{i}", 1))]),
        ["cart.too-many-categories"] = Cart(Line("1", 1) with { Categories = [.. Enumerable.Range(0, 21).Select(i => $"{i}")] }),
        ["cart.too-large"] = Cart(Line("1", 1_000_000_000_000_000, 2)),
        ["cart.floor"] = Cart(Line("1", 1) with { Floor = Money.Won(2) }),
        ["cart.line-twice"] = Cart(Line("1", 1), Line("1", 2)),
        ["cart.shipping-negative"] = Good with { Shipping = new(Money.Won(-1)) },
        ["cart.shipping-currency"] = Good with { Shipping = new(new Money(1, Currency.Usd)) },
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    public static readonly ImmutableSortedDictionary<string, CouponCase> Questions = new Dictionary<string, CouponCase>
    {
        ["points.currency"] = new(Book(), Good) { Points = new(new Money(1, Currency.Usd)) },
        ["points.negative"] = new(Book(), Good) { Points = new(Money.Won(-1)) },
        ["coupon.unknown"] = new(Book(), Good) { Chosen = [new("x")] },
        ["coupon.chosen-twice"] = new(Book(Order()), Good) { Chosen = [new("c"), new("c")] },
        ["coupon.unknown-line"] = new(Book(Product()), Good) { Chosen = [new("c", "9")] },
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    public static IEnumerable<InputError> AllErrors() =>
        Coupons.Values.SelectMany(c => Of(Book(c)))
            .Concat(Books.Values.SelectMany(b => Of(b)))
            .Concat(WrongCarts.Values.SelectMany(b => Of(b)))
            .Concat(Questions.Values.SelectMany(q => Validation.Check(new CouponCaseValidator(), q)));

    public static ImmutableArray<InputError> Of(CouponBookDefinition book) => Validation.Check(new CouponBookValidator(), book);

    public static ImmutableArray<InputError> Of(Cart cart) => Validation.Check(new CartValidator(Currency.Krw), cart);

    private static CouponDefinition OnOrder(CouponBenefit benefit) => new("c", CouponTarget.Order, benefit);

    private static CouponDefinition OnLines(CouponBenefit benefit) => new("c", CouponTarget.Lines, benefit);
}
