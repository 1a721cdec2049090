using System.Globalization;
using System.Text.RegularExpressions;
using CsRules.Cli.Rows;

namespace CsRules.Cli.Io;

/// <summary>
/// Amounts as people type them: <c>3000</c>, <c>3,000</c>, <c>52,000원</c>; a list of them with commas between (<c>10000,20000</c>), or with
/// spaces, semicolons or a currency between, where commas group thousands (<c>10,000 20,000</c>, <c>10,000원,20,000원</c>).
/// </summary>
internal static partial class TypedAmounts
{
    /// <summary>The one amount that a text is; null where it is none.</summary>
    public static Money? One(string text, Currency currency)
    {
        var match = Parts().Match(Narrow.Of(text).Trim());
        if (!match.Success) return null;
        foreach (var word in (ReadOnlySpan<string>)[match.Groups["lead"].Value, match.Groups["tail"].Value])
            if (word.Length > 0 && AmountText.Read("1" + word, currency, '.').Error is not null) return null;
        var number = match.Groups["sign"].Value + match.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal);
        return Money.TryParse($"{number} {currency.Code}", out var amount) ? amount : null;
    }

    /// <summary>The amounts of a list.</summary>
    /// <exception cref="CliUsageException">One is none, or a comma may be either between two amounts or in one.</exception>
    public static Money[] Many(string option, string text, Currency currency)
    {
        var isGrouped = Grouped().IsMatch(text);
        foreach (var between in (ReadOnlySpan<Regex>)[Spaces(), AfterWords()])
            if (isGrouped && between.Split(text.Trim()) is { Length: > 1 } parts && parts.Select(part => One(part, currency)).ToList() is var all && !all.Contains(null))
                return [.. all.Select(amount => amount!.Value)];
        if (isGrouped && text.Any(char.IsLetter) && One(text, currency) is { } alone) return [alone];
        var listed = text.Split(',', StringSplitOptions.TrimEntries);
        // Nobody writes an amount as 000: that is the end of one.
        if (isGrouped && listed.Skip(1).Any(part => part.Length >= 3 && part[0] == '0')) throw new CliUsageException("usage.amount-commas", ("option", option), ("given", text));
        return [.. listed.Select((part, i) => One(part, currency) ?? throw Bad(option, part, i + 1, currency))];
    }

    /// <summary>True where a list that was read as it stands could also be one with commas in its amounts.</summary>
    public static bool IsDoubtful(string text) => Doubtful().IsMatch(text.Trim());

    private static CliUsageException Bad(string option, string part, int at, Currency currency) => part.Length == 0
        ? new("usage.amount-blank", ("option", option), ("at", at.ToString(CultureInfo.InvariantCulture)))
        : new("usage.amount", ("option", option), ("at", at.ToString(CultureInfo.InvariantCulture)), ("given", part), ("currency", currency.Code));

    [GeneratedRegex(@"^(?<sign>[+-]?)(?<lead>[^0-9.,+\-\s]*)\s*(?<number>[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]*)?|[0-9]+(?:\.[0-9]*)?|\.[0-9]+)\s*(?<tail>[^0-9.,+\-\s]*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Parts();

    [GeneratedRegex(@"[0-9],[0-9]{3}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Grouped();

    [GeneratedRegex(@"\s*;\s*|,\s+|\s+(?=[-+0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"(?<=[^-+0-9.,;\s])\s*,\s*", RegexOptions.CultureInvariant)]
    private static partial Regex AfterWords();

    [GeneratedRegex(@"^[0-9]{1,3}(,[0-9]{1,3})*,[0-9]{3}(,[0-9]{1,3})*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Doubtful();
}
