using System.Collections.Immutable;
using CsRules.Documents;
using FluentValidation;

namespace CsRules.Sla;

/// <summary>A report as JSON: counts, from which everything else follows, sorted so that equal reports are equal bytes.</summary>
/// <example>
/// <para>A partial report has no figures, and is merged as well as a whole one:</para>
/// <code>
/// SlaReportDocument part = SlaReport.Of(statuses, seoul).ToDocument(partial: true);
/// part.Figures;                    // null
/// part.ToReport().Conversations;   // 5
/// </code>
/// </example>
public sealed record SlaReportDocument
{
    internal const string ReportFormat = "sla-report/1";

    /// <summary>"sla-report/1".</summary>
    public required string Format { get; init; }

    /// <summary>The shop's zone; absent in a report of nothing.</summary>
    public string? Zone { get; init; }

    /// <summary>The grain.</summary>
    public required SlaPeriod Period { get; init; }

    /// <summary>One entry a period and channel, in order.</summary>
    public ImmutableArray<SlaGroup> Groups { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What follows from the counts, for a reader; passed over when read back. Absent in a partial report.</summary>
    public IReadOnlyList<SlaFiguresDocument>? Figures { get; init; }

    /// <summary>The report of the document.</summary>
    /// <exception cref="ValidationException">The counts don't add up, or it is no such report.</exception>
    public SlaReport ToReport()
    {
        Validation.ThrowIfInvalid(new SlaReportValidator(), this);
        return SlaReport.Of(Zone ?? "", Period, Groups.Select(g => SlaPeriods.Hour(g.From) is { } start
            ? (start, g with { Metrics = SlaCounts.InOrder(g.Metrics) })
            : throw new InvalidOperationException("The validator lets no such hour pass.")));
    }
}
