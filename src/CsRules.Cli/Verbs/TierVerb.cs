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
            return DocumentRun.Each(host, parsed.GetValue(files)!, language, form,
                (TierCase tier) => Validation.Check(validator, tier),
                tier => TierAnswer.Of(
                    tier.Program.Compile().Assess(tier.History, instant ?? tier.AsOf ?? host.Clock.GetCurrentInstant()), tier.History.Customer, language),
                (tier, answer) => Print(host, tier, answer, language));
        });
        return new Command("tier") { assess, TierCheckVerb.Create(host) };
    }

    private static void Print(CliHost host, TierCase tier, TierAnswer answer, Language language)
    {
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
