using System.CommandLine;
using System.Text.Json;
using CsRules.Cli.Io;
using CsRules.Returns;

namespace CsRules.Cli.Verbs;

/// <summary><c>csrules demo</c>: a short customer story on built-in data.</summary>
internal static class DemoVerb
{
    public static Command Create(CliHost host)
    {
        var command = new SheetCommand("demo", "demo");
        command.SetAction(parsed =>
        {
            var (form, language) = (parsed.Form(host), parsed.Language());
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

                host.Out.WriteLine(CommandTexts.Say($"scene.{++scene}", language));
                ReturnVerb.Print(host, answer, form, language, only: true);
                host.Out.WriteLine();
            }

            return ExitCode.Answered;
        });
        return command;
    }
}
