using System.Collections.Immutable;
using CsRules.Documents;

namespace CsRules.Service;

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
