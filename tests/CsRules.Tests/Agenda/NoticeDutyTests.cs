using CsRules.Agenda;
using CsRules.Orders;
using CsRules.Service;
using CsRules.Testing;
using NodaTime;
using static CsRules.Orders.OrderEventKind;
using static CsRules.Tests.Agenda.AgendaGiven;

namespace CsRules.Tests.Agenda;

/// <summary>Notices along an order: what happened calls for one, whoever told it first; what did not happen calls for none.</summary>
public class NoticeDutyTests
{
    private static readonly OrderEvent[] Course =
    [
        Paid(At(10, 2, 10)), Cup(Ship, At(10, 10, 9)), Pot(Ship, At(10, 13, 9)), Cup(Deliver, At(10, 14, 15)), Pot(Deliver, At(10, 15, 15)),
        Pot(RequestReturn, At(10, 16)), Pot(Collect, At(10, 17)), Pot(AcceptReturn, At(10, 20)),
    ];

    private static readonly (OrderNoticeKind, Instant)[] CourseNotices =
    [
        (OrderNoticeKind.Received, At(10, 2, 9)), (OrderNoticeKind.Shipped, At(10, 10, 9)), (OrderNoticeKind.Shipped, At(10, 13, 9)),
        (OrderNoticeKind.Delivered, At(10, 14, 15)), (OrderNoticeKind.Delivered, At(10, 15, 15)), (OrderNoticeKind.ReturnReceived, At(10, 20)),
    ];

    [Fact]
    public void What_was_told_late_happened_when_it_happened()
    {
        var life = Recorded(Tea(Cup(Ship, At(10, 10, 9)), Paid(At(10, 2, 10))));
        Assert.Equal([(OrderNoticeKind.Received, At(10, 2, 9)), (OrderNoticeKind.Shipped, At(10, 10, 9))], Called(life, At(10, 11)));
    }

    [Property]
    public void The_order_in_which_events_are_told_changes_no_notice(int seed)
    {
        var told = Course.ToArray();
        new Random(seed).Shuffle(told);
        Assert.Equal(CourseNotices, Called(Recorded(Tea(told)), At(10, 21)));
    }

    [Fact]
    public void A_notice_is_due_at_the_instant_of_what_it_tells_and_late_from_the_next()
    {
        var life = Recorded(Tea(Paid(At(10, 2, 10)), Cup(Ship, At(10, 10, 9)))) with { Notices = [Sent(OrderNoticeKind.Received, At(10, 2, 9))] };
        AgendaEntry? Shipped(Instant asOf) => One(life, DutyKind.Notice, asOf);
        Assert.Null(Shipped(At(10, 10, 9) - Duration.Epsilon));
        Assert.Equal((OrderNoticeKind.Shipped, At(10, 10, 9), false), (Shipped(At(10, 10, 9))!.Notice, Shipped(At(10, 10, 9))!.Due, Shipped(At(10, 10, 9))!.IsLate));
        Assert.True(Shipped(At(10, 10, 9) + Duration.Epsilon)!.IsLate);
    }

    [Fact]
    public void An_order_of_which_only_the_day_is_known_is_to_be_acknowledged_by_the_end_of_that_day()
    {
        var life = Recorded(Tea()) with { Order = Tea().Order with { PlacedOn = Day(10, 2) } };
        Assert.Null(One(life, DutyKind.Notice, At(10, 2, 0) - Duration.Epsilon));
        Assert.False(One(life, DutyKind.Notice, At(10, 2, 0))!.IsLate);
        Assert.Equal((Day(10, 2), At(10, 3, 0), false), (One(life, DutyKind.Notice, At(10, 2, 23, 59))!.DueOn, One(life, DutyKind.Notice, At(10, 2, 23, 59))!.Due, One(life, DutyKind.Notice, At(10, 2, 23, 59))!.IsLate));
        Assert.True(One(life, DutyKind.Notice, At(10, 3, 0))!.IsLate);
    }

    [Fact]
    public void A_notice_of_the_day_before_a_second_parcel_covers_the_first_alone()
    {
        var life = Recorded(Tea(Course[..3])) with { Notices = [Sent(OrderNoticeKind.Received, At(10, 2, 9)), Sent(OrderNoticeKind.Shipped, At(10, 12))] };
        Assert.Equal(At(10, 13, 9), One(life, DutyKind.Notice, At(10, 14))!.Due);
        Assert.Null(One(life with { Notices = life.Notices!.Value.Add(Sent(OrderNoticeKind.Shipped, At(10, 13, 9))) }, DutyKind.Notice, At(10, 14)));
    }

