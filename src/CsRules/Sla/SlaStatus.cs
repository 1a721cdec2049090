using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CsRules.Documents;
using CsRules.Sla.Clocks;
using NodaTime;

namespace CsRules.Sla;

/// <summary>Every clock of a conversation at one instant, and what a report counts besides.</summary>
/// <example>
/// <para>A second message before the one reply, and it is not solved at first contact:</para>
/// <code>
/// var plan = SlaPolicy.Default.Compile();
/// SlaStatus once = plan.Measure(conversations[0], now);
/// once.IsSolvedAtFirstContact;   // true
/// var twice = conversations[0] with { Events = conversations[0].Events.Insert(1, new(asked, ConversationEventKind.CustomerMessage)) };
/// plan.Measure(twice, now).IsSolvedAtFirstContact;   // false
/// </code>
/// </example>
[JsonConverter(typeof(NoDocument))]
public sealed class SlaStatus
{
    private readonly bool _isClosedWithoutReply;

    internal SlaStatus(SlaPlan plan, Conversation conversation, Instant asOf, ImmutableArray<SlaMetricStatus> metrics, in SlaTrace trace)
    {
        (Plan, Conversation, AsOf, Metrics) = (plan, conversation, asOf, metrics);
        (Team, Agent) = (trace.Terms.Team, trace.Terms.Agent);
        _isClosedWithoutReply = trace.IsClosedWithoutReply;
        (IsSolved, Reopens, CustomerMessages, Replies) = (trace.IsSolved, trace.Reopens, trace.CustomerMessages, trace.Replies);
    }

    internal SlaPlan Plan { get; }

    /// <summary>The conversation measured.</summary>
    public Conversation Conversation { get; }

    /// <summary>The instant measured at.</summary>
    public Instant AsOf { get; }

    /// <summary>One status a metric, in the order of <see cref="SlaMetric"/>.</summary>
    public ImmutableArray<SlaMetricStatus> Metrics { get; }

    /// <summary>The team that has it at the instant; null where nobody said.</summary>
    public string? Team { get; }

    /// <summary>The shop's id of the agent who has it at the instant; null where nobody has.</summary>
    public string? Agent { get; }

    /// <summary>True where it is solved, and not reopened.</summary>
    public bool IsSolved { get; }

    /// <summary>How often it was reopened.</summary>
    public int Reopens { get; }

    /// <summary>Messages from the customer.</summary>
    public int CustomerMessages { get; }

    /// <summary>Public replies.</summary>
    public int Replies { get; }

    /// <summary>True where one message and at most one reply solved it, and it stayed solved. Closed without a reply is not solved.</summary>
    public bool IsSolvedAtFirstContact => IsSolved && !_isClosedWithoutReply && Reopens == 0 && CustomerMessages <= 1 && Replies <= 1;

    /// <summary>The status of one metric.</summary>
    public SlaMetricStatus this[SlaMetric metric] => Metrics[(int)metric];
}
