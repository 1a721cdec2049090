namespace CsRules.ShopBackend.Tests;

public class OrderTests
{
    [Fact]
    public async Task Everything_wrong_with_an_event_is_told_at_once()
    {
        using var shop = await new ShopHost().WithAsync(Sample.Order());
        var reply = await shop.PostAsync("/orders/O-1/events", """{ "id": "e1", "kind": "shipp", "lines": [] }""");
        Assert.Equal((400, "application/problem+json"), (reply.Status, reply.Type));
        Assert.Equal(["$.kind json.unknown-word", "$.lines json.unknown-field-near"], reply.Codes.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_row_that_does_not_add_up_is_told_by_the_rules_and_no_error_of_the_server()
    {
        var row = Sample.Order();
        using var shop = await new ShopHost().WithAsync(new Data.OrderRow
        {
            Id = row.Id,
            OrderedAt = row.OrderedAt,
            PaymentMethod = row.PaymentMethod,
            PaidAmount = 73_801m,
            Items = row.Items,
        });
        var reply = await shop.PostAsync("/orders/O-1/refund-quote", """{ "id": "C-1", "lines": [ { "line": "dress", "quantity": 1 } ] }""", "ko");
        Assert.Equal(400, reply.Status);
        Assert.Equal("문서에 잘못된 곳이 있습니다.", reply.Text("title"));
        Assert.Contains("$.order.payments order.sum", reply.Codes);
    }

    [Fact]
    public async Task An_event_that_can_not_be_is_refused_with_its_reason_and_changes_nothing()
    {
        using var shop = await new ShopHost().WithAsync(Sample.Order());
        var reply = await shop.PostAsync("/orders/O-1/events", Sample.Event("e1", "ship", "dress"));
        Assert.Equal(409, reply.Status);
        Assert.Equal(["$ order.unpaid"], reply.Codes);
        Assert.Equal("unpaid", (await shop.SendAsync(HttpMethod.Get, "/orders/O-1/moves")).Text("payment"));
    }

    [Fact]
    public async Task An_event_that_comes_twice_counts_once()
    {
        using var shop = await new ShopHost().WithAsync(Sample.Order());
        await shop.PostAsync("/orders/O-1/events", Sample.Event("e1", "pay"));
        await shop.PostAsync("/orders/O-1/events", Sample.Event("e2", "ship", "shirt"));
        var once = await shop.PostAsync("/orders/O-1/events", Sample.Event("e3", "deliver", "shirt"));
        var twice = await shop.PostAsync("/orders/O-1/events", Sample.Event("e3", "deliver", "shirt"));
        Assert.Equal(200, twice.Status);
        Assert.Equal(once.Body, twice.Body);
    }

    [Fact]
    public async Task The_shop_describes_itself_and_is_well()
    {
        using var shop = new ShopHost();
        var schemas = (await shop.SendAsync(HttpMethod.Get, "/openapi/v1.json")).Json["components"]!["schemas"]!;
        Assert.Equal("39900 KRW", schemas["Money"]!["examples"]![0]!.ToString());
        Assert.Equal("Healthy", (await shop.SendAsync(HttpMethod.Get, "/health")).Body);
    }
}
