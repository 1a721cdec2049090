using System.Collections.Immutable;
using System.Globalization;

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
    private const int MostDigits = 6;
    private const int HoursOfADay = 24;

    private readonly ImmutableArray<(string Word, string? Hole, bool IsGap)> _parts;

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
            if (Sentences.Normal(form[at..end]) is { Length: > 0 } word) parts.Add((word, null, false));
            at = end;
        }

        _parts = parts.ToImmutable();
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

    /// <summary>The clause that a sentence is, with what stands in its holes; null where it is none.</summary>
    public PolicyClause? Match(string normal)
    {
        // Nearly every pattern has a word that the sentence lacks.
        foreach (var (word, _, _) in _parts)
            if (!normal.Contains(word, StringComparison.Ordinal)) return null;
        return Match(normal, 0, 0, Prototype, new bool[_parts.Length + 1, normal.Length + 1]);
    }

    // What failed once from a place fails again: each place is tried once.
    private PolicyClause? Match(string text, int part, int at, PolicyClause read, bool[,] failed)
    {
        if (part == _parts.Length) return at == text.Length ? read : null;
        if (failed[part, at]) return null;
        var (word, hole, isGap) = _parts[part];
        var found = isGap ? MatchGap(text, part, at, read, failed)
            : hole is not null ? MatchHole(text, part, at, hole, read, failed)
            : text.AsSpan(at).StartsWith(word, StringComparison.Ordinal) ? Match(text, part + 1, at + word.Length, read, failed)
            : null;
        failed[part, at] = found is null;
        return found;
    }

    private PolicyClause? MatchGap(string text, int part, int at, PolicyClause read, bool[,] failed)
    {
        for (var next = at; next <= text.Length; next++)
        {
            // Half a number is none, nor is one end of a range.
            if (next > 0 && next < text.Length && (char.IsAsciiDigit(text[next - 1]) || text[next - 1] == Sentences.Range) && char.IsAsciiDigit(text[next])) continue;
            if (Match(text, part + 1, next, read, failed) is { } found) return found;
        }

        return null;
    }

    private PolicyClause? MatchHole(string text, int part, int at, string hole, PolicyClause read, bool[,] failed)
    {
        if (hole == "amount" && Amount(text, at) is ({ } amount, var behind)) return Match(text, part + 1, behind, read with { Amount = amount }, failed);
        var end = at;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == '.')) end++;
        if (end == at) return null;
        if (hole == "digits") return Match(text, part + 1, end, read, failed);
        if (hole == "span") return MatchSpan(text, part, end, read, failed);
        // Hours are told as the days they begin.
        if (hole is "days" or "hours")
            return end - at <= MostDigits && int.TryParse(text.AsSpan(at, end - at), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? Match(text, part + 1, end, read with { Days = hole == "days" ? number : (number + HoursOfADay - 1) / HoursOfADay }, failed)
                : null;
        return hole == "rate" && end < text.Length && text[end] == '%' && Rate.TryParse(text[at..(end + 1)], out var rate)
            ? Match(text, part + 1, end + 1, read with { Rate = rate }, failed)
            : null;
    }

    // "3~5": what is promised is the later end.
    private PolicyClause? MatchSpan(string text, int part, int at, PolicyClause read, bool[,] failed) =>
        at < text.Length && text[at] == Sentences.Range ? MatchHole(text, part, at + 1, "days", read, failed) : null;

    // "3000원" or "krw3000", as both languages write amounts.
    private static (Money? Amount, int End) Amount(string text, int at)
    {
        var code = text.AsSpan(at, Math.Min(3, text.Length - at)) is { Length: 3 } letters && char.IsAsciiLetter(letters[0]) && char.IsAsciiLetter(letters[1]) && char.IsAsciiLetter(letters[2])
            ? text.Substring(at, 3).ToUpperInvariant()
            : null;
        var from = code is null ? at : at + code.Length;
        var end = from;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == '.')) end++;
        if (end == from) return (null, at);
        var behind = end;
        if (code is null)
        {
            if (end == text.Length || text[end] != '원') return (null, at);
            (code, behind) = (Currency.Krw.Code, end + 1);
        }

        return Money.TryParse($"{text[from..end]} {code}", out var money) ? (money, behind) : (null, at);
    }
}
