using System.Collections.Immutable;
using CsRules.Orders;
using NodaTime;

namespace CsRules.Markets;

/// <summary>What of an order's life a marketplace looks at, as it stood at an instant.</summary>
/// <param name="Life">The order.</param>
/// <param name="Paid">When it was paid ahead; null where it was not.</param>
/// <param name="SentAt">When the last of what was ordered was on its way or cancelled; null while something is to be sent.</param>
/// <param name="DeliveredAt">When the last of what was sent came; null while it did not.</param>
/// <param name="SellerCancelledAt">When the seller cancelled what was out of stock; null where that did not happen.</param>
/// <param name="ConfirmedAt">When the purchase was confirmed; null while it was not.</param>
/// <param name="Kept">What was paid for the goods that were neither cancelled nor returned.</param>
/// <param name="Collected">What was collected for a return or an exchange.</param>
internal sealed record OrderCourse(
    OrderLife Life, Moment? Paid, Instant? SentAt, Instant? DeliveredAt, Instant? SellerCancelledAt, Instant? ConfirmedAt, Money Kept,
    ImmutableArray<CollectedUnits> Collected)
{
    /// <summary>True where any of it went on its way; what was wholly cancelled before is sent in no part.</summary>
    public bool HasShipped { get; private init; }

    /// <summary>True where some of it is known to be out of stock, and is neither on its way nor cancelled.</summary>
    public bool IsOutOfStock { get; private init; }

    /// <summary>True where that is all that is left to be sent.</summary>
    public bool IsAllOutOfStock { get; private init; }

    /// <summary>The delay that the customer has been told of; null where none has.</summary>
    public DelayNotice? Delay { get; private init; }

    /// <summary>True where all of it was cancelled and nothing sent, before an instant: nothing was to be sent or delivered then. Later it had been missed.</summary>
    public bool IsCancelledBefore(Instant? end) => !HasShipped && SentAt is { } cancelled && !(cancelled >= end);

    public static OrderCourse Of(OrderLife life, Instant asOf, DateTimeZone zone)
    {
        var paid = SupplyDuty.PromiseOf(life, zone, asOf)?.PrepaidOn;
        var stockOut = life.Supply?.StockOut is { } known && known.KnownOn.Earliest(zone) <= asOf ? known : null;
        var (state, last) = (OrderState.New(life.Order, life.PayOnDelivery), life.Order.PlacedOn?.Earliest(zone) ?? Instant.MinValue);
        (Instant? sent, Instant? delivered, Instant? cancelled, Instant? confirmed, var hasShipped) = (null, null, null, null, false);
        var collected = new List<CollectedUnits>();
        foreach (var (happened, at, behind) in life.Happened(asOf))
        {
            (state, last) = (behind, at ?? last);
            hasShipped |= happened.Kind == OrderEventKind.Ship;
            var isSent = state.Count(LineState.Ordered) == 0;
            sent = isSent ? sent ?? last : null;
            delivered = state.IsAllThere ? delivered ?? last : null;
            if (happened.Kind == OrderEventKind.Confirm) confirmed = last;
            if (happened.Kind == OrderEventKind.Cancel && stockOut is not null && last >= stockOut.KnownOn.Earliest(zone)
                && (stockOut.Units.IsEmpty || stockOut.Units.Any(units => units.Line == happened.Line)))
                cancelled ??= last;
            Collect(collected, happened, last);
        }

        var (unsent, lacking) = (state.Count(LineState.Ordered), stockOut?.LackingIn(state) ?? 0);
        return new(life, paid, sent, delivered, cancelled, confirmed, KeptOf(state), [.. collected])
        {
            IsOutOfStock = lacking > 0,
            IsAllOutOfStock = lacking > 0 && lacking == unsent,
            HasShipped = hasShipped,
            Delay = life.Supply?.Delay is { } delay && delay.ToldOn.Earliest(zone) <= asOf ? delay : null,
        };
    }

    // What was collected first is handled first.
    private static void Collect(List<CollectedUnits> collected, OrderEvent happened, Instant at)
    {
        if (happened.Line is not { } line) return;
        if (happened.Kind is OrderEventKind.Collect or OrderEventKind.CollectExchange)
            collected.Add(new(line, happened.Kind == OrderEventKind.CollectExchange, at, happened.Quantity, null));
        bool? ofExchange = happened.Kind switch
        {
            OrderEventKind.AcceptReturn or OrderEventKind.RejectReturn => false,
            OrderEventKind.DeliverReplacement => true,
            _ => null,
        };
        var left = happened.Quantity;
        for (var i = 0; i < collected.Count && left > 0; i++)
        {
            if (collected[i].IsExchange != ofExchange || collected[i].Line != line || collected[i].HandledAt is not null) continue;
            var part = Math.Min(left, collected[i].Left);
            left -= part;
            collected[i] = collected[i] with { Left = collected[i].Left - part, HandledAt = collected[i].Left == part ? at : null };
        }
    }

    private static Money KeptOf(OrderState state)
    {
        var shares = new OrderShares(state.Order);
        var sum = Money.Zero(state.Order.Currency);
        for (var i = 0; i < state.Order.Lines.Length; i++)
        {
            var line = state.Order.Lines[i];
            var gone = state.Count(line.Id, LineState.Cancelled) + state.Count(line.Id, LineState.Returned);
            sum += shares.Net(i, line.Quantity) - shares.Net(i, gone);
        }

        return sum;
    }
}
