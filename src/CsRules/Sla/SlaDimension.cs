using System.Text.Json.Serialization;

namespace CsRules.Sla;

/// <summary>By what a report is divided, besides periods. By a team or an agent it counts answers: whoever gave one has it on their line.</summary>
/// <example>
/// <para>An answer counts for the agent who gave it, and a wait that nobody has answered stands on nobody's line:</para>
/// <code>
/// var answered = new Conversation
/// {
///     Id = "T-1", Channel = Channel.Email, Created = asked,
///     Events = [new(asked + Duration.FromHours(1), ConversationEventKind.AgentReply) { Agent = "a7" }],
/// };
/// var plan = SlaPolicy.Default.Compile();
/// var report = SlaReport.Of([plan.Measure(answered, now), plan.Measure(conversation with { Agent = "a7" }, now)], seoul, SlaPeriod.Month, [SlaDimension.Agent]);
/// var lines = report.Slices.Select(line =&gt; report.Figures(SlaMetric.FirstResponse, line));
/// lines.Select(line =&gt; line.Slice!.Values[0] ?? "nobody");   // "nobody", "a7"
/// lines.Select(line =&gt; line.Answered);                       // 0, 1
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<SlaDimension>))]
public enum SlaDimension
{
    /// <summary>Where the conversation began.</summary>
    Channel,

    /// <summary>How urgent it was when it began.</summary>
    Priority,

    /// <summary>The customer's tier.</summary>
    Tier,

    /// <summary>A tag: one that has several counts on the line of each, and once in every sum.</summary>
    Tag,

    /// <summary>The brand it is about.</summary>
    Brand,

    /// <summary>The team that gave the answer.</summary>
    Team,

    /// <summary>The agent who gave the answer.</summary>
    Agent,
}
