using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using CsRules.ShopBackend.Data;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CsRules.ShopBackend.Tests;

/// <summary>A shop of its own for a test: an empty database, and a clock that the test sets.</summary>
internal sealed class ShopHost : WebApplicationFactory<Program>
{
    private readonly string _database = Path.Combine(Path.GetTempPath(), $"csrules-shop-{Guid.NewGuid():N}.db");

    public Instant Now { get; set; } = Instant.FromUtc(2025, 10, 20, 1, 0);

    /// <summary>What a test adds to the shop's services.</summary>
    public Action<IServiceCollection> Also { get; init; } = _ => { };

    /// <summary>Puts rows into the shop's own tables.</summary>
    public async Task<ShopHost> WithAsync(params object[] rows)
    {
        using var scope = Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<ShopDb>();
        db.AddRange(rows);
        await db.SaveChangesAsync();
        return this;
    }

    public async Task<Reply> SendAsync(HttpMethod method, string path, string? document = null, string language = "en")
    {
        using var client = CreateClient();
        using var request = new HttpRequestMessage(method, path);
        request.Headers.AcceptLanguage.Add(new StringWithQualityHeaderValue(language));
        if (document is not null) request.Content = new StringContent(document, Encoding.UTF8, "application/json");
        using var response = await client.SendAsync(request);
        return new((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsStringAsync());
    }

    public Task<Reply> PostAsync(string path, string document, string language = "en") => SendAsync(HttpMethod.Post, path, document, language);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Database", $"Data Source={_database};Pooling=False");
        // A line for every request and every query would be most of what a request costs.
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        builder.UseSetting("Logging:LogLevel:Microsoft.AspNetCore", "Warning");
        builder.ConfigureServices(services => services.AddSingleton<TimeProvider>(new SetClock(this)));
        builder.ConfigureServices(Also);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) File.Delete(_database);
    }

    private sealed class SetClock(ShopHost host) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => host.Now.ToDateTimeOffset();
    }
}

/// <summary>What came back.</summary>
internal sealed record Reply(int Status, string? Type, string Body)
{
    public JsonNode Json => JsonNode.Parse(Body) ?? throw new InvalidOperationException("There is no body.");

    public string Text(string path)
    {
        var at = Json;
        foreach (var part in path.Split('.'))
            at = int.TryParse(part, CultureInfo.InvariantCulture, out var index) ? at[index]! : at[part]!;
        return at.ToString();
    }

    public IEnumerable<string> Codes => Json["errors"]!.AsArray().Select(e => $"{e!["path"]} {e["code"]}");
}
