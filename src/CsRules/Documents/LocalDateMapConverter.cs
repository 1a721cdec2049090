using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace CsRules.Documents;

/// <summary>Days by name, whatever options they are read under.</summary>
internal sealed class LocalDateMapConverter : JsonConverter<ImmutableDictionary<string, LocalDate>>
{
    private static readonly LocalDateConverter Form = new();

    public override ImmutableDictionary<string, LocalDate> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException();
        var days = ImmutableDictionary.CreateBuilder<string, LocalDate>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            if (!days.TryAdd(name, Form.Read(ref reader, typeof(LocalDate), options))) throw new JsonException();
        }

        return days.ToImmutable();
    }

    public override void Write(Utf8JsonWriter writer, ImmutableDictionary<string, LocalDate> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (name, day) in value)
        {
            writer.WritePropertyName(name);
            Form.Write(writer, day, options);
        }

        writer.WriteEndObject();
    }
}
