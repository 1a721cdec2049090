using CsRules.Documents;
using CsRules.Laws;
using CsRules.Orders;
using CsRules.Refunds;
using CsRules.Tests.Orders;
using NodaTime;

namespace CsRules.Tests.Refunds;

/// <summary>Supply, tax and tax-free amounts of what goes back, as payment providers ask for them in a partial cancel.</summary>
public class RefundTaxTests
{
    // Rice is tax-free, a cup and the delivery are not.
    private static readonly Order Basket = new()
    {
        Id = "o",
        Tax = new(),
        Shipping = new() { Fee = Money.Won(3_300) },
        Lines =
        [
            new() { Id = "rice", UnitPrice = Money.Won(20_000), Quantity = 1, Tax = TaxTreatment.Exempt },
            new() { Id = "cup", UnitPrice = Money.Won(5_500), Quantity = 2 },
        ],
        Payments = [new() { Method = "card", Amount = Money.Won(34_300) }],
    };

    [Fact]
    public void One_card_gets_back_what_the_goods_were()
    {
        Assert.Equal("card 5500 = 5000 + 500 + 0 + 0", Told(RefundGiven.Plan(Basket, [], RefundGiven.Claim("1", "cup", 1))));
        Assert.Equal("card 20000 = 0 + 0 + 0 + 20000", Told(RefundGiven.Plan(Basket, [], RefundGiven.Claim("1", "rice", 1))));
        // At the seller's fault the delivery comes back with the last unit.
        var all = new RefundClaim { Id = "1", Fault = Party.Seller, Lines = [new() { Line = "rice", Quantity = 1 }, new() { Line = "cup", Quantity = 2 }] };
        Assert.Equal("card 34300 = 13000 + 1300 + 0 + 20000", Told(RefundGiven.Plan(Basket, [], all)));
    }

    [Fact]
    public void What_is_kept_is_what_the_receipt_says_afterwards()
    {
        var plan = RefundGiven.Plan(Basket, [], RefundGiven.Claim("1", "cup", 1));
        Assert.Equal("card 28800 = 8000 + 800 + 0 + 20000", Told(plan.TaxKept));
    }

    [Fact]
    public void A_fee_lessens_the_taxable_part_and_where_there_is_none_the_other()
    {
        var fee = new RefundPolicy { ReturnFee = Money.Won(3_300) };
        Assert.Equal("card 2200 = 2000 + 200 + 0 + 0", Told(RefundGiven.Plan(Basket, [], RefundGiven.Claim("1", "cup", 1), fee)));
        Assert.Equal("card 16700 = 0 + 0 + 0 + 16700", Told(RefundGiven.Plan(Basket, [], RefundGiven.Claim("1", "rice", 1), fee)));
        // Whatever comes next evens it out: of 11,000 of cups and a second fee, 3,300 are still the rice's.
        Assert.Equal(
            "card 7700 = 4000 + 400 + 0 + 3300",
            Told(RefundGiven.Plan(Basket, [RefundGiven.Claim("1", "rice", 1)], RefundGiven.Claim("2", "cup", 2), fee)));
    }

    [Fact]
    public void A_payment_gets_back_no_more_tax_free_than_was_told_to_its_provider()
    {
        var order = Basket with
        {
            Points = [new() { Lot = "p", Amount = Money.Won(14_300) }],
            Payments = [new() { Method = "card", Amount = Money.Won(20_000), TaxFree = Money.Won(12_000) }],
        };
        // The card is refunded first, and 12,000 of the rice is on it.
        Assert.Equal("card 20000 = 7273 + 727 + 0 + 12000", Told(RefundGiven.Plan(order, [], RefundGiven.Claim("1", "rice", 1))));
        var cups = RefundGiven.Plan(order, [RefundGiven.Claim("1", "rice", 1)], RefundGiven.Claim("2", "cup", 2));
        Assert.Equal("points 11000 = 2727 + 273 + 0 + 8000", Told(cups));
        // Nothing said, it is what goes back.
        Assert.Equal("card 11000 = 10000 + 1000 + 0 + 0", Told(RefundGiven.Plan(
            order with { Payments = [order.Payments[0] with { TaxFree = null }] }, [], RefundGiven.Claim("1", "cup", 2))));
    }

