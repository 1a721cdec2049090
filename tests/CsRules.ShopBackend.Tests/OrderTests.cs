namespace CsRules.ShopBackend.Tests;

public class OrderTests
{
    [Fact]
    public async Task Everything_wrong_with_an_order_is_told_at_once()
    {
        using var shop = new ShopHost();
        var reply = await shop.PostAsync("/orders", """{ "id": "O-2", "linez": [], "lines": [ { "id": "a", "unitPrice": 5000, "quantity": 1 } ] }""");
        Assert.Equal(400, reply.Status);
        Assert.Equal(["$.lines[0].unitPrice json.bad-value", "$.linez json.unknown-field-near"], reply.Codes.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("", "json.malformed")]
    [InlineData("{", "json.malformed")]
    [InlineData("[]", "json.expected-object")]
    [InlineData("null", "json.expected-object")]
    public async Task What_is_no_order_at_all_is_a_problem_and_no_error_of_the_server(string body, string code)
    {
        using var shop = new ShopHost();
        var reply = await shop.PostAsync("/orders", body);
        Assert.Equal(400, reply.Status);
        Assert.Equal([$"$ {code}"], reply.Codes);
    }

    [Fact]
    public async Task A_body_without_end_is_refused()
    {
        using var shop = new ShopHost();
        var reply = await shop.PostAsync("/orders", new string(' ', 2_000_000), "ko");
        Assert.Equal("요청이 너무 큽니다.", reply.Text("errors.0.text"));
    }

    [Fact]
    public async Task Sums_that_do_not_add_up_are_refused_in_Korean_too()
    {
        using var shop = new ShopHost();
        var reply = await shop.PostAsync("/orders", Sample.Order.Replace("73800", "73801", StringComparison.Ordinal), "ko");
        Assert.Equal("문서에 잘못된 곳이 있습니다.", reply.Text("title"));
        Assert.Equal(["$.payments order.sum"], reply.Codes);
    }

    [Fact]
    public async Task An_order_is_placed_once()
    {
        using var shop = new ShopHost();
        Assert.Equal(201, (await shop.PostAsync("/orders", Sample.Order)).Status);
        Assert.Equal(["$.id shop.order-exists"], (await shop.PostAsync("/orders", Sample.Order)).Codes);
    }

    [Fact]
    public async Task An_event_that_can_not_be_is_refused_with_its_reason_and_changes_nothing()
    {
        using var shop = new ShopHost();
        await shop.PostAsync("/orders", Sample.Order);
        var reply = await shop.PostAsync("/orders/O-1/events", Sample.Event("e1", "ship", "dress"));
        Assert.Equal(409, reply.Status);
        Assert.Equal(["$ order.unpaid"], reply.Codes);
        Assert.Equal("unpaid", (await shop.SendAsync(HttpMethod.Get, "/orders/O-1/moves")).Text("payment"));
    }

    [Fact]
    public async Task An_event_that_comes_twice_counts_once()
    {
        using var shop = new ShopHost();
        await shop.PostAsync("/orders", Sample.Order);
        await shop.PostAsync("/orders/O-1/events", Sample.Event("e1", "pay"));
        await shop.PostAsync("/orders/O-1/events", Sample.Event("e2", "ship", "shirt"));
        var once = await shop.PostAsync("/orders/O-1/events", Sample.Event("e3", "deliver", "shirt"));
        var twice = await shop.PostAsync("/orders/O-1/events", Sample.Event("e3", "deliver", "shirt"));
        Assert.Equal(200, twice.Status);
        Assert.Equal(once.Body, twice.Body);
    }
}
