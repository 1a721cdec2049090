using NodaTime;

namespace CsRules.ShopBackend.Tests;

public class ReturnTests
{
    private const string ChangeOfMind = """{ "withdrawal": { "reason": "changeOfMind" } }""";

    [Theory]
    [InlineData(29, "allowed", "0")]
    [InlineData(30, "refused", "-1")]
    public async Task The_shops_fourteen_days_end_with_their_last_day(int day, string outcome, string left)
    {
        using var shop = await Sample.DeliveredAsync();
        shop.Now = Instant.FromUtc(2025, 10, day, 14, 59);
        var reply = await shop.PostAsync("/orders/O-1/items/dress/return-check", ChangeOfMind);
        Assert.Equal(200, reply.Status);
        Assert.Equal(outcome, reply.Text("outcome"));
        Assert.Equal("2025-10-29", reply.Text("lastDay"));
        Assert.Equal(left, reply.Text("daysLeft"));
    }

    [Fact]
    public async Task The_day_of_delivery_is_not_taken_from_the_request()
    {
        using var shop = await Sample.DeliveredAsync();
        var reply = await shop.PostAsync("/orders/O-1/items/dress/return-check", """{ "supply": { "on": "2025-12-24" } }""");
        Assert.Equal("2025-10-29", reply.Text("lastDay"));
    }

    [Fact]
    public async Task The_customer_is_answered_in_the_language_of_the_request()
    {
        using var shop = await Sample.DeliveredAsync();
        Assert.Contains("10월 29일", (await shop.PostAsync("/orders/O-1/items/dress/return-check", ChangeOfMind, "ko")).Text("customer"), StringComparison.Ordinal);
        Assert.Contains("29 October", (await shop.PostAsync("/orders/O-1/items/dress/return-check", ChangeOfMind)).Text("customer"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Facts_that_contradict_each_other_are_told_with_their_path()
    {
        using var shop = await Sample.DeliveredAsync();
        var reply = await shop.PostAsync("/orders/O-1/items/dress/return-check", """{ "sale": { "orderedOn": "2025-10-13" }, "withdrawal": { "noticeOn": "2025-10-01" } }""");
        Assert.Equal(400, reply.Status);
        Assert.Equal("application/problem+json", reply.Type);
        Assert.Contains("$.withdrawal.noticeOn claim.notice-before-order", reply.Codes);
    }

    [Fact]
    public async Task A_line_that_is_not_there_is_a_problem_with_a_code()
    {
        using var shop = await Sample.DeliveredAsync();
        var reply = await shop.PostAsync("/orders/O-1/items/hat/return-check", ChangeOfMind);
        Assert.Equal(400, reply.Status);
        Assert.Equal(["$.line order.unknown-line"], reply.Codes);
    }

    [Fact]
    public async Task An_order_that_is_not_there_is_not_found() =>
        Assert.Equal(404, (await new ShopHost().PostAsync("/orders/nope/items/dress/return-check", ChangeOfMind)).Status);
}
