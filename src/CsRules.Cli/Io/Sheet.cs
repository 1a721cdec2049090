using System.Text;
using CsRules.Cli.Pages;
using CsRules.Documents;

namespace CsRules.Cli.Io;

/// <summary>
/// What a verb prints for a person, as a page instead of a terminal: lines become paragraphs, tables become tables, and what has a
/// drawing of its own writes it into the body. One file, nothing loaded from anywhere.
/// </summary>
public sealed class Sheet : IDisposable
{
    private readonly PageBody _body = new();
    private readonly LineWriter _lines;

    /// <summary>An empty page.</summary>
    public Sheet() => _lines = new(this);

    /// <summary>Where lines are written; each becomes a paragraph, an empty one nothing.</summary>
    public TextWriter Lines => _lines;

    /// <summary>Where a part of the page is written, below what stands there already.</summary>
    internal PageBody Body
    {
        get
        {
            _lines.Flush();
            return _body;
        }
    }

    /// <summary>Adds a heading.</summary>
    internal void Heading(string text) => Body.Heading(text);

    /// <summary>Adds a table; without headings the first cell of a row names it.</summary>
    internal void Table(IReadOnlyList<Cell> headings, IEnumerable<Cell[]> rows) => Body.Table(headings, [.. rows]);

    /// <summary>The whole page under a heading.</summary>
    public string ToHtml(string title, Language language) => Body.ToHtml(title, "", language);

    /// <inheritdoc/>
    public void Dispose() => _lines.Dispose();

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
            if (_line.Length > 0) sheet._body.Text(_line.ToString());
            _line.Clear();
        }
    }
}
