using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace CsRules;

/// <summary>A value that stands in a document as one string: how it is read and written, its pattern, and the code of its words.</summary>
/// <typeparam name="T">The value's type.</typeparam>
/// <example>
/// <para>The string of a value may be the name of a field as well:</para>
/// <code>
/// var options = new JsonSerializerOptions { Converters = { new LocalDateConverter() } };
/// var days = JsonSerializer.Deserialize&lt;Dictionary&lt;LocalDate, string&gt;&gt;("""{ "2025-10-06": "closed" }""", options)!;
/// days[new LocalDate(2025, 10, 6)];   // "closed"
/// </code>
/// </example>
public abstract class TextForm<T> : JsonConverter<T>, IValueForm
{
    private readonly string _words;
    private readonly string _pattern;

    /// <summary>A form.</summary>
    /// <param name="words">Code of the form's words.</param>
    /// <param name="pattern">Regular expression of the string, as a schema gives it.</param>
    protected TextForm(string words, string pattern) => (_words, _pattern) = (words, pattern);

    string IValueForm.Words => _words;

    /// <summary>The value of a string; false where it is not of the form.</summary>
    internal bool TryRead(string text, out T value)
    {
        // To the patterns that read instants, dates and times a NUL is the end of the text, whatever follows it.
        if (!text.Contains('\0', StringComparison.Ordinal)) return TryParse(text, out value);
        value = default!;
        return false;
    }

    /// <summary>The string of a value.</summary>
    internal string Write(T value) => Format(value);

    /// <summary>Reads the string; false where it is not of the form.</summary>
    protected abstract bool TryParse(string text, out T value);

    /// <summary>Writes the string.</summary>
    protected abstract string Format(T value);

    // The forms that nearly every document has, read without their text; false says nothing of the others.
    private protected virtual bool TryReadPlain(ref Utf8JsonReader reader, out T value)
    {
        value = default!;
        return false;
    }

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && (TryReadPlain(ref reader, out var value) || TryRead(reader.GetString()!, out value))
            ? value
            : throw new JsonException($"Not a {typeof(T).Name}.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(Format(value));
    }

    /// <inheritdoc/>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TryRead(reader.GetString()!, out var value) ? value : throw new JsonException($"Not a {typeof(T).Name}.");

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(Format(value));
    }

    bool IValueForm.Accepts(JsonElement element) => JsonWords.TryText(element, out var text) && TryRead(text, out _);

    JsonObject IValueForm.Schema() => new() { ["type"] = "string", ["pattern"] = _pattern };
}