    [Theory]
    [InlineData(20_000, true)]
    [InlineData(19_999, false)] // a won of the rice would be taxable
    [InlineData(20_001, false)]
    public void What_a_provider_was_told_fits_what_was_bought(long free, bool fits)
    {
        var order = Basket with { Payments = [Basket.Payments[0] with { TaxFree = Money.Won(free) }] };
        var errors = Validation.Check(new OrderValidator(), order);
        Assert.Equal(fits ? [] : ["order.tax-free-sum $.payments"], errors.Select(e => $"{e.Code} {e.Path}"));
        // Nobody asks for taxes, nobody minds.
        Assert.Empty(Validation.Check(new OrderValidator(), order with { Tax = null }));
    }

    [Theory]
    [InlineData(9_999, false)]
    [InlineData(10_000, true)] // the other payment has the other half of the rice
    [InlineData(20_000, true)]
    public void A_payment_that_was_told_nothing_may_hold_the_rest(long free, bool fits)
    {
        // The card paid 24,300, of which no more than 14,300 can be taxable.
        var order = Basket with
        {
            Payments = [new() { Method = "card", Amount = Money.Won(24_300), TaxFree = Money.Won(free) }, new() { Method = "transfer", Amount = Money.Won(10_000) }],
        };
        Assert.Equal(fits, Validation.Check(new OrderValidator(), order).IsEmpty);
    }

    [Theory]
    [InlineData(TaxRounding.Order, Rounding.HalfUp, 14)] // 150 × 10 / 110 = 13.6
    [InlineData(TaxRounding.Order, Rounding.Down, 13)]
    [InlineData(TaxRounding.Line, Rounding.HalfUp, 14)] // 9.1 and 4.5
    [InlineData(TaxRounding.Line, Rounding.Down, 13)]
    [InlineData(TaxRounding.Unit, Rounding.HalfUp, 15)] // 5 and 5 and 5
    [InlineData(TaxRounding.Unit, Rounding.Down, 12)]
    public void Tax_is_rounded_where_the_shop_rounds_it(TaxRounding per, Rounding rounding, long vat)
    {
        var order = SampleOrders.Of([50, 50], quantity: 1) with
        {
            Tax = new() { RoundedPer = per, Rounding = rounding },
            Lines = [new() { Id = "a", UnitPrice = Money.Won(50), Quantity = 2 }, new() { Id = "b", UnitPrice = Money.Won(50), Quantity = 1 }],
            Payments = [new() { Method = "card", Amount = Money.Won(150) }],
        };
        RefundClaim[] parts = [RefundGiven.Claim("1", "a", 1), RefundGiven.Claim("2", "b", 1), RefundGiven.Claim("3", "a", 1)];
        Assert.Equal(vat, parts.Select((part, i) => RefundGiven.Plan(order, [.. parts.Take(i)], part).Tax.Single().Vat.MinorUnits).Sum());
    }

    [Fact]
    public void Several_rates_stand_apart()
    {
        // Japan: food at 8%, the rest at 10%.
        var order = new Order
        {
            Id = "o",
            Tax = new() { Rate = Rate.Percent(10), Rounding = Rounding.Down },
            Lines =
            [
                new() { Id = "tea", UnitPrice = new(1_080, Currency.Of("JPY")), Quantity = 1, TaxRate = Rate.Percent(8) },
                new() { Id = "cup", UnitPrice = new(1_100, Currency.Of("JPY")), Quantity = 1 },
                new() { Id = "export", UnitPrice = new(500, Currency.Of("JPY")), Quantity = 1, Tax = TaxTreatment.ZeroRated },
            ],
            Payments = [new() { Method = "card", Amount = new(2_680, Currency.Of("JPY")) }],
        };
        var plan = RefundPolicy.Default.Compile(order, LawBook.Of("JP").General).Plan(
            new() { Id = "1", Lines = [new() { Line = "tea", Quantity = 1 }, new() { Line = "cup", Quantity = 1 }, new() { Line = "export", Quantity = 1 }] }, RefundGiven.Today);
        Assert.Equal([("10%", 1_000L, 100L), ("8%", 1_000L, 80L)], plan.Tax.Single().Taxable.Select(t => (t.Rate.ToString(), t.Supply.MinorUnits, t.Vat.MinorUnits)));
        Assert.Equal(500, plan.Tax.Single().ZeroRated.MinorUnits);
    }

