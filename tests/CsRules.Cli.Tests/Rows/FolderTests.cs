using System.Text.Json;

namespace CsRules.Cli.Tests.Rows;

/// <summary>A folder of what a shop's systems wrote: known by headings, put together by order number, and nothing passed by without a word.</summary>
public class FolderTests
{
    private const string Orders = """
        상품주문번호,주문번호,구매자명,구매자ID,주문상태,결제일,발송처리일,상품명,주문일시
        11,A,김가나,gana****,발송대기,2025-10-01 10:00,,가방,2025-10-01 09:00
        12,A,김가나,gana****,배송중,2025-10-01 10:00,2025-10-02 15:00,모자,2025-10-01 09:00
        13,B,이다라,dara****,배송중,2025-10-01 11:00,2025-10-01 15:00,양말,2025-10-01 11:00
        """;

    private const string Deliveries = """
        상품주문번호,주문번호,구매자명,주문상태,배송완료일
        12,A,김가나,배송완료,2025-10-03
        13,B,이다라,배송완료,2025-10-02
        """;

    private const string Claims = """
        상품주문번호,주문번호,주문상태,반품 처리상태,수거완료일,환불일,결제일
        13,B,배송완료,수거완료,2025-10-10,,2025-10-01 11:00
        """;

    private static (CliRun Run, List<string> Entries) Answer(string list, Func<JsonElement, string> entry, params string[] words)
    {
        var run = CliRun.Of([.. words, "-o", "json", "--lang", "en"]);
        using var answer = JsonDocument.Parse(run.Out);
        return (run, [.. answer.RootElement.GetProperty(list).EnumerateArray().Select(entry)]);
    }

    private static (CliRun Run, List<string> Duties) Agenda(params string[] words) =>
        Answer("entries", e => $"{e.GetProperty("kind")} {e.GetProperty("id")} {e.GetProperty("dueOn")}", ["agenda", .. words]);

    private static (CliRun Run, List<string> Lines) Returns(params string[] words) =>
        Answer("lines", e => $"{e.GetProperty("order")} {e.GetProperty("line")} {e.GetProperty("state")}" + (e.TryGetProperty("lastDay", out var last) ? $" {last}" : ""), ["return", "check", .. words]);

    private static TempFolder Shop()
    {
        var folder = new TempFolder();
        folder.Write("1-orders.csv", Orders);
        File.WriteAllBytes(folder.At("2-deliveries.xlsx"), SheetFile.Of(("배송현황", [.. Deliveries.Split('\n').Select(row => row.Trim().Split(',').Select(cell => (object?)cell).ToArray())])));
        folder.Write("3-claims.csv", Claims);
        folder.Write("문의.csv", "문의번호,문의일시,문의내용,답변일시\n4002,2025-10-10 09:00,안감이 있나요,\n");
        return folder;
    }

    [Fact]
    public void Lists_of_orders_deliveries_and_claims_are_one_list_by_order_number()
    {
        using var folder = Shop();
        var (run, lines) = Returns(folder.At(""), "--as-of", "2025-10-08");
        // Delivered on 3 October: until the 10th. B had come on the 2nd, and came back on the 10th.
        Assert.Equal(["A 12 open 2025-10-10", "A 11 notDelivered", "B 13 cancelled"], lines);
        Assert.Contains("6 rows read, all answered.", run.Error, StringComparison.Ordinal);
        Assert.Contains("문의.csv: Not read: it is of a kind that this question does not ask for. [folder.other-kind]", run.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Answered, run.ExitCode);
    }

    [Fact]
    public void The_agenda_of_a_folder_has_what_must_go_out_what_must_be_refunded_and_who_waits()
    {
        using var folder = Shop();
        var (run, duties) = Agenda(folder.At(""), "--as-of", "2025-10-13T09:00:00+09:00");
        Assert.Equal(ExitCode.Answered, run.ExitCode);
        Assert.Contains("7 rows read, all answered.", run.Error, StringComparison.Ordinal);
        // Three business days from Friday the 10th on which the goods came back; A's bag has not gone out.
        Assert.Contains("refund refund/B 13 2025-10-15", duties);
        Assert.Contains(duties, duty => duty.StartsWith("shipBy shipBy/A ", StringComparison.Ordinal));
        Assert.Contains(duties, duty => duty.Contains("4002", StringComparison.Ordinal));
        Assert.DoesNotContain(duties, duty => duty.StartsWith("shipBy shipBy/B", StringComparison.Ordinal));
    }

    [Theory]
    // Cancelled before anything was sent: from the cancelling. Monday the 6th to Wednesday the 8th are Chuseok, the 9th is Hangeul Day.
    [InlineData("취소완료,2025-10-02,", "2025-10-14")]
    [InlineData("취소완료,2025-10-02,2025-10-02", null)]
    [InlineData("취소완료,2025-10-02,2025-10-20", "2025-10-14")]
    [InlineData("환불완료,2025-10-02,", null)]
    [InlineData("미결제취소,2025-10-02,", null)]
    [InlineData("결제완료,2025-10-02,", "2025-10-14")]
    [InlineData("취소완료,,", null)]
    public void What_was_cancelled_on_a_day_has_to_be_refunded_unless_it_was(string row, string? dueOn)
    {
        using var folder = new TempFolder();
        var orders = folder.Write("orders.csv", "상품주문번호,주문번호,구매자명,결제일,주문상태,취소완료일,환불일\n1,C,김,2025-10-01 10:00," + row + "\n");
        var (run, duties) = Agenda("--orders", orders, "--as-of", "2025-10-13T09:00:00+09:00");
        Assert.Equal(dueOn is null ? [] : [$"refund refund/C 1 {dueOn}"], duties);
        Assert.Equal(row == "취소완료,,", run.Error.Contains("[orders.no-cancel-day]", StringComparison.Ordinal));
    }

