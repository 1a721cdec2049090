using System.CommandLine;
using CsRules.Cli.Io;
using CsRules.Cli.Service;
using CsRules.Documents;
using CsRules.Returns;

namespace CsRules.Cli.Verbs;

/// <summary><c>csrules cases run DIR</c>: cases that a lawyer wrote, run; what differs, and why.</summary>
internal static class CasesVerb
{
    public static Command Create(CliHost host)
    {
        var folder = new Argument<string>("DIR");
        var run = new SheetCommand("run", "cases-run") { folder };
        run.SetAction(parsed =>
        {
            var (form, language) = (parsed.Form(host), parsed.Language());
            var errors = new ErrorPrinter(host, language);
            var results = new List<CaseResult>();
            foreach (var one in CaseFolder.Read(host, parsed.GetValue(folder)!, errors)) DocumentNet.Holds(errors, one.Id, null, () => results.Add(one.Run()));
            Print(host, results, form, language);
            // An exit code that is not 0 says why, whatever the form of the answer.
            if (results.Exists(result => !result.Holds)) host.Error.WriteLine(Count(results, language));
            return errors.Any || results.Exists(result => !result.Holds) ? ExitCode.InputErrors : ExitCode.Answered;
        });
        return new Command("cases") { run };
    }

    private static void Print(CliHost host, List<CaseResult> results, OutputForm form, Language language)
    {
        if (form == OutputForm.Json)
        {
            host.PrintJson<AnsweredCase[]>([.. results.Select(result => AnsweredCase.Of(result, language))]);
            return;
        }

        // A spreadsheet gets every case, a row a difference.
        if (host.Csv is not null)
        {
            Tables.Print(host, language.Words("case", "source", "compared", "expected", "actual"), results.SelectMany(result => result.Holds
                ? [[result.Case.Id, result.Case.Source ?? "", "", "", ""]]
                : result.Differences.Select(d => new[] { result.Case.Id, result.Case.Source ?? "", d.What, d.Expected, d.Actual })));
            return;
        }

        foreach (var result in results.Where(result => !result.Holds))
        {
            Tables.Line(host, $"{result.Case.Id} ({result.Case.Source})");
            Tables.Print(host, language.Words("compared", "expected", "actual"), result.Differences.Select(d => new[] { d.What, d.Expected, d.Actual }));
            foreach (var line in result.Decision.Explain(language, Voice.Agent).Split('\n')) Tables.Line(host, "  " + line);
            host.Out.WriteLine();
        }

        host.Out.WriteLine(Count(results, language));
    }

    private static string Count(List<CaseResult> results, Language language) => CommandTexts.Say("note.cases", language,
        ("n", results.Count), ("holding", results.Count(result => result.Holds)), ("differing", results.Count(result => !result.Holds)));
}
