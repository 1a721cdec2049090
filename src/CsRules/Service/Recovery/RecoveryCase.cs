using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CsRules.Service;

/// <summary>A seller's fault that is to be made good.</summary>
/// <example>
/// <para>Where nothing is said of the stock only the money is proposed:</para>
/// <code>
/// var fault = new RecoveryCase { Id = "F-1", Paid = Money.Won(20_000) };
/// ServiceRecovery.Propose(fault, refused, RecoveryPolicy.Default).Options.Select(option =&gt; option.Remedy);   // Refund
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record RecoveryCase
{
    /// <summary>The shop's id of the case.</summary>
    public required string Id { get; init; }

    /// <summary>What was paid for the item.</summary>
    public required Money Paid { get; init; }

    /// <summary>True where the same item can be sent again.</summary>
    public bool SameInStock { get; init; }

    /// <summary>Other items that could be sent, with their prices.</summary>
    public ImmutableArray<RecoveryItem> Others { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What the shop would like to ask in return; each is refused by name.</summary>
    public ImmutableArray<RecoveryCondition> Conditions { get; init => field = value.IsDefault ? [] : value; } = [];
}
