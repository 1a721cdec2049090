using System.CommandLine;
using CsRules.Cli.Io;
using CsRules.Decisions;
using CsRules.Documents;
using CsRules.Loyalty;

namespace CsRules.Cli.Verbs;

/// <summary><c>csrules points statement FILE</c>: what a customer has in points, and how it came to that.</summary>
internal static class PointsVerb
{
    private static readonly (string Korean, string English)[] Headings =
    [
        ("적립 건", "Lot"), ("적립일", "Earned"), ("유효기간", "Last day"), ("금액", "Amount"), ("대기", "Pending"), ("사용 가능", "Usable"),
        ("사용", "Used"), ("만료", "Expired"), ("회수", "Revoked"),
    ];

    public static Command Create(CliHost host)
    {
        var files = DocumentRun.Files();
        var asOf = SharedOptions.AsOfOption();
        var statement = new SheetCommand("statement", "A statement of points; see 'csrules sample points-statement'", "적립금 내역", "Points statement") { files, asOf };
        statement.SetAction(parsed =>
        {
            var (form, language) = (parsed.Form(host), parsed.Language());
            var instant = parsed.AsOf(asOf);
            var validator = new PointsCaseValidator();
            return DocumentRun.Each<PointsCase>(host, parsed.GetValue(files)!, language,
                points => Validation.Check(validator, points),
                (points, only) => Print(host, PointsAnswer.Of(points, instant ?? points.AsOf ?? host.Clock.GetCurrentInstant(), language), form, language, only));
        });
        return new Command("points", "Points: earned, pending, used, expired, taken back") { statement };
    }

    private static void Print(CliHost host, PointsAnswer answer, OutputForm form, Language language, bool only)
    {
        if (form == OutputForm.Json)
        {
            host.PrintJson(answer, only);
            return;
        }

        string Amount(Money amount) => Explanations.Amount(amount, language);
        Tables.Print(host, Headings.Select(h => h.In(language)), answer.Lots.Select(l => new[]
        {
            l.Id, l.EarnedOn.ToString("uuuu-MM-dd", null), l.ExpiresOn?.ToString("uuuu-MM-dd", null) ?? "–", Amount(l.Amount), Amount(l.Pending),
            Amount(l.Available), Amount(l.Used), Amount(l.Expired), Amount(l.Revoked),
        }));
        Tables.Print(host,
            [("고객", "Customer").In(language) + " " + (answer.Customer ?? ""), ""],
            [
                [("상담원용", "Agent").In(language), string.Join("\n", answer.Statement)],
                [("고객 안내", "Customer").In(language), string.Join("\n", answer.CustomerStatement)],
                .. answer.Refused.Select(r => new[] { ("반영 안 됨", "Refused").In(language) + " " + r.Event, r.Text }),
            ]);
    }
}
