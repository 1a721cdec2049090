using System.Text.Json.Serialization;

namespace CsRules.Markets;

/// <summary>So many points for an event.</summary>
/// <example>
/// <para>Three more points where nothing is on its way four business days after the ship-by day:</para>
/// <code>
/// MarketPenalty more = MarketBook.Find("smartstore")!.Penalties.Single(penalty =&gt; penalty.Event == MarketEvent.StillNotDispatched);
/// more.Points;         // 3
/// more.BusinessDays;   // 4
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record MarketPenalty
{
    /// <summary>The event.</summary>
    public required MarketEvent Event { get; init; }

    /// <summary>The points it costs; null where it costs some, and nobody knows how many.</summary>
    public int? Points { get; init; }

    /// <summary>Business days that are given after the day from which it counts; none where not said.</summary>
    public int BusinessDays { get; init; }

    /// <summary>Where it was read.</summary>
    public required MarketSource Source { get; init; }
}
