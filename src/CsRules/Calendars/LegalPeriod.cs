using System.Text.Json.Serialization;

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
    /// <summary>Calendar days.</summary>
    public static LegalPeriod Days(int length) => new(length, PeriodUnit.Days);

    /// <summary>Calendar months.</summary>
    public static LegalPeriod Months(int length) => new(length, PeriodUnit.Months);

    /// <summary>Calendar years.</summary>
    public static LegalPeriod Years(int length) => new(length, PeriodUnit.Years);

    /// <summary>Business days.</summary>
    public static LegalPeriod BusinessDays(int length) => new(length, PeriodUnit.BusinessDays);

    /// <summary>"7 days".</summary>
    public override string ToString() => Unit switch
    {
        PeriodUnit.Months => $"{Length} months",
        PeriodUnit.Years => $"{Length} years",
        PeriodUnit.BusinessDays => $"{Length} business days",
        _ => $"{Length} days",
    };
}
