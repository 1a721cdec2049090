using CsRules.Documents;
using FluentValidation;
using NodaTime;

namespace CsRules.Loyalty;

/// <summary>Everything that can be wrong with a customer's history, for a program.</summary>
internal sealed class TierHistoryValidator : AbstractValidator<TierHistory>
{
    /// <summary>The rules.</summary>
    public TierHistoryValidator(TierProgram program)
    {
        var tiers = program.Tiers.IsDefault ? [] : program.Tiers.Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
        RuleFor(history => history).Custom((history, context) =>
        {
            var found = new LoyaltyErrors<TierHistory>(context, program.Currency);
            void Known(string path, string? tier)
            {
                if (tier is not null && !tiers.Contains(tier)) found.Add(path, "tier-history.unknown-tier", ("tier", tier));
            }

            // A year is added to some of them.
            void Day(string path, LocalDate? day)
            {
                if (day is { } given && !AsOf.Holds(given)) found.Add(path, "tier-history.day", ("given", given), ("first", $"{AsOf.FirstYear}"), ("last", $"{AsOf.LastYear}"));
            }

            DocumentLimits.Check(context, "Orders", history.Orders.Length, DocumentLimits.MostTierOrders);
            Known("Last.Tier", history.Last?.Tier);
            Known("Floor.Tier", history.Floor?.Tier);
            if (history.Last?.Since > history.Last?.On) found.Add("Last.Since", "tier-history.since");
            if (history.Last?.ShortSince > history.Last?.On) found.Add("Last.ShortSince", "tier-history.since");
            Day("Joined", history.Joined);
            Day("Last.Since", history.Last?.Since);
            Day("Last.On", history.Last?.On);
            Day("Last.ShortSince", history.Last?.ShortSince);
            if (history.Rank is { } rank && (rank.AtOrAbove < 1 || rank.AtOrAbove > rank.Customers)) found.Add("Rank", "tier-history.rank");
            if (program.Window.Kind == TierWindowKind.SinceAnniversary && history.Last is null && history.Joined is null) found.Add("Joined", "tier-history.no-anniversary");
            for (var i = 0; i < history.Orders.Length; i++) Order(history.Orders[i], $"Orders[{i}].", found);
        });
    }

    private static void Order(TierOrder order, string path, LoyaltyErrors<TierHistory> found)
    {
        found.Positive(path + "Spend.Items", order.Spend.Items, orZero: true);
        found.Positive(path + "Spend.Coupons", order.Spend.Coupons, orZero: true);
        found.Positive(path + "Spend.PointsUsed", order.Spend.PointsUsed, orZero: true);
        found.Positive(path + "Spend.Shipping", order.Spend.Shipping, orZero: true);
        found.Positive(path + "Refunded", order.Refunded, orZero: true);
        found.Positive(path + "Points", order.Points, orZero: true);
        if (order.DeliveredAt < order.At || order.ConfirmedAt < order.At) found.Add(path + "At", "tier-history.before-order");
    }
}
