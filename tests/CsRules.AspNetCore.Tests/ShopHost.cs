using System.Text;
using System.Text.Json.Nodes;
using CsRules.Refunds;
using CsRules.Returns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using NodaTime;

namespace CsRules.AspNetCore.Tests;

/// <summary>A small shop of the reader's own on a port of loopback, with its files in a folder that goes away.</summary>
internal sealed class ShopHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ShopHost(WebApplication app, DirectoryInfo folder, FakeTimeProvider clock) => (_app, Folder, Clock) = (app, folder, clock);

    public DirectoryInfo Folder { get; }

    public FakeTimeProvider Clock { get; }

    public IServiceProvider Services => _app.Services;

    public static async Task<ShopHost> StartAsync(string settings = "{}", params (string Name, string Content)[] files)
    {
        var folder = Directory.CreateTempSubdirectory("csrules-shop");
        foreach (var (name, _) in files) Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder.FullName, name))!);
        foreach (var (name, content) in files) await File.WriteAllTextAsync(Path.Combine(folder.FullName, name), content);
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "appsettings.json"), settings);
        var clock = new FakeTimeProvider(new DateTimeOffset(2025, 10, 10, 3, 0, 0, TimeSpan.Zero));
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = folder.FullName });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddCsRules(builder.Configuration);
        builder.Services.AddControllers().AddApplicationPart(typeof(ShopHost).Assembly);
        builder.Services.AddOpenApi(options => options.AddCsRules());
        builder.Services.AddHealthChecks().AddCsRules();
        var app = builder.Build();
        app.UseCsRules();
        app.MapPost("/return-check", (ReturnClaim claim, ReturnRights rights, AnswerContext at) =>
            ReturnAnswer.Of(rights.Decide(claim, at.AsOf), claim.Id, at.Language));
        app.MapPost("/refund-quote", (RefundClaim claim, RefundPolicy policy, AnswerContext at) =>
            RefundAnswer.Of(policy.Compile(Orders.Shirts).Plan(claim, at.Today), at.Today, at.Language));
        app.MapPost("/own", (OwnRequest own) => own);
        app.MapGet("/fee", (RefundPolicy policy) => policy.ReturnFee?.ToString() ?? "none");
        app.MapControllers();
        app.MapOpenApi();
        app.MapHealthChecks("/health");
        try
        {
            await app.StartAsync();
        }
        catch
        {
            await app.DisposeAsync();
            folder.Delete(recursive: true);
            throw;
        }

        return new(app, folder, clock);
    }

    public async Task<Reply> SendAsync(HttpMethod method, string path, string? document = null, string language = "en")
    {
        using var client = new HttpClient { BaseAddress = new(_app.Urls.First()) };
        using var request = new HttpRequestMessage(method, path);
        request.Headers.AcceptLanguage.ParseAdd(language);
        if (document is not null) request.Content = new StringContent(document, Encoding.UTF8, "application/json");
        using var response = await client.SendAsync(request);
        return new((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsStringAsync());
    }

    public Task<Reply> PostAsync(string path, string document, string language = "en") => SendAsync(HttpMethod.Post, path, document, language);

    public Task<Reply> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        Folder.Delete(recursive: true);
    }
}

/// <summary>A request of the shop's own, with values of the library in it.</summary>
public sealed record OwnRequest(string Name, Money Price, Rate Off, LocalDate Day, Instant At);

/// <summary>What came back.</summary>
internal sealed record Reply(int Status, string? Type, string Body)
{
    public JsonNode Json => JsonNode.Parse(Body) ?? throw new InvalidOperationException("There is no body.");

    public string[] Codes => [.. Json["errors"]!.AsArray().Select(e => $"{e!["path"]} {e["code"]}").Order(StringComparer.Ordinal)];

    public string[] Texts => [.. Json["errors"]!.AsArray().Select(e => e!["text"]!.ToString())];
}
