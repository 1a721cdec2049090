using System.Globalization;
using CsRules.Documents;
using CsRules.Orders;
using NodaTime;

namespace CsRules.Tests.Orders;

/// <summary>Every rule on a document from both sides: what is told, with its path, and the nearest thing that is right.</summary>
public class OrderValidatorTests
{
    private const long Most = 1_000_000_000_000_000;

    private static readonly Order Full = SampleOrders.Of([10_000, 20_000], discount: 1000, minimum: 5000) with
    {
        Shipping = new() { Fee = Money.Won(3000), StandardFee = Money.Won(3000), FreeFrom = Money.Won(50_000) },
        Points = [new() { Lot = "a", Amount = Money.Won(500) }, new() { Lot = "b", Amount = Money.Won(700) }],
        Payments = [new() { Method = "card", Amount = Money.Won(30_000) }, new() { Method = "bank", Amount = Money.Won(800) }],
        Earned = new() { Amount = Money.Won(300), Held = Money.Won(100) },
    };

    public static TheoryData<string, Order> Wrong()
    {
        var dollar = new Money(5, Currency.Usd);
        var minus = Money.Won(-1);
        var data = new TheoryData<string, Order>
        {
            { "order.no-lines $.lines", Full with { Lines = [] } },
            { "order.no-lines $.lines", Full with { Lines = default } },
            { "order.repeated-line $.lines[1].id", Full with { Lines = [Full.Lines[0], Full.Lines[1] with { Id = "l0" }] } },
            { "order.quantity $.lines[1].quantity", Full with { Lines = [Full.Lines[0], Full.Lines[1] with { Quantity = 0 }], Payments = [new() { Method = "card", Amount = Money.Won(10_800) }] } },
            { "order.repeated-discount $.discounts[1].id", Full with { Discounts = [Half("c"), Half("c")] } },
            { "order.unknown-line $.discounts[1].lines[1]", Full with { Discounts = [Half("c"), Half("d") with { Lines = ["l0", "x"] }] } },
            { "order.discount-too-large $.discounts", With(discount: 30_001) with { Payments = [], Points = [new() { Lot = "a", Amount = Money.Won(2999) }] } },
            { "order.discount-too-large $.discounts", Full with { Discounts = [Full.Discounts[0] with { Amount = Money.Won(10_001), Lines = ["l0"] }], Payments = [new() { Method = "card", Amount = Money.Won(21_799) }] } },
            { "order.sum $.payments", Full with { Payments = [new() { Method = "card", Amount = Money.Won(30_799) }] } },
            { "order.sum $.payments", Full with { Payments = [new() { Method = "card", Amount = Money.Won(30_801) }] } },
            { "order.sum $.payments", SampleOrders.Of([0, 20_000]) with { Payments = [] } },
            { "order.repeated-discount $.discounts[1].id", Full with { Discounts = [Half("c") with { Amount = Money.Won(15_001) }, Half("c") with { Amount = Money.Won(15_001) }], Payments = [], Points = [new() { Lot = "a", Amount = Money.Won(2998) }] } },
            { "order.too-large $.lines", Priced(Most + 1) },
            { "order.too-large $.payments", Priced(Most) with { Payments = [new() { Method = "card", Amount = Money.Won(Most + 1) }] } },
        };
        foreach (var (path, set) in Amounts)
        {
            data.Add("order.negative-amount " + path, set(minus));
            data.Add("order.other-currency " + path, set(dollar));
        }

        return data;
    }

    public static TheoryData<Order> Right() =>
    [
        Full,
        Full with { Shipping = new() { Fee = Money.Won(0) }, Payments = [new() { Method = "card", Amount = Money.Won(27_800) }] },
        With(discount: 30_000) with { Payments = [], Points = [new() { Lot = "a", Amount = Money.Won(3000) }] },
        Priced(Most),
        Full with { Discounts = [Half("c"), Half("d") with { Lines = ["l1"] }] },
    ];

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_can_not_be_is_told_once_at_its_place(string expected, Order order) =>
        Assert.Equal([expected], Validation.Check(new OrderValidator(), order).Select(e => $"{e.Code} {e.Path}"));

