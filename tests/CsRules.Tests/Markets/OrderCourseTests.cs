using CsRules.Markets;
using CsRules.Orders;
using NodaTime;
using static CsRules.Tests.Markets.MarketGiven;

namespace CsRules.Tests.Markets;

/// <summary>What a marketplace sees of an order that is sent, cancelled, collected and handled piece by piece.</summary>
public class OrderCourseTests
{
    private static readonly Instant Paid = At(10, 13, 9);

    // Three cups of tea for 30,000 each and two pots for 50,000 each, 10,000 off all of it.
    private static OrderLife Life(params (OrderEventKind Kind, string Line, int Quantity, Instant At)[] then) => new()
    {
        Order = new()
        {
            Id = "A",
            PlacedOn = Moment.At(Paid),
            Lines = [new() { Id = "tea", UnitPrice = Money.Won(30_000), Quantity = 3 }, new() { Id = "pot", UnitPrice = Money.Won(50_000), Quantity = 2 }],
            Payments = [new() { Method = "card", Amount = Money.Won(190_000), On = Moment.At(Paid) }],
        },
        Events = [new() { Id = "pay", Kind = OrderEventKind.Pay, At = Paid }, .. then.Select((one, i) => new OrderEvent { Id = $"e{i}", Kind = one.Kind, Line = one.Line, Quantity = one.Quantity, At = one.At })],
    };

    private static OrderCourse Course(OrderLife life, Instant asOf) => OrderCourse.Of(life, asOf, SmartStore.Zone);

    private static OrderLife Sent => Life(
        (OrderEventKind.Ship, "tea", 3, At(10, 14)), (OrderEventKind.Ship, "pot", 1, At(10, 15)), (OrderEventKind.Cancel, "pot", 1, At(10, 16)),
        (OrderEventKind.Deliver, "tea", 3, At(10, 17)), (OrderEventKind.Deliver, "pot", 1, At(10, 18)));

    [Fact]
    public void It_is_sent_with_its_last_piece_and_has_come_with_the_last_that_was_sent()
    {
        Assert.Null(Course(Sent, At(10, 15)).SentAt);
        Assert.Equal(At(10, 16), Course(Sent, At(10, 16)).SentAt);
        Assert.Null(Course(Sent, At(10, 17)).DeliveredAt);
        Assert.Equal((At(10, 16), At(10, 18)), (Course(Sent, At(10, 20)).SentAt!.Value, Course(Sent, At(10, 20)).DeliveredAt!.Value));
        // What is told later changes neither.
        var confirmed = Sent with { Events = [.. Sent.Events, new() { Id = "done", Kind = OrderEventKind.Confirm, At = At(10, 19) }] };
        Assert.Equal((At(10, 16), At(10, 18), At(10, 19)), (Course(confirmed, At(10, 20)).SentAt!.Value, Course(confirmed, At(10, 20)).DeliveredAt!.Value, Course(confirmed, At(10, 20)).ConfirmedAt!.Value));
        Assert.Null(Course(confirmed, At(10, 18)).ConfirmedAt);
    }

    [Fact]
    public void What_is_refused_or_told_twice_happens_once_or_not_at_all()
    {
        // A cup that was never sent can't come, and the same event comes again.
        var odd = Life((OrderEventKind.Deliver, "tea", 1, At(10, 14)), (OrderEventKind.Cancel, "tea", 3, At(10, 15)), (OrderEventKind.Cancel, "pot", 2, At(10, 16)));
        var again = odd with { Events = [.. odd.Events, odd.Events[^1]] };
        foreach (var life in (OrderLife[])[odd, again])
        {
            var course = Course(life, At(10, 20));
            Assert.Equal((At(10, 16), (Instant?)null, Money.Won(0)), (course.SentAt!.Value, course.DeliveredAt, course.Kept));
        }
    }

