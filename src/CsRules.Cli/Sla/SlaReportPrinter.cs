using System.CommandLine;
using CsRules.Cli.Io;
using CsRules.Documents;
using CsRules.Sla;

namespace CsRules.Cli.Sla;

/// <summary>A report as a table, as JSON or as a page.</summary>
internal static class SlaReportPrinter
{
    /// <summary>The option that says how many waits a promise needs.</summary>
    public static WholeNumberOption LeastWaits() =>
        new("--least-waits", 1, int.MaxValue, "건") { DefaultValueFactory = _ => ResponsePromise.LeastWaits };

    /// <summary>The option that says how long a period is.</summary>
    public static Option<string> Period()
    {
        var period = new Option<string>("--period") { DefaultValueFactory = _ => "month" };
        period.AcceptOnlyFromAmong("hour", "day", "week", "month", "quarter");
        return period;
    }

    /// <summary>The period of such an option.</summary>
    public static SlaPeriod PeriodOf(string given) => Enum.Parse<SlaPeriod>(given, ignoreCase: true);

    /// <summary>The option that says by what a report is divided.</summary>
    public static Option<string> By(string usual = "channel") => new("--by") { HelpName = "WHAT", DefaultValueFactory = _ => usual };

    /// <summary>The dimensions of such an option.</summary>
    public static IEnumerable<SlaDimension> Dimensions(string given)
    {
        var words = Words(given);
        if (words.FirstOrDefault(word => !IsDimension(word)) is { } unknown)
            throw CliUsageException.NoSuch("usage.value-unknown", unknown, [.. Enum.GetNames<SlaDimension>().Select(name => name.ToLowerInvariant())], ("option", "--by"));
        if (words.Distinct(StringComparer.OrdinalIgnoreCase).Count() > 3) throw new CliUsageException("usage.by-many");
        return words.Select(word => Enum.Parse<SlaDimension>(word, ignoreCase: true));
    }

    private static string[] Words(string given) =>
        given == "none" ? [] : given.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static bool IsDimension(string word) => Enum.GetNames<SlaDimension>().Contains(word, StringComparer.OrdinalIgnoreCase);

    public static void Print(SlaReport report, int leastWaits, OutputForm form, Language language, CliHost host)
    {
        switch (form)
        {
            case OutputForm.Json:
                host.PrintJson(report.ToDocument(leastWaits: leastWaits));
                break;
            case OutputForm.Html:
                host.Out.WriteLine(report.ToHtml(language, leastWaits));
                break;
            default:
                Table(report, leastWaits, language, host);
                break;
        }
    }

    private static void Table(SlaReport report, int leastWaits, Language language, CliHost host)
    {
        var rows = new List<string[]>();
        foreach (var metric in Enum.GetValues<SlaMetric>())
            foreach (var slice in report.Slices)
                foreach (var period in report.Periods.Append(null))
                {
                    var figures = report.Figures(metric, slice, period);
                    if (figures.Began > 0 && (period is not null || report.Periods.Length > 1))
                        rows.Add(host.IsForSpreadsheet ? SlaSheetRows.Of(figures, language) : SlaWords.Row(figures, language));
                }

        Tables.Print(host, host.IsForSpreadsheet ? SlaSheetRows.Headings(report, language) : SlaWords.Headings(report, language), rows);
        var all = report.Figures(SlaMetric.FirstResponse);
        Tables.Print(host, SlaWords.SummaryHeadings(language), [SlaWords.Summary(all, language)]);
        if (report.Figures(SlaMetric.FirstResponse).Began > 0 && report.Figures(SlaMetric.NextResponse).Began > 0) Tables.Line(host, SlaWords.Text("one-wait", language));
        if (report.Format == SlaReportDocument.FormatBefore) Tables.Line(host, SlaWords.Text("form-before", language));
        if (report.PeriodOf == SlaPeriodOf.Ended) host.Out.WriteLine(SlaWords.Text("by-ending", language));
        if (SlaWords.Missing(report, language) is { } missing) host.Out.WriteLine(missing);
        if (ResponsePromise.From(report, least: leastWaits) is { } promise) host.Out.WriteLine(promise.Explain(language));
    }
}
