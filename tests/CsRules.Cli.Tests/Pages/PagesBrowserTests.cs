using CsRules.Cli.Tests.Desk;
using CsRules.Cli.Tests.Service;
using Microsoft.Playwright;

namespace CsRules.Cli.Tests.Pages;

/// <summary>
/// Every page and the desk, looked at by a real browser at a phone's and a desk's width, in both languages, by day and by night. Nothing is
/// downloaded. Where <c>CSRULES_AXE</c> names axe-core's <c>axe.min.js</c>, its rules of accessibility are asked too.
/// </summary>
[Trait("Category", "Browser")]
public sealed class PagesBrowserTests
{
    private const string Chromium = "/usr/bin/chromium";
    private static readonly string? Axe = Environment.GetEnvironmentVariable("CSRULES_AXE");

    [BrowserFact]
    public async Task Every_verbs_page_fits_and_is_readable()
    {
        using var folder = new TempFolder();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Launch(playwright);
        var page = await browser.NewPageAsync();
        foreach (var verb in ((IEnumerable<object[]>)CsvTests.Verbs()).Select(row => (string)row[0]))
            foreach (var language in (string[])["ko", "en"])
            {
                var html = CliRun.Of([.. verb.Split(' '), .. CsvTests.Args(verb, folder), "--lang", language, "-o", "html"]).Out;
                if (html.StartsWith("<!doctype html>", StringComparison.Ordinal)) await Look(page, $"{verb} {language}", tab => tab.SetContentAsync(html), mayAsk: false);
            }
    }