    [Fact]
    public void A_notice_that_is_sent_later_was_not_sent_yet()
    {
        var life = Recorded(Tea()) with { Notices = [Sent(OrderNoticeKind.Received, At(10, 2, 18))] };
        Assert.NotNull(One(life, DutyKind.Notice, At(10, 2, 18) - Duration.Epsilon));
        Assert.Null(One(life, DutyKind.Notice, At(10, 2, 18)));
    }

    [Fact]
    public void What_an_order_s_life_refuses_or_was_told_before_calls_for_nothing()
    {
        var sent = Cup(Ship, At(10, 10, 9), quantity: 1);
        Assert.DoesNotContain(OrderNoticeKind.Shipped, Called(Recorded(Tea(sent)), At(10, 20)).Select(n => n.Kind));
        Assert.DoesNotContain(OrderNoticeKind.Shipped, Called(Recorded(Tea(Paid(At(10, 2, 10)), sent with { Quantity = 3 })), At(10, 20)).Select(n => n.Kind));
        Assert.DoesNotContain(OrderNoticeKind.Delivered, Called(Recorded(Tea(Paid(At(10, 2, 10)), Cup(Deliver, At(10, 12)))), At(10, 20)).Select(n => n.Kind));
        var again = Called(Recorded(Tea(Paid(At(10, 2, 10)), sent, sent with { At = At(10, 11) })), At(10, 20));
        Assert.Equal(At(10, 10, 9), Assert.Single(again, n => n.Kind == OrderNoticeKind.Shipped).Since);
    }

    [Fact]
    public void Lines_that_left_together_are_told_once()
    {
        var life = Recorded(Tea(Paid(At(10, 2, 10)), Cup(Ship, At(10, 10, 9)), Pot(Ship, At(10, 10, 9))));
        Assert.Single(Called(life, At(10, 11)), n => n.Kind == OrderNoticeKind.Shipped);
        Assert.Equal([OrderNoticeKind.Received, OrderNoticeKind.Shipped, OrderNoticeKind.ExpectedArrival],
            Called(life with { Supply = new() { ExpectedOn = Day(10, 13) } }, At(10, 11)).Select(n => n.Kind));
    }

    [Fact]
    public void A_return_that_is_sent_back_to_the_customer_had_come_too_and_the_money_closes_the_order()
    {
        var back = Tea(Paid(At(10, 2, 10)), Cup(Cancel, At(10, 10, 8)), Pot(Ship, At(10, 10, 9)), Pot(Deliver, At(10, 13)),
            Pot(RequestReturn, At(10, 14)), Pot(Collect, At(10, 15)), Pot(RejectReturn, At(10, 16)), Pot(RequestReturn, At(10, 17)), Pot(Collect, At(10, 18)),
            Pot(AcceptReturn, At(10, 20)), Told(CloseRefunded, At(10, 21)));
        Assert.Equal(
            [OrderNoticeKind.Received, OrderNoticeKind.Shipped, OrderNoticeKind.Delivered, OrderNoticeKind.ReturnReceived, OrderNoticeKind.ReturnReceived, OrderNoticeKind.Refunded],
            Called(Recorded(back), At(10, 22)).Select(n => n.Kind));
        // Something is kept: the order is not closed by its refund.
        Assert.DoesNotContain(OrderNoticeKind.Refunded, Called(Recorded(Tea([.. Course, Told(CloseRefunded, At(10, 21))])), At(10, 22)).Select(n => n.Kind));
    }

    [Fact]
    public void An_order_that_comes_later_today_has_not_come()
    {
        Assert.Empty(Draw(Recorded(Tea(Paid(At(10, 2, 8)))), At(10, 2, 9) - Duration.Epsilon));
        Assert.NotEmpty(Draw(Recorded(Tea(Paid(At(10, 2, 8)))), At(10, 2, 9)));
    }

    private static OrderLife Recorded(OrderLife life) => life with { Notices = [] };

    private static NoticeSent Sent(OrderNoticeKind kind, Instant at) => new() { Kind = kind, At = at };

    private static IEnumerable<(OrderNoticeKind Kind, Instant Since)> Called(OrderLife life, Instant asOf) =>
        OrderNotices.Due(life, Seoul, asOf).Select(notice => (notice.Kind, notice.Since));
}
