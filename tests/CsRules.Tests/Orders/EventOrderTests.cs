using CsRules.Documents;
using CsRules.Orders;
using CsRules.Testing;
using NodaTime;

namespace CsRules.Tests.Orders;

/// <summary>Events of an order count by their time, in whatever order they are told.</summary>
public class EventOrderTests
{
    private static readonly Instant Start = Instant.FromUtc(2025, 11, 3, 1, 0);

    private static readonly OrderEvent[] Events =
    [
        new() { Id = "1", Kind = OrderEventKind.Pay, At = Start },
        new() { Id = "2", Kind = OrderEventKind.Ship, Line = "l0", Quantity = 1, At = Start + Duration.FromHours(1) },
        new() { Id = "3", Kind = OrderEventKind.Deliver, Line = "l0", Quantity = 1, At = Start + Duration.FromHours(2) },
        new() { Id = "4", Kind = OrderEventKind.RequestReturn, Line = "l0", Quantity = 1, At = Start + Duration.FromHours(3) },
    ];

    [Property]
    public bool A_shuffled_log_gives_the_same_state(int seed)
    {
        var told = Events.ToArray();
        new Random(seed).Shuffle(told);
        var answer = Answer(told);
        return answer.Refused.IsEmpty && answer.Units.Single().State == LineState.ReturnRequested;
    }

    [Fact]
    public void What_says_no_time_follows_what_stands_before_it()
    {
        // The delivery without a time was noted after the shipping.
        OrderEvent[] told = [Events[3], Events[1], Events[2] with { At = null }, Events[0]];
        Assert.Empty(Answer(told).Refused);
        Assert.Equal(["order.no-units"], Answer([Events[2] with { At = null }, .. Events[..2]]).Refused.Select(r => r.Code));
    }

    [Fact]
    public void What_follows_something_that_is_still_to_come_is_still_to_come()
    {
        // Noted behind the shipping, which is in an hour: at that hour both have happened.
        var life = new OrderLife { Order = SampleOrders.Of([10_000]), Events = [Events[0], Events[1], Events[2] with { At = null }] };
        LineState StateAt(Instant asOf) => OrderMovesAnswer.Of(life, asOf, Language.English).Units.Single().State;
        Assert.Equal(LineState.Ordered, StateAt(Events[1].At!.Value - Duration.FromTicks(1)));
        Assert.Equal(LineState.Delivered, StateAt(Events[1].At!.Value));
        Assert.Empty(OrderMovesAnswer.Of(life, Start, Language.English).Refused);
    }

    [Fact]
    public void What_happened_is_what_the_order_took_once_each_with_the_time_it_follows()
    {
        var life = new OrderLife { Order = SampleOrders.Of([10_000]), Events = [Events[3], Events[1], Events[2] with { At = null }, Events[0], Events[1], Events[2] with { Id = "again" }] };
        Assert.Equal(
            [("1", Events[0].At), ("2", Events[1].At), ("3", Events[1].At), ("4", Events[3].At)],
            life.Happened(null).Select(one => (one.Event.Id, one.At)));
        Assert.Equal(1, life.Happened(null).Last().State.Count(LineState.ReturnRequested));
        Assert.Equal(["1", "2", "3"], life.Happened(Events[1].At).Select(one => one.Event.Id));
    }

    private static OrderMovesAnswer Answer(OrderEvent[] told) =>
        OrderMovesAnswer.Of(new() { Order = SampleOrders.Of([10_000]), Events = [.. told] }, null, Language.English);
}
