using System.Text.Json.Serialization;

namespace CsRules.Returns;

/// <summary>
/// A case as a lawyer writes it: the facts, the outcome that is expected, and where that comes from. A document in the form of a
/// return document beside what it must come to.
/// </summary>
/// <example>
/// <para>What differs is told with both values, and nothing else is compared:</para>
/// <code>
/// var one = new LawCase { Id = "day-8", Source = "Art 17(1)", Given = new() { Claim = claim, AsOf = now }, Expected = new() { Outcome = ReturnOutcome.Allowed } };
/// var result = one.Run();
/// result.Holds;                      // false
/// result.Differences[0].What;        // "outcome"
/// result.Differences[0].Expected;    // "allowed"
/// result.Differences[0].Actual;      // "refused"
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record LawCase
{
    /// <summary>A name of its own.</summary>
    public required string Id { get; init; }

    /// <summary>Where the outcome comes from: a decision, an article, an interpretation.</summary>
    public required string Source { get; init; }

    /// <summary>What it turns on, in a sentence or two; decides nothing.</summary>
    public string? Note { get; init; }

    /// <summary>The facts, the shop's terms, the instant to answer for.</summary>
    public required ReturnCase Given { get; init; }

    /// <summary>What it must come to.</summary>
    public required ExpectedAnswer Expected { get; init; }

    /// <summary>Decides the facts and compares. The document is taken as valid: see <see cref="LawCaseValidator"/>.</summary>
    /// <exception cref="ArgumentException">No instant is given.</exception>
    public CaseResult Run()
    {
        var decision = Given.Decide(Given.AsOf ?? throw new ArgumentException("A case says for which instant it is asked.", nameof(Given)));
        return new(this, decision, Expected.Compare(decision));
    }
}
