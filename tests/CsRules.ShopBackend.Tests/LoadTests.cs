using System.Diagnostics;
using System.Globalization;
using System.Text;
using CsRules.Returns;
using CsRules.ShopBackend.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace CsRules.ShopBackend.Tests;

/// <summary>Requests over loopback for some seconds: the return check beside the same way through the shop with the rule left out.</summary>
public class LoadTests(ITestOutputHelper output)
{
    private const string Check = "/orders/O-1/items/dress/return-check";
    private const string Claim = """{ "withdrawal": { "reason": "changeOfMind" } }""";
    private const int AtOnce = 4;

    private static readonly TimeSpan Span = TimeSpan.FromSeconds(2);

    [Fact]
    public async Task Under_load_every_answer_is_the_one_a_single_request_gets()
    {
        var stored = new Stored();
        using var shop = new ShopHost { Also = services => services.AddSingleton<IStartupFilter>(stored) };
        shop.UseKestrel(0);
        shop.StartServer();
        await shop.WithAsync(Sample.Order());
        using var client = shop.CreateClient();
        var answer = stored.Answer = await PostAsync(client, Check);
        Assert.Contains("\"outcome\"", answer, StringComparison.Ordinal);
        Assert.Equal(answer, await PostAsync(client, Stored.Path));
        // The first of them are the run-up.
        foreach (var warm in new[] { true, false })
            foreach (var path in new[] { Check, Stored.Path })
            {
                var (requests, processor) = await LoadAsync(client, path, answer);
                Assert.True(requests > 0);
                if (!warm) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}: {requests / Span.TotalSeconds:F0} requests a second, {requests / processor.TotalSeconds:F0} a second of one core, client and server together"));
            }
    }

    private static async Task<(int Requests, TimeSpan Processor)> LoadAsync(HttpClient client, string path, string answer)
    {
        using var process = Process.GetCurrentProcess();
        var (before, clock) = (process.TotalProcessorTime, Stopwatch.StartNew());
        var counts = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(async _ =>
        {
            var count = 0;
            for (; clock.Elapsed < Span; count++) Assert.Equal(answer, await PostAsync(client, path));
            return count;
        }));
        process.Refresh();
        return (counts.Sum(), process.TotalProcessorTime - before);
    }

    private static async Task<string> PostAsync(HttpClient client, string path)
    {
        using var claim = new StringContent(Claim, Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(path, claim);
        Assert.Equal(200, (int)response.StatusCode);
        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>Reads the claim and the order's rows as the check does, and answers what the check answered once.</summary>
    private sealed class Stored : IStartupFilter
    {
        public const string Path = "/stored";

        public string Answer { get; set; } = "";

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Map(Path, branch => branch.Run(async context =>
            {
                _ = await context.Request.ReadFromJsonAsync(CsRulesJson.TypeOf<ReturnClaim>(), context.RequestAborted);
                _ = await context.RequestServices.GetRequiredService<ShopDb>().OrderAsync("O-1");
                context.Response.ContentType = "application/json; charset=utf-8";
                await context.Response.WriteAsync(Answer, context.RequestAborted);
            }));
            next(app);
        };
    }
}
