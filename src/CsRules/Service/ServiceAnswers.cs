using System.Collections.Immutable;
using CsRules.Documents;

namespace CsRules.Service;

/// <summary>A customer's patterns laid out as a document: what <c>service patterns</c> prints.</summary>
/// <example>
/// <para>Three messages in twenty minutes are one wait:</para>
/// <code>
/// PatternAnswer.Of(servicePlan.Patterns(contacts, tuesday), Language.English).Leading   // RapidFollowUp
/// </code>
/// </example>
public sealed record PatternAnswer
{
    /// <summary>The customer.</summary>
    public required string Customer { get; init; }

    /// <summary>The pattern that a report counts the customer under.</summary>
    public required ContactPattern Leading { get; init; }

    /// <summary>Every pattern that shows.</summary>
    public required ImmutableArray<ContactPattern> Patterns { get; init; }

    /// <summary>True where a message was kind.</summary>
    public required bool WroteKindly { get; init; }

    /// <summary>What was seen, and what to do about it.</summary>
    public required ImmutableArray<AnsweredPattern> Findings { get; init; }

    /// <summary>Lays out a reading in a language.</summary>
    public static PatternAnswer Of(in PatternReading reading, Language language) => new()
    {
        Customer = reading.History.Customer,
        Leading = reading.Leading,
        Patterns = reading.All(),
        WroteKindly = reading.WroteKindly,
        Findings = [.. reading.Findings().Select(f => new AnsweredPattern(
            f.Pattern, f.Finding.Code, [.. f.Events.Select(e => e.ToString())], f.Finding.Explain(language), f.Finding.Explain(language, Voice.Customer)))],
    };
}

/// <summary>A pattern in words.</summary>
/// <param name="Pattern">The pattern.</param>
/// <param name="Code">Stable code.</param>
/// <param name="Events">The messages it rests on.</param>
/// <param name="Agent">What was seen, and what to do.</param>
/// <param name="Customer">What can be said to the customer.</param>
/// <example>
/// <para>The customer is never told a pattern, only what was done:</para>
/// <code>
/// AnsweredPattern seen = PatternAnswer.Of(servicePlan.Patterns(contacts, tuesday), Language.English).Findings[0];
/// seen.Code;       // "pattern.rapid"
/// seen.Customer;   // "Thank you for your messages. We have read all of them and answer them together here."
/// </code>
/// </example>
public sealed record AnsweredPattern(ContactPattern Pattern, string Code, ImmutableArray<string> Events, string Agent, string Customer);

/// <summary>An audit of one customer's conversations laid out as a document: what <c>service audit</c> prints.</summary>
/// <example>
/// <para>Where every message was answered there is nothing to find:</para>
/// <code>
/// AuditAnswer.Of(contacts, servicePlan.Audit(contacts, tuesday), Language.English).Findings.Length   // 0
/// </code>
/// </example>
public sealed record AuditAnswer
{
    /// <summary>The customer.</summary>
    public required string Customer { get; init; }

    /// <summary>What was found; empty where nothing was.</summary>
    public required ImmutableArray<AnsweredSin> Findings { get; init; }

    /// <summary>Lays out an audit in a language.</summary>
    public static AuditAnswer Of(ContactHistory history, in ServiceAudit audit, Language language)
    {
        ArgumentNullException.ThrowIfNull(history);
        return new()
        {
            Customer = history.Customer,
            Findings = [.. audit.Findings().Select(f => new AnsweredSin(
                f.Sin, f.Subject, f.Finding.Code, [.. f.Events.Select(e => e.ToString())],
                f.Finding.Citations.IsEmpty ? null : f.Finding.Citations[0].Format(language), f.Finding.Explain(language)))],
        };
    }
}

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
