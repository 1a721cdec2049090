using System.Text.Json.Serialization;
using NodaTime;

namespace CsRules.Calendars;

/// <summary>A length of time as a law states it: "7 days", "3 months", "3 business days". The default is 0 days.</summary>
/// <param name="Length">How many; not negative.</param>
/// <param name="Unit">Of what.</param>
/// <example>
/// <para>Three business days are not three days:</para>
/// <code>
/// var counter = new PeriodCounter(CountingRule.Korea, KoreanHolidays.Calendar);
/// counter.End(new LocalDate(2025, 10, 2), LegalPeriod.BusinessDays(3)).LastDay;   // 2025-10-14
/// counter.End(new LocalDate(2025, 10, 20), LegalPeriod.Days(3)).LastDay;          // 2025-10-23
/// </code>
/// </example>
[method: JsonConstructor]
public readonly record struct LegalPeriod(int Length, PeriodUnit Unit)
{
    private const int WorkingDaysOfAWeek = 5;
    private const int DaysOfAWeekend = 2;
    private const int MonthsOfAYear = 12;
    private const int LeapCycle = 4;

    // No calendar holds more.
    private const int MostYears = 1000;

    private static readonly LocalDate LeapYear = new(2000, 1, 1);

    /// <summary>Calendar days.</summary>
    public static LegalPeriod Days(int length) => new(length, PeriodUnit.Days);

    /// <summary>Calendar months.</summary>
    public static LegalPeriod Months(int length) => new(length, PeriodUnit.Months);

    /// <summary>Calendar years.</summary>
    public static LegalPeriod Years(int length) => new(length, PeriodUnit.Years);

    /// <summary>Business days.</summary>
    public static LegalPeriod BusinessDays(int length) => new(length, PeriodUnit.BusinessDays);

    /// <summary>How many calendar days it can be at the least, holidays aside: business days from a Sunday, months over a February.</summary>
    internal int ShortestDays => Unit switch
    {
        PeriodUnit.Days => Length,
        PeriodUnit.BusinessDays => Length + (Math.Max(0, Length - 1) / WorkingDaysOfAWeek * DaysOfAWeekend),
        _ => InMonths.Min(),
    };

    /// <summary>How many calendar days it can be at the most, holidays aside: business days from a Friday, months without a February.</summary>
    internal int LongestDays => Unit switch
    {
        PeriodUnit.Days => Length,
        PeriodUnit.BusinessDays => Length + ((Length + WorkingDaysOfAWeek - 1) / WorkingDaysOfAWeek * DaysOfAWeekend),
        _ => InMonths.Max(),
    };

    // From the first of each month of four years, one of them a leap year.
    private IEnumerable<int> InMonths
    {
        get
        {
            var months = Math.Min(Length, MostYears * (Unit == PeriodUnit.Years ? 1 : MonthsOfAYear)) * (Unit == PeriodUnit.Years ? MonthsOfAYear : 1);
            for (var i = 0; i < LeapCycle * MonthsOfAYear; i++)
            {
                var from = LeapYear.PlusMonths(i);
                yield return Period.DaysBetween(from, from.PlusMonths(months));
            }
        }
    }

    /// <summary>"7 days".</summary>
    public override string ToString() => Unit switch
    {
        PeriodUnit.Months => $"{Length} months",
        PeriodUnit.Years => $"{Length} years",
        PeriodUnit.BusinessDays => $"{Length} business days",
        _ => $"{Length} days",
    };
}
