using System.Globalization;
using Wcwidth;

namespace CsRules.Cli.Io;

/// <summary>How many places of a terminal a text takes: two for Hangul and emoji, none for what is written upon another character.</summary>
internal static class TextWidth
{
    private const string EmojiSelector = "\uFE0F";

    /// <summary>The places that a line takes.</summary>
    public static int Of(string line)
    {
        var width = 0;
        foreach (var (_, places) in Characters(line)) width += places;
        return width;
    }

    /// <summary>What a person sees as one character, each with the places it takes.</summary>
    public static IEnumerable<(string Text, int Places)> Characters(string line)
    {
        var characters = StringInfo.GetTextElementEnumerator(line);
        while (characters.MoveNext())
        {
            var character = characters.GetTextElement();
            yield return (character, Places(character));
        }
    }

    // The first sign that takes a place decides: the others of the same character are drawn upon it.
    private static int Places(string character)
    {
        if (character.Contains(EmojiSelector, StringComparison.Ordinal)) return 2;
        foreach (var rune in character.EnumerateRunes())
            if (Math.Max(0, UnicodeCalculator.GetWidth(rune)) is > 0 and var places) return places;
        return 0;
    }
}
