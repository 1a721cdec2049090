using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CsRules.Cli.Rows;
using CsRules.Documents;

namespace CsRules.Cli.Io;

/// <summary>One document of an input, or what is wrong with it.</summary>
/// <param name="Line">The line it starts on, from 1.</param>
/// <param name="Value">The document; null where there are errors.</param>
/// <param name="Errors">Everything wrong with its shape.</param>
/// <param name="IsOnly">True where the input is one document and not one a line.</param>
public sealed record StreamedDocument<T>(long Line, T? Value, ImmutableArray<InputError> Errors, bool IsOnly)
    where T : class
{
    /// <summary>What was passed by.</summary>
    public ImmutableArray<InputError> Notes { get; init; } = [];

    /// <summary>What stands there; empty where it can't be told apart from what stands beside it.</summary>
    public ReadOnlyMemory<byte> Utf8 { get; init; }

    /// <summary>True where there are others beside it, as far as can be known before it is answered: those of a pipe come one by one.</summary>
    public bool IsAmongMany { get; init; }

    /// <summary>True where the input is no JSON as a whole: nobody knows how many documents are missing with it.</summary>
    public bool IsUnread { get; init; }
}

/// <summary>
/// Reads one document, a JSON array of documents, or JSON Lines, told apart by the text itself: where the first filled line is a whole
/// object, or the second is one and does not go on what the first begins, every line is a document. JSON Lines are read a line at a time, so
/// memory does not grow with the file.
/// </summary>
internal static class DocumentStream
{
    /// <summary>Streams the documents of a reader.</summary>
    public static IEnumerable<StreamedDocument<T>> Read<T>(StrictText reader, JsonTypeInfo<T> type, bool forceLines = false, bool isLenient = false)
        where T : class => Read(reader, type, document => document, forceLines, isLenient);

