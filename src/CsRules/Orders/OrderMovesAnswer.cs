using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CsRules.Decisions;
using CsRules.Documents;
using CsRules.Laws;
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
/// var answer = OrderMovesAnswer.Of(life, null, Language.English);
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
    [JsonConverter(typeof(LocalDateConverter))]
    public LocalDate? AutoConfirmsOn { get; init; }

    /// <summary>Units by line and state; empty states left out.</summary>
    public required ImmutableArray<AnsweredUnits> Units { get; init; }

    /// <summary>The moves that its units have made, each once.</summary>
    public required ImmutableArray<MadeMove> Made { get; init; }

    /// <summary>What could happen next, and what not and why.</summary>
    public required ImmutableArray<AnsweredMove> Moves { get; init; }

    /// <summary>Events that the table refused.</summary>
    public required ImmutableArray<AnsweredRefusal> Refused { get; init; }

    /// <summary>Whether the contract stands that needs a legal representative's consent; null where it needs none, or the law's rules on it are not held here.</summary>
    public MinorStanding? Contract { get; init; }

    /// <summary>What was found about that contract, with its articles.</summary>
    public ImmutableArray<AnsweredFinding> Findings { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The answer about an order's life, in the zone of its law.</summary>
    /// <param name="life">The order and what happened to it.</param>
    /// <param name="asOf">The instant to answer for: what is dated later has not happened yet. Everything has, where nothing is said.</param>
    /// <param name="language">Language of the texts.</param>
    public static OrderMovesAnswer Of(OrderLife life, Instant? asOf, Language language)
    {
        ArgumentNullException.ThrowIfNull(life);
        var law = LawBook.OrDefault(life.Regime).General;
        var state = OrderState.New(life.Order, life.PayOnDelivery);
        var refused = ImmutableArray.CreateBuilder<AnsweredRefusal>();
        var made = new List<MadeMove>();
        foreach (var (_, happened) in life.Told(asOf))
        {
            var step = state.Apply(happened);
            made.AddRange(MadeMove.Between(happened, state, step.State));
            state = step.State;
            if (step.Finding is { } why) refused.Add(new(happened.Id, why.Code, why.Explain(language)));
        }

        var contract = life.Minor is { } minor ? MinorContracts.Decide(minor, law) : null;
        return new()
        {
            OrderId = life.Order.Id,
            Payment = state.Payment,
            Confirmation = state.Confirmation,
            AutoConfirmsOn = state.AutoConfirmsOn(life.AutoConfirmDays, law.Zone),
            Units = [.. from line in Enumerable.Range(0, state.Units.Length)
                        from place in Enum.GetValues<LineState>()
                        let count = state.Units[line][(int)place]
                        where count > 0
                        select new AnsweredUnits(life.Order.Lines[line].Id, place, count)],
            Made = [.. made.GroupBy(move => (move.Event, move.From, move.To)).Select(moves => moves.First() with { Count = moves.Sum(move => move.Count) })],
            Moves = [.. state.Moves().Select(m => new AnsweredMove(m.Event, m.Line, m.IsAllowed, m.UpTo, m.WhyNot?.Explain(language)))],
            Refused = refused.ToImmutable(),
            Contract = contract?.Standing,
            Findings = [.. (contract?.Findings ?? []).Select(finding => AnsweredFinding.Of(finding, language))],
        };
    }
}
