using System.CommandLine;
using CsRules.Cli.Io;
using CsRules.Decisions;
using CsRules.Documents;
using CsRules.Laws;
using NodaTime.Text;

namespace CsRules.Cli.Verbs;

/// <summary><c>csrules law changed --since 2025-01-01</c>: what came into force, or went out of it.</summary>
internal static class LawVerb
{
    public static Command Create(CliHost host)
    {
        var since = new Option<string>("--since") { Required = true };
        var changed = new SheetCommand("changed", "law-changed") { since };
        changed.SetAction(parsed =>
        {
            var (form, language) = (parsed.Form(host), parsed.Language());
            var day = LocalDatePattern.Iso.Parse(parsed.GetValue(since)!) is { Success: true } read && read.Value.Year is > 1 and < 9999
                ? read.Value
                : throw new CliUsageException("usage.date", ("option", since.Name), ("given", parsed.GetValue(since)!));
            Print(host, [.. LawRegister.ChangedSince(day).Select(change => AnsweredChange.Of(change, language))], form, language);
            return ExitCode.Answered;
        });
        return new Command("law") { changed };
    }

    private static void Print(CliHost host, AnsweredChange[] changes, OutputForm form, Language language)
    {
        if (form == OutputForm.Json) host.PrintJson(changes);
        else if (changes.Length == 0) host.Out.WriteLine(CommandTexts.Say("note.no-changes", language));
        else
            Tables.Print(host, ["", .. language.Words("date", "in-force", "question", "answer", "article")],
                changes.Select(c => new[] { c.Country, Explanations.Date(c.On, language), language.Word(c.InForce ? "begins" : "ends"), c.Question, c.Answer, c.Article }));
    }
}
