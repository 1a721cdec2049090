using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsRules.Cli.Io;
using CsRules.Cli.Service;
using CsRules.Documents;
using CsRules.Returns;

namespace CsRules.Cli.Verbs;

/// <summary><c>csrules demo</c>: a small shop's days in chapters, on the samples that come with the command; each chapter names the line that gives it.</summary>
internal static class DemoVerb
{
    private const string Sample = "-";

    // A chapter is a command line like any other, and its sample is what it reads.
    private static readonly (string Chapter, string Document, string[] Line)[] Chapters =
    [
        ("refund", "refund-quote", ["refund", "quote", Sample]),
        ("coupons", "coupon-best", ["coupon", "best", Sample]),
        ("points", "points-statement", ["points", "statement", Sample]),
        ("tier", "tier-assess", ["tier", "assess", Sample]),
        ("inquiry", "sla-status", ["sla", "status", Sample, "--as-of", "2025-10-02T11:00:00+09:00"]),
        ("market", "market-status", ["market", "status", Sample]),
    ];

    public static Command Create(CliHost host)
    {
        var command = new SheetCommand("demo", "demo");
        command.SetAction(async (parsed, _) =>
        {
            var (form, language) = (parsed.Form(host), parsed.Language());
            var number = 1;
            Open(host, "return", number, "csrules sample return-check | csrules return check -", form, language);
            Returns(host, form, language);
            foreach (var (chapter, document, line) in Chapters)
            {
                Open(host, chapter, ++number, $"csrules sample {document} | csrules {string.Join(' ', line)}", form, language);
                using var sample = SampleVerb.Open(DocumentKind.Named(document).Sample);
                await TellAsync(host with { In = sample }, line, form);
            }

            Open(host, "today", ++number, "csrules sample agenda --to shop; csrules agenda shop --as-of 2025-10-14T10:00:00+09:00", form, language);
            await TodayAsync(host, form);
            return ExitCode.Answered;
        });
        return command;
    }

    private static void Open(CliHost host, string chapter, int number, string line, OutputForm form, Language language)
    {
        if (form == OutputForm.Json) return;
        Tables.Heading(host, $"{number}. {CommandTexts.Say($"chapter.{chapter}", language)}");
        Tables.Line(host, CommandTexts.Say($"chapter.{chapter}-about", language));
        Tables.Line(host, line);
        if (host.Sheet is null) host.Out.WriteLine();
    }

    private static void Returns(CliHost host, OutputForm form, Language language)
    {
        using var story = new StrictText(SampleVerb.Open("demo-returns.jsonl"));
        var scene = 0;
        foreach (var document in DocumentStream.Read(story, CsRulesJson.TypeOf<ReturnCase>(), forceLines: true))
        {
            var answer = ReturnVerb.Answer(document.Value!, document.Value!.AsOf!.Value, language);
            if (form == OutputForm.Json)
            {
                host.Out.WriteLine(JsonSerializer.Serialize(answer, CsRulesJson.TypeOf<ReturnAnswer>()));
                continue;
            }

            Tables.Line(host, CommandTexts.Say($"scene.{++scene}", language));
            ReturnVerb.Print(host, answer, language);
            if (host.Sheet is null) host.Out.WriteLine();
        }
    }

    // The list is made from a folder: one for the time that it takes.
    private static async Task TodayAsync(CliHost host, OutputForm form)
    {
        var folder = Directory.CreateTempSubdirectory("csrules-demo-");
        try
        {
            foreach (var file in AgendaFolder.Names) await File.WriteAllTextAsync(Path.Combine(folder.FullName, file), SampleVerb.Resource($"agenda-{file}"));
            await TellAsync(host, ["agenda", folder.FullName, "--as-of", "2025-10-14T10:00:00+09:00"], form);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task TellAsync(CliHost host, string[] line, OutputForm form)
    {
        if (form != OutputForm.Json)
        {
            await CommandLine.AnswerAsync([.. line, "--output", "table"], host);
            if (host.Sheet is null) await host.Out.WriteLineAsync();
            return;
        }

        // A line an answer, as elsewhere.
        using var answer = new StringWriter();
        await CommandLine.AnswerAsync([.. line, "--output", "json"], host with { Out = answer });
        await host.Out.WriteLineAsync(IsOne(answer.ToString()) is { } one ? one.ToJsonString(CsRulesJson.Options) : answer.ToString().TrimEnd());
    }

    private static JsonNode? IsOne(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
