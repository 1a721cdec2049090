using System.Collections.Immutable;
using CsRules.Decisions;
using NodaTime;

namespace CsRules.Orders;

/// <summary>The answer on one regular payment.</summary>
/// <param name="Renewal">Whether the new price may be charged.</param>
/// <param name="Chargeable">What may be charged on the day of the change: the new price, or the old one.</param>
/// <param name="ConsentFrom">The first day on which consent counts; null where the law asks for none.</param>
/// <param name="ConsentUntil">The last whole day on which consent counts: the day before the change; null where the law asks for none. On the day itself it counts only where its hour, and that of the change, are known.</param>
/// <param name="Cancellation">Whether the way to cancel is lawful.</param>
/// <param name="Findings">What was found, with its article.</param>
/// <example>
/// <para>Who did not consent goes on paying the old price:</para>
/// <code>
/// var rise = new SubscriptionCase { ChangesOn = new LocalDate(2025, 11, 15), PriceBefore = Money.Won(4_900), PriceAfter = Money.Won(7_900) };
/// SubscriptionDecision decision = rise.Decide(now);
/// decision.Renewal;        // NotChargeable
/// decision.Chargeable;     // 4900 KRW
/// decision.ConsentFrom;    // 2025-10-16
/// decision.ConsentUntil;   // 2025-11-14
/// </code>
/// </example>
public sealed record SubscriptionDecision(
    RenewalVerdict Renewal, Money Chargeable, LocalDate? ConsentFrom, LocalDate? ConsentUntil, CancellationVerdict Cancellation, ImmutableArray<Finding> Findings);
