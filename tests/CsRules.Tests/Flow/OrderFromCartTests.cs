using CsRules.Coupons;
using CsRules.Documents;
using CsRules.Flow;
using CsRules.Loyalty;
using CsRules.Orders;
using CsRules.Refunds;
using CsRules.Testing;
using CsRules.Tests.Coupons;
using NodaTime;

namespace CsRules.Tests.Flow;

/// <summary>A priced cart becomes an order that costs the same, line by line.</summary>
[Properties(Arbitrary = [typeof(Carts)], MaxTest = 500)]
public class OrderFromCartTests
{
    private static readonly Instant Noon = Instant.FromUtc(2025, 10, 10, 3, 0);

    [Property]
    public bool Every_line_of_the_order_costs_what_the_cart_said(BookAndCart given)
    {
        var price = given.Book.Compile().Best(given.Cart, new(), Noon).Price;
        var order = Place(given, price);
        var shares = new OrderShares(order);
        return new OrderValidator().Validate(order).IsValid
            && price.Lines.Select((line, i) => shares.Net(i, given.Cart.Lines[i].Quantity) == line.Payable).All(same => same)
            && order.Payments.Sum(p => p.Amount.MinorUnits) == price.Payable.MinorUnits
            && SpendBase.Net.Of(OrderSpend.Of(order)) == price.Items
            && OrderSpend.Of(order).Lines.Sum(line => line.Items.MinorUnits - line.Coupons!.Value.MinorUnits) == price.Items.MinorUnits;
    }

    [Property]
    public bool All_of_it_at_the_sellers_fault_gives_back_all_that_was_paid(BookAndCart given)
    {
        var order = Place(given, given.Book.Compile().Best(given.Cart, new(), Noon).Price);
        var all = new RefundClaim { Id = "all", Fault = CsRules.Laws.Party.Seller, Lines = [.. order.Lines.Select(line => new ClaimedLine { Line = line.Id, Quantity = line.Quantity })] };
        var plan = new RefundPolicy { LostMinimum = LostMinimum.Revoke, ReturnFee = Money.Won(3_000) }.Compile(order).Plan(all, new LocalDate(2025, 10, 12));
        return plan.ToCustomer.MinorUnits == order.Payments.Sum(payment => payment.Amount.MinorUnits);
    }

    [Fact]
    public void A_coupon_brings_its_minimum_and_its_give_back_along()
    {
        var coupon = new CouponDefinition("OFF", CouponTarget.Order, new(BenefitKind.Fixed) { Amount = Money.Won(5_000) })
        {
            Minimum = new() { Spend = Money.Won(30_000), Quantity = 2, Measured = MeasuredAt.AfterProductCoupons },
            Reissue = new() { WholeOrder = true },
            Validity = new() { DaysFromIssue = 7 },
        };
        var cart = new Cart([new("a", Money.Won(20_000), 2)]) { Shipping = new(Money.Won(3_000)) { FreeFrom = Money.Won(50_000) } };
        var book = new CouponBookDefinition(Currency.Krw, [coupon]);
        var issued = System.Collections.Immutable.ImmutableDictionary<string, LocalDate>.Empty.Add("OFF", new LocalDate(2025, 10, 8));
        var price = book.Compile().Best(cart, new() { Issued = issued }, Noon).Price;
        var order = Order.From(new Checkout { Id = "o", Cart = cart, Price = price, Book = book, Issued = issued });
        var discount = Assert.Single(order.Discounts);
        Assert.Equal((Money.Won(5_000), Money.Won(30_000), 2, MeasuredAt.AfterProductCoupons, new LocalDate(2025, 10, 15)),
            (discount.Amount, discount.Minimum, discount.MinimumQuantity, discount.Measured, discount.ValidUntil));
        Assert.True(discount.Reissue!.WholeOrder);
        Assert.Equal((Money.Won(3_000), Money.Won(3_000), Money.Won(50_000)), (order.Shipping.Fee, order.Shipping.StandardFee, order.Shipping.FreeFrom));
        Assert.Equal(Money.Won(38_000), order.Unpaid);
    }

