using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace CsRules.Calendars;

/// <summary>A result is its value: an instant or "never", a number, true or false, or a list of pairs.</summary>
internal sealed class HoursResultConverter : JsonConverter<HoursResult>
{
    private const string Never = "never";

    public override HoursResult Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var element = document.RootElement;
        return element.ValueKind switch
        {
            JsonValueKind.String => element.ValueEquals(Never) ? new() : new() { At = At(element) },
            JsonValueKind.Number when element.TryGetInt64(out var seconds) => new() { Seconds = seconds },
            JsonValueKind.True or JsonValueKind.False => new() { IsOpen = element.GetBoolean() },
            JsonValueKind.Array => new() { Periods = [.. element.EnumerateArray().Select(Pair)] },
            _ => throw Unknown(),
        };
    }

    public override void Write(Utf8JsonWriter writer, HoursResult value, JsonSerializerOptions options)
    {
        if (value.Seconds is { } seconds) writer.WriteNumberValue(seconds);
        else if (value.IsOpen is { } isOpen) writer.WriteBooleanValue(isOpen);
        else if (value.Periods is { } periods) Write(writer, periods);
        else writer.WriteStringValue(value.At is { } at ? InstantPattern.ExtendedIso.Format(at) : Never);
    }

    private static void Write(Utf8JsonWriter writer, ImmutableArray<Interval> periods)
    {
        writer.WriteStartArray();
        foreach (var period in periods)
        {
            writer.WriteStartArray();
            writer.WriteStringValue(InstantPattern.ExtendedIso.Format(period.Start));
            writer.WriteStringValue(InstantPattern.ExtendedIso.Format(period.End));
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    }

    private static Interval Pair(JsonElement pair) => pair.ValueKind == JsonValueKind.Array && pair.GetArrayLength() == 2
        ? new(At(pair[0]), At(pair[1]))
        : throw Unknown();

    private static Instant At(JsonElement element) =>
        JsonWords.TryText(element, out var text) && InstantPattern.ExtendedIso.Parse(text).TryGetValue(default, out var at) ? at : throw Unknown();

    private static JsonException Unknown() => new("Not an answer of opening hours.");
}
