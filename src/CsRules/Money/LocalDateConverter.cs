using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace CsRules;

/// <summary>"2025-10-01".</summary>
/// <example>
/// <para>A 29 February of no leap year is refused, not moved:</para>
/// <code>
/// var (_, errors) = DocumentReader.Read("""{ "zone": "UTC", "holidays": ["2025-02-29"] }"""u8.ToArray(), CsRulesJson.TypeOf&lt;BusinessHours&gt;());
/// errors[0].Path;   // "$.holidays[0]"
/// </code>
/// </example>
public sealed class LocalDateConverter() : TextForm<LocalDate>("form.date", @"^\d{4}-\d{2}-\d{2}$")
{
    private protected override bool TryReadPlain(ref Utf8JsonReader reader, out LocalDate value) =>
        PlainDate.TryDay(ref reader, out value) && DocumentRange.Holds(value);

    /// <inheritdoc/>
    protected override bool TryParse(string text, out LocalDate value) =>
        LocalDatePattern.Iso.Parse(text).TryGetValue(default, out value) && DocumentRange.Holds(value);

    /// <inheritdoc/>
    protected override string Format(LocalDate value) => LocalDatePattern.Iso.Format(value);
}
