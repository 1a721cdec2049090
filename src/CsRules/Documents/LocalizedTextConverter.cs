using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace CsRules.Documents;

/// <summary>{"ko": "…", "en": "…"} is a name in both languages.</summary>
/// <example>
/// <para>A plain string is the name in both languages:</para>
/// <code>
/// var options = new JsonSerializerOptions { Converters = { new LocalizedTextConverter() } };
/// JsonSerializer.Deserialize&lt;LocalizedText&gt;("\"Black Friday\"", options)!.Korean;   // "Black Friday"
/// </code>
/// </example>
public sealed class LocalizedTextConverter : JsonConverter<LocalizedText>, IValueForm
{
    string IValueForm.Words => "form.localized";

    /// <inheritdoc/>
    public override LocalizedText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var root = document.RootElement;
        if (!((IValueForm)this).Accepts(root)) throw new JsonException("Not a text in both languages.");
        return root.ValueKind == JsonValueKind.String
            ? new LocalizedText(root.GetString()!, root.GetString()!)
            : new LocalizedText(root.GetProperty("ko").GetString()!, root.GetProperty("en").GetString()!);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, LocalizedText value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        writer.WriteString("ko", value.Korean);
        writer.WriteString("en", value.English);
        writer.WriteEndObject();
    }

    bool IValueForm.Accepts(JsonElement element) =>
        JsonWords.TryText(element, out _)
        || (element.ValueKind == JsonValueKind.Object
            && element.EnumerateObject().Select(member => JsonWords.TryName(member, out var name) && IsText(member.Value) ? name : "")
                .Order(StringComparer.Ordinal).SequenceEqual(["en", "ko"]));

    JsonObject IValueForm.Schema() => new()
    {
        ["type"] = new JsonArray("string", "object"),
        ["properties"] = new JsonObject { ["ko"] = Text(), ["en"] = Text() },
        ["required"] = new JsonArray("ko", "en"),
        ["additionalProperties"] = false,
    };

    private static bool IsText(JsonElement element) => JsonWords.TryText(element, out var text) && text.Length <= DocumentLimits.MostText;

    private static JsonObject Text() => new() { ["type"] = "string", ["maxLength"] = DocumentLimits.MostText };
}
