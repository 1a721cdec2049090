using System.Xml.Linq;
using CsRules.Calendars;
using CsRules.Cli.Pages;
using CsRules.Documents;
using CsRules.Testing;
using NodaTime;

namespace CsRules.Cli.Tests.Pages;

/// <summary>What each page draws is what its answer says.</summary>
public class CardTests
{
    private static readonly PeriodCounter Korea = new(CountingRule.Korea, KoreanHolidays.Calendar);

    [Fact]
    public void Art_17_A_return_at_Chuseok_is_counted_on_the_calendar()
    {
        var main = PageRuleTests.Body(Page("return", "check"));
        Assert.Equal("✓ 반품 가능", main.Descendants("span").First(e => HasClass(e, "badge")).Value);
        Assert.EndsWith("2025년 10월 10일(금)", main.Descendants("p").Single(e => HasClass(e, "large")).Value, StringComparison.Ordinal);
        var days = Days(main);
        // 1 October is the day it came; the seventh day after it and the next are holidays.
        Assert.Equal((string[])["10/1", "시작"], days[0]);
        Assert.Equal((string[])["10/3", "2일째", "개천절"], days[2]);
        Assert.Equal((string[])["10/8", "7일째", "다음 날로", "대체공휴일(추석)"], days[7]);
        Assert.Equal((string[])["10/9", "다음 날로", "한글날"], days[8]);
        Assert.Equal((string[])["10/10", "마지막 날", "통지"], days[9]);
        Assert.Equal(10, days.Count);
    }

    [Property]
    public void Every_day_of_a_period_is_numbered_once_and_one_is_the_last(byte start, byte length, bool business)
    {
        var (from, n) = (new LocalDate(2025, 1, 1).PlusDays(start * 3), (length % 10) + 1);
        var reckoning = Korea.Reckon(from, business ? LegalPeriod.BusinessDays(n) : LegalPeriod.Days(n));
        var answer = PeriodAnswer.Of(reckoning, CountingRule.Korea, Language.English);
        var page = new PageBody();
        ReckoningStrip.Write(page, "x", answer.Reckoning, Korea, [], Language.English);
        var main = PageRuleTests.Body(page.ToHtml("x", "", Language.English));
        var days = Days(main);
        // Long periods leave weeks out; these don't.
        Assert.Equal(Period.DaysBetween(from, answer.LastDay) + 1, days.Count);
        Assert.Equal(Enumerable.Range(1, n).Select(i => $"day {i}"), days.SelectMany(day => day).Where(word => word.StartsWith("day ", StringComparison.Ordinal) && char.IsAsciiDigit(word[^1])));
        Assert.Equal(Weekdays.DayOfMonth(answer.LastDay, Language.English), Assert.Single(days, day => day.Contains("Last day"))[0]);
        // What is off is drawn so, whatever else is said of it, but for the ends.
        Assert.All(main.Descendants("td").Where(e => HasClass(e, "off")), off => Assert.NotEmpty(off.Elements("b").Single().Value));
    }

    [Fact]
    public void A_long_period_shows_both_its_ends_and_says_how_much_lies_between()
    {
        var main = PageRuleTests.Body(CliRun.Of(["period", "--from", "2025-01-02", "--months", "6", "-o", "html", "--lang", "en"]).Out);
        Assert.Single(main.Descendants("td"), e => HasClass(e, "gap"));
        Assert.Contains(Days(main), day => day.Contains("start"));
        Assert.Contains(Days(main), day => day.Contains("Last day"));
        Assert.Equal(6 + 1, main.Descendants("tbody").Single().Elements("tr").Count());
    }

