using CsRules.Calendars;
using CsRules.Decisions;
using NodaTime;

namespace CsRules.Laws;

/// <summary>When the refund of an allowed return is due.</summary>
/// <param name="Start">The event from which it is counted; its day is not.</param>
/// <param name="Period">How long the seller has: by law, or by a promise that ends sooner or stands alone.</param>
/// <param name="StartDay">The day of the event; null while it has not happened.</param>
/// <param name="DueOn">The last day, inclusive; null while the event has not happened.</param>
/// <param name="Citation">Where the law says so; null where it sets no deadline.</param>
/// <example>
/// <para>The day of the event is not counted, nor are weekends:</para>
/// <code>
/// var back = claim with { Withdrawal = new() { NoticeOn = new LocalDate(2025, 10, 10), GoodsBackOn = new LocalDate(2025, 10, 17) } };
/// RefundDue due = Law.Korea.Decide(back, now).Refund!;
/// due.StartDay;   // 2025-10-17
/// due.DueOn;      // 2025-10-22
/// </code>
/// </example>
public sealed record RefundDue(RefundStart Start, LegalPeriod Period, LocalDate? StartDay, LocalDate? DueOn, Citation? Citation)
{
    /// <summary>The law's own last day, which a shop's promise never moves: what a late refund costs by law is counted from it. Null while the event has not happened, or where the law sets none.</summary>
    internal LocalDate? DueByLaw { get; init; }

    /// <summary>False where neither the law nor the shop says how long the seller has.</summary>
    internal bool IsLimited => Citation is not null || Period.Length > 0;
}
