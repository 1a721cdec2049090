using System.Globalization;
using System.Net;
using System.Text;
using CsRules.Documents;

namespace CsRules.Decisions.Page;

/// <summary>The frame of every page: one file, nothing loaded from anywhere, and no script needed to read it.</summary>
internal static class PageFrame
{
    /// <summary>Opens a page with its heading and one line under it, if any; both are plain text.</summary>
    public static StringBuilder Open(string title, string lead, Language language)
    {
        var (heading, page) = (Encode(title), new StringBuilder());
        page.Append(CultureInfo.InvariantCulture, $"<!doctype html>\n<html lang=\"{(language == Language.Korean ? "ko" : "en")}\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"{PageSecurity.Policy}\">\n");
        page.Append(CultureInfo.InvariantCulture, $"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{heading}</title>\n<style>{PageStyle.Element}</style>\n</head>\n<body>\n<main>\n");
        page.Append(CultureInfo.InvariantCulture, $"<h1>{heading}</h1>\n");
        return lead.Length == 0 ? page : page.Append(CultureInfo.InvariantCulture, $"<p class=\"lead\">{Encode(lead)}</p>\n");
    }

    /// <summary>Closes it.</summary>
    public static string Close(StringBuilder page) => page.Append("</main>\n</body>\n</html>").ToString();

    /// <summary>Closes a page on which something can be copied.</summary>
    public static string CloseWithCopying(StringBuilder page) => Close(page.Append("<script>").Append(PageScript.Copy).Append("</script>\n"));

    /// <summary>A line of plain text as HTML.</summary>
    public static string Encode(string text) => WebUtility.HtmlEncode(Shown.Line(text));
}
