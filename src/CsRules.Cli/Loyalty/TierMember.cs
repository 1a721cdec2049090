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
        var asked = ladder.Program.Tiers.Any(tier => tier.TopShare is not null) ? Ranked(ladder, customers, asOf) : customers;
        var order = ladder.Program.Tiers.Select(tier => tier.Id).ToList();
        return [.. asked.Select(customer => TierAnswer.Of(ladder.Assess(customer, asOf), customer.Customer, language)).OrderByDescending(member => order.IndexOf(member.Tier)).ThenByDescending(member => member.Spend.MinorUnits)];
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

    private static List<TierHistory> Ranked(TierLadder ladder, IReadOnlyList<TierHistory> customers, Instant asOf)
    {
        var values = customers.Select(customer => Value(ladder, ladder.Assess(customer with { Rank = new(customers.Count, customers.Count) }, asOf))).ToArray();
        long[] sorted = [.. values.Order()];
        return [.. customers.Select((customer, i) => customer with { Rank = new(sorted.Length - Below(sorted, values[i]), sorted.Length) })];
    }

    private static long Value(TierLadder ladder, TierAssessment assessed) => ladder.Program.RankBy switch
    {
        TierBasis.Orders => assessed.Orders,
        TierBasis.Points => assessed.Points.MinorUnits,
        _ => assessed.Spend.MinorUnits,
    };

    private static int Below(long[] sorted, long value)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (sorted[middle] < value) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