    [BrowserFact]
    public async Task A_word_as_long_as_a_screen_stays_on_it()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Launch(playwright);
        var page = await browser.NewPageAsync();
        foreach (var (verb, said) in ((string, string)[])[("return check", "R-1001"), ("refund quote", "dress"), ("coupon best", "VIP-ALONE"), ("points statement", "C-1001"), ("order moves", "shirt"), ("policy check", "수령"), ("market status", "N-1003"), ("tier assess", "골드")])
        {
            var html = CliRun.Of([.. verb.Split(' '), "-", "-o", "html"], CliRun.Of(["sample", verb.Replace(' ', '-')]).Out.Replace(said, new string('가', 150), StringComparison.Ordinal)).Out;
            await Look(page, verb, tab => tab.SetContentAsync(html), mayAsk: false);
        }
    }

    [BrowserFact]
    public async Task A_text_is_copied_by_its_button_and_read_without_any_script()
    {
        var html = CliRun.Of(["return", "check", "-", "-o", "html", "--lang", "ko"], CliRun.Of(["sample", "return-check"]).Out).Out;
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Launch(playwright);
        var page = await browser.NewPageAsync();
        var faults = new List<string>();
        page.Console += (_, said) => { if (said.Type == "error") faults.Add(said.Text); };
        await page.SetContentAsync(html);
        var button = page.Locator("button.copy");
        Assert.True(await button.IsVisibleAsync());
        await button.ClickAsync();
        await Assertions.Expect(button).ToHaveTextAsync("복사했습니다");
        Assert.Empty(faults);
        // A script that a document could bring in is refused by the page's own policy.
        await page.EvaluateAsync("() => { const s = document.createElement('script'); s.textContent = 'window.hurt = 1'; document.body.append(s); }");
        Assert.False(await page.EvaluateAsync<bool>("() => 'hurt' in window"));
        await using var plain = await browser.NewContextAsync(new() { JavaScriptEnabled = false });
        var without = await plain.NewPageAsync();
        await without.SetContentAsync(html);
        Assert.False(await without.Locator("button.copy").IsVisibleAsync());
        Assert.Contains("보내 주신 반품 요청을 확인했습니다", await without.Locator(".copied").InnerTextAsync(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task On_paper_folds_are_open_and_buttons_gone()
    {
        var html = CliRun.Of(["return", "check", "-", "-o", "html", "--lang", "en"], CliRun.Of(["sample", "return-check"]).Out).Out;
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Launch(playwright);
        var page = await browser.NewPageAsync(new() { ColorScheme = ColorScheme.Dark });
        await page.SetContentAsync(html);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.False(await page.Locator("button.copy").IsVisibleAsync());
        Assert.True(await page.Locator("details li").First.IsVisibleAsync());
        Assert.Equal("rgb(255, 255, 255)", await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
    }

    [BrowserFact]
    public async Task The_desk_is_walked_through_on_a_phone_and_a_desk()
    {
        using var shop = new DemoShop();
        File.WriteAllText(shop.File("tiers.jsonl"), CliRun.Of(["sample", "tier-assess"]).Out);
        await using var desk = DeskTests.Start(shop.Path);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Launch(playwright);
        var page = await browser.NewPageAsync();
        foreach (var language in (string[])["ko", "en"])
            foreach (var at in (string[])["", "returns", "sla", "tiers"])
                await Look(page, $"desk {at} {language}", tab => tab.GotoAsync(new Uri(desk.Address, $"{at}?lang={language}").ToString()), mayAsk: true);
        var walk = await browser.NewPageAsync();
        await walk.GotoAsync(desk.Address + "?lang=ko");
        foreach (var (link, title) in ((string, string)[])[("반품할 수 있는 주문", "반품할 수 있는 주문"), ("답변 기한", "답변 기한"), ("회원등급", "회원등급"), ("English", "Tiers"), ("Today's agenda", "Today's agenda")])
        {
            await walk.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).ClickAsync();
            Assert.Equal(title, await walk.TitleAsync());
        }

        // A file that changes is seen with the next look.
        shop.Append("orders.jsonl", """{"order":{"id":"O-NEW","placedOn":"2025-10-10","lines":[{"id":"cup","unitPrice":"9000 KRW","quantity":1}],"payments":[{"method":"card","amount":"9000 KRW","on":"2025-10-10"}]},"events":[{"id":"e1","kind":"pay","at":"2025-10-10T10:00:00+09:00"}]}""");
        await walk.ReloadAsync();
        Assert.Contains("O-NEW", await walk.ContentAsync(), StringComparison.Ordinal);
    }

    private static Task<IBrowser> Launch(IPlaywright playwright) =>
        playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] });

    // One tab for all, and each page opened once for all sizes and schemes: a new tab takes longer than looking at what is in it.
    private static async Task Look(IPage page, string name, Func<IPage, Task> open, bool mayAsk)
    {
        var (asked, faults) = (new List<string>(), new List<string>());
        void Asked(object? sender, IRequest request) => asked.Add(request.Url);
        void Said(object? sender, IConsoleMessage said) { if (said.Type == "error") faults.Add(said.Text); }
        await page.GotoAsync("about:blank");
        page.Request += Asked;
        page.Console += Said;
        await open(page);
        // Colours are the same at any width.
        foreach (var (width, scheme) in ((int, ColorScheme)[])[(390, ColorScheme.Light), (390, ColorScheme.Dark), (1280, ColorScheme.Light)])
        {
            var which = $"{name} {width} {scheme}";
            await page.SetViewportSizeAsync(width, 800);
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            // Nothing is wider than the screen, no box scrolls within it, no letter is too small.
            Assert.Equal($"{which}: ", $"{which}: " + await page.EvaluateAsync<string>("""
                () => [
                    innerWidth === {0} ? '' : 'not that wide',
                    document.documentElement.scrollWidth <= innerWidth ? '' : 'wider than the screen',
                    [...document.querySelectorAll('.scroll,.drawing,.card')].every(box => box.scrollWidth <= box.clientWidth + 1) ? '' : 'scrolls',
                    [...document.querySelectorAll('svg text')].every(text => text.getBoundingClientRect().height >= 11) ? '' : 'small',
                ].filter(fault => fault).join(', ')
                """.Replace("{0}", width.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)));
            if (Axe is null) continue;
            await page.EvaluateAsync(await File.ReadAllTextAsync(Axe));
            Assert.Equal($"{which}: ", $"{which}: " + await page.EvaluateAsync<string>("async () => (await axe.run(document, { resultTypes: ['violations'] })).violations.map(v => v.id + ' ' + v.nodes[0].html).join('; ')"));
        }

        // No style or script was refused, and nothing was fetched, at any width.
        if (mayAsk) asked.RemoveAll(url => url.StartsWith("http://127.0.0.1:", StringComparison.Ordinal));
        Assert.True(asked.Count == 0, $"{name}: {string.Join(", ", asked)}");
        Assert.True(faults.Count == 0, $"{name}: {string.Join(", ", faults)}");
        page.Request -= Asked;
        page.Console -= Said;
    }

    private sealed class BrowserFactAttribute : FactAttribute
    {
        public BrowserFactAttribute()
        {
            if (!File.Exists(Chromium)) Skip = "Chromium is not installed (Debian: chromium).";
        }
    }
}
