using System.Text.Json;
using System.Text.Json.Serialization;
using CsRules.Decisions;
using NodaTime;
using NodaTime.Text;

namespace CsRules.Json;

/// <summary>A value that stands in a document as one string.</summary>
/// <typeparam name="T">The value's type.</typeparam>
public abstract class TextConverter<T> : JsonConverter<T>
{
    /// <summary>Reads the string; false where it is not of the form.</summary>
    protected abstract bool TryParse(string text, out T value);

    /// <summary>Writes the string.</summary>
    protected abstract string Format(T value);

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && TryParse(reader.GetString()!, out var value)
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
        TryParse(reader.GetString()!, out var value) ? value : throw new JsonException($"Not a {typeof(T).Name}.");

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(Format(value));
    }
}

/// <summary>"2025-10-01".</summary>
public sealed class LocalDateConverter : TextConverter<LocalDate>
{
    /// <inheritdoc/>
    protected override bool TryParse(string text, out LocalDate value) => LocalDatePattern.Iso.Parse(text).TryGetValue(default, out value);

    /// <inheritdoc/>
    protected override string Format(LocalDate value) => LocalDatePattern.Iso.Format(value);
}

/// <summary>"2025-10-01T09:30:00Z", or with an offset; written in UTC. Two days from either end of the calendar are left out, so that it is a date in every zone.</summary>
public sealed class InstantConverter : TextConverter<Instant>
{
    /// <inheritdoc/>
    protected override bool TryParse(string text, out Instant value)
    {
        var ok = OffsetDateTimePattern.ExtendedIso.Parse(text).TryGetValue(default, out var at);
        value = ok ? at.ToInstant() : default;
        return ok && DocumentRange.Holds(value);
    }

    /// <inheritdoc/>
    protected override string Format(Instant value) => InstantPattern.ExtendedIso.Format(value);
}

/// <summary>"2025-10-01" or an instant.</summary>
public sealed class MomentConverter : TextConverter<Moment>
{
    /// <inheritdoc/>
    protected override bool TryParse(string text, out Moment value) =>
        Moment.TryParse(text, out value) && (!value.IsInstant || DocumentRange.Holds(value.Instant));

    /// <inheritdoc/>
    protected override string Format(Moment value) => value.ToString();
}

/// <summary>"39900 KRW", "12.50 EUR"; at most 10^15 minor units, so that no sum of a document's amounts overflows.</summary>
public sealed class MoneyConverter : TextConverter<Money>
{
    /// <inheritdoc/>
    protected override bool TryParse(string text, out Money value) =>
        MoneyFormat.TryParse(text, out value) && DocumentRange.Holds(value);

    /// <inheritdoc/>
    protected override string Format(Money value) => MoneyFormat.Plain(value);
}

/// <summary>"15%", "12.5%".</summary>
public sealed class RateConverter : TextConverter<Rate>
{
    /// <inheritdoc/>
    protected override bool TryParse(string text, out Rate value) => Rate.TryParse(text, out value);

    /// <inheritdoc/>
    protected override string Format(Rate value) => value.ToString();
}

/// <summary>"KRW".</summary>
public sealed class CurrencyConverter : TextConverter<Currency>
{
    /// <inheritdoc/>
    protected override bool TryParse(string text, out Currency value) => Currency.TryOf(text, out value);

    /// <inheritdoc/>
    protected override string Format(Currency value) => value.Code;
}

/// <summary>{"ko": "…", "en": "…"} is a name in both languages.</summary>
public sealed class LocalizedTextConverter : JsonConverter<LocalizedText>
{
    /// <inheritdoc/>
    public override LocalizedText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var root = document.RootElement;
        if (root.ValueKind == JsonValueKind.String) return new LocalizedText(root.GetString()!, root.GetString()!);
        if (root.ValueKind != JsonValueKind.Object
            || !root.TryGetProperty("ko", out var ko) || ko.ValueKind != JsonValueKind.String
            || !root.TryGetProperty("en", out var en) || en.ValueKind != JsonValueKind.String)
            throw new JsonException("Not a text in both languages.");
        return new LocalizedText(ko.GetString()!, en.GetString()!);
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
}