    [Fact]
    public void Cancelled_whole_before_an_end_nothing_was_to_be_sent_then()
    {
        var gone = Course(Life((OrderEventKind.Cancel, "tea", 3, At(10, 15)), (OrderEventKind.Cancel, "pot", 2, At(10, 16))), At(10, 20));
        Assert.True(gone.IsCancelledBefore(At(10, 16) + Duration.FromTicks(1)));
        Assert.False(gone.IsCancelledBefore(At(10, 16)));
        Assert.True(gone.IsCancelledBefore(null));
        Assert.False(Course(Sent, At(10, 20)).IsCancelledBefore(null));
        // What is told to be sent after it was cancelled is refused, and was not sent.
        Assert.True(Course(Life((OrderEventKind.Cancel, "tea", 3, At(10, 15)), (OrderEventKind.Ship, "tea", 3, At(10, 15, 18)), (OrderEventKind.Cancel, "pot", 2, At(10, 16))), At(10, 20)).IsCancelledBefore(null));
        Assert.False(Course(Life((OrderEventKind.Cancel, "tea", 3, At(10, 15))), At(10, 20)).IsCancelledBefore(null));
    }

    [Fact]
    public void What_is_kept_is_what_was_paid_for_what_neither_was_cancelled_nor_came_back()
    {
        Assert.Equal(Money.Won(190_000), Course(Life(), At(10, 20)).Kept);
        Assert.Equal(Money.Won(140_000), Course(Sent, At(10, 20)).Kept);
        var back = Sent with
        {
            Events =
            [
                .. Sent.Events, new() { Id = "ask", Kind = OrderEventKind.RequestReturn, Line = "tea", Quantity = 2, At = At(10, 19) },
                new() { Id = "got", Kind = OrderEventKind.Collect, Line = "tea", Quantity = 2, At = At(10, 20) }, new() { Id = "ok", Kind = OrderEventKind.AcceptReturn, Line = "tea", Quantity = 2, At = At(10, 21) },
            ],
        };
        Assert.Equal(Money.Won(140_000), Course(back, At(10, 20)).Kept);
        Assert.Equal(Money.Won(80_000), Course(back, At(10, 21)).Kept);
    }

    [Fact]
    public void What_was_collected_first_is_handled_first_and_by_line()
    {
        OrderEvent One(string id, OrderEventKind kind, string line, int quantity, Instant at) => new() { Id = id, Kind = kind, Line = line, Quantity = quantity, At = at };
        var life = Sent with
        {
            Events =
            [
                .. Sent.Events, One("a", OrderEventKind.RequestReturn, "tea", 3, At(10, 19)), One("p", OrderEventKind.RequestReturn, "pot", 1, At(10, 19)),
                One("b", OrderEventKind.Collect, "tea", 1, At(10, 20)), One("q", OrderEventKind.Collect, "pot", 1, At(10, 20, 13)), One("c", OrderEventKind.Collect, "tea", 2, At(10, 21)),
                One("d", OrderEventKind.AcceptReturn, "tea", 2, At(10, 22)), One("e", OrderEventKind.AcceptReturn, "tea", 1, At(10, 23)), One("r", OrderEventKind.RejectReturn, "pot", 1, At(10, 24)),
            ],
        };
        (string, Instant, int, Instant?)[] Seen(Instant asOf) => [.. Course(life, asOf).Collected.Select(units => (units.Line, units.At, units.Left, units.HandledAt))];
        Assert.Equal([("tea", At(10, 20), 1, null), ("pot", At(10, 20, 13), 1, null), ("tea", At(10, 21), 2, null)], Seen(At(10, 21)));
        // Two are accepted: the one that came first, and one of the two behind it.
        Assert.Equal([("tea", At(10, 20), 0, At(10, 22)), ("pot", At(10, 20, 13), 1, null), ("tea", At(10, 21), 1, null)], Seen(At(10, 22)));
        Assert.Equal([("tea", At(10, 20), 0, At(10, 22)), ("pot", At(10, 20, 13), 0, At(10, 24)), ("tea", At(10, 21), 0, At(10, 23))], Seen(At(10, 24)));
    }