    [Fact]
    public void A_rate_that_changed_is_not_guessed()
    {
        var refund = new RefundCase { Regime = "FI", Order = Basket, Claim = RefundGiven.Claim("1", "cup", 1) };
        var error = Assert.Single(Validation.Check(new RefundCaseValidator(), refund));
        Assert.Equal(("order.tax-unknown", "$.order.tax.rate"), (error.Code, error.Path));
        Assert.Empty(Validation.Check(new RefundCaseValidator(), refund with { Order = Basket with { PlacedOn = new LocalDate(2024, 9, 1) } }));
        Assert.Equal("order.tax-unknown", Assert.Throws<CsRulesException>(() => RefundPolicy.Default.Compile(Basket, LawBook.Of("US").General)).Errors.Single().Code);
        // Korea's never changed.
        Assert.Empty(Validation.Check(new RefundCaseValidator(), refund with { Regime = "KR" }));
    }

    [Fact]
    public void A_rate_from_the_law_is_told_with_how_sure_it_is()
    {
        var plan = RefundGiven.Plan(Basket, [], RefundGiven.Claim("1", "cup", 1));
        Assert.Contains("세율은 대한민국의 10%로 계산했습니다(일부 확인).", plan.Statement(Language.Korean, Voice.Agent));
        var own = RefundGiven.Plan(Basket with { Tax = new() { Rate = Rate.Percent(10) } }, [], RefundGiven.Claim("1", "cup", 1));
        Assert.DoesNotContain(own.Statement(Language.Korean, Voice.Agent), line => line.StartsWith("세율", StringComparison.Ordinal));
        Assert.DoesNotContain(plan.Statement(Language.Korean, Voice.Customer), line => line.Contains("공급가액", StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_customer_owes_is_split_for_its_receipt()
    {
        var swap = new RefundClaim { Id = "x", Kind = RefundKind.Exchange, Lines = [new() { Line = "cup", Quantity = 1 }], Replacements = [new() { Id = "pot", UnitPrice = Money.Won(16_500), Quantity = 1 }] };
        var asked = RefundGiven.Plan(Basket, [], swap);
        Assert.Equal(11_000, asked.DueFromCustomer.MinorUnits);
        Assert.Equal("additional 11000 = 10000 + 1000 + 0 + 0", Told(asked.TaxDue));
        Assert.Contains(asked.Statement(Language.Korean, Voice.Agent), line => line == "받을 돈: 공급가액 10,000원, 부가세 1,000원, 영세율 0원, 면세 0원.");
        // Once it is paid it stands beside the card.
        var later = RefundGiven.Plan(Basket, [swap with { Paid = Money.Won(11_000) }], RefundGiven.Claim("2", "cup", 1));
        Assert.Equal("additional 5500 = 5000 + 500 + 0 + 0", Told(later.Tax));
        // Both together stand for the rice, a cup's price in the pot, and the delivery.
        Assert.Equal((18_000, 1_800, 20_000), (later.TaxKept.Sum(t => t.Supply.MinorUnits), later.TaxKept.Sum(t => t.Vat.MinorUnits), later.TaxKept.Sum(t => t.Exempt.MinorUnits)));
    }

    [Fact]
    public void Nothing_is_split_where_nobody_asks() => Assert.Empty(RefundGiven.Plan(Basket with { Tax = null }, [], RefundGiven.Claim("1", "cup", 1)).Tax);

    private static string Told(RefundPlan plan) => Told(plan.Tax);

    private static string Told(IEnumerable<RefundTax> tax) => string.Join("; ", tax.Select(t =>
        $"{t.Method} {t.Amount.MinorUnits} = {t.Supply.MinorUnits} + {t.Vat.MinorUnits} + {t.ZeroRated.MinorUnits} + {t.Exempt.MinorUnits}"));
}
