using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace CsRules.Documents;

/// <summary>
/// Reads a document and reports everything wrong with its shape at once: unknown fields with the nearest known one,
/// missing fields, values of the wrong form. A reader that stops at the first error makes a shop fix a file ten times.
/// </summary>
/// <example>
/// <para>Two things are wrong, and both are told:</para>
/// <code>
/// var (document, errors) = DocumentReader.Read("""{ "clauses": [{ "kindd": "freeReturns" }] }"""u8.ToArray(), CsRulesJson.TypeOf&lt;ReturnPolicy&gt;());
/// document;          // null
/// errors[0].Path;    // "$.clauses[0].kindd"
/// errors[0].Code;    // "json.unknown-field-near"
/// errors[1].Code;    // "json.missing-field"
/// </code>
/// </example>
public static class DocumentReader
{
    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads UTF-8 text; a byte order mark at its beginning is passed by. The value is null where there are errors.</summary>
    public static (T? Value, ImmutableArray<InputError> Errors) Read<T>(ReadOnlyMemory<byte> utf8, JsonTypeInfo<T> type)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(type);
        if (!Utf8.IsValid(utf8.Span)) return (null, [NotUtf8(utf8.Span)]);
        if (utf8.Span.StartsWith(Mark)) utf8 = utf8[Mark.Length..];
        if (AtOnce(utf8.Span, type) is { } value) return (value, []);
        try
        {
            using var document = JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = DocumentLimits.MostDepth });
            return Walked(document.RootElement, type);
        }
        catch (JsonException error)
        {
            return (null, [Malformed(error)]);
        }
    }

    // Most texts have nothing wrong with them, and the typed reader alone reads them; null where they need a closer look.
    private static T? AtOnce<T>(ReadOnlySpan<byte> utf8, JsonTypeInfo<T> type) where T : class
    {
        if (!DocumentSkim.MayBeTrusted(utf8, type)) return null;
        try
        {
            return JsonSerializer.Deserialize(utf8, type);
        }
        catch (Exception error) when (IsRefusal(error))
        {
            return null;
        }
    }

    private static bool IsRefusal(Exception error) => error is JsonException or ArgumentException or InvalidOperationException or OverflowException;

    /// <summary>Reads a parsed element. The value is null where there are errors.</summary>
    public static (T? Value, ImmutableArray<InputError> Errors) Read<T>(JsonElement element, JsonTypeInfo<T> type)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(type);
        // Whoever parsed it may have passed on bytes that are no text: the parser looks at them only when they are asked for.
        var utf8 = element.ValueKind == JsonValueKind.Undefined ? [] : JsonMarshal.GetRawUtf8Value(element);
        return Utf8.IsValid(utf8) ? Walked(element, type) : (null, [NotUtf8(utf8)]);
    }

    private static (T? Value, ImmutableArray<InputError> Errors) Walked<T>(JsonElement element, JsonTypeInfo<T> type)
        where T : class
    {
        if (Errors(element, type) is { IsEmpty: false } errors) return (null, errors);
        try
        {
            return (Named(element) ? WithoutVersion(element).Deserialize(type) : element.Deserialize(type), []);
        }
        catch (Exception error) when (IsRefusal(error))
        {
            // The walk has seen every member; what is left is a combination that only the type itself can refuse.
            return (null, [new InputError("json.refused", (error as JsonException)?.Path ?? "$", [ShapeCheck.Given(element)])]);
        }
    }

    /// <summary>Everything wrong with the shape of a document whose type is known at run time only; nothing is made of it.</summary>
    public static ImmutableArray<InputError> Errors(ReadOnlyMemory<byte> utf8, JsonTypeInfo type)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (!Utf8.IsValid(utf8.Span)) return [NotUtf8(utf8.Span)];
        if (utf8.Span.StartsWith(Mark)) utf8 = utf8[Mark.Length..];
        try
        {
            using var document = JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = DocumentLimits.MostDepth });
            return Errors(document.RootElement, type);
        }
        catch (JsonException error)
        {
            return [Malformed(error)];
        }
    }

    private static ImmutableArray<InputError> Errors(JsonElement element, JsonTypeInfo type)
    {
        if (DocumentVersion.Wrong(element, type) is { } version) return [version];
        var errors = ImmutableArray.CreateBuilder<InputError>();
        ShapeCheck.Walk(element, type, "$", errors);
        return errors.ToImmutable();
    }

    private static bool Named(JsonElement element) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(DocumentVersion.Field, out _);

    // The release is the document's and no field of what it says.
    private static JsonObject WithoutVersion(JsonElement element)
    {
        var document = JsonObject.Create(element)!;
        document.Remove(DocumentVersion.Field);
        return document;
    }

    /// <summary>The error for text that is not JSON; line and column count from 1.</summary>
    public static InputError Malformed(JsonException error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return new("json.malformed", "$",
            [new("line", (error.LineNumber ?? 0) + 1), new("column", (error.BytePositionInLine ?? 0) + 1)]);
    }

    /// <summary>The error for a byte that is not UTF-8; line and byte count from 1.</summary>
    private static InputError NotUtf8(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == OperationStatus.Done) at += length;
        var before = bytes[..at];
        return new("text.not-utf8", "$",
        [
            new("line", before.Count((byte)'\n') + 1), new("column", at - before.LastIndexOf((byte)'\n')),
            new("byte", "0x" + bytes[at].ToString("X2", CultureInfo.InvariantCulture)),
        ]);
    }
}
