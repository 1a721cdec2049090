using NodaTime;

namespace CsRules.ShopBackend.Tests;

public class InquiryTests
{
    private static string Asked(string id, string channel, string at) =>
        $$"""{ "id": "{{id}}", "channel": "{{channel}}", "created": "{{at}}", "events": [ { "at": "{{at}}", "kind": "customerMessage" } ] }""";

    [Fact]
    public async Task What_is_due_first_stands_first()
    {
        using var shop = new ShopHost { Now = Instant.FromUtc(2025, 10, 20, 1, 0) };
        await shop.SendAsync(HttpMethod.Put, "/inquiries/T-1", Asked("T-1", "email", "2025-10-20T09:10:00+09:00"));
        await shop.SendAsync(HttpMethod.Put, "/inquiries/T-2", Asked("T-2", "chat", "2025-10-20T09:59:00+09:00"));
        var due = (await shop.SendAsync(HttpMethod.Get, "/due")).Json.AsArray();
        var first = due.Where(d => d!["metric"]!.ToString() == "firstResponse").Select(d => d!["conversation"]!.ToString());
        Assert.Equal(["T-2", "T-1"], first);
        Assert.Equal("T-2", due[0]!["conversation"]!.ToString());
        Assert.Equal("2025-10-20T01:01:00Z", due[0]!["at"]!.ToString());
    }

    [Fact]
    public async Task An_answer_takes_it_off_the_list()
    {
        using var shop = new ShopHost();
        await shop.SendAsync(HttpMethod.Put, "/inquiries/T-1", Asked("T-1", "chat", "2025-10-20T09:10:00+09:00"));
        var answered = """
            { "id": "T-1", "channel": "chat", "created": "2025-10-20T09:10:00+09:00", "events": [
              { "at": "2025-10-20T09:10:00+09:00", "kind": "customerMessage" },
              { "at": "2025-10-20T09:11:00+09:00", "kind": "agentReply" },
              { "at": "2025-10-20T09:12:00+09:00", "kind": "resolved" } ] }
            """;
        Assert.Equal(204, (await shop.SendAsync(HttpMethod.Put, "/inquiries/T-1", answered)).Status);
        Assert.Empty((await shop.SendAsync(HttpMethod.Get, "/due")).Json.AsArray());
    }

    [Fact]
    public async Task An_inquiry_under_another_id_is_refused()
    {
        using var shop = new ShopHost();
        var reply = await shop.SendAsync(HttpMethod.Put, "/inquiries/T-9", Asked("T-1", "chat", "2025-10-20T09:10:00+09:00"));
        Assert.Equal(["$.id shop.other-id"], reply.Codes);
    }
}
