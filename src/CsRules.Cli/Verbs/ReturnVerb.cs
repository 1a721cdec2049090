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
        var check = new SheetCommand("check", "Decide return claims; see 'csrules sample return-check'", "반품 가능 여부", "Return check") { files, asOf };
        check.SetAction(parsed =>
        {
            var (form, language) = (parsed.Form(host), parsed.Language());
            var instant = parsed.AsOf(asOf);
            return DocumentRun.Each<ReturnCase>(host, parsed.GetValue(files)!, language, Check, (document, only) =>
                Print(host, Answer(document, instant ?? document.AsOf ?? host.Clock.GetCurrentInstant(), language), form, language, only));
        });
        return new Command("return", "Return rights: may this be returned") { check };
    }

    /// <summary>Decides one document.</summary>
    internal static ReturnAnswer Answer(ReturnCase document, Instant asOf, Language language) =>
        ReturnAnswer.Of(document.Decide(asOf), document.Claim.Id, language);

    internal static ImmutableArray<InputError> Check(ReturnCase document) => Validation.Check(Validator, document);

    internal static void Print(CliHost host, ReturnAnswer answer, OutputForm form, Language language, bool only)
    {
        if (form == OutputForm.Json)
        {
            host.PrintJson(answer, only);
            return;
        }

        var rows = new List<(string, string?)>();
        void Row((string, string) name, string? value) => rows.Add((name.In(language), value));

        Row(("문의", "Claim"), answer.Id);
        Row(("법", "Law"), answer.Act);
        Row(("결과", "Outcome"), Explanations.Label(answer.Outcome, language));
        if (answer.OutcomeIfUnproven != answer.Outcome)
            Row(("입증되지 않으면", "If unproven"), Explanations.Label(answer.OutcomeIfUnproven, language));
        if (answer.Basis != ReturnBasis.None) Row(("근거", "Basis"), Explanations.Label(answer.Basis, language));
        if (answer.Extent != ReturnExtent.Whole) Row(("범위", "Extent"), Explanations.Label(answer.Extent, language));
        if (answer.LastDay is { } last) Row(("마지막 날", "Last day"), Explanations.Date(last, language));
        Row(("기산", "Reckoning"), answer.Reckoning);
        if (answer.Outcome == ReturnOutcome.Allowed) Row(("반품비용", "Return cost"), Explanations.Label(answer.ReturnCostBornBy, language));
        Row(("상담원용", "Agent"), answer.Agent);
        Row(("고객 안내", "Customer"), answer.Customer);
        Tables.Pairs(host, rows);
    }
}
