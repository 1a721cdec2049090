using System.Text.Json.Serialization;

namespace CsRules.Orders;

/// <summary>What an order was paid with.</summary>
/// <example>
/// <para>A gift card is no points, whatever the shop calls it; what was paid in money goes back first:</para>
/// <code>
/// var mixed = order with { Payments = [new() { Method = "points", Kind = PaymentKind.GiftCard, Amount = Money.Won(20_000) }, new() { Method = "card", Amount = Money.Won(64_301) }] };
/// var plan = RefundPolicy.Default.Compile(mixed).Plan(new() { Id = "C-1", Lines = [new() { Line = "dress", Quantity = 1 }] }, today);
/// plan.ByMethod[0].Method;   // "card"
/// plan.ByMethod.Length;      // 1
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<PaymentKind>))]
public enum PaymentKind
{
    /// <summary>Money: card, transfer, cash.</summary>
    Money,

    /// <summary>A gift card (상품권).</summary>
    GiftCard,

    /// <summary>Credit with the shop that was paid for (예치금); not points.</summary>
    StoreCredit,
}
