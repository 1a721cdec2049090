using NodaTime;

namespace CsRules.ShopBackend.Tests;

public class InquiryTests
{
    private static DateTime At(int hour, int minute) => new(2025, 10, 20, hour, minute, 0, DateTimeKind.Utc);

    [Fact]
    public async Task What_is_due_first_stands_first()
    {
        using var shop = await new ShopHost { Now = Instant.FromUtc(2025, 10, 20, 1, 0) }
            .WithAsync(Sample.Inquiry("T-1", "Email", At(0, 10)), Sample.Inquiry("T-2", "Chat", At(0, 59)));
        var due = (await shop.SendAsync(HttpMethod.Get, "/due")).Json.AsArray();
        var first = due.Where(d => d!["metric"]!.ToString() == "firstResponse").Select(d => d!["conversation"]!.ToString());
        Assert.Equal(["T-2", "T-1"], first);
        Assert.Equal("T-2", due[0]!["conversation"]!.ToString());
        Assert.Equal("2025-10-20T01:01:00Z", due[0]!["at"]!.ToString());
    }

    [Fact]
    public async Task An_answer_takes_it_off_the_list()
    {
        using var shop = await new ShopHost().WithAsync(Sample.Inquiry("T-1", "Chat", At(0, 10), ("agent", 1), ("closed", 2)));
        Assert.Empty((await shop.SendAsync(HttpMethod.Get, "/due")).Json.AsArray());
    }
}
