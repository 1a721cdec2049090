using System.Text.Json.Serialization;

namespace CsRules.Loyalty;

/// <summary>The time over which a tier counts orders.</summary>
/// <example>
/// <para>Whole months leave out this month's order, the year so far counts it:</para>
/// <code>
/// Money Spend(TierWindow window) =&gt; (program with { Window = window }).Compile().Assess(history, now).Spend;
/// Spend(new() { Kind = TierWindowKind.RollingMonths, Months = 12 });   // 231000 KRW
/// Spend(new() { Kind = TierWindowKind.CalendarYear });                 // 256000 KRW
/// Spend(new() { Kind = TierWindowKind.LastCalendarYear });             // 0 KRW
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<TierWindowKind>))]
public enum TierWindowKind
{
    /// <summary>Whole calendar months to the end of last month. Judged anew each month.</summary>
    RollingMonths,

    /// <summary>The calendar year so far. What is reached is held to the end of the year.</summary>
    CalendarYear,

    /// <summary>The whole calendar year before this one. Judged anew each year.</summary>
    LastCalendarYear,

    /// <summary>Since ever.</summary>
    Lifetime,

    /// <summary>Since the last anniversary of the day on which the tier was reached (or the customer joined).</summary>
    SinceAnniversary,
}
