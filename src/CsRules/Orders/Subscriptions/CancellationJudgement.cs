using System.Collections.Immutable;
using CsRules.Decisions;

namespace CsRules.Orders;

/// <summary>A way to cancel, judged.</summary>
/// <param name="Verdict">Whether it is lawful.</param>
/// <param name="Findings">Why, with the articles.</param>
/// <example>
/// <para>Two things can be wrong with one path, and both are told:</para>
/// <code>
/// var path = new CancellationPath { CancelledBy = [ContractWay.Telephone], StepsToBuy = 2, StepsToCancel = 5 };
/// CancellationJudgement judged = SubscriptionRules.Judge(path, Law.Korea, today);
/// judged.Findings[0].Code;   // "subscription.cancel-not-online"
/// judged.Findings[1].Code;   // "subscription.cancel-harder"
/// </code>
/// </example>
public sealed record CancellationJudgement(CancellationVerdict Verdict, ImmutableArray<Finding> Findings);
