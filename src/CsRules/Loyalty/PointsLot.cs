using System.Text.Json.Serialization;
using NodaTime;

namespace CsRules.Loyalty;

/// <summary>A lot: points that came together. Its amount is the sum of what became of it.</summary>
/// <param name="Id">The id of the event that made it.</param>
/// <param name="EarnedOn">The day it came.</param>
/// <param name="ExpiresOn">Its last day, inclusive; null where it does not expire (or not yet, while pending).</param>
/// <param name="Amount">How much it was.</param>
/// <param name="Pending">Not yet usable.</param>
/// <param name="Available">Usable.</param>
/// <param name="Used">Spent.</param>
/// <param name="Expired">Lost by its last day.</param>
/// <param name="Revoked">Taken back or taken away.</param>
/// <param name="SetOff">Paid what was owed.</param>
/// <example>
/// <para>Spent ten days before its last day, what came back had ten days again, and then it ended:</para>
/// <code>
/// PointsLot gift = PointsLedger.Open(rules).Replay(events).At(now).Lots[0];
/// gift.ExpiresOn;   // 2025-07-13
/// gift.Used;        // 1500 KRW
/// gift.Expired;     // 500 KRW
/// </code>
/// </example>
public sealed record PointsLot(
    string Id, [property: JsonConverter(typeof(LocalDateConverter))] LocalDate EarnedOn, [property: JsonConverter(typeof(LocalDateConverter))] LocalDate? ExpiresOn, Money Amount, Money Pending, Money Available, Money Used, Money Expired, Money Revoked, Money SetOff);
