using System.Collections.Immutable;
using System.Globalization;
using CsRules.Cli.Io;
using CsRules.Documents;
using CsRules.Sla;
using CsvHelper;
using NodaTime;
using NodaTime.Text;

namespace CsRules.Cli.Sla;

/// <summary>Streams the conversations of an event log; a row that can't be read is reported and left out.</summary>
internal sealed class EventLogReader
{
    private readonly EventLogMapping _mapping;
    private readonly LocalDateTimePattern _pattern;
    private readonly DateTimeZone _zone;
    private readonly HashSet<string> _done = new(StringComparer.Ordinal);

    private EventLogReader(EventLogMapping mapping, LocalDateTimePattern pattern, DateTimeZone zone) =>
        (_mapping, _pattern, _zone) = (mapping, pattern, zone);

    /// <summary>A reader, or null where the mapping has errors, which are printed.</summary>
    public static EventLogReader? Create(string path, EventLogMapping mapping, ErrorPrinter errors)
    {
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(mapping.Zone);
        if (zone is null) errors.Print(path, null, [new("csv.bad-zone", "$.zone", [new("given", mapping.Zone)])]);
        try
        {
            var pattern = LocalDateTimePattern.CreateWithInvariantCulture(mapping.DateFormat);
            return zone is null ? null : new EventLogReader(mapping, pattern, zone);
        }
        catch (InvalidPatternException)
        {
            errors.Print(path, null, [new("csv.bad-format", "$.dateFormat", [new("given", mapping.DateFormat)])]);
            return null;
        }
    }

    public IEnumerable<(long Line, Conversation Value)> Read(TextReader reader, string path, ErrorPrinter errors)
    {
        using var csv = CsvReader.Create(reader, new CsvReaderOptions { TrackLineNumbers = true }, leaveOpen: true);
        csv.ReadHeader();
        if (!HasColumns(csv, path, errors)) yield break;
        var draft = new EventLogDraft(_mapping);
        string? scattered = null;
        while (csv.Read())
        {
            if (Row(csv, path, errors) is not { } row) continue;
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
                    if (scattered != row.Id) errors.Print(path, csv.LineNumber, [new("csv.scattered", "$", [new("id", row.Id)])]);
                    scattered = row.Id;
                    continue;
                }
            }

            draft.Add(row, csv.LineNumber);
        }

        if (draft.Id is not null) yield return (draft.Line, draft.Build());
    }

    private bool HasColumns(CsvReader csv, string path, ErrorPrinter errors)
    {
        string?[] needed = [_mapping.Id, _mapping.Created, _mapping.At, _mapping.State, _mapping.ReopenCount, _mapping.Channel.Column, _mapping.Priority.Column];
        var missing = needed.OfType<string>().Where(name => !csv.Headers.Contains(name, StringComparer.Ordinal)).ToList();
        errors.Print(path, 1, missing.Select(name => new InputError("csv.no-column", "$", [new("column", name)])));
        return missing.Count == 0;
    }

    private EventLogRow? Row(CsvReader csv, string path, ErrorPrinter errors)
    {
        var line = csv.LineNumber;
        string Field(string column) => csv.GetString(column);
        EventLogRow? Bad(string column)
        {
            errors.Print(path, line, [new("csv.bad-row", "$", [new("column", column), new("given", Field(column))])]);
            return null;
        }

        var id = Field(_mapping.Id);
        if (id.Length == 0) return Bad(_mapping.Id);
        if (At(Field(_mapping.Created)) is not { } created) return Bad(_mapping.Created);
        if (At(Field(_mapping.At)) is not { } at) return Bad(_mapping.At);
        if (at < created)
        {
            // Real logs have a few: the row is good, its clock was not.
            errors.Note(path, line, [new("csv.before-creation", "$", [new("id", id), new("given", Field(_mapping.At))])]);
            at = created;
        }

        if (!_mapping.States.TryGetValue(Field(_mapping.State), out var events)) return Bad(_mapping.State);
        var reopens = 0;
        if (_mapping.ReopenCount is { } count && !int.TryParse(Field(count), NumberStyles.None, CultureInfo.InvariantCulture, out reopens)) return Bad(count);
        return new(id, created, at, Field(_mapping.State), events, reopens, Word(_mapping.Channel, Field), Word(_mapping.Priority, Field));
    }

    private Instant? At(string text) =>
        _pattern.Parse(text).TryGetValue(default, out var local) ? local.InZoneLeniently(_zone).ToInstant() : null;

    private static T Word<T>(ColumnWords<T> words, Func<string, string> field) where T : struct, Enum =>
        words.Column is { } column && words.Values.TryGetValue(field(column), out var value) ? value : words.Otherwise;
}

/// <summary>One row of an event log, read.</summary>
internal sealed record EventLogRow(
    string Id, Instant Created, Instant At, string State, ImmutableArray<ConversationEventKind> Events, int Reopens, Channel Channel, Priority Priority);
