using System.Text.Json.Serialization;

namespace CsRules.Sla;

/// <summary>Where a customer speaks to the shop.</summary>
/// <example>
/// <para>A question on a product's page has no target in the preset, so that nothing is due:</para>
/// <code>
/// var message = new ConversationEvent(asked, ConversationEventKind.CustomerMessage);
/// var asks = new Conversation { Id = "T-1", Channel = Channel.ProductQuestion, Created = asked, Events = [message] };
/// SlaPolicy.Default.Compile().Measure(asks, now)[SlaMetric.FirstResponse].State;   // NoTarget
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<Channel>))]
public enum Channel
{
    /// <summary>Email.</summary>
    Email,

    /// <summary>A private message on social media.</summary>
    Social,

    /// <summary>A public mention on X or the like.</summary>
    Mention,

    /// <summary>Live chat.</summary>
    Chat,

    /// <summary>Phone; what is measured is the call back.</summary>
    Phone,

    /// <summary>Help desk or ticket form.</summary>
    HelpDesk,

    /// <summary>A question on a product's page.</summary>
    ProductQuestion,
}
