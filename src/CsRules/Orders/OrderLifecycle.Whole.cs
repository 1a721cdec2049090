using CsRules.Decisions;
using NodaTime;

namespace CsRules.Orders;

internal static partial class OrderLifecycle
{
    /// <summary>The day on which the purchase confirms itself; null where it never does, is held, confirmed, or nothing is delivered.</summary>
    public static LocalDate? AutoConfirmsOn(OrderState state, int? days, DateTimeZone zone)
    {
        return days is { } after && state is { Confirmation: ConfirmationState.Open, DeliveredAt: { } delivered } && Settleable(state)
            ? delivered.InZone(zone).Date.PlusDays(after)
            : null;
    }

    private static (OrderState After, Finding? WhyNot) OfOrder(OrderState state, OrderEventKind kind)
    {
        foreach (var (happened, from, to) in OrderTransitions.Payment)
            if (happened == kind)
                return state.Payment != from ? (state, Refuse("order.payment-state", ("event", kind), ("state", state.Payment)))
                    : kind == OrderEventKind.CloseRefunded && !NothingIsKept(state) ? (state, Refuse("order.something-is-kept"))
                    : (state with { Payment = to }, null);
        foreach (var (happened, from, to) in OrderTransitions.Confirmation)
            if (happened == kind)
                return state.Confirmation != from ? (state, Refuse("order.confirmation-state", ("event", kind), ("state", state.Confirmation)))
                    : kind == OrderEventKind.Confirm && !Settleable(state) ? (state, Refuse("order.not-settleable"))
                    : (state with { Confirmation = to }, null);
        throw new ArgumentOutOfRangeException(nameof(kind), kind, "The table has no row for this event.");
    }

    private static bool NothingIsKept(OrderState state)
    {
        var gone = state.Count(LineState.Cancelled) + state.Count(LineState.Returned);
        return gone == state.Order.Lines.Sum(line => (long)line.Quantity);
    }

    // Something is with the customer, and nothing is under way in either direction.
    private static bool Settleable(OrderState state) =>
        state.Count(LineState.Delivered) + state.Count(LineState.Exchanged) > 0
        && state.Count(LineState.Ordered) + state.Count(LineState.Shipped) + state.Count(LineState.ReturnRequested)
            + state.Count(LineState.Collected) + state.Count(LineState.ExchangeRequested)
            + state.Count(LineState.ExchangeCollected) + state.Count(LineState.Refused) == 0;
}
