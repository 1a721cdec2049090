using System.Collections.Immutable;
using CsRules.Coupons;
using CsRules.Documents;
using CsRules.Flow;
using CsRules.Loyalty;
using CsRules.Orders;
using CsRules.Refunds;
using NodaTime;

namespace CsRules.Tests.Flow;

/// <summary>What the document of an order's life may say: every limit from both sides, and where its error stands.</summary>
public class LifeCaseValidatorTests
{
    private static readonly Instant Start = Instant.FromUtc(2025, 10, 10, 3, 0);
    private static readonly Instant First = Instant.FromUtc(1900, 1, 2, 0, 0);
    private static readonly Instant Last = Instant.FromUtc(2199, 12, 31, 0, 0);
    private static readonly Duration Second = Duration.FromSeconds(1);

    private static readonly LifePurchase Tea = new() { Id = "o", At = Start, Cart = new([new("tea", Money.Won(10_000))]), Method = "card" };
    private static readonly LifeCase Life = new() { Purchase = Tea };
    private static readonly CouponDefinition Off = new("OFF", CouponTarget.Order, new(BenefitKind.Fixed) { Amount = Money.Won(1_000) });
    private static readonly PointsProgram Points = new() { Currency = Currency.Krw };

    private static readonly TierProgram Tiers = new()
    {
        Currency = Currency.Krw,
        Window = new() { Kind = TierWindowKind.Lifetime },
        Tiers = [new() { Id = "basic" }, new() { Id = "gold", Spend = Money.Won(10_000) }],
    };

    [Fact]
    public void A_life_of_every_part_has_no_errors()
    {
        Assert.Empty(Errors(Life));
        Assert.Empty(Errors(Life with
        {
            AsOf = Start,
            Regime = "FI",
            Shop = new() { Coupons = new(Currency.Krw, [Off]), Points = Points, Tiers = Tiers, Refunds = new() { ReturnFee = Money.Won(3_000), PointsUseMinimum = Money.Won(0) } },
            Customer = new() { Points = [Grant(Start)], Tiers = new() { Last = new("gold", new(2025, 10, 1), new(2025, 10, 1), null) } },
            Purchase = Tea with { UsePoints = Money.Won(0), Tax = new() },
            Steps = [Paid(Start), Told(Start, new() { Id = "c" }), Paid(Start + Second)],
        }));
    }

    [Fact]
    public void Instants_are_of_an_age_in_which_there_were_shops()
    {
        Assert.Equal(["as-of.out-of-reach AsOf"], Errors(Life with { AsOf = First - Second }));
        Assert.Equal(["as-of.out-of-reach AsOf"], Errors(Life with { AsOf = Last + Second }));
        Assert.Empty(Errors(Life with { AsOf = First }));
        Assert.Empty(Errors(Life with { AsOf = Last }));
        Assert.Equal(["as-of.out-of-reach Purchase.At"], Errors(Life with { Purchase = Tea with { At = First - Second } }));
        Assert.Empty(Errors(Life with { Purchase = Tea with { At = First } }));
        Assert.Equal(["as-of.out-of-reach Steps[1].At"], Errors(Life with { Steps = [Paid(Last), Paid(Last + Second)] }));
    }

    [Fact]
    public void An_order_has_an_id()
    {
        Assert.Equal(["order.no-id Purchase.Id"], Errors(Life with { Purchase = Tea with { Id = "" } }));
        Assert.Empty(Errors(Life with { Purchase = Tea with { Id = "1" } }));
    }

    [Fact]
    public void A_country_whose_law_is_not_built_in_is_told()
    {
        Assert.Equal(["claim.unknown-regime Regime"], Errors(Life with { Regime = "ZZ" }));
    }

    [Fact]
    public void What_is_wrong_with_a_shops_rules_is_told_where_it_stands()
    {
        Assert.Equal(["coupon-book.id-twice Shop.Coupons.Coupons"], Errors(Shop(new() { Coupons = new(Currency.Krw, [Off, Off]) })));
        Assert.Equal(["points-program.days Shop.Points.SoonDays"], Errors(Shop(new() { Points = Points with { SoonDays = -1 } })));
        Assert.Equal(["tier-program.months Shop.Tiers.GraceMonths"], Errors(Shop(new() { Tiers = Tiers with { GraceMonths = -1 } })));
        Assert.Equal(["refund.extend-days Shop.Refunds.ExtendDays"], Errors(Shop(new() { Refunds = new() { ExtendDays = -1 } })));
    }

