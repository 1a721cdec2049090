using CsRules.AspNetCore;
using CsRules.Coupons;
using CsRules.Documents;
using CsRules.Orders;
using CsRules.Refunds;
using CsRules.Returns;
using CsRules.ShopBackend.Data;
using CsRules.Sla;
using Microsoft.EntityFrameworkCore;

namespace CsRules.ShopBackend;

/// <summary>The shop's questions: rows in, the library's answers out.</summary>
internal static class Endpoints
{
    public static void MapShop(this IEndpointRouteBuilder app)
    {
        app.MapPost("/orders/{id}/items/{item}/return-check", async (string id, string item, ReturnClaim asked, ShopDb db, ReturnRights rights, AnswerContext at) =>
            await db.OrderAsync(id) is { } order ? Results.Ok(ReturnAnswer.Of(rights.Decide(order.ToReturn(item, asked, at.AsOf), at.AsOf), $"{id}/{item}", at.Language)) : Results.NotFound());
        app.MapGet("/orders/{id}/moves", async (string id, ShopDb db, AnswerContext at) =>
            await db.OrderAsync(id) is { } order ? Results.Ok(OrderMovesAnswer.Of(order.ToLife(), at.AsOf, at.Language)) : Results.NotFound());
        app.MapPost("/orders/{id}/events", async (string id, OrderEvent happened, ShopDb db, HttpRequest request, AnswerContext at) =>
        {
            if (await db.OrderAsync(id) is not { } order) return Results.NotFound();
            var step = order.ToLife().State().Apply(happened);
            if (step.Finding is { } why) return Results.Problem(RequestProblem.Of(request, [new InputError(why.Code, "$", why.Data)], StatusCodes.Status409Conflict));
            if (!step.IsReplay) order.Events.Add(happened.ToRow(order));
            await db.SaveChangesAsync();
            return Results.Ok(OrderMovesAnswer.Of(order.ToLife(), null, at.Language));
        });
        app.MapPost("/orders/{id}/refund-quote", async (string id, RefundClaim claim, ShopDb db, RefundPolicy policy, AnswerContext at) =>
            await db.OrderAsync(id) is { } order ? Results.Ok(RefundAnswer.Of(RefundPlan.For(order.ToRefund(claim, policy), at.Today), at.Today, at.Language)) : Results.NotFound());
        app.MapPost("/orders/{id}/refunds", async (string id, RefundClaim claim, ShopDb db, RefundPolicy policy, AnswerContext at) =>
        {
            if (await db.OrderAsync(id) is not { } order) return Results.NotFound();
            var plan = RefundPlan.For(order.ToRefund(claim, policy), at.Today);
            if (!plan.IsReplay) order.Claims.Add(claim.ToRow(order));
            await db.SaveChangesAsync();
            return Results.Ok(RefundAnswer.Of(plan, at.Today, at.Language));
        });
        app.MapPost("/checkout/coupons", async (Cart cart, bool? firstOrder, ShopDb db, AnswerContext at) => Results.Ok(CouponAnswer.Of(
            (await db.Coupons.ToListAsync()).ToBook().Best(cart, new() { FirstOrder = firstOrder is true }, at.AsOf), points: null, chosen: null, at.Language, toCustomer: true)));
        app.MapGet("/due", async (ShopDb db, SlaPlan plan, AnswerContext at) => (await db.Inquiries.Include(inquiry => inquiry.Messages).ToListAsync())
            .SelectMany(inquiry => SlaDue.Of(plan, plan.Measure(inquiry.ToConversation(), at.AsOf))).Order(SlaDue.SoonestFirst).ToArray());
    }

    private static OrderState State(this OrderLife life) => life.Events.Aggregate(OrderState.New(life.Order), (state, happened) => state.Apply(happened).State);
}
