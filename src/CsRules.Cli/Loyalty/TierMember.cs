using System.Collections.Immutable;
using System.Globalization;
using CsRules.Documents;
using CsRules.Loyalty;
using NodaTime;
using NodaTime.Text;

namespace CsRules.Cli.Loyalty;

/// <summary>Which customer of a list of orders is in which tier, and what is missing for the next one.</summary>
internal static class TierMember
{
    /// <summary>Every customer's standing, the highest tier first and within it the highest spend; ranks are among these customers.</summary>
    public static ImmutableArray<TierAnswer> Of(TierLadder ladder, IReadOnlyList<TierHistory> customers, Instant asOf, Language language)
    {
        var order = ladder.Program.Tiers.Select(tier => tier.Id).ToList();
        return [.. TierCheck.Ranked(ladder, customers, asOf).Select(customer => TierAnswer.Of(ladder.Assess(customer, asOf), customer.Customer, language)).OrderByDescending(member => order.IndexOf(member.Tier)).ThenByDescending(member => member.Spend.MinorUnits)];
    }

    /// <summary>The headings of a table of them.</summary>
    public static string[] Headings(Language language) => language.Words("customer", "tier-now", "spend-counted", "orders-counted", "tier-next", "to-reach", "order-by");

    /// <summary>A row of such a table.</summary>
    public static string[] Row(TierAnswer member, Language language) =>
    [
        member.Customer ?? "–", member.Name, ValueFormat.Amount(member.Spend, language), member.Orders.ToString("N0", CultureInfo.InvariantCulture), member.ToNext?.Name ?? "–",
        member.ToNext is { } next ? Missing(next, language) : "–", member.ToNext?.By is { } by ? LocalDatePattern.Iso.Format(by) : "–",
    ];

    private static string Missing(TierDistance next, Language language)
    {
        string?[] parts =
        [
            next.Spend is { } spend ? ValueFormat.Amount(spend, language) : null,
            next.Orders is { } orders ? CommandTexts.Say("note.orders", language, ("n", orders)) : null,
            next.Points is { } points ? ValueFormat.Amount(points, language) : null,
            next.TopShare is { } share ? CommandTexts.Say("note.top-share", language, ("share", share)) : null,
        ];
        return parts.OfType<string>().ToList() is { Count: > 0 } known ? string.Join(" + ", known) : "0";
    }
}
