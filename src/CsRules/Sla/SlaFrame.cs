using System.Collections.Immutable;
using CsRules.Documents;

namespace CsRules.Sla;

/// <summary>How a report divides what it counts: reports of two frames are never merged.</summary>
internal sealed record SlaFrame(string? Zone, SlaPeriod Period, ImmutableArray<SlaDimension> By, SlaPeriodOf PeriodOf, string Format = SlaReportDocument.ReportFormat)
{
    public static SlaFrame None { get; } = new(null, SlaPeriod.Month, SlaReport.ByChannel, SlaPeriodOf.Created);

    /// <summary>Everything in which another one differs.</summary>
    public IEnumerable<InputError> Mismatches(SlaFrame other)
    {
        // A part of nothing need not know its zone.
        if (Zone is null || other.Zone is null) yield break;
        if (Zone != other.Zone) yield return Other("zone", Zone, other.Zone);
        if (Period != other.Period) yield return Other("period", Period, other.Period);
        if (!By.SequenceEqual(other.By)) yield return Other("by", Words(By), Words(other.By));
        if (Format != other.Format) yield return Other("form", Format, other.Format);
        if (PeriodOf != other.PeriodOf) yield return Other("period-of", PeriodOf, other.PeriodOf);
    }

    internal static InputError Other(string what, object expected, object given) =>
        new($"sla-report.other-{what}", "$", [new("given", given), new("expected", expected)]);

    private static string Words(ImmutableArray<SlaDimension> by) => by.IsEmpty ? "-" : string.Join(", ", by.Select(SlaPeriods.Word));
}
