using System.Text.Json.Serialization;
using NodaTime;

namespace CsRules.Sla;

/// <summary>One event of a conversation. The default is a note at the epoch, which changes nothing.</summary>
/// <param name="At">When.</param>
/// <param name="Kind">What.</param>
/// <param name="Id">The source's own id, so that an event delivered twice counts once; null where it has none.</param>
/// <example>
/// <para>One event that is delivered twice counts once, where it has an id:</para>
/// <code>
/// var reply = new ConversationEvent(asked, ConversationEventKind.AgentReply, "e1");
/// var talk = new Conversation { Id = "T-1", Channel = Channel.Email, Created = asked, Events = [reply, reply] };
/// talk.Tidied().Tidy.Events.Length;                                                                            // 1
/// (talk with { Events = [reply with { Id = null }, reply with { Id = null }] }).Tidied().Tidy.Events.Length;   // 2
/// </code>
/// </example>
[method: JsonConstructor]
public readonly record struct ConversationEvent(Instant At, ConversationEventKind Kind, string? Id = null);
