using System.Collections.Immutable;

namespace CsRules.Returns;

/// <summary>
/// One way in which a clause is written: words, gaps (<c>*</c>) and holes (<c>{days}</c>, <c>{hours}</c>, <c>{span}</c>, <c>{amount}</c>, <c>{rate}</c>, <c>{digits}</c>) in the
/// order in which a sentence must have them, from its first letter to its last. A form that begins with <c>&amp;</c> tells of what a
/// sentence says beside another clause.
/// </summary>
internal sealed class SentencePattern
{
    private const char Gap = '*';
    private const char Beside = '&';

    private readonly ImmutableArray<(string Word, string? Hole, bool IsGap)> _parts;
    private readonly LimitingWords _limits;

    public SentencePattern(string form, PolicyClause prototype)
    {
        Prototype = prototype;
        IsBeside = form.StartsWith(Beside);
        form = form.TrimStart(Beside);
        var parts = ImmutableArray.CreateBuilder<(string, string?, bool)>();
        for (var at = 0; at < form.Length;)
        {
            if (form[at] == Gap)
            {
                parts.Add(("", null, true));
                at++;
                continue;
            }

            if (form[at] == '{')
            {
                var close = form.IndexOf('}', at);
                parts.Add(("", form[(at + 1)..close], false));
                at = close + 1;
                continue;
            }

            var end = form.AsSpan(at).IndexOfAny(Gap, '{') is var next and >= 0 ? at + next : form.Length;
            if (NormalSentence.Of(form[at..end]).Text is { Length: > 0 } word) parts.Add((word, null, false));
            at = end;
        }

        _parts = parts.ToImmutable();
        _limits = LimitingWords.Of(prototype);
        // A sentence that is known whole says more than any with gaps; that nothing at all is taken back, less than what names something.
        Weight = !HasGap(form) ? _parts.Sum(p => p.Word.Length) + Sentences.Longest
            : prototype is { Kind: ClauseKind.NoReturns, Scope: ClauseScope.Everything } ? 1
            : _parts.Sum(p => p.Word.Length);
    }

    /// <summary>How much of a sentence it knows: of two patterns that fit, the heavier says what is meant.</summary>
    public int Weight { get; }

    /// <summary>True where the clause stands beside another one in the same sentence, and competes with none.</summary>
    public bool IsBeside { get; }

    /// <summary>What the pattern says, before anything stands in its holes.</summary>
    public PolicyClause Prototype { get; }

    /// <summary>True for a form that only reads: nobody writes a gap.</summary>
    public static bool HasGap(string form) => form.Contains(Gap, StringComparison.Ordinal);

    /// <summary>The clause that a sentence is, with what stands in its holes; null where it is none, or where a word that limits it falls into a gap.</summary>
    public PolicyClause? Match(NormalSentence sentence)
    {
        if (Match(sentence, sentence.On(_limits)) is not { } read) return null;
        // What stands in the holes may make a clause one that grants more.
        return LimitingWords.Of(read) is var own && own == _limits ? read : Match(sentence, sentence.On(own));
    }

    /// <summary>True where the words are there, and all that speaks against the clause is a word in a gap.</summary>
    public bool FitsButForLimits(NormalSentence sentence) => Match(sentence, new bool[sentence.Text.Length]) is not null;

    private PolicyClause? Match(NormalSentence sentence, bool[] limits)
    {
        // Nearly every pattern has a word that the sentence lacks.
        foreach (var (word, _, _) in _parts)
            if (!sentence.Text.Contains(word, StringComparison.Ordinal)) return null;
        return new PatternAttempt(_parts, sentence.Text, limits).Match(0, 0, Prototype);
    }
}
