using System.Text.RegularExpressions;

namespace CsRules.Cli.Pages;

/// <summary>Tells a column's form from its cells.</summary>
internal static partial class ColumnForms
{
    /// <summary>The form that every cell has which says anything.</summary>
    public static ColumnForm Of(IEnumerable<string> cells)
    {
        var said = cells.Where(cell => cell is not ("" or "–" or "—")).ToList();
        if (said.Count == 0) return ColumnForm.Words;
        if (said.All(cell => Number().IsMatch(cell))) return ColumnForm.Numbers;
        return said.All(cell => Day().IsMatch(cell) || ShortWord().IsMatch(cell)) ? ColumnForm.Unbroken : ColumnForm.Words;
    }

    [GeneratedRegex(@"^([A-Z]{3} )?[-−+]?[0-9][0-9,]*(\.[0-9]+)?( ?(원|%|점))?$|^[-−]?[0-9]+ ?(h|min|s|시간|분|초|일|days?)( [0-9]+ ?(min|s|분|초))?$")]
    private static partial Regex Number();

    // A word that is no longer than a day: a verdict, a state.
    [GeneratedRegex(@"^[a-z가-힣]{2,11}$")]
    private static partial Regex ShortWord();

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}( [0-9]{2}:[0-9]{2})?$")]
    private static partial Regex Day();
}
