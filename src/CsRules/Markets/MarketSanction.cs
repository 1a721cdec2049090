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
/// (sanction with { LeastShare = null, IsUnknown = true }).IsMet(10, 25);   // null: the other condition was not seen
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record MarketSanction
{
    /// <summary>Days that count, today among them.</summary>
    public required int Days { get; init; }

    /// <summary>The least points; null where they are not asked for, or nobody knows (<see cref="IsUnknown"/>).</summary>
    public int? LeastPoints { get; init; }

    /// <summary>The least share of points in paid orders; null where it is not asked for, or nobody knows (<see cref="IsUnknown"/>).</summary>
    public Rate? LeastShare { get; init; }

    /// <summary>True where a condition exists whose figure nobody knows: it can't be said when all of them are met.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>What follows the first time, the second, …</summary>
    public ImmutableArray<LocalizedText> Steps { get; init => field = value.IsDefault ? [] : value; } = [];

    // The last step is never left by a further one.
    internal LocalizedText? After(int steps) => Steps.IsEmpty ? null : Steps[Math.Clamp(steps, 0, Steps.Length - 1)];

    /// <summary>Where it was read.</summary>
    public required MarketSource Source { get; init; }

    /// <summary>True where so many points on so many paid orders have consequences; null where that turns on a figure that nobody knows.</summary>
    public bool? IsMet(long points, long orders) => Missing(points, orders) > 0 ? false : IsUnknown ? null : true;

    /// <summary>How many more points meet every condition whose figure is known; none where they are met.</summary>
    internal long Missing(long points, long orders)
    {
        var byShare = LeastShare is { } share ? (long)(((Int128)orders * share.Millionths + Rate.Whole - 1) / Rate.Whole) : 0;
        return Math.Max(0, Math.Max(LeastPoints ?? 0, byShare) - points);
    }
}
