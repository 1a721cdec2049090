using CsRules.Calendars;
using CsRules.Decisions;
using NodaTime;

namespace CsRules.Orders;

/// <summary>By when an order must be on its way.</summary>
/// <param name="DueOn">The last day, inclusive.</param>
/// <param name="IsAgreed">True where the parties agreed otherwise than the law.</param>
/// <param name="Reckoning">How the day came about; null where it was agreed.</param>
/// <param name="Citation">The article; null where the day was agreed under a law that names none.</param>
/// <param name="IsDone">True where it is on its way.</param>
/// <param name="DaysLate">Days after the last day, on the day of dispatch or the day asked about; 0 where in time.</param>
/// <example>
/// <para>The last day lasts to its midnight in Seoul:</para>
/// <code>
/// var promise = new SupplyPromise { OrderedOn = new LocalDate(2025, 10, 13), PrepaidOn = new LocalDate(2025, 10, 13) };
/// ShipBy At(Instant instant) =&gt; SupplyDuty.ShipBy(promise, Law.Korea, instant)!;
/// At(Instant.FromUtc(2025, 10, 16, 14, 59)).IsOverdue;   // false
/// At(Instant.FromUtc(2025, 10, 16, 15, 0)).IsOverdue;    // true
/// At(Instant.FromUtc(2025, 10, 16, 15, 0)).DaysLate;     // 1
/// </code>
/// </example>
public sealed record ShipBy(LocalDate DueOn, bool IsAgreed, Reckoning? Reckoning, Citation? Citation, bool IsDone, int DaysLate)
{
    /// <summary>True where nothing was sent and the last day has passed.</summary>
    public bool IsOverdue => !IsDone && DaysLate > 0;
}
