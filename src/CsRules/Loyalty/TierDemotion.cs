using System.Text.Json.Serialization;

namespace CsRules.Loyalty;

/// <summary>How a tier is lost.</summary>
/// <example>
/// <para>The window gives silver, two steps below:</para>
/// <code>
/// var vip = history with { Last = new("vip", new LocalDate(2025, 6, 1), new LocalDate(2025, 10, 1)) };
/// string Tier(TierDemotion demotion) =&gt; (program with { Demotion = demotion, GraceMonths = 0 }).Compile().Assess(vip, now).Current.Id;
/// Tier(TierDemotion.Straight);   // "silver"
/// Tier(TierDemotion.OneStep);    // "gold"
/// Tier(TierDemotion.None);       // "vip"
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<TierDemotion>))]
public enum TierDemotion
{
    /// <summary>Straight to the tier that the window gives.</summary>
    Straight,

    /// <summary>One step at a time, one step a period.</summary>
    OneStep,

    /// <summary>Never.</summary>
    None,
}
