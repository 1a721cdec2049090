using System.Collections.Immutable;
using System.Globalization;
using CsRules.Calendars;
using CsRules.Sla;
using NodaTime;

namespace CsRules.Cluster;

/// <summary>Conversations whose hours are seconds, so that a day of a shop passes while a test waits.</summary>
internal static class Talks
{
    /// <summary>How long a grain waits before it tells again what nobody has confirmed.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Answers are due within four seconds, at any hour.</summary>
    public static readonly SlaPlan Plan = new SlaPolicy
    {
        Hours = BusinessHours.Always("Etc/UTC"),
        Targets = [new() { Metric = SlaMetric.NextResponse, Within = new SlaBudget(4) }],
        AtRisk = [Rate.Percent(50)],
    }.Compile();

    /// <summary>One conversation of many, each begun a little later than the one before.</summary>
    /// <param name="number">Which.</param>
    /// <param name="began">When the first began.</param>
    public static Conversation Of(int number, Instant began)
    {
        var asked = began + Duration.FromMilliseconds(20 * number);
        ConversationEvent At(int seconds, ConversationEventKind kind, string id) => new(asked + Duration.FromSeconds(seconds), kind, id);
        // Nobody answers; answered at once; answered late, and asked again.
        ImmutableArray<ConversationEvent> events = (number % 3) switch
        {
            0 => [At(0, ConversationEventKind.CustomerMessage, "1")],
            1 => [At(0, ConversationEventKind.CustomerMessage, "1"), At(0, ConversationEventKind.AgentReply, "2")],
            _ => [At(0, ConversationEventKind.CustomerMessage, "1"), At(5, ConversationEventKind.AgentReply, "2"), At(6, ConversationEventKind.CustomerMessage, "3")],
        };
        return new() { Id = string.Create(CultureInfo.InvariantCulture, $"T-{number:000}"), Channel = Channel.Chat, Created = asked, Events = events };
    }
}
