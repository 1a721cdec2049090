using CsRules.Orders;
using CsRules.Returns;
using CsRules.ShopBackend.Data;
using CsRules.ShopBackend.Http;
using CsRules.ShopBackend.Shop;

namespace CsRules.ShopBackend.Endpoints;

/// <summary>May this be returned? The customer says why and in what condition; the shop adds what it knows itself.</summary>
internal static class ReturnEndpoints
{
    private static readonly ReturnCaseValidator Validator = new();

    public static void MapReturns(this IEndpointRouteBuilder app) => app.MapPost("/orders/{id}/return-check", CheckAsync);

    private static async Task<IResult> CheckAsync(string id, HttpRequest request, ShopDb db, ShopRules shop, IClock clock)
    {
        var (asked, errors) = await Asked.DocumentAsync<ReturnClaim>(request);
        if (asked is null) return Answer.Wrong(errors, request.Language());
        if (await db.StateAsync(id) is not { } state) return Answer.NotFound("order", id);
        var claim = asked with { Id = id, Sale = asked.Sale with { OrderedOn = state.Order.PlacedOn }, Supply = Supplied(state) };
        errors = Validation.Check(Validator, new() { Regime = shop.Laws.Id, Claim = claim, Policy = shop.Terms });
        if (errors.Any(e => !e.IsWarning)) return Answer.Wrong(errors, request.Language());
        var decision = shop.Rights.Decide(claim, clock.GetCurrentInstant());
        return Answer.Of(ReturnAnswer.Of(decision, id, request.Language()));
    }

    // The day of delivery is the shop's to know and to prove: it is not taken from the request.
    private static SupplyFacts Supplied(OrderState state) => state switch
    {
        { DeliveredAt: { } at } => new() { On = at },
        _ when state.Count(LineState.Shipped) > 0 => new() { State = SupplyState.InTransit },
        _ when state.Count(LineState.Delivered) > 0 => new() { State = SupplyState.Unrecorded },
        _ => new() { State = SupplyState.NotDispatched },
    };
}
