using CsRules.Cli;
using CsRules.Cli.Tests;
using CsRules.Documents;

namespace CsRules.Fuzzing.Targets;

/// <summary>What is promised of everything that is told.</summary>
internal static class Promises
{
    // What turns the direction of the text around it; isolates are ours, and closed.
    private static readonly char[] Turning = ['\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067'];

    /// <summary>An error has a sentence in both languages, and nothing in it that a terminal obeys.</summary>
    public static void Told(InputError error)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var said = error.Explain(language);
            if (said.Length == 0) throw new BrokenPromiseException($"no sentence for {error.Code}");
            Quiet(said, allowLines: false);
        }
    }

    /// <summary>A command ended as commands end, and told why where it did not answer.</summary>
    public static void Ended(CliRun run, bool isJson)
    {
        if (run.ExitCode is < ExitCode.Answered or > ExitCode.Usage) throw new BrokenPromiseException($"exit code {run.ExitCode}: {run.Error}");
        foreach (var word in (string[])["   at ", "[command.stopped]", "[document.unanswerable]"])
            if (run.Error.Contains(word, StringComparison.Ordinal)) throw new BrokenPromiseException($"{word.Trim()} {run.Error}");
        if (run.ExitCode != ExitCode.Answered && run.Error.Length == 0) throw new BrokenPromiseException($"exit code {run.ExitCode} and not a word");
        Quiet(run.Error, allowLines: true);
        if (!isJson) Quiet(run.Out, allowLines: true);
    }

    private static void Quiet(string text, bool allowLines)
    {
        foreach (var letter in text)
            if ((char.IsControl(letter) && !(allowLines && letter is '\n' or '\r')) || Turning.Contains(letter))
                throw new BrokenPromiseException($"a terminal obeys U+{(int)letter:X4} in {text}");
        if (text.Count(letter => letter == '\u2068') != text.Count(letter => letter == '\u2069')) throw new BrokenPromiseException($"a turn of direction that is not closed in {text}");
    }
}
