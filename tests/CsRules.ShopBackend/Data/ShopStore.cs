using System.Collections.Immutable;
using CsRules.Orders;
using CsRules.Refunds;
using Microsoft.EntityFrameworkCore;

namespace CsRules.ShopBackend.Data;

/// <summary>Rows to documents of the library and back.</summary>
internal static class ShopStore
{
    public static async Task<Order?> OrderAsync(this ShopDb db, string id)
    {
        var row = await db.Orders.SingleOrDefaultAsync(o => o.Id == id);
        return row is null ? null : Stored.Read<Order>(row.Document);
    }

    /// <summary>Where an order stands: its events, applied again. There is no state to go out of step.</summary>
    public static async Task<OrderState?> StateAsync(this ShopDb db, string id)
    {
        if (await db.OrderAsync(id) is not { } order) return null;
        var state = OrderState.New(order);
        foreach (var happened in await db.HappeningsAsync(id)) state = state.Apply(happened).State;
        return state;
    }

    public static async Task<ImmutableArray<OrderEvent>> HappeningsAsync(this ShopDb db, string id)
    {
        var rows = await db.Happenings.Where(h => h.OrderId == id).OrderBy(h => h.Number).Select(h => h.Document).ToListAsync();
        return [.. rows.Select(Stored.Read<OrderEvent>)];
    }

    public static async Task<ImmutableArray<RefundClaim>> RefundedAsync(this ShopDb db, string id)
    {
        var rows = await db.Refunds.Where(r => r.OrderId == id).OrderBy(r => r.Number).Select(r => r.Document).ToListAsync();
        return [.. rows.Select(Stored.Read<RefundClaim>)];
    }
}
