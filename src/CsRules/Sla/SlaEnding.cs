using System.Text.Json.Serialization;

namespace CsRules.Sla;

/// <summary>How a cycle of a clock ended.</summary>
/// <example>
/// <para>Closed while the customer waits, it has ended within the target, and nobody has answered:</para>
/// <code>
/// var closed = conversation with { Events = [new(asked, ConversationEventKind.CustomerMessage), new(asked, ConversationEventKind.ClosedWithoutReply)] };
/// SlaLine line = SlaLine.Of(SlaPolicy.Default.Compile(), closed, now)[0];
/// line.Ending;   // Unanswered
/// line.State;    // Unanswered
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<SlaEnding>))]
public enum SlaEnding
{
    /// <summary>With what was waited for.</summary>
    Answered,

    /// <summary>Without it: solved or closed while an answer was waited for; of a resolution, closed without a reply.</summary>
    Unanswered,

    /// <summary>A hand-over ended it, and began it anew: the customer waits on.</summary>
    HandedOver,
}
