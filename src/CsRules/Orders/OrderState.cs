using System.Collections.Immutable;
using CsRules.Documents;
using NodaTime;

namespace CsRules.Orders;

/// <summary>
/// Where an order stands: for every line how many units are in each <see cref="LineState"/>, the payment, the
/// confirmation. Immutable; every event gives a new one.
/// </summary>
/// <example>
/// <para>Three units of one line are in a state each by themselves:</para>
/// <code>
/// var state = OrderState.New(order).Apply(new() { Id = "e1", Kind = OrderEventKind.Cancel, Line = "shirt", Quantity = 1 }).State;
/// state.Count("shirt", LineState.Cancelled);   // 1
/// state.Count("shirt", LineState.Ordered);     // 2
/// </code>
/// </example>
public sealed record OrderState
{
    private OrderState(Order order) => (Order, Units) = (order, StandingUnits.New(order));

    /// <summary>The order.</summary>
    public Order Order { get; }

    /// <summary>True where it is paid on delivery.</summary>
    public bool PayOnDelivery { get; init; }

    /// <summary>Whether it is paid.</summary>
    public PaymentState Payment { get; init; }

    /// <summary>Whether the purchase is confirmed.</summary>
    public ConfirmationState Confirmation { get; init; }

    /// <summary>When units were last delivered; null while none were.</summary>
    public Instant? DeliveredAt { get; init; }

    /// <summary>Ids of the events applied.</summary>
    public ImmutableHashSet<string> Applied { get; init; } = ImmutableHashSet<string>.Empty;

    internal StandingUnits Units { get; init; }

    /// <summary>A new order: every unit is ordered, nothing is paid.</summary>
    public static OrderState New(Order order, bool payOnDelivery = false)
    {
        ArgumentNullException.ThrowIfNull(order);
        return new(order) { PayOnDelivery = payOnDelivery };
    }

    /// <summary>How many units of a line are in a state.</summary>
    /// <exception cref="CsRulesException">The order has no such line.</exception>
    public int Count(string line, LineState state)
    {
        var index = IndexOf(line);
        return index < 0
            ? throw new CsRulesException(new InputError("order.unknown-line", "$.line", Validation.Data(("given", line))))
            : Units[index][(int)state];
    }

    /// <summary>How many units of the whole order are in a state.</summary>
    public long Count(LineState state) => Units.Count(state);

    /// <summary>True while units are to be sent, or on their way for the first time.</summary>
    internal bool IsMoreToCome => Count(LineState.Ordered) + Count(LineState.Shipped) > 0;

    /// <summary>True where something came, and nothing more is to come.</summary>
    internal bool IsAllThere => DeliveredAt is not null && !IsMoreToCome;

    /// <summary>Applies one event. A refused event changes nothing and says why.</summary>
    public OrderStep Apply(OrderEvent happened) => OrderLifecycle.Apply(this, happened);

    /// <summary>Everything that could happen next, and for the rest why not.</summary>
    public ImmutableArray<OrderMove> Moves() => OrderLifecycle.Moves(this);

    /// <summary>The day on which the purchase confirms itself; null where it never does, is held, confirmed, or nothing is delivered.</summary>
    public LocalDate? AutoConfirmsOn(int? days, DateTimeZone zone) => OrderLifecycle.AutoConfirmsOn(this, days, zone);

    /// <summary>The place of a line, or -1.</summary>
    internal int IndexOf(string? line) => Units.IndexOf(line);
}