    [Fact]
    public void What_two_lists_say_otherwise_of_one_order_is_told_with_both_places()
    {
        using var folder = Shop();
        folder.Write("4-late.csv", "상품주문번호,주문번호,구매자명,주문상태,배송완료일\n12,A,김가나,배송완료,2025-10-05\n");
        var (run, lines) = Returns(folder.At(""), "--as-of", "2025-10-08");
        Assert.Contains("A 12 open 2025-10-10", lines);
        Assert.Contains($"4-late.csv:2: Order A: its delivery is 2025-10-05 here and 2025-10-03 in {folder.At("1-orders.csv")}:3; the first one counts. [orders.differ]", run.Error, StringComparison.Ordinal);
        Assert.Contains("7 rows read, 6 answered, 1 left out: files differ 1.", run.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.InputErrors, run.ExitCode);
    }

    [Fact]
    public void A_row_that_two_lists_have_counts_once()
    {
        using var folder = new TempFolder();
        folder.Write("a.csv", Orders);
        folder.Write("b.csv", Orders);
        var (run, lines) = Returns(folder.At(""), "--as-of", "2025-10-08");
        Assert.Equal(3, lines.Count);
        Assert.Contains("6 rows read, all answered; 3 of them came again and count once.", run.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Answered, run.ExitCode);
    }

    [Fact]
    public void A_list_of_whole_orders_says_it_of_each_of_their_lines()
    {
        using var folder = new TempFolder();
        folder.Write("a.csv", Orders);
        folder.Write("b.csv", "주문번호,결제일시(입금확인일),주문자명,주문일시,주문 상태,배송완료일\nA,2025-10-01 10:00,김가나,2025-10-01 09:00,배송 완료,2025-10-04\n");
        Assert.Equal(["A 11 open 2025-10-13", "A 12 open 2025-10-13", "B 13 notDelivered"], Returns(folder.At(""), "--as-of", "2025-10-08").Lines);
    }

    [Fact]
    public void A_file_of_no_known_kind_is_told_and_the_rest_is_answered()
    {
        using var folder = Shop();
        folder.Write("other.csv", "a,b\n1,2\n");
        folder.Write("메모.txt", "배송 지연 공지");
        folder.Write("사진.png", "x");
        folder.Write("~$1-orders.xlsx", "x");
        folder.Write(".DS_Store", "x");
        Directory.CreateDirectory(folder.At("sub"));
        var (run, _) = Agenda(folder.At(""), "--as-of", "2025-10-08");
        Assert.Contains("other.csv: Not read: its headings are those of no known system.", run.Error, StringComparison.Ordinal);
        Assert.Contains("사진.png: Not read: it is of no kind that is read.", run.Error, StringComparison.Ordinal);
        Assert.Contains("Not looked at, since it is a folder within this one, hidden or a spreadsheet's lock: .DS_Store, sub/, ~$1-orders.xlsx. [folder.passed-by]", run.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.InputErrors, run.ExitCode);
    }

    [Fact]
    public void A_mapping_that_is_given_reads_the_files_that_have_its_columns()
    {
        using var folder = Shop();
        folder.Write("own.csv", "no,when,came\nX,2025-10-01,2025-10-04\n");
        using var elsewhere = new TempFolder();
        var mapping = elsewhere.Write("m.json", """{"zone":"Asia/Seoul","order":"no","date":"when","delivered":"came"}""");
        var (run, lines) = Answer("lines", e => $"{e.GetProperty("order")} {e.GetProperty("state")}", "return", "check", folder.At(""), "--mapping", mapping, "--as-of", "2025-10-08");
        Assert.Equal(["A open", "X open", "A notDelivered", "B cancelled"], lines);
        Assert.Equal(ExitCode.Answered, run.ExitCode);
    }

    [Fact]
    public void A_marketplace_is_asked_about_a_folder_too()
    {
        using var folder = Shop();
        var run = CliRun.Of(["market", "status", folder.At(""), "--market", "smartstore", "--as-of", "2025-10-13T09:00:00+09:00", "-o", "json", "--lang", "en"]);
        Assert.Equal(ExitCode.Answered, run.ExitCode);
        Assert.Contains("\"order\": \"A\"", run.Out, StringComparison.Ordinal);
        Assert.Contains("[market.of-lists]", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_lists_is_no_shop_without_returns()
    {
        using var folder = new TempFolder();
        folder.Write("메모.pdf", "x");
        var run = CliRun.Of(["return", "check", folder.At(""), "--lang", "en"]);
        Assert.Equal((ExitCode.InputErrors, ""), (run.ExitCode, run.Out));
        Assert.Contains("[folder.no-lists]", run.Error, StringComparison.Ordinal);
    }
}
