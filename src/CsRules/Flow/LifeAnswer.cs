using System.Collections.Immutable;
using CsRules.Decisions;
using CsRules.Documents;
using NodaTime;

namespace CsRules.Flow;

/// <summary>An order's whole life, step by step, with the sums: what <c>order play</c> prints.</summary>
/// <example>
/// <para>Bought, cancelled, undone: the money is owed again:</para>
/// <code>
/// var tea = new LifeCase
/// {
///     Purchase = new() { Id = "O-1", At = now, Cart = new([new("tea", Money.Won(12_000))]), Method = "card" },
///     Steps =
///     [
///         new() { At = now, Event = new() { Id = "e1", Kind = OrderEventKind.Cancel, Line = "tea", Quantity = 1 } },
///         new() { At = now, Claim = new() { Id = "u1", Undoes = "e1" } },
///     ],
/// };
/// LifeAnswer.Of(tea, null, Language.English).Steps.Select(step =&gt; step.DueFromCustomer);   // 0 KRW, 0 KRW, 12000 KRW
/// </code>
/// </example>
public sealed record LifeAnswer
{
    /// <summary>The order.</summary>
    public required string OrderId { get; init; }

    /// <summary>The zone of the order's law, by its IANA name.</summary>
    public required string Zone { get; init; }

    /// <summary>What was paid in money.</summary>
    public required Money Paid { get; init; }

    /// <summary>What went back of it.</summary>
    public required Money Refunded { get; init; }

    /// <summary>What the customer owes.</summary>
    public required Money DueFromCustomer { get; init; }

    /// <summary>The steps, the purchase first.</summary>
    public required ImmutableArray<AnsweredLifeStep> Steps { get; init; }

    /// <summary>Steps that were refused, with every reason: they changed nothing.</summary>
    public required ImmutableArray<AnsweredRefusal> Refused { get; init; }

    /// <summary>Plays a life.</summary>
    /// <param name="life">The document.</param>
    /// <param name="asOf">What is later is not told; everything is told where null.</param>
    /// <param name="language">Language of the texts.</param>
    /// <exception cref="CsRulesException">The document has errors; all are listed.</exception>
    public static LifeAnswer Of(LifeCase life, Instant? asOf, Language language)
    {
        ArgumentNullException.ThrowIfNull(life);
        Facts.ThrowIfInvalid(LifeCaseValidator.Instance, life);
        var (steps, refused) = LifePlay.Of(life, asOf, language);
        return new()
        {
            OrderId = life.Purchase.Id,
            Zone = Laws.LawBook.OrDefault(life.Regime).General.Zone.Id,
            Paid = steps[^1].Paid,
            Refunded = steps[^1].Refunded,
            DueFromCustomer = steps[^1].DueFromCustomer,
            Steps = steps,
            Refused = refused,
        };
    }
}
