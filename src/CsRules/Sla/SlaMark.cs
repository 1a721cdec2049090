using NodaTime;

namespace CsRules.Sla;

/// <summary>When a share of a budget is used up.</summary>
/// <param name="Share">The share.</param>
/// <param name="At">The instant; null where the clock stands still before it.</param>
/// <param name="IsReached">True where it lies in the past.</param>
/// <example>
/// <para>A share that is used up has its instant for good; one that lies ahead is told as if nothing more happened:</para>
/// <code>
/// var plan = SlaPolicy.Default.Compile();
/// var marks = plan.Marks(conversation, SlaMetric.FirstResponse, Instant.FromUtc(2025, 10, 2, 5, 0));
/// marks.Select(mark =&gt; mark.Share);       // 50%, 75%, 90%
/// marks.Select(mark =&gt; mark.IsReached);   // true, false, false
/// marks[1].At;                            // Thursday 15:00
/// </code>
/// </example>
public readonly record struct SlaMark(Rate Share, Instant? At, bool IsReached);
