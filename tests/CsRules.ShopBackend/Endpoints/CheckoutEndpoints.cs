using CsRules.Coupons;
using CsRules.ShopBackend.Http;
using CsRules.ShopBackend.Shop;

namespace CsRules.ShopBackend.Endpoints;

/// <summary>The best coupons for a cart, and why each other one was not used.</summary>
internal static class CheckoutEndpoints
{
    private static readonly CouponCaseValidator Validator = new();

    public static void MapCheckout(this IEndpointRouteBuilder app) => app.MapPost("/checkout/coupons", BestAsync);

    private static async Task<IResult> BestAsync(HttpRequest request, ShopRules shop, IClock clock)
    {
        var language = request.Language();
        // The customer's side of the question; the book is the shop's.
        var (cart, errors) = await Asked.DocumentAsync<Cart>(request);
        if (cart is null) return Answer.Wrong(errors, language);
        errors = Validation.Check(Validator, new(shop.Coupons.Definition, cart));
        if (errors.Any(e => !e.IsWarning)) return Answer.Wrong(errors, language);
        var shopper = new Shopper { FirstOrder = request.Query["firstOrder"] == "true" };
        var best = shop.Coupons.Best(cart, shopper, clock.GetCurrentInstant());
        return Answer.Of(CouponAnswer.Of(best, points: null, chosen: null, language, toCustomer: true));
    }
}
