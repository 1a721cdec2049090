using System.CommandLine;
using CsRules.Cli.Io;
using CsRules.Documents;
using CsRules.Sla;

namespace CsRules.Cli.Sla;

/// <summary>A report as a table, as JSON or as a page.</summary>
internal static class SlaReportPrinter
{
    /// <summary>The option that says how many waits a promise needs.</summary>
    public static Option<int> LeastWaits()
    {
        var option = new Option<int>("--least-waits")
        {
            Description = "the fewest waits from which a promise is made",
            DefaultValueFactory = _ => ResponsePromise.LeastWaits,
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<int>() < 1) result.AddError("--least-waits takes a whole number from 1.");
        });
        return option;
    }

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
            foreach (var channel in report.Channels)
                foreach (var period in report.Periods.Append(null))
                {
                    var figures = report.Figures(metric, channel, period);
                    if (figures.Began > 0 && (period is not null || report.Periods.Length > 1))
                        rows.Add(SlaWords.Row(figures, language));
                }

        Tables.Print(host, SlaWords.Columns.Select(name => SlaWords.Text(name, language)), rows);
        var all = report.Figures(SlaMetric.FirstResponse);
        Tables.Print(host, SlaWords.SummaryHeadings(language), [SlaWords.Summary(all, language)]);
        if (SlaWords.Missing(report, language) is { } missing) host.Out.WriteLine(missing);
        if (ResponsePromise.From(report, least: leastWaits) is { } promise) host.Out.WriteLine(promise.Explain(language));
    }
}
