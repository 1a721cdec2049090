using System.Collections.Frozen;
using System.Collections.Immutable;
using CsRules.Documents;

namespace CsRules.Returns;

/// <summary>A case as it was read from a text, with where in the text each of its values stands.</summary>
/// <param name="Line">The line on which it begins, from 1.</param>
/// <param name="Case">The case; null where it can't be read.</param>
/// <param name="Errors">What is wrong with its form.</param>
/// <example>
/// <para>What is wrong with the second case is told on its own line, and what is missing where the case begins:</para>
/// <code>
/// var read = CaseText.ReadAll("id: first\n---\nid: second\ngiven.claim.supply.on: yesterday", CsRulesJson.TypeOf&lt;LawCase&gt;()).Last();
/// read.Line;                                                                            // 3
/// read.LineOf(read.Errors.Single(error =&gt; error.Path == "$.given.claim.supply.on"));   // 4
/// read.LineOf(read.Errors.Single(error =&gt; error.Path == "$.source"));                  // 3
/// </code>
/// </example>
public sealed record ReadCase(int Line, LawCase? Case, ImmutableArray<InputError> Errors)
{
    internal FrozenDictionary<string, int> Lines { get; init; } = FrozenDictionary<string, int>.Empty;

    /// <summary>The line, from 1, that an error is about: where its value stands, or that of which it is a part; else where the case begins.</summary>
    public int LineOf(InputError error)
    {
        ArgumentNullException.ThrowIfNull(error);
        if (error.Data.FirstOrDefault(datum => datum.Name == CaseText.LineDatum) is { Value: int told }) return told;
        for (var path = error.Path; path.Length > 1; path = path[..Math.Max(0, path.LastIndexOfAny(['.', '[']))])
            if (Lines.TryGetValue(path, out var line)) return line;
        return Line;
    }
}
