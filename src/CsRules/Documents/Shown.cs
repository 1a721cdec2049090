using System.Buffers;
using System.Globalization;
using System.Text;

namespace CsRules.Documents;

/// <summary>
/// What comes from data, as a person may be shown it on a terminal, a page or in a calendar: controls stand there visibly instead of
/// doing anything, writing from right to left stays within its own bounds, and nothing is longer than a person reads.
/// </summary>
internal static class Shown
{
    /// <summary>The longest piece of data inside a sentence, in UTF-16 units.</summary>
    public const int LongestDatum = 1_000;

    /// <summary>The longest line.</summary>
    public const int LongestLine = 8_000;

    private const char Isolate = '\u2068';
    private const char EndOfIsolate = '\u2069';
    private const char More = '…';

    // Whatever is not among these is shown as it is.
    private static readonly SearchValues<char> Special = SearchValues.Create(
        Enumerable.Range(0, char.MaxValue + 1).Select(unit => (char)unit).Where(unit => char.IsSurrogate(unit) || IsHidden(unit) || IsIsolate(unit) || IsFromTheRight(unit)).ToArray());

    /// <summary>A piece of data inside a sentence.</summary>
    public static string Of(string text) => text.Length <= LongestDatum && !text.AsSpan().ContainsAny(Special) ? text : Make(text, LongestDatum, keepsIsolates: false);

    /// <summary>A whole line or cell, whose pieces may have been made fit to be shown already.</summary>
    public static string Line(string text) => text.Length <= LongestLine && !text.AsSpan().ContainsAny(Special) ? text : Make(text, LongestLine, keepsIsolates: true);

    /// <summary>Several lines that are lines of ours.</summary>
    public static string Lines(IEnumerable<string> lines) => string.Join('\n', lines.Select(Line));

    private static string Make(string text, int most, bool keepsIsolates)
    {
        var shown = new StringBuilder(Math.Min(text.Length, most) + 16);
        var (open, fromTheRight) = (0, false);
        foreach (var (rune, raw) in Runes(text.Length <= most ? text : text[..most]))
        {
            if (rune is not { } whole || Hides(whole)) shown.Append(Visible(raw));
            else if (keepsIsolates && whole.Value == Isolate && ++open > 0) shown.Append(whole);
            else if (keepsIsolates && whole.Value == EndOfIsolate && open > 0 && open-- > 0) shown.Append(whole);
            else if (whole.IsBmp && IsIsolate((char)whole.Value)) shown.Append(Visible(raw));
            else
            {
                fromTheRight |= open == 0 && IsFromTheRight(whole);
                shown.Append(whole);
            }
        }

        shown.Append(EndOfIsolate, open);
        if (text.Length > most) shown.Append(More);
        return fromTheRight ? shown.Insert(0, Isolate).Append(EndOfIsolate).ToString() : shown.ToString();
    }

    private static IEnumerable<(Rune? Rune, int Raw)> Runes(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var isWhole = Rune.TryGetRuneAt(text, at, out var rune);
            yield return isWhole ? (rune, rune.Value) : (null, text[at]);
            at += isWhole ? rune.Utf16SequenceLength : 1;
        }
    }

    // A control has a picture of its own; the others are named by their number.
    private static string Visible(int raw) => raw switch
    {
        < 0x20 => ((char)(0x2400 + raw)).ToString(),
        0x7F => "\u2421",
        _ => $"⟨U+{raw.ToString("X4", CultureInfo.InvariantCulture)}⟩",
    };

    private static bool Hides(Rune rune) => rune.IsBmp ? IsHidden((char)rune.Value) : rune.Value is >= 0xE0000 and <= 0xE0FFF;

    // Controls, and what is invisible and yet moves or hides its neighbours. Joiners make letters and emoji, and stay.
    private static bool IsHidden(char unit) =>
        char.IsControl(unit)
        || unit is '\u061C' or '\u200B' or '\u200E' or '\u200F' or (>= '\u2028' and <= '\u202E') or (>= '\u2060' and <= '\u2064') or (>= '\u206A' and <= '\u206F')
            or '\uFEFF' or '\uFFF9' or '\uFFFA' or '\uFFFB' or '\u180E';

    private static bool IsIsolate(char unit) => unit is >= '\u2066' and <= '\u2069';

    private static bool IsFromTheRight(Rune rune) =>
        rune.IsBmp ? IsFromTheRight((char)rune.Value) : rune.Value is (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF);

    // Hebrew, Arabic and their neighbours.
    private static bool IsFromTheRight(char unit) => unit is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFE');
}
