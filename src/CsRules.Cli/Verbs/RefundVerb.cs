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
            return DocumentRun.Each(host, parsed.GetValue(files)!, language, form,
                (RefundCase refund) => Validation.Check(validator, refund),
                refund => Answer(refund, instant ?? refund.AsOf ?? host.Clock.GetCurrentInstant(), language),
                (_, answer) => Print(host, answer, language));
        });
        return new Command("refund") { quote };
    }

    private static RefundAnswer Answer(RefundCase refund, Instant asOf, Language language)
    {
        var today = asOf.InZone((refund.Regime is { } id ? LawBook.Of(id) : LawBook.Default).General.Zone).Date;
        return RefundAnswer.Of(RefundPlan.For(refund, today), today, language);
    }

    private static void Print(CliHost host, RefundAnswer answer, Language language)
    {
        if (host.Sheet is { } sheet)
        {
            RefundPage.Write(sheet.Body, answer, language);
            return;
        }

        Tables.Print(host,
            [language.Word("refund-claim") + " " + answer.ClaimId, ""],
            [
                [language.Word("for-agent"), Cell.Lines(answer.Statement)],
                [language.Word("for-customer"), Cell.Lines(answer.Customer)],
            ]);
    }
}
