using System.Text.Json;

namespace CsRules.Cli.Tests.Verbs;

public class TierCheckVerbTests
{
    private const string Program = """
        {"currency":"KRW","window":{"kind":"rollingMonths","months":3},"counting":{"whenPlaced":true},
         "tiers":[{"id":"white"},{"id":"gold","spend":"1000 KRW","benefits":{"earnRate":"1%"}}]}
        """;

    private const string Mapping = """{"zone":"Asia/Seoul","dateFormat":"uuuu-MM-dd","customer":"who","date":"on","amount":"paid"}""";

    [Theory]
    [InlineData("en", "Member", "Customers")]
    [InlineData("ko", "Member", "고객")]
    public void The_sample_is_a_table_in_either_language(string language, string tier, string heading)
    {
        var run = Sample("table", language);
        Assert.Equal(ExitCode.Answered, run.ExitCode);
        Assert.Contains(tier, run.Out, StringComparison.Ordinal);
        Assert.Contains(heading, run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sample_as_JSON_counts_every_customer_of_the_file_once()
    {
        var run = Sample("json", "en");
        Assert.Equal(ExitCode.Answered, run.ExitCode);
        using var answer = JsonDocument.Parse(run.Out);
        // Counted from the file itself: customers with at least one row that is not a credit note.
        var expected = Rows().Where(r => r[0][0] != 'C').Select(r => r[5]).Where(c => c.Length > 0).Distinct().Count();
        Assert.Equal(expected, answer.RootElement.GetProperty("customers").GetInt32());
        var tiers = answer.RootElement.GetProperty("tiers").EnumerateArray().ToList();
        Assert.Equal(["member", "silver", "gold", "top"], tiers.Select(t => t.GetProperty("tier").GetString()));
        Assert.Equal(expected, tiers.Sum(t => t.GetProperty("customers").GetInt32()));
        Assert.InRange(tiers[3].GetProperty("customers").GetInt32() * 20, 0, expected);
        // The file is of December 2010: the answer is for the first instant after it.
        Assert.Equal("2011-01-01T00:00:00Z", answer.RootElement.GetProperty("asOf").GetString());
    }

    [Fact]
    public void The_sample_as_HTML_is_a_page_of_its_own()
    {
        var run = Sample("html", "en");
        Assert.Equal(ExitCode.Answered, run.ExitCode);
        Assert.StartsWith("<!DOCTYPE html>", run.Out, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("<svg", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("src=\"http", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_row_is_told_with_its_line_and_the_rest_is_answered()
    {
        var run = Check("who,on,paid\na,2025-05-01,1000\nb,2025-13-01,5\nc,2025-05-02,much\nd,2025-05-03,999\n", Mapping);
        Assert.Equal(ExitCode.InputErrors, run.ExitCode);
        var told = run.Told.TrimEnd().Split('\n');
        Assert.Equal(2, told.Length);
        Assert.StartsWith("-:3", told[0], StringComparison.Ordinal);
        Assert.Contains("'2025-13-01'", told[0], StringComparison.Ordinal);
        Assert.StartsWith("-:4", told[1], StringComparison.Ordinal);
        Assert.All(told, line => Assert.EndsWith("[csv.bad-row]", line, StringComparison.Ordinal));
        using var answer = JsonDocument.Parse(run.Out);
        Assert.Equal([1, 1], answer.RootElement.GetProperty("tiers").EnumerateArray().Select(t => t.GetProperty("customers").GetInt32()));
    }

    [Fact]
    public void A_row_that_is_too_short_or_a_quote_that_never_ends_is_told()
    {
        foreach (var text in new[] { "who,on,paid\na,2025-05-01\n", "who,on,paid\na,2025-05-01,\"10", "who,on,paid\n\"a\"x,2025-05-01,10\n" })
        {
            var run = Check(text, Mapping);
            Assert.True(run.ExitCode is ExitCode.Answered or ExitCode.InputErrors, text);
            Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        }

        Assert.Equal(ExitCode.InputErrors, Check("who,on,paid\na,2025-05-01\n", Mapping).ExitCode);
    }

    [Theory]
    [InlineData("\"paid\"", "\"price\"", "csv.no-column")]
    [InlineData("\"who\"", "\"whom\"", "csv.no-column")]
    [InlineData("\"amount\":\"paid\"", "\"quantity\":\"paid\"", "csv.amount-columns")]
    [InlineData("\"amount\":\"paid\"", "\"amount\":\"paid\",\"quantity\":\"paid\",\"unitPrice\":\"paid\"", "csv.amount-columns")]
    [InlineData("Asia/Seoul", "Asia/Nowhere", "csv.bad-zone")]
    [InlineData("uuuu-MM-dd", "qqqq", "csv.bad-format")]
    [InlineData("\"amount\"", "\"amuont\"", "json.")]
    public void A_mapping_that_does_not_fit_is_an_error_and_nothing_is_answered_wrongly(string old, string changed, string code)
    {
        var run = Check("who,on,paid\na,2025-05-01,1000\n", Mapping.Replace(old, changed, StringComparison.Ordinal));
        Assert.Equal(ExitCode.InputErrors, run.ExitCode);
        Assert.Contains("[" + code, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Out);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("who,on,paid\n")]
    public void Empty_input_is_told_and_no_stack_trace(string text)
    {
        foreach (var form in new[] { "table", "json", "html" })
        {
            var run = Check(text, Mapping, form);
            Assert.True(run.ExitCode is ExitCode.Answered or ExitCode.InputErrors);
            Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
            if (text.StartsWith("who", StringComparison.Ordinal)) Assert.Contains("There are no customers", run.Out, StringComparison.Ordinal);
            else Assert.Contains("[csv.no-column]", run.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("json")]
    [InlineData("csv")]
    [InlineData("html")]
    public void Customers_are_listed_with_what_is_missing_for_the_next_tier(string form)
    {
        using var folder = new TempFolder();
        string[] ask = ["tier", "check", "-", "--program", folder.Write("p.json", Program), "--mapping", folder.Write("m.json", Mapping), "--as-of", "2025-06-01", "--lang", "en", "-o", form];
        const string rows = "who,on,paid\na,2025-05-01,400\nb,2025-05-01,1500\n";
        var (plain, run) = (CliRun.Of(ask, rows), CliRun.Of([.. ask, "--list"], rows));
        Assert.Equal(ExitCode.Answered, run.ExitCode);
        Assert.NotEqual(plain.Out, run.Out);
        if (form == "csv") Assert.Contains("b,gold,\"KRW 1,500\",1,,,\r\na,white,KRW 400,1,gold,KRW 600,", run.Out, StringComparison.Ordinal);
        if (form != "json") return;
        using var answer = JsonDocument.Parse(run.Out);
        Assert.Equal(["b gold", "a white"], answer.RootElement.GetProperty("list").EnumerateArray().Select(one => $"{one.GetProperty("customer")} {one.GetProperty("tier")}"));
        Assert.Equal("600 KRW", answer.RootElement.GetProperty("list")[1].GetProperty("toNext").GetProperty("spend").GetString());
    }

    [Fact]
    public void The_top_share_of_a_list_is_taken_among_its_customers()
    {
        using var folder = new TempFolder();
        var program = folder.Write("p.json", """{"currency":"KRW","window":{"kind":"rollingMonths","months":3},"counting":{"whenPlaced":true},"tiers":[{"id":"all"},{"id":"top","topShare":"50%"}]}""");
        var run = CliRun.Of(["tier", "check", "-", "--list", "--program", program, "--mapping", folder.Write("m.json", Mapping), "--as-of", "2025-06-01", "-o", "json"], "who,on,paid\na,2025-05-01,400\nb,2025-05-01,1500\nc,2025-05-01,10\nd,2025-05-01,500\n");
        using var answer = JsonDocument.Parse(run.Out);
        Assert.Equal(["b", "d"], answer.RootElement.GetProperty("list").EnumerateArray().Where(one => one.GetProperty("tier").GetString() == "top").Select(one => one.GetProperty("customer").GetString()));
        Assert.Equal(2, answer.RootElement.GetProperty("tiers")[1].GetProperty("customers").GetInt32());
    }

    [Fact]
    public void A_shop_in_Korea_has_samples_in_won_that_fit_each_other()
    {
        using var folder = new TempFolder();
        string Sample(string name) => CliRun.Of(["sample", name, "--lang", "ko"]).Out;
        Assert.Contains("\"KRW\"", Sample("tier-program"), StringComparison.Ordinal);
        Assert.Contains("Asia/Seoul", Sample("tier-program"), StringComparison.Ordinal);
        var run = CliRun.Of(["tier", "check", folder.Write("o.csv", Sample("tier-check")), "--program", folder.Write("p.json", Sample("tier-program")), "--mapping", folder.Write("m.json", Sample("tier-mapping")), "-o", "csv", "--lang", "ko"]);
        Assert.Equal((ExitCode.Answered, ""), (run.ExitCode, run.Told));
        Assert.Contains("골드", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Won_have_no_fractions_and_none_is_rounded()
    {
        var run = Check("who,on,paid\na,2025-05-01,\"20,000.50\"\na,2025-05-01,\"20,000.00\"\n", Mapping);
        Assert.Equal(ExitCode.InputErrors, run.ExitCode);
        Assert.Contains(":2: ", Assert.Single(run.Error.Split('\n'), line => line.Contains("[csv.fraction]", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void An_order_behind_the_instant_that_is_asked_about_is_told()
    {
        using var folder = new TempFolder();
        var run = CliRun.Of(["tier", "check", "-", "--program", folder.Write("p.json", Program), "--mapping", folder.Write("m.json", Mapping), "--as-of", "2025-05-31", "--lang", "en"], "who,on,paid\na,2025-05-01,400\na,2025-06-01,1500\n");
        Assert.Equal(ExitCode.InputErrors, run.ExitCode);
        Assert.Contains("1 order placed after the instant that is asked about", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refund_that_nothing_is_here_to_take_off_is_told_as_that_alone()
    {
        var run = Check("id,who,on,paid\nA,a,2025-05-01,\"(3,000)\"\nB,a,2025-05-02,100\n", Mapping.Replace("\"customer\"", "\"order\":\"id\",\"customer\"", StringComparison.Ordinal));
        Assert.Contains("[csv.refund-unmatched]", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("[csv.negative-order]", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_total_is_nobodys_order()
    {
        var run = Check("who,on,paid\na,2025-05-01,400\n합계,,400\n", Mapping);
        Assert.Equal(ExitCode.InputErrors, run.ExitCode);
        Assert.Contains("[csv.summary-row]", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_without_a_customer_are_left_out_and_so_the_answer_is_not_whole()
    {
        var run = Check("who,on,paid\n,2025-05-01,1000\na,2025-05-01,1000\n", Mapping);
        Assert.Equal(ExitCode.InputErrors, run.ExitCode);
        Assert.Contains("[csv.no-customer]", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"kind\":\"rollingMonths\",\"months\":3}", "{\"kind\":\"sinceAnniversary\"}", "csv.no-anniversaries")]
    [InlineData("\"months\":3", "\"months\":0", "tier-program.months")]
    public void A_program_that_can_not_be_checked_is_told(string old, string changed, string code)
    {
        var run = Check("who,on,paid\n", Mapping, "json", Program.Replace(old, changed, StringComparison.Ordinal));
        Assert.Equal(ExitCode.InputErrors, run.ExitCode);
        Assert.Contains("[" + code + "]", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Out);
    }

    private static CliRun Check(string orders, string mapping, string form = "json", string program = Program)
    {
        using var folder = new TempFolder();
        return CliRun.Of(["tier", "check", "-", "--program", folder.Write("p.json", program), "--mapping", folder.Write("m.json", mapping), "-o", form, "--lang", "en"], orders);
    }

    private static CliRun Sample(string form, string language)
    {
        using var folder = new TempFolder();
        return CliRun.Of(
            ["tier", "check", folder.Write("orders.csv", CliRun.Of(["sample", "tier-check"]).Out), "--program", folder.Write("p.json", CliRun.Of(["sample", "tier-program"]).Out),
             "--mapping", folder.Write("m.json", CliRun.Of(["sample", "tier-mapping"]).Out), "-o", form, "--lang", language]);
    }

    // The excerpt quotes nothing.
    private static IEnumerable<string[]> Rows() =>
        CliRun.Of(["sample", "tier-check"]).Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.TrimEnd('\r').Split(','));
}
