using System.Collections.Immutable;
using System.Globalization;
using CsRules.Cli.Io;
using CsRules.Documents;
using CsRules.Sla;
using NodaTime;

namespace CsRules.Cli.Sla;

/// <summary>
/// Streams the conversations of an event log; a row that can't be read is reported and left out. Conversations whose rows stand
/// together come one by one; those whose rows stand apart are kept until the log has ended.
/// </summary>
internal sealed class EventLogReader
{
    private readonly EventLogMapping _mapping;
    private readonly CsvLog _log;

    private EventLogReader(EventLogMapping mapping, CsvLog log) => (_mapping, _log) = (mapping, log);

    /// <summary>A reader, or null where the mapping has errors, which are printed.</summary>
    public static EventLogReader? Create(string path, EventLogMapping mapping, ErrorPrinter errors)
    {
        InputError[] wrong = mapping.HasUpdates || !mapping.Milestones.IsEmpty ? [] : [new("csv.no-events", "$", [])];
        return CsvLog.Create(path, mapping.Zone, mapping.DateFormat, errors, wrong) is { } log ? new(mapping, log) : null;
    }

    /// <summary>The conversations, each with the line of its first row and how many rows it has.</summary>
    public IEnumerable<(long Line, int Rows, Conversation Value)> Read(Rereadable input, string path, ErrorPrinter errors, RowTally tally)
    {
        if (Shape(input, path) is not { } shape)
        {
            TellMissing(input, path, errors, tally);
            yield break;
        }

        using var reader = input.Open();
        using var csv = Open(reader, path, errors)!;
        var apart = new Dictionary<string, List<EventLogRow>>(StringComparer.Ordinal);
        List<EventLogRow> rows = [];
        while (csv.Read())
        {
            tally.Reads();
            if (Row(csv) is not { } row)
            {
                tally.LeavesOut();
                continue;
            }

            if (shape.Apart.Count > 0 && shape.Apart.Contains(Fingerprint.Of(row.Id)))
            {
                if (!apart.TryGetValue(row.Id, out var others)) apart.Add(row.Id, others = []);
                others.Add(row);
                continue;
            }

            if (rows.Count > 0 && rows[0].Id != row.Id)
            {
                yield return Build(rows, shape);
                rows.Clear();
            }

            rows.Add(row);
        }

        tally.Reads(csv.LeftOut);
        tally.LeavesOut(csv.LeftOut);
        if (rows.Count > 0) yield return Build(rows, shape);
        if (apart.Count > 0) errors.Note(path, null, [new("csv.scattered", "$", [new("count", apart.Count)])]);
        foreach (var others in apart.Values) yield return Build(others, shape);
    }

    private (long Line, int Rows, Conversation Value) Build(List<EventLogRow> rows, EventLogShape shape) =>
        (rows[0].Line, rows.Count, EventLogDraft.Build(_mapping, rows, shape.IsNewestFirst));

    private EventLogShape? Shape(Rereadable input, string path)
    {
        using var reader = input.Open(isLast: false);
        using var csv = Open(reader, path, null);
        return csv is null ? null : EventLogShape.Of(csv, _mapping.Id, At);
    }

    // Without its columns a log says nothing: every row of it is left out, and told.
    private void TellMissing(Rereadable input, string path, ErrorPrinter errors, RowTally tally)
    {
        using var reader = input.Open();
        using var none = Open(reader, path, errors);
        using var again = input.Open(isLast: false);
        var rows = 0L;
        for (var isHeading = true; again.ReadLine() is not null; isHeading = false)
            if (!isHeading) rows++;
        tally.Reads(rows);
        tally.LeavesOut(rows);
    }

    private Instant? At(CsvRows csv) => _mapping.At is { } column ? _log.At(csv.GetString(column)) : null;

    private CsvRows? Open(StrictText reader, string path, ErrorPrinter? errors) => CsvRows.Open(reader, path, errors,
        [_mapping.Id, _mapping.Created, _mapping.At, _mapping.State, _mapping.ReopenCount, _mapping.Channel.Column, _mapping.Priority.Column,
            _mapping.Tier, _mapping.Tags, _mapping.Brand, _mapping.Team, _mapping.Agent, .. _mapping.Milestones.Keys.Order(StringComparer.Ordinal)]);

    private EventLogRow? Row(CsvRows csv)
    {
        var isBad = false;
        var id = csv.GetString(_mapping.Id);
        if (_mapping.IsMissing(id)) Bad(_mapping.Id);
        var (created, at) = (Time(_mapping.Created), Time(_mapping.At));
        var state = Known(_mapping.State);
        var events = ImmutableArray<ConversationEventKind>.Empty;
        if (state is not null && !_mapping.States.TryGetValue(state, out events)) Bad(_mapping.State!);
        var reopens = 0;
        var count = Known(_mapping.ReopenCount);
        if (count is not null && !int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out reopens)) Bad(_mapping.ReopenCount!);
        var milestones = Milestones();
        // Something must say when it was.
        if (!isBad && created is null && at is null && milestones.IsEmpty) Bad(_mapping.Created);
        return isBad ? null : new(
            csv.LineNumber, id, created, at, state, events, count is null ? null : reopens,
            _mapping.Channel.Of(csv.GetString), _mapping.Priority.Of(csv.GetString), Known(_mapping.Tier), Tags(), Known(_mapping.Brand),
            Known(_mapping.Team), Known(_mapping.Agent), milestones);

        string? Known(string? column) => column is null || csv.GetString(column) is not { } field || _mapping.IsMissing(field) ? null : field;

        ImmutableArray<string> Tags() => Known(_mapping.Tags) is { } field ? [.. field.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)] : [];

        Instant? Time(string? column)
        {
            if (Known(column) is not { } field) return null;
            if (_log.At(field) is { } time) return time;
            Bad(column!);
            return null;
        }

        ImmutableArray<ConversationEvent> Milestones()
        {
            if (_mapping.Milestones.IsEmpty) return [];
            var found = ImmutableArray.CreateBuilder<ConversationEvent>();
            foreach (var (column, kinds) in _mapping.Milestones)
                if (Time(column) is { } time)
                    foreach (var kind in kinds) found.Add(new(time, kind));
            return found.DrainToImmutable();
        }

        // The first of them is told, as everywhere.
        void Bad(string column)
        {
            if (!isBad) csv.TellBad(column);
            isBad = true;
        }
    }
}
