using System.Collections.Immutable;
using CsRules.Documents;

namespace CsRules.Service;

/// <summary>A customer's patterns laid out as a document: what <c>service patterns</c> prints.</summary>
/// <example>
/// <para>Three messages in twenty minutes are one wait:</para>
/// <code>
/// PatternAnswer.Of(servicePlan.Patterns(contacts, tuesday), Language.English).Leading   // RapidFollowUp
/// </code>
/// </example>
public sealed record PatternAnswer
{
    /// <summary>The customer.</summary>
    public required string Customer { get; init; }

    /// <summary>The pattern that a report counts the customer under.</summary>
    public required ContactPattern Leading { get; init; }

    /// <summary>Every pattern that shows.</summary>
    public required ImmutableArray<ContactPattern> Patterns { get; init; }

    /// <summary>True where a message was kind.</summary>
    public required bool WroteKindly { get; init; }

    /// <summary>What was seen, and what to do about it.</summary>
    public required ImmutableArray<AnsweredPattern> Findings { get; init; }

    /// <summary>Lays out a reading in a language.</summary>
    public static PatternAnswer Of(in PatternReading reading, Language language) => new()
    {
        Customer = reading.History.Customer,
        Leading = reading.Leading,
        Patterns = reading.All(),
        WroteKindly = reading.WroteKindly,
        Findings = [.. reading.Findings().Select(f => new AnsweredPattern(
            f.Pattern, f.Finding.Code, [.. f.Events.Select(e => e.ToString())], f.Finding.Explain(language), f.Finding.Explain(language, Voice.Customer)))],
    };
}
