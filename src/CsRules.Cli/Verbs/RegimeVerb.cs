using System.CommandLine;
using System.Text.Json.Nodes;
using CsRules.Cli.Io;
using CsRules.Documents;
using CsRules.Laws;

namespace CsRules.Cli.Verbs;

/// <summary><c>csrules regime list</c> and <c>csrules regime show KR</c>: the law as a table.</summary>
internal static class RegimeVerb
{
    public static Command Create(CliHost host) => new("regime", "Laws of returns by country") { List(host), Show(host) };

    private static SheetCommand List(CliHost host)
    {
        var list = new SheetCommand("list", "The countries that are built in", "regime-list");
        list.SetAction(parsed =>
        {
            var language = parsed.Language();
            var rows = LawBook.All.SelectMany(laws => laws.Acts.Select(act => (laws.Id, act.Regime))).ToList();
            if (parsed.Form(host) == OutputForm.Json)
                host.Out.WriteLine(new JsonArray([.. rows.Select(r => (JsonNode)new JsonObject
                {
                    ["id"] = r.Id, ["country"] = r.Regime.Name.In(language), ["act"] = r.Regime.Act.Name(language), ["windowDays"] = r.Regime.Window.Length,
                })]).ToJsonString(CsRulesJson.Indented));
            else
                Tables.Print(host, ["", language.Word("country"), language.Word("act"), language.Word("window")],
                    rows.Select(r => new[] { r.Id, r.Regime.Name.In(language), r.Regime.Act.Name(language), RegimeTable.Of(r.Regime, language)[0].Answer }));
            return ExitCode.Answered;
        });
        return list;
    }

    private static SheetCommand Show(CliHost host)
    {
        var id = new Argument<string>("COUNTRY") { Description = "for example KR" };
        var show = new SheetCommand("show", "The law of a country as a table with articles", "regime-show") { id };
        show.SetAction(parsed =>
        {
            var language = parsed.Language();
            var laws = LawBook.Find(parsed.GetValue(id)!.ToUpperInvariant())
                ?? throw new CliUsageException($"The law of '{parsed.GetValue(id)}' is not built in. There are: {string.Join(", ", LawBook.All.Select(l => l.Id))}.");
            foreach (var act in laws.Acts) Print(host, act.Regime, parsed.Form(host), language);
            return ExitCode.Answered;
        });
        return show;
    }

    private static void Print(CliHost host, StatutoryRegime regime, OutputForm form, Language language)
    {
        var lines = RegimeTable.Of(regime, language);
        if (form == OutputForm.Json)
        {
            host.Out.WriteLine(new JsonObject
            {
                ["id"] = regime.Id,
                ["act"] = regime.Act.Name(language),
                ["lines"] = new JsonArray([.. lines.Select(l => (JsonNode)new JsonObject { ["question"] = l.Question, ["answer"] = l.Answer, ["article"] = l.Article })]),
            }.ToJsonString(CsRulesJson.Options));
            return;
        }

        host.Out.WriteLine($"{regime.Name.In(language)}: {regime.Act.Name(language)}");
        Tables.Print(host, [language.Word("question"), language.Word("answer"), language.Word("article")],
            lines.Select(l => new[] { l.Question, l.Answer, l.Article }));
    }
}
