using CsRules.Cli.Io;
using CsRules.Documents;
using CsRules.Sla;

namespace CsRules.Cli.Sla;

/// <summary>A report as a table, as JSON or as a page.</summary>
internal static class SlaReportPrinter
{
    private static readonly (string Korean, string English)[] Headings =
    [
        ("지표", "Metric"), ("채널", "Channel"), ("기간", "Period"), ("완료", "Ended"), ("진행", "Open"), ("준수", "Met"), ("초과", "Late"),
        ("준수율", "Attained"), ("평균", "Mean"), ("p50", "p50"), ("p90", "p90"), ("p99", "p99"),
    ];

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

        Tables.Print(host, Headings.Select(h => h.In(language)), rows);
        var all = report.Figures(SlaMetric.FirstResponse);
        Tables.Print(host, SlaWords.SummaryHeadings(language), [SlaWords.Summary(all, language)]);
        if (ResponsePromise.From(report) is { } promise) host.Out.WriteLine(promise.Explain(language));
    }
}
