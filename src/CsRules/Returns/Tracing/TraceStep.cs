using CsRules.Laws;

namespace CsRules.Returns;

/// <summary>A datum of the law that a decision read.</summary>
/// <param name="Stage">At which step.</param>
/// <param name="Datum">What it says, with its article and its days.</param>
/// <param name="Effect">What became of it.</param>
/// <example>
/// <para>The window that was kept, and where it stands:</para>
/// <code>
/// TraceStep window = Law.Korea.Decide(claim, asOf).Trace().First(step =&gt; step.Datum.Code == "window");
/// window.Datum.Citation!.ToString();   // "E-Commerce Act Art 17(1)1"
/// window.Effect;                       // Applies
/// </code>
/// </example>
public sealed record TraceStep(TraceStage Stage, LawDatum Datum, TraceEffect Effect);
