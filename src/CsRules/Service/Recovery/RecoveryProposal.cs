using System.Collections.Immutable;
using CsRules.Decisions;

namespace CsRules.Service;

/// <summary>What can be proposed after a seller's fault, in the shop's order, and what may not be asked in return.</summary>
/// <param name="Options">The remedies.</param>
/// <param name="Refused">Conditions that may not be made, each by name.</param>
/// <example>
/// <para>What may not be asked is told beside what can be proposed, and takes nothing from it:</para>
/// <code>
/// var asks = fault with { Conditions = [RecoveryCondition.ChangeReview] };
/// RecoveryProposal proposal = ServiceRecovery.Propose(asks, refused, RecoveryPolicy.Default);
/// proposal.Options.Length;      // 2
/// proposal.Refused[0].Effect;   // Blocks
/// </code>
/// </example>
public sealed record RecoveryProposal(ImmutableArray<RecoveryOption> Options, ImmutableArray<Finding> Refused);
