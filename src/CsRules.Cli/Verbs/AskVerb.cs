using System.CommandLine;
using System.Text;
using System.Text.Json;
using CsRules.Cli.Asking;
using CsRules.Documents;
using CsRules.Laws;
using CsRules.Returns;

namespace CsRules.Cli.Verbs;

/// <summary><c>csrules ask</c>: walks a person through a return, shows the decision and offers to save the document.</summary>
internal static class AskVerb
{
    public static Command Create(CliHost host)
    {
        var ask = new Command("ask");
        ask.SetAction(parsed =>
        {
            // Questions into a pipe would wait for ever, and answers from one are documents already.
            if (!host.OutIsTerminal || !host.InIsTerminal) throw new CliUsageException("usage.ask-terminal");
            var language = parsed.Language();
            using var typed = new StreamReader(host.In, Encoding.UTF8);
            var asOf = host.Clock.GetCurrentInstant();
            if (Walk(host, typed, new(asOf.InZone(Law.Default.Zone).Date), language) is not { } state) return ExitCode.Answered;
            var document = AskMachine.ToCase(state, asOf);
            ReturnBox.Print(host, ReturnVerb.Answer(document, asOf, language), language);
            Save(host, typed, document, language);
            return ExitCode.Answered;
        });
        return ask;
    }

    // Null where the person left.
    private static AskState? Walk(CliHost host, TextReader typed, AskState state, Language language)
    {
        while (AskMachine.Next(state) is { } question)
        {
            host.Out.WriteLine();
            host.Out.WriteLine($"\u001b[1m{state.Asked + 1}. {Say(question.Step, language)}\u001b[0m");
            for (var i = 0; i < question.Choices.Length; i++) host.Out.WriteLine($"   {i + 1}) {CommandTexts.Say($"ask.{Code(question.Step)}-{Code(question.Choices[i])}", language)}");
            if (Line(host, typed) is not { } text) return null;
            if (AskMachine.Answer(state, text) is { } next) state = next;
            else host.Out.WriteLine(CommandTexts.Say(question.Choices.IsEmpty ? $"ask.{Code(question.Step)}-again" : "ask.number", language, ("n", question.Choices.Length)));
        }

        return state;
    }

    private static void Save(CliHost host, TextReader typed, ReturnCase document, Language language)
    {
        while (true)
        {
            host.Out.WriteLine();
            host.Out.WriteLine(CommandTexts.Say("ask.save", language));
            if (Line(host, typed)?.Trim() is not { Length: > 0 } path) return;
            try
            {
                // What is there already is somebody's.
                using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
                file.Write(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(document, CsRulesJson.Indented.GetTypeInfo(typeof(ReturnCase))) + "\n"));
                host.Out.WriteLine(CommandTexts.Say("ask.saved", language, ("file", path)));
                return;
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
            {
                host.Out.WriteLine(Shown.Line(File.Exists(path) ? new CliUsageException("usage.is-there", ("given", path)).Say(language) : new CliUsageException("usage.no-writing", ("given", path)).Say(language)));
            }
        }
    }

    private static string? Line(CliHost host, TextReader typed)
    {
        host.Out.Write("> ");
        host.Out.Flush();
        return typed.ReadLine();
    }

    private static string Say(AskStep step, Language language) => CommandTexts.Say($"ask.{Code(step)}", language);

    private static string Code(AskStep step) => Code(step.ToString());

    private static string Code(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);
}
