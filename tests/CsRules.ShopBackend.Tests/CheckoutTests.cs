using System.Text.Json.Nodes;

namespace CsRules.ShopBackend.Tests;

public class CheckoutTests
{
    private static string Cart(int price) => $$"""{ "lines": [ { "id": "1", "unitPrice": "{{price}} KRW", "categories": ["shoes"] } ] }""";

    [Theory]
    [InlineData(60_000, "49000 KRW", "SHOES-10,CART-5000")]
    [InlineData(49_999, "44999 KRW", "SHOES-10")]
    public async Task The_lowest_total_is_found(int price, string payable, string coupons)
    {
        using var shop = await new ShopHost().WithAsync(Sample.Coupons());
        var reply = await shop.PostAsync("/checkout/coupons", Cart(price));
        Assert.Equal(200, reply.Status);
        Assert.Equal(payable, reply.Text("total"));
        Assert.Equal(coupons, string.Join(',', reply.Json["applied"]!.AsArray().Select(a => a!["coupon"]!.ToString())));
        Assert.Equal("true", reply.Text("proven"));
    }

    [Fact]
    public async Task A_coupon_that_is_not_used_says_why()
    {
        using var shop = await new ShopHost().WithAsync(Sample.Coupons());
        var reply = await shop.PostAsync("/checkout/coupons", Cart(49_999), "ko");
        var unused = reply.Json["notUsed"]!.AsArray().Single(n => n!["coupon"]!.ToString() == "CART-5000")!;
        Assert.Contains("1원", unused["customer"]!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cart_in_another_currency_is_refused()
    {
        using var shop = await new ShopHost().WithAsync(Sample.Coupons());
        var reply = await shop.PostAsync("/checkout/coupons", """{ "lines": [ { "id": "1", "unitPrice": "12.50 EUR" } ] }""");
        Assert.Equal(400, reply.Status);
        Assert.NotEmpty(reply.Json["errors"]!.AsArray());
        Assert.All(reply.Json["errors"]!.AsArray(), (JsonNode? e) => Assert.StartsWith("$.cart", e!["path"]!.ToString(), StringComparison.Ordinal));
    }
}
