namespace CsRules.ShopBackend.Tests;

/// <summary>Documents as a shop's own pages would send them.</summary>
internal static class Sample
{
    public const string Order = """
        {
          "id": "O-1", "placedOn": "2025-10-13",
          "lines": [
            { "id": "dress", "unitPrice": "52000 KRW", "quantity": 1 },
            { "id": "shirt", "unitPrice": "10000 KRW", "quantity": 3 }
          ],
          "discounts": [ { "id": "AUTUMN", "amount": "8200 KRW" } ],
          "shipping": { "fee": "0 KRW", "standardFee": "3000 KRW", "freeFrom": "50000 KRW" },
          "payments": [ { "method": "card", "amount": "73800 KRW", "on": "2025-10-13" } ]
        }
        """;

    public static string Event(string id, string kind, string? line = null, int quantity = 1, string at = "2025-10-15T17:00:00+09:00") => line is null
        ? $$"""{ "id": "{{id}}", "kind": "{{kind}}", "at": "{{at}}" }"""
        : $$"""{ "id": "{{id}}", "kind": "{{kind}}", "line": "{{line}}", "quantity": {{quantity}}, "at": "{{at}}" }""";

    /// <summary>An order that was paid, sent, and delivered on 15 October.</summary>
    public static async Task<ShopHost> DeliveredAsync()
    {
        var shop = new ShopHost();
        Assert.Equal(201, (await shop.PostAsync("/orders", Order)).Status);
        string[] events =
        [
            Event("e1", "pay"), Event("e2", "ship", "dress"), Event("e3", "ship", "shirt", 3),
            Event("e4", "deliver", "dress"), Event("e5", "deliver", "shirt", 3),
        ];
        foreach (var happened in events) Assert.Equal(200, (await shop.PostAsync("/orders/O-1/events", happened)).Status);
        return shop;
    }
}
