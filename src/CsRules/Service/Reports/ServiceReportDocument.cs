using System.Collections.Immutable;
using CsRules.Documents;
using CsRules.Sla;

namespace CsRules.Service;

/// <summary>A service report as JSON: counts, from which everything else follows, sorted so that equal reports are equal bytes.</summary>
/// <example>
/// <para>A partial report has no figures, and is still merged as the whole one:</para>
/// <code>
/// ServiceReportDocument part = serviceReport.ToDocument(partial: true);
/// part.Figures;                // null
/// part.ToReport().Customers;   // 1
/// </code>
/// </example>
[DocumentForm(ReportFormat)]
public sealed record ServiceReportDocument
{
    internal const string ReportFormat = "service-report/1";

    /// <summary>"service-report/1".</summary>
    public required string Format { get; init; }

    /// <summary>The shop's zone; absent in a report of nobody.</summary>
    public string? Zone { get; init; }

    /// <summary>The grain.</summary>
    public required SlaPeriod Period { get; init; }

    /// <summary>Response times; its counts alone.</summary>
    public required SlaReportDocument Response { get; init; }

    /// <summary>Customers.</summary>
    public long Customers { get; init; }

    /// <summary>Of them, those who wrote something kind.</summary>
    public long WroteKindly { get; init; }

    /// <summary>Conversations.</summary>
    public long Conversations { get; init; }

    /// <summary>Of them, those whose agent time was measured.</summary>
    public long TimedConversations { get; init; }

    /// <summary>Patterns that counted anything, in order.</summary>
    public ImmutableArray<PatternCounts> Patterns { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Sins that were found, in order.</summary>
    public ImmutableArray<SinCount> Sins { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Periods, in order.</summary>
    public ImmutableArray<PeriodCounts> Periods { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Product lines, in order.</summary>
    public ImmutableArray<ProductLineCounts> ProductLines { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What follows from the counts, for a reader; passed over when read back. Absent in a partial report.</summary>
    public ServiceFiguresDocument? Figures { get; init; }

    /// <summary>The report of the document.</summary>
    /// <exception cref="CsRulesException">The counts don't add up, or it is no such report.</exception>
    public ServiceReport ToReport()
    {
        Facts.ThrowIfInvalid(new ServiceReportValidator(), this);
        if (Zone is not { } zone || (Customers == 0 && Response.AsOf is null)) return ServiceReport.Empty;
        var all = new CustomerCounts
        {
            Customers = Customers,
            WroteKindly = WroteKindly,
            Conversations = Conversations,
            TimedConversations = TimedConversations,
            Patterns = Patterns,
            Sins = Sins,
            ProductLines = ProductLines,
        };
        return ServiceReport.Of(zone, Period, Response.ToReport(), all.InOrder(), Periods.Select(p => p.InOrder()));
    }
}
