using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace CsRules;

/// <summary>"2025-10-01T09:30:00Z", or with an offset; written in UTC. Two days from either end of the calendar are left out, so that it is a date in every zone.</summary>
/// <example>
/// <para>Half past midnight in Seoul is written as the day before in UTC:</para>
/// <code>
/// var at = JsonSerializer.Deserialize&lt;Instant&gt;("\"2025-10-01T00:30:00+09:00\"", CsRulesJson.Options);
/// JsonSerializer.Serialize(at, CsRulesJson.Options);   // "2025-09-30T15:30:00Z"
/// </code>
/// </example>
public sealed class InstantConverter() : TextForm<Instant>("form.instant", @"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}")
{
    private protected override bool TryReadPlain(ref Utf8JsonReader reader, out Instant value) =>
        PlainDate.TryInstant(ref reader, out value) && DocumentRange.Holds(value);

    /// <inheritdoc/>
    protected override bool TryParse(string text, out Instant value) => OffsetText.TryParse(text, out value) && DocumentRange.Holds(value);

    /// <inheritdoc/>
    protected override string Format(Instant value) => InstantPattern.ExtendedIso.Format(value);
}