    [Fact]
    public void The_bars_of_a_refund_follow_one_another_and_come_to_its_sum()
    {
        var main = PageRuleTests.Body(Page("refund", "quote"));
        var bars = main.Descendants("td").Where(e => HasClass(e, "picture")).Select(e => e.Descendants("rect").Last()).Select(r => (From: (int)r.Attribute("x")!, To: (int)r.Attribute("x")! + (int)r.Attribute("width")!)).ToList();
        Assert.Equal([(0, 838), (838, 1000), (0, 1000)], bars);
        Assert.Contains("55,800원", main.Descendants("p").Single(e => HasClass(e, "large")).Value, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unused_coupon_that_lacks_a_sum_shows_how_far_it_is()
    {
        var main = PageRuleTests.Body(Page("coupon", "best"));
        var big = main.Descendants("article").Single(e => e.Element("h3")?.Value == "BIG-10000");
        Assert.Equal(970, (int)big.Descendants("rect").Last().Attribute("width")!);
        Assert.Empty(main.Descendants("article").Single(e => e.Element("h3")?.Value == "VIP-ALONE").Descendants("rect"));
    }

    [Fact]
    public void An_order_fills_where_it_stands_and_draws_the_way_it_went()
    {
        var main = PageRuleTests.Body(Page("order", "moves"));
        Assert.Equal(3, main.Descendants("rect").Count(e => e.Attribute("class")?.Value == "box on"));
        Assert.Equal(4, main.Descendants("polyline").Count(e => e.Attribute("class")?.Value == "way"));
        // What can't be is folded, and nothing that can.
        var folded = main.Descendants("details").Last();
        Assert.Contains("배송 중", folded.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("반품 신청 철회", main.Descendants("tr").Where(row => folded.Descendants("tr").Contains(row) && row.Value.Contains("shirt", StringComparison.Ordinal)).Select(row => row.Elements().First().Value));
        // Every arrow has a number, and every number its words.
        var numbers = main.Descendants("text").Where(text => HasClass(text, "number-text")).Select(text => text.Value).ToList();
        var legend = main.Descendants("details").First().Descendants("tr").Skip(1).Select(row => row.Elements().First().Value);
        Assert.Equal(19, numbers.Count);
        Assert.Equal(numbers, legend);
    }

    [Fact]
    public void A_verdict_of_one_word_is_never_broken()
    {
        var verdicts = PageRuleTests.Body(CliRun.Of(["return", "check", "-", "-o", "html", "--lang", "en"], CliRun.Of(["sample", "return-check"]).Out).Out).Descendants("td").Where(cell => cell.Value is "allowed" or "forbidden").ToList();
        Assert.NotEmpty(verdicts);
        Assert.All(verdicts, cell => Assert.True(HasClass(cell, "date")));
    }

    [Fact]
    public void A_ladder_marks_one_tier_and_tells_the_distance_at_the_next()
    {
        var steps = PageRuleTests.Body(Page("tier", "assess")).Descendants("ol").Single(e => HasClass(e, "ladder")).Elements("li").ToList();
        Assert.Equal(["VIP", "골드", "실버", "화이트"], steps.Select(step => step.Element("h3")!.Value));
        Assert.Equal([2], steps.Index().Where(step => HasClass(step.Item, "good")).Select(step => step.Index));
        Assert.Contains("44,000원", steps[1].Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_seller_sees_what_counts_until_when_and_what_is_overdue()
    {
        var main = PageRuleTests.Body(Page("market", "status"));
        Assert.Contains("28일", main.Value, StringComparison.Ordinal);
        Assert.Equal("10/10", main.Descendants("td").Single(e => HasClass(e, "late")).Element("b")!.Value);
        // N-1002 is to be sent; N-1003 is out of stock, and has its cost and its refund day instead.
        Assert.Single(main.Descendants("td"), e => HasClass(e, "mark") && !HasClass(e, "late"));
        Assert.Contains(main.Descendants("tr"), e => e.Value is "N-100322025-10-16");
    }

    [Fact]
    public void Hours_draw_seven_days_and_answer_in_the_shops_time()
    {
        using var folder = new TempFolder();
        string File(string kind, string name) => folder.Write(name, CliRun.Of(["sample", kind]).Out);
        var main = PageRuleTests.Body(CliRun.Of(["hours", "--hours", File("hours", "h.json"), File("hours-queries", "q.jsonl"), "-o", "html", "--lang", "en"]).Out);
        Assert.Equal(7, main.Descendants("rect").Count(e => e.Attribute("class")?.Value == "rest"));
        Assert.Equal(10, main.Descendants("rect").Count(e => e.Attribute("class")?.Value == "one"));
        Assert.Contains("2025-10-10 10:00", main.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1|2,000원|-3", "Numbers")]
    [InlineData("KRW 1,000|–", "Numbers")]
    [InlineData("12.5%|0%", "Numbers")]
    [InlineData("2시간 10분|30분", "Numbers")]
    [InlineData("2025-10-10|–|2025-10-10 09:00", "Unbroken")]
    [InlineData("allowed|forbidden", "Unbroken")]
    [InlineData("allowed|not chargeable", "Words")]
    [InlineData("R-1|2", "Words")]
    [InlineData("1 (1)|2", "Words")]
    [InlineData("–|", "Words")]
    public void A_column_is_what_all_its_cells_are(string cells, string form) => Assert.Equal(form, ColumnForms.Of(cells.Split('|')).ToString());

    private static string Page(string verb, string noun) => CliRun.Of([verb, noun, "-", "-o", "html", "--lang", "ko"], CliRun.Of(["sample", $"{verb}-{noun}"]).Out).Out;

    private static bool HasClass(XElement e, string name) => e.Attribute("class")?.Value.Split(' ').Contains(name) == true;

    // The words of each day that is drawn.
    private static List<string[]> Days(XElement main) =>
        [.. main.Descendants("div").First(e => HasClass(e, "calendar")).Descendants("td").Where(e => e.Element("b") is not null).Select(e => e.Elements().Select(word => word.Value).ToArray())];
}
