using CsRules.Documents;
using NodaTime;

namespace CsRules.Calendars;

/// <summary>One public holiday. A date can bear two: 5 May 2025 was Children's Day and Buddha's Birthday.</summary>
/// <param name="Date">The day, in the country's own calendar day.</param>
/// <param name="Name">Its name in both languages.</param>
/// <param name="Kind">Why it is one.</param>
/// <example>
/// <para>One date that bears two:</para>
/// <code>
/// Holiday[] both = [.. KoreanHolidays.Calendar.On(new LocalDate(2025, 5, 5))];
/// both.Select(h =&gt; h.Name.English);   // Children's Day, Buddha's Birthday
/// </code>
/// </example>
public sealed record Holiday(LocalDate Date, LocalizedText Name, HolidayKind Kind);
