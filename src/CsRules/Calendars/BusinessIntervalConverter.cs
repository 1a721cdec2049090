using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace CsRules.Calendars;

/// <summary>["09:00", "17:00"] is an interval of opening hours.</summary>
/// <example>
/// <para>Midnight stays "24:00" where a day ends with it:</para>
/// <code>
/// var evening = JsonSerializer.Deserialize&lt;BusinessInterval&gt;("""["18:00", "24:00"]""")!;
/// evening.EndSecond;                                              // 86400
/// JsonSerializer.Serialize(evening) == """["18:00","24:00"]""";   // true
/// </code>
/// </example>
public sealed class BusinessIntervalConverter : JsonConverter<BusinessInterval>, IValueForm
{
    string IValueForm.Words => "form.hours";

    /// <inheritdoc/>
    public override BusinessInterval Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return TryRead(document.RootElement, out var interval) ? interval : throw new JsonException("Not opening hours.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, BusinessInterval value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartArray();
        writer.WriteStringValue(BusinessInterval.Text(value.StartSecond));
        writer.WriteStringValue(BusinessInterval.Text(value.EndSecond));
        writer.WriteEndArray();
    }

    bool IValueForm.Accepts(JsonElement element) => TryRead(element, out _);

    JsonObject IValueForm.Schema() => new()
    {
        ["type"] = "array",
        ["items"] = new JsonObject { ["type"] = "string", ["pattern"] = @"^([01]\d|2[0-4]):[0-5]\d(:[0-5]\d)?$" },
        ["minItems"] = 2,
        ["maxItems"] = 2,
    };

    private static bool TryRead(JsonElement element, [NotNullWhen(true)] out BusinessInterval? interval)
    {
        interval = null;
        return element.ValueKind == JsonValueKind.Array && element.GetArrayLength() == 2
            && JsonWords.TryText(element[0], out var start) && JsonWords.TryText(element[1], out var end)
            && BusinessInterval.TryParse(start, end, out interval);
    }
}
