using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CsRules.Decisions;

namespace CsRules.Orders;

/// <summary>How a subscription is bought, and how it is cancelled.</summary>
/// <example>
/// <para>As many steps as the purchase are no obstruction, one more is:</para>
/// <code>
/// var path = new CancellationPath { CancelledBy = [ContractWay.Online], StepsToBuy = 3, StepsToCancel = 3 };
/// SubscriptionRules.Judge(path, Law.Korea, today).Verdict;                             // Lawful
/// SubscriptionRules.Judge(path with { StepsToCancel = 4 }, Law.Korea, today).Verdict;  // Unlawful
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record CancellationPath
{
    /// <summary>How it is bought; online where not said.</summary>
    public ContractWay BoughtBy { get; init; }

    /// <summary>The ways in which it can be cancelled; none where it can't.</summary>
    public ImmutableArray<ContractWay> CancelledBy { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Screens or steps of the purchase; null where nobody counted.</summary>
    public int? StepsToBuy { get; init; }

    /// <summary>Screens or steps of cancelling; null where nobody counted.</summary>
    public int? StepsToCancel { get; init; }

    /// <summary>There is a good reason for more steps; the seller shows it.</summary>
    public FactState GoodReason { get; init; }
}
