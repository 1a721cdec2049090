using CsRules.Cli.Io;
using CsRules.Documents;
using CsRules.Sla;

namespace CsRules.Cli.Sla;

/// <summary>A report as a table, as JSON or as a page.</summary>
internal static class SlaReportPrinter
{
    private static readonly string[] Headings = ["metric", "channel", "period", "ended", "open", "met", "breached", "attained", "mean"];

    public static void Print(SlaReport report, OutputForm form, Language language, CliHost host)
    {
        switch (form)
        {
            case OutputForm.Json:
                host.PrintJson(report.ToDocument());
                break;
            case OutputForm.Html:
                host.Out.WriteLine(report.ToHtml(language));
                break;
            default:
                Table(report, language, host);
                break;
        }
    }

    private static void Table(SlaReport report, Language language, CliHost host)
    {
        var rows = new List<string[]>();
        foreach (var metric in Enum.GetValues<SlaMetric>())
            foreach (var channel in report.Channels)
                foreach (var period in report.Periods.Append(null))
                {
                    var figures = report.Figures(metric, channel, period);
                    if (figures.Ended + figures.Open + figures.Breached > 0 && (period is not null || report.Periods.Length > 1))
                        rows.Add(SlaWords.Row(figures, language));
                }

        Tables.Print(host, [.. language.Words(Headings), "p50", "p90", "p99"], rows);
        var all = report.Figures(SlaMetric.FirstResponse);
        Tables.Print(host, SlaWords.SummaryHeadings(language), [SlaWords.Summary(all, language)]);
        if (ResponsePromise.From(report) is { } promise) host.Out.WriteLine(promise.Explain(language));
    }
}
