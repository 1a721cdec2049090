using System.Text.Json.Serialization;

namespace CsRules.Refunds;

/// <summary>For what money goes back without goods.</summary>
/// <example>
/// <para>A compensation is no part of the price: it may be more than was paid, and takes nothing off a later return:</para>
/// <code>
/// var sorry = new RefundClaim { Id = "A-1", Allowances = [new() { Kind = AllowanceKind.Compensation, Amount = Money.Won(100_000) }] };
/// var account = RefundPolicy.Default.Compile(order);
/// account.Plan(sorry, today).ToCustomer;   // 100000 KRW
/// account.After(sorry, today).Plan(new() { Id = "C-1", Lines = [new() { Line = "shirt", Quantity = 1 }] }, today).ToCustomer;   // 9000 KRW
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<AllowanceKind>))]
public enum AllowanceKind
{
    /// <summary>The price of units that are kept is cut; what goes back for them later is less by it.</summary>
    PriceReduction,

    /// <summary>The fee that was paid for the delivery, or a part of it.</summary>
    Delivery,

    /// <summary>Money beside the price, for what went wrong.</summary>
    Compensation,
}
