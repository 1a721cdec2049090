using System.CommandLine;
using CsRules.Cli.Io;
using CsRules.Cli.Pages;
using CsRules.Documents;
using CsRules.Loyalty;

namespace CsRules.Cli.Verbs;

/// <summary><c>csrules tier assess FILE</c> and <c>csrules tier check FILE</c>.</summary>
internal static class TierVerb
{
    public static Command Create(CliHost host)
    {
        var files = DocumentRun.Files();
        var asOf = SharedOptions.AsOfOption();
        var assess = new SheetCommand("assess", "tier-assess") { files, asOf };
        assess.SetAction(parsed =>
        {
            var (form, language) = (parsed.Form(host), parsed.Language());
            var instant = parsed.AsOf(asOf);
            var validator = new TierCaseValidator();
            return DocumentRun.Each<TierCase>(host, parsed.GetValue(files)!, language,
                tier => Validation.Check(validator, tier),
                (tier, only) => Print(host, tier, TierAnswer.Of(
                    tier.Program.Compile().Assess(tier.History, instant ?? tier.AsOf ?? host.Clock.GetCurrentInstant()), tier.History.Customer, language), form, language, only));
        });
        return new Command("tier") { assess, TierCheckVerb.Create(host) };
    }

    private static void Print(CliHost host, TierCase tier, TierAnswer answer, OutputForm form, Language language, bool only)
    {
        if (form == OutputForm.Json)
        {
            host.PrintJson(answer, only);
            return;
        }

        if (host.Sheet is { } sheet)
        {
            TierSteps.Write(sheet.Body, answer, tier.Program.Tiers, language);
            return;
        }

        Tables.Print(host,
            [language.Word("customer") + " " + (tier.History.Customer ?? ""), answer.Name],
            [
                [language.Word("for-agent"), Cell.Lines(answer.Findings.Select(f => f.Text))],
                [language.Word("for-customer"), Cell.Lines(answer.CustomerText)],
            ]);
    }
}
