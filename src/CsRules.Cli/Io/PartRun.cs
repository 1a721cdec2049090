using System.CommandLine;
using CsRules.Cli.Rows;
using CsRules.Documents;

namespace CsRules.Cli.Io;

/// <summary>
/// The manners of a mapper, which the reports share: whether it makes a part or the whole, one of all files or one of each in a folder,
/// and how much of the input may be refused before it writes nothing.
/// </summary>
internal sealed class PartRun(CliHost host)
{
    public Option<bool> Partial { get; } = new("--partial");

    public Option<string?> PartsTo { get; } = new("--parts-to") { HelpName = "DIR" };

    public WholeNumberOption SkipBad { get; } = new("--skip-bad", 0, int.MaxValue, "개", "건", "행", "줄");

    public void AddTo(Command command)
    {
        command.Options.Add(Partial);
        command.Options.Add(PartsTo);
        command.Options.Add(SkipBad);
    }

    /// <summary>True where what is made is to be merged.</summary>
    public bool IsPart(ParseResult parsed) => parsed.GetValue(Partial) || parsed.GetValue(PartsTo) is not null;

    /// <summary>Judges the options before anything is read.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="asOf">The instant, which parts must have in common.</param>
    public void Check(ParseResult parsed, Option<string?> asOf)
    {
        if (IsPart(parsed) && parsed.GetValue(asOf) is null) throw new CliUsageException("usage.partial-as-of");
        if (IsPart(parsed) && parsed.IsXlsx()) throw new CliUsageException("usage.xlsx-none");
        if (parsed.GetValue(PartsTo) is { } folder && File.Exists(folder)) throw new CliUsageException("usage.is-file", ("given", folder));
    }

    /// <summary>Makes the reports that are asked for, and gives the exit code.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="files">The files it names.</param>
    /// <param name="errors">Where what is wrong is told.</param>
    /// <param name="make">Reads files and makes their report.</param>
    /// <param name="part">A report as a part, in one line.</param>
    /// <param name="print">Prints a whole report.</param>
    public int Run<TReport>(
        ParseResult parsed, string[] files, ErrorPrinter errors, Func<string[], RowTally, TReport> make, Func<TReport, string> part, Action<TReport> print)
    {
        var isOver = false;
        if (parsed.GetValue(PartsTo) is { } folder)
        {
            MakeFolder(folder);
            // Each file by itself, so that a part is the same whichever files came to the same process.
            foreach (var file in files) Answer([file], report => Tables.Line(host, Written(folder, file, part(report))));
        }
        else if (parsed.GetValue(Partial)) Answer(files, report => host.Out.WriteLine(part(report)));
        else Answer(files, print);

        return isOver ? ExitCode.OverBudget : errors.Any && parsed.GetValue(SkipBad) is null ? ExitCode.InputErrors : ExitCode.Answered;

        // Nothing is written where more was refused than may be.
        void Answer(string[] of, Action<TReport> write)
        {
            var tally = new RowTally { Most = parsed.GetValue(SkipBad) };
            var report = make(of, tally);
            if (tally.IsOver)
            {
                isOver = true;
                errors.Print(string.Join(", ", of.Select(DocumentRun.Name)), null,
                    [tally.IsBroken ? new InputError("report.unread", "$", []) : new InputError("report.over-budget", "$", [new("most", tally.Most!.Value)])]);
            }
            else write(report);
        }
    }

    private static void MakeFolder(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException)
        {
            throw new CliUsageException("usage.no-writing", ("given", folder));
        }
    }

    private static string Written(string folder, string file, string part)
    {
        try
        {
            return PartFile.Write(folder, file, part);
        }
        catch (UnauthorizedAccessException)
        {
            throw new CliUsageException("usage.no-writing", ("given", folder));
        }
    }
}
