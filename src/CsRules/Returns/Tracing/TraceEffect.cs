using System.Text.Json.Serialization;

namespace CsRules.Returns;

/// <summary>What became of a datum that was read.</summary>
/// <example>
/// <para>Use that took the value away bars nothing where it was not marked, and the trace says that it was read:</para>
/// <code>
/// var used = Law.Korea.Decide(claim with { Condition = new() { ValueLostByUse = Proof.Proven } }, asOf);
/// used.Trace().Single(step =&gt; step.Stage == TraceStage.Exclusions).Effect;   // Cured
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<TraceEffect>))]
public enum TraceEffect
{
    /// <summary>It was read, and does not apply to these facts.</summary>
    DoesNotApply,

    /// <summary>It applies.</summary>
    Applies,

    /// <summary>It hangs on a disputed or missing fact.</summary>
    Open,

    /// <summary>It would bar, had the seller taken the measures that the law asks for.</summary>
    Cured,

    /// <summary>It bars, but leaves free the part that was not begun.</summary>
    Spares,

    /// <summary>The shop does without it.</summary>
    Waived,
}
