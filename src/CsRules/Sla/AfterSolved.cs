using System.Text.Json.Serialization;

namespace CsRules.Sla;

/// <summary>What a customer's message after the solution is.</summary>
/// <example>
/// <para>Where nothing tells a reopening, the message after the solution is a wait from the minute it came:</para>
/// <code>
/// var solved = conversation with
/// {
///     Events =
///     [
///         new(asked, ConversationEventKind.CustomerMessage), new(asked + Duration.FromMinutes(30), ConversationEventKind.AgentReply),
///         new(asked + Duration.FromMinutes(31), ConversationEventKind.Resolved), new(now, ConversationEventKind.CustomerMessage),
///     ],
/// };
/// SlaPolicy.Default.Compile().Measure(solved, now)[SlaMetric.NextResponse].Current.State;   // Running
/// var thanks = SlaPolicy.Default with { AfterSolved = AfterSolved.WaitsWhenReopened };
/// thanks.Compile().Measure(solved, now)[SlaMetric.NextResponse].Current.State;              // Met
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<AfterSolved>))]
public enum AfterSolved
{
    /// <summary>
    /// As its source can tell: a wait at once in a log of messages, which knows no reopening; a wait once it is reopened where the
    /// conversation tells reopenings.
    /// </summary>
    AsTheSourceTells,

    /// <summary>A wait at once.</summary>
    Waits,

    /// <summary>A wait once somebody reopens, counted from the message; thanks that nobody reopens is none.</summary>
    WaitsWhenReopened,
}
