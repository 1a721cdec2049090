using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CsRules.Markets;

/// <summary>Days on which a marketplace gives no points: around a great holiday, in a strike.</summary>
/// <example>
/// <para>What was due before Chuseok costs nothing where its points would have been given within the days; a stock-out does:</para>
/// <code>
/// MarketSuspension chuseok = MarketBook.Find("smartstore")!.Suspensions[0];
/// chuseok.Spares(MarketEvent.DispatchLate, new LocalDate(2025, 10, 1));      // true
/// chuseok.Spares(MarketEvent.SellerCancelled, new LocalDate(2025, 10, 1));   // false
/// chuseok.Spares(MarketEvent.DispatchLate, new LocalDate(2025, 10, 13));     // false
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record MarketSuspension
{
    /// <summary>The first day, inclusive.</summary>
    [JsonConverter(typeof(LocalDateConverter))]
    public required LocalDate From { get; init; }

    /// <summary>The last day, inclusive.</summary>
    [JsonConverter(typeof(LocalDateConverter))]
    public required LocalDate Until { get; init; }

    /// <summary>Events that cost points all the same.</summary>
    public ImmutableArray<MarketEvent> Except { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Where it was read.</summary>
    public required MarketSource Source { get; init; }

    /// <summary>True where points for an event that would be given on a day are not.</summary>
    public bool Spares(MarketEvent happened, LocalDate givenOn) => From <= givenOn && givenOn <= Until && !Except.Contains(happened);
}
