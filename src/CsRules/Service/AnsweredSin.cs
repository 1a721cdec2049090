using System.Collections.Immutable;

namespace CsRules.Service;

/// <summary>A sin in words.</summary>
/// <param name="Sin">The sin.</param>
/// <param name="Subject">The conversation, or the canned text.</param>
/// <param name="Code">Stable code.</param>
/// <param name="Events">The events it rests on.</param>
/// <param name="Law">The article that allowed what was refused; null for everything else.</param>
/// <param name="Text">What was found, in words for the shop.</param>
/// <example>
/// <para>Only a refusal of what the law allows has an article:</para>
/// <code>
/// var reply = new ContactEvent { At = asked, Kind = ConversationEventKind.AgentReply, About = [ContactTopic.Cold] };
/// var talk = new ContactConversation { Id = "T-1", Channel = Channel.Email, Created = asked, Events = [reply] };
/// var history = new ContactHistory { Customer = "C-1", Conversations = [talk] };
/// AuditAnswer.Of(history, servicePlan.Audit(history, tuesday), Language.English).Findings[0].Law;   // null
/// </code>
/// </example>
public sealed record AnsweredSin(ServiceSin Sin, string Subject, string Code, ImmutableArray<string> Events, string? Law, string Text);
