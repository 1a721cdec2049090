using System.Text.Json.Serialization;

namespace CsRules.Loyalty;

/// <summary>A coupon that every member of a tier gets.</summary>
/// <param name="Id">The coupon's id.</param>
/// <param name="PerYear">How many a year.</param>
/// <param name="Value">What it costs the shop when used; unknown where left out.</param>
/// <example>
/// <para>What it costs is unknown where no value is said, and then it costs nothing in a check:</para>
/// <code>
/// Money Cost(TierCoupon coupon) =&gt; TierCheck.Of((program with
/// {
///     Tiers = program.Tiers.SetItem(1, program.Tiers[1] with { Benefits = new() { Coupons = [coupon] } }),
/// }).Compile(), [history], now).YearlyCost;
/// Cost(new TierCoupon("BIRTHDAY", PerYear: 2, Money.Won(5_000)));   // 10000 KRW
/// Cost(new TierCoupon("BIRTHDAY", PerYear: 2));                     // 0 KRW
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record TierCoupon(string Id, int PerYear, Money? Value = null);