    /// <summary>
    /// Streams what a pure function gives for each document of a reader, in their order. The lines of a file are worked on by every
    /// core; those of a pipe one by one, since whoever writes them may wait for the answer before writing the next.
    /// </summary>
    public static IEnumerable<TResult> Read<T, TResult>(StrictText reader, JsonTypeInfo<T> type, Func<StreamedDocument<T>, TResult> work, bool forceLines = false, bool isLenient = false)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(reader);
        var first = NextFilled(reader, 0);
        if (first is null) return [];
        if (forceLines || JsonLines.IsWholeObject(first.Utf8)) return Lines(reader, [first], type, work, isLenient);
        var second = NextFilled(reader, first.Number);
        return second is not null && JsonLines.Begin(first.Utf8, second.Utf8) ? Lines(reader, [first, second], type, work, isLenient) : Whole(reader, first, second, type, isLenient).Select(work);
    }

    private static IEnumerable<TResult> Lines<T, TResult>(StrictText reader, FilledLine[] head, JsonTypeInfo<T> type, Func<StreamedDocument<T>, TResult> work, bool isLenient)
        where T : class
    {
        if (reader.IsFile && head.Length == 1 && NextFilled(reader, head[0].Number) is { } second) head = [head[0], second];
        var many = head.Length > 1;
        TResult[] Worked(FilledLine line) => [.. FromLine(line, type, isLenient).Select(document => work(many ? document with { IsAmongMany = true } : document))];
        var lines = head.Concat(Following(reader, head[^1].Number));
        return (reader.IsFile ? InOrder.Map(lines, Worked) : lines.Select(Worked)).SelectMany(results => results);
    }

    private static IEnumerable<FilledLine> Following(StrictText reader, long number)
    {
        while (NextFilled(reader, number) is { } line)
        {
            yield return line;
            number = line.Number;
        }
    }

    private static IEnumerable<StreamedDocument<T>> FromLine<T>(FilledLine line, JsonTypeInfo<T> type, bool isLenient) where T : class
    {
        if (!line.Faults.IsEmpty) return [new(line.Number, null, line.Faults, IsOnly: false) { Utf8 = line.Utf8 }];
        var (value, errors) = DocumentReader.Read(line.Utf8, type);
        if (value is not null) return [new(line.Number, value, errors, IsOnly: false) { Utf8 = line.Utf8 }];
        // What is wrong is looked at again: a page of an API, or what another system writes in its own way.
        var (document, _) = Parse(line.Utf8);
        if (document is null) return [new(line.Number, null, errors, IsOnly: false) { Utf8 = line.Utf8 }];
        using (document) return [.. FromElement(document.RootElement, line.Number, type, isLenient, isOnly: false)];
    }

    private static IEnumerable<StreamedDocument<T>> FromElement<T>(JsonElement element, long line, JsonTypeInfo<T> type, bool isLenient, bool isOnly) where T : class
    {
        if (JsonRepair.PageOf(element, type) is not { } path) return [One(element, line, type, isLenient, isOnly, null)];
        var entries = JsonPages.Of(element)!.ToList();
        return entries.Select((entry, at) => One(entry, line, type, isLenient, isOnly: false, $"{path}[{at}]") with { IsAmongMany = entries.Count > 1 });
    }

    private static StreamedDocument<T> One<T>(JsonElement element, long line, JsonTypeInfo<T> type, bool isLenient, bool isOnly, string? path) where T : class
    {
        var (value, errors, notes) = JsonRepair.Read(element, type, isLenient);
        InputError Below(InputError error) => path is null ? error : error with { Path = path + error.Path[1..] };
        return new(line, value, [.. errors.Select(Below)], isOnly) { Notes = [.. notes.Select(Below)], Utf8 = JsonMarshal.GetRawUtf8Value(element).ToArray() };
    }

    private static IEnumerable<StreamedDocument<T>> Whole<T>(
        StrictText reader, FilledLine first, FilledLine? second, JsonTypeInfo<T> type, bool isLenient)
        where T : class
    {
        // Blank lines are put back so that an error names the line of the file.
        var text = new StringBuilder().Append('\n', (int)first.Number - 1).Append(first.Text).Append('\n');
        if (second is { } next) text.Append('\n', (int)(next.Number - first.Number) - 1).Append(next.Text).Append('\n');
        var (rest, faults) = reader.Whole();
        text.Append(rest);
        faults = [.. first.Faults, .. second?.Faults ?? [], .. faults];
        if (!faults.IsEmpty)
        {
            yield return new(first.Number, null, faults, IsOnly: true) { IsUnread = true };
            yield break;
        }

        // A parser counts lines by their line feeds.
        text.Replace("\r\n", "\n").Replace('\r', '\n');
        var (document, malformed) = Parse(Encoding.UTF8.GetBytes(text.ToString()));
        if (document is null)
        {
            yield return new(first.Number, null, malformed, IsOnly: true) { IsUnread = true };
            yield break;
        }

        using (document)
        {
            if (document.RootElement.ValueKind == JsonValueKind.Array)
            {
                var index = 0;
                var many = document.RootElement.GetArrayLength() > 1;
                foreach (var element in document.RootElement.EnumerateArray())
                {
                    yield return One(element, first.Number, type, isLenient, isOnly: false, $"$[{index++}]") with { IsAmongMany = many };
                }
            }
            else
            {
                foreach (var one in FromElement(document.RootElement, first.Number, type, isLenient, isOnly: true)) yield return one;
            }
        }
    }

    private static (JsonDocument? Document, ImmutableArray<InputError> Errors) Parse(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            return (JsonDocument.Parse(utf8), []);
        }
        catch (JsonException error)
        {
            return (null, [DocumentReader.Malformed(error)]);
        }
    }

    private static FilledLine? NextFilled(StrictText reader, long number)
    {
        while (reader.ReadUtf8Line() is { } utf8)
        {
            ImmutableArray<InputError> faults = [.. reader.FaultsUpTo(++number).Select(fault => fault.ToInputError())];
            if (!faults.IsEmpty || !IsBlank(utf8)) return new(number, utf8, faults);
        }

        return null;
    }

    private static bool IsBlank(ReadOnlySpan<byte> utf8)
    {
        while (Rune.DecodeFromUtf8(utf8, out var rune, out var length) == OperationStatus.Done && Rune.IsWhiteSpace(rune)) utf8 = utf8[length..];
        return utf8.IsEmpty;
    }

    private sealed record FilledLine(long Number, byte[] Utf8, ImmutableArray<InputError> Faults)
    {
        public string Text => Encoding.UTF8.GetString(Utf8);
    }
}
