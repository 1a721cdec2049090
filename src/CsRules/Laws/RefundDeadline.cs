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
public sealed record RefundDeadline(RefundStart Start, LegalPeriod Period, LawTopic Topic);
