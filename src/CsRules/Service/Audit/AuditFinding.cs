using System.Collections.Immutable;
using CsRules.Decisions;

namespace CsRules.Service;

/// <summary>A sin with the events it rests on. Without them it would not be found.</summary>
/// <param name="Sin">The sin.</param>
/// <param name="Subject">The conversation; for robotism the canned text's id.</param>
/// <param name="Events">The events it rests on, in order; never empty.</param>
/// <param name="Finding">What was found, with its data and, where the law allowed what was refused, the citation.</param>
public sealed record AuditFinding(ServiceSin Sin, string Subject, ImmutableArray<EventRef> Events, Finding Finding);