    // 20,000 of the named product are asked: giving back the other one loses nothing, giving back the named one loses the rest of the coupon.
    [Theory]
    [InlineData("named", 15_000)]
    [InlineData("other", 17_500)]
    public void A_minimum_on_named_lines_is_lost_with_these_lines_alone(string line, long back)
    {
        var coupon = new CouponDefinition("OFF", CouponTarget.Order, new(BenefitKind.Fixed) { Amount = Money.Won(5_000) })
        {
            Minimum = new() { Spend = Money.Won(20_000), On = MinimumOn.NamedLines, Products = ["named"] },
        };
        var (book, cart) = (new CouponBookDefinition(Currency.Krw, [coupon]), new Cart([new("named", Money.Won(20_000)), new("other", Money.Won(20_000))]));
        var order = Place(new(book, cart), book.Compile().Best(cart, new(), Noon).Price);
        var claim = new RefundClaim { Id = "1", Lines = [new() { Line = line, Quantity = 1 }] };
        Assert.Equal(Money.Won(back), new RefundPolicy { LostMinimum = LostMinimum.Revoke }.Compile(order).Plan(claim, new LocalDate(2025, 10, 12)).ToCustomer);
    }

    [Fact]
    public void A_delivery_that_a_coupon_made_free_is_not_lost_by_cancelling()
    {
        var book = new CouponBookDefinition(Currency.Krw, [new("SHIP", CouponTarget.Shipping, new(BenefitKind.FreeShipping))]);
        var cart = new Cart([new("a", Money.Won(10_000)), new("b", Money.Won(10_000))]) { Shipping = new(Money.Won(3_000)) { FreeFrom = Money.Won(50_000) } };
        var order = Place(new(book, cart), book.Compile().Best(cart, new(), Noon).Price);
        Assert.Equal(Money.Won(0), order.Shipping.Fee);
        var half = new RefundClaim { Id = "1", Kind = RefundKind.Cancel, Lines = [new() { Line = "a", Quantity = 1 }] };
        Assert.Equal(Money.Won(10_000), RefundPolicy.Default.Compile(order).Plan(half, new LocalDate(2025, 10, 12)).ToCustomer);
    }

    [Fact]
    public void More_than_it_costs_is_not_paid_and_another_carts_price_is_refused()
    {
        var cart = new Cart([new("a", Money.Won(10_000))]);
        var book = new CouponBookDefinition(Currency.Krw, []);
        var checkout = new Checkout { Id = "o", Cart = cart, Book = book, Price = book.Compile().Best(cart, new(), Noon).Price };
        Assert.Equal("life.paid-too-much", Assert.Throws<CsRulesException>(() => Order.From(checkout with { Payments = [new() { Method = "card", Amount = Money.Won(10_001) }] })).Errors[0].Code);
        Assert.Equal("life.other-cart", Assert.Throws<CsRulesException>(() => Order.From(checkout with { Cart = new([new("b", Money.Won(10_000))]) })).Errors[0].Code);
    }

    [Fact]
    public void What_points_and_money_do_not_cover_is_unpaid()
    {
        var cart = new Cart([new("a", Money.Won(10_000))]);
        var book = new CouponBookDefinition(Currency.Krw, []);
        Money? Unpaid(long points, long card) => Order.From(new Checkout
        {
            Id = "o",
            Cart = cart,
            Book = book,
            Price = book.Compile().Best(cart, new(), Noon).Price,
            Points = points == 0 ? default : [new() { Lot = "lot", Amount = Money.Won(points) }],
            Payments = card == 0 ? default : [new() { Method = "card", Amount = Money.Won(card) }],
        }).Unpaid;
        Assert.Equal(Money.Won(10_000), Unpaid(0, 0));
        Assert.Equal(Money.Won(5_000), Unpaid(2_000, 3_000));
        Assert.Equal(Money.Won(1), Unpaid(2_000, 7_999));
        Assert.Null(Unpaid(2_000, 8_000));
        Assert.Null(Unpaid(0, 10_000));
    }

