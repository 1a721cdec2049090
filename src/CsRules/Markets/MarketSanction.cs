using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CsRules.Documents;

namespace CsRules.Markets;

/// <summary>When points have consequences: so many in the last days, and so large a share of the paid orders. Both.</summary>
/// <example>
/// <para>Ten points do not matter to who sold thirty orders:</para>
/// <code>
/// MarketSanction sanction = MarketBook.Find("smartstore")!.Sanction!;
/// sanction.IsMet(10, 25);   // true
/// sanction.IsMet(10, 26);   // false
/// sanction.IsMet(9, 10);    // false
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record MarketSanction
{
    /// <summary>Days that count, today among them.</summary>
    public required int Days { get; init; }

    /// <summary>The least points.</summary>
    public required int LeastPoints { get; init; }

    /// <summary>The least share of points in paid orders.</summary>
    public required Rate LeastShare { get; init; }

    /// <summary>What follows the first time, the second, …</summary>
    public ImmutableArray<LocalizedText> Steps { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Where it was read.</summary>
    public required MarketSource Source { get; init; }

    /// <summary>True where so many points on so many paid orders have consequences.</summary>
    public bool IsMet(long points, long orders) => points >= LeastPoints && (Int128)points * Rate.Whole >= (Int128)orders * LeastShare.Millionths;
}
