using System.Globalization;
using CsRules.Documents;

namespace CsRules.Loyalty;

/// <summary>The words and figures of a program check for a person's eyes, in either language and in no machine's culture.</summary>
internal static class TierCheckWords
{
    private static readonly string[] Names = ["tier", "customers", "share", "rises", "falls", "spend", "discounts", "points", "shipping", "coupons", "cost"];

    /// <summary>Headings of <see cref="Row"/>.</summary>
    public static string[] Headings(Language language) => [.. Names.Select(name => Text(name, language))];

    /// <summary>Tier, customers, share, rises, falls, spend in the window, discounts, points, shipping, coupons, cost a year.</summary>
    public static string[] Row(TierShare tier, Language language)
    {
        ArgumentNullException.ThrowIfNull(tier);
        string Amount(Money amount) => ValueFormat.Amount(amount, language);
        return
        [
            tier.Name, Of(tier.Customers), Of(tier.Share), Of(tier.Rises), Of(tier.Falls), Amount(tier.Spend), Amount(tier.Discounts),
            Amount(tier.Points), Amount(tier.Shipping), Amount(tier.Coupons), Amount(tier.YearlyCost),
        ];
    }

    /// <summary>"1,234".</summary>
    public static string Of(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>"98.4%", rounded down to a tenth.</summary>
    public static string Of(Rate share) => string.Create(CultureInfo.InvariantCulture, $"{share.Millionths / 10_000}.{share.Millionths / 1_000 % 10}%");

    internal static string Text(string name, Language language) => Texts.Label("tier-check.page-" + name, language);
}
