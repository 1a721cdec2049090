using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CsRules.Cli.Rows;

/// <summary>What a cell says an amount is: the amount, or the code of what is wrong with it.</summary>
/// <param name="Amount">The amount; nothing where there is an error.</param>
/// <param name="Error">The code; null where there is none.</param>
internal readonly record struct ReadAmount(decimal Amount, string? Error)
{
    public static ReadAmount Bad { get; } = new(0, "csv.bad-row");

    public static ReadAmount Ambiguous { get; } = new(0, "csv.ambiguous-amount");

    public static ReadAmount OtherCurrency { get; } = new(0, "csv.other-currency");
}

/// <summary>
/// An amount as people and their systems write it: <c>20,000</c>, <c>20000원</c>, <c>₩20,000</c>, <c>(3,000)</c>, <c>1 234.50 EUR</c>.
/// Commas or spaces stand between groups of three and nowhere else; a currency that is named has to be the one asked for.
/// </summary>
internal static partial class AmountText
{
    private const decimal Most = 1_000_000_000m;
    private const int LongestText = 60;

    // A sign may stand for several currencies.
    private static readonly FrozenDictionary<string, string[]> Signs = new Dictionary<string, string[]>(StringComparer.OrdinalIgnoreCase)
    {
        ["₩"] = ["KRW"],
        ["원"] = ["KRW"],
        // CP949 shows the won where ASCII has a backslash; Japanese code pages show the yen.
        ["\\"] = ["KRW", "JPY"],
        ["$"] = ["USD", "AUD", "CAD", "HKD", "MXN", "NZD", "SGD", "TWD"],
        ["US$"] = ["USD"],
        ["달러"] = ["USD"],
        ["R$"] = ["BRL"],
        ["€"] = ["EUR"],
        ["£"] = ["GBP"],
        ["¥"] = ["JPY", "CNY"],
        ["円"] = ["JPY"],
        ["엔"] = ["JPY"],
        ["元"] = ["CNY"],
        ["위안"] = ["CNY"],
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The number of a cell that has no currency: a quantity.</summary>
    public static decimal? Number(string text, char decimalMark) => Read(text, null, decimalMark) is { Error: null, Amount: var amount } ? amount : null;

    /// <summary>The amount of a cell.</summary>
    /// <param name="text">What stands there.</param>
    /// <param name="currency">The currency it has to be in where it names one; null where it may name none.</param>
    /// <param name="decimalMark">A point or a comma.</param>
    public static ReadAmount Read(string text, Currency? currency, char decimalMark)
    {
        if (Written(text, decimalMark) is not { Amount: < Most and > -Most } written) return ReadAmount.Bad;
        foreach (var currencies in written.Currencies)
        {
            if (currency is not { } asked) return ReadAmount.Bad;
            if (!currencies.Contains(asked.Code, StringComparer.OrdinalIgnoreCase)) return ReadAmount.OtherCurrency;
        }

        // Where there is nothing smaller than one, three digits behind the mark are thousands as somebody else writes them.
        return currency is { Digits: 0 } && IsThousands(written.Plain) ? ReadAmount.Ambiguous : new(written.Amount, null);
    }

    /// <summary>True where a text is an amount in whatever currency it names; for guessing what a column holds.</summary>
    public static bool IsAmount(string text) => Written(text, '.') is not null;

    /// <summary>True where a text is an amount below nothing, whatever currency it names.</summary>
    public static bool IsNegative(string text, char decimalMark) => Written(text, decimalMark) is { Amount: < 0 };

    private static bool IsThousands(string plain) => plain.IndexOf('.', StringComparison.Ordinal) is >= 1 and <= 3 and var at && plain.Length == at + 4 && plain[0] != '0';

    // What is written: the amount, its digits, and what each of the words beside it may mean; null where it is no amount.
    private static (decimal Amount, string Plain, List<string[]> Currencies)? Written(string text, char decimalMark)
    {
        if (text.Length > LongestText) return null;
        // Wide digits, brackets and signs are the same in another width.
        var match = Parts().Match(Narrow.Of(text).Trim());
        if (!match.Success || !Plain(match.Groups["number"].Value, decimalMark, out var plain)) return null;
        var (lead, tail) = (match.Groups["lead"].Value, match.Groups["tail"].Value);
        if (Sign(ref lead, ref tail) is not { } sign) return null;
        var currencies = new List<string[]>();
        foreach (var word in (ReadOnlySpan<string>)[lead.Trim(), tail.Trim()])
        {
            if (word.Length == 0) continue;
            if (Signs.TryGetValue(word, out var codes)) currencies.Add(codes);
            else if (Currency.TryOf(word.ToUpperInvariant(), out _)) currencies.Add([word]);
            else return null;
        }

        return decimal.TryParse(plain + match.Groups["power"].Value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number) ? (sign * number, plain, currencies) : null;
    }

    // Brackets, a minus before or behind, and the triangle of accountants say that something is taken off, and only one of them at a time.
    private static int? Sign(ref string lead, ref string tail)
    {
        var minus = 0;
        if (lead.Contains('(', StringComparison.Ordinal) || tail.Contains(')', StringComparison.Ordinal))
        {
            if (lead.Split('(').Length != 2 || tail.Split(')').Length != 2) return null;
            (lead, tail, minus) = (lead.Replace("(", "", StringComparison.Ordinal), tail.Replace(")", "", StringComparison.Ordinal), 1);
        }

        var before = lead.Length + tail.Length;
        (lead, tail) = (Minus().Replace(lead, ""), Minus().Replace(tail, ""));
        minus += before - lead.Length - tail.Length;
        // An apostrophe before a number keeps a spreadsheet from reading it.
        lead = lead.TrimStart('\'').Replace("+", "", StringComparison.Ordinal);
        return minus switch { 0 => 1, 1 => -1, _ => null };
    }

    // The number as digits and a point.
    private static bool Plain(string number, char decimalMark, out string plain)
    {
        plain = "";
        var parts = number.Split(decimalMark);
        if (parts.Length > 2 || (parts.Length == 2 && !parts[1].All(char.IsAsciiDigit))) return false;
        var whole = parts[0];
        var mark = whole.FirstOrDefault(c => !char.IsAsciiDigit(c));
        if (mark != default)
        {
            var groups = whole.Split(mark);
            if (groups[0].Length is 0 or > 3 || groups.Skip(1).Any(group => group.Length != 3 || !group.All(char.IsAsciiDigit)) || !groups[0].All(char.IsAsciiDigit)) return false;
            whole = string.Concat(groups);
        }

        plain = parts.Length == 2 && parts[1].Length > 0 ? whole + "." + parts[1] : whole;
        return plain.Length > 0 && plain != ".";
    }

    [GeneratedRegex(@"^(?<lead>[^0-9.,]*)(?<number>[0-9.,][0-9.,' ]*?)(?<power>[eE][+-]?[0-9]{1,2})?(?<tail>(?:\s*[^0-9.,\s][^0-9]*)?)$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Parts();

    [GeneratedRegex("[-−‐‑–△▲]", RegexOptions.CultureInvariant)]
    private static partial Regex Minus();
}
