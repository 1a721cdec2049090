using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CsRules.Decisions;
using CsRules.Documents;
using NodaTime;

namespace CsRules.Markets;

/// <summary>Where a seller stands on a marketplace, what it rests on, and what comes next.</summary>
/// <example>
/// <para>Until the next instant that is told nothing changes:</para>
/// <code>
/// var facts = new MarketFacts { Orders = [paid] };
/// MarketStatus status = smartStore.Assess(facts, tuesday);
/// smartStore.Assess(facts, status.Next!.Value - Duration.FromTicks(1)).ToSend.SequenceEqual(status.ToSend);   // true
/// smartStore.Assess(facts, status.Next!.Value).ToSend.SequenceEqual(status.ToSend);                           // false
/// </code>
/// </example>
[JsonConverter(typeof(NoDocument))]
public sealed record MarketStatus
{
    /// <summary>The rules.</summary>
    public required MarketRules Rules { get; init; }

    /// <summary>The instant it answers for.</summary>
    public required Instant AsOf { get; init; }

    /// <summary>Points that count today.</summary>
    public required long Points { get; init; }

    /// <summary>Orders paid in the days that count.</summary>
    public required long PaidOrders { get; init; }

    /// <summary>Points to paid orders; null without orders, or where the marketplace has no such ratio.</summary>
    public required Rate? Share { get; init; }

    /// <summary>True where the conditions of the sanction are met; null where that turns on what nobody knows, or there is none.</summary>
    public required bool? IsSanctioned { get; init; }

    /// <summary>How many more points would meet the conditions that are known; null where they are met, or there are none.</summary>
    public required long? PointsLeft { get; init; }

    /// <summary>How many more paid orders would end the sanction; null where it is not met.</summary>
    public required long? OrdersMissing { get; init; }

    /// <summary>The step that a sanction would be, after those the seller has had; null where nobody knows.</summary>
    public required LocalizedText? Step { get; init; }

    /// <summary>Points that count, and those that are sure to come, by day.</summary>
    public required ImmutableArray<MarketPoint> Entries { get; init; }

    /// <summary>What will cost points next, by instant.</summary>
    public required ImmutableArray<MarketRisk> Risks { get; init; }

    /// <summary>What is still to be sent, by day.</summary>
    public required ImmutableArray<MarketShipBy> ToSend { get; init; }

    /// <summary>What is out of stock and was not cancelled yet, by order.</summary>
    public required ImmutableArray<MarketStockOut> StockOuts { get; init; }

    /// <summary>Ratios.</summary>
    public required ImmutableArray<MarketRatioStanding> Ratios { get; init; }

    /// <summary>The grade as it was given last; null where there are none.</summary>
    public required MarketGradeStanding? Grade { get; init; }

    /// <summary>The grade as it would be given next from what is confirmed so far.</summary>
    public required MarketGradeStanding? NextGrade { get; init; }

    /// <summary>The mark; null where the marketplace shows none.</summary>
    public required MarketMarkStanding? Mark { get; init; }

    /// <summary>What has to be said: what costs points, what is not known.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>The next instant at which any of it changes while nothing new happens; null where none does.</summary>
    public required Instant? Next { get; init; }
}
