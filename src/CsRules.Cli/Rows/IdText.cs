using System.Text.RegularExpressions;

namespace CsRules.Cli.Rows;

/// <summary>The id of an order, a line or a message as programs write it: one that was a number for a while has a ".0" behind, or lost its digits.</summary>
internal static partial class IdText
{
    /// <summary>The id; "1001.0" is 1001.</summary>
    public static string Of(string text) => text.EndsWith('0') && Whole().Match(text) is { Success: true } whole ? whole.Groups[1].Value : text;

    /// <summary>True where a spreadsheet has rounded it, so that it is nobody's: "2.02511E+15".</summary>
    public static bool IsRounded(string id) => id.Contains('+', StringComparison.Ordinal) && Power().IsMatch(id);

    [GeneratedRegex(@"^([0-9]+)\.0+$", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    [GeneratedRegex(@"^[0-9](?:[.,][0-9]+)?[eE]\+[0-9]{1,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Power();
}