    [Fact]
    public void What_pays_is_of_the_carts_currency()
    {
        var cart = new Cart([new("a", Money.Won(10_000))]);
        var book = new CouponBookDefinition(Currency.Krw, []);
        var checkout = new Checkout { Id = "o", Cart = cart, Book = book, Price = book.Compile().Best(cart, new(), Noon).Price };
        var cent = new Money(1, Currency.Usd);
        string Refused(Checkout other) => Assert.Throws<CsRulesException>(() => Order.From(other)).Errors.Single().Code;
        Assert.Equal("order.other-currency", Refused(checkout with { Payments = [new() { Method = "card", Amount = Money.Won(1) }, new() { Method = "bank", Amount = cent }] }));
        Assert.Equal("order.other-currency", Refused(checkout with { Points = [new() { Lot = "lot", Amount = cent }] }));
        // The same amount by points and by card is no less of another currency.
        Assert.Equal("order.other-currency", Refused(checkout with { Points = [new() { Lot = "lot", Amount = cent }], Payments = [new() { Method = "card", Amount = cent }] }));
    }

    // 2,000 off the tea, then 3,000 off what is left: 9,000 and 6,000.
    [Fact]
    public void A_product_coupon_names_the_lines_it_is_on_and_an_order_coupon_none()
    {
        var tea = new CouponDefinition("TEA", CouponTarget.Lines, new(BenefitKind.Fixed) { Amount = Money.Won(2_000) })
        {
            Products = ["T-1"],
            Minimum = new() { Spend = Money.Won(5_000), On = MinimumOn.Target },
        };
        var off = new CouponDefinition("OFF", CouponTarget.Order, new(BenefitKind.Fixed) { Amount = Money.Won(3_000) }) { Minimum = new() { Spend = Money.Won(5_000), On = MinimumOn.Target } };
        var (book, cart) = (new CouponBookDefinition(Currency.Krw, [tea, off]), new Cart([new("cup", Money.Won(9_000)), new("tea", Money.Won(8_000)) { Product = "T-1" }]));
        var price = book.Compile().Best(cart, new(), Noon).Price;
        var discounts = Place(new(book, cart), price).Discounts.ToDictionary(discount => discount.Id, StringComparer.Ordinal);
        Assert.Equal("tea", Assert.Single(discounts["TEA"].Lines));
        Assert.Equal(new LineShare("tea", Money.Won(2_000)), Assert.Single(discounts["TEA"].Shares));
        Assert.Empty(discounts["OFF"].Lines);
        Assert.Equal([("cup", 1_800L), ("tea", 1_200)], discounts["OFF"].Shares.Select(share => (share.Line, share.Amount.MinorUnits)));
        Assert.Equal((DiscountMinimumOn.Target, DiscountMinimumOn.Order), (discounts["TEA"].MinimumOn, discounts["OFF"].MinimumOn));
        // Product coupons measure original prices, whatever they say.
        CouponDefinition AfterAll(CouponDefinition coupon) => coupon with { Minimum = coupon.Minimum! with { Measured = MeasuredAt.Running } };
        var running = Place(new(book with { Coupons = [AfterAll(tea), AfterAll(off)] }, cart), price).Discounts;
        Assert.Equal([MeasuredAt.Original, MeasuredAt.Running], running.Select(discount => discount.Measured));
    }

