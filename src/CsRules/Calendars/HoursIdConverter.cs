using System.Text.Json;
using System.Text.Json.Serialization;

namespace CsRules.Calendars;

/// <summary>An id comes back byte for byte as it was written.</summary>
internal sealed class HoursIdConverter : JsonConverter<HoursId>
{
    public override HoursId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return new(document.RootElement.GetRawText());
    }

    public override void Write(Utf8JsonWriter writer, HoursId value, JsonSerializerOptions options) =>
        writer.WriteRawValue(value.Json, skipInputValidation: true);
}
