using Microsoft.Playwright;

namespace CsRules.Cli.Tests.Sla;

/// <summary>The report page, looked at by a real browser. Nothing is downloaded: the browser is the system's own.</summary>
[Trait("Category", "Browser")]
public sealed class SlaPageBrowserTests : IDisposable
{
    private const string Chromium = "/usr/bin/chromium";
    private readonly SlaLog _log = new();

    public void Dispose() => _log.Dispose();

    [BrowserFact]
    public async Task The_page_is_readable_on_a_phone_in_both_languages_by_day_and_by_night_without_a_network()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        });
        foreach (var (language, title) in new[] { ("ko", "고객 문의 응답 현황"), ("en", "How fast we answer") })
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 360, Height = 740 }, ColorScheme = scheme });
                var asked = new List<string>();
                page.Request += (_, request) => asked.Add(request.Url);
                await page.SetContentAsync(_log.Report(_log.Csv, "--output", "html", "--lang", language).Out);
                Assert.Empty(asked);
                Assert.Equal(title, await page.TitleAsync());
                Assert.Equal(language, await page.EvaluateAsync<string>("document.documentElement.lang"));
                // Nothing is wider than the screen: only the table scrolls, within itself.
                Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
                Assert.True(await page.EvaluateAsync<bool>("[...document.querySelectorAll('svg text')].every(t => t.getBoundingClientRect().height >= 11)"));
                await Assert_charts_say_what_they_show(page);
                Assert.True(await Contrast(page) >= 4.5, $"{language} {scheme}");
                await page.CloseAsync();
            }
    }

    private static async Task Assert_charts_say_what_they_show(IPage page)
    {
        var charts = page.GetByRole(AriaRole.Img);
        Assert.Equal(2, await charts.CountAsync());
        for (var i = 0; i < 2; i++)
        {
            Assert.NotEmpty(await charts.Nth(i).Locator("title").TextContentAsync() ?? "");
            Assert.Matches(@"\d", await charts.Nth(i).Locator("desc").TextContentAsync() ?? "");
            Assert.True((await charts.Nth(i).BoundingBoxAsync())!.Height > 30);
        }
    }

    // The least contrast of soft text on the page's two grounds, by the WCAG formula.
    private static Task<double> Contrast(IPage page) => page.EvaluateAsync<double>("""
        () => {
          const part = v => (v /= 255) <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
          const light = c => { const [r, g, b] = c.match(/\d+/g).map(Number); return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b); };
          const of = (a, b) => { const [x, y] = [light(a), light(b)].sort((p, q) => q - p); return (x + 0.05) / (y + 0.05); };
          const css = (s, p) => getComputedStyle(document.querySelector(s))[p];
          return Math.min(of(css('.lead', 'color'), css('body', 'backgroundColor')), of(css('dt', 'color'), css('.card', 'backgroundColor')));
        }
        """);

    private sealed class BrowserFactAttribute : FactAttribute
    {
        public BrowserFactAttribute()
        {
            if (!File.Exists(Chromium)) Skip = "Chromium is not installed (Debian: chromium).";
        }
    }
}
