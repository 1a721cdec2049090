using System.Globalization;
using CsRules.Agenda;
using CsRules.Cli.Io;
using CsRules.Decisions;
using CsRules.Documents;
using CsRules.Service;
using CsRules.Sla;
using NodaTime;

namespace CsRules.Cli.Service;

/// <summary>A service report as tables, as JSON or as a page.</summary>
internal static class ServiceReportPrinter
{
    public static void Print(ServiceReport report, ServicePolicy policy, OutputForm form, Language language, CliHost host)
    {
        switch (form)
        {
            case OutputForm.Json:
                host.PrintJson(report.ToDocument());
                break;
            case OutputForm.Html:
                host.Out.WriteLine(report.ToHtml(policy.Improvements, language));
                break;
            default:
                Patterns(report, language, host);
                Sins(report, language, host);
                Answers(report, language, host);
                Repurchase(report, policy, language, host);
                break;
        }
    }

    private static void Patterns(ServiceReport report, Language language, CliHost host) => Tables.Print(host,
        [language.Word("pattern"), language.Word("customers"), language.Word("share"), language.Word("showing"), language.Word("agent-time"), language.Word("share")],
        report.Patterns.Where(p => p.Customers + p.Showing > 0).Select(p => new[]
        {
            Explanations.Label(p.Pattern, language), SlaWords.Of(p.Customers), SlaWords.Of(p.Share), SlaWords.Of(p.Showing),
            SlaWords.Of(Duration.FromSeconds(p.AgentSeconds), language), SlaWords.Of(p.TimeShare),
        }));

    private static void Sins(ServiceReport report, Language language, CliHost host) => Tables.Print(host,
        [language.Word("sin"), language.Word("findings"), language.Word("customers")],
        report.Sins.Where(s => s.Findings > 0).Select(s => new[] { Explanations.Label(s.Sin, language), SlaWords.Of(s.Findings), SlaWords.Of(s.Customers) }));

    // Completeness stands beside speed.
    private static void Answers(ServiceReport report, Language language, CliHost host)
    {
        Tables.Print(host,
            [language.Word("period"), language.Word("conversations"), language.Word("first-response-p50"), "p90", language.Word("first-contact"), language.Word("asked-again"), language.Word("csat"), "NPS", language.Word("goodwill")],
            [.. report.Periods.Select(p => Row(p)), Row(null)]);

        string[] Row(string? period)
        {
            var (contacts, feedback, first) = (report.Contacts(period), report.Feedback(period: period), report.Response.Figures(SlaMetric.FirstResponse, period: period));
            return
            [
                period ?? language.Word("all"), SlaWords.Of(contacts.Conversations), SlaWords.Of(first.Quantile(Rate.Percent(50)), language), SlaWords.Of(first.Quantile(Rate.Percent(90)), language),
                SlaWords.Of(contacts.FirstContactRate), SlaWords.Of(contacts.RecontactRate), SlaWords.Of(feedback.Csat), feedback.Nps is { } nps ? Points(nps) : "–",
                string.Join(", ", report.Goodwill(period).Select(g => Explanations.Amount(g.Cost, language))),
            ];
        }
    }

    private static void Repurchase(ServiceReport report, ServicePolicy policy, Language language, CliHost host)
    {
        Tables.Print(host,
            [language.Word("cohort"), language.Word("customers"), language.Word("repurchase"), language.Word("share-of-orders"), language.Word("mean-days"), language.Word("median")],
            report.Cohorts.Append(report.Repurchase).Select(c => new[]
            {
                c.Cohort ?? language.Word("all"), SlaWords.Of(c.Customers), SlaWords.Of(c.RepurchaseRate), SlaWords.Of(c.RepurchaseShare),
                c.MeanDays is { } mean ? SlaWords.Of(mean) : "–", c.MedianDays is { } median ? SlaWords.Of(median) : "–",
            }));
        Tables.Print(host,
            [language.Word("product-line"), language.Word("buyers"), language.Word("again"), language.Word("share"), language.Word("line-kind")],
            report.ProductLines(policy.Repurchase).Select(l => new[] { l.Line, SlaWords.Of(l.Buyers), SlaWords.Of(l.Again), SlaWords.Of(l.RepeatShare), Explanations.Label(l.Kind, language) }));
    }

    private static string Points(Rate nps) => (nps.Millionths < 0 ? "−" : "+") + (Math.Abs(nps.Millionths) / 10_000).ToString(CultureInfo.InvariantCulture);
}
