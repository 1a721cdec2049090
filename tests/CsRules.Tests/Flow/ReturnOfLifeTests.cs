using System.Collections.Immutable;
using CsRules.Documents;
using CsRules.Flow;
using CsRules.Laws;
using CsRules.Orders;
using CsRules.Returns;
using CsRules.Tests.Orders;
using NodaTime;

namespace CsRules.Tests.Flow;

/// <summary>What an order's life says of a return: of what happened more than once, the last time.</summary>
public class ReturnOfLifeTests
{
    // Noon in Seoul on the 10th.
    private static readonly Instant Start = Instant.FromUtc(2025, 10, 10, 3, 0);

    private static readonly Order Bought = SampleOrders.Of([10_000, 5_000], quantity: 2) with { PlacedOn = Moment.At(Start) };

    private static readonly ImmutableArray<OrderEvent> Sent = [Of(0, OrderEventKind.Pay, null), Of(1, OrderEventKind.Ship), Of(1, OrderEventKind.Ship, "l1")];

    [Fact]
    public void It_is_supplied_with_the_last_unit_of_the_line_and_the_order_with_the_last_of_all()
    {
        var supply = Claim([.. Sent, Of(2, OrderEventKind.Deliver), Of(4, OrderEventKind.Deliver), Of(3, OrderEventKind.Deliver, "l1"), Of(6, OrderEventKind.Deliver, "l1")]).Supply;
        Assert.Equal((SupplyState.Supplied, On(14), On(16)), (supply.State, supply.On, supply.LastParcelOn));
    }

    [Fact]
    public void What_was_sent_is_on_its_way_until_it_comes_whatever_came_beside_it()
    {
        Assert.Equal((SupplyState.NotDispatched, null), State([Sent[0], Sent[2], Of(2, OrderEventKind.Deliver, "l1")]));
        Assert.Equal((SupplyState.InTransit, null), State([.. Sent, Of(2, OrderEventKind.Deliver, "l1")]));
        Assert.Equal((SupplyState.Supplied, On(12)), State([.. Sent, Of(2, OrderEventKind.Deliver)]));

        static (SupplyState?, Moment?) State(ImmutableArray<OrderEvent> told) => (Claim(told).Supply.State, Claim(told).Supply.On);
    }

    [Fact]
    public void Of_two_replacements_two_requests_and_two_collections_the_last_counts()
    {
        var claim = Claim(
        [
            Of(5, OrderEventKind.DeliverReplacement), Of(7, OrderEventKind.DeliverReplacement), Of(8, OrderEventKind.DeliverReplacement, "l1"),
            Of(9, OrderEventKind.RequestReturn), Of(10, OrderEventKind.WithdrawReturn), Of(12, OrderEventKind.RequestReturn), Of(13, OrderEventKind.RequestReturn, "l1"),
            Of(14, OrderEventKind.Collect), Of(15, OrderEventKind.Collect), Of(16, OrderEventKind.Collect, "l1"),
        ]);
        Assert.Equal((On(17), On(22), On(25)), (claim.Supply.RepairedOrExchangedOn, claim.Withdrawal.NoticeOn, claim.Withdrawal.GoodsBackOn));
    }

    [Fact]
    public void Who_cancels_gives_notice_too()
    {
        Assert.Equal(On(12), Claim([Sent[0], Of(2, OrderEventKind.Cancel)]).Withdrawal.NoticeOn);
        Assert.Null(Claim([Sent[0], Of(2, OrderEventKind.Cancel, "l1")]).Withdrawal.NoticeOn);
    }

    [Fact]
    public void A_cancel_of_one_unit_is_no_notice_of_another_that_came()
    {
        ImmutableArray<OrderEvent> came = [Sent[0], Of(1, OrderEventKind.Cancel), Of(2, OrderEventKind.Ship), Of(3, OrderEventKind.Deliver)];
        Assert.Null(Claim(came).Withdrawal.NoticeOn);
        Assert.Equal(On(14), Claim([.. came, Of(4, OrderEventKind.RequestReturn)]).Withdrawal.NoticeOn);
        // Seven days after it came nothing was asked: it is too late.
        Assert.Equal(ReturnOutcome.Refused, Law.Korea.Decide(Claim(came), Day(30)).Outcome);
    }

