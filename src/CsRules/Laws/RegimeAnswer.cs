using System.Collections.Immutable;
using CsRules.Documents;

namespace CsRules.Laws;

/// <summary>An act as a table laid out as a document: what <c>regime show</c> prints.</summary>
/// <example>
/// <para>The window is the first thing asked:</para>
/// <code>
/// RegimeAnswer answer = RegimeAnswer.Of(Law.Korea.Regime, Language.English);
/// answer.Id;                // "KR"
/// answer.Lines[0].Answer;   // "7 days"
/// </code>
/// </example>
public sealed record RegimeAnswer
{
    /// <summary>The regime: "KR".</summary>
    public required string Id { get; init; }

    /// <summary>The act's name.</summary>
    public required string Act { get; init; }

    /// <summary>The lines of its table.</summary>
    public required ImmutableArray<RegimeLine> Lines { get; init; }

    /// <summary>Lays out an act in a language.</summary>
    public static RegimeAnswer Of(StatutoryRegime regime, Language language)
    {
        ArgumentNullException.ThrowIfNull(regime);
        return new() { Id = regime.Id, Act = regime.Act.Name(language), Lines = RegimeTable.Of(regime, language) };
    }
}
