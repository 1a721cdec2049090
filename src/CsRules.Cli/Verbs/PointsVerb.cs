using System.CommandLine;
using CsRules.Cli.Io;
using CsRules.Cli.Pages;
using CsRules.Decisions;
using CsRules.Documents;
using CsRules.Loyalty;

namespace CsRules.Cli.Verbs;

/// <summary><c>csrules points statement FILE</c>: what a customer has in points, and how it came to that.</summary>
internal static class PointsVerb
{
    private static readonly string[] Headings = ["lot", "earned", "expires", "amount", "pending", "usable", "used", "expired", "revoked"];

    public static Command Create(CliHost host)
    {
        var files = DocumentRun.Files();
        var asOf = SharedOptions.AsOfOption();
        var statement = new SheetCommand("statement", "points-statement") { files, asOf };
        statement.SetAction(parsed =>
        {
            var (form, language) = (parsed.Form(host), parsed.Language());
            var instant = parsed.AsOf(asOf);
            var validator = new PointsCaseValidator();
            return DocumentRun.Each(host, parsed.GetValue(files)!, language, form,
                (PointsCase points) => Validation.Check(validator, points),
                points => PointsAnswer.Of(points, instant ?? points.AsOf ?? host.Clock.GetCurrentInstant(), language),
                (_, answer) => Print(host, answer, language),
                answer => RefusedEvents.Of(answer.Customer, answer.Refused));
        });
        return new Command("points") { statement };
    }

    private static void Print(CliHost host, PointsAnswer answer, Language language)
    {
        if (host.Sheet is { } sheet)
        {
            PointsTimeline.Write(sheet.Body, answer, language);
            return;
        }

        string Amount(Money amount) => Explanations.Amount(amount, language);
        Tables.Print(host, language.Words(Headings), answer.Lots.Select(l => new[]
        {
            l.Id, l.EarnedOn.ToString("uuuu-MM-dd", null), l.ExpiresOn?.ToString("uuuu-MM-dd", null) ?? "–", Amount(l.Amount), Amount(l.Pending),
            Amount(l.Available), Amount(l.Used), Amount(l.Expired), Amount(l.Revoked),
        }));
        Tables.Print(host,
            [language.Word("customer") + " " + (answer.Customer ?? ""), ""],
            [
                [language.Word("for-agent"), Cell.Lines(answer.Statement)],
                [language.Word("for-customer"), Cell.Lines(answer.CustomerStatement)],
                .. answer.Refused.Select(r => new Cell[] { language.Word("refused") + " " + r.Event, r.Text }),
            ]);
    }
}
