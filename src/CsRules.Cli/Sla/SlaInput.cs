using System.CommandLine;
using CsRules.Calendars;
using CsRules.Cli.Io;
using CsRules.Cli.Rows;
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

    public RowInput Rows { get; } = new(host, mapping => mapping.Channel is not null, ["conversation", "field-created"]);

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
        foreach (var path in parsed.GetValue(Files)!.Where(path => !Rows.IsGiven(parsed) && Rows.Of(path, parsed) is null)) Rows.RefuseForeign(path, parsed, CsRulesJson.TypeOf<Conversation>(), "sla-mapping");
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

    private bool _hasRows;

    /// <summary>
    /// The conversations of the files, tidied; errors are printed and the rest is used. One that comes twice is told: where both are
    /// the same it counts once, where they differ the first one counts.
    /// </summary>
    public IEnumerable<Conversation> Conversations(ParseResult parsed, BusinessCalendar calendar, ErrorPrinter errors, RowTally tally) =>
        Worked(parsed, parsed.GetValue(Files)!, calendar, errors, tally, conversation => conversation);

    /// <summary>The report of files, with what it was made from.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="paths">The files, of those it names.</param>
    /// <param name="plan">What conversations are measured by.</param>
    /// <param name="builder">The report.</param>
    /// <param name="errors">Where what is wrong is told.</param>
    /// <param name="tally">What is counted of the rows.</param>
    /// <param name="isAsked">Which conversations the report is of.</param>
    public SlaReport Report(
        ParseResult parsed, IReadOnlyList<string> paths, SlaPlan plan, SlaReportBuilder builder, ErrorPrinter errors, RowTally tally, Func<Conversation, bool> isAsked)
    {
        var asOf = At(parsed);
        using (var progress = new Progress(host, parsed.Language().Word("unit-conversations")))
            foreach (var (conversation, measured) in Worked(parsed, paths, plan.Calendar, errors, tally, conversation => Tuple.Create(conversation, plan.Measure(conversation, asOf))))
            {
                if (isAsked(conversation)) builder.Add(measured);
                progress.Add();
            }

        return builder.Build(new() { AsOf = asOf, Basis = plan.Basis, TzdbVersion = plan.Calendar.TzdbVersion, Parts = [tally.Part(paths)] });
    }

    // What a pure function gives for each conversation that can be used.
    private IEnumerable<T> Worked<T>(ParseResult parsed, IReadOnlyList<string> paths, BusinessCalendar calendar, ErrorPrinter errors, RowTally tally, Func<Conversation, T> work)
        where T : class
    {
        if (!Rows.Reads(parsed, (path, mapping) => EventLogReader.Create(path, mapping, errors) is not null, errors))
        {
            tally.Breaks();
            yield break;
        }

        // Eight bytes a conversation are all that is kept of it.
        var (seen, later) = (new Remembered(), new LaterTalks(At(parsed)));
        _hasRows = false;
        foreach (var path in paths.TakeWhile(_ => !tally.IsOver))
        {
            var (told, leftOut) = (errors.Count, tally.LeftOut);
            var read = Rows.Of(path, parsed) is { } mapping
                ? Log(mapping, path, parsed, errors, tally).Select(row => ReadConversation.Of(row.Line, row.Rows, row.Value, calendar, work))
                : Documents(path, errors, tally, calendar, work);
            foreach (var one in read)
            {
                errors.Print(path, one.Line, one.Wrong);
                errors.Note(path, one.Line, one.Notes);
                if (one.Usable is not { } usable) tally.LeavesOut(one.Rows, "left-wrong");
                else if (IsNew(usable, seen, path, one.Line, one.Rows, errors, tally) && !later.BeginsLater(usable.Conversation, one.Rows, tally))
                {
                    errors.Print(usable.Conversation.Id, null, usable.Failed);
                    if (usable.Result is { } result)
                    {
                        tally.Uses(usable.Content);
                        yield return result;
                    }
                    else tally.LeavesOut(one.Rows, "left-wrong");
                }

                if (tally.IsOver) break;
            }

            // An error that no row answers for is of the file.
            if (errors.Count > told && tally.LeftOut == leftOut) tally.Breaks();
        }

        later.Tell(errors, string.Join(", ", paths));
        if (_hasRows) tally.Tell(errors, string.Join(", ", paths), parsed.Language());
    }

    // Lines are read, checked and worked on by every core.
    private IEnumerable<ReadConversation<T>> Documents<T>(string path, ErrorPrinter errors, RowTally tally, BusinessCalendar calendar, Func<Conversation, T> work)
        where T : class
    {
        using var reader = InputFile.Open(path, host);
        foreach (var (document, read) in DocumentStream.Read(reader, CsRulesJson.TypeOf<Conversation>(), document =>
            (Document: document, Read: document.Value is { } conversation ? ReadConversation.Of(document.Line, 1, conversation, calendar, work) : null), DocumentRun.ForceLines(path), host.IsLenient))
        {
            errors.Print(path, document.Line, document.Errors);
            errors.Note(path, document.Line, document.Notes);
            tally.Reads();
            if (read?.Usable is null) tally.Refuses(Fingerprint.Of(document.Utf8.Span));
            if (read is { } one) yield return one;
            else tally.LeavesOut();
            if (document.IsUnread) tally.Breaks();
            if (tally.IsOver) yield break;
        }
    }

    private static bool IsNew<T>(
        UsableConversation<T> usable, Remembered seen, string path, long line, int rows, ErrorPrinter errors, RowTally tally)
        where T : class
    {
        switch (seen.Take(usable.Id, usable.Content))
        {
            case SeenRow.New:
                return true;
            case SeenRow.Same:
                errors.Note(path, line, [new("sla.repeated", "$", [new("id", usable.Conversation.Id)])]);
                break;
            default:
                errors.Print(path, line, [new("sla.repeated-otherwise", "$", [new("id", usable.Conversation.Id)])]);
                tally.LeavesOut(rows, "left-repeated");
                break;
        }

        return false;
    }

    private IEnumerable<(long Line, int Rows, Conversation Value)> Log(RowMapping mapping, string path, ParseResult parsed, ErrorPrinter errors, RowTally tally)
    {
        _hasRows = true;
        Rows.Tell(path, mapping, errors);
        if (EventLogReader.Create(path, mapping, errors) is not { } log) yield break;
        using var input = Rows.Open(path, parsed);
        foreach (var row in log.Read(input, path, errors, tally)) yield return row;
    }
}
