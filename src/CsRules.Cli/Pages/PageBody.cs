using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CsRules.Cli.Io;
using CsRules.Decisions;
using CsRules.Decisions.Page;
using CsRules.Documents;
using NodaTime;

namespace CsRules.Cli.Pages;

/// <summary>What stands in a page's frame, written piece by piece. Every text is data and is encoded; what a document says is never markup.</summary>
internal sealed partial class PageBody
{
    // More than the text's width holds.
    private const int FewColumns = 7;

    // Beyond the drawing itself: what runs around it, and strokes.
    private const int Margin = 10;

    private readonly StringBuilder _page = new();
    private bool _copies;
    private int _drawings;

    /// <summary>The whole page under a heading and, if any, a line below it.</summary>
    public string ToHtml(string title, string lead, Language language)
    {
        var page = PageFrame.Open(title, lead, language).Append(_page);
        return _copies ? PageFrame.CloseWithCopying(page) : PageFrame.Close(page);
    }

    /// <summary>A part under its own heading.</summary>
    public void Part(string title, Action content)
    {
        Markup($"<section class=\"part\">\n<h2>{Inline(title)}</h2>\n");
        content();
        Markup("</section>\n");
    }

    /// <summary>A heading; 2 stands below the page's own.</summary>
    public void Heading(string text, int level = 2) => Markup($"<h{Number(level)}>{Encode(text)}</h{Number(level)}>\n");

    /// <summary>A paragraph.</summary>
    public void Text(string text) => Markup($"<p>{Inline(text)}</p>\n");

    /// <summary>A sentence that one must not miss.</summary>
    public void Note(string text) => Markup($"<p class=\"note\">{Inline(text)}</p>\n");

    /// <summary>A list of sentences; nothing where there are none.</summary>
    public void List(IEnumerable<string> lines)
    {
        var items = string.Concat(lines.Select(line => $"<li>{Inline(line)}</li>\n"));
        if (items.Length > 0) Markup($"<ul class=\"plain\">\n{items}</ul>\n");
    }

    /// <summary>A judgement in words, with its colour and a sign for those who see none.</summary>
    public void Badge(Tone tone, string words) => Markup($"<p>{BadgeOf(tone, words)}</p>\n");

    /// <summary>The one thing that is looked for, large, and what it is.</summary>
    public void Large(string value, string what) => Markup($"<p class=\"large\"><small>{Encode(what)}</small><span class=\"date\">{Encode(value)}</span></p>\n");

    /// <summary>Names with what belongs to them; a pair without a value is left out.</summary>
    public void Facts(params IEnumerable<(string Name, string? Value)> facts)
    {
        var rows = string.Concat(facts.Where(fact => !string.IsNullOrEmpty(fact.Value)).Select(fact => $"<div><dt>{Encode(fact.Name)}</dt><dd>{Inline(fact.Value!)}</dd></div>\n"));
        if (rows.Length > 0) Markup($"<div class=\"card\"><dl class=\"facts\">\n{rows}</dl></div>\n");
    }

    /// <summary>What is opened by who wants to know.</summary>
    public void Fold(string summary, Action content)
    {
        Markup($"<details>\n<summary>{Encode(summary)}</summary>\n");
        content();
        Markup("</details>\n");
    }

    /// <summary>A text that is sent as it stands, with a button that copies it where a script may run.</summary>
    public void ToCopy(string title, IEnumerable<string> lines, Language language)
    {
        _copies = true;
        Markup($"<section class=\"copying\">\n<h3>{Encode(title)}</h3>\n<div class=\"copied\">{string.Concat(lines.Select(line => $"<p>{Inline(line)}</p>"))}</div>\n");
        Markup($"<button type=\"button\" class=\"copy\" hidden=\"hidden\" data-done=\"{Encode(language.Word("copied"))}\">{Encode(language.Word("copy"))}</button>\n</section>\n");
    }

    /// <summary>A table: each column as its cells are, numbers to the right and days unbroken; without headings the first cell of a row names it.</summary>
    public void Table(IReadOnlyList<Cell> headings, IReadOnlyList<Cell[]> rows)
    {
        string[] names = [.. headings.Select(heading => heading.Text)];
        ColumnForm[] forms = [.. Enumerable.Range(0, rows.Select(row => row.Length).Append(names.Length).Max()).Select(at => ColumnForms.Of(rows.Where(row => at < row.Length).Select(row => row[at].Text)))];
        // What can be scrolled can be reached by keys.
        Markup(names.Length switch
        {
            0 => "<div class=\"scroll\" tabindex=\"0\"><table class=\"words\">\n",
            > FewColumns => "<div class=\"scroll wide\" tabindex=\"0\"><table class=\"words lines many\">\n",
            _ => "<div class=\"scroll\" tabindex=\"0\"><table class=\"words lines\">\n",
        });
        if (names.Length > 0)
        {
            Markup("<thead><tr>");
            for (var i = 0; i < names.Length; i++) Markup(names[i].Length == 0 ? "<td></td>" : $"<th scope=\"col\"{ClassOf(forms[i])}>{Encode(names[i])}</th>");
            Markup("</tr></thead>\n");
        }

        Markup("<tbody>\n");
        foreach (var row in rows)
        {
            Markup("<tr>");
            for (var i = 0; i < row.Length; i++)
            {
                var (open, close) = i == 0 && row[i].Text.Length > 0 ? ("th scope=\"row\"", "th") : i < names.Length ? ($"td data-label=\"{Encode(names[i])}\"", "td") : ("td", "td");
                Markup($"<{open}{ClassOf(forms[i])}><div>{string.Join("<br>", row[i].Text.Split('\n').Select(Inline))}</div></{close}>");
            }

            Markup("</tr>\n");
        }

        Markup("</tbody></table></div>\n");
    }

