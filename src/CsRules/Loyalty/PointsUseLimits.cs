using System.Text.Json.Serialization;

namespace CsRules.Loyalty;

/// <summary>What limits the use of points; every limit inclusive.</summary>
/// <example>
/// <para>The least order total is inclusive:</para>
/// <code>
/// var rules = (points with { Use = new PointsUseLimits { MinimumOrder = Money.Won(10_000), UpTo = Rate.Percent(50) } }).Compile();
/// rules.Usable(Money.Won(9_000), Money.Won(9_999)).Most;    // 0 KRW
/// rules.Usable(Money.Won(9_000), Money.Won(10_000)).Most;   // 5000 KRW
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record PointsUseLimits
{
    /// <summary>The least balance from which points can be used at all.</summary>
    public Money? MinimumBalance { get; init; }

    /// <summary>The least order total.</summary>
    public Money? MinimumOrder { get; init; }

    /// <summary>Points are used in whole multiples of this.</summary>
    public Money? Unit { get; init; }

    /// <summary>The largest share of the order total, rounded down.</summary>
    public Rate? UpTo { get; init; }

    /// <summary>True where anything is limited at all.</summary>
    internal bool HasLimits => MinimumBalance is not null || Unit is not null || NeedsTotal;

    /// <summary>True where only the order's total can tell.</summary>
    internal bool NeedsTotal => MinimumOrder is not null || UpTo is not null;
}
