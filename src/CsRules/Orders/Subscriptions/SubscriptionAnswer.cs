using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CsRules.Decisions;
using CsRules.Documents;
using NodaTime;

namespace CsRules.Orders;

/// <summary>An answer on a regular payment laid out as a document: what <c>subscription check</c> prints and a backend can send.</summary>
/// <example>
/// <para>The same answer in words:</para>
/// <code>
/// var rise = new SubscriptionCase { Id = "S-1", ChangesOn = new LocalDate(2025, 12, 1), PriceBefore = Money.Won(4_900), PriceAfter = Money.Won(7_900) };
/// var answer = SubscriptionAnswer.Of(rise.Decide(now), rise.Id, Language.English);
/// answer.ConsentUntil;          // 2025-11-30
/// answer.Findings[0].Code;      // "subscription.no-consent"
/// </code>
/// </example>
public sealed record SubscriptionAnswer
{
    /// <summary>The document's id.</summary>
    public string? Id { get; init; }

    /// <summary>Whether the new price may be charged.</summary>
    public required RenewalVerdict Renewal { get; init; }

    /// <summary>What may be charged on the day of the change.</summary>
    public required Money Chargeable { get; init; }

    /// <summary>The first day on which consent counts.</summary>
    [JsonConverter(typeof(LocalDateConverter))]
    public LocalDate? ConsentFrom { get; init; }

    /// <summary>The last whole day on which consent counts.</summary>
    [JsonConverter(typeof(LocalDateConverter))]
    public LocalDate? ConsentUntil { get; init; }

    /// <summary>Whether the way to cancel is lawful.</summary>
    public required CancellationVerdict Cancellation { get; init; }

    /// <summary>Everything found.</summary>
    public required ImmutableArray<AnsweredFinding> Findings { get; init; }

    /// <summary>The answer for an agent, a finding a line.</summary>
    public required string Agent { get; init; }

    /// <summary>The answer for the customer.</summary>
    public required string Customer { get; init; }

    /// <summary>Lays out a decision in a language.</summary>
    public static SubscriptionAnswer Of(SubscriptionDecision decision, string? id, Language language)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return new()
        {
            Id = id,
            Renewal = decision.Renewal,
            Chargeable = decision.Chargeable,
            ConsentFrom = decision.ConsentFrom,
            ConsentUntil = decision.ConsentUntil,
            Cancellation = decision.Cancellation,
            Findings = [.. decision.Findings.Select(f => AnsweredFinding.Of(f, language))],
            Agent = string.Join('\n', decision.Findings.Select(f => f.Citations.IsEmpty ? f.Explain(language) : $"{f.Explain(language)} [{string.Join("; ", f.Citations.Select(c => c.Format(language)))}]")),
            Customer = string.Join(' ', decision.Findings.Select(f => f.Explain(language, Voice.Customer)).Distinct()),
        };
    }
}
