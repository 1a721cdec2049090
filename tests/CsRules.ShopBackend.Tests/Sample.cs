using CsRules.ShopBackend.Data;

namespace CsRules.ShopBackend.Tests;

/// <summary>Rows as a shop's tables hold them.</summary>
internal static class Sample
{
    public static OrderRow Order() => new()
    {
        Id = "O-1",
        OrderedAt = new DateTime(2025, 10, 13, 1, 0, 0, DateTimeKind.Utc),
        PaymentMethod = "card",
        PaidAmount = 73_800m,
        ShippingFee = 0m,
        StandardShippingFee = 3_000m,
        FreeShippingFrom = 50_000m,
        CouponCode = "AUTUMN",
        CouponDiscount = 8_200m,
        Items = [new() { Id = "dress", UnitPrice = 52_000m, Quantity = 1 }, new() { Id = "shirt", UnitPrice = 10_000m, Quantity = 3 }],
    };

    public static CouponRow[] Coupons() =>
    [
        new() { Code = "WELCOME-2000", Amount = 2_000m, FirstOrderOnly = true },
        new() { Code = "CART-5000", Amount = 5_000m, MinOrder = 50_000m },
        new() { Code = "SHOES-10", Percent = 10m, MaxDiscount = 8_000m, Category = "shoes" },
    ];

    public static InquiryRow Inquiry(string id, string channel, DateTime at, params (string Author, int Minutes)[] later) => new()
    {
        Id = id,
        Channel = channel,
        CreatedAt = at,
        Messages =
        [
            new() { Id = id + "/0", Author = "customer", SentAt = at },
            .. later.Select((message, i) => new MessageRow { Id = $"{id}/{i + 1}", Author = message.Author, SentAt = at.AddMinutes(message.Minutes) }),
        ],
    };

    public static string Event(string id, string kind, string? line = null, int quantity = 1, string at = "2025-10-15T17:00:00+09:00") => line is null
        ? $$"""{ "id": "{{id}}", "kind": "{{kind}}", "at": "{{at}}" }"""
        : $$"""{ "id": "{{id}}", "kind": "{{kind}}", "line": "{{line}}", "quantity": {{quantity}}, "at": "{{at}}" }""";

    /// <summary>An order that was paid, sent, and delivered on 15 October.</summary>
    public static async Task<ShopHost> DeliveredAsync()
    {
        var shop = await new ShopHost().WithAsync(Order());
        string[] events =
        [
            Event("e1", "pay"), Event("e2", "ship", "dress"), Event("e3", "ship", "shirt", 3),
            Event("e4", "deliver", "dress"), Event("e5", "deliver", "shirt", 3),
        ];
        foreach (var happened in events) Assert.Equal(200, (await shop.PostAsync("/orders/O-1/events", happened)).Status);
        return shop;
    }
}
