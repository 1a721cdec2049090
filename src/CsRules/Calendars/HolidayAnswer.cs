using System.Text.Json.Serialization;
using CsRules.Documents;
using NodaTime;

namespace CsRules.Calendars;

/// <summary>A public holiday laid out as a document: a line of what <c>holidays</c> prints.</summary>
/// <example>
/// <para>A day in place of another, in the reader's language:</para>
/// <code>
/// var wednesday = KoreanHolidays.Calendar.On(new LocalDate(2025, 10, 8)).Single();
/// HolidayAnswer answer = HolidayAnswer.Of(wednesday, Language.English);
/// answer.Name;   // "substitute for Chuseok"
/// answer.Kind;   // Substitute
/// </code>
/// </example>
public sealed record HolidayAnswer
{
    /// <summary>The day.</summary>
    [JsonConverter(typeof(LocalDateConverter))]
    public required LocalDate Date { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Why it is one.</summary>
    public required HolidayKind Kind { get; init; }

    /// <summary>Lays out a holiday in a language.</summary>
    public static HolidayAnswer Of(Holiday holiday, Language language)
    {
        ArgumentNullException.ThrowIfNull(holiday);
        return new() { Date = holiday.Date, Name = holiday.Name.In(language), Kind = holiday.Kind };
    }
}
