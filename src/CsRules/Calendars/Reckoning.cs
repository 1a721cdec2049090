using System.Collections.Immutable;
using CsRules.Documents;

namespace CsRules.Calendars;

/// <summary>How a last day came about, so that a customer can be shown it: the event, every day that moved the end, the end.</summary>
/// <param name="Period">The period counted.</param>
/// <param name="End">Its end.</param>
/// <param name="Days">The days, in order.</param>
/// <example>
/// <para>The same reckoning in Korean:</para>
/// <code>
/// var counter = new PeriodCounter(CountingRule.Korea, KoreanHolidays.Calendar);
/// var reckoning = counter.Reckon(new LocalDate(2025, 10, 20), LegalPeriod.Days(7));
/// reckoning.Format(Language.Korean);   // "10-20(월) + 7일 = 10-27(월) 까지"
/// reckoning.End.WasMoved;              // false
/// </code>
/// </example>
public sealed record Reckoning(LegalPeriod Period, PeriodEnd End, ImmutableArray<ReckonedDay> Days)
{
    /// <summary>True where the day of the event is the first day of the period.</summary>
    internal bool FirstDayCounted { get; init; }

    /// <summary>"10-01(수) + 7일 = 10-08(수) 대체공휴일(추석) → 10-09(목) 한글날 → 10-10(금)", or the like in English.</summary>
    public string Format(Language language) => ReckoningFormat.Of(this, language);

    /// <summary>The English form.</summary>
    public override string ToString() => Format(Language.English);
}
