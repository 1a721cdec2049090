using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CsRules.Documents;
using NodaTime;

namespace CsRules.Sla;

/// <summary>
/// Where the clocks of a conversation stood at an instant, as <see cref="SlaPlan.Save"/> writes it: what is needed to go on without
/// the events before it. It is of one policy and calendar, and refused by any other; the events themselves are the shop's to keep.
/// </summary>
/// <example>
/// <para>Saved before the answer and resumed with it, a conversation says the same as replayed from its first event:</para>
/// <code>
/// var plan = SlaPolicy.Default.Compile();
/// Conversation saved = plan.Save(conversation with { Events = [new(asked, ConversationEventKind.CustomerMessage)] }, asked + Duration.FromHours(1));
/// saved.Events.Length;   // 0
/// saved.Saved!.Format;   // "sla-saved/2"
/// var resumed = saved with { Events = [new(now, ConversationEventKind.AgentReply)] };
/// var replayed = conversation with { Events = [new(asked, ConversationEventKind.CustomerMessage), new(now, ConversationEventKind.AgentReply)] };
/// plan.Measure(resumed, now)[SlaMetric.FirstResponse] == plan.Measure(replayed, now)[SlaMetric.FirstResponse];   // true
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
[DocumentForm(SavedFormat)]
public sealed record SlaSaved
{
    internal const string SavedFormat = "sla-saved/2";

    /// <summary>Read too. It doesn't tell the exchanges that had ended, and what it says to have ended without an answer ends so if reopened.</summary>
    internal const string FormatBefore = "sla-saved/1";

    /// <summary>"sla-saved/2"; "sla-saved/1" is read too. A newer one is refused by name.</summary>
    public required string Format { get; init; }

    /// <summary>The digest of policy and calendar that it was saved under: see <see cref="SlaPlan.Basis"/>.</summary>
    public required string Basis { get; init; }

    /// <summary>The instant: what happened by then and at it is in here.</summary>
    [JsonConverter(typeof(InstantConverter))]
    public required Instant At { get; init; }

    /// <summary>The clocks by the rules of each version of the policy that holds then or later: a later one reads the past its own way.</summary>
    public ImmutableArray<SlaSavedClocks> Versions { get; init => field = value.IsDefault ? [] : value; } = [];
}
