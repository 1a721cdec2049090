using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
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

/// <summary><c>csrules return check PATH</c>: may this be returned, until when, at whose cost; of order lists and folders of them, what can still be.</summary>
internal static class ReturnVerb
{
    // Building one costs more than many claims.
    private static readonly ReturnCaseValidator Validator = new();

    public static Command Create(CliHost host)
    {
        var files = new Argument<string[]>("PATH") { Arity = ArgumentArity.OneOrMore };
        var asOf = SharedOptions.AsOfOption();
        var trace = new Option<bool>("--trace");
        var texts = new Option<bool?>("--texts") { Arity = ArgumentArity.ZeroOrOne, HelpName = "true|false" };
        var open = new Option<bool>("--open");
        var regime = new Option<string>("--regime") { DefaultValueFactory = _ => LawBook.Default.Id };
        var policy = new FileOption<string?>("--policy");
        var input = new RowInput(host, mapping => mapping is { Order: not null, Delivered: not null }, ["order", "day-delivered"]);
        var check = new SheetCommand("check", "return-check") { files, asOf, trace, texts, open, regime, policy };
        input.AddTo(check);
        check.SetAction(parsed =>
        {
            var (form, language) = (parsed.Form(host), parsed.Language());
            var (instant, withTrace) = (parsed.AsOf(asOf), parsed.GetValue(trace));
            var paths = parsed.GetValue(files)!;
            foreach (var path in paths.Where(path => !Directory.Exists(path))) InputFile.Check(path);
            var tables = paths.Where(path => !Directory.Exists(path)).ToList();
            if (!input.Knows(tables.Where(TableFile.IsTable), parsed, "tier-mapping", new(host, language))) return ExitCode.InputErrors;
            if (input.IsGiven(parsed) || tables.Count < paths.Length || tables.Exists(path => input.Of(path, parsed) is not null))
                return List(host, parsed, input, paths, (parsed.GetValue(regime)!, parsed.GetValue(policy), instant ?? host.Clock.GetCurrentInstant(), parsed.GetValue(open)));
            foreach (var path in tables) input.RefuseForeign(path, parsed, CsRulesJson.TypeOf<ReturnCase>(), "tier-mapping");
            // Terms that a document brings are its own; another's come from the option.
            ReturnPolicy? terms = null;
            if (parsed.GetValue(policy) is { } given && (terms = PolicyFile.Read(given, host, new(host, language))) is null) return ExitCode.InputErrors;
            var read = new ReadTerms();
            ReturnDecision Decided(ReturnCase document) => (document with { Policy = document.Policy ?? terms }).Decide(instant ?? document.AsOf ?? host.Clock.GetCurrentInstant(), read.Of);
            return DocumentRun.Each<ReturnCase, ReturnAnswer>(host, paths, language, form, Check,
                document => ReturnAnswer.Of(Decided(document), document.Claim.Id, language, withTrace),
                (_, answer) => Print(host, answer, language),
                line: (document, isAmongMany) => withTrace || (parsed.GetValue(texts) ?? !isAmongMany) ? null : JsonSerializer.Serialize(ReturnLine.Of(Decided(document), document.Claim.Id), ReturnLine.Json));
        });
        return new Command("return") { check };
    }

    private static int List(CliHost host, ParseResult parsed, RowInput input, string[] paths, (string Regime, string? Policy, NodaTime.Instant AsOf, bool OpenOnly) asked)
    {
        var language = parsed.Language();
        var errors = new ErrorPrinter(host, language);
        if (LawBook.Find(asked.Regime) is null) throw CliUsageException.NoSuch("usage.no-law", asked.Regime, [.. LawBook.All.Select(l => l.Id)]);
        ReturnPolicy? terms = null;
        if (asked.Policy is { } path && (terms = PolicyFile.Read(path, host, errors)) is null) return ExitCode.InputErrors;
        if (!input.Reads(parsed, (name, mapping) => OrderFacts.Fits(name, mapping, errors, ("delivered", mapping.Delivered)), errors)) return ExitCode.InputErrors;
        var (book, tally, any) = (new OrderBook(LawBook.Of(asked.Regime).General.Zone), new RowTally(), false);
        string[] files = [.. paths.SelectMany(one => Directory.Exists(one) ? RowFolder.Split(one, [input], parsed, [], errors)[0] : [one])];
        using (var progress = new Progress(host, language.Word("unit-rows")))
            foreach (var one in files)
            {
                if (input.Of(one, parsed) is not { } mapping)
                {
                    errors.Print(one, null, [new("rows.no-list", "$", [])]);
                    continue;
                }

                input.Tell(one, mapping, errors);
                using var file = input.Open(one, parsed);
                if (OrderFacts.Read(file, mapping, errors, tally, progress) is not { } facts) continue;
                any = true;
                book.Add(facts);
            }

        if (files.Length == 0) errors.Print(string.Join(", ", paths), null, [new("folder.no-lists", "$", [])]);
        if (!any) return ExitCode.InputErrors;
        var list = new ReturnList(asked.Regime, terms, asked.AsOf);
        list.Add(book, errors, tally);
        ReturnListPrinter.Print(host, list.Answer(asked.OpenOnly), parsed.Form(host), language);
        tally.Tell(errors, string.Join(", ", paths), language);
        return errors.Any ? ExitCode.InputErrors : ExitCode.Answered;
    }

    /// <summary>Decides one document.</summary>
    internal static ReturnAnswer Answer(ReturnCase document, Instant asOf, Language language, bool withTrace = false) =>
        ReturnAnswer.Of(document.Decide(asOf), document.Claim.Id, language, withTrace);

    internal static ImmutableArray<InputError> Check(ReturnCase document) => Validation.Check(Validator, document);

    internal static void Print(CliHost host, ReturnAnswer answer, Language language)
    {
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
