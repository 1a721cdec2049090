using System.Text;
using CsRules.Decisions.Page;
using CsRules.Documents;

namespace CsRules.Cli.Io;

/// <summary>
/// What a verb prints for a person, as a page instead of a terminal: lines become paragraphs, tables become tables.
/// One file, no script, nothing loaded from anywhere.
/// </summary>
public sealed class Sheet : IDisposable
{
    private readonly StringBuilder _page = new();
    private readonly LineWriter _lines;

    /// <summary>An empty page.</summary>
    public Sheet() => _lines = new(this);

    /// <summary>Where lines are written; each becomes a paragraph, an empty one nothing.</summary>
    public TextWriter Lines => _lines;

    /// <summary>Adds a heading.</summary>
    internal void Heading(string text)
    {
        _lines.Flush();
        _page.Append("<h2>").Append(PageFrame.Encode(text)).Append("</h2>\n");
    }

    /// <summary>Adds a table; without headings the first cell of a row names it.</summary>
    internal void Table(IReadOnlyList<Cell> headings, IEnumerable<Cell[]> rows)
    {
        _lines.Flush();
        _page.Append("<div class=\"scroll\"><table class=\"").Append(headings.Count > 0 ? "words lines" : "words").Append("\">\n");
        Cell[] names = [.. headings];
        if (headings.Count > 0)
        {
            _page.Append("<thead><tr>");
            foreach (var heading in headings) Add("th scope=\"col\"", heading);
            _page.Append("</tr></thead>\n");
        }

        _page.Append("<tbody>\n");
        foreach (var row in rows)
        {
            _page.Append("<tr>");
            for (var i = 0; i < row.Length; i++) Add(i == 0 ? "th scope=\"row\"" : i < names.Length ? $"td data-label=\"{PageFrame.Encode(names[i].Text)}\"" : "td", row[i]);
            _page.Append("</tr>\n");
        }

        _page.Append("</tbody></table></div>\n");
    }

    /// <summary>The whole page under a heading.</summary>
    public string ToHtml(string title, Language language)
    {
        _lines.Flush();
        return PageFrame.Close(PageFrame.Open(title, "", language).Append(_page));
    }

    /// <inheritdoc/>
    public void Dispose() => _lines.Dispose();

    private void Add(string tag, Cell cell) =>
        _page.Append('<').Append(tag).Append('>')
            .AppendJoin("<br>", cell.Text.Split('\n').Select(PageFrame.Encode))
            .Append("</").Append(tag.Split(' ')[0]).Append('>');

    private sealed class LineWriter(Sheet sheet) : TextWriter
    {
        private readonly StringBuilder _line = new();

        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value)
        {
            if (value == '\n') Flush();
            else if (value != '\r') _line.Append(value);
        }

        public override void Flush()
        {
            if (_line.Length > 0) sheet._page.Append("<p>").Append(PageFrame.Encode(_line.ToString())).Append("</p>\n");
            _line.Clear();
        }
    }
}
