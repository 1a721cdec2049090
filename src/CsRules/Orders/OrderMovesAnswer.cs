using System.Collections.Immutable;
using CsRules.Documents;
using NodaTime;

namespace CsRules.Orders;

/// <summary>Where an order stands and what could happen next: what <c>order moves</c> prints.</summary>
/// <example>
/// <para>An event that came too early is refused, and the others still count:</para>
/// <code>
/// var life = new OrderLife
/// {
///     Order = order,
///     Events = [new() { Id = "e1", Kind = OrderEventKind.Deliver, Line = "dress", Quantity = 1 }, new() { Id = "e2", Kind = OrderEventKind.Pay }],
/// };
/// var answer = OrderMovesAnswer.Of(life, seoul, Language.English);
/// answer.Refused.Length;   // 1
/// answer.Payment;          // Paid
/// </code>
/// </example>
public sealed record OrderMovesAnswer
{
    /// <summary>The order.</summary>
    public required string OrderId { get; init; }

    /// <summary>Whether it is paid.</summary>
    public required PaymentState Payment { get; init; }

    /// <summary>Whether it is confirmed.</summary>
    public required ConfirmationState Confirmation { get; init; }

    /// <summary>The day it confirms itself.</summary>
    public LocalDate? AutoConfirmsOn { get; init; }

    /// <summary>Units by line and state; empty states left out.</summary>
    public required ImmutableArray<AnsweredUnits> Units { get; init; }

    /// <summary>What could happen next, and what not and why.</summary>
    public required ImmutableArray<AnsweredMove> Moves { get; init; }

    /// <summary>Events that the table refused.</summary>
    public required ImmutableArray<AnsweredRefusal> Refused { get; init; }

    /// <summary>Plays an order's events and lays out the result.</summary>
    public static OrderMovesAnswer Of(OrderLife life, DateTimeZone zone, Language language)
    {
        ArgumentNullException.ThrowIfNull(life);
        var state = OrderState.New(life.Order, life.PayOnDelivery);
        var refused = ImmutableArray.CreateBuilder<AnsweredRefusal>();
        foreach (var happened in life.Events)
        {
            var step = state.Apply(happened);
            state = step.State;
            if (step.Finding is { } why) refused.Add(new(happened.Id, why.Code, why.Explain(language)));
        }

        return new()
        {
            OrderId = life.Order.Id,
            Payment = state.Payment,
            Confirmation = state.Confirmation,
            AutoConfirmsOn = state.AutoConfirmsOn(life.AutoConfirmDays, zone),
            Units = [.. from line in life.Order.Lines
                        from place in Enum.GetValues<LineState>()
                        let count = state.Count(line.Id, place)
                        where count > 0
                        select new AnsweredUnits(line.Id, place, count)],
            Moves = [.. state.Moves().Select(m => new AnsweredMove(m.Event, m.Line, m.IsAllowed, m.UpTo, m.WhyNot?.Explain(language)))],
            Refused = refused.ToImmutable(),
        };
    }
}

/// <summary>Units of a line in a state.</summary>
/// <example>
/// <para>A line stands once for each state that has units, and empty states are left out:</para>
/// <code>
/// var cancelled = new OrderEvent { Id = "e1", Kind = OrderEventKind.Cancel, Line = "shirt", Quantity = 1 };
/// var answer = OrderMovesAnswer.Of(new() { Order = order, Events = [cancelled] }, seoul, Language.English);
/// answer.Units.Where(units =&gt; units.Line == "shirt").Select(units =&gt; units.State);   // Ordered, Cancelled
/// answer.Units.Where(units =&gt; units.Line == "shirt").Select(units =&gt; units.Count);   // 2, 1
/// </code>
/// </example>
public sealed record AnsweredUnits(string Line, LineState State, int Count);

/// <summary>A move in words.</summary>
/// <example>
/// <para>What can not be is listed too, with its reason:</para>
/// <code>
/// AnsweredMove ship = OrderMovesAnswer.Of(new() { Order = order }, seoul, Language.English).Moves.First(move =&gt; move.Event == OrderEventKind.Ship);
/// ship.Allowed;   // false
/// ship.WhyNot;    // "An unpaid order is not sent."
/// </code>
/// </example>
public sealed record AnsweredMove(OrderEventKind Event, string? Line, bool Allowed, int UpTo, string? WhyNot);

/// <summary>An event that was refused, in words.</summary>
/// <example>
/// <para>One unit more than was ordered, and all of the event is refused:</para>
/// <code>
/// var four = new OrderEvent { Id = "e1", Kind = OrderEventKind.Cancel, Line = "shirt", Quantity = 4 };
/// AnsweredRefusal refusal = OrderMovesAnswer.Of(new() { Order = order, Events = [four] }, seoul, Language.English).Refused[0];
/// refusal.Code;   // "order.too-many"
/// refusal.Text;   // "4 are too many; 3 are possible."
/// </code>
/// </example>
public sealed record AnsweredRefusal(string Event, string Code, string Text);
