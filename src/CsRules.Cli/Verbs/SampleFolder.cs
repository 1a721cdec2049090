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
        if (name != Agenda) return to is null ? false : throw new CliUsageException("usage.sample-folder", ("name", Agenda));
        if (to is null) throw new CliUsageException("usage.sample-to", ("name", Agenda));
        if (File.Exists(to)) throw new CliUsageException("usage.is-file", ("given", to));
        foreach (var file in AgendaFolder.Names)
            if (File.Exists(Path.Combine(to, file))) throw new CliUsageException("usage.is-there", ("given", Path.Combine(to, file)));
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
            throw new CliUsageException("usage.no-writing", ("given", to));
        }

        return true;
    }
}
