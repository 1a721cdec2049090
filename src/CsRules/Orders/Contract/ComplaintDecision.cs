using System.Collections.Immutable;
using CsRules.Decisions;
using NodaTime;

namespace CsRules.Orders;

/// <summary>By when a complaint is answered.</summary>
/// <param name="ProgressBy">The last day for a word on how things stand, inclusive.</param>
/// <param name="ProgressIsOwed">True while no such word, nor a result, was given.</param>
/// <param name="ResultBy">The last day for the result, or what is planned, inclusive.</param>
/// <param name="ResultIsOwed">True while none was given.</param>
/// <param name="Findings">What was found, with its article.</param>
/// <example>
/// <para>Over Chuseok ten business days are eighteen days:</para>
/// <code>
/// ComplaintDecision due = ComplaintDuty.Decide(new() { Id = "K-1", ReceivedOn = new LocalDate(2025, 10, 2) }, Law.Korea, asOf)!;
/// due.ProgressBy;   // 2025-10-14
/// due.ResultBy;     // 2025-10-23
/// </code>
/// </example>
public sealed record ComplaintDecision(LocalDate ProgressBy, bool ProgressIsOwed, LocalDate ResultBy, bool ResultIsOwed, ImmutableArray<Finding> Findings)
{
    /// <summary>True where a word was given too late, or is owed and the day has passed.</summary>
    public bool IsLate => Findings.Any(finding => finding.Effect == FindingEffect.Blocks);
}
