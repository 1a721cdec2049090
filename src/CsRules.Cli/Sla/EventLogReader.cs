using System.Collections.Immutable;
using System.Globalization;
using CsRules.Cli.Io;
using CsRules.Sla;
using NodaTime;

namespace CsRules.Cli.Sla;

/// <summary>Streams the conversations of an event log; a row that can't be read is reported and left out.</summary>
internal sealed class EventLogReader
{
    private readonly EventLogMapping _mapping;
    private readonly CsvLog _log;
    private readonly HashSet<string> _done = new(StringComparer.Ordinal);

    private EventLogReader(EventLogMapping mapping, CsvLog log) => (_mapping, _log) = (mapping, log);

    /// <summary>A reader, or null where the mapping has errors, which are printed.</summary>
    public static EventLogReader? Create(string path, EventLogMapping mapping, ErrorPrinter errors) =>
        CsvLog.Create(path, mapping.Zone, mapping.DateFormat, errors) is { } log ? new(mapping, log) : null;

    public IEnumerable<(long Line, Conversation Value)> Read(StrictText reader, string path, ErrorPrinter errors)
    {
        using var rows = CsvRows.Open(
            reader, path, errors,
            _mapping.Id, _mapping.Created, _mapping.At, _mapping.State, _mapping.ReopenCount, _mapping.Channel.Column, _mapping.Priority.Column);
        if (rows is null) yield break;
        var draft = new EventLogDraft(_mapping);
        string? scattered = null;
        while (rows.Read())
        {
            if (Row(rows, path, errors) is not { } row) continue;
            if (row.Id != draft.Id)
            {
                if (draft.Id is { } done)
                {
                    _done.Add(done);
                    yield return (draft.Line, draft.Build());
                    draft.Clear();
                }

                if (_done.Contains(row.Id))
                {
                    if (scattered != row.Id) errors.Print(path, rows.LineNumber, [new("csv.scattered", "$", [new("id", row.Id)])]);
                    scattered = row.Id;
                    continue;
                }
            }

            draft.Add(row, rows.LineNumber);
        }

        if (draft.Id is not null) yield return (draft.Line, draft.Build());
    }

    private EventLogRow? Row(CsvRows rows, string path, ErrorPrinter errors)
    {
        var line = rows.LineNumber;
        string Field(string column) => rows.GetString(column);
        EventLogRow? Bad(string column)
        {
            rows.TellBad(column);
            return null;
        }

        var id = Field(_mapping.Id);
        if (id.Length == 0) return Bad(_mapping.Id);
        if (_log.At(Field(_mapping.Created)) is not { } created) return Bad(_mapping.Created);
        if (_log.At(Field(_mapping.At)) is not { } at) return Bad(_mapping.At);
        if (at < created)
        {
            // Real logs have a few: the row is good, its clock was not.
            errors.Note(path, line, [new("csv.before-creation", "$", [new("id", id), new("given", Field(_mapping.At))])]);
            at = created;
        }

        if (!_mapping.States.TryGetValue(Field(_mapping.State), out var events)) return Bad(_mapping.State);
        var reopens = 0;
        if (_mapping.ReopenCount is { } count && !int.TryParse(Field(count), NumberStyles.None, CultureInfo.InvariantCulture, out reopens)) return Bad(count);
        return new(id, created, at, Field(_mapping.State), events, reopens, _mapping.Channel.Of(Field), _mapping.Priority.Of(Field));
    }
}

/// <summary>One row of an event log, read.</summary>
internal sealed record EventLogRow(
    string Id, Instant Created, Instant At, string State, ImmutableArray<ConversationEventKind> Events, int Reopens, Channel Channel, Priority Priority);
