using CsRules.Orders;

namespace CsRules.AspNetCore.Tests;

internal static class Orders
{
    public static Order Shirts { get; } = new()
    {
        Id = "O-1",
        Lines = [new() { Id = "shirt", UnitPrice = Money.Won(10_000), Quantity = 3 }],
        Payments = [new() { Method = "card", Amount = Money.Won(30_000) }],
    };
}
