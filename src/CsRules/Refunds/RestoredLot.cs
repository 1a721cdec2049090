using System.Text.Json.Serialization;
using NodaTime;

namespace CsRules.Refunds;

/// <summary>Points that go back to a lot.</summary>
/// <param name="Lot">The lot.</param>
/// <param name="Amount">How much; zero where forfeited.</param>
/// <param name="ExpiresOn">Its last day from now on; null where it does not expire.</param>
/// <param name="Forfeited">What an expired lot lost by the shop's policy.</param>
/// <example>
/// <para>A lot that expired on 31 March comes back for as many days as it had left when it was spent:</para>
/// <code>
/// var claim = new RefundClaim { Id = "C-1", Lines = [new() { Line = "dress", Quantity = 1 }] };
/// var account = new RefundPolicy { Order = RefundOrder.PointsFirst }.Compile(order);
/// RestoredLot lot = account.Plan(claim, new LocalDate(2026, 4, 10)).PointsBack[0];
/// lot.Amount;      // 1000 KRW
/// lot.ExpiresOn;   // 2026-09-26
/// </code>
/// </example>
public sealed record RestoredLot(string Lot, Money Amount, [property: JsonConverter(typeof(LocalDateConverter))] LocalDate? ExpiresOn, Money Forfeited);
