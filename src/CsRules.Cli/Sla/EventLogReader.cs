using System.Collections.Frozen;
using System.Collections.Immutable;
using CsRules.Cli.Io;
using CsRules.Cli.Rows;
using CsRules.Documents;
using CsRules.Sla;
using NodaTime;

namespace CsRules.Cli.Sla;

/// <summary>
/// Streams the conversations of an event log; a row that can't be read is reported and left out. A conversation comes with its last
/// row: a first reading has counted the rows of those that stand apart, and of messages those that hang together.
/// </summary>
internal sealed class EventLogReader
{
    private const decimal MostMinutes = 100_000_000;

    private static readonly FrozenSet<string> Nobody = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "-", "–", "No Agent", "Unassigned", "None", "미지정", "미배정", "없음", "담당자 없음");

    private readonly RowMapping _mapping;
    private readonly TimeText _times;

    private EventLogReader(RowMapping mapping, TimeText times) => (_mapping, _times) = (mapping, times);

    /// <summary>A reader, or null where the mapping has errors, which are printed.</summary>
    public static EventLogReader? Create(string path, RowMapping mapping, ErrorPrinter errors)
    {
        var (times, wrong) = mapping.Times();
        wrong.AddRange(RowMapping.Needs(("channel", mapping.Channel), ("priority", mapping.Priority)));
        if (mapping.Message is null || mapping.ReplyTo is null) wrong.AddRange(RowMapping.Needs(("id", mapping.Id)));
        if (mapping.At is null) wrong.AddRange(RowMapping.Needs(("created", mapping.Created)));
        if (!mapping.HasUpdates && mapping.Milestones.IsEmpty && mapping.MinutesAfterCreation.IsEmpty) wrong.Add(new("csv.no-events", "$", []));
        errors.Print(path, null, wrong);
        return wrong.Count == 0 ? new(mapping, times!) : null;
    }

    /// <summary>The conversations, each with the line of its first row and how many rows it has.</summary>
    public IEnumerable<(long Line, int Rows, Conversation Value)> Read(TableFile input, string path, ErrorPrinter errors, RowTally tally)
    {
        var (threads, seen) = Shape(input);
        if (seen is not { } shape)
        {
            TellMissing(input, errors, tally);
            yield break;
        }

        using var csv = Open(input, errors)!;
        var (open, apart) = (new Dictionary<Fingerprint, Draft>(), 0);
        var (unknown, messages) = ((Count: 0L, Line: 0L), new Remembered());
        List<EventLogRow> rows = [];
        while (csv.Read())
        {
            tally.Reads();
            var (row, why) = Row(csv, threads);
            if (row is null) tally.LeavesOut(1, why);
            else if (!IsNew(row, messages, path, errors, tally)) row = null;
            if (row is { Answers: { } answered } && threads?.Holds(answered) == false) unknown = (unknown.Count + 1, unknown.Count == 0 ? row.Line : unknown.Line);
            if ((threads?.Root(Id(_mapping.Message!, csv)) ?? (shape.Apart.Count > 0 ? Fingerprint.Of(Id(_mapping.Id!, csv)) : default)) is var own && shape.Apart.TryGetValue(own, out var count))
            {
                if (!open.TryGetValue(own, out var draft)) open.Add(own, draft = new(count));
                draft.Add(row, threads is null ? row?.Id : Root(csv, own));
                if (!draft.IsWhole) continue;
                // It is whole, and nothing more is kept of it.
                open.Remove(own);
                if (InTime(draft.Named(), path, errors, tally) is not { Count: > 0 } named) continue;
                apart++;
                yield return Build(named, shape);
                continue;
            }

            if (row is null) continue;
            // Where a row tells all of a conversation, another one of its id is another word on it and no more of it.
            if (rows.Count > 0 && (rows[0].Id != row.Id || IsRowWhole))
            {
                yield return Build(rows, shape);
                rows.Clear();
            }

            rows.Add(row);
        }

        tally.Reads(csv.LeftOut);
        tally.LeavesOut(csv.LeftOut);
        if (rows.Count > 0) yield return Build(rows, shape);
        // What a second reading did not find again.
        foreach (var draft in open.Values)
            if (InTime(draft.Named(), path, errors, tally) is { Count: > 0 } named) yield return Build(named, shape);
        if (unknown.Count > 0) errors.Note(path, unknown.Line, [new("csv.answers-none", "$", [new("count", unknown.Count)])]);
        if (apart > 0 && threads is null) errors.Note(path, null, [new("csv.scattered", "$", [new("count", apart)])]);
    }

    // A message has one id: one that comes again is the same, or nobody knows which of them was written.
    private static bool IsNew(EventLogRow row, Remembered messages, string path, ErrorPrinter errors, RowTally tally)
    {
        if (row.Message is not { } message) return true;
        switch (messages.Take(Fingerprint.Of(message), Fingerprint.Of($"{row.At}\n{row.State}\n{row.Answers}")))
        {
            case SeenRow.New:
                return true;
            case SeenRow.Same:
                errors.Note(path, row.Line, [new("sla.repeated", "$", [new("id", message)])]);
                tally.Repeats();
                return false;
            default:
                errors.Print(path, row.Line, [new("sla.repeated-otherwise", "$", [new("id", message)])]);
                tally.LeavesOut(1, "left-repeated");
                return false;
        }
    }

    // A message that stands before the one that it answers has a wrong time, or answers another.
    private static List<EventLogRow> InTime(List<EventLogRow> rows, string path, ErrorPrinter errors, RowTally tally)
    {
        if (!rows.Exists(row => row.Answers is not null)) return rows;
        var times = rows.Where(row => row.Message is not null).GroupBy(row => row.Message!, StringComparer.Ordinal).ToDictionary(message => message.Key, message => message.First().At, StringComparer.Ordinal);
        var early = rows.Where(row => row.Answers is { } answered && times.TryGetValue(answered, out var at) && row.At < at).ToList();
        foreach (var row in early)
        {
            errors.Print(path, row.Line, [new("csv.answer-before", "$", [new("message", row.Message!), new("answered", row.Answers!)])]);
            tally.LeavesOut(1, "left-days");
        }

        return early.Count == 0 ? rows : [.. rows.Except(early)];
    }

    private static string Id(Column column, TableRows csv) => IdText.Of(column.Text(csv));

    // True where a row is a conversation, and not something that happened to one.
    private bool IsRowWhole => !_mapping.HasUpdates;

    // What a conversation is called: the message that began it, which its own row names, or that of an answer to it.
    private string? Root(TableRows csv, Fingerprint root) =>
        Id(_mapping.Message!, csv) is var message && Fingerprint.Of(message) == root ? message : Id(_mapping.ReplyTo!, csv) is var answered && Fingerprint.Of(answered) == root ? answered : null;

    // A conversation of which some rows were read.
    private sealed class Draft(int count)
    {
        private string? _name;
        private int _left = count;

        public List<EventLogRow> Rows { get; } = [];

        public bool IsWhole => _left == 0;

        public void Add(EventLogRow? row, string? name)
        {
            _left--;
            _name ??= name;
            if (row is not null) Rows.Add(row);
        }

        public List<EventLogRow> Named() => _name is { } name ? [.. Rows.Select(row => row.Id == name ? row : row with { Id = name })] : Rows;
    }

    private (long Line, int Rows, Conversation Value) Build(List<EventLogRow> rows, EventLogShape shape) =>
        (rows[0].Line, rows.Count, EventLogDraft.Build(_mapping, rows, shape.IsNewestFirst));

    // The first answer can't come after what ended the conversation, unless it went on.
    private static bool Crossed(ImmutableArray<ConversationEvent> milestones)
    {
        var replied = milestones.Where(happened => happened.Kind == ConversationEventKind.AgentReply).Min(happened => (Instant?)happened.At);
        var ended = milestones.Where(happened => happened.Kind == ConversationEventKind.Resolved).Max(happened => (Instant?)happened.At);
        return replied > ended;
    }

    // The column that says when it was, of those that the file has.
    private Column Timed(TableRows csv) => ((Column?[])[_mapping.Created, _mapping.At]).OfType<Column>().FirstOrDefault(column => column.Names.Any(csv.Has)) ?? _mapping.Created ?? _mapping.At!;

    // A first reading: which rows belong together, and which way the log goes.
    private (MessageThreads? Threads, EventLogShape? Shape) Shape(TableFile input)
    {
        if (_mapping is { Message: { } message, ReplyTo: { } replyTo })
        {
            var threads = new MessageThreads();
            using (var messages = Open(input, null))
            {
                if (messages is null) return default;
                while (messages.Read()) threads.Add(Id(message, messages), Id(replyTo, messages));
            }

            using var again = Open(input, null)!;
            return (threads, EventLogShape.Of(again, row => Id(message, row), threads));
        }

        using (var csv = Open(input, null))
            if (csv is null) return default;
        return (null, IsRowWhole ? new([], IsNewestFirst: false) : EventLogShape.Of(() => Open(input, null)!, row => Id(_mapping.Id!, row), At));
    }

    // Without its columns a log says nothing: every row of it is left out, and told.
    private void TellMissing(TableFile input, ErrorPrinter errors, RowTally tally)
    {
        using var none = Open(input, errors);
        var rows = input.Count();
        tally.Reads(rows);
        tally.LeavesOut(rows);
    }

    private Instant? At(TableRows csv) => _mapping.At is { } column && column.Text(csv) is { Length: > 0 } text ? _times.Read(text).At : null;

    private TableRows? Open(TableFile input, ErrorPrinter? errors) => input.Open(errors, _mapping.Each,
        [_mapping.Id, _mapping.Message, _mapping.ReplyTo, _mapping.Created, _mapping.At, _mapping.State, _mapping.ReopenCount, _mapping.Channel?.Column, _mapping.Priority?.Column,
            _mapping.Tier, _mapping.Tags, _mapping.Brand, _mapping.Team, _mapping.Agent,
            .. _mapping.Milestones.Keys.Concat(_mapping.MinutesAfterCreation.Keys).Order(StringComparer.Ordinal).Select(Column.OfAny)]);

    private (EventLogRow? Row, string Why) Row(TableRows csv, MessageThreads? threads)
    {
        var (isBad, by) = (false, (threads is null ? _mapping.Id : _mapping.Message)!);
        var id = Id(by, csv);
        if (SummaryRow.Of(id, csv) is { } summary)
        {
            csv.TellOf(csv.LineNumber, new InputError("csv.summary-row", "$", [new("given", summary)]));
            return (null, "left-summary");
        }

        if (_mapping.IsMissing(id)) Bad(by);
        else if (IdText.IsRounded(id)) Bad(by, "csv.rounded-id");
        var (created, at) = (Time(_mapping.Created), Time(_mapping.At));
        var state = Known(_mapping.State);
        var events = ImmutableArray<ConversationEventKind>.Empty;
        // A row that is something that happened says what.
        if (state is null && _mapping is { Rows: RowKind.Events, State: { } happened }) Bad(happened);
        if (state is not null && !Heading.TryFind(_mapping.States, state = Heading.Tidy(state), out events)) Bad(_mapping.State!);
        var reopens = 0;
        var count = Known(_mapping.ReopenCount);
        if (count is not null)
        {
            if (AmountText.Number(count, _mapping.Mark) is { } number && number == decimal.Truncate(number) && number is >= 0 and <= int.MaxValue) reopens = (int)number;
            else Bad(_mapping.ReopenCount!);
        }

        var milestones = Milestones(created);
        // Something must say when it was.
        if (!isBad && created is null && at is null && milestones.IsEmpty) Bad(Timed(csv));
        if (!isBad && Crossed(milestones)) csv.Note(csv.LineNumber, "csv.reply-after-end", ("id", id));
        return (isBad ? null : new(
            csv.LineNumber, id, created, at, state, events, count is null ? null : reopens,
            _mapping.Channel!.Of(csv).Value, _mapping.Priority!.Of(csv).Value, Known(_mapping.Tier), Tags(), Known(_mapping.Brand),
            Known(_mapping.Team), Somebody(Known(_mapping.Agent)), milestones)
        {
            Message = threads is null ? null : id,
            Answers = threads is not null && Id(_mapping.ReplyTo!, csv) is { Length: > 0 } answered ? answered : null,
        }, "left-unreadable");

        // What systems write where nobody has it.
        string? Somebody(string? agent) => agent is null || Nobody.Contains(agent) ? null : agent;

        string? Known(Column? column) => column?.Text(csv) is not { } field || _mapping.IsMissing(field) ? null : field;

        ImmutableArray<string> Tags() => Known(_mapping.Tags) is { } field ? [.. field.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)] : [];

        Instant? Time(Column? column)
        {
            if (Known(column) is not { } field) return null;
            var time = _times.Read(field);
            if (time.Error is { } wrong) Bad(column!, wrong);
            return time.At;
        }

        ImmutableArray<ConversationEvent> Milestones(Instant? created)
        {
            if (_mapping.Milestones.IsEmpty && _mapping.MinutesAfterCreation.IsEmpty) return [];
            var found = ImmutableArray.CreateBuilder<ConversationEvent>();
            foreach (var (column, kinds) in _mapping.Milestones)
                if (Time(Column.OfAny(column)) is { } time)
                    foreach (var kind in kinds) found.Add(new(time, kind));
            foreach (var (column, kinds) in _mapping.MinutesAfterCreation)
            {
                if (Known(Column.OfAny(column)) is not { } field) continue;
                if (created is not { } began || AmountText.Number(field, _mapping.Mark) is not (>= 0 and <= MostMinutes and var minutes)) Bad(Column.OfAny(column));
                else
                    foreach (var kind in kinds) found.Add(new(began + Duration.FromSeconds((long)(minutes * 60)), kind));
            }

            return found.DrainToImmutable();
        }

        // The first of them is told, as everywhere.
        void Bad(Column column, string code = "csv.bad-row")
        {
            if (!isBad) csv.TellBad(column.Name(csv), code);
            isBad = true;
        }
    }
}
