using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CsRules.Markets;

/// <summary>Marks by the share of satisfied ratings.</summary>
/// <example>
/// <para>Nine ratings show no mark, however good they are:</para>
/// <code>
/// var auction = MarketBook.Find("auction")!.Compile();
/// auction.Assess(new() { Seller = new() { Satisfied = 10 } }, now).Mark!.Mark;   // "5"
/// auction.Assess(new() { Seller = new() { Satisfied = 9 } }, now).Mark!.Mark;    // null
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record MarketMarks
{
    /// <summary>The least ratings with which a mark is shown.</summary>
    public required int LeastRatings { get; init; }

    /// <summary>The share of seller cancellations in the month before from which on no mark is shown.</summary>
    public required Rate CancelledBelow { get; init; }

    /// <summary>The marks, highest first.</summary>
    public required ImmutableArray<MarketMark> Steps { get; init; }

    /// <summary>Where it was read.</summary>
    public required MarketSource Source { get; init; }
}
