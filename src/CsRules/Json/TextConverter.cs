using System.Text.Json;
using System.Text.Json.Serialization;
using CsRules.Decisions;
using NodaTime;
using NodaTime.Text;

namespace CsRules.Json;

/// <summary>A value that stands in a document as one string.</summary>
/// <typeparam name="T">The value's type.</typeparam>
/// <example>
/// <para>The string of a value may be the name of a field as well:</para>
/// <code>
/// var options = new JsonSerializerOptions { Converters = { new LocalDateConverter() } };
/// var days = JsonSerializer.Deserialize&lt;Dictionary&lt;LocalDate, string&gt;&gt;("""{ "2025-10-06": "closed" }""", options)!;
/// days[new LocalDate(2025, 10, 6)];   // "closed"
/// </code>
/// </example>
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
/// <example>
/// <para>A 29 February of no leap year is refused, not moved:</para>
/// <code>
/// var (_, errors) = DocumentReader.Read("""{ "zone": "UTC", "holidays": ["2025-02-29"] }"""u8.ToArray(), CsRulesJson.TypeOf&lt;BusinessHours&gt;());
/// errors[0].Path;   // "$.holidays[0]"
/// </code>
/// </example>
public sealed class LocalDateConverter : TextConverter<LocalDate>
{
    /// <inheritdoc/>
    protected override bool TryParse(string text, out LocalDate value) => LocalDatePattern.Iso.Parse(text).TryGetValue(default, out value);

    /// <inheritdoc/>
    protected override string Format(LocalDate value) => LocalDatePattern.Iso.Format(value);
}

/// <summary>"2025-10-01T09:30:00Z", or with an offset; written in UTC. Two days from either end of the calendar are left out, so that it is a date in every zone.</summary>
/// <example>
/// <para>Half past midnight in Seoul is written as the day before in UTC:</para>
/// <code>
/// var at = JsonSerializer.Deserialize&lt;Instant&gt;("\"2025-10-01T00:30:00+09:00\"", CsRulesJson.Options);
/// JsonSerializer.Serialize(at, CsRulesJson.Options);   // "2025-09-30T15:30:00Z"
/// </code>
/// </example>
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
/// <example>
/// <para>A day stays a day; it does not become its midnight:</para>
/// <code>
/// var day = JsonSerializer.Deserialize&lt;Moment&gt;("\"2025-10-01\"", CsRulesJson.Options);
/// day.IsInstant;                                        // false
/// JsonSerializer.Serialize(day, CsRulesJson.Options);   // "2025-10-01"
/// </code>
/// </example>
public sealed class MomentConverter : TextConverter<Moment>
{
    /// <inheritdoc/>
    protected override bool TryParse(string text, out Moment value) =>
        Moment.TryParse(text, out value) && (!value.IsInstant || DocumentRange.Holds(value.Instant));

    /// <inheritdoc/>
    protected override string Format(Moment value) => value.ToString();
}

/// <summary>"39900 KRW", "12.50 EUR"; at most 10^15 minor units, so that no sum of a document's amounts overflows.</summary>
/// <example>
/// <para>A won has no decimals, a euro two:</para>
/// <code>
/// JsonSerializer.Deserialize&lt;Money&gt;("\"12.50 EUR\"", CsRulesJson.Options).MinorUnits;   // 1250
/// var (_, errors) = DocumentReader.Read("""{ "returnFee": "12.50 KRW" }"""u8.ToArray(), CsRulesJson.TypeOf&lt;RefundPolicy&gt;());
/// errors[0].Path;   // "$.returnFee"
/// </code>
/// </example>
public sealed class MoneyConverter : TextConverter<Money>
{
    /// <inheritdoc/>
    protected override bool TryParse(string text, out Money value) =>
        MoneyFormat.TryParse(text, out value) && DocumentRange.Holds(value);

    /// <inheritdoc/>
    protected override string Format(Money value) => MoneyFormat.Plain(value);
}

/// <summary>"15%", "12.5%".</summary>
/// <example>
/// <para>Four decimals are exact and stay as they are:</para>
/// <code>
/// var rate = JsonSerializer.Deserialize&lt;Rate&gt;("\"0.0001%\"", CsRulesJson.Options);
/// rate.Millionths;                                       // 1
/// JsonSerializer.Serialize(rate, CsRulesJson.Options);   // "0.0001%"
/// </code>
/// </example>
public sealed class RateConverter : TextConverter<Rate>
{
    /// <inheritdoc/>
    protected override bool TryParse(string text, out Rate value) => Rate.TryParse(text, out value);

    /// <inheritdoc/>
    protected override string Format(Rate value) => value.ToString();
}

/// <summary>"KRW".</summary>
/// <example>
/// <para>A code in small letters is no currency:</para>
/// <code>
/// var (_, errors) = DocumentReader.Read("""{ "currency": "krw", "coupons": [] }"""u8.ToArray(), CsRulesJson.TypeOf&lt;CouponBookDefinition&gt;());
/// errors[0].Path;   // "$.currency"
/// </code>
/// </example>
public sealed class CurrencyConverter : TextConverter<Currency>
{
    /// <inheritdoc/>
    protected override bool TryParse(string text, out Currency value) => Currency.TryOf(text, out value);

    /// <inheritdoc/>
    protected override string Format(Currency value) => value.Code;
}

/// <summary>{"ko": "…", "en": "…"} is a name in both languages.</summary>
/// <example>
/// <para>A plain string is the name in both languages:</para>
/// <code>
/// var options = new JsonSerializerOptions { Converters = { new LocalizedTextConverter() } };
/// JsonSerializer.Deserialize&lt;LocalizedText&gt;("\"Black Friday\"", options)!.Korean;   // "Black Friday"
/// </code>
/// </example>
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
