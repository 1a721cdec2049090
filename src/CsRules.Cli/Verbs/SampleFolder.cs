using CsRules.Cli.Io;
using CsRules.Cli.Service;

namespace CsRules.Cli.Verbs;

/// <summary><c>csrules sample agenda --to DIR</c>: a folder to start from. Files that are there already are never overwritten.</summary>
internal static class SampleFolder
{
    private const string Agenda = "agenda";

    /// <summary>Writes the folder where one is asked for; false where it is not.</summary>
    public static bool Answers(string? name, string? to, CliHost host)
    {
        if (name != Agenda) return to is null ? false : throw new CliUsageException($"--to writes a folder, and the one there is is called '{Agenda}'.");
        if (to is null) throw new CliUsageException($"'{Agenda}' is a folder: csrules sample {Agenda} --to DIR.");
        if (File.Exists(to)) throw new CliUsageException($"{to} is a file, not a folder.");
        foreach (var file in AgendaFolder.Names)
            if (File.Exists(Path.Combine(to, file))) throw new CliUsageException($"{Path.Combine(to, file)} is there already; nothing was written.");
        try
        {
            Directory.CreateDirectory(to);
            foreach (var file in AgendaFolder.Names)
            {
                File.WriteAllText(Path.Combine(to, file), SampleVerb.Resource($"agenda-{file}"));
                Tables.Line(host, Path.Combine(to, file));
            }
        }
        catch (UnauthorizedAccessException)
        {
            throw new CliUsageException($"{to} can't be written: permission denied.");
        }

        return true;
    }
}
