using System.CommandLine;
using CsRules.Cli.Io;
using CsRules.Decisions;
using CsRules.Documents;
using CsRules.Orders;

namespace CsRules.Cli.Verbs;

/// <summary><c>csrules subscription check FILE</c>: may this renewal be charged, until when must consent be had, is the way to cancel lawful.</summary>
internal static class SubscriptionVerb
{
    private static readonly SubscriptionCaseValidator Validator = new();

    public static Command Create(CliHost host)
    {
        var files = DocumentRun.Files();
        var asOf = SharedOptions.AsOfOption();
        var check = new SheetCommand("check", "subscription-check") { files, asOf };
        check.SetAction(parsed =>
        {
            var (form, language) = (parsed.Form(host), parsed.Language());
            var instant = parsed.AsOf(asOf);
            return DocumentRun.Each(host, parsed.GetValue(files)!, language, form,
                (SubscriptionCase document) => Validation.Check(Validator, document),
                document => SubscriptionAnswer.Of(document.Decide(instant ?? document.AsOf ?? host.Clock.GetCurrentInstant()), document.Id, language),
                (_, answer) => Print(host, answer, language));
        });
        return new Command("subscription") { check };
    }

    private static void Print(CliHost host, SubscriptionAnswer answer, Language language)
    {
        var rows = new List<(string, string?)>();
        void Row(string word, string? value) => rows.Add((language.Word(word), value));
        Row("subscription", answer.Id);
        Row("renewal", Explanations.Label(answer.Renewal, language));
        Row("chargeable", Explanations.Amount(answer.Chargeable, language));
        if (answer.ConsentFrom is { } from) Row("consent-from", Explanations.Date(from, language));
        if (answer.ConsentUntil is { } until) Row("consent-until", Explanations.Date(until, language));
        Row("cancelling", Explanations.Label(answer.Cancellation, language));
        Row("for-agent", answer.Agent);
        Row("for-customer", answer.Customer);
        Tables.Pairs(host, rows);
    }
}
