using System.Collections.Immutable;

namespace CsRules.Service;

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
