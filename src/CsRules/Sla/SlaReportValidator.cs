using CsRules.Documents;
using FluentValidation;
using NodaTime;

namespace CsRules.Sla;

/// <summary>What can't be true of a report read from elsewhere.</summary>
/// <example>
/// <para>Groups without a zone have no hour:</para>
/// <code>
/// var wrong = SlaReport.Of(statuses, seoul).ToDocument() with { Zone = null };
/// new SlaReportValidator().Validate(wrong).Errors[0].ErrorCode;   // "sla-report.no-zone"
/// </code>
/// </example>
public sealed class SlaReportValidator : AbstractValidator<SlaReportDocument>
{
    // No calendar covers more than 250 years, so nothing takes longer.
    private const long MostSeconds = 250L * 366 * 86_400;

    // A part that was pasted twice is told by its beginning.
    internal const int MostTold = 100;

    // More than all shops ever counted, and far enough from 64 bits that parts can be added.
    internal const long MostCounted = 1_000_000_000_000;

    private static readonly SlaDimension[] Dimensions = Enum.GetValues<SlaDimension>();

    /// <summary>The rules.</summary>
    public SlaReportValidator()
    {
        RuleFor(d => d.Format).Must(format => format is SlaReportDocument.ReportFormat or SlaReportDocument.FormatBefore).WithErrorCode("sla-report.format").WithState(d => Validation.Data(("given", d.Format)));
        RuleFor(d => d.Zone).NotEmpty().When(d => d.Groups.Length > 0).WithErrorCode("sla-report.no-zone");
        RuleFor(d => d.Zone).NotEmpty().When(d => d.AsOf is not null && d.Groups.IsEmpty).WithErrorCode("sla-report.no-zone");
        RuleFor(d => d.Basis).NotEmpty().When(d => d.AsOf is not null).WithErrorCode("sla-report.no-basis");
        RuleFor(d => d.AsOf).NotNull().When(d => !d.Parts.IsEmpty).WithErrorCode("sla-report.no-as-of");
        RuleForEach(d => d.Parts).Must(part => !string.IsNullOrEmpty(part.Id) && Within(part.LeftOut, part.Rows)).WithErrorCode("sla-report.bad-part")
            .WithState((_, part) => Validation.Data(("id", part.Id ?? "")));
        RuleFor(d => d).Custom((d, context) =>
        {
            // A part of nothing can come twice: it counts nothing.
            var seen = new HashSet<string>(StringComparer.Ordinal);
            var told = 0;
            for (var i = 0; i < d.Parts.Length && told < MostTold; i++)
                if (d.Parts[i] is { Rows: > 0, Id: { } id } && !seen.Add(id) && told++ >= 0)
                    Validation.Fail(context, $"Parts[{i}]", "sla-report.part-twice", ("id", id));
        });
        RuleFor(d => d.Zone).Must(zone => string.IsNullOrEmpty(zone) || DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is not null)
            .WithErrorCode("sla-report.unknown-zone").WithState(d => Validation.Data(("given", d.Zone!)));
        RuleFor(d => d.By).Must(by => by.Length <= SlaReport.MostDimensions && by.Distinct().Count() == by.Length).WithErrorCode("sla-report.bad-by")
            .WithState(d => Validation.Data(("given", d.By.Length), ("limit", SlaReport.MostDimensions)));
        // What it isn't divided by has no value in it; only where it is can nobody have said one.
        RuleForEach(d => d.Groups).Must((d, g) => IsDividedBy(d, SlaKey.Of(g)))
            .WithErrorCode("sla-report.bad-line").WithState((_, g) => Validation.Data(("hour", g.From)));
        RuleForEach(d => d.Groups).Must((d, g) => SlaPeriods.Hour(g.From) is not { } from || SlaPeriods.Start(d.Period, from) == from)
            .WithErrorCode("sla-report.not-a-period").WithState((d, g) => Validation.Data(("given", g.From), ("period", SlaPeriods.Word(d.Period))));
        RuleFor(d => d).Custom((d, context) =>
        {
            var seen = new HashSet<(string, SlaKey)>();
            var told = 0;
            for (var i = 0; i < d.Groups.Length && told < MostTold; i++)
                if (d.Groups[i] is { } group && !seen.Add((group.From, SlaKey.Of(group))) && told++ >= 0)
                    Validation.Fail(context, $"Groups[{i}]", "sla-report.group-twice", ("hour", group.From), ("channel", string.Join(", ", d.By.SelectMany(by => SlaKey.Of(group).Values(by)).Select(v => v ?? "-"))));
        });
        RuleForEach(d => d.Groups).ChildRules(group =>
        {
            group.RuleFor(g => g.From).Must(from => SlaPeriods.Hour(from) is not null).WithErrorCode("sla-report.bad-hour")
                .WithState(g => Validation.Data(("given", g.From)));
            group.RuleFor(g => g).Must(Adds).WithErrorCode("sla-report.bad-group").WithState(g => Validation.Data(("hour", g.From)));
            group.RuleFor(g => g.Metrics).Must(metrics => metrics.Select(m => m.Metric).Distinct().Count() == metrics.Length)
                .WithErrorCode("sla-report.metric-twice").WithState(g => Validation.Data(("hour", g.From)));
            group.RuleForEach(g => g.Metrics).Must(Adds).WithErrorCode("sla-report.bad-counts")
                .WithState((_, m) => Validation.Data(("metric", m.Metric)));
        });
    }

    // Solved, reopened and rated are some of the conversations; a rating is 1 to 5.
    private static bool Adds(SlaGroup group)
    {
        foreach (var some in (ReadOnlySpan<long>)[group.Solved, group.Reopened, group.FirstContact, group.CsatCount])
            if (!Within(some, group.Conversations)) return false;
        // Nobody is helped at the first contact who was not helped.
        if (group.Conversations > MostCounted || group.FirstContact > group.Solved) return false;
        return group.CsatSum >= group.CsatCount && group.CsatSum <= (Int128)group.CsatCount * 5;
    }

    internal static bool Adds(SlaCounts counts)
    {
        foreach (var count in (ReadOnlySpan<long>)[counts.Met, counts.Breached, counts.Running, counts.Paused, counts.OpenUnjudged, counts.Ended])
            if (!Within(count, MostCounted)) return false;
        if (!Within(counts.Seconds, MostCounted * 1000)) return false;
        if (!Within(counts.OpenLate, counts.Breached) || !Within(counts.Unanswered, counts.Ended)) return false;
        // What is judged and not open has ended.
        if ((Int128)counts.Met + counts.Breached - counts.OpenLate > counts.Ended) return false;
        return SlaWaits.Adds(counts.Waits, counts.Ended - counts.Unanswered, counts.Seconds, MostSeconds);
    }

    internal static bool Within(long part, long whole) => part >= 0 && part <= whole;

    private static bool IsDividedBy(SlaReportDocument report, SlaKey key)
    {
        foreach (var by in Dimensions)
        {
            var values = key.Values(by);
            var holds = report.By.Contains(by) ? by is not SlaDimension.Channel and not SlaDimension.Priority || values[0] is not null : values is [null];
            if (!holds) return false;
        }

        return true;
    }
}
