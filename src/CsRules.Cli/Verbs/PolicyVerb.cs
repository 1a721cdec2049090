using System.CommandLine;
using System.Text.Json;
using CsRules.Cli.Io;
using CsRules.Cli.Pages;
using CsRules.Cli.Returns;
using CsRules.Decisions;
using CsRules.Documents;
using CsRules.Laws;
using CsRules.Returns;

namespace CsRules.Cli.Verbs;

/// <summary><c>csrules policy check FILE</c>: which clauses of a shop's return terms stand; <c>policy write FILE</c>: terms that all stand.</summary>
internal static class PolicyVerb
{
    public static Command Create(CliHost host)
    {
        var files = new Argument<string[]>(GivenFiles.Name)
        {
            Arity = ArgumentArity.OneOrMore,
        };
        var regime = new Option<string>("--regime") { DefaultValueFactory = _ => LawBook.Default.Id };
        var act = new Option<string?>("--act");
        var check = new SheetCommand("check", "policy-check") { files, regime, act };
        check.SetAction(parsed =>
        {
            var (form, language) = (parsed.Form(host), parsed.Language());
            var law = LawOf(parsed.GetValue(regime)!, parsed.GetValue(act));
            var validator = new ReturnPolicyValidator();
            return parsed.GetValue(files)!.Select(file => PolicyFile.IsText(file)
                ? CheckText(host, file, law, form, language)
                : DocumentRun.Each(host, [file], language, form,
                    (ReturnPolicy policy) => Validation.Check(validator, policy),
                    policy => Answers(policy, law, language),
                    (policy, answers) => Print(host, policy, answers, language))).ToList().Max();
        });
        return new Command("policy") { check, Write(host) };
    }

    // The general act of a country, or the one that was named.
    private static Law LawOf(string country, string? act)
    {
        var laws = LawBook.Find(country.ToUpperInvariant()) ?? throw CliUsageException.NoSuch("usage.no-law", country, [.. LawBook.All.Select(l => l.Id)]);
        return act is null ? laws.General
            : laws.Acts.FirstOrDefault(law => law.Regime.Act.Id == act)
            ?? throw CliUsageException.NoSuch("usage.no-act", act, [.. laws.Acts.Select(law => law.Regime.Act.Id)], ("country", laws.Id));
    }

    private static SheetCommand Write(CliHost host)
    {
        var files = DocumentRun.Files();
        var articles = new Option<bool>("--articles");
        var write = new SheetCommand("write", "policy-write") { files, articles };
        write.SetAction(parsed =>
        {
            var (form, language) = (parsed.Form(host), parsed.Language());
            var validator = new ReturnSettingsValidator();
            return DocumentRun.Each<ReturnSettings, NoticeLine[]>(host, parsed.GetValue(files)!, language, form,
                settings => Validation.Check(validator, settings),
                settings => [.. settings.Compile().Lines(language)],
                (_, lines) => Print(host, lines, parsed.GetValue(articles)));
        });
        return write;
    }

    private static void Print(CliHost host, NoticeLine[] lines, bool articles)
    {
        foreach (var answer in lines.GroupBy(line => line.Question))
        {
            host.Out.WriteLine(answer.Key);
            foreach (var line in answer) host.Out.WriteLine(articles && line.Citations.Length > 0 ? $"- {line.Sentence} [{string.Join("; ", line.Citations)}]" : $"- {line.Sentence}");
            host.Out.WriteLine();
        }

        // The page is for customers; what it takes besides is for the shop.
        foreach (var advice in lines.Select(line => line.ForShop).OfType<string>().Distinct()) host.Error.WriteLine(advice);
    }

    private static AnsweredClause[] Answers(ReturnPolicy policy, Law law, Language language) =>
        [.. policy.Compile(law).Judgements.Select(judgement => AnsweredClause.Of(judgement, language))];

    private static string Sentence(ReturnPolicy policy, AnsweredClause answer, Language language)
    {
        var sentence = TermsText.Write(policy.Clauses[answer.Number - 1], language);
        return sentence.Length > 0 ? sentence : JsonNamingPolicy.CamelCase.ConvertName(answer.Kind.ToString());
    }

    private static int CheckText(CliHost host, string file, Law law, OutputForm form, Language language)
    {
        var errors = new ErrorPrinter(host, language);
        if (PolicyFile.Read(file, host, errors) is not { } policy) return ExitCode.InputErrors;
        var answers = Answers(policy, law, language);
        if (form == OutputForm.Json) host.PrintJson(answers);
        else Print(host, policy, answers, language);
        return errors.Any ? ExitCode.InputErrors : ExitCode.Answered;
    }

    private static void Print(CliHost host, ReturnPolicy policy, AnsweredClause[] answers, Language language)
    {
        if (host.Sheet is { } sheet)
        {
            sheet.Body.Part(Summary(answers, language), () =>
            {
                foreach (var answer in answers) ClauseCards.Write(sheet.Body, answer, answer.Clause ?? Sentence(policy, answer, language), language);
            });
            return;
        }

        Tables.Print(host,
            ["#", language.Word("clause"), language.Word("verdict"), language.Word("law-says"), language.Word("articles")],
            answers.Select(a => new Cell[]
            {
                a.Number.ToString(System.Globalization.CultureInfo.InvariantCulture),
                a.Clause ?? Sentence(policy, a, language),
                Explanations.Label(a.Verdict, language), a.Text, Cell.Lines(a.Citations),
            }));
        host.Out.WriteLine(Summary(answers, language));
    }

    private static string Summary(AnsweredClause[] answers, Language language)
    {
        int Count(Func<AnsweredClause, bool> which) => answers.Count(which);
        return CommandTexts.Say("note.clauses", language,
            ("n", answers.Length), ("valid", Count(a => a.Verdict == ClauseVerdict.Valid)), ("void", Count(a => a.Verdict == ClauseVerdict.Void)),
            ("doubtful", Count(a => a.Verdict == ClauseVerdict.Doubtful && a.Kind != ClauseKind.Other)), ("unread", Count(a => a.Kind == ClauseKind.Other)));
    }
}
