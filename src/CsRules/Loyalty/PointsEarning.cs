using System.Text.Json.Serialization;

namespace CsRules.Loyalty;

/// <summary>What an order earns: a share of what counts, or so much for every so much. One rounding, down where not said.</summary>
/// <example>
/// <para>Two for every ten: a part of ten earns its part, and a fraction of a point is dropped:</para>
/// <code>
/// var rules = (points with { Earning = new PointsEarning { Per = Money.Won(10), Points = Money.Won(2) } }).Compile();
/// rules.Earned(Money.Won(375));   // 75 KRW
/// rules.Earned(Money.Won(374));   // 74 KRW
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record PointsEarning
{
    /// <summary>The share of what counts.</summary>
    public Rate? Rate { get; init; }

    /// <summary>In place of a share: for every so much …</summary>
    public Money? Per { get; init; }

    /// <summary>… so many points. A part of <see cref="Per"/> earns its part: 375 at 2 for 10 earns 75.</summary>
    public Money? Points { get; init; }

    /// <summary>What counts.</summary>
    public SpendBase Base { get; init => field = value ?? SpendBase.Net; } = SpendBase.Net;

    /// <summary>Where a fraction of a point goes; down (dropped) where left out.</summary>
    public Rounding? Rounding { get; init; }

    /// <summary>What must count of an order, inclusive, so that it earns at all.</summary>
    public Money? MinimumOrder { get; init; }

    /// <summary>Products that earn at rates of their own, where an order's lines are told; all others as the order.</summary>
    public System.Collections.Immutable.ImmutableArray<ProductRate> Products { get; init => field = value.IsDefault ? [] : value; } = [];
}
