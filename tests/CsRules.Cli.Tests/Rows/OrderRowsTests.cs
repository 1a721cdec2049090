using System.Text.Json;

namespace CsRules.Cli.Tests.Rows;

/// <summary>What a customer's orders come to, whatever the rows look like. Tiers stand at the amounts that come out, right and wrong.</summary>
public class OrderRowsTests
{
    private const string Columns = """
        {"zone":"Asia/Seoul","customer":"고객","date":"날짜","order":"주문","amount":"금액","status":{"column":"상태","values":{"취소":"cancelled","대기":"pending","환불":"refund"},"otherwise":"counts"}}
        """;

    // What the one customer of the rows has spent.
    private static (long Spend, CliRun Run) Spend(string rows, string columns = Columns, string headings = "주문,고객,날짜,금액,상태")
    {
        using var folder = new TempFolder();
        var program = folder.Write("p.json", """{"currency":"KRW","window":{"kind":"rollingMonths","months":3},"tiers":[{"id":"low"},{"id":"high","spend":"1 KRW"}]}""");
        var run = CliRun.Of(["tier", "check", "-", "--program", program, "--mapping", folder.Write("m.json", columns), "--as-of", "2025-11-01", "-o", "json", "--lang", "en"], headings + "\n" + rows);
        using var answer = JsonDocument.Parse(run.Out);
        return (answer.RootElement.GetProperty("tiers").EnumerateArray().Sum(t => long.Parse(t.GetProperty("spend").GetString()!.Split(' ')[0], null)), run);
    }

    [Theory]
    [InlineData("A,a,2025-10-01,30000,완료\nA,a,2025-10-01,20000,취소\n", 30_000)]
    [InlineData("A,a,2025-10-01,20000,취소\nA,a,2025-10-01,30000,완료\n", 30_000)]
    [InlineData("A,a,2025-10-01,30000,완료\nA,a,2025-10-01,20000,대기\n", 30_000)]
    [InlineData("A,a,2025-10-01,30000,취소\nA,a,2025-10-01,20000,취소\n", 0)]
    [InlineData("A,a,2025-10-01,30000,완료\nA,a,2025-10-01,20000,완료\nA,a,2025-10-02,-20000,취소\n", 30_000)]
    public void A_line_that_does_not_count_takes_nothing_but_itself(string rows, long spend) => Assert.Equal(spend, Spend(rows).Spend);

    [Fact]
    public void A_negative_amount_under_an_id_of_its_own_is_a_refund_of_that_customer_and_told()
    {
        var (spend, run) = Spend("A,a,2025-10-01,50000,완료\nB,a,2025-10-02,-20000,완료\n");
        Assert.Equal(30_000, spend);
        Assert.Contains("[csv.negative-order]", run.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Answered, run.ExitCode);
    }

