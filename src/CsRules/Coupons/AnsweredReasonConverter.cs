using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using CsRules.Documents;
using NodaTime;
using NodaTime.Text;

namespace CsRules.Coupons;

/// <summary>Writes a reason with its data beside the code. Read back, data are numbers and texts, without their types.</summary>
internal sealed class AnsweredReasonConverter : JsonConverter<AnsweredReason>
{
    public override AnsweredReason Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException();
        var (code, text, data) = ("", "", ImmutableArray.CreateBuilder<Datum>());
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            if (name == "code") code = reader.GetString()!;
            else if (name == "text") text = reader.GetString()!;
            else data.Add(new(name, reader.TokenType == JsonTokenType.Number ? reader.GetInt64() : reader.GetString()!));
        }

        return new(code, data.ToImmutable(), text);
    }

    public override void Write(Utf8JsonWriter writer, AnsweredReason value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("code", value.Code);
        foreach (var datum in value.Data)
        {
            if (datum.Value is int or long) writer.WriteNumber(datum.Name, Convert.ToInt64(datum.Value, System.Globalization.CultureInfo.InvariantCulture));
            else writer.WriteString(datum.Name, datum.Value is LocalDate day ? LocalDatePattern.Iso.Format(day) : $"{datum.Value}");
        }

        writer.WriteString("text", value.Text);
        writer.WriteEndObject();
    }
}
