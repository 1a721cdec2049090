using CsRules.Agenda;
using CsRules.Cli.Io;
using CsRules.Cli.Service;
using CsRules.Documents;
using CsRules.Loyalty;

namespace CsRules.Cli.Desk;

/// <summary>A folder that is read anew when a file of it has changed, and else remembered; nothing is ever written.</summary>
internal sealed class DeskFolder(CliHost host, string path)
{
    private readonly Lock _reading = new();
    private readonly Dictionary<Language, (FileStamps Stamps, DeskFacts Facts)> _read = [];

    /// <summary>What the folder holds now; what is wrong with it is told in a language.</summary>
    public DeskFacts Facts(Language language)
    {
        // Pages may be asked for at once; a folder is read once.
        lock (_reading)
        {
            var stamps = FileStamps.Of(path);
            if (_read.TryGetValue(language, out var known) && known.Stamps.Equals(stamps)) return known.Facts;
            var facts = Read(language);
            _read[language] = (stamps, facts);
            return facts;
        }
    }

    private DeskFacts Read(Language language)
    {
        using var told = new StringWriter();
        var quiet = host with { Error = told, ErrorIsTerminal = false, Language = language };
        var errors = new ErrorPrinter(quiet, language);
        try
        {
            var folder = new AgendaFolder(quiet, path, errors);
            var plan = folder.Plan();
            var facts = plan is null ? new AgendaFacts() : folder.Facts(plan);
            return new(plan, facts, [.. Tiers(quiet, errors)], Lines());
        }
        catch (CliUsageException gone)
        {
            // The folder, or a file of it, went away between two looks.
            told.WriteLine(gone.Say(language));
            return new(null, new(), [], Lines());
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            told.WriteLine(CommandTexts.Say("note.io", language, ("given", error.Message)));
            return new(null, new(), [], Lines());
        }

        System.Collections.Immutable.ImmutableArray<string> Lines() => [.. told.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r'))];
    }

    private IEnumerable<TierCase> Tiers(CliHost quiet, ErrorPrinter errors)
    {
        var file = Path.Combine(path, AgendaFolder.Tiers);
        if (!File.Exists(file)) return [];
        var validator = new TierCaseValidator();
        return [.. DocumentRun.Read<TierCase>(quiet, file, errors, tier => Validation.Check(validator, tier)).Select(document => document.Value).OfType<TierCase>()];
    }
}
