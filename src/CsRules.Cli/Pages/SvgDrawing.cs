using System.Globalization;
using System.Text;

namespace CsRules.Cli.Pages;

/// <summary>Shapes of a drawing, in whole numbers. Colours are classes of the page's style, so that a drawing is dark by night.</summary>
internal sealed class SvgDrawing
{
    private readonly StringBuilder _shapes = new();

    /// <summary>A box.</summary>
    public void Box(int x, int y, int width, int height, string style, int round = 3) =>
        _shapes.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"{round}\" class=\"{style}\"/>\n");

    /// <summary>A line through points.</summary>
    public void Line(string style, params ReadOnlySpan<(int X, int Y)> points)
    {
        _shapes.Append("<polyline points=\"");
        foreach (var (x, y) in points) _shapes.Append(CultureInfo.InvariantCulture, $"{x},{y} ");
        _shapes.Append("\" class=\"").Append(style).Append("\"/>\n");
    }

    /// <summary>A filled shape.</summary>
    public void Shape(string style, params ReadOnlySpan<(int X, int Y)> points)
    {
        _shapes.Append("<polygon points=\"");
        foreach (var (x, y) in points) _shapes.Append(CultureInfo.InvariantCulture, $"{x},{y} ");
        _shapes.Append("\" class=\"").Append(style).Append("\"/>\n");
    }

    /// <summary>Words that begin at a place.</summary>
    public void Say(int x, int y, string words, string style = "") => Write(x, y, words, style, "start");

    /// <summary>Words that end at a place.</summary>
    public void SayRight(int x, int y, string words, string style = "") => Write(x, y, words, style, "end");

    /// <summary>Words around a place.</summary>
    public void SayMiddle(int x, int y, string words, string style = "") => Write(x, y, words, style, "middle");

    /// <inheritdoc/>
    public override string ToString() => _shapes.ToString();

    private void Write(int x, int y, string words, string style, string anchor) =>
        _shapes.Append(CultureInfo.InvariantCulture, $"<text x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\" class=\"{style}\">{PageBody.Encode(words)}</text>\n");
}