    [Fact]
    public void What_is_wrong_with_a_cart_is_told_where_it_stands()
    {
        Assert.Equal(["cart.no-lines Purchase.Cart.Lines"], Errors(Cart(new([]))));
        Assert.Equal(["cart.line-twice Purchase.Cart.Lines"], Errors(Cart(new([new("tea", Money.Won(1)), new("tea", Money.Won(1))]))));
        Assert.Equal(["cart.currency Purchase.Cart.Lines[1]"], Errors(Cart(new([new("tea", Money.Won(1)), new("cup", new(1, Currency.Usd))]))));
    }

    [Fact]
    public void What_is_wrong_with_a_customers_tiers_is_told_where_a_program_says_what_they_are()
    {
        var unknown = Life with { Customer = new() { Tiers = new() { Last = new("silver", new(2025, 10, 1), new(2025, 10, 1), null) } } };
        Assert.Equal(["tier-history.unknown-tier Customer.Tiers.Last.Tier"], Errors(unknown with { Shop = new() { Tiers = Tiers } }));
        Assert.Empty(Errors(unknown));
    }

    [Fact]
    public void What_is_wrong_with_a_customers_points_is_told_where_it_stands()
    {
        Assert.Equal(["points-event.no-amount Customer.Points[1].Amount"], Errors(Customer(Grant(Start), Grant(Start) with { Amount = null })));
        Assert.Equal(["loyalty.currency Customer.Points[0].Amount"], Errors(Customer(Grant(Start) with { Amount = new(1, Currency.Usd) })));
    }

    [Fact]
    public void Points_that_a_customer_has_came_no_later_than_the_order()
    {
        Assert.Empty(Errors(Customer(Grant(Start), Grant(Start - Second))));
        Assert.Equal(["life.order-of-time Customer.Points[1].At"], Errors(Customer(Grant(Start), Grant(Start + Second))));
    }

    // The book's currency is the life's; without a book the first line's is.
    [Fact]
    public void A_life_is_in_one_currency()
    {
        var dollars = Life with { Purchase = Tea with { Cart = new([new("tea", new(1_000, Currency.Usd))]) } };
        Assert.Empty(Errors(dollars));
        Assert.Empty(Errors(dollars with { Shop = new() { Points = new() { Currency = Currency.Usd } } }));
        Assert.Equal(["cart.currency Purchase.Cart.Lines[0]"], Errors(dollars with { Shop = new() { Coupons = new(Currency.Krw, []) } }));
        var cent = new Money(1, Currency.Usd);
        Assert.Equal(["life.other-currency Shop.Points.Currency"], Errors(Shop(new() { Points = new() { Currency = Currency.Usd } })));
        Assert.Equal(["life.other-currency Shop.Tiers.Currency"], Errors(Shop(new() { Tiers = Tiers with { Currency = Currency.Usd, Tiers = [new() { Id = "basic" }] } })));
        Assert.Equal(["life.other-currency Shop.Refunds.ReturnFee"], Errors(Shop(new() { Refunds = new() { ReturnFee = cent } })));
        Assert.Equal(["life.other-currency Shop.Refunds.PointsUseMinimum"], Errors(Shop(new() { Refunds = new() { PointsUseMinimum = cent } })));
        Assert.Equal(["life.other-currency Purchase.UsePoints"], Errors(Wish(cent)));
    }

    [Fact]
    public void Points_that_are_wished_are_no_less_than_none_and_need_a_program()
    {
        Assert.Empty(Errors(Wish(Money.Won(0))));
        Assert.Equal(["order.negative-amount Purchase.UsePoints"], Errors(Wish(Money.Won(-1))));
        Assert.Equal(["life.no-points Purchase.UsePoints"], Errors(Wish(Money.Won(0)) with { Shop = new() }));
    }

    [Fact]
    public void A_rate_of_tax_lies_between_nothing_and_all()
    {
        var above = Rate.Percent(100.0001m);
        LifeCase Order(Rate rate) => Life with { Purchase = Tea with { Tax = new() { Rate = rate } } };
        Assert.Empty(Errors(Order(Rate.Percent(0))));
        Assert.Empty(Errors(Order(Rate.Percent(100))));
        Assert.Equal(["order.tax-rate Purchase.Tax.Rate"], Errors(Order(Rate.Percent(-0.0001m))));
        Assert.Equal(["order.tax-rate Purchase.Tax.Rate"], Errors(Order(above)));
        LifeCase Line(string line, Rate rate) => Life with { Purchase = Tea with { LineTaxes = ImmutableDictionary.CreateRange([KeyValuePair.Create(line, new LineTax { Rate = rate })]) } };
        Assert.Empty(Errors(Line("tea", Rate.Percent(0))));
        Assert.Empty(Errors(Line("tea", Rate.Percent(100))));
        Assert.Equal(["life.tax-rate Purchase.LineTaxes"], Errors(Line("tea", Rate.Percent(-0.0001m))));
        Assert.Equal(["life.tax-rate Purchase.LineTaxes"], Errors(Line("tea", above)));
        Assert.Equal(["life.no-such-line Purchase.LineTaxes"], Errors(Line("cup", Rate.Percent(5))));
    }

