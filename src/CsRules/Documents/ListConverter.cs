using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CsRules.Documents;

/// <summary>A list of values in their one text form, whatever options it is read under.</summary>
internal abstract class ListConverter<T>(JsonConverter<T> form) : JsonConverter<ImmutableArray<T>>
{
    public override ImmutableArray<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray) throw new JsonException();
        var values = ImmutableArray.CreateBuilder<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) values.Add(form.Read(ref reader, typeof(T), options)!);
        return values.ToImmutable();
    }

    public override void Write(Utf8JsonWriter writer, ImmutableArray<T> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        if (!value.IsDefault)
            foreach (var one in value) form.Write(writer, one, options);
        writer.WriteEndArray();
    }
}
