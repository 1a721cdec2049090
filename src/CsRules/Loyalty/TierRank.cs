using System.Text.Json.Serialization;

namespace CsRules.Loyalty;

/// <summary>Where a customer stands among all.</summary>
/// <param name="AtOrAbove">How many rank as high or higher, the customer included.</param>
/// <param name="Customers">How many there are.</param>
/// <example>
/// <para>Of nine customers the top fifth is one, and two who tie for it leave it empty:</para>
/// <code>
/// var ladder = (program with { Tiers = [new() { Id = "all" }, new() { Id = "top", TopShare = Rate.Percent(20) }] }).Compile();
/// string Tier(TierRank rank) =&gt; ladder.Assess(history with { Last = null, Rank = rank }, now).Current.Id;
/// Tier(new TierRank(AtOrAbove: 1, Customers: 9));   // "top"
/// Tier(new TierRank(AtOrAbove: 2, Customers: 9));   // "all"
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record TierRank(long AtOrAbove, long Customers);
