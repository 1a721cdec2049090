using System.Text.Json.Serialization;

namespace CsRules.Returns;

/// <summary>A step of a decision, in the order in which they are taken.</summary>
/// <example>
/// <para>Whose sale it is comes before all:</para>
/// <code>
/// Law.Korea.Decide(claim, asOf).Trace()[0].Stage;   // Scope
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<TraceStage>))]
public enum TraceStage
{
    /// <summary>Whether the act decides.</summary>
    Scope,

    /// <summary>The window without a reason.</summary>
    Window,

    /// <summary>What bars a withdrawal.</summary>
    Exclusions,

    /// <summary>Goods not as agreed.</summary>
    Conformity,

    /// <summary>Who proves what is missing.</summary>
    Burden,

    /// <summary>Who bears the return.</summary>
    ReturnCost,

    /// <summary>What may be charged.</summary>
    Charges,

    /// <summary>When the refund is due.</summary>
    Refund,
}