    [Fact]
    public void A_total_that_the_rows_repeat_counts_once_where_its_column_is_named_so()
    {
        const string rows = "A,a,2025-10-01,23000,완료\nA,a,2025-10-01,23000,완료\n";
        var (added, run) = Spend(rows);
        Assert.Equal(46_000, added);
        Assert.Contains("[csv.amounts-alike]", run.Error, StringComparison.Ordinal);
        var (once, named) = Spend(rows, Columns.Replace("\"amount\"", "\"orderTotal\"", StringComparison.Ordinal));
        Assert.Equal(23_000, once);
        Assert.DoesNotContain("[csv.amounts-alike]", named.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_of_other_amounts_show_that_equal_ones_are_lines_too() =>
        Assert.DoesNotContain("[csv.amounts-alike]", Spend("A,a,2025-10-01,5000,완료\nA,a,2025-10-01,5000,완료\nB,a,2025-10-01,5000,완료\nB,a,2025-10-01,7000,완료\n").Run.Error, StringComparison.Ordinal);

    [Fact]
    public void Of_a_total_the_lines_that_do_not_count_are_taken_off()
    {
        const string headings = "주문,고객,날짜,금액,총액,상태";
        var columns = Columns.Replace("\"amount\"", "\"orderTotal\":\"총액\",\"amount\"", StringComparison.Ordinal);
        // 20,000 and 5,000 less a discount of the order: 23,000; the 5,000 were cancelled.
        Assert.Equal(18_000, Spend("A,a,2025-10-01,20000,23000,완료\nA,a,2025-10-01,5000,23000,취소\n", columns, headings).Spend);
        // Two totals: the first counts, the other is told.
        var (spend, run) = Spend("A,a,2025-10-01,20000,23000,완료\nA,a,2025-10-01,5000,24000,완료\n", columns, headings);
        Assert.Equal((23_000, ExitCode.InputErrors), (spend, run.ExitCode));
        Assert.Contains("[csv.totals-differ]", run.Error, StringComparison.Ordinal);
        // Without the lines' amounts nobody knows what was cancelled.
        var unknown = Spend("A,a,2025-10-01,,23000,완료\nA,a,2025-10-01,,23000,취소\n", columns.Replace(",\"amount\":\"금액\"", "", StringComparison.Ordinal), headings);
        Assert.Equal(23_000, unknown.Spend);
        Assert.Contains("[csv.part-unknown]", unknown.Run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_comes_twice_counts_once()
    {
        const string headings = "주문,고객,날짜,금액,상태,줄";
        var columns = Columns.Replace("\"amount\"", "\"line\":\"줄\",\"amount\"", StringComparison.Ordinal);
        var (spend, run) = Spend("A,a,2025-10-01,20000,완료,1\nA,a,2025-10-01,5000,완료,2\nA,a,2025-10-01,20000,완료,1\n", columns, headings);
        Assert.Equal((25_000, ExitCode.Answered), (spend, run.ExitCode));
        Assert.Contains("3 rows read, all answered; 1 of them came again and count once. [rows.again]", run.Error, StringComparison.Ordinal);
        Assert.Contains("[csv.line-differs]", Spend("A,a,2025-10-01,20000,완료,1\nA,a,2025-10-01,30000,완료,1\n", columns, headings).Run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_an_earlier_file_holds_counts_once_and_two_equal_rows_of_one_file_are_two_lines()
    {
        using var folder = new TempFolder();
        var program = folder.Write("p.json", """{"currency":"KRW","window":{"kind":"rollingMonths","months":3},"tiers":[{"id":"all"}]}""");
        var (september, october) = (folder.Write("9.csv", "주문,고객,날짜,금액,상태\nA,a,2025-09-30,1000,완료\nA,a,2025-09-30,1000,완료\n"), folder.Write("10.csv", "주문,고객,날짜,금액,상태\nA,a,2025-09-30,1000,완료\nB,a,2025-10-01,500,완료\n"));
        var run = CliRun.Of(["tier", "check", september, october, "--program", program, "--mapping", folder.Write("m.json", Columns), "--as-of", "2025-11-01", "-o", "json", "--lang", "en"]);
        Assert.Contains("\"spend\": \"2500 KRW\"", run.Out, StringComparison.Ordinal);
        Assert.Contains("10.csv:2: A row of order A stands word for word in an earlier file: it counts once. [csv.row-again]", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Titles_spaces_and_amounts_as_people_write_them_are_read()
    {
        var (spend, run) = Spend(
            " 주문 ,고객,\t날짜,금액 ,상태\nA,a,2025-10-01,\"20,000\", 완료 \nA,a,2025-10-01,7000원, 취소 \nB,a,2025-10-02 10:00:00 +0900,₩3000,완료\nC,a,2025. 10. 2. 오후 2:05,(1000),완료\nD,a,45931,,완료\n",
            headings: "주문 내역\n기간: 2025-10-01~2025-10-31\n");
        Assert.Equal((22_000, ExitCode.InputErrors), (spend, run.ExitCode));
        Assert.Contains("-:4: The headings stand on this line", run.Error, StringComparison.Ordinal);
        Assert.Contains("-:9: The row can't be read: column '금액' ", run.Error, StringComparison.Ordinal);
        Assert.Contains("5 rows read, 4 answered, 1 left out: unreadable 1. [rows.some]", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_that_stand_twice_are_read_where_they_agree()
    {
        var (spend, run) = Spend("A,a,2025-10-01,20000,완료,20000\nB,a,2025-10-01,,완료,5000\nC,a,2025-10-01,1,완료,2\n", headings: "주문,고객,날짜,금액,상태,금액");
        Assert.Equal((25_000, ExitCode.InputErrors), (spend, run.ExitCode));
        Assert.Contains("[csv.column-twice]", run.Error, StringComparison.Ordinal);
        Assert.Contains("-:4: The columns '금액' differ: '1', and at character 21 '2'.", run.Error, StringComparison.Ordinal);
        Assert.Equal(25_002, Spend("A,a,2025-10-01,1,완료,25000\nB,a,2025-10-01,,완료,2\n", Columns.Replace("\"금액\"", "\"금액 #2\"", StringComparison.Ordinal), "주문,고객,날짜,금액,상태,금액").Spend);
    }

    [Fact]
    public void A_status_that_the_mapping_does_not_list_is_told()
    {
        var (spend, run) = Spend("A,a,2025-10-01,1000,보류\nB,a,2025-10-01,1000,취소\n", Columns.Replace(",\"otherwise\":\"counts\"", "", StringComparison.Ordinal));
        Assert.Equal(1_000, spend);
        Assert.Contains("The status '보류' is not in the mapping: 1 row counted as if nothing had happened to them. [csv.unlisted-word]", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_currency_and_a_day_of_two_meanings_are_told()
    {
        var (spend, run) = Spend("A,a,2025-10-01,$20,완료\nB,a,03/04/2025,1000,완료\nC,a,2025-10-01,1000,완료\n");
        Assert.Equal(1_000, spend);
        Assert.Contains("[csv.other-currency]", run.Error, StringComparison.Ordinal);
        Assert.Contains("[csv.ambiguous-date]", run.Error, StringComparison.Ordinal);
    }
}
