using System.Text.Json.Serialization;
using NodaTime;

namespace CsRules.Loyalty;

/// <summary>
/// What is missing for a tier. Counted on the window judged next, with the orders known today, as far as they will count by
/// then: spending exactly what is missing by the day named is enough, and one minor unit less is not.
/// </summary>
/// <param name="Tier">The tier's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsMet">True where nothing is missing.</param>
/// <param name="Spend">Spend that is missing; null where none is.</param>
/// <param name="Orders">Orders that are missing; null where none are.</param>
/// <param name="Points">Points that are missing; null where none are.</param>
/// <param name="TopShare">The top share it takes a place in; what that takes is not known beforehand.</param>
/// <param name="Needs">Whether all that is missing is needed, or any one.</param>
/// <param name="By">The last day, inclusive, to place the orders on; null where there is none.</param>
/// <param name="JudgedAt">The instant from which the window is looked at.</param>
/// <example>
/// <para>Exactly what is missing is enough, one won less is not:</para>
/// <code>
/// TierDistance ToGold(long more) =&gt; program.Compile().Assess(history with
/// {
///     Orders = history.Orders.Add(new() { At = now, Spend = new() { Items = Money.Won(more) }, ConfirmedAt = now }),
/// }, now).ToNext!;
/// program.Compile().Assess(history, now).ToNext!.Spend;   // 44000 KRW
/// ToGold(44_000).IsMet;                                   // true
/// ToGold(43_999).Spend;                                   // 1 KRW
/// </code>
/// </example>
public sealed record TierDistance(
    string Tier, string Name, bool IsMet, Money? Spend, int? Orders, Money? Points, Rate? TopShare, TierNeeds Needs, [property: JsonConverter(typeof(LocalDateConverter))] LocalDate? By, [property: JsonConverter(typeof(InstantConverter))] Instant JudgedAt);