    /// <summary>A drawing with its title and, in words, all that it shows.</summary>
    public void Drawing(string title, string description, int width, int height, Action<SvgDrawing> draw)
    {
        var (name, drawing) = ($"drawing-{Number(++_drawings)}", new SvgDrawing());
        draw(drawing);
        Markup($"<figure>\n<figcaption>{Encode(title)}</figcaption>\n<div class=\"drawing\" tabindex=\"0\">\n<svg viewBox=\"{Number(-Margin)} {Number(-Margin)} {Number(width + (2 * Margin))} {Number(height + (2 * Margin))}\" role=\"img\" aria-labelledby=\"{name}-title {name}-desc\">\n");
        Markup($"<title id=\"{name}-title\">{Encode(title)}</title>\n<desc id=\"{name}-desc\">{Encode(description)}</desc>\n{drawing}</svg>\n</div>\n</figure>\n");
    }

    /// <summary>A judged thing: the verdict first, then what it is and, beside it, what the law says.</summary>
    public void Verdict(Tone tone, string verdict, string what, IEnumerable<string> says, IEnumerable<string> articles)
    {
        Markup($"<article class=\"verdict beside {ClassOf(tone)}\">\n<div>{BadgeOf(tone, verdict)}<h3>{Inline(what)}</h3></div>\n<div class=\"law\">");
        foreach (var line in says) Markup($"<p>{Inline(line)}</p>");
        foreach (var article in articles) Markup($"<p>{Inline(article)}</p>");
        Markup("</div>\n</article>\n");
    }

    /// <summary>Links to other pages and to this one; their addresses are ours.</summary>
    public void Links(string name, IEnumerable<(string Address, string Text)> links, string here)
    {
        Markup($"<nav aria-label=\"{Encode(name)}\"><ul>\n");
        foreach (var (address, text) in links) Markup($"<li><a href=\"{Encode(address)}\"{(address == here ? " aria-current=\"page\"" : "")}>{Encode(text)}</a></li>\n");
        Markup("</ul></nav>\n");
    }

    /// <summary>What the library writes.</summary>
    public void Of(Action<StringBuilder> write) => write(_page);

    /// <summary>Markup of ours, in which all data are encoded already.</summary>
    public void Markup(string markup) => _page.Append(markup);

    /// <summary>A text as it stands in markup.</summary>
    public static string Encode(string text) => PageFrame.Encode(text);

    /// <summary>The same with its days unbroken.</summary>
    private static string Inline(string text) => Days().Replace(Encode(text), "<span class=\"date\">$0</span>");

    /// <summary>A number as markup writes it.</summary>
    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A day in words.</summary>
    public static string Day(LocalDate? day, Language language) => day is { } known ? Explanations.Date(known, language) : "";

    [GeneratedRegex(@"[0-9]{4}-[0-9]{2}-[0-9]{2}( [0-9]{2}:[0-9]{2})?|[0-9]{2}-[0-9]{2}(\([월화수목금토일]\))|(Mon|Tue|Wed|Thu|Fri|Sat|Sun) [0-9]{2}-[0-9]{2}|[0-9]{4}년 [0-9]{1,2}월 [0-9]{1,2}일(\([월화수목금토일]\))?|([A-Z][a-z]+day )?[0-9]{1,2} (January|February|March|April|May|June|July|August|September|October|November|December) [0-9]{4}")]
    private static partial Regex Days();

    private static string BadgeOf(Tone tone, string words)
    {
        var sign = tone switch { Tone.Good => "✓ ", Tone.Bad => "✕ ", Tone.Doubt => "? ", _ => "" };
        return $"<span class=\"badge {ClassOf(tone)}\"><span aria-hidden=\"true\">{sign}</span>{Encode(words)}</span>";
    }

    private static string ClassOf(Tone tone) => tone switch { Tone.Good => "good", Tone.Bad => "bad", Tone.Doubt => "doubt", _ => "plain-tone" };

    private static string ClassOf(ColumnForm form) => form switch { ColumnForm.Numbers => " class=\"number\"", ColumnForm.Unbroken => " class=\"date\"", _ => "" };
}
