using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace CsRules;

/// <summary>Amounts as text for documents ("12.50 EUR"), the same on every machine.</summary>
internal static class MoneyFormat
{
    public static string Plain(Money money) => $"{Digits(money, grouped: false)} {money.Currency.Code}";

    /// <summary>"2,300" or "1,234.50": the number alone.</summary>
    public static string Digits(Money money, bool grouped)
    {
        var scale = Scale(money.Currency.Digits);
        var (whole, rest) = UInt128.DivRem((UInt128)Int128.Abs(money.MinorUnits), scale);
        var sign = money.MinorUnits < 0 ? "-" : "";
        var head = whole.ToString(grouped ? "N0" : "D", CultureInfo.InvariantCulture);
        return money.Currency.Digits == 0
            ? sign + head
            : $"{sign}{head}.{rest.ToString("D" + money.Currency.Digits, CultureInfo.InvariantCulture)}";
    }

    /// <summary>Reads "5000 KRW", "-12.50 EUR"; no more decimals than the currency has.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Money money)
    {
        money = default;
        var parts = text?.Split(' ');
        if (parts is not { Length: 2 } || !Currency.TryOf(parts[1], out var currency)) return false;
        if (!TryDecimal(parts[0], out var amount)) return false;
        try
        {
            var minor = amount * (decimal)Scale(currency.Digits);
            if (minor != decimal.Truncate(minor) || minor is < long.MinValue or > long.MaxValue) return false;
            money = new Money((long)minor, currency);
            return true;
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    /// <summary>Reads "12", "-12.50" and nothing else: no plus, no bare point, no groups, as the schema says.</summary>
    public static bool TryDecimal(ReadOnlySpan<char> text, out decimal number)
    {
        const NumberStyles Style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;
        number = 0;
        var digits = text is ['-', ..] ? text[1..] : text;
        return digits is [>= '0' and <= '9', ..] and [.., >= '0' and <= '9'] && decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out number);
    }

    private static UInt128 Scale(int digits)
    {
        UInt128 scale = 1;
        for (var i = 0; i < digits; i++) scale *= 10;
        return scale;
    }
}
