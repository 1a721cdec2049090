using System.Text.Json.Serialization;

namespace CsRules.Refunds;

/// <summary>What a lot that has expired since it was spent gets back.</summary>
/// <example>
/// <para>An expired lot may be forfeited, but never where the seller is at fault:</para>
/// <code>
/// var account = new RefundPolicy { Order = RefundOrder.PointsFirst, ExpiredLots = ExpiredLot.Forfeit }.Compile(order);
/// var claim = new RefundClaim { Id = "C-1", Lines = [new() { Line = "dress", Quantity = 1 }] };
/// account.Plan(claim, new LocalDate(2026, 4, 10)).PointsBack[0].Forfeited;                                 // 1000 KRW
/// account.Plan(claim with { Fault = Party.Seller }, new LocalDate(2026, 4, 10)).PointsBack[0].Forfeited;   // 0 KRW
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<ExpiredLot>))]
public enum ExpiredLot
{
    /// <summary>Its amount, for as many days as it had left when it was spent.</summary>
    Restore,

    /// <summary>Its amount, for <see cref="RefundPolicy.ExtendDays"/> days.</summary>
    Extend,

    /// <summary>Nothing; never where the seller is at fault.</summary>
    Forfeit,
}
