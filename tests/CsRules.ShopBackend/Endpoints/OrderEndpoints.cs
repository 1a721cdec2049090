using CsRules.Orders;
using CsRules.ShopBackend.Data;
using CsRules.ShopBackend.Http;
using CsRules.ShopBackend.Shop;
using Microsoft.EntityFrameworkCore;

namespace CsRules.ShopBackend.Endpoints;

/// <summary>Orders come in, things happen to them, and what may happen next is asked.</summary>
internal static class OrderEndpoints
{
    private static readonly OrderValidator Validator = new();

    public static void MapOrders(this IEndpointRouteBuilder app)
    {
        app.MapPost("/orders", PlaceAsync);
        app.MapPost("/orders/{id}/events", HappenAsync);
        app.MapGet("/orders/{id}/moves", MovesAsync);
    }

    private static async Task<IResult> PlaceAsync(HttpRequest request, ShopDb db)
    {
        var (order, errors) = await Asked.DocumentAsync<Order>(request);
        if (order is not null) errors = Validation.Check(Validator, order);
        if (order is null || !errors.IsEmpty) return Answer.Wrong(errors, request.Language());
        if (await db.Orders.AnyAsync(o => o.Id == order.Id)) return Answer.Wrong([new("shop.order-exists", "$.id", [])], request.Language());
        db.Orders.Add(new() { Id = order.Id, Document = Stored.Write(order) });
        await db.SaveChangesAsync();
        return Answer.Of(order, StatusCodes.Status201Created);
    }

    private static async Task<IResult> HappenAsync(string id, HttpRequest request, ShopDb db, ShopRules shop)
    {
        var (happened, errors) = await Asked.DocumentAsync<OrderEvent>(request);
        if (happened is null) return Answer.Wrong(errors, request.Language());
        if (await db.StateAsync(id) is not { } state) return Answer.NotFound("order", id);
        var step = state.Apply(happened);
        if (step.Finding is { } why) return Answer.Conflict(why, request.Language());
        // A message that comes twice is answered twice and counted once.
        if (!step.IsReplay)
        {
            db.Happenings.Add(new() { OrderId = id, Id = happened.Id, Document = Stored.Write(happened) });
            await db.SaveChangesAsync();
        }

        return await MovesAsync(id, request, db, shop);
    }

    private static async Task<IResult> MovesAsync(string id, HttpRequest request, ShopDb db, ShopRules shop)
    {
        if (await db.OrderAsync(id) is not { } order) return Answer.NotFound("order", id);
        var life = new OrderLife { Regime = shop.Laws.Id, Order = order, Events = await db.HappeningsAsync(id) };
        return Answer.Of(OrderMovesAnswer.Of(life, null, request.Language()));
    }
}
