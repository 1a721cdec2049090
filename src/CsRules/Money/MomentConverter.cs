using System.Text.Json;
namespace CsRules;

/// <summary>"2025-10-01" or an instant.</summary>
/// <example>
/// <para>A day stays a day; it does not become its midnight:</para>
/// <code>
/// var day = JsonSerializer.Deserialize&lt;Moment&gt;("\"2025-10-01\"", CsRulesJson.Options);
/// day.IsInstant;                                        // false
/// JsonSerializer.Serialize(day, CsRulesJson.Options);   // "2025-10-01"
/// </code>
/// </example>
public sealed class MomentConverter() : TextForm<Moment>("form.moment", @"^\d{4}-\d{2}-\d{2}")
{
    private protected override bool TryReadPlain(ref Utf8JsonReader reader, out Moment value)
    {
        if (PlainDate.TryDay(ref reader, out var day))
        {
            value = day;
            return DocumentRange.Holds(day);
        }

        var read = PlainDate.TryInstant(ref reader, out var instant);
        value = instant;
        return read && DocumentRange.Holds(instant);
    }

    /// <inheritdoc/>
    protected override bool TryParse(string text, out Moment value) =>
        Moment.TryParse(text, out value) && (value.IsInstant ? DocumentRange.Holds(value.Instant) : DocumentRange.Holds(value.Day));

    /// <inheritdoc/>
    protected override string Format(Moment value) => value.ToString();
}
