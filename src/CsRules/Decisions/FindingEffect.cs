using System.Text.Json.Serialization;

namespace CsRules.Decisions;

/// <summary>What a finding does to the decision it belongs to.</summary>
/// <example>
/// <para>On the last day nothing stands against a return, after it one finding does:</para>
/// <code>
/// Law.Korea.Decide(claim, asOf).Findings.Any(f =&gt; f.Effect == FindingEffect.Blocks);    // false
/// Law.Korea.Decide(claim, now).Findings.Count(f =&gt; f.Effect == FindingEffect.Blocks);   // 1
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<FindingEffect>))]
public enum FindingEffect
{
    /// <summary>Worth knowing; turns nothing.</summary>
    Informs,

    /// <summary>Speaks for what was asked.</summary>
    Supports,

    /// <summary>A fact is missing or disputed and would turn the decision.</summary>
    NeedsEvidence,

    /// <summary>Stands against what was asked.</summary>
    Blocks,

    /// <summary>The law is unsettled or the rule rests on practice: a person should look.</summary>
    Flags,
}
