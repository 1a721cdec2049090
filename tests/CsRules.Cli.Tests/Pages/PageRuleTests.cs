using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CsRules.Cli.Tests.Pages;

/// <summary>What holds of every page that any verb writes, in both languages.</summary>
public partial class PageRuleTests
{
    // Ends a style, opens a script, closes an attribute, turns the direction; and a word as long as a screen.
    private const string Hostile = "</style></title><script>alert(1)</script><img src=x onerror=alert(1)>\\\" onclick=\\\"alert(1)\\\" \\u202e\\u0007";
    private static readonly string LongWord = new('가', 150);

    // Each sample with what of it a document may say freely.
    public static TheoryData<string, string[], string> Samples() => new()
    {
        { "return-check", ["return", "check"], "R-1001" },
        { "policy-check", ["policy", "check"], "수령 후 3일 이내에만" },
        { "refund-quote", ["refund", "quote"], "\"shirt\"" },
        { "order-moves", ["order", "moves"], "\"dress\"" },
        { "order-play", ["order", "play"], "\"id\": \"O" },
        { "market-status", ["market", "status"], "N-1003" },
        { "coupon-best", ["coupon", "best"], "VIP-ALONE" },
        { "coupon-explain", ["coupon", "explain"], "BIG-10000" },
        { "points-statement", ["points", "statement"], "C-1001" },
        { "tier-assess", ["tier", "assess"], "골드" },
        { "sla-status", ["sla", "status"], "T-1" },
        { "service-audit", ["service", "audit"], "\"customer\": \"" },
        { "subscription-check", ["subscription", "check"], "\"id\": \"" },
    };

    [Theory]
    [MemberData(nameof(CsvTests.Verbs), MemberType = typeof(CsvTests))]
    public void A_page_keeps_the_rules_of_pages(string verb)
    {
        using var folder = new TempFolder();
        foreach (var language in (string[])["ko", "en"])
        {
            var page = CliRun.Of([.. verb.Split(' '), .. CsvTests.Args(verb, folder), "--lang", language, "--output", "html"]).Out;
            if (!page.StartsWith("<!doctype html>", StringComparison.Ordinal)) continue;
            Check(page, language);
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void What_a_document_says_is_inert(string sample, string[] verb, string said)
    {
        using var folder = new TempFolder();
        var document = CliRun.Of(["sample", sample]).Out;
        Assert.Contains(said, document, StringComparison.Ordinal);
        // Within the quotes of what is replaced.
        var hostile = said.EndsWith('"') && said.StartsWith('"') ? $"\"{Hostile}{LongWord}\"" : said.EndsWith('"') ? said + Hostile + LongWord : Hostile + LongWord;
        var path = folder.Write("in.json", document.Replace(said, hostile, StringComparison.Ordinal));
        string[] asOf = sample is "policy-check" or "order-moves" or "order-play" ? [] : ["--as-of", "2025-11-01"];
        foreach (var language in (string[])["ko", "en"])
        {
            var page = CliRun.Of([.. verb, path, .. asOf, "--lang", language, "-o", "html"]).Out;
            Check(page, language);
            Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
            Assert.DoesNotContain('\u202e', page);
            Assert.DoesNotContain('\u0007', page);
            Assert.DoesNotContain(Body(page).DescendantsAndSelf().SelectMany(e => e.Attributes()), attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        }
    }

    private static void Check(string page, string language)
    {
        Assert.Contains($"<html lang=\"{language}\">", page, StringComparison.Ordinal);
        Assert.Single(Title().Matches(page));
        // One file: it names no other, and carries no style and no script but those that its own policy names by their hash.
        var policy = Policy().Match(page).Groups[1].Value;
        Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
        var style = Assert.Single(Style().Matches(page)).Groups[1].Value;
        Assert.Contains($"style-src '{Hash(style)}'", policy, StringComparison.Ordinal);
        foreach (Match script in Script().Matches(page)) Assert.Contains($"script-src '{Hash(script.Groups[1].Value)}'", policy, StringComparison.Ordinal);
        Assert.InRange(Script().Count(page), 0, 1);
        Assert.DoesNotMatch(@"url\(|@import", style);
        var main = Body(page);
        Assert.DoesNotContain(main.DescendantsAndSelf(), e => e.Name.LocalName is "link" or "img" or "iframe" or "object" or "embed" or "form" or "style" or "base" or "meta");
        Assert.DoesNotContain(main.DescendantsAndSelf().SelectMany(e => e.Attributes()), a => a.Name.LocalName is "src" or "style" or "action" || (a.Name.LocalName == "href" && a.Value.Contains(':', StringComparison.Ordinal)));
        // Headings go down a step at a time, from the one that names the page.
        var levels = main.Descendants().Where(e => Heading().IsMatch(e.Name.LocalName)).Select(e => e.Name.LocalName[1] - '0').ToList();
        Assert.Equal(1, levels[0]);
        Assert.Single(levels, 1);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, string.Join(",", levels)));
        Assert.All(main.Descendants().Where(e => Heading().IsMatch(e.Name.LocalName)), heading => Assert.NotEmpty(heading.Value.Trim()));
        // A table says of each heading what it heads, and on a phone each cell says its column.
        Assert.All(main.Descendants("th"), th => Assert.Contains(th.Attribute("scope")?.Value, (string[])["col", "row"]));
        Assert.All(main.Descendants("th"), th => Assert.NotEmpty(th.Value.Trim()));
        // A drawing says in words what it shows, or is passed over.
        Assert.All(main.Descendants("svg"), svg => Assert.True(
            svg.Attribute("aria-hidden")?.Value == "true" || (svg.Attribute("role")?.Value == "img" && svg.Element("title")?.Value.Length > 0 && svg.Element("desc")?.Value.Length > 0)));
        var ids = main.Descendants().Select(e => e.Attribute("id")?.Value).OfType<string>().ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    // Pages are written so that they are well-formed XML but for the doctype and the void elements.
    internal static XElement Body(string page) => XElement.Parse(
        page[page.IndexOf("<main>", StringComparison.Ordinal)..(page.IndexOf("</main>", StringComparison.Ordinal) + 7)].Replace("<br>", " ", StringComparison.Ordinal));

    private static string Hash(string content) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    [GeneratedRegex("<title>[^<]+</title>\n<style>")]
    private static partial Regex Title();

    [GeneratedRegex("<meta http-equiv=\"Content-Security-Policy\" content=\"([^\"]+)\">")]
    private static partial Regex Policy();

    [GeneratedRegex("<style>(.*?)</style>", RegexOptions.Singleline)]
    private static partial Regex Style();

    [GeneratedRegex("<script[^>]*>(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Script();

    [GeneratedRegex("^h[1-6]$")]
    private static partial Regex Heading();
}
