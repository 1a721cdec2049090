using System.Text.Json;

namespace CsRules.Cli.Tests.Verbs;

/// <summary>The verbs by which a lawyer checks the code: the law book, what changed, cases, the trace; and regular payments.</summary>
public class LawVerbTests
{
    [Fact]
    public void Cases_that_hold_end_with_0_and_one_that_differs_with_1_and_the_reason()
    {
        using var folder = new TempFolder();
        var sample = CliRun.Of(["sample", "law-case"]).Out;
        Assert.Equal(0, CliRun.Of(["cases", "run", folder.Write("case.json", sample)]).ExitCode);
        var wrong = CliRun.Of(["cases", "run", folder.Write("case.json", sample.Replace("2025-11-21", "2025-11-22", StringComparison.Ordinal)), "-o", "table"]);
        Assert.Equal(1, wrong.ExitCode);
        foreach (var word in (string[])["lastDay", "2025-11-22", "2025-11-21", "Art 17(3)", "1 case run: 0 as expected, 1 not."]) Assert.Contains(word, wrong.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_line_of_a_text_is_told_with_its_file_and_line_and_the_rest_is_run()
    {
        using var folder = new TempFolder();
        const string Text = "id: good\nsource: s\ngiven.asOf: 2025-11-12T10:00:00+09:00\ngiven.claim.supply.on: 2025-11-03\nexpected.outcome: refused\n---\nid bad\n";
        var run = CliRun.Of(["cases", "run", folder.Write("a.case", Text), "-o", "json"]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("a.case:7: ", run.Error, StringComparison.Ordinal);
        using var answer = JsonDocument.Parse(run.Out);
        Assert.True(Assert.Single(answer.RootElement.EnumerateArray()).GetProperty("holds").GetBoolean());
        Assert.Equal(2, CliRun.Of(["cases", "run", folder.At("nowhere")]).ExitCode);
    }

    [Theory]
    [InlineData("2025-02-14", true)]
    [InlineData("2025-02-15", false)]
    public void What_changed_since_a_day_is_told_on_that_day(string since, bool told) =>
        Assert.Equal(told, CliRun.Of(["law", "changed", "--since", since, "-o", "json"]).Out.Contains("13(6)", StringComparison.Ordinal));

    [Theory]
    [InlineData("2026-05-01", true)]
    [InlineData("2026-05-02", false)]
    public void A_day_that_becomes_a_public_holiday_is_a_change_of_law(string since, bool told) =>
        Assert.Equal(told, CliRun.Of(["law", "changed", "--since", since, "-o", "json"]).Out.Contains("Labour Day", StringComparison.Ordinal));

    [Fact]
    public void Terms_in_a_shops_own_words_serve_a_claim_that_brings_none()
    {
        using var folder = new TempFolder();
        var terms = folder.Write("terms.txt", "반품은 상품을 받은 날부터 30일 이내에 가능합니다.\n");
        const string Claim = """{"asOf":"2025-11-30T10:00:00+09:00","claim":{"supply":{"on":"2025-11-03"}}}""";
        string LastDay(string[] more, string claim = Claim)
        {
            using var answer = JsonDocument.Parse(CliRun.Of(["return", "check", folder.Write("claim.json", claim), "-o", "json", .. more]).Out);
            return answer.RootElement.GetProperty("lastDay").GetString()!;
        }

        Assert.Equal("2025-11-10", LastDay([]));
        Assert.Equal("2025-12-03", LastDay(["--policy", terms]));
        Assert.Equal("2025-11-17", LastDay(["--policy", terms], Claim.Replace("\"claim\":", "\"policy\":{\"clauses\":[{\"kind\":\"returnWindow\",\"days\":14}]},\"claim\":", StringComparison.Ordinal)));
    }

    [Fact]
    public void Terms_as_korean_editors_write_them_are_read_and_what_is_no_text_is_refused()
    {
        using var folder = new TempFolder();
        const string Terms = "상품 수령 후 7일 이내 반품 가능합니다.";
        var korean = folder.At("terms.txt");
        File.WriteAllBytes(korean, System.Text.CodePagesEncodingProvider.Instance.GetEncoding(949)!.GetBytes(Terms));
        var read = CliRun.Of(["policy", "check", korean, "-o", "json"]);
        Assert.Equal((0, true), (read.ExitCode, read.Out.Contains(Terms, StringComparison.Ordinal)));
        Assert.Contains("CP949", read.Error, StringComparison.Ordinal);
        File.WriteAllBytes(korean, [.. System.Text.Encoding.UTF8.GetBytes(Terms), 0xFF, 0xFF]);
        var refused = CliRun.Of(["policy", "check", korean, "-o", "json"]);
        Assert.Equal((1, ""), (refused.ExitCode, refused.Out));
        Assert.Contains("text.not-utf8", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_contract_that_needs_a_representative_is_judged_where_its_order_stands()
    {
        using var folder = new TempFolder();
        var order = CliRun.Of(["sample", "order-moves"]).Out;
        var file = folder.Write("order.json", order.Replace("\"payOnDelivery\": false", "\"minor\": {\"consented\": \"disputed\"}", StringComparison.Ordinal));
        using var answer = JsonDocument.Parse(CliRun.Of(["order", "moves", file, "-o", "json"]).Out);
        Assert.Equal("needsEvidence", answer.RootElement.GetProperty("contract").GetString());
        Assert.Contains(answer.RootElement.GetProperty("findings").EnumerateArray(), finding => finding.GetProperty("code").GetString() == "minor.consented-disputed");
        Assert.Contains("제13조 제3항", CliRun.Of(["order", "moves", file, "-o", "table", "--lang", "ko"]).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_since_that_is_no_day_is_a_wrong_command() => Assert.Equal(2, CliRun.Of(["law", "changed", "--since", "soon"]).ExitCode);

    [Theory]
    [InlineData("ko", "법전")]
    [InlineData("en", "Law book")]
    public void The_law_book_is_one_page_with_the_cases_that_came_with_the_command(string language, string title)
    {
        var page = CliRun.Of(["regime", "show", "KR", "-o", "html", "--lang", language]).Out;
        foreach (var word in (string[])["<!doctype html>", title, "art-17-1-last-day", "dig-emoticon-gift"]) Assert.Contains(word, page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_trace_is_there_on_request_only()
    {
        using var folder = new TempFolder();
        var file = folder.Write("claim.json", CliRun.Of(["sample", "return-check"]).Out);
        Assert.DoesNotContain("\"trace\"", CliRun.Of(["return", "check", file, "-o", "json"]).Out, StringComparison.Ordinal);
        using var answer = JsonDocument.Parse(CliRun.Of(["return", "check", file, "-o", "json", "--trace"]).Out);
        Assert.Contains(answer.RootElement.GetProperty("trace").EnumerateArray(), step => step.GetProperty("code").GetString() == "window");
    }

    [Fact]
    public void A_renewal_with_consent_may_be_charged_though_its_way_to_cancel_is_unlawful()
    {
        using var folder = new TempFolder();
        var file = folder.Write("renewal.json", CliRun.Of(["sample", "subscription-check"]).Out);
        using var answer = JsonDocument.Parse(CliRun.Of(["subscription", "check", file, "-o", "json"]).Out);
        Assert.Equal(("chargeable", "unlawful", "2025-11-30"), (answer.RootElement.GetProperty("renewal").GetString(), answer.RootElement.GetProperty("cancellation").GetString(), answer.RootElement.GetProperty("consentUntil").GetString()));
    }
}
