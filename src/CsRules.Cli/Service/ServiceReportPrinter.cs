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
        [("패턴", "Pattern").In(language), ("고객", "Customers").In(language), ("비율", "Share").In(language), ("나타난 고객", "Showing").In(language), ("상담 시간", "Agent time").In(language), ("비율", "Share").In(language)],
        report.Patterns.Where(p => p.Customers + p.Showing > 0).Select(p => new[]
        {
            Explanations.Label(p.Pattern, language), SlaWords.Of(p.Customers), SlaWords.Of(p.Share), SlaWords.Of(p.Showing),
            SlaWords.Of(Duration.FromSeconds(p.AgentSeconds), language), SlaWords.Of(p.TimeShare),
        }));

    private static void Sins(ServiceReport report, Language language, CliHost host) => Tables.Print(host,
        [("서비스의 죄", "Sin").In(language), ("건수", "Findings").In(language), ("고객", "Customers").In(language)],
        report.Sins.Where(s => s.Findings > 0).Select(s => new[] { Explanations.Label(s.Sin, language), SlaWords.Of(s.Findings), SlaWords.Of(s.Customers) }));

    // Completeness stands beside speed.
    private static void Answers(ServiceReport report, Language language, CliHost host)
    {
        Tables.Print(host,
            [("기간", "Period").In(language), ("문의", "Conversations").In(language), ("최초응답 p50", "First response p50").In(language), "p90", ("첫 답변 해결률", "First contact").In(language), ("재문의율", "Asked again").In(language), ("만족", "CSAT").In(language), "NPS", ("호의 비용", "Goodwill").In(language)],
            [.. report.Periods.Select(p => Row(p)), Row(null)]);

        string[] Row(string? period)
        {
            var (contacts, feedback, first) = (report.Contacts(period), report.Feedback(period: period), report.Response.Figures(SlaMetric.FirstResponse, period: period));
            return
            [
                period ?? ("전체", "All").In(language), SlaWords.Of(contacts.Conversations), SlaWords.Of(first.Quantile(Rate.Percent(50)), language), SlaWords.Of(first.Quantile(Rate.Percent(90)), language),
                SlaWords.Of(contacts.FirstContactRate), SlaWords.Of(contacts.RecontactRate), SlaWords.Of(feedback.Csat), feedback.Nps is { } nps ? Points(nps) : "–",
                string.Join(", ", report.Goodwill(period).Select(g => Explanations.Amount(g.Cost, language))),
            ];
        }
    }

    private static void Repurchase(ServiceReport report, ServicePolicy policy, Language language, CliHost host)
    {
        Tables.Print(host,
            [("첫 구매", "Cohort").In(language), ("고객", "Customers").In(language), ("재구매율", "Repurchase").In(language), ("재구매 비중", "Share of orders").In(language), ("간격 평균(일)", "Mean days").In(language), ("중앙값", "Median").In(language)],
            report.Cohorts.Append(report.Repurchase).Select(c => new[]
            {
                c.Cohort ?? ("전체", "All").In(language), SlaWords.Of(c.Customers), SlaWords.Of(c.RepurchaseRate), SlaWords.Of(c.RepurchaseShare),
                c.MeanDays is { } mean ? SlaWords.Of(mean) : "–", c.MedianDays is { } median ? SlaWords.Of(median) : "–",
            }));
        Tables.Print(host,
            [("상품군", "Product line").In(language), ("구매 고객", "Buyers").In(language), ("다시 산 고객", "Again").In(language), ("비율", "Share").In(language), ("구분", "Kind").In(language)],
            report.ProductLines(policy.Repurchase).Select(l => new[] { l.Line, SlaWords.Of(l.Buyers), SlaWords.Of(l.Again), SlaWords.Of(l.RepeatShare), Explanations.Label(l.Kind, language) }));
    }

    private static string Points(Rate nps) => (nps.Millionths < 0 ? "−" : "+") + (Math.Abs(nps.Millionths) / 10_000).ToString(CultureInfo.InvariantCulture);
}