    [Theory]
    [MemberData(nameof(Right))]
    public void What_can_just_be_is_right(Order order) => Assert.Empty(Validation.Check(new OrderValidator(), order));

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(3660, true)]
    [InlineData(3661, false)]
    public void A_purchase_confirms_itself_within_ten_years(int days, bool right)
    {
        var errors = Validation.Check(new OrderLifeValidator(), new() { Order = Full, AutoConfirmDays = days });
        Assert.Equal(right ? [] : ["order.confirm-days"], errors.Select(e => e.Code));
        Assert.All(errors, e => Assert.Contains(days.ToString("N0", CultureInfo.InvariantCulture), e.Explain(Language.English), StringComparison.Ordinal));
    }

    [Fact]
    public void An_order_in_a_life_is_checked_as_one_by_itself() =>
        Assert.Equal(["order.sum $.order.payments"],
            Validation.Check(new OrderLifeValidator(), new() { Order = Full with { Payments = [] } }).Select(e => $"{e.Code} {e.Path}"));

    [Fact]
    public void Units_out_of_stock_are_counted_over_all_that_is_said_of_a_line()
    {
        var three = SampleOrders.Of([10_000], quantity: 3);
        var life = new OrderLife { Order = three, Supply = new() { StockOut = new() { KnownOn = new LocalDate(2025, 11, 4), Units = [Units(2), Units(1)] } } };
        Assert.Empty(Validation.Check(new OrderLifeValidator(), life));
        var toMany = life with { Supply = life.Supply with { StockOut = life.Supply.StockOut! with { Units = [Units(2), Units(2)] } } };
        var error = Assert.Single(Validation.Check(new OrderLifeValidator(), toMany));
        Assert.Equal(("order.too-many", "$.supply.stockOut.units[1].quantity"), (error.Code, error.Path));
        Assert.Contains("1 are possible", error.Explain(Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void A_stock_out_of_an_order_without_lines_is_told_of_the_lines_alone() =>
        Assert.Equal(["order.no-lines"],
            Validation.Check(new OrderLifeValidator(), new()
            {
                Order = Full with { Lines = default },
                Supply = new() { StockOut = new() { KnownOn = new LocalDate(2025, 11, 4), Units = [Units(1)] } },
            }).Select(e => e.Code));

    [Fact]
    public void A_list_that_was_never_made_is_an_empty_one()
    {
        var order = Full with { Discounts = default, Points = default, Payments = default };
        Assert.Equal((0, 0, 0), (order.Discounts.Length, order.Points.Length, order.Payments.Length));
        Assert.Empty(new OrderDiscount { Id = "c", Amount = Money.Won(1), Lines = default }.Lines);
        Assert.Empty(new OrderLife { Order = Full, Events = default }.Events);
        Assert.Empty(new StockOut { KnownOn = new LocalDate(2025, 11, 4), Units = default }.Units);
        Assert.Equal(OrderShipping.None, (Full with { Shipping = null! }).Shipping);
        Assert.Equal(default, (Full with { Lines = default }).Currency);
    }

    // Every amount of a document by its path, with a way to put another there.
    private static (string Path, Func<Money, Order> Set)[] Amounts { get; } =
    [
        ("$.lines[1].unitPrice", m => Full with { Lines = [Full.Lines[0], Full.Lines[1] with { UnitPrice = m }] }),
        ("$.discounts[0].amount", m => Full with { Discounts = [Full.Discounts[0] with { Amount = m }] }),
        ("$.discounts[0].minimum", m => Full with { Discounts = [Full.Discounts[0] with { Minimum = m }] }),
        ("$.shipping.fee", m => Full with { Shipping = Full.Shipping with { Fee = m } }),
        ("$.shipping.standardFee", m => Full with { Shipping = Full.Shipping with { StandardFee = m } }),
        ("$.shipping.freeFrom", m => Full with { Shipping = Full.Shipping with { FreeFrom = m } }),
        ("$.points[1].amount", m => Full with { Points = [Full.Points[0], Full.Points[1] with { Amount = m }] }),
        ("$.payments[1].amount", m => Full with { Payments = [Full.Payments[0], Full.Payments[1] with { Amount = m }] }),
        ("$.earned.amount", m => Full with { Earned = Full.Earned! with { Amount = m } }),
        ("$.earned.held", m => Full with { Earned = Full.Earned! with { Held = m } }),
    ];

    private static OrderDiscount Half(string id) => new() { Id = id, Amount = Money.Won(500) };

    private static Order With(long discount) => Full with { Discounts = [Full.Discounts[0] with { Amount = Money.Won(discount) }] };

    private static Order Priced(long price) => SampleOrders.Of([price]);

    private static OrderUnits Units(int quantity) => new() { Line = "l0", Quantity = quantity };
}
