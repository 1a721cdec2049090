using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace CsRules.Calendars;

/// <summary>Opening hours by day, whatever options they are read under.</summary>
internal sealed class IntervalsByDayConverter : JsonConverter<ImmutableSortedDictionary<LocalDate, ImmutableArray<BusinessInterval>>>
{
    private static readonly LocalDateConverter Day = new();
    private static readonly BusinessIntervalConverter Interval = new();

    public override ImmutableSortedDictionary<LocalDate, ImmutableArray<BusinessInterval>> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException();
        var days = ImmutableSortedDictionary.CreateBuilder<LocalDate, ImmutableArray<BusinessInterval>>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var day = Day.ReadAsPropertyName(ref reader, typeof(LocalDate), options);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartArray) throw new JsonException();
            var intervals = ImmutableArray.CreateBuilder<BusinessInterval>();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) intervals.Add(Interval.Read(ref reader, typeof(BusinessInterval), options));
            if (!days.TryAdd(day, intervals.ToImmutable())) throw new JsonException();
        }

        return days.ToImmutable();
    }

    public override void Write(Utf8JsonWriter writer, ImmutableSortedDictionary<LocalDate, ImmutableArray<BusinessInterval>> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (day, intervals) in value)
        {
            Day.WriteAsPropertyName(writer, day, options);
            writer.WriteStartArray();
            foreach (var interval in intervals) Interval.Write(writer, interval, options);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }
}
