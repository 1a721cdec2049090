using CsRules.Cli.Verbs;
using Microsoft.Playwright;

namespace CsRules.Cli.Tests.Service;

/// <summary>The agenda and the published page on service, looked at by a real browser. Nothing is downloaded: the browser is the system's own.</summary>
[Trait("Category", "Browser")]
public sealed class ServicePagesBrowserTests : IDisposable
{
    private const string Chromium = "/usr/bin/chromium";
    private readonly DemoShop _shop = new();

    public void Dispose() => _shop.Dispose();

    [BrowserFact]
    public async Task The_agenda_is_readable_on_a_phone_in_both_languages_by_day_and_by_night_without_a_network() =>
        await Look((language, page) => (language == "ko" ? "오늘의 할 일" : "Today's agenda", _shop.Agenda("-o", "html", "--lang", language).Out), async page =>
        {
            // Late ones stand first, each with its law or the shop's policy.
            var duties = page.Locator("ul.duties li");
            Assert.Equal(23, await duties.CountAsync());
            Assert.Equal(6, await page.Locator("ul.duties").First.Locator("li.late").CountAsync());
            for (var i = 0; i < 23; i++) Assert.Contains("·", await duties.Nth(i).Locator("span").TextContentAsync() ?? "", StringComparison.Ordinal);
            var chart = page.GetByRole(AriaRole.Img);
            Assert.Matches(@"\d", await chart.Locator("desc").TextContentAsync() ?? "");
        });

    [BrowserFact]
    public async Task The_published_page_shows_ratings_completeness_and_what_will_be_better() =>
        await Look((language, page) => (language == "ko" ? "고객 문의 응답 현황" : "How fast we answer",
            CliRun.Of(["service", "report", "-", "--policy", Policy(), "--as-of", DemoShop.Day, "-o", "html", "--lang", language], SampleVerb.Resource("service-histories.jsonl")).Out), async page =>
        {
            Assert.Equal(2, await page.Locator("main > ul > li").CountAsync());
            Assert.Equal(2, await page.Locator("section.card").CountAsync());
            Assert.Contains("+25", await page.Locator("section.card").Last.TextContentAsync() ?? "", StringComparison.Ordinal);
        });

    private string Policy()
    {
        var path = _shop.File("policy.txt");
        File.WriteAllText(path, SampleVerb.Resource("service-policy.json"));
        return path;
    }

    private static async Task Look(Func<string, IPage, (string Title, string Html)> of, Func<IPage, Task> check)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] });
        foreach (var language in new[] { "ko", "en" })
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 360, Height = 740 }, ColorScheme = scheme });
                var asked = new List<string>();
                page.Request += (_, request) => asked.Add(request.Url);
                var (title, html) = of(language, page);
                await page.SetContentAsync(html);
                Assert.Empty(asked);
                Assert.Equal((title, language), (await page.TitleAsync(), await page.EvaluateAsync<string>("document.documentElement.lang")));
                Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
                Assert.True(await page.EvaluateAsync<bool>("[...document.querySelectorAll('svg text')].every(t => t.getBoundingClientRect().height >= 11)"));
                await check(page);
                await page.CloseAsync();
            }
    }

    private sealed class BrowserFactAttribute : FactAttribute
    {
        public BrowserFactAttribute()
        {
            if (!File.Exists(Chromium)) Skip = "Chromium is not installed (Debian: chromium).";
        }
    }
}
