using System.Text.Json;
using Ical.Net;
using Ical.Net.CalendarComponents;

namespace CsRules.Cli.Tests.Service;

public sealed class AgendaVerbTests : IDisposable
{
    private readonly DemoShop _shop = new();

    public void Dispose() => _shop.Dispose();

    [Theory]
    [InlineData("ko")]
    [InlineData("en")]
    public void The_demo_shop_s_day_is_answered_as_table_json_page_and_calendar(string language)
    {
        foreach (var form in new[] { "table", "json", "html" })
        {
            var run = _shop.Agenda("-o", form, "--lang", language);
            Assert.Equal((ExitCode.Answered, ""), (run.ExitCode, run.Error));
            Assert.Contains("O-1003", run.Out, StringComparison.Ordinal);
            Assert.DoesNotContain("agenda.page", run.Out, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_late_refund_of_the_demo_shop_stands_among_the_late_with_its_article_and_interest()
    {
        var answer = JsonDocument.Parse(_shop.Agenda("-o", "json").Out).RootElement;
        var entries = answer.GetProperty("entries").EnumerateArray().ToList();
        Assert.Equal(6, answer.GetProperty("late").GetInt32());
        Assert.All(entries.Take(6), e => Assert.True(e.GetProperty("late").GetBoolean()));
        Assert.All(entries.Skip(6), e => Assert.False(e.GetProperty("late").GetBoolean()));
        var refund = entries.Single(e => e.GetProperty("id").GetString() == "refund/R-502");
        Assert.Equal(("100000 KRW", "164 KRW", "E-Commerce Act Art 18(2)", "2025-10-10"),
            (refund.GetProperty("amount").GetString(), refund.GetProperty("interest").GetString(), refund.GetProperty("law").GetString(), refund.GetProperty("dueOn").GetString()));
        var kinds = entries.Select(e => e.GetProperty("kind").GetString()).ToHashSet();
        Assert.Superset(new HashSet<string?> { "refund", "stockOutRefund", "tellStockOut", "shipBy", "reply", "notice", "confirmPurchase", "returnWindow", "pointsExpire", "couponExpire", "closeSilent" }, kinds);
    }

    [Fact]
    public void The_calendar_reads_back_as_it_went()
    {
        var text = _shop.Agenda("--ics", "--lang", "ko").Out;
        var entries = JsonDocument.Parse(_shop.Agenda("-o", "json", "--lang", "ko").Out).RootElement.GetProperty("entries").EnumerateArray().ToList();
        // RFC 5545: lines end in CRLF and hold at most 75 octets.
        Assert.All(text.Split("\r\n"), line => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.DoesNotContain("\n", text.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        var events = Calendar.Load(text)!.Events.ToList();
        Assert.Equal(entries.Count, events.Count);
        foreach (var (entry, item) in entries.Zip(events))
        {
            Assert.Equal(entry.GetProperty("agent").GetString(), item.Summary);
            Assert.Equal(entry.TryGetProperty("law", out var law) ? law.GetString() : null, item.Description);
            Assert.Equal(Uri.EscapeDataString(entry.GetProperty("id").GetString()!) + "@csrules", item.Uid);
            Check(entry, item);
        }

        Assert.Equal(text, _shop.Agenda("--ics", "--lang", "ko").Out);
    }

    [Fact]
    public void A_bad_line_is_told_with_its_file_and_line_and_the_rest_is_answered()
    {
        var before = Ids(_shop.Agenda("-o", "json"));
        _shop.Append("orders.jsonl", "{\"order\": ");
        _shop.Append("claims.jsonl", """{"id":"R-9","return":{"supply":{"on":"1999-01-01"}}}""");
        _shop.Append("conversations.jsonl", """{"id":"T-9","channel":"fax","created":"2025-10-14T09:00:00Z"}""");
        _shop.Append("points.jsonl", """{"program":{"currency":"KRW"},"events":[]}""");
        _shop.Append("coupons.jsonl", """{"customer":"C-9","coupon":"NONE"}""");
        var run = _shop.Agenda("-o", "json");
        Assert.Equal(ExitCode.InputErrors, run.ExitCode);
        Assert.Equal(before, Ids(run));
        foreach (var (place, code) in new[] { ("orders.jsonl:9: ", "json.malformed"), ("claims.jsonl:4: ", "claim.day-outside-calendar"), ("conversations.jsonl:5: ", "json.unknown-word"), ("points.jsonl:3: ", "agenda.no-customer"), ("coupons.jsonl:4: ", "agenda.unknown-coupon") })
            Assert.Contains(run.Error.Split('\n'), line => line.Contains(place, StringComparison.Ordinal) && line.Contains($"[{code}]", StringComparison.Ordinal));
    }

    [Fact]
    public void A_fact_that_stands_twice_counts_once_and_an_unknown_file_is_told()
    {
        var before = Ids(_shop.Agenda("-o", "json"));
        File.WriteAllText(_shop.File("order.jsonl"), "");
        var warned = _shop.Agenda("-o", "json");
        Assert.Equal(ExitCode.Answered, warned.ExitCode);
        Assert.Contains("order.jsonl", warned.Error, StringComparison.Ordinal);
        Assert.Contains("[agenda.unknown-file]", warned.Error, StringComparison.Ordinal);
        _shop.Append("orders.jsonl", File.ReadLines(_shop.File("orders.jsonl")).First());
        var run = _shop.Agenda("-o", "json");
        Assert.Contains("orders.jsonl:9: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("[agenda.repeated]", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, Ids(run));
    }

    [Fact]
    public void Amounts_that_no_order_comes_to_are_told_and_left_out()
    {
        var before = Ids(_shop.Agenda("-o", "json"));
        _shop.Append("claims.jsonl", """{"id":"R-9","amount":"9223372036854775807 KRW","return":{"supply":{"on":"2025-01-02"},"withdrawal":{"noticeOn":"2025-01-03","goodsBackOn":"2025-01-06"}}}""");
        _shop.Append("claims.jsonl", """{"id":"R-10","amount":"9223372036854775807 KRW","return":{"supply":{"on":"2010-01-04"},"withdrawal":{"noticeOn":"2010-01-05","goodsBackOn":"2010-01-06"}}}""");
        var run = _shop.Agenda("-o", "json");
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.Superset(before.ToHashSet(), Ids(run).ToHashSet());
        Assert.Contains("claims.jsonl:4: $.amount: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("claims.jsonl:5: $.amount: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_with_a_mistake_are_refused_and_an_empty_folder_says_what_it_lacks()
    {
        File.WriteAllText(_shop.File("shop.json"), """{"windowDays":-1}""");
        var run = _shop.Agenda();
        Assert.Equal(ExitCode.InputErrors, run.ExitCode);
        Assert.Contains("[service.threshold]", run.Error, StringComparison.Ordinal);
        using var empty = new TempFolder();
        var none = CliRun.Of(["agenda", Path.GetDirectoryName(empty.At("x"))!, "--as-of", DemoShop.Day]);
        Assert.Equal(ExitCode.InputErrors, none.ExitCode);
        Assert.Contains("[agenda.no-files]", none.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Wrong_use_is_a_usage_error()
    {
        Assert.Equal(ExitCode.Usage, CliRun.Of(["agenda", "no-such-folder"]).ExitCode);
        Assert.Equal(ExitCode.Usage, _shop.Agenda("--as-of", "1990-01-01").ExitCode);
        Assert.Equal(ExitCode.Usage, CliRun.Of(["sample", "agenda"]).ExitCode);
        Assert.Equal(ExitCode.Usage, CliRun.Of(["sample", "hours", "--to", "x"]).ExitCode);
        // What is there already is never overwritten.
        Assert.Equal(ExitCode.Usage, CliRun.Of(["sample", "agenda", "--to", _shop.Path]).ExitCode);
    }

    [Fact]
    public void The_folder_split_in_two_has_the_entries_of_the_whole()
    {
        using var other = new DemoShop();
        var whole = Ids(_shop.Agenda("-o", "json"));
        foreach (var name in new[] { "orders.jsonl", "claims.jsonl", "complaints.jsonl", "conversations.jsonl", "points.jsonl", "coupons.jsonl" })
        {
            var lines = File.ReadAllLines(_shop.File(name));
            File.WriteAllLines(_shop.File(name), lines.Where((_, i) => i % 2 == 0));
            File.WriteAllLines(other.File(name), lines.Where((_, i) => i % 2 == 1));
        }

        var (one, two) = (Ids(_shop.Agenda("-o", "json")), Ids(other.Agenda("-o", "json")));
        Assert.Empty(one.Intersect(two));
        Assert.Equal(whole.Order(StringComparer.Ordinal), one.Concat(two).Order(StringComparer.Ordinal));
    }

    private static void Check(JsonElement entry, CalendarEvent item)
    {
        var start = item.DtStart!;
        if (entry.GetProperty("late").GetBoolean()) Assert.Equal((true, new DateTime(2025, 10, 14)), (!start.HasTime, start.Value));
        else if (start.HasTime) Assert.Equal(entry.GetProperty("due").GetDateTimeOffset().UtcDateTime, start.AsUtc);
        else Assert.Equal(entry.GetProperty("dueOn").GetString(), start.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    private static List<string> Ids(CliRun run) =>
        [.. JsonDocument.Parse(run.Out).RootElement.GetProperty("entries").EnumerateArray().Select(e => e.GetProperty("id").GetString()!)];
}
