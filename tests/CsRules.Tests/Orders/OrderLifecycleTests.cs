using CsRules.Documents;
using CsRules.Orders;
using CsRules.Testing;

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

    // Nobody has checked the order; its moves are told all the same.
    [Fact]
    public void Units_of_all_lines_together_may_be_more_than_an_order_may_have()
    {
        var state = OrderState.New(SampleOrders.Of([0, 0], quantity: int.MaxValue)).Apply(new() { Id = "1", Kind = OrderEventKind.Pay }).State;
        Assert.Equal(2L * int.MaxValue, state.Count(LineState.Ordered));
        Assert.DoesNotContain(state.Moves(), move => move.Event == OrderEventKind.CloseRefunded && move.IsAllowed);
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

    [Fact]
    public void The_diagram_is_an_orders_life_in_one_picture() =>
        Assert.Equal(
            """
            stateDiagram-v2
                Ordered: ordered
                Cancelled: cancelled
                Shipped: shipped
                Delivered: delivered
                Refused: refused at the door
                ReturnRequested: return requested
                Collected: collected
                Returned: returned
                ExchangeRequested: exchange requested
                ExchangeCollected: collected for exchange
                Exchanged: exchanged
                [*] --> Ordered
                Ordered --> Cancelled: cancel
                Ordered --> Shipped: ship [paid, or paid on delivery]
                Shipped --> Delivered: deliver
                Shipped --> Refused: refuse at the door
                Delivered --> ReturnRequested: request a return
                Exchanged --> ReturnRequested: request a return
                Shipped --> ReturnRequested: request a return
                ReturnRequested --> Delivered: take the request back
                ReturnRequested --> Collected: collect
                Refused --> Collected: collect
                Collected --> Returned: accept the return
                Collected --> Delivered: reject the return
                Delivered --> ExchangeRequested: request an exchange
                Exchanged --> ExchangeRequested: request an exchange
                ExchangeRequested --> Delivered: take the exchange back
                ExchangeRequested --> ExchangeCollected: collect for exchange
                ExchangeCollected --> Exchanged: deliver the replacement
                ExchangeCollected --> Returned: accept the return
                ExchangeCollected --> Delivered: reject the return
                Cancelled --> [*]
                Returned --> [*]

            """, OrderDiagram.Mermaid(Language.English));

    [Fact]
    public void A_refusal_says_what_was_given_and_what_is_left()
    {
        var state = OrderState.New(SampleOrders.Of([10_000], quantity: 2));
        string Says(OrderEvent happened) => state.Apply(happened).Finding!.Explain(Language.English);
        Assert.Contains("'l9'", Says(new() { Id = "x", Kind = OrderEventKind.Cancel, Line = "l9", Quantity = 1 }), StringComparison.Ordinal);
        Assert.Contains("3", Says(Of("x", OrderEventKind.Cancel, 3)), StringComparison.Ordinal);
        Assert.Contains("2", Says(Of("x", OrderEventKind.Cancel, 3)), StringComparison.Ordinal);
        Assert.Contains("delivered, exchanged, shipped", Says(Of("x", OrderEventKind.RequestReturn, 1)), StringComparison.Ordinal);
        Assert.Equal("", state.Apply(new() { Id = "x", Kind = OrderEventKind.Cancel, Quantity = 1 }).Finding!["given"]);
        Assert.Equal("order.unknown-line", Assert.Throws<CsRulesException>(() => state.Count("l9", LineState.Ordered)).Errors[0].Code);
    }

    // How a unit of a line of its own comes to a state.
    private static readonly Dictionary<LineState, OrderEventKind[]> Ways = new()
    {
        [LineState.Ordered] = [],
        [LineState.Cancelled] = [OrderEventKind.Cancel],
        [LineState.Shipped] = [OrderEventKind.Ship],
        [LineState.Refused] = [OrderEventKind.Ship, OrderEventKind.Refuse],
        [LineState.Delivered] = [OrderEventKind.Ship, OrderEventKind.Deliver],
        [LineState.ReturnRequested] = [OrderEventKind.Ship, OrderEventKind.RequestReturn],
        [LineState.Collected] = [OrderEventKind.Ship, OrderEventKind.RequestReturn, OrderEventKind.Collect],
        [LineState.Returned] = [OrderEventKind.Ship, OrderEventKind.RequestReturn, OrderEventKind.Collect, OrderEventKind.AcceptReturn],
        [LineState.ExchangeRequested] = [OrderEventKind.Ship, OrderEventKind.Deliver, OrderEventKind.RequestExchange],
        [LineState.ExchangeCollected] = [OrderEventKind.Ship, OrderEventKind.Deliver, OrderEventKind.RequestExchange, OrderEventKind.CollectExchange],
        [LineState.Exchanged] = [OrderEventKind.Ship, OrderEventKind.Deliver, OrderEventKind.RequestExchange, OrderEventKind.CollectExchange, OrderEventKind.DeliverReplacement],
    };

    public static TheoryData<LineState, LineState> Pairs()
    {
        var data = new TheoryData<LineState, LineState>();
        foreach (var one in Enum.GetValues<LineState>())
            foreach (var other in Enum.GetValues<LineState>().Where(s => s >= one)) data.Add(one, other);
        return data;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_purchase_is_confirmed_once_nothing_is_under_way_and_closed_as_refunded_once_nothing_is_kept(LineState one, LineState other)
    {
        LineState[] kept = [LineState.Delivered, LineState.Exchanged], gone = [LineState.Cancelled, LineState.Returned];
        var state = With(one, other);
        Assert.Equal((1 + (one == other ? 1 : 0), 2), (state.Count(one), state.Count(one) + (one == other ? 0 : state.Count(other))));
        Assert.Equal(gone.Contains(one) && gone.Contains(other), state.Apply(Of("close", OrderEventKind.CloseRefunded)).Accepted);
        Assert.Equal(
            (kept.Contains(one) || kept.Contains(other)) && kept.Concat(gone).Contains(one) && kept.Concat(gone).Contains(other),
            state.Apply(Of("confirm", OrderEventKind.Confirm)).Accepted);
        // Whatever the two are, with something delivered beside them only what is under way stands in the way.
        Assert.Equal(
            kept.Concat(gone).Contains(one) && kept.Concat(gone).Contains(other),
            With(one, other, LineState.Delivered).Apply(Of("confirm", OrderEventKind.Confirm)).Accepted);
    }

    [Fact]
    public void Of_a_line_what_is_with_the_customer_goes_back_before_what_is_on_its_way()
    {
        var state = OrderState.New(SampleOrders.Of([10_000], quantity: 4), payOnDelivery: true);
        foreach (var (kind, quantity) in new[] { (OrderEventKind.Ship, 3), (OrderEventKind.Deliver, 1), (OrderEventKind.RequestReturn, 2) })
            state = state.Apply(Of(kind.ToString(), kind, quantity)).State;
        Assert.Equal((1, 0, 1, 2), (state.Count(LineState.Ordered), state.Count(LineState.Delivered), state.Count(LineState.Shipped), state.Count(LineState.ReturnRequested)));
    }

    [Fact]
    public void The_last_delivery_counts_in_whichever_order_they_are_told()
    {
        var state = OrderState.New(SampleOrders.Of([10_000], quantity: 4), payOnDelivery: true).Apply(Of("s", OrderEventKind.Ship, 4)).State;
        var noon = NodaTime.Instant.FromUtc(2025, 10, 15, 3, 0);
        OrderState On(OrderState before, string id, NodaTime.Instant? at) => before.Apply(Of(id, OrderEventKind.Deliver, 1) with { At = at }).State;
        var none = On(state, "a", null);
        Assert.Null(none.DeliveredAt);
        var once = On(none, "b", noon);
        Assert.Equal(noon, once.DeliveredAt);
        Assert.Equal(noon, On(once, "c", noon - NodaTime.Duration.FromHours(1)).DeliveredAt);
        Assert.Equal(noon, On(once, "c", null).DeliveredAt);
        Assert.Equal(noon + NodaTime.Duration.FromHours(1), On(once, "c", noon + NodaTime.Duration.FromHours(1)).DeliveredAt);
    }

    [Fact]
    public void An_event_of_no_kind_is_an_error_of_the_caller() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Delivered().Apply(Of("x", (OrderEventKind)99)));

    [Fact]
    public void An_answer_tells_where_every_unit_is_and_what_was_refused()
    {
        var life = new OrderLife
        {
            Order = SampleOrders.Of([10_000, 20_000], quantity: 2),
            Events = [Of("pay", OrderEventKind.Pay), Of("early", OrderEventKind.Deliver, 1), Of("ship", OrderEventKind.Ship, 1)],
        };
        var answer = OrderMovesAnswer.Of(life, null, Language.English);
        Assert.Equal([("l0", LineState.Ordered, 1), ("l0", LineState.Shipped, 1), ("l1", LineState.Ordered, 2)], answer.Units.Select(u => (u.Line, u.State, u.Count)));
        Assert.Equal([("early", "order.no-units")], answer.Refused.Select(r => (r.Event, r.Code)));
        Assert.Equal(PaymentState.Paid, answer.Payment);
    }

    private static OrderState With(params LineState[] places)
    {
        var state = OrderState.New(SampleOrders.Of([.. places.Select(_ => 10_000L)])).Apply(Of("pay", OrderEventKind.Pay)).State;
        for (var line = 0; line < places.Length; line++)
            foreach (var kind in Ways[places[line]])
            {
                var step = state.Apply(Of($"{line} {kind}", kind, 1) with { Line = "l" + line });
                Assert.True(step.Accepted);
                state = step.State;
            }

        return state;
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
