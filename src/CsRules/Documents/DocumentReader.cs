using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

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
    /// <summary>Reads UTF-8 text. The value is null where there are errors.</summary>
    public static (T? Value, ImmutableArray<InputError> Errors) Read<T>(ReadOnlyMemory<byte> utf8, JsonTypeInfo<T> type)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(type);
        try
        {
            using var document = JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = 64 });
            return Read(document.RootElement, type);
        }
        catch (JsonException error)
        {
            return (null, [Malformed(error)]);
        }
    }

    /// <summary>Reads a parsed element. The value is null where there are errors.</summary>
    public static (T? Value, ImmutableArray<InputError> Errors) Read<T>(JsonElement element, JsonTypeInfo<T> type)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(type);
        var errors = ImmutableArray.CreateBuilder<InputError>();
        ShapeCheck.Walk(element, type, "$", errors);
        if (errors.Count > 0) return (null, errors.ToImmutable());
        try
        {
            return (element.Deserialize(type), []);
        }
        catch (JsonException error)
        {
            // The walk has seen every member; what is left is a combination that only the type itself can refuse.
            return (null, [new InputError("json.bad-value", error.Path ?? "$", [new("given", element.GetRawText())])]);
        }
    }

    /// <summary>The error for text that is not JSON; line and column count from 1.</summary>
    public static InputError Malformed(JsonException error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return new("json.malformed", "$",
            [new("line", (error.LineNumber ?? 0) + 1), new("column", (error.BytePositionInLine ?? 0) + 1)]);
    }
}
