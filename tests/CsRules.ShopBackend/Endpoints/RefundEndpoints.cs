using CsRules.Refunds;
using CsRules.ShopBackend.Data;
using CsRules.ShopBackend.Http;
using CsRules.ShopBackend.Shop;

namespace CsRules.ShopBackend.Endpoints;

/// <summary>A quote shows what would go back; a refund keeps the claim, so that the next quote counts it.</summary>
internal static class RefundEndpoints
{
    private static readonly RefundCaseValidator Validator = new();

    public static void MapRefunds(this IEndpointRouteBuilder app)
    {
        app.MapPost("/orders/{id}/refund-quote", (string id, HttpRequest request, ShopDb db, ShopRules shop, IClock clock) =>
            PlanAsync(id, request, db, shop, clock, keep: false));
        app.MapPost("/orders/{id}/refunds", (string id, HttpRequest request, ShopDb db, ShopRules shop, IClock clock) =>
            PlanAsync(id, request, db, shop, clock, keep: true));
    }

    private static async Task<IResult> PlanAsync(string id, HttpRequest request, ShopDb db, ShopRules shop, IClock clock, bool keep)
    {
        var (claim, errors) = await Asked.DocumentAsync<RefundClaim>(request);
        if (claim is null) return Answer.Wrong(errors, request.Language());
        if (await db.OrderAsync(id) is not { } order) return Answer.NotFound("order", id);
        var before = await db.RefundedAsync(id);
        var refund = new RefundCase { Regime = shop.Laws.Id, Order = order, Before = before, Claim = claim, Policy = shop.Refunds };
        errors = Validation.Check(Validator, refund);
        if (errors.Any(e => !e.IsWarning)) return Answer.Wrong(errors, request.Language());
        var today = clock.GetCurrentInstant().InZone(shop.Zone).Date;
        var plan = RefundPlan.For(refund, today);
        if (keep && !plan.IsReplay)
        {
            db.Refunds.Add(new() { OrderId = id, Id = claim.Id, Document = Stored.Write(claim) });
            await db.SaveChangesAsync();
        }

        return Answer.Of(RefundAnswer.Of(plan, today, request.Language()));
    }
}
