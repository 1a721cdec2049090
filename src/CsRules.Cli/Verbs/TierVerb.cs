using System.CommandLine;
using CsRules.Cli.Io;
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
        var assess = new SheetCommand("assess", "A customer's tier, why, and what it takes; see 'csrules sample tier-assess'", "회원등급", "Member tier") { files, asOf };
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
        return new Command("tier", "Member tiers: who is where, and whether the program rewards anybody") { assess, TierCheckVerb.Create(host) };
    }

    private static void Print(CliHost host, TierCase tier, TierAnswer answer, OutputForm form, Language language, bool only)
    {
        if (form == OutputForm.Json)
        {
            host.PrintJson(answer, only);
            return;
        }

        Tables.Print(host,
            [("고객", "Customer").In(language) + " " + (tier.History.Customer ?? ""), answer.Name],
            [
                [("상담원용", "Agent").In(language), string.Join("\n", answer.Findings.Select(f => f.Text))],
                [("고객 안내", "Customer").In(language), string.Join("\n", answer.CustomerText)],
            ]);
    }
}
