using System.CommandLine;
using CsRules.Cli.Io;
using CsRules.Cli.Pages;
using CsRules.Documents;
using CsRules.Laws;
using CsRules.Refunds;
using NodaTime;

namespace CsRules.Cli.Verbs;

/// <summary><c>csrules refund quote FILE</c>: how much goes back, to which payment, by when.</summary>
internal static class RefundVerb
{
    public static Command Create(CliHost host)
    {
        var files = DocumentRun.Files();
        var asOf = SharedOptions.AsOfOption();
        var quote = new SheetCommand("quote", "refund-quote") { files, asOf };
        quote.SetAction(parsed =>
        {
            var (form, language) = (parsed.Form(host), parsed.Language());
            var instant = parsed.AsOf(asOf);
            var validator = new RefundCaseValidator();
            return DocumentRun.Each<RefundCase>(host, parsed.GetValue(files)!, language,
                refund => Validation.Check(validator, refund),
                (refund, only) => Print(host, refund, instant ?? refund.AsOf ?? host.Clock.GetCurrentInstant(), form, language, only));
        });
        return new Command("refund") { quote };
    }

    private static void Print(CliHost host, RefundCase refund, Instant asOf, OutputForm form, Language language, bool only)
    {
        var today = asOf.InZone((refund.Regime is { } id ? LawBook.Of(id) : LawBook.Default).General.Zone).Date;
        var plan = RefundPlan.For(refund, today);
        if (form == OutputForm.Json)
        {
            host.PrintJson(RefundAnswer.Of(plan, today, language), only);
            return;
        }

        if (host.Sheet is { } sheet)
        {
            RefundPage.Write(sheet.Body, RefundAnswer.Of(plan, today, language), language);
            return;
        }

        Tables.Print(host,
            [language.Word("refund-claim") + " " + plan.ClaimId, ""],
            [
                [language.Word("for-agent"), Cell.Lines(plan.Statement(language, Voice.Agent))],
                [language.Word("for-customer"), Cell.Lines(plan.Statement(language, Voice.Customer))],
            ]);
    }
}
