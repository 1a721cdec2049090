using CsRules.Decisions;
using CsRules.Orders;
using FsCheck.Xunit;

namespace CsRules.Tests.Orders;

[Properties(Arbitrary = [typeof(SampleOrders)])]
public class OrderLifecycleTests
{
    private static readonly OrderEventKind[] Kinds = Enum.GetValues<OrderEventKind>();

    [Property(MaxTest = 300)]
    public bool No_sequence_of_events_loses_a_unit_or_leaves_the_table(Order order, uint[] steps)
    {
        // A model of the table: a unit moves only along a row, so the sum over all states never changes.
        var state = OrderState.New(order);
        foreach (var (step, n) in Walk(steps))
        {
            var happened = Event(order, step, n);
            var before = state;
            var result = state.Apply(happened);
            state = result.State;
            foreach (var line in order.Lines)
            {
                if (Enum.GetValues<LineState>().Sum(s => state.Count(line.Id, s)) != line.Quantity) return false;
                if (Enum.GetValues<LineState>().Any(s => state.Count(line.Id, s) < 0)) return false;
            }

            if (!result.Accepted && !ReferenceEquals(before, state)) return false;
            var moved = Enum.GetValues<LineState>().Where(s => order.Lines.Any(l => state.Count(l.Id, s) != before.Count(l.Id, s))).ToList();
            if (moved.Count > 0 && !OrderTransitions.Units.Any(row => row.Event == happened.Kind && moved.Contains(row.From) && moved.Contains(row.To))) return false;
        }

        return true;
    }

    [Property(MaxTest = 200)]
    public bool A_move_is_allowed_exactly_when_the_event_would_be_accepted(Order order, uint[] steps)
    {
        var state = OrderState.New(order);
        foreach (var (step, n) in Walk(steps)) state = state.Apply(Event(order, step, n)).State;
        foreach (var move in state.Moves())
            for (var quantity = 1; quantity <= 5; quantity++)
            {
                var accepted = state.Apply(new() { Id = "probe", Kind = move.Event, Line = move.Line, Quantity = quantity }).Accepted;
                var expected = move.IsAllowed && (move.Line is null || quantity <= move.UpTo);
                if (accepted != expected) return false;
            }

        return true;
    }

    [Property(MaxTest = 200)]
    public bool Replaying_an_event_is_a_no_op(Order order, uint[] steps)
    {
        var state = OrderState.New(order);
        foreach (var (step, n) in Walk(steps))
        {
            var happened = Event(order, step, n);
            var once = state.Apply(happened);
            if (once.Accepted)
            {
                var twice = once.State.Apply(happened);
                if (!twice.IsReplay && !ReferenceEquals(twice.State, once.State)) return false;
            }

            state = once.State;
        }

        return true;
    }

    [Fact]
    public void A_confirmation_ends_no_right()
    {
        var state = Delivered().Apply(Of("c", OrderEventKind.Confirm)).State;
        Assert.Equal(ConfirmationState.Confirmed, state.Confirmation);
        Assert.True(state.Apply(Of("r", OrderEventKind.RequestReturn, 1)).Accepted);
    }

    [Fact]
    public void A_held_confirmation_does_not_come_by_itself()
    {
        var delivered = Delivered();
        var seoul = NodaTime.DateTimeZoneProviders.Tzdb["Asia/Seoul"];
        Assert.Equal(new NodaTime.LocalDate(2025, 10, 22), delivered.AutoConfirmsOn(7, seoul));
        Assert.Null(delivered.Apply(Of("h", OrderEventKind.HoldConfirmation)).State.AutoConfirmsOn(7, seoul));
        Assert.Null(delivered.AutoConfirmsOn(null, seoul));
        Assert.Null(delivered.Apply(Of("r", OrderEventKind.RequestReturn, 1)).State.AutoConfirmsOn(7, seoul));
    }

    [Fact]
    public void An_unpaid_order_is_not_sent_unless_it_is_paid_on_delivery()
    {
        var order = SampleOrders.Of([10_000]);
        Assert.Equal("order.unpaid", OrderState.New(order).Apply(Of("s", OrderEventKind.Ship, 1)).Finding!.Code);
        Assert.True(OrderState.New(order, payOnDelivery: true).Apply(Of("s", OrderEventKind.Ship, 1)).Accepted);
    }

    [Theory]
    [InlineData(Language.Korean)]
    [InlineData(Language.English)]
    public void The_diagram_draws_every_row_of_the_table(Language language)
    {
        var diagram = OrderDiagram.Mermaid(language);
        Assert.StartsWith("stateDiagram-v2\n", diagram, StringComparison.Ordinal);
        foreach (var row in OrderTransitions.Units)
            Assert.Contains($"    {row.From} --> {row.To}: ", diagram, StringComparison.Ordinal);
        Assert.DoesNotContain("label.", diagram, StringComparison.Ordinal);
    }

    private static OrderState Delivered()
    {
        var state = OrderState.New(SampleOrders.Of([10_000]));
        foreach (var kind in (OrderEventKind[])[OrderEventKind.Pay, OrderEventKind.Ship, OrderEventKind.Deliver])
            state = state.Apply(Of(kind.ToString(), kind, 1)).State;
        return state;
    }

    private static OrderEvent Of(string id, OrderEventKind kind, int quantity = 0) =>
        new() { Id = id, Kind = kind, Line = "l0", Quantity = quantity, At = NodaTime.Instant.FromUtc(2025, 10, 15, 3, 0) };

    private static IEnumerable<(uint Step, int Index)> Walk(uint[] steps) => steps.Take(100).Select((step, i) => (step, i));

    private static OrderEvent Event(Order order, uint step, int index) => new()
    {
        Id = "e" + index,
        Kind = Kinds[step % (uint)Kinds.Length],
        Line = order.Lines[(int)(step / 64 % (uint)order.Lines.Length)].Id,
        Quantity = (int)(step / 1024 % 5),
    };
}
