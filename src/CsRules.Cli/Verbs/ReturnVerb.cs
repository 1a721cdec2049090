using System.Collections.Immutable;
using System.CommandLine;
using CsRules.Cli.Io;
using CsRules.Cli.Pages;
using CsRules.Cli.Returns;
using CsRules.Cli.Rows;
using CsRules.Decisions;
using CsRules.Documents;
using CsRules.Laws;
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
        var trace = new Option<bool>("--trace");
        var open = new Option<bool>("--open");
        var regime = new Option<string>("--regime") { DefaultValueFactory = _ => LawBook.Default.Id };
        var policy = new FileOption<string?>("--policy");
        var input = new RowInput(host, mapping => mapping is { Order: not null, Delivered: not null });
        var check = new SheetCommand("check", "return-check") { files, asOf, trace, open, regime, policy };
        input.AddTo(check);
        check.SetAction(parsed =>
        {
            var (form, language) = (parsed.Form(host), parsed.Language());
            var (instant, withTrace) = (parsed.AsOf(asOf), parsed.GetValue(trace));
            var paths = parsed.GetValue(files)!;
            if (!input.IsGiven(parsed) && paths.FirstOrDefault(path => TableFile.IsTable(path) && input.Of(path, parsed) is null) is { } unknown) throw RowInput.Unknown(unknown, "tier-mapping");
            if (input.IsGiven(parsed) || paths.Any(path => input.Of(path, parsed) is not null))
                return List(host, parsed, input, paths, (parsed.GetValue(regime)!, parsed.GetValue(policy), instant ?? host.Clock.GetCurrentInstant(), parsed.GetValue(open)));
            return DocumentRun.Each<ReturnCase>(host, paths, language, Check, (document, only) =>
                Print(host, Answer(document, instant ?? document.AsOf ?? host.Clock.GetCurrentInstant(), language, withTrace), form, language, only));
        });
        return new Command("return") { check };
    }

    private static int List(CliHost host, ParseResult parsed, RowInput input, string[] paths, (string Regime, string? Policy, NodaTime.Instant AsOf, bool OpenOnly) asked)
    {
        var language = parsed.Language();
        var errors = new ErrorPrinter(host, language);
        if (LawBook.Find(asked.Regime) is null) throw CliUsageException.NoSuch("usage.no-law", asked.Regime, [.. LawBook.All.Select(l => l.Id)]);
        ReturnPolicy? terms = null;
        if (asked.Policy is { } path && (terms = SettingsFile.Read(path, new ReturnPolicyValidator(), host, errors)) is null) return ExitCode.InputErrors;
        if (!input.Reads(parsed, (name, mapping) => OrderFacts.Fits(name, mapping, errors, ("delivered", mapping.Delivered)), errors)) return ExitCode.InputErrors;
        var (list, tally, any) = (new ReturnList(asked.Regime, terms, asked.AsOf, paths.Length == 1), new RowTally(), false);
        using (var progress = new Progress(host, language.Word("unit-rows")))
            foreach (var one in paths)
            {
                if (input.Of(one, parsed) is not { } mapping)
                {
                    errors.Print(one, null, [new("rows.no-list", "$", [])]);
                    continue;
                }

                input.Tell(one, mapping, errors);
                using var file = input.Open(one, parsed);
                any |= list.Read(file, one, mapping, errors, tally, progress);
            }

        if (!any) return ExitCode.InputErrors;
        ReturnListPrinter.Print(host, list.Answer(asked.OpenOnly), parsed.Form(host), language);
        tally.Tell(errors, string.Join(", ", paths), language);
        return errors.Any ? ExitCode.InputErrors : ExitCode.Answered;
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

        if (host.Sheet is { } sheet)
        {
            ReturnCard.Write(sheet.Body, answer, language);
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
