using CsRules.Orders;
using CsRules.Testing;
using NodaTime;

namespace CsRules.Tests.Orders;

[Properties(Arbitrary = [typeof(SampleOrders)])]
public class OrderTwinTests
{
    private static readonly DateTimeZone Seoul = DateTimeZoneProviders.Tzdb["Asia/Seoul"];
    private static readonly OrderEventKind[] Kinds = Enum.GetValues<OrderEventKind>();
    private static readonly LineState[] States = Enum.GetValues<LineState>();

    [Property(MaxTest = 1000)]
    public bool An_order_lives_as_its_units_one_by_one(Order order, bool payOnDelivery, uint[] steps)
    {
        var twin = new OrderTwin(order, payOnDelivery);
        var state = OrderState.New(order, payOnDelivery);
        for (var i = 0; i < steps.Length; i++)
        {
            var happened = Next(order, twin, steps[i], i);
            var step = state.Apply(happened);
            var expected = twin.Apply(happened);
            if (expected == "replay" ? !step.IsReplay || !step.Accepted : step.IsReplay || step.Accepted != (expected is null)) return false;
            if (expected != "replay" && step.Finding?.Code != expected) return false;
            if (expected is not null && !ReferenceEquals(step.State, state)) return false;
            state = step.State;
            if (!Same(order, state, twin)) return false;
        }

        return MovesAreThoseOfTheTwin(order, state, twin);
    }

    private static bool Same(Order order, OrderState state, OrderTwin twin) =>
        (state.Payment, state.Confirmation, state.DeliveredAt) == (twin.Payment, twin.Confirmation, twin.DeliveredAt)
        && States.All(s => state.Count(s) == order.Lines.Sum(l => twin.Count(l.Id, s)))
        && order.Lines.All(l => States.All(s => state.Count(l.Id, s) == twin.Count(l.Id, s)))
        && state.AutoConfirmsOn(8, Seoul) == (twin.WhyNot(OrderEventKind.Confirm, null) is null && twin.DeliveredAt is { } at
            ? at.InZone(Seoul).Date.PlusDays(8)
            : null);

    private static bool MovesAreThoseOfTheTwin(Order order, OrderState state, OrderTwin twin)
    {
        var asked = Kinds.SelectMany(k => OrderTwin.IsOfUnits(k) ? order.Lines.Select(l => (k, (string?)l.Id)) : [(k, null)]);
        return state.Moves().Select(m => (m.Event, m.Line, m.UpTo, m.IsAllowed, m.WhyNot?.Code))
            .SequenceEqual(asked.Select(a => (a.k, a.Item2, twin.UpTo(a.k, a.Item2), twin.UpTo(a.k, a.Item2) > 0, twin.WhyNot(a.k, a.Item2))));
    }

    // Three in four events are possible ones, so that orders come far; the rest is whatever the number says.
    private static OrderEvent Next(Order order, OrderTwin twin, uint step, int index)
    {
        var possible = Kinds.SelectMany(k => OrderTwin.IsOfUnits(k) ? order.Lines.Select(l => (Kind: k, Line: (string?)l.Id)) : [(Kind: k, Line: null)])
            .Where(m => twin.UpTo(m.Kind, m.Line) > 0).ToList();
        var quantity = (int)(step / 4096 % 6);
        var at = Instant.FromUtc(2025, 10, 15, 3, 0).Plus(Duration.FromHours(step / 7 % 100));
        if (step % 4 != 0 && possible.Count > 0)
        {
            var (kind, line) = possible[(int)(step / 4 % (uint)possible.Count)];
            return new() { Id = "e" + index, Kind = kind, Line = line, Quantity = Math.Clamp(quantity, 1, twin.UpTo(kind, line)), At = step % 3 == 0 ? null : at };
        }

        var any = step / 64 % ((uint)order.Lines.Length + 1);
        return new()
        {
            Id = "e" + (step % 5 == 0 ? index / 2 : index),
            Kind = Kinds[step / 8 % (uint)Kinds.Length],
            Line = any < order.Lines.Length ? order.Lines[(int)any].Id : "unknown",
            Quantity = quantity - 1,
            At = at,
        };
    }
}
