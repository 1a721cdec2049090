using System.CommandLine;
using CsRules.Agenda;
using CsRules.Cli.Io;
using CsRules.Cli.Loyalty;
using CsRules.Cli.Rows;
using CsRules.Cli.Service;
using CsRules.Documents;
using CsRules.Laws;
using CsRules.Loyalty;
using NodaTime;

namespace CsRules.Cli.Desk;

/// <summary>A folder that is read anew when a file of it has changed, and else remembered; nothing is ever written.</summary>
internal sealed class DeskFolder(CliHost host, string path)
{
    private readonly Lock _reading = new();
    private readonly Dictionary<Language, (FileStamps Stamps, LocalDate Day, DeskFacts Facts)> _read = [];

    /// <summary>What the folder holds now; what is wrong with it is told in a language.</summary>
    /// <param name="language">The language.</param>
    /// <param name="now">The instant that is asked about: what a list tells of later days is not yet so.</param>
    public DeskFacts Facts(Language language, Instant now)
    {
        // Pages may be asked for at once; a folder is read once.
        lock (_reading)
        {
            var stamps = FileStamps.Of(path);
            var day = now.InZone(Law.Default.Zone).Date;
            if (_read.TryGetValue(language, out var known) && known.Stamps.Equals(stamps) && known.Day == day) return known.Facts;
            var facts = Read(language, now);
            _read[language] = (stamps, day, facts);
            return facts;
        }
    }

    private DeskFacts Read(Language language, Instant now)
    {
        using var told = new StringWriter();
        var quiet = host with { Error = told, ErrorIsTerminal = false, Language = language };
        var errors = new ErrorPrinter(quiet, language);
        try
        {
            var folder = new AgendaFolder(quiet, path, errors);
            var plan = folder.Plan();
            var facts = plan is null ? new AgendaFacts() : folder.Facts(plan);
            // Nothing is said of how lists are read: their headings tell.
            var (said, lists) = (SharedOptions.Saying(language), Lists());
            if (plan is not null && lists.Count > 0 && new AgendaRows(quiet).Facts(said, lists, plan, facts, now, errors) is { } read) facts = read;
            return new(plan, facts, [.. Tiers(quiet, errors)], Listed(quiet, said, lists, errors), Lines());
        }
        catch (CliUsageException gone)
        {
            // The folder, or a file of it, went away between two looks.
            told.WriteLine(gone.Say(language));
            return new(null, new(), [], null, Lines());
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            told.WriteLine(CommandTexts.Say("note.io", language, ("given", error.Message)));
            return new(null, new(), [], null, Lines());
        }

        // Two questions read the same list, and each says how; whose folder it is, everybody at the desk knows.
        System.Collections.Immutable.ImmutableArray<string> Lines() =>
            [.. told.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => WithoutFolder(line.TrimEnd('\r'))).Distinct(StringComparer.Ordinal)];
    }

    private string WithoutFolder(string line) => Path.Combine(path, "_")[..^1] is var folder && line.StartsWith(folder, StringComparison.Ordinal) ? line[folder.Length..] : line;

    // What stands there beside the documents.
    private List<string> Lists() =>
        [.. RowFolder.Files(path).Where(file => Path.GetFileName(file) is not (AgendaFolder.Tiers or AgendaFolder.Program) && !AgendaFolder.Names.Contains(Path.GetFileName(file)))];

    private ListedCustomers? Listed(CliHost quiet, ParseResult said, List<string> lists, ErrorPrinter errors)
    {
        var program = Path.Combine(path, AgendaFolder.Program);
        if (!File.Exists(program) || TierRows.Ladder(program, quiet, errors) is not { } ladder) return null;
        var (input, tally) = (TierRows.Input(quiet), new RowTally());
        List<string> files = [.. lists.Where(file => input.Among(file, said) is not null)];
        return files.Count > 0 && TierRows.Read(quiet, input, files, said, ladder.Program.Currency, errors, tally) is { } log
            ? new(ladder, log.Customers())
            : null;
    }

    private IEnumerable<TierCase> Tiers(CliHost quiet, ErrorPrinter errors)
    {
        var file = Path.Combine(path, AgendaFolder.Tiers);
        if (!File.Exists(file)) return [];
        var validator = new TierCaseValidator();
        // One customer, as the sample is written, is a document over many lines.
        return [.. DocumentRun.Read<TierCase>(quiet, file, errors, tier => Validation.Check(validator, tier), forceLines: false).Select(document => document.Value).OfType<TierCase>()];
    }
}
