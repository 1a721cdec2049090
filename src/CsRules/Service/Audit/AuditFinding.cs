using System.Collections.Immutable;
using CsRules.Decisions;

namespace CsRules.Service;

/// <summary>A sin with the events it rests on. Without them it would not be found.</summary>
/// <param name="Sin">The sin.</param>
/// <param name="Subject">The conversation; for robotism the canned text's id.</param>
/// <param name="Events">The events it rests on, in order; never empty.</param>
/// <param name="Finding">What was found, with its data and, where the law allowed what was refused, the citation.</param>
/// <example>
/// <para>A brush-off names the message that nobody answered:</para>
/// <code>
/// var question = new ContactEvent { At = asked, Kind = ConversationEventKind.CustomerMessage, Id = "m1" };
/// var talk = new ContactConversation { Id = "T-1", Channel = Channel.Email, Created = asked, Events = [question] };
/// AuditFinding found = servicePlan.Audit(new() { Customer = "C-1", Conversations = [talk] }, tuesday).Findings()[0];
/// found.Sin;         // BrushOff
/// found.Events[0];   // T-1/m1
/// </code>
/// </example>
public sealed record AuditFinding(ServiceSin Sin, string Subject, ImmutableArray<EventRef> Events, Finding Finding);
