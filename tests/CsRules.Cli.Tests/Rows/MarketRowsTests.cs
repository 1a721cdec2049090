using System.Text.Json;

namespace CsRules.Cli.Tests.Rows;

/// <summary>Where a seller stands, from the list that the marketplace exports.</summary>
public class MarketRowsTests
{
    [Fact]
    public void What_is_paid_and_not_sent_costs_points_when_its_day_is_over()
    {
        using var folder = new TempFolder();
        // Paid on Monday 13 October: until Thursday.
        var orders = folder.Write("orders.csv", """
            상품주문번호,주문번호,구매자명,주문상태,결제일,상품별 총 주문금액,발송일
            1,A,김,결제완료,2025-10-13 10:00,1000,
            2,B,김,배송중,2025-10-13 10:00,1000,2025-10-14 10:00
            3,C,김,취소완료,2025-10-13 10:00,1000,
            """);
        var run = CliRun.Of(["market", "status", "--orders", orders, "--market", "smartstore", "--as-of", "2025-10-17T09:00:00+09:00", "-o", "json", "--lang", "en"]);
        Assert.Equal(ExitCode.Answered, run.ExitCode);
        using var answer = JsonDocument.Parse(run.Out);
        Assert.Equal((1, 2), (answer.RootElement.GetProperty("points").GetInt32(), answer.RootElement.GetProperty("paidOrders").GetInt32()));
        Assert.Equal("A", Assert.Single(answer.RootElement.GetProperty("risks").EnumerateArray()).GetProperty("order").GetString());
        // Named without an option, it is known by its headings.
        Assert.Equal(run.Out, CliRun.Of(["market", "status", orders, "--market", "smartstore", "--as-of", "2025-10-17T09:00:00+09:00", "-o", "json", "--lang", "en"]).Out);
        // What the list can't tell is said, and no grade is made of it.
        Assert.Contains("[market.of-lists]", run.Error, StringComparison.Ordinal);
        Assert.False(answer.RootElement.TryGetProperty("nextGrade", out _));
    }

    [Fact]
    public void A_folder_of_an_agenda_answers_as_its_documents_do()
    {
        using var folder = new TempFolder();
        using var sample = JsonDocument.Parse(CliRun.Of(["sample", "market-status"]).Out);
        folder.Write("orders.jsonl", string.Join('\n', sample.RootElement.GetProperty("orders").EnumerateArray().Select(order => JsonSerializer.Serialize(order))) + "\n");
        folder.Write("shop.json", """{"market":"smartstore","seller":{"sameDayCutOff":"14:00"}}""");
        string[] asked = ["--as-of", "2025-10-14T10:00:00+09:00", "-o", "json", "--lang", "en"];
        var run = CliRun.Of(["market", "status", folder.At("."), .. asked]);
        Assert.Equal(ExitCode.Answered, run.ExitCode);
        using var document = new TempFolder();
        Assert.Equal(CliRun.Of(["market", "status", document.Write("s.json", sample.RootElement.GetRawText()), .. asked]).Out, run.Out);
    }

    [Fact]
    public void Rules_of_a_time_say_which()
    {
        // Grades were given on three months until 1 December 2025, and on one since; what the higher ones ask since then was not seen.
        var rules = CliRun.Of(["market", "rules", "--market", "smartstore", "-o", "csv", "--lang", "ko"]).Out;
        Assert.Contains("빅파워,\"500건, 40,000,000원 (2025년 12월 1일(월)까지)\"", rules, StringComparison.Ordinal);
        Assert.Contains("빅파워,확인하지 못한 조건 있음 (2025년 12월 2일(화)부터)", rules, StringComparison.Ordinal);
        Assert.Contains("알 수 없는 것,제재 단계가 언제 다시 낮아지는지는 확인하지 못했습니다.", rules, StringComparison.Ordinal);
    }

    [Fact]
    public void An_order_list_and_inquiries_are_told_apart_by_their_headings_and_a_stranger_is_named()
    {
        using var folder = new TempFolder();
        string Data(string name) => folder.Write(name, File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Rows", "Data", name)));
        var (orders, inquiries, other) = (Data("smartstore-orders.csv"), Data("smartstore-inquiries.csv"), folder.Write("other.csv", "a,b\n1,2\n"));
        string[] asked = ["--market", "smartstore", "--as-of", "2025-10-10T09:00:00+09:00", "-o", "json", "--lang", "en"];
        var named = CliRun.Of(["market", "status", "--orders", orders, "--inquiries", inquiries, .. asked]);
        Assert.Equal((ExitCode.Answered, named.Out), (named.ExitCode, CliRun.Of(["market", "status", inquiries, orders, .. asked]).Out));
        var run = CliRun.Of(["market", "status", orders, inquiries, other, .. asked]);
        Assert.Equal((ExitCode.InputErrors, named.Out), (run.ExitCode, run.Out));
        Assert.Contains("other.csv", run.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, CliRun.Of(["market", "status", folder.At("none.csv"), .. asked]).ExitCode);
        // A document among lists is not passed by without a word.
        var document = folder.Write("seller.json", CliRun.Of(["sample", "market-status"]).Out);
        var both = CliRun.Of(["market", "status", orders, inquiries, document, .. asked]);
        Assert.Equal(named.Out, both.Out);
        Assert.Contains("seller.json", both.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("market", "status")]
    [InlineData("market", "status", "--orders", "orders.csv")]
    [InlineData("market", "status", "--market", "11st", "x.json")]
    [InlineData("market", "rules", "--market", "11st")]
    public void What_is_asked_of_nothing_or_nobody_is_a_usage_error(params string[] words) => Assert.Equal(ExitCode.Usage, CliRun.Of(words).ExitCode);
}
