using CsRules.Orders;
using NodaTime;
using static CsRules.Orders.LineState;

namespace CsRules.Tests.Orders;

/// <summary>
/// An order's life told slowly: every unit is a thing of its own with a state, and every event says in words of its own which
/// units it takes, first to last. It knows nothing of the library's table.
/// </summary>
internal sealed class OrderTwin(Order order, bool payOnDelivery)
{
    private readonly List<(string Line, LineState State)> _units =
        [.. order.Lines.SelectMany(line => Enumerable.Repeat((line.Id, Ordered), line.Quantity))];

    private readonly HashSet<string> _applied = [];

    public PaymentState Payment { get; private set; }

    public ConfirmationState Confirmation { get; private set; }

    public Instant? DeliveredAt { get; private set; }

    public int Count(string line, LineState state) => _units.Count(u => u == (line, state));

    /// <summary>Applies an event; the code of the refusal, "replay", or null where it happened.</summary>
    public string? Apply(OrderEvent happened)
    {
        if (_applied.Contains(happened.Id)) return "replay";
        var refused = IsOfUnits(happened.Kind) ? OfUnits(happened) : OfOrder(happened.Kind, happens: true);
        if (refused is null) _applied.Add(happened.Id);
        return refused;
    }

    /// <summary>How many units of a line an event could take now; of an event of the whole order one or none.</summary>
    public int UpTo(OrderEventKind kind, string? line) =>
        line is null ? OfOrder(kind, happens: false) is null ? 1 : 0
        : kind == OrderEventKind.Ship && !MayBeSent ? 0
        : Sources(kind).Sum(s => Count(line, s));

    /// <summary>Why an event can take nothing.</summary>
    public string? WhyNot(OrderEventKind kind, string? line) =>
        line is null ? OfOrder(kind, happens: false)
        : UpTo(kind, line) > 0 ? null
        : kind == OrderEventKind.Ship && Count(line, Ordered) > 0 ? "order.unpaid"
        : "order.no-units";

    public static bool IsOfUnits(OrderEventKind kind) => Sources(kind).Length > 0;

    private bool MayBeSent => payOnDelivery || Payment != PaymentState.Unpaid;

    private string? OfUnits(OrderEvent happened)
    {
        if (order.Lines.All(l => l.Id != happened.Line)) return "order.unknown-line";
        if (happened.Quantity < 1) return "order.quantity";
        if (WhyNot(happened.Kind, happened.Line) is { } why) return why;
        if (happened.Quantity > UpTo(happened.Kind, happened.Line)) return "order.too-many";
        for (var n = 0; n < happened.Quantity; n++)
        {
            var from = Sources(happened.Kind).First(s => Count(happened.Line!, s) > 0);
            _units[_units.IndexOf((happened.Line!, from))] = (happened.Line!, Target(happened.Kind));
        }

        if (happened.Kind is OrderEventKind.Deliver or OrderEventKind.DeliverReplacement && happened.At is { } at)
            DeliveredAt = DeliveredAt is { } before ? Instant.Max(before, at) : at;
        return null;
    }

    private string? OfOrder(OrderEventKind kind, bool happens)
    {
        var settled = _units.Any(u => u.State is Delivered or Exchanged)
            && _units.All(u => u.State is Delivered or Exchanged or Cancelled or Returned);
        switch (kind)
        {
            case OrderEventKind.Pay:
                if (Payment != PaymentState.Unpaid) return "order.payment-state";
                if (happens) Payment = PaymentState.Paid;
                return null;
            case OrderEventKind.CloseRefunded:
                if (Payment != PaymentState.Paid) return "order.payment-state";
                if (_units.Any(u => u.State is not (Cancelled or Returned))) return "order.something-is-kept";
                if (happens) Payment = PaymentState.Refunded;
                return null;
            case OrderEventKind.HoldConfirmation:
                if (Confirmation != ConfirmationState.Open) return "order.confirmation-state";
                if (happens) Confirmation = ConfirmationState.Held;
                return null;
            case OrderEventKind.ReleaseConfirmation:
                if (Confirmation != ConfirmationState.Held) return "order.confirmation-state";
                if (happens) Confirmation = ConfirmationState.Open;
                return null;
            default:
                if (Confirmation != ConfirmationState.Open) return "order.confirmation-state";
                if (!settled) return "order.not-settleable";
                if (happens) Confirmation = ConfirmationState.Confirmed;
                return null;
        }
    }

    // Goods that are with the customer are taken before those still on their way; what came back for a return before what came back for an exchange.
    private static LineState[] Sources(OrderEventKind kind) => kind switch
    {
        OrderEventKind.Cancel or OrderEventKind.Ship => [Ordered],
        OrderEventKind.Deliver or OrderEventKind.Refuse => [Shipped],
        OrderEventKind.RequestReturn => [Delivered, Exchanged, Shipped],
        OrderEventKind.WithdrawReturn => [ReturnRequested],
        OrderEventKind.Collect => [ReturnRequested, Refused],
        OrderEventKind.AcceptReturn or OrderEventKind.RejectReturn => [Collected, ExchangeCollected],
        OrderEventKind.RequestExchange => [Delivered, Exchanged],
        OrderEventKind.WithdrawExchange or OrderEventKind.CollectExchange => [ExchangeRequested],
        OrderEventKind.DeliverReplacement => [ExchangeCollected],
        _ => [],
    };

    private static LineState Target(OrderEventKind kind) => kind switch
    {
        OrderEventKind.Cancel => Cancelled,
        OrderEventKind.Ship => Shipped,
        OrderEventKind.Deliver or OrderEventKind.WithdrawReturn or OrderEventKind.RejectReturn or OrderEventKind.WithdrawExchange => Delivered,
        OrderEventKind.Refuse => Refused,
        OrderEventKind.RequestReturn => ReturnRequested,
        OrderEventKind.Collect => Collected,
        OrderEventKind.AcceptReturn => Returned,
        OrderEventKind.RequestExchange => ExchangeRequested,
        OrderEventKind.CollectExchange => ExchangeCollected,
        OrderEventKind.DeliverReplacement => Exchanged,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
