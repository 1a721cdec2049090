using NodaTime;

namespace CsRules.Calendars;

/// <summary>
/// Where a period ends. <see cref="LastDay"/> is inclusive: what is done before its midnight is in time.
/// The default value is a period of no days on 0001-01-01.
/// </summary>
/// <param name="From">The day of the event.</param>
/// <param name="Nominal">The day counted to, before any rolling.</param>
/// <param name="LastDay">The last day, after rolling.</param>
public readonly record struct PeriodEnd(LocalDate From, LocalDate Nominal, LocalDate LastDay)
{
    /// <summary>True where a day off moved the end.</summary>
    public bool WasMoved => Nominal != LastDay;
}
