using CsRules.Orders;
using NodaTime;
using static CsRules.Tests.Markets.MarketGiven;

namespace CsRules.Tests.Markets;

/// <summary>The next instant at which anything changes, one reason at a time; until then whoever watches may sleep.</summary>
public class MarketNextTests
{
    // Paid on 22 September, collected on Monday 13 October: to be handled until Thursday 16, and handled as that day is over.
    private static readonly OrderLife Returned = Order("G", At(9, 22, 9), (OrderEventKind.Ship, At(9, 23)), (OrderEventKind.Deliver, At(9, 25)),
        (OrderEventKind.RequestReturn, At(10, 1)), (OrderEventKind.Collect, At(10, 13, 18)), (OrderEventKind.AcceptReturn, At(10, 17, 0)));

    private static Instant? SmartStoreNext(Instant asOf, params OrderLife[] orders) => SmartStore.Assess(Facts(orders), asOf).Next;

    [Fact]
    public void A_duty_that_is_open_ends_and_its_points_come_and_go_by_the_day()
    {
        Assert.Equal(At(10, 17, 0), SmartStoreNext(At(10, 13, 19), Returned));
        Assert.Equal(At(10, 17, 0), SmartStoreNext(At(10, 17, 0) - Duration.FromTicks(1), Returned));
        // The payment is no longer one of the last thirty days.
        Assert.Equal(At(10, 22, 0), SmartStoreNext(At(10, 17, 0), Returned));
        // Grades are given, and then the point is gone: given on 17 October it counts until 15 November.
        Assert.Equal(At(11, 2, 0), SmartStoreNext(At(10, 22, 0), Returned));
        Assert.Equal(At(11, 16, 0), SmartStoreNext(At(11, 2, 0), Returned));
        Assert.Equal(1, SmartStore.Assess(Facts(Returned), At(11, 16, 0) - Duration.FromTicks(1)).Points);
        Assert.Equal(0, SmartStore.Assess(Facts(Returned), At(11, 16, 0)).Points);
        Assert.Equal(At(12, 2, 0), SmartStoreNext(At(11, 16, 0), Returned));
    }

    [Fact]
    public void Points_for_what_was_missed_on_a_Friday_are_given_on_Monday()
    {
        // Collected on Tuesday 14: until Friday 17; what is late on Saturday costs its point on Monday.
        var late = Returned with { Events = [.. Returned.Events.Take(4), Event(OrderEventKind.Collect, At(10, 14, 18)), Event(OrderEventKind.AcceptReturn, At(10, 18, 9))] };
        var saturday = SmartStore.Assess(Facts(late), At(10, 18, 10));
        Assert.Equal((0L, new LocalDate(2025, 10, 20)), (saturday.Points, Assert.Single(saturday.Entries).GivenOn));
        Assert.Equal(At(10, 20, 0), saturday.Next);
        Assert.Equal(1, SmartStore.Assess(Facts(late), At(10, 20, 0)).Points);
    }

    [Theory]
    [InlineData(10, 20, 11, 2)]
    [InlineData(11, 1, 11, 2)]
    [InlineData(11, 2, 12, 2)]
    public void Grades_are_given_on_their_day_of_the_month(int month, int day, int nextMonth, int nextDay) =>
        Assert.Equal(At(nextMonth, nextDay, 0), SmartStoreNext(At(month, day, 0)));

    [Fact]
    public void What_is_to_be_sent_or_cancelled_is_looked_at_again_every_day()
    {
        Assert.Equal(At(10, 14, 0), SmartStoreNext(At(10, 13, 10), Order("A", At(10, 13, 9))));
        var gone = Order("A", At(10, 13, 9)) with { Supply = new() { StockOut = new() { KnownOn = new LocalDate(2025, 10, 13) } } };
        Assert.Equal(At(10, 14, 0), SmartStoreNext(At(10, 13, 13), gone));
        // Sent, it waits for nothing but the end of the thirty days and the grades.
        Assert.Equal(At(11, 2, 0), SmartStoreNext(At(10, 14, 13), Order("A", At(10, 13, 9), (OrderEventKind.Ship, At(10, 14)))));
    }

    [Fact]
    public void What_is_sure_to_be_told_comes_first_in_the_order_of_days_then_of_ids()
    {
        var orders = Facts(Order("b", At(10, 13, 9)), Order("a", At(10, 13, 9)), Order("c", At(10, 10, 9)), Order("d", At(9, 22, 9)), Order("0", At(9, 23, 9)));
        var status = SmartStore.Assess(orders, At(10, 14, 10));
        Assert.Equal(["d", "0", "c", "a", "b"], status.ToSend.Select(due => due.Order));
        Assert.True(status.Risks.Zip(status.Risks.Skip(1)).All(pair => pair.First.Before < pair.Second.Before || (pair.First.Before == pair.Second.Before && string.CompareOrdinal(pair.First.Order, pair.Second.Order) <= 0)));
        Assert.Equal(["d", "0", "d", "0"], status.Entries.Select(entry => entry.Order));
        Assert.Equal([1, 1, 3, 3], status.Entries.Select(entry => entry.Points!.Value));
    }
}
