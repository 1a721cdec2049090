using System.Collections.Frozen;

namespace CsRules.Cli.Rows;

/// <summary>The codes of errors whose place is a cell ("C5") or a path and not a character of a line.</summary>
internal static class CellCodes
{
    private static readonly FrozenDictionary<string, string> Known = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["csv.bad-row"] = "sheet.bad-row",
        ["csv.ambiguous-date"] = "sheet.ambiguous-date",
        ["csv.ambiguous-amount"] = "sheet.ambiguous-amount",
        ["csv.other-currency"] = "sheet.other-currency",
        ["csv.columns-differ"] = "sheet.columns-differ",
        ["csv.column-twice"] = "sheet.column-twice",
        ["csv.fraction"] = "sheet.fraction",
        ["csv.rounded-id"] = "sheet.rounded-id",
        ["csv.order-of-two-days"] = "sheet.order-of-two-days",
        ["csv.order-of-two"] = "sheet.order-of-two",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The code of such an error.</summary>
    public static string Of(string code) => Known.GetValueOrDefault(code, code);
}