    [Fact]
    public void Steps_stand_in_order_of_time_after_the_order()
    {
        Assert.Equal(["life.order-of-time Steps[0].At"], Errors(Life with { Steps = [Paid(Start - Second)] }));
        // What stands before any step above it is told, not the first alone.
        var wrong = Failures(Life with { Steps = [Paid(Start + (Second * 9)), Paid(Start + Second), Paid(Start + (Second * 5)), Paid(Start + (Second * 9))] });
        Assert.Equal(["Steps[1].At", "Steps[2].At"], wrong.Select(failure => failure.PropertyName));
        Assert.All(wrong, failure => Assert.Equal(Start + (Second * 9), ((ImmutableArray<Datum>)failure.CustomState).Single(datum => datum.Name == "before").Value));
    }

    [Fact]
    public void A_step_is_an_event_or_a_claim()
    {
        Assert.Equal(["life.event-or-claim Steps[0]"], Errors(Life with { Steps = [new() { At = Start }] }));
        Assert.Equal(["life.event-or-claim Steps[1]"], Errors(Life with { Steps = [Paid(Start), Paid(Start) with { Claim = new() { Id = "c" } }] }));
    }

    [Fact]
    public void A_life_has_no_more_steps_than_an_order_has_refunds()
    {
        Assert.Empty(Errors(Life with { Steps = [.. Enumerable.Repeat(Paid(Start), 500)] }));
        Assert.Equal(["limit.items Steps"], Errors(Life with { Steps = [.. Enumerable.Repeat(Paid(Start), 501)] }));
    }

    [Fact]
    public void Everything_is_told_at_once_and_by_the_answer_too()
    {
        var wrong = Life with { Regime = "ZZ", Purchase = Tea with { Id = "" }, Steps = [new() { At = Start }] };
        string[] codes = ["claim.unknown-regime $.regime", "life.event-or-claim $.steps[0]", "order.no-id $.purchase.id"];
        Assert.Equal(codes, Assert.Throws<CsRulesException>(() => LifeAnswer.Of(wrong, null, Language.English)).Errors.Select(error => $"{error.Code} {error.Path}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_a_document_leaves_out_is_as_if_it_had_said_nothing()
    {
        var bare = new LifeCase { Purchase = Tea with { LineTaxes = null! }, Shop = null!, Customer = null!, Steps = default };
        Assert.Empty(Errors(bare));
        Assert.Empty(bare.Steps);
        Assert.Empty(new LifeCustomer { Points = default }.Points);
        Assert.Equal((new Shopper(), new TierHistory()), (new LifeCustomer { Shopper = null! }.Shopper, new LifeCustomer { Tiers = null! }.Tiers));
        Assert.Single(LifeAnswer.Of(bare, null, Language.English).Steps);
    }

    private static LifeStep Paid(Instant at) => new() { At = at, Event = new() { Id = "p", Kind = OrderEventKind.Pay } };

    private static LifeStep Told(Instant at, RefundClaim claim) => new() { At = at, Claim = claim };

    private static PointsEvent Grant(Instant at) => new() { Id = "g", At = at, Kind = PointsEventKind.Grant, Amount = Money.Won(1) };

    private static LifeCase Shop(LifeShop shop) => Life with { Shop = shop };

    private static LifeCase Cart(Cart cart) => Life with { Purchase = Tea with { Cart = cart } };

    private static LifeCase Customer(params PointsEvent[] points) => Life with { Customer = new() { Points = [.. points] } };

    private static LifeCase Wish(Money points) => Life with { Shop = new() { Points = Points }, Purchase = Tea with { UsePoints = points } };

    private static IEnumerable<string> Errors(LifeCase life) => Failures(life).Select(failure => $"{failure.ErrorCode} {failure.PropertyName}");

    private static List<FluentValidation.Results.ValidationFailure> Failures(LifeCase life) => new LifeCaseValidator().Validate(life).Errors;
}
