using System.Xml.Linq;

namespace CsRules.Cli.Tests;

/// <summary>Every verb that prints a table prints a page too.</summary>
public class SheetTests
{
    public static TheoryData<string, string[]> Verbs() => new()
    {
        { "return-check", ["return", "check"] },
        { "policy-check", ["policy", "check"] },
        { "refund-quote", ["refund", "quote"] },
        { "order-moves", ["order", "moves"] },
        { "market-status", ["market", "status"] },
        { "order-play", ["order", "play"] },
        { "coupon-best", ["coupon", "best"] },
        { "coupon-explain", ["coupon", "explain"] },
        { "points-statement", ["points", "statement"] },
        { "tier-assess", ["tier", "assess"] },
        { "sla-status", ["sla", "status"] },
        { "service-audit", ["service", "audit"] },
        { "service-patterns", ["service", "patterns"] },
    };

    [Theory]
    [MemberData(nameof(Verbs))]
    public void A_page_says_what_the_table_says(string sample, string[] verb)
    {
        using var folder = new TempFolder();
        var path = folder.Write("in.json", CliRun.Of(["sample", sample]).Out);
        string[] asOf = sample is "policy-check" or "order-moves" or "order-play" ? [] : ["--as-of", "2025-11-01"];
        var page = CliRun.Of([.. verb, path, .. asOf, "--lang", "ko", "--output", "html"]);
        Assert.Equal(ExitCode.Answered, page.ExitCode);
        // A page lays out what a table lists, so words are compared: what the shop says to its customer, and every amount, stands there too.
        var words = Joined(Parse(page.Out).Value);
        // A spreadsheet has seconds where a person reads hours.
        var table = sample == "sla-status" ? "table" : "csv";
        var told = CliRun.Of([.. verb, path, .. asOf, "--lang", "ko", "--output", table]).Out.Split(Breaks, StringSplitOptions.RemoveEmptyEntries).Where(word => word.Any(char.IsDigit)).ToList();
        Assert.NotEmpty(told);
        Assert.All(told, word => Assert.Contains(word.Trim('\'', '+'), words, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("demo")]
    [InlineData("holidays", "--year", "2025")]
    [InlineData("period", "--from", "2025-10-01", "--days", "7")]
    [InlineData("allocate", "--total", "3000", "--weights", "10000,20000,5001")]
    [InlineData("regime", "list")]
    [InlineData("order", "diagram")]
    [InlineData("regime", "show", "FI")]
    public void A_verb_without_documents_prints_a_page_too(params string[] verb)
    {
        var page = CliRun.Of([.. verb, "--output", "html"]);
        Assert.Equal(ExitCode.Answered, page.ExitCode);
        Assert.Contains(Parse(page.Out).Descendants(), e => e.Name.LocalName is "td" or "p");
    }

    [Fact]
    public void What_a_document_says_is_text_on_the_page_and_never_markup()
    {
        using var folder = new TempFolder();
        var path = folder.Write("in.json", """{"asOf":"2025-10-02T10:00:00+09:00","claim":{"id":"<script>alert(1)</script>","supply":{"on":"2025-10-01"}}}""");
        var page = CliRun.Of(["return", "check", path, "--output", "html"]).Out;
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_document_beside_a_good_one_leaves_a_page_an_error_and_exit_code_1()
    {
        using var folder = new TempFolder();
        var path = folder.Write("in.jsonl", "{\"claim\":{\"id\":\"good\",\"supply\":{\"on\":\"2025-10-01\"}}}\nnonsense\n");
        var run = CliRun.Of(["return", "check", path, "--as-of", "2025-10-02", "--output", "html"]);
        Assert.Equal(ExitCode.InputErrors, run.ExitCode);
        Assert.Contains("good", run.Out, StringComparison.Ordinal);
        Assert.Contains(":2", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_is_not_printed_for_a_command_that_was_wrong()
    {
        var run = CliRun.Of(["holidays", "--year", "1900", "--output", "html"]);
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Empty(run.Out);
    }

    [Theory]
    [MemberData(nameof(CsvTests.Verbs), MemberType = typeof(CsvTests))]
    public void Every_verb_is_had_as_a_page_but_what_is_a_file_to_start_from(string verb)
    {
        using var folder = new TempFolder();
        var run = CliRun.Of([.. verb.Split(' '), .. CsvTests.Args(verb, folder), "--lang", "ko", "--output", "html"]);
        Assert.Equal(ExitCode.Answered, run.ExitCode);
        Assert.Equal(verb.Split(' ')[0] is not ("sample" or "schema" or "completion" or "man") && verb is not ("mapping show" or "mapping guess"), run.Out.StartsWith("<!doctype html>", StringComparison.Ordinal));
    }

    [Fact]
    public void A_diagram_is_given_as_data_where_that_is_asked_for()
    {
        using var json = System.Text.Json.JsonDocument.Parse(CliRun.Of(["order", "diagram", "--lang", "ko", "-o", "json"]).Out);
        var ship = json.RootElement.GetProperty("moves").EnumerateArray().Single(move => move.GetProperty("event").GetString() == "ship");
        Assert.Equal(("ordered", "shipped", "발송"), (ship.GetProperty("from").GetString(), ship.GetProperty("to").GetString(), ship.GetProperty("name").GetString()));
        Assert.False(string.IsNullOrEmpty(ship.GetProperty("condition").GetString()));
        Assert.StartsWith("stateDiagram-v2", CliRun.Of(["order", "diagram"]).Out, StringComparison.Ordinal);
        var page = CliRun.Of(["order", "diagram", "--lang", "ko", "-o", "html"]).Out;
        Assert.All(json.RootElement.GetProperty("states").EnumerateArray().Where(state => state.GetProperty("state").GetString() != "lost"), state => Assert.Contains(state.GetProperty("name").GetString()!, page, StringComparison.Ordinal));
    }

    // Pages are written so that they are well-formed XML but for the doctype and the void elements.
    private static XElement Parse(string html) =>
        XElement.Parse(html[html.IndexOf("<main>", StringComparison.Ordinal)..(html.IndexOf("</main>", StringComparison.Ordinal) + 7)]
            .Replace("<br>", " ", StringComparison.Ordinal));

    private static readonly char[] Breaks = [' ', '\n', '\r', ',', '"', ';', '[', ']', '(', ')'];

    private static string Joined(string words) => words.Replace("\n", " ", StringComparison.Ordinal);
}
