using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CsRules.Documents;
using NodaTime;

namespace CsRules.Calendars;

/// <summary>A counted period laid out as a document: what <c>period</c> prints.</summary>
/// <example>
/// <para>Seven days from 26 September end in a row of holidays, and go on to the day after it:</para>
/// <code>
/// var reckoning = new PeriodCounter(CountingRule.Korea, KoreanHolidays.Calendar).Reckon(new LocalDate(2025, 9, 26), LegalPeriod.Days(7));
/// PeriodAnswer answer = PeriodAnswer.Of(reckoning, CountingRule.Korea, Language.English);
/// answer.Nominal;   // 2025-10-03
/// answer.LastDay;   // 2025-10-10
/// </code>
/// </example>
public sealed record PeriodAnswer
{
    /// <summary>The day of the event.</summary>
    [JsonConverter(typeof(LocalDateConverter))]
    public required LocalDate From { get; init; }

    /// <summary>The day on which it would have ended.</summary>
    [JsonConverter(typeof(LocalDateConverter))]
    public required LocalDate Nominal { get; init; }

    /// <summary>The last day, inclusive.</summary>
    [JsonConverter(typeof(LocalDateConverter))]
    public required LocalDate LastDay { get; init; }

    /// <summary>The event, every day that moved the end, and the end.</summary>
    public required ImmutableArray<AnsweredDay> Reckoning { get; init; }

    /// <summary>The same in words.</summary>
    public required string Text { get; init; }

    /// <summary>The article that the counting follows.</summary>
    public required string Citation { get; init; }

    /// <summary>Lays out a reckoning in a language.</summary>
    public static PeriodAnswer Of(Reckoning reckoning, CountingRule rule, Language language)
    {
        ArgumentNullException.ThrowIfNull(reckoning);
        ArgumentNullException.ThrowIfNull(rule);
        return new()
        {
            From = reckoning.End.From,
            Nominal = reckoning.End.Nominal,
            LastDay = reckoning.End.LastDay,
            Reckoning = [.. reckoning.Days.Select(day => AnsweredDay.Of(day, language))],
            Text = reckoning.Format(language),
            Citation = rule.Citation.Format(language),
        };
    }
}
