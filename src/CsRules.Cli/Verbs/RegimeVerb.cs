using System.CommandLine;
using CsRules.Cli.Io;
using CsRules.Cli.Service;
using CsRules.Documents;
using CsRules.Laws;
using CsRules.Returns;

namespace CsRules.Cli.Verbs;

/// <summary><c>csrules regime list</c> and <c>csrules regime show KR</c>: the law as a table.</summary>
internal static class RegimeVerb
{
    public static Command Create(CliHost host) => new("regime") { List(host), Show(host) };

    private static SheetCommand List(CliHost host)
    {
        var list = new SheetCommand("list", "regime-list");
        list.SetAction(parsed =>
        {
            var language = parsed.Language();
            var rows = LawBook.All.SelectMany(laws => laws.Acts.Select(act => (Laws: laws, act.Regime))).ToList();
            if (parsed.Form(host) == OutputForm.Json)
                host.PrintJson<ActAnswer[]>([.. rows.Select(row => ActAnswer.Of(row.Laws, row.Regime, language))]);
            else
                Tables.Print(host, ["", language.Word("country"), language.Word("act"), language.Word("window"), language.Word("covered"), language.Word("not-covered")],
                    rows.Select(r => (Act: ActAnswer.Of(r.Laws, r.Regime, language), r.Regime)).Select(r => new[]
                    {
                        r.Act.Id, r.Act.Country, r.Act.Act, RegimeTable.Of(r.Regime, language)[0].Answer,
                        string.Join(", ", r.Act.Covered), string.Join(", ", r.Act.NotCovered),
                    }));
            return ExitCode.Answered;
        });
        return list;
    }

    private static Command Show(CliHost host)
    {
        var id = new Argument<string>("COUNTRY");
        var cases = new Option<string?>("--cases");
        var show = new Command("show") { id, cases };
        show.SetAction(parsed =>
        {
            var language = parsed.Language();
            var laws = LawBook.Find(parsed.GetValue(id)!.ToUpperInvariant())
                ?? throw CliUsageException.NoSuch("usage.no-law", parsed.GetValue(id)!, [.. LawBook.All.Select(l => l.Id)]);
            if (parsed.Form(host) == OutputForm.Html) return PrintBook(host, laws, parsed.GetValue(cases), language);
            foreach (var act in laws.Acts) Print(host, act.Regime, parsed.Form(host), language);
            return ExitCode.Answered;
        });
        return show;
    }

    private static int PrintBook(CliHost host, LawBook laws, string? folder, Language language)
    {
        var errors = new ErrorPrinter(host, language);
        var cases = folder is null ? CaseFolder.BuiltIn() : CaseFolder.Read(host, folder, errors);
        host.Out.WriteLine(LawPage.ToHtml(laws, cases.Where(one => one.Given.Regime == laws.Id).Select(one => one.Run()), language));
        return errors.Any ? ExitCode.InputErrors : ExitCode.Answered;
    }

    private static void Print(CliHost host, StatutoryRegime regime, OutputForm form, Language language)
    {
        var answer = RegimeAnswer.Of(regime, language);
        if (form == OutputForm.Json)
        {
            host.PrintJson(answer, only: false);
            return;
        }

        host.Out.WriteLine($"{regime.Name.In(language)}: {answer.Act}");
        Tables.Print(host, [language.Word("question"), language.Word("answer"), language.Word("article")],
            answer.Lines.Select(l => new[] { l.Question, l.Answer, l.Article }));
    }
}
