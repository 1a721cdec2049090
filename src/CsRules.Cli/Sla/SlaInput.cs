using System.CommandLine;
using System.Text.Json;
using CsRules.Calendars;
using CsRules.Cli.Io;
using CsRules.Cli.Rows;
using CsRules.Documents;
using CsRules.Sla;
using NodaTime;

namespace CsRules.Cli.Sla;

/// <summary>The options that status and report share, and the conversations they read.</summary>
internal sealed class SlaInput(CliHost host)
{
    // Old logs are reported on too.
    private static readonly DateInterval Range = new(new LocalDate(1950, 1, 1), new LocalDate(2099, 12, 31));

    private static readonly Lazy<SlaPlan> Preset = new(() => SlaPolicy.Default.Compile(Range));

    public Argument<string[]> Files { get; } = new("FILE")
    {
        Arity = ArgumentArity.OneOrMore,
    };

    public Option<string[]> Policies { get; } = new FileOption<string[]>("--policy");

    public RowInput Rows { get; } = new(host, mapping => mapping.Channel is not null);

    public Option<string?> AsOf { get; } = SharedOptions.AsOfOption();

    public void AddTo(Command command)
    {
        command.Arguments.Add(Files);
        command.Options.Add(Policies);
        Rows.AddTo(command);
        command.Options.Add(AsOf);
    }

    public Instant At(ParseResult parsed) => parsed.AsOf(AsOf) ?? host.Clock.GetCurrentInstant();

    /// <summary>The compiled policies; null where one has errors, which are printed.</summary>
    public SlaPlan? Plan(ParseResult parsed, ErrorPrinter errors)
    {
        if (!Rows.Knows(parsed.GetValue(Files)!.Where(TableFile.IsTable), parsed, "sla-mapping", errors)) return null;
        var policies = new List<SlaPolicy>();
        foreach (var path in parsed.GetValue(Policies) ?? [])
            if (SettingsFile.Read(path, new SlaPolicyValidator(), host, errors) is { } policy) policies.Add(policy);
            else return null;
        if (policies.Count == 0) return Preset.Value;
        try
        {
            return policies[0].Compile(policies.Skip(1), Range);
        }
        catch (ArgumentException)
        {
            throw new CliUsageException("usage.policies");
        }
    }

    private static readonly ConversationValidator Validator = new();
    private bool _hasRows;

    /// <summary>
    /// The conversations of the files, tidied; errors are printed and the rest is used. One that comes twice is told: where both are
    /// the same it counts once, where they differ the first one counts.
    /// </summary>
    public IEnumerable<Conversation> Conversations(ParseResult parsed, BusinessCalendar calendar, ErrorPrinter errors, RowTally tally)
    {
        if (!Rows.Reads(parsed, (path, mapping) => EventLogReader.Create(path, mapping, errors) is not null, errors)) yield break;
        // Some bytes a conversation are all that is kept of it.
        var seen = new Dictionary<Fingerprint, Fingerprint>();
        foreach (var path in parsed.GetValue(Files)!)
            foreach (var (line, rows, conversation) in Rows.Of(path, parsed) is { } mapping ? Log(mapping, path, parsed, errors, tally) : Documents(path, errors, tally))
                if (Usable(conversation, calendar, path, line, errors) is not { } usable) tally.LeavesOut(rows, "left-wrong");
                else if (IsNew(usable, seen, path, line, rows, errors, tally)) yield return usable;
        if (_hasRows) tally.Tell(errors, string.Join(", ", parsed.GetValue(Files)!), parsed.Language());
    }

    /// <summary>The report of the files, with what it was made from.</summary>
    public SlaReport Report(ParseResult parsed, SlaPlan plan, SlaReportBuilder builder, ErrorPrinter errors)
    {
        var (asOf, tally) = (At(parsed), new RowTally());
        using (var progress = new Progress(host, parsed.Language().Word("unit-conversations")))
            foreach (var conversation in Conversations(parsed, plan.Calendar, errors, tally))
            {
                DocumentNet.Holds(errors, conversation.Id, null, () => builder.Add(plan.Measure(conversation, asOf)));
                progress.Add();
            }

        return builder.Build(new() { AsOf = asOf, Basis = plan.Basis, TzdbVersion = plan.Calendar.TzdbVersion, Parts = [new(tally.Content.ToString(), tally.Read, tally.LeftOut)] });
    }

    private static bool IsNew(
        Conversation conversation, Dictionary<Fingerprint, Fingerprint> seen, string path, long line, int rows, ErrorPrinter errors, RowTally tally)
    {
        var (id, content) = (Fingerprint.Of(conversation.Id), Fingerprint.Of(JsonSerializer.SerializeToUtf8Bytes(conversation, CsRulesJson.TypeOf<Conversation>())));
        if (seen.TryAdd(id, content))
        {
            tally.Uses(content);
            return true;
        }

        if (seen[id] == content) errors.Note(path, line, [new("sla.repeated", "$", [new("id", conversation.Id)])]);
        else
        {
            errors.Print(path, line, [new("sla.repeated-otherwise", "$", [new("id", conversation.Id)])]);
            tally.LeavesOut(rows, "left-repeated");
        }

        return false;
    }

    private IEnumerable<(long Line, int Rows, Conversation Value)> Documents(string path, ErrorPrinter errors, RowTally tally)
    {
        foreach (var document in DocumentRun.Read<Conversation>(host, path, errors, _ => []))
        {
            tally.Reads();
            if (document.Value is { } conversation) yield return (document.Line, 1, conversation);
            else tally.LeavesOut();
        }
    }

    private IEnumerable<(long Line, int Rows, Conversation Value)> Log(RowMapping mapping, string path, ParseResult parsed, ErrorPrinter errors, RowTally tally)
    {
        _hasRows = true;
        Rows.Tell(path, mapping, errors);
        if (EventLogReader.Create(path, mapping, errors) is not { } log) yield break;
        using var input = Rows.Open(path, parsed);
        foreach (var row in log.Read(input, path, errors, tally)) yield return row;
    }

    private static Conversation? Usable(Conversation conversation, BusinessCalendar calendar, string path, long line, ErrorPrinter errors)
    {
        var wrong = Validation.Check(Validator, conversation);
        var (tidy, notes) = conversation.Tidied();
        var last = tidy.Events.IsEmpty ? tidy.Created : tidy.Events[^1].At;
        if (tidy.Created < calendar.Start || last > calendar.End || tidy.Created > calendar.End)
            wrong = [.. wrong, new("sla.out-of-range", "$.created", [])];
        errors.Print(path, line, wrong);
        errors.Note(path, line, notes.Select(note => note.ToInputError()));
        return wrong.IsEmpty ? tidy : null;
    }
}
