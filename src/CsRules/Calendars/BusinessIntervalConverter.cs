using System.Text.Json;
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
public sealed class BusinessIntervalConverter : JsonConverter<BusinessInterval>
{
    /// <inheritdoc/>
    public override BusinessInterval Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Array || root.GetArrayLength() != 2
            || root[0].ValueKind != JsonValueKind.String || root[1].ValueKind != JsonValueKind.String
            || !BusinessInterval.TryParse(root[0].GetString(), root[1].GetString(), out var interval))
            throw new JsonException("Not opening hours.");
        return interval;
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
}
