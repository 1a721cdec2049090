using CsRules.Calendars;
using NodaTime;

namespace CsRules.Refunds;

/// <summary>What every row of the standards is asked: a defect, the day to answer for, and how the law counts.</summary>
internal readonly record struct RemedyQuestion(DefectFacts Defect, LocalDate AsOf, PeriodCounter Counter)
{
    public LocalDate End(LocalDate from, LegalPeriod period) => Counter.End(from, period).LastDay;

    /// <summary>The defect showed within a period from a day that happened.</summary>
    public bool Showed(LocalDate? from, LegalPeriod period) => from is { } day && Defect.DefectOn <= End(day, period);
}
