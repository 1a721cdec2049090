using System.CommandLine;
using System.Text.Json;
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

    /// <summary>An option that takes some of the words of an enumeration, as documents write them.</summary>
    public static Option<string[]> Some<T>(string name, string description, params T[] except) where T : struct, Enum
    {
        string[] words = [.. Enum.GetValues<T>().Except(except).Select(value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()))];
        var option = new Option<string[]>(name) { Description = $"{description}: {string.Join(", ", words)}", AllowMultipleArgumentsPerToken = true };
        option.AcceptOnlyFromAmong(words);
        return option;
    }

    /// <summary>The values of such an option.</summary>
    public static IEnumerable<T> Given<T>(string[]? words) where T : struct, Enum => (words ?? []).Select(word => Enum.Parse<T>(word, ignoreCase: true));

    /// <summary>The option that says how long a period is.</summary>
    public static Option<string> Period()
    {
        var period = new Option<string>("--period") { Description = "hour, day, week, month or quarter", DefaultValueFactory = _ => "month" };
        period.AcceptOnlyFromAmong("hour", "day", "week", "month", "quarter");
        return period;
    }

    /// <summary>The period of such an option.</summary>
    public static SlaPeriod PeriodOf(string given) => Enum.Parse<SlaPeriod>(given, ignoreCase: true);

    /// <summary>The option that says by what a report is divided.</summary>
    public static Option<string> By(string usual = "channel")
    {
        var option = new Option<string>("--by")
        {
            Description = "up to three of channel, priority, tier, tag, brand, team, agent, with commas between; none for one line. By team or agent every answer counts, for who gave it",
            DefaultValueFactory = _ => usual,
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 0 || result.GetValueOrDefault<string>() is not { } given) return;
            var words = Words(given);
            if (words.FirstOrDefault(word => !IsDimension(word)) is { } unknown) result.AddError($"--by takes channel, priority, tier, tag, brand, team and agent, not '{unknown}'.");
            else if (words.Distinct(StringComparer.OrdinalIgnoreCase).Count() > 3) result.AddError("--by takes at most three at a time.");
        });
        return option;
    }

    /// <summary>The dimensions of such an option.</summary>
    public static IEnumerable<SlaDimension> Dimensions(string given) => Words(given).Select(word => Enum.Parse<SlaDimension>(word, ignoreCase: true));

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
                        rows.Add(SlaWords.Row(figures, language));
                }

        Tables.Print(host, SlaWords.Headings(report, language), rows);
        var all = report.Figures(SlaMetric.FirstResponse);
        Tables.Print(host, SlaWords.SummaryHeadings(language), [SlaWords.Summary(all, language)]);
        if (report.Figures(SlaMetric.FirstResponse).Began > 0 && report.Figures(SlaMetric.NextResponse).Began > 0) Tables.Line(host, SlaWords.Text("one-wait", language));
        if (report.Format == SlaReportDocument.FormatBefore) Tables.Line(host, SlaWords.Text("form-before", language));
        if (report.PeriodOf == SlaPeriodOf.Ended) host.Out.WriteLine(SlaWords.Text("by-ending", language));
        if (SlaWords.Missing(report, language) is { } missing) host.Out.WriteLine(missing);
        if (ResponsePromise.From(report, least: leastWaits) is { } promise) host.Out.WriteLine(promise.Explain(language));
    }
}
