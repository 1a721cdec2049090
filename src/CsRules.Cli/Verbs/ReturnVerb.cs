using System.Collections.Immutable;
using System.CommandLine;
using CsRules.Cli.Io;
using CsRules.Decisions;
using CsRules.Documents;
using CsRules.Returns;
using NodaTime;

namespace CsRules.Cli.Verbs;

/// <summary><c>csrules return check FILE</c>: may this be returned, until when, at whose cost.</summary>
internal static class ReturnVerb
{
    // Building one costs more than many claims.
    private static readonly ReturnCaseValidator Validator = new();

    public static Command Create(CliHost host)
    {
        var files = DocumentRun.Files();
        var asOf = SharedOptions.AsOfOption();
        var trace = new Option<bool>("--trace") { Description = "which data of the law were read at which step, with their articles and days" };
        var check = new SheetCommand("check", "Decide return claims; see 'csrules sample return-check'", "return-check") { files, asOf, trace };
        check.SetAction(parsed =>
        {
            var (form, language) = (parsed.Form(host), parsed.Language());
            var (instant, withTrace) = (parsed.AsOf(asOf), parsed.GetValue(trace));
            return DocumentRun.Each<ReturnCase>(host, parsed.GetValue(files)!, language, Check, (document, only) =>
                Print(host, Answer(document, instant ?? document.AsOf ?? host.Clock.GetCurrentInstant(), language, withTrace), form, language, only));
        });
        return new Command("return", "Return rights: may this be returned") { check };
    }

    /// <summary>Decides one document.</summary>
    internal static ReturnAnswer Answer(ReturnCase document, Instant asOf, Language language, bool withTrace = false) =>
        ReturnAnswer.Of(document.Decide(asOf), document.Claim.Id, language, withTrace);

    internal static ImmutableArray<InputError> Check(ReturnCase document) => Validation.Check(Validator, document);

    internal static void Print(CliHost host, ReturnAnswer answer, OutputForm form, Language language, bool only)
    {
        if (form == OutputForm.Json)
        {
            host.PrintJson(answer, only);
            return;
        }

        var rows = new List<(string, string?)>();
        void Row(string word, string? value) => rows.Add((language.Word(word), value));

        Row("claim", answer.Id);
        Row("law", answer.Act);
        Row("outcome", Explanations.Label(answer.Outcome, language));
        if (answer.OutcomeIfUnproven != answer.Outcome)
            Row("if-unproven", Explanations.Label(answer.OutcomeIfUnproven, language));
        if (answer.Basis != ReturnBasis.None) Row("basis", Explanations.Label(answer.Basis, language));
        if (answer.Extent != ReturnExtent.Whole) Row("extent", Explanations.Label(answer.Extent, language));
        if (answer.LastDay is { } last) Row("last-day", Explanations.Date(last, language));
        Row("reckoning", answer.Reckoning);
        if (answer.Outcome == ReturnOutcome.Allowed) Row("return-cost", Explanations.Label(answer.ReturnCostBornBy, language));
        Row("for-agent", answer.Agent);
        Row("for-customer", answer.Customer);
        Tables.Pairs(host, rows);
        if (answer.Trace is { } trace)
            Tables.Print(host, language.Words("step", "question", "answer", "effect", "article"), trace.Select(step => new[]
            {
                Explanations.Label(step.Stage, language), step.Question, step.Answer, Explanations.Label(step.Effect, language), step.Article ?? "",
            }));
    }
}
