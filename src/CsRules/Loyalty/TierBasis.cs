using System.Text.Json.Serialization;

namespace CsRules.Loyalty;

/// <summary>What customers are ranked by.</summary>
/// <example>
/// <para>First of nine, but who has none of what is ranked by has no place:</para>
/// <code>
/// var top = program with { Tiers = [new() { Id = "all" }, new() { Id = "top", TopShare = Rate.Percent(20) }] };
/// string Tier(TierBasis basis) =&gt; (top with { RankBy = basis }).Compile().Assess(history with { Last = null, Rank = new(1, 9) }, now).Current.Id;
/// Tier(TierBasis.Spend);    // "top"
/// Tier(TierBasis.Points);   // "all"
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<TierBasis>))]
public enum TierBasis
{
    /// <summary>Spend that counts.</summary>
    Spend,

    /// <summary>Orders that count.</summary>
    Orders,

    /// <summary>Points earned.</summary>
    Points,
}
