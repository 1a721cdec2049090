using System.Text.Json;

namespace CsRules.Cli.Tests.Rows;

/// <summary>Today's duties from the files on the desk.</summary>
public class AgendaRowsTests
{
    private static string File(string name) => Path.Combine(AppContext.BaseDirectory, "Rows", "Data", name);

    private static (CliRun Run, List<string> Duties) Agenda(params string[] words)
    {
        var run = CliRun.Of(["agenda", .. words, "-o", "json", "--lang", "en"]);
        using var answer = JsonDocument.Parse(run.Out);
        return (run, [.. answer.RootElement.GetProperty("entries").EnumerateArray().Select(e => $"{e.GetProperty("kind")} {e.GetProperty("id")}")]);
    }

    [Fact]
    public void What_is_paid_and_not_sent_must_go_out_and_what_is_sent_or_cancelled_must_not()
    {
        using var folder = new TempFolder();
        var orders = folder.Write("orders.csv", """
            상품주문번호,주문번호,구매자명,주문상태,결제일,상품별 총 주문금액,발송일
            1,A,김,결제완료,2025-10-01 10:00,1000,
            2,B,김,배송중,2025-10-01 10:00,1000,2025-10-02 10:00
            3,C,김,취소완료,2025-10-01 10:00,1000,
            4,D,김,결제완료,2025-10-01 10:00,1000,
            5,D,김,취소완료,2025-10-01 10:00,1000,
            """);
        var (run, duties) = Agenda("--orders", orders, "--as-of", "2025-10-02T12:00:00+09:00");
        Assert.Equal(ExitCode.Answered, run.ExitCode);
        Assert.Equal(["shipBy shipBy/A", "shipBy shipBy/D"], duties);
    }

    [Fact]
    public void An_inquiry_without_an_answer_is_due_and_one_that_was_answered_is_not()
    {
        var (run, duties) = Agenda("--inquiries", File("smartstore-inquiries.csv"), "--as-of", "2025-10-01T12:00:00+09:00");
        Assert.Equal(ExitCode.Answered, run.ExitCode);
        Assert.Contains("4002", Assert.Single(duties), StringComparison.Ordinal);
        Assert.Contains("2 rows read, all answered.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_folder_and_files_there_is_nothing_to_ask() => Assert.Equal(ExitCode.Usage, CliRun.Of(["agenda"]).ExitCode);
}
