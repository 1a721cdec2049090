using System.Text.RegularExpressions;
using CsRules.ShopBackend.Data;
using Microsoft.EntityFrameworkCore;

namespace CsRules.ShopBackend.Tests;

/// <summary>What the trimmer takes away is missed only in the program itself.</summary>
public partial class PublishedTests
{
    [Fact]
    public void A_program_trimmed_as_far_as_it_goes_answers_from_every_module_and_draws_no_warning()
    {
        // A warning of the trimmer would be an error of the build.
        using var published = new Published("CsRules.TrimCheck");
        var said = Published.Run(published.Program, []).ReplaceLineEndings("\n").TrimEnd().Split('\n');
        Assert.Equal(
        [
            "return: Allowed Wed 10-01 + 7 days = Wed 10-08 substitute for Chuseok → Thu 10-09 Hangul Day → Fri 10-10 (last day) True",
            "return-json: {\"id\":\"R\",\"regime\":\"",
            "refund: 9667 KRW",
            "order: Paid",
            "validation: $.payments order.sum",
            "reading: json.unknown-field-near, json.missing-field",
            "coupons: 28000 KRW",
            "tier: white",
            "sla: Breached",
            "schema: kept",
        ], said);
    }

    [Fact]
    public async Task The_shop_answers_as_a_trimmed_program()
    {
        using var published = new Published("CsRules.ShopBackend");
        await FillAsync(published.At("shop.db"));
        using var shop = Published.Start(published.Program, ["--urls", "http://127.0.0.1:0", "--contentRoot", published.At(""), "--Database", $"Data Source={published.At("shop.db")}"]);
        try
        {
            using var client = new HttpClient { BaseAddress = await AddressAsync(shop.StandardOutput) };
            Assert.Equal("[]", await client.GetStringAsync("/due"));
            using var pay = Json(Sample.Event("e1", "pay"));
            Assert.Equal(200, (int)(await client.PostAsync("/orders/O-1/events", pay)).StatusCode);
            using var wrong = Json("""{ "id": "e2" }""");
            var refused = await client.PostAsync("/orders/O-1/events", wrong);
            Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);
            Assert.Contains("json.missing-field", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            using var claim = Json("""{ "withdrawal": { "reason": "changeOfMind" } }""");
            var checkedReturn = await client.PostAsync("/orders/O-1/items/dress/return-check", claim);
            Assert.Contains("\"outcome\":\"allowed\"", await checkedReturn.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.Contains("39900 KRW", await client.GetStringAsync("/openapi/v1.json"), StringComparison.Ordinal);
        }
        finally
        {
            shop.Kill(entireProcessTree: true);
            await shop.WaitForExitAsync();
        }
    }

    private static StringContent Json(string document) => new(document, System.Text.Encoding.UTF8, "application/json");

    // The shop's own checkout wrote these rows; here a test does.
    private static async Task FillAsync(string file)
    {
        await using var db = new ShopDb(new DbContextOptionsBuilder<ShopDb>().UseSqlite($"Data Source={file};Pooling=False").Options);
        await db.Database.EnsureCreatedAsync();
        db.Add(Sample.Order());
        await db.SaveChangesAsync();
    }

    // The port is the system's to choose; the program says which it got.
    private static async Task<Uri> AddressAsync(StreamReader output)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await output.ReadLineAsync(patience.Token) is { } line)
            if (Listening().Match(line) is { Success: true } match)
            {
                // Read on, or the program would wait for somebody to.
                _ = Task.Run(async () => { while (await output.ReadLineAsync() is not null) { } }, CancellationToken.None);
                return new Uri(match.Groups[1].Value);
            }

        throw new InvalidOperationException("The shop ended before it listened.");
    }

    [GeneratedRegex(@"Now listening on: (http://127\.0\.0\.1:\d+)")]
    private static partial Regex Listening();
}