    [Fact]
    public void Out_of_stock_is_what_is_lacking_of_what_is_still_to_be_sent()
    {
        static OrderLife Lacking(OrderLife life, params OrderUnits[] units) => life with { Supply = new() { StockOut = new() { KnownOn = new LocalDate(2025, 10, 14), Units = [.. units] } } };
        (bool, bool) Of(OrderLife life, Instant asOf) => (Course(life, asOf).IsOutOfStock, Course(life, asOf).IsAllOutOfStock);
        OrderUnits pots = new() { Line = "pot", Quantity = 2 }, cups = new() { Line = "tea", Quantity = 3 };
        Assert.Equal((true, true), Of(Lacking(Life()), At(10, 14)));
        // It is known from its day on, and nothing else is lacking.
        Assert.Equal((false, false), Of(Lacking(Life()), At(10, 13, 23, 59)));
        Assert.Equal((false, false), Of(Life(), At(10, 14)));
        Assert.Equal((true, false), Of(Lacking(Life(), pots), At(10, 14)));
        Assert.Equal((true, true), Of(Lacking(Life(), pots, cups), At(10, 14)));
        Assert.Equal((true, true), Of(Lacking(Life((OrderEventKind.Ship, "tea", 3, At(10, 14))), pots), At(10, 15)));
        // One pot was found after all, and both are on their way.
        Assert.Equal((false, false), Of(Lacking(Life((OrderEventKind.Ship, "tea", 3, At(10, 14)), (OrderEventKind.Ship, "pot", 2, At(10, 15))), pots), At(10, 15)));
    }

    [Fact]
    public void A_cancel_is_the_sellers_where_it_is_of_what_is_known_to_be_lacking()
    {
        static OrderLife Lacking(OrderLife life, params OrderUnits[] units) => life with { Supply = new() { StockOut = new() { KnownOn = new LocalDate(2025, 10, 15), Units = [.. units] } } };
        var (cups, both) = (Life((OrderEventKind.Cancel, "tea", 3, At(10, 16))), Life((OrderEventKind.Cancel, "pot", 2, At(10, 16)), (OrderEventKind.Cancel, "tea", 3, At(10, 17))));
        Assert.Equal(At(10, 16), Course(Lacking(cups), At(10, 20)).SellerCancelledAt);
        Assert.Null(Course(Lacking(cups, new OrderUnits { Line = "pot", Quantity = 2 }), At(10, 20)).SellerCancelledAt);
        Assert.Equal(At(10, 17), Course(Lacking(both, new OrderUnits { Line = "tea", Quantity = 1 }), At(10, 20)).SellerCancelledAt);
        // The first of them counts, and one of a day before nobody knew is the customer's.
        Assert.Equal(At(10, 16), Course(Lacking(both), At(10, 20)).SellerCancelledAt);
        Assert.Null(Course(Lacking(Life((OrderEventKind.Cancel, "tea", 3, At(10, 14, 23, 59)))), At(10, 20)).SellerCancelledAt);
        Assert.Equal(At(10, 15, 0), Course(Lacking(Life((OrderEventKind.Cancel, "tea", 3, At(10, 15, 0)))), At(10, 20)).SellerCancelledAt);
    }

    [Fact]
    public void A_stock_out_with_its_hour_is_one_from_that_hour_and_so_is_the_sellers_cancel()
    {
        static OrderLife Known(OrderLife life) => life with { Supply = new() { StockOut = new() { KnownOn = Moment.At(At(10, 14, 16)) } } };
        Assert.False(Course(Known(Life()), At(10, 14, 16) - Duration.FromTicks(1)).IsOutOfStock);
        Assert.True(Course(Known(Life()), At(10, 14, 16)).IsOutOfStock);
        // Who cancels at noon did not hear of it.
        Assert.Null(Course(Known(Life((OrderEventKind.Cancel, "tea", 3, At(10, 14)))), At(10, 20)).SellerCancelledAt);
        Assert.Equal(At(10, 14, 16), Course(Known(Life((OrderEventKind.Cancel, "tea", 3, At(10, 14, 16)))), At(10, 20)).SellerCancelledAt);
    }

    [Fact]
    public void A_payment_to_come_is_none_yet()
    {
        var later = Life() with { Events = [] };
        later = later with { Order = later.Order with { Payments = [later.Order.Payments[0] with { On = Moment.At(At(10, 14, 16)) }] } };
        Assert.Null(Course(later, At(10, 14, 16) - Duration.FromTicks(1)).Paid);
        Assert.NotNull(Course(later, At(10, 14, 16)).Paid);
    }

    [Fact]
    public void A_delay_is_one_from_the_instant_at_which_it_was_told()
    {
        var told = Life() with { Supply = new() { Delay = new() { ToldOn = Moment.At(At(10, 15, 10)), PromisedOn = new LocalDate(2025, 10, 20) } } };
        Assert.Null(Course(told, At(10, 15, 10) - Duration.FromTicks(1)).Delay);
        Assert.NotNull(Course(told, At(10, 15, 10)).Delay);
    }
}
