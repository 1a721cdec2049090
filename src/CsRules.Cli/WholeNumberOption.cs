using System.CommandLine;
using CsRules.Cli.Rows;

namespace CsRules.Cli;

/// <summary>An option that takes a whole number as people write it: <c>7</c>, <c>3,000</c>, <c>7일</c>.</summary>
internal sealed class WholeNumberOption : Option<long?>
{
    /// <summary>An option with its bounds.</summary>
    /// <param name="name">"--days".</param>
    /// <param name="least">The least number it takes.</param>
    /// <param name="most">The greatest.</param>
    /// <param name="units">Words that may stand behind the number.</param>
    public WholeNumberOption(string name, long least, long most, params string[] units) : base(name)
    {
        (Least, Most, HelpName) = (least, most, "N");
        CustomParser = result =>
        {
            if (result.Tokens is [var one] && Read(one.Value, units) is { } number && number >= least && number <= most) return number;
            // What is said is not this, but what the option takes.
            result.AddError(name);
            return null;
        };
    }

    /// <summary>The least number.</summary>
    public long Least { get; }

    /// <summary>The greatest number.</summary>
    public long Most { get; }

    private static long? Read(string text, string[] units)
    {
        text = text.Trim();
        if (units.FirstOrDefault(unit => text.EndsWith(unit, StringComparison.Ordinal)) is { } word) text = text[..^word.Length];
        if (long.TryParse(text, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var plain)) return plain;
        return AmountText.Number(text, '.') is { } number && decimal.IsInteger(number) ? (long)number : null;
    }
}
