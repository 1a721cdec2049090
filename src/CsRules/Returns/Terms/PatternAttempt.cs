using System.Collections.Immutable;
using System.Globalization;

namespace CsRules.Returns;

/// <summary>The parts of a form held against a sentence, from its first letter to its last; no gap passes a letter of a limiting word.</summary>
internal sealed class PatternAttempt(ImmutableArray<(string Word, string? Hole, bool IsGap)> parts, string text, bool[] limits)
{
    private const int MostDigits = 6;
    private const int HoursOfADay = 24;

    // What failed once from a place fails again: each place is tried once.
    private readonly bool[,] _failed = new bool[parts.Length + 1, text.Length + 1];

    /// <summary>What the sentence says from a part and a letter on; null where it does not fit.</summary>
    public PolicyClause? Match(int part, int at, PolicyClause read)
    {
        if (part == parts.Length) return at == text.Length ? read : null;
        if (_failed[part, at]) return null;
        var (word, hole, isGap) = parts[part];
        var found = isGap ? MatchGap(part, at, read)
            : hole is not null ? MatchHole(part, at, hole, read)
            : text.AsSpan(at).StartsWith(word, StringComparison.Ordinal) ? Match(part + 1, at + word.Length, read)
            : null;
        _failed[part, at] = found is null;
        return found;
    }

    private PolicyClause? MatchGap(int part, int at, PolicyClause read)
    {
        for (var next = at; next <= text.Length; next++)
        {
            if (next > at && limits[next - 1]) return null;
            // Half a number is none, nor is one end of a range.
            if (next > 0 && next < text.Length && (char.IsAsciiDigit(text[next - 1]) || text[next - 1] == NormalSentence.Range) && char.IsAsciiDigit(text[next])) continue;
            if (Match(part + 1, next, read) is { } found) return found;
        }

        return null;
    }

    private PolicyClause? MatchHole(int part, int at, string hole, PolicyClause read)
    {
        if (hole == "amount" && Amount(at) is ({ } amount, var behind)) return Match(part + 1, behind, read with { Amount = amount });
        var end = at;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == '.')) end++;
        if (end == at) return null;
        if (hole == "digits") return Match(part + 1, end, read);
        if (hole == "span") return MatchSpan(part, end, read);
        // Hours are told as the days they begin.
        if (hole is "days" or "hours")
            return end - at <= MostDigits && int.TryParse(text.AsSpan(at, end - at), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? Match(part + 1, end, read with { Days = hole == "days" ? number : (number + HoursOfADay - 1) / HoursOfADay })
                : null;
        return hole == "rate" && end < text.Length && text[end] == '%' && Rate.TryParse(text[at..(end + 1)], out var rate)
            ? Match(part + 1, end + 1, read with { Rate = rate })
            : null;
    }

    // "3~5": what is promised is the later end.
    private PolicyClause? MatchSpan(int part, int at, PolicyClause read) =>
        at < text.Length && text[at] == NormalSentence.Range ? MatchHole(part, at + 1, "days", read) : null;

    // "3000원" or "krw3000", as both languages write amounts.
    private (Money? Amount, int End) Amount(int at)
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
