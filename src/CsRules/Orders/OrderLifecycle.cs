using System.Collections.Immutable;
using CsRules.Decisions;
using CsRules.Documents;

namespace CsRules.Orders;

/// <summary>
/// Applies events to orders and says what could happen next, both by <see cref="OrderTransitions"/> alone.
/// </summary>
internal static partial class OrderLifecycle
{
    /// <summary>Applies one event. A refused event changes nothing and says why.</summary>
    public static OrderStep Apply(OrderState state, OrderEvent happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        if (state.Applied.Contains(happened.Id)) return new(state, Accepted: true, IsReplay: true, null);
        var (after, finding) = OrderTransitions.IsOfUnits(happened.Kind) ? OfUnits(state, happened) : OfOrder(state, happened.Kind);
        return finding is not null
            ? new(state, Accepted: false, IsReplay: false, finding)
            : new(after with { Applied = after.Applied.Add(happened.Id) }, Accepted: true, IsReplay: false, null);
    }

    /// <summary>Everything that could happen next, and for the rest why not.</summary>
    public static ImmutableArray<OrderMove> Moves(OrderState state)
    {
        var moves = ImmutableArray.CreateBuilder<OrderMove>();
        foreach (var kind in Enum.GetValues<OrderEventKind>())
        {
            if (!OrderTransitions.IsOfUnits(kind))
            {
                var whyNot = OfOrder(state, kind).WhyNot;
                moves.Add(new(kind, null, whyNot is null ? 1 : 0, whyNot));
                continue;
            }

            // One refusal serves every line of which no unit can move.
            Finding? noUnits = null;
            for (var i = 0; i < state.Units.Length; i++)
            {
                var (upTo, whyNot) = UpTo(state, kind, state.Units[i]);
                if (upTo == 0) whyNot ??= noUnits ??= NoUnits(kind);
                moves.Add(new(kind, state.Order.Lines[i].Id, upTo, whyNot));
            }
        }

        return moves.ToImmutable();
    }

    private static (OrderState After, Finding? WhyNot) OfUnits(OrderState state, OrderEvent happened)
    {
        var line = state.IndexOf(happened.Line);
        if (line < 0) return (state, Refuse("order.unknown-line", ("given", happened.Line ?? "")));
        if (happened.Quantity < 1) return (state, Refuse("order.quantity", ("given", happened.Quantity)));
        var units = state.Units[line];
        var (upTo, whyNot) = UpTo(state, happened.Kind, units);
        if (upTo == 0) return (state, whyNot ?? NoUnits(happened.Kind));
        if (happened.Quantity > upTo) return (state, Refuse("order.too-many", ("given", happened.Quantity), ("left", upTo)));
        var after = state with { Units = state.Units.With(line, Move(state, happened.Kind, units, happened.Quantity)) };
        return (happened.Kind is OrderEventKind.Deliver or OrderEventKind.DeliverReplacement ? after with { DeliveredAt = Later(state.DeliveredAt, happened.At) } : after, null);
    }

    private static ImmutableArray<int> Move(OrderState state, OrderEventKind kind, ImmutableArray<int> line, int quantity)
    {
        var units = line.ToBuilder();
        foreach (var row in OrderTransitions.Units)
        {
            if (row.Event != kind || Guard(state, row) is not null) continue;
            var moved = Math.Min(quantity, units[(int)row.From]);
            units[(int)row.From] -= moved;
            units[(int)row.To] += moved;
            quantity -= moved;
        }

        return units.MoveToImmutable();
    }

    // How many units can move, and what holds the others back; none and nothing where none is in a state for it.
    private static (int UpTo, Finding? Guarded) UpTo(OrderState state, OrderEventKind kind, ImmutableArray<int> units)
    {
        var upTo = 0;
        Finding? guarded = null;
        foreach (var row in OrderTransitions.Units)
        {
            if (row.Event != kind || units[(int)row.From] == 0) continue;
            var why = Guard(state, row);
            guarded ??= why;
            if (why is null) upTo += units[(int)row.From];
        }

        return (upTo, upTo > 0 ? null : guarded);
    }

    private static Finding? Guard(OrderState state, UnitTransition row) =>
        row.Guard == OrderGuard.Payable && state.Payment == PaymentState.Unpaid && !state.PayOnDelivery ? Refuse("order.unpaid") : null;

    private static Finding NoUnits(OrderEventKind kind) => Refuse("order.no-units", ("event", kind), ("states", From(kind)));

    private static LocalizedText From(OrderEventKind kind)
    {
        var states = OrderTransitions.Units.Where(row => row.Event == kind).Select(row => (Enum)row.From).Distinct().ToList();
        string In(Language language) => string.Join(", ", states.Select(s => Explanations.Label(s, language)));
        return new(In(Language.Korean), In(Language.English));
    }

    private static NodaTime.Instant? Later(NodaTime.Instant? a, NodaTime.Instant? b) => a is null || b > a ? b ?? a : a;

    private static Finding Refuse(string code, params (string Name, object Value)[] data) =>
        new(code, FindingEffect.Blocks, [], [.. data.Select(d => new Datum(d.Name, d.Value))]);
}
