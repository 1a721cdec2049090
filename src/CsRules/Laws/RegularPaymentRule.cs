using CsRules.Calendars;
using NodaTime;

namespace CsRules.Laws;

/// <summary>When a regular payment that rises, or begins after a free time, needs the consumer's consent.</summary>
/// <param name="From">First day of rises and beginnings that it governs.</param>
/// <param name="ConsentWithin">How long before the change the consent may be had.</param>
/// <param name="QuietPeriod">Asking again is no nagging where the consumer may choose not to be asked for so long, or longer.</param>
/// <example>
/// <para>In force since a day; what rose the day before needed no such consent:</para>
/// <code>
/// Law.Korea.Regime.RegularPayments!.From;            // 2025-02-14
/// Law.Korea.Regime.RegularPayments!.ConsentWithin;   // 30 days
/// </code>
/// </example>
public sealed record RegularPaymentRule(LocalDate From, LegalPeriod ConsentWithin, LegalPeriod QuietPeriod)
{
    /// <summary>The first day on which consent to a change may be had.</summary>
    internal LocalDate ConsentFrom(LocalDate change, HolidayCalendar calendar) => ConsentWithin.Unit switch
    {
        PeriodUnit.Months => change.PlusMonths(-ConsentWithin.Length),
        PeriodUnit.Years => change.PlusYears(-ConsentWithin.Length),
        PeriodUnit.BusinessDays => WorkingDayBefore(change, calendar),
        _ => change.PlusDays(-ConsentWithin.Length),
    };

    private LocalDate WorkingDayBefore(LocalDate change, HolidayCalendar calendar)
    {
        var day = change;
        for (var left = ConsentWithin.Length; left > 0;)
        {
            day = day.PlusDays(-1);
            if (calendar.IsWorkingDay(day)) left--;
        }

        return day;
    }
}
