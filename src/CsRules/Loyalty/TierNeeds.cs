using System.Text.Json.Serialization;

namespace CsRules.Loyalty;

/// <summary>Whether all of a tier's conditions are needed, or any one.</summary>
/// <example>
/// <para>Enough orders for gold, too little spend:</para>
/// <code>
/// string Tier(TierNeeds needs) =&gt; (program with { Tiers = program.Tiers.SetItem(2, program.Tiers[2] with { Needs = needs }) }).Compile().Assess(history, now).Current.Id;
/// Tier(TierNeeds.All);   // "silver"
/// Tier(TierNeeds.Any);   // "gold"
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<TierNeeds>))]
public enum TierNeeds
{
    /// <summary>All.</summary>
    All,

    /// <summary>Any one.</summary>
    Any,
}
