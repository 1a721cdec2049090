using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CsRules.Sla;

/// <summary>The clocks of a saved conversation by the rules of one version of the policy.</summary>
/// <example>
/// <para>A conversation that waits for the customer is saved as one:</para>
/// <code>
/// var plan = SlaPolicy.Default.Compile();
/// var waiting = conversation with { Events = [new(asked, ConversationEventKind.CustomerMessage), new(asked, ConversationEventKind.AwaitingCustomer)] };
/// SlaSavedClocks clocks = plan.Save(waiting, now).Saved!.Versions[0];
/// clocks.IsPaused;           // true
/// clocks.CustomerMessages;   // 1
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record SlaSavedClocks
{
    /// <summary>Which version, from 0, in the order of their dates.</summary>
    public required int Version { get; init; }

    /// <summary>The channel at the instant.</summary>
    public required Channel Channel { get; init; }

    /// <summary>The priority at the instant.</summary>
    public required Priority Priority { get; init; }

    /// <summary>The team that has it; null where nobody said.</summary>
    public string? Team { get; init; }

    /// <summary>The agent who has it; null where nobody has.</summary>
    public string? Agent { get; init; }

    /// <summary>The shop waits for the customer.</summary>
    public bool IsPaused { get; init; }

    /// <summary>It is solved, and not reopened.</summary>
    public bool IsSolved { get; init; }

    /// <summary>It was closed without a reply.</summary>
    public bool IsClosedWithoutReply { get; init; }

    /// <summary>The customer wrote after it was solved, and nobody has answered, solved or reopened it since.</summary>
    public bool IsAskedAgain { get; init; }

    /// <summary>A reopening was told.</summary>
    public bool TellsReopening { get; init; }

    /// <summary>How often it was reopened.</summary>
    public int Reopens { get; init; }

    /// <summary>Messages from the customer.</summary>
    public int CustomerMessages { get; init; }

    /// <summary>Public replies.</summary>
    public int Replies { get; init; }

    /// <summary>The clocks that have begun, in the order of their metrics.</summary>
    public ImmutableArray<SlaSavedClock> Clocks { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>
    /// The response clocks as they are if nobody reopens, where it was solved without an answer or the customer wrote after the solution:
    /// <see cref="Clocks"/> has them as if somebody will. Null where there is no such question.
    /// </summary>
    public ImmutableArray<SlaSavedClock>? UnlessReopened { get; init; }
}
