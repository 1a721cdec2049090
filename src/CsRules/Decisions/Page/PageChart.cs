using System.Globalization;
using System.Text;

namespace CsRules.Decisions.Page;

/// <summary>Charts of a page: inline SVG of bars in whole numbers, each with a title and a description.</summary>
internal static class PageChart
{
    // As wide as a phone shows without shrinking the letters.
    public const int Width = 340;

    /// <summary>Opens a figure; the key is HTML, all else plain text.</summary>
    public static void Open(StringBuilder page, string title, string key) =>
        page.Append(CultureInfo.InvariantCulture, $"<figure>\n<figcaption>{PageFrame.Encode(title)} {key}</figcaption>\n");

    /// <summary>Opens the drawing; the description says in words all that it shows.</summary>
    public static void Svg(StringBuilder page, string name, int height, string title, string description) =>
        page.Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {Width} {height}\" role=\"img\" aria-labelledby=\"{name}-title {name}-desc\">\n<title id=\"{name}-title\">{PageFrame.Encode(title)}</title>\n<desc id=\"{name}-desc\">{PageFrame.Encode(description)}</desc>\n");

    /// <summary>Closes both.</summary>
    public static void Close(StringBuilder page) => page.Append("</svg>\n</figure>\n");

    /// <summary>Words at the left edge.</summary>
    public static void Say(StringBuilder page, int y, string words) =>
        page.Append(CultureInfo.InvariantCulture, $"<text x=\"0\" y=\"{y}\">{PageFrame.Encode(words)}</text>\n");

    /// <summary>Softer words that end at the right edge.</summary>
    public static void SayRight(StringBuilder page, int y, string words) =>
        page.Append(CultureInfo.InvariantCulture, $"<text x=\"{Width}\" y=\"{y}\" class=\"soft\" text-anchor=\"end\">{PageFrame.Encode(words)}</text>\n");

    /// <summary>A bar as long as a value is of the whole.</summary>
    public static void Bar(StringBuilder page, int y, int height, string style, long value, long whole)
    {
        // A value that is there is never drawn as nothing.
        var width = value == 0 ? 0 : Math.Max(2, (long)((Int128)value * Width / whole));
        page.Append(CultureInfo.InvariantCulture, $"<rect x=\"0\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"3\" class=\"{style}\"/>\n");
    }
}
