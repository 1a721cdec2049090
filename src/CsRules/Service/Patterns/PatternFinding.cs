using System.Collections.Immutable;
using CsRules.Decisions;

namespace CsRules.Service;

/// <summary>A pattern with what it rests on.</summary>
/// <param name="Pattern">The pattern.</param>
/// <param name="Events">The messages; empty where it rests on orders, newsletters or other patterns.</param>
/// <param name="Finding">What was seen and what to do about it.</param>
/// <example>
/// <para>It rests on the message that reached the threshold, the third of three:</para>
/// <code>
/// PatternFinding found = servicePlan.Patterns(contacts, tuesday).Findings()[0];
/// found.Pattern;   // RapidFollowUp
/// found.Events;    // T-102/e3
/// </code>
/// </example>
public sealed record PatternFinding(ContactPattern Pattern, ImmutableArray<EventRef> Events, Finding Finding);