    // Two came on the 12th; what is asked back by two requests is taken back by as many.
    [Fact]
    public void A_request_that_was_taken_back_is_no_notice()
    {
        OrderEvent Ask(int day, int units) => Of(day, OrderEventKind.RequestReturn) with { Quantity = units };
        OrderEvent TakeBack(int day, int units) => Of(day, OrderEventKind.WithdrawReturn) with { Quantity = units };
        ImmutableArray<OrderEvent> came = [.. Sent, Of(2, OrderEventKind.Deliver) with { Quantity = 2 }];
        ReturnClaim Then(params OrderEvent[] then) => Claim([.. came, .. then]);
        Assert.Null(Then(Ask(4, 1), TakeBack(5, 1)).Withdrawal.NoticeOn);
        Assert.Null(Then(Ask(4, 2), TakeBack(5, 1), TakeBack(6, 1)).Withdrawal.NoticeOn);
        Assert.Null(Then(Ask(4, 1), Ask(5, 1), TakeBack(6, 2)).Withdrawal.NoticeOn);
        Assert.Equal(On(14), Then(Ask(4, 2), TakeBack(5, 1)).Withdrawal.NoticeOn);
        Assert.Equal(On(16), Then(Ask(4, 1), TakeBack(5, 1), Ask(6, 1)).Withdrawal.NoticeOn);
        Assert.Equal(On(14), Then(Ask(4, 1), Of(5, OrderEventKind.WithdrawReturn, "l1")).Withdrawal.NoticeOn);
        // Asked in time and taken back, it is too late on the thirtieth day; asked and not taken back it is not.
        Assert.Equal(ReturnOutcome.Refused, Law.Korea.Decide(Then(Ask(4, 1), TakeBack(5, 1)), Day(30)).Outcome);
        Assert.Equal(ReturnOutcome.Allowed, Law.Korea.Decide(Then(Ask(4, 1)), Day(30)).Outcome);
    }

    [Fact]
    public void With_nothing_told_nothing_is_known_but_the_order()
    {
        var claim = Claim([]);
        Assert.Equal(("o/l0", Moment.At(Start)), (claim.Id, claim.Sale.OrderedOn));
        Assert.Equal(new SupplyFacts { State = SupplyState.NotDispatched }, claim.Supply);
        Assert.Equal(new WithdrawalFacts(), claim.Withdrawal);
        // What happened at no known time was still sent, and came on no known day.
        Assert.Equal(new SupplyFacts { State = SupplyState.InTransit }, Claim([Of(1, OrderEventKind.Ship) with { At = null }, Of(2, OrderEventKind.Deliver) with { At = null }]).Supply);
    }

    [Fact]
    public void What_says_no_time_happened_with_what_it_follows()
    {
        var claim = Claim([.. Sent, Of(4, OrderEventKind.Deliver, "l1"), Of(5, OrderEventKind.Deliver) with { At = null }, Of(6, OrderEventKind.RequestReturn) with { At = null }]);
        Assert.Equal((On(14), On(14)), (claim.Supply.On, claim.Withdrawal.NoticeOn));
    }

    [Fact]
    public void Days_are_those_of_the_orders_law()
    {
        // An hour before midnight in Helsinki, and six after it in Seoul.
        var late = new OrderEvent { Id = "d", Kind = OrderEventKind.Deliver, Line = "l0", Quantity = 1, At = Instant.FromUtc(2025, 10, 12, 20, 0) };
        var life = new OrderLife { Order = Bought, Events = [late] };
        Assert.Equal(On(13), ReturnClaim.Of(life, "l0", Day(30)).Supply.On);
        Assert.Equal(On(12), ReturnClaim.Of(life with { Regime = "FI" }, "l0", Day(30)).Supply.On);
        Assert.Throws<CsRulesException>(() => ReturnClaim.Of(life with { Regime = "ZZ" }, "l0", Day(30)));
    }

    [Fact]
    public void What_is_later_has_not_happened_and_an_instant_is_asked_for()
    {
        var life = new OrderLife { Order = Bought, Events = [.. Sent, Of(2, OrderEventKind.Deliver), Of(4, OrderEventKind.Deliver)] };
        Assert.Null(ReturnClaim.Of(life, "l0", Day(2) - Duration.Epsilon).Supply.On);
        Assert.Equal(On(12), ReturnClaim.Of(life, "l0", Day(2)).Supply.On);
        Assert.Equal(On(12), ReturnClaim.Of(life, "l0", Day(4) - Duration.Epsilon).Supply.On);
        Assert.Equal(On(14), ReturnClaim.Of(life, "l0", Day(4)).Supply.On);
        Assert.Throws<ArgumentException>(() => ReturnClaim.Of(life, "l0", default));
        Assert.Equal([("order.unknown-line", "$.line")], Assert.Throws<CsRulesException>(() => ReturnClaim.Of(life, "l2", Day(4))).Errors.Select(error => (error.Code, error.Path)));
    }

    private static Instant Day(int day) => Start + Duration.FromDays(day);

    private static Moment? On(int day) => Moment.OnDay(new(2025, 10, day));

    private static OrderEvent Of(int day, OrderEventKind kind, string? line = "l0") =>
        new() { Id = $"{kind}/{line}/{day}", Kind = kind, Line = line, Quantity = line is null ? 0 : 1, At = Day(day) };

    private static ReturnClaim Claim(ImmutableArray<OrderEvent> told) => ReturnClaim.Of(new() { Order = Bought, Events = told }, "l0", Day(30));
}
