using System.Text.RegularExpressions;

namespace CsRules.Cli.Rows;

/// <summary>A row that sums up the others or is a note below them, with its word where ids stand: no order and no inquiry.</summary>
internal static partial class SummaryRow
{
    private const int LongestWord = 30;

    /// <summary>The word by which a row is none of the list's own; null where it is one. A row without an id is looked through for such a word.</summary>
    public static string? Of(string id, TableRows rows)
    {
        if (id.Length > 0) return Is(id) ? id : null;
        var cells = rows.Headings.Where(rows.Has).Select(heading => rows.GetString(heading).Trim());
        return cells.FirstOrDefault(Is);
    }

    private static bool Is(string cell) => cell.Length > 0 && (Note().IsMatch(cell) || (cell.Length <= LongestWord && Sum().IsMatch(cell)));

    [GeneratedRegex(@"^(?:※|＊|\*\s|주\)|\(주의\)|비고\s*[:：]|참고\s*[:：])", RegexOptions.CultureInvariant)]
    private static partial Regex Note();

    [GeneratedRegex(@"^[\[(<]?\s*(?:(?:총\s*|소\s*|누\s*|합\s*|전체\s*)계|(?:총|전체)?\s*합\s*계(?:\s*금액)?|합산|(?:grand\s*|sub-?\s*)?totals?|sum)\s*[\])>]?\s*(?:[:：(].*|[0-9,]+\s*(?:건|개|원|명)?)?$|^총\s*[0-9,]+\s*(?:건|개|명|행|원)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Sum();
}
