using System.Globalization;

namespace CsRules.Cli.Pages;

/// <summary>How far something has come, as a bar beside the words that say it.</summary>
internal static class DistanceBar
{
    private const int Width = 1000;

    /// <summary>Draws what is there of what it takes.</summary>
    public static void Write(PageBody page, long have, long whole, string style = "one")
    {
        if (whole <= 0) return;
        var part = (long)((Int128)Math.Clamp(have, 0, whole) * Width / whole);
        page.Markup(string.Create(CultureInfo.InvariantCulture, $"<svg class=\"distance\" viewBox=\"0 0 {Width} 60\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect x=\"0\" y=\"0\" width=\"{Width}\" height=\"60\" class=\"rest\"/><rect x=\"0\" y=\"0\" width=\"{part}\" height=\"60\" class=\"{style}\"/></svg>\n"));
    }
}
