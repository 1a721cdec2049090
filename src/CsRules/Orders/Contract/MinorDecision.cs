using System.Collections.Immutable;
using CsRules.Decisions;

namespace CsRules.Orders;

/// <summary>Whether a contract that needs a representative's consent may be cancelled, and whether the trader told so.</summary>
/// <param name="Standing">Whether it stands.</param>
/// <param name="Findings">What was found, with its article.</param>
/// <example>
/// <para>A trader that did not tell broke its duty; the right is there all the same:</para>
/// <code>
/// MinorDecision decision = MinorContracts.Decide(new MinorContract(), Law.Korea)!;
/// decision.Findings[0].Code;   // "minor.not-told"
/// decision.Findings[1].Code;   // "minor.may-cancel"
/// </code>
/// </example>
public sealed record MinorDecision(MinorStanding Standing, ImmutableArray<Finding> Findings);
