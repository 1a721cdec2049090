using System.Text.Json;

namespace CsRules.Cli.Tests.Rows;

/// <summary>A mapping that is guessed is a document that reads the file, and says what is unsure.</summary>
public class MappingGuessTests
{
    [Fact]
    public void Orders_are_read_by_what_was_guessed()
    {
        using var folder = new TempFolder();
        var orders = folder.Write("my.csv", "주문 내역\n주문번호,회원ID,주문일시,결제금액,주문상태,배송완료일\nA,a,2025-10-01 10:00,\"30,000\",배송완료,2025-10-03\nA,a,2025-10-01 10:00,\"20,000\",취소완료,\nB,b,2025-10-02 10:00,\"5,000\",입금대기,\n");
        var guess = CliRun.Of(["mapping", "guess", orders, "--lang", "en"]);
        Assert.Equal(ExitCode.Answered, guess.ExitCode);
        Assert.Contains("[guess.words]", guess.Error, StringComparison.Ordinal);
        using var mapping = JsonDocument.Parse(guess.Out);
        string Column(string name) => mapping.RootElement.GetProperty(name).GetString()!;
        Assert.Equal(("주문번호", "회원ID", "주문일시", "결제금액", "배송완료일"), (Column("order"), Column("customer"), Column("date"), Column("amount"), Column("delivered")));
        var words = mapping.RootElement.GetProperty("status").GetProperty("values");
        Assert.Equal(("delivered", "cancelled", "pending"), (words.GetProperty("배송완료").GetString(), words.GetProperty("취소완료").GetString(), words.GetProperty("입금대기").GetString()));
        var check = CliRun.Of(["return", "check", orders, "--mapping", folder.Write("m.json", guess.Out), "--as-of", "2025-10-04", "-o", "csv", "--lang", "en"]);
        Assert.Equal(ExitCode.Answered, check.ExitCode);
        Assert.Contains("A,,,can be returned,2025-10-03,2025-10-10,6,change of mind,consumer", check.Out, StringComparison.Ordinal);
    }

    // In the square of their number these would take hours.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Headings_beyond_all_measure_are_looked_through_once(bool same)
    {
        var time = System.Diagnostics.Stopwatch.StartNew();
        var headings = string.Join(',', Enumerable.Range(0, 30_000).Select(n => same ? "h" : $"h{n}"));
        var guess = CliRun.Of(["mapping", "guess", "-", "--lang", "en"], $"{headings},order id,amount\n{string.Join(',', Enumerable.Repeat("x", 30_000))},1,2\n");
        Assert.Equal(ExitCode.Answered, guess.ExitCode);
        Assert.Contains("\"order id\"", guess.Out, StringComparison.Ordinal);
        Assert.InRange(time.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }

    [Theory]
    [InlineData("\" \"")]
    [InlineData("[\"a\", \"\\t\"]")]
    [InlineData("{\"column\": \"\\ufeff\"}")]
    public void A_heading_of_nothing_but_blanks_is_none(string column)
    {
        using var folder = new TempFolder();
        var mapping = folder.Write("m.json", $$"""{"zone":"UTC","order":"a","date":"b","amount":{{column}}}""");
        Assert.Contains("$.amount", CliRun.Of(["return", "check", "-", "--mapping", mapping], "a,b,c\n1,2025-10-01,3\n").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_amount_that_is_one_within_every_order_is_taken_for_its_total()
    {
        var guess = CliRun.Of(["mapping", "guess", "-", "--lang", "en"], "order id,customer,order date,total,item\n1,a,2025-10-01,23000,x\n1,a,2025-10-01,23000,y\n2,b,2025-10-01,5000,x\n");
        using var mapping = JsonDocument.Parse(guess.Out);
        Assert.Equal("total", mapping.RootElement.GetProperty("orderTotal").GetString());
        Assert.Contains("[guess.alike]", guess.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Tickets_with_milestones_are_read_by_what_was_guessed()
    {
        using var folder = new TempFolder();
        var tickets = folder.Write("tickets.csv", "Ticket ID,Created at,First response at,Resolved at,Priority\n1,2025-10-01 09:00,2025-10-01 10:00,2025-10-01 11:00,High\n2,2025-10-01 09:00,,,Low\n");
        var guess = CliRun.Of(["mapping", "guess", tickets, "--lang", "en"]);
        var report = CliRun.Of(["sla", "report", tickets, "--mapping", folder.Write("m.json", guess.Out), "--as-of", "2025-10-02", "-o", "json", "--lang", "en"]);
        Assert.Equal(ExitCode.Answered, report.ExitCode);
        using var answer = JsonDocument.Parse(report.Out);
        var first = answer.RootElement.GetProperty("figures").EnumerateArray().First(f => f.GetProperty("metric").GetString() == "firstResponse" && !f.TryGetProperty("channel", out _) && !f.TryGetProperty("period", out _));
        Assert.Equal((2, 1), (first.GetProperty("conversations").GetInt32(), first.GetProperty("ended").GetInt32()));
    }

    [Fact]
    public void What_is_unsure_is_written_in_both_languages()
    {
        var guess = CliRun.Of(["mapping", "guess", "-", "--lang", "ko"], "order id,customer,order date,total,status\n1,a,2025-04-03,5,paid\n").Out;
        using var mapping = System.Text.Json.JsonDocument.Parse(guess);
        foreach (var unseen in mapping.RootElement.GetProperty("unseen").EnumerateArray()) Assert.DoesNotMatch("[가-힣]", unseen.GetProperty("en").GetString()!);
    }
}