    [Fact]
    public void A_price_of_another_book_is_refused()
    {
        var cart = new Cart([new("a", Money.Won(10_000))]);
        var book = new CouponBookDefinition(Currency.Krw, [new("OFF", CouponTarget.Order, new(BenefitKind.Fixed) { Amount = Money.Won(1_000) })]);
        var price = book.Compile().Best(cart, new(), Noon).Price;
        foreach (var other in (CouponBookDefinition[])[book with { Coupons = [] }, book with { Coupons = [book.Coupons[0] with { Id = "off" }] }])
            Assert.Equal([("coupon.unknown", "$.price")], Assert.Throws<CsRulesException>(() => Place(new(other, cart), price)).Errors.Select(error => (error.Code, error.Path)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    public void A_line_may_be_taxed_not_at_all_or_wholly(int percent)
    {
        var cart = new Cart([new("a", Money.Won(10_000))]);
        var book = new CouponBookDefinition(Currency.Krw, []);
        var checkout = new Checkout { Id = "o", Cart = cart, Book = book, Price = book.Compile().Best(cart, new(), Noon).Price };
        Assert.Equal(Rate.Percent(percent), Order.From(checkout with { LineTaxes = Taxes(("a", new() { Rate = Rate.Percent(percent) })) }).Lines[0].TaxRate);
    }

    [Fact]
    public void A_line_brings_its_own_tax_along()
    {
        var cart = new Cart([new("rice", Money.Won(20_000)), new("book", Money.Won(10_500)), new("cup", Money.Won(11_000))]);
        var book = new CouponBookDefinition(Currency.Krw, []);
        var checkout = new Checkout
        {
            Id = "o",
            Cart = cart,
            Book = book,
            Price = book.Compile().Best(cart, new(), Noon).Price,
            Payments = [new() { Method = "card", Amount = Money.Won(41_500) }],
            Tax = new() { Rate = Rate.Percent(10) },
            LineTaxes = Taxes(("rice", new() { Treatment = TaxTreatment.Exempt }), ("book", new() { Rate = Rate.Percent(5) })),
        };
        var all = new RefundClaim { Id = "1", Lines = [.. cart.Lines.Select(line => new ClaimedLine { Line = line.Id, Quantity = 1 })] };
        var tax = Assert.Single(RefundPolicy.Default.Compile(Order.From(checkout)).Plan(all, new LocalDate(2025, 10, 12)).Tax);
        // 10,500 at 5% holds 500, 11,000 at 10% holds 1,000.
        Assert.Equal((Money.Won(20_000), Money.Won(20_000), Money.Won(1_500)), (tax.Exempt, tax.Supply, tax.Vat));
        Assert.Equal(("life.no-such-line", "$.lineTaxes"), Refused(Taxes(("Rice", new()))));
        // All of it is told at once.
        Assert.Equal(["life.no-such-line", "life.tax-rate", "life.tax-rate"], Assert.Throws<CsRulesException>(() => Order.From(checkout with
        {
            LineTaxes = Taxes(("cup", new() { Rate = Rate.Percent(-1) }), ("Rice", new() { Rate = Rate.Percent(101) })),
        })).Errors.Select(error => error.Code));
        Assert.Equal(("life.tax-rate", "$.lineTaxes"), Refused(Taxes(("rice", new() { Rate = Rate.Percent(101) }))));

        (string, string) Refused(System.Collections.Immutable.ImmutableDictionary<string, LineTax> taxes) =>
            Assert.Throws<CsRulesException>(() => Order.From(checkout with { LineTaxes = taxes })).Errors.Select(error => (error.Code, error.Path)).Single();
    }

    private static System.Collections.Immutable.ImmutableDictionary<string, LineTax> Taxes(params (string Line, LineTax Tax)[] taxes) =>
        System.Collections.Immutable.ImmutableDictionary.CreateRange(taxes.Select(tax => KeyValuePair.Create(tax.Line, tax.Tax)));

    internal static Order Place(BookAndCart given, CouponPrice price) => Order.From(new Checkout
    {
        Id = "o",
        Cart = given.Cart,
        Price = price,
        Book = given.Book,
        Payments = [new() { Method = "card", Amount = price.Payable }],
    });
}
