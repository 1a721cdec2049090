using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CsRules.Documents;
using NodaTime;

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
[DocumentForm(ReportFormat)]
public sealed record SlaReportDocument
{
    internal const string ReportFormat = "sla-report/4";

    /// <summary>Read too, and merged with its like. It counts a conversation once a metric, and what was closed without an answer in time as met.</summary>
    internal const string FormatBefore = "sla-report/3";

    /// <summary>"sla-report/4"; "sla-report/3" is read too.</summary>
    public required string Format { get; init; }

    /// <summary>The shop's zone; absent in a report of nothing.</summary>
    public string? Zone { get; init; }

    /// <summary>The grain.</summary>
    public required SlaPeriod Period { get; init; }

    /// <summary>By what it is divided; by channel where left out.</summary>
    public ImmutableArray<SlaDimension> By { get; init => field = value.IsDefault ? SlaReport.ByChannel : value; } = SlaReport.ByChannel;

    /// <summary>In which period something counts.</summary>
    public SlaPeriodOf PeriodOf { get; init; }

    /// <summary>The instant that every conversation was measured at; absent where nobody said what it was made from.</summary>
    [JsonConverter(typeof(InstantConverter))]
    public Instant? AsOf { get; init; }

    /// <summary>The digest of policy and calendar.</summary>
    public string? Basis { get; init; }

    /// <summary>The release of the time zone database that the calendar was compiled with; absent where nobody said.</summary>
    public string? TzdbVersion { get; init; }

    /// <summary>The parts it was made from, in the order of their ids; a whole report has none, and can't be merged again.</summary>
    public ImmutableArray<SlaPart> Parts { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Of a whole report: rows or documents read.</summary>
    public long? Rows { get; init; }

    /// <summary>Of a whole report: of them, those that could not be used.</summary>
    public long? LeftOut { get; init; }

    /// <summary>One entry a period and group, in order.</summary>
    public ImmutableArray<SlaGroup> Groups { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>
    /// What an automatic reply may promise, in seconds of open time; absent where nothing can be, and in a partial report. Passed over
    /// when read back.
    /// </summary>
    public long? Promise { get; init; }

    /// <summary>What follows from the counts, for a reader; passed over when read back. Absent in a partial report.</summary>
    public IReadOnlyList<SlaFiguresDocument>? Figures { get; init; }

    /// <summary>The report of the document.</summary>
    /// <exception cref="CsRulesException">The counts don't add up, or it is no such report.</exception>
    public SlaReport ToReport()
    {
        Facts.ThrowIfInvalid(new SlaReportValidator(), this);
        return SlaReport.Of(new(Zone, Period, [.. By.Distinct().Order()], PeriodOf, Format), Groups.Select(g => SlaPeriods.Hour(g.From) is { } start
            ? (start, g with { Metrics = SlaCounts.InOrder(g.Metrics) })
            : throw new InvalidOperationException("The validator lets no such hour pass.")), Source);
    }

    /// <summary>The same counts without the parts they came from: only how many rows were read, and left out.</summary>
    internal SlaReportDocument AsWhole() => Source is { } source ? this with { Parts = [], Rows = source.Rows, LeftOut = source.LeftOut } : this;

    private SlaSource? Source => AsOf is { } asOf
        ? new() { AsOf = asOf, Basis = Basis ?? "", TzdbVersion = TzdbVersion, Parts = Parts.IsEmpty ? [new(null, Rows ?? 0, LeftOut ?? 0)] : Parts }
        : null;
}
