using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CsRules.Orders;

/// <summary>Units that can't be supplied (E-Commerce Act Art 15(2)).</summary>
/// <example>
/// <para>Where no units are named it is all that were not sent, points that paid for them included:</para>
/// <code>
/// var paid = new OrderEvent { Id = "e1", Kind = OrderEventKind.Pay, At = Instant.FromUtc(2025, 10, 13, 1, 0) };
/// Money? Refund(params OrderUnits[] units) =&gt; agendaPlan.Draw(new AgendaFacts
/// {
///     Orders = [new() { Order = order, Events = [paid], Supply = new() { StockOut = new() { KnownOn = new LocalDate(2025, 10, 14), Units = [.. units] } } }],
/// }, tuesday).Entries.Single(entry =&gt; entry.Kind == DutyKind.StockOutRefund).Amount;
/// Refund(new OrderUnits { Line = "belt", Quantity = 1 });   // 13501 KRW
/// Refund();                                                 // 87301 KRW
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record StockOut
{
    /// <summary>When the shop came to know.</summary>
    public required Moment KnownOn { get; init; }

    /// <summary>Which units; where empty all that are not sent, and of an order already cancelled all that were cancelled.</summary>
    public ImmutableArray<OrderUnits> Units { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>When the customer was told; null while not.</summary>
    public Moment? ToldOn { get; init; }

    /// <summary>True where the order was paid by a card, in whole or in part: its charge is to be stopped or cancelled as well (Art 15(4) with 18(3)).</summary>
    public bool ByCard { get; init; }

    /// <summary>When the payment provider was asked to stop or cancel the card charge; null while it was not, or nothing was paid by card.</summary>
    public Moment? CardCancelAskedOn { get; init; }

    /// <summary>When the money went back; null while it did not.</summary>
    public Moment? RefundedOn { get; init; }

    /// <summary>How many units it keeps from being sent: of those it names, or of all, the ones that are still to be sent.</summary>
    internal long LackingIn(OrderState state) => Units.IsEmpty
        ? state.Count(LineState.Ordered)
        : Units.Sum(units => (long)Math.Min(units.Quantity, state.Count(units.Line, LineState.Ordered)));
}
