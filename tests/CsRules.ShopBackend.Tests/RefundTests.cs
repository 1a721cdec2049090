namespace CsRules.ShopBackend.Tests;

public class RefundTests
{
    private static string Claim(string id, string line, string fault = "consumer") =>
        $$"""{ "id": "{{id}}", "fault": "{{fault}}", "lines": [ { "line": "{{line}}", "quantity": 1 } ], "dueFrom": "2025-10-20" }""";

    [Fact]
    public async Task A_quote_changes_nothing()
    {
        using var shop = await Sample.DeliveredAsync();
        var first = await shop.PostAsync("/orders/O-1/refund-quote", Claim("C-1", "dress"));
        Assert.Equal("43800 KRW", first.Text("toCustomer"));
        Assert.Equal("2025-10-23", first.Text("dueOn"));
        Assert.Equal(first.Body, (await shop.PostAsync("/orders/O-1/refund-quote", Claim("C-1", "dress"))).Body);
    }

    [Fact]
    public async Task Returns_by_the_sellers_fault_come_to_all_that_was_paid_in_any_order()
    {
        using var shop = await Sample.DeliveredAsync();
        var sum = 0;
        foreach (var (id, line) in ((string, string)[])[("C-1", "shirt"), ("C-2", "dress"), ("C-3", "shirt"), ("C-4", "shirt")])
        {
            var reply = await shop.PostAsync("/orders/O-1/refunds", Claim(id, line, "seller"));
            Assert.Equal(200, reply.Status);
            sum += int.Parse(reply.Text("toCustomer").Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
        }

        Assert.Equal(73_800, sum);
    }

    [Fact]
    public async Task A_refund_that_is_sent_twice_is_paid_once()
    {
        using var shop = await Sample.DeliveredAsync();
        var first = await shop.PostAsync("/orders/O-1/refunds", Claim("C-1", "dress"));
        var again = await shop.PostAsync("/orders/O-1/refunds", Claim("C-1", "dress"));
        Assert.Equal("False", first.Text("isReplay"), ignoreCase: true);
        Assert.Equal("True", again.Text("isReplay"), ignoreCase: true);
        Assert.Equal(first.Text("toCustomer"), again.Text("toCustomer"));
        Assert.Contains("$.claim.lines[0].quantity refund.too-many", (await shop.PostAsync("/orders/O-1/refunds", Claim("C-2", "dress"))).Codes);
    }

    [Fact]
    public async Task An_id_used_for_another_claim_is_refused()
    {
        using var shop = await Sample.DeliveredAsync();
        await shop.PostAsync("/orders/O-1/refunds", Claim("C-1", "dress"));
        var reply = await shop.PostAsync("/orders/O-1/refunds", Claim("C-1", "shirt"));
        Assert.Equal(400, reply.Status);
        Assert.Contains("$.claim.id refund.claim-differs", reply.Codes);
    }
}
