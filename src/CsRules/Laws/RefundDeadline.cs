using CsRules.Calendars;

namespace CsRules.Laws;

/// <summary>When a refund is due after an event.</summary>
/// <param name="Start">The event; its day is not counted.</param>
/// <param name="Period">How long the seller has.</param>
/// <param name="Topic">Where the law says so.</param>
/// <example>
/// <para>Three business days after the goods are back, over Chuseok, are twelve days:</para>
/// <code>
/// Law.Korea.Regime.Refunds.Single(deadline =&gt; deadline.Start == RefundStart.GoodsBack).Period;   // 3 business days
/// Law.Korea.RefundDue(RefundStart.GoodsBack, new LocalDate(2025, 10, 2)).DueOn;            // 2025-10-14
/// </code>
/// </example>
public sealed record RefundDeadline(RefundStart Start, LegalPeriod Period, LawTopic Topic)
{
    /// <summary>True where so many business days can end after it, holidays aside.</summary>
    internal bool IsExceededBy(int businessDays) => IsInBusinessDays
        ? businessDays > Period.Length
        : LegalPeriod.BusinessDays(businessDays).LongestDays > Period.ShortestDays;

    /// <summary>True where so many business days end before it, holidays aside.</summary>
    internal bool IsBeatenBy(int businessDays) => IsInBusinessDays
        ? businessDays < Period.Length
        : LegalPeriod.BusinessDays(businessDays).LongestDays < Period.ShortestDays;

    /// <summary>True where there is a day from which so many business days end before it: as many as it has days never do.</summary>
    internal bool CanBeBeatenBy(int businessDays) => businessDays < (IsInBusinessDays ? Period.Length : Period.LongestDays);

    private bool IsInBusinessDays => Period.Unit == PeriodUnit.BusinessDays;
}
