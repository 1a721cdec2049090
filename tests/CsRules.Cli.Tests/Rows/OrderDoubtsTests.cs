using System.Text.Json;

namespace CsRules.Cli.Tests.Rows;

/// <summary>What is doubtful in an order list is told of its row, and never answered as if it were sure.</summary>
public class OrderDoubtsTests
{
    private const string Headings = "상품주문번호,주문번호,주문상태,주문일시,결제일,구매자명,상품명,최종 상품별 총 주문금액,발송처리일,배송완료일,클레임상태,취소완료일,환불일\n";
    private const string Shopify = "Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Currency,Subtotal,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem fulfillment status,Cancelled at\n";

    private static (CliRun Run, List<string> Duties) Agenda(string list)
    {
        using var folder = new TempFolder();
        var run = CliRun.Of(["agenda", "--orders", folder.Write("orders.csv", list), "--as-of", "2025-11-10T12:00:00+09:00", "-o", "json", "--lang", "en"]);
        using var answer = JsonDocument.Parse(run.Out);
        return (run, [.. answer.RootElement.GetProperty("entries").EnumerateArray().Select(e => e.GetProperty("id").GetString()!)]);
    }

    private static CliRun Returns(string list)
    {
        using var folder = new TempFolder();
        return CliRun.Of(["return", "check", folder.Write("orders.csv", list), "--as-of", "2025-11-10T12:00:00+09:00", "-o", "csv", "--lang", "en"]);
    }

    [Theory]
    [InlineData("#1,a@x.com,paid,2025-11-01 10:00:00 +0900,fulfilled,2025-11-03 10:00:00 +0900,KRW,50000,2025-11-01 09:59:00 +0900,1,Bag,30000,fulfilled,", "fulfilled")]
    [InlineData("#1,a@x.com,refunded,2025-11-01 10:00:00 +0900,unfulfilled,,KRW,50000,2025-11-01 09:59:00 +0900,1,Bag,30000,pending,", "pending")]
    [InlineData("#1,a@x.com,refunded,2025-11-01 10:00:00 +0900,unfulfilled,,KRW,50000,2025-11-01 09:59:00 +0900,1,Bag,30000,pending,2025-11-02 10:00:00 +0900", "pending")]
    [InlineData("#1,a@x.com,pending,,unfulfilled,,KRW,50000,2025-11-01 09:59:00 +0900,1,Bag,30000,pending,", "pending")]
    public void What_the_first_row_of_an_order_says_holds_for_its_further_rows(string first, string line)
    {
        var further = $"#1,a@x.com,,,,,,,2025-11-01 09:59:00 +0900,2,Cup,10000,{line},";
        foreach (var list in (string[])[first + "\n" + further, further + "\n" + first])
        {
            var (run, duties) = Agenda(Shopify + list + "\n");
            Assert.Equal(ExitCode.Answered, run.ExitCode);
            Assert.Empty(duties);
        }
    }

    [Fact]
    public void A_line_that_its_own_status_says_still_waits_has_to_be_sent_though_others_of_the_order_went()
    {
        var (_, duties) = Agenda(Shopify + "#1,a@x.com,paid,2025-11-01 10:00:00 +0900,partial,2025-11-03 10:00:00 +0900,KRW,50000,2025-11-01 09:59:00 +0900,1,Bag,30000,fulfilled,\n"
            + "#1,a@x.com,,,,,,,2025-11-01 09:59:00 +0900,2,Cup,10000,pending,\n");
        Assert.Equal(["shipBy/#1"], duties);
    }

    [Fact]
    public void A_mark_of_what_was_cancelled_is_the_lines_own()
    {
        const string headings = "주문번호,품목별 주문번호,주문일시,결제일시(입금확인일),주문자명,취소구분\n";
        const string first = "O1,O1-01,2025-11-02 10:00,2025-11-02 10:00,김,", then = "O1,O1-02,2025-11-02 10:00,2025-11-02 10:00,김,취소";
        foreach (var list in (string[])[first + "\n" + then, then + "\n" + first]) Assert.Equal(["shipBy/O1"], Agenda(headings + list + "\n").Duties);
    }

    [Theory]
    // Neither ordered nor paid on any day.
    [InlineData("L1,A1,결제완료,,,김,니트,20000,,,,,", "orders.no-day")]
    // No status, and no day that tells how far it has come.
    [InlineData("L1,A1,,2025-11-02 10:00,2025-11-02 10:00,김,니트,20000,,,,,", "orders.no-status")]
    [InlineData("L1,A1,결제완료,2025-11-20,2025-11-20,김,니트,20000,,,,,", "orders.later-order")]
    [InlineData("L1,A1,배송중,2025-11-02 10:00,2025-11-02 10:00,김,니트,20000,2025-10-20 14:00,,,,", "orders.days-crossed")]
    [InlineData("L1,A1,배송완료,2025-11-02 10:00,2025-11-02 10:00,김,니트,20000,2025-11-03 15:00,2025-10-20 14:00,,,", "orders.days-crossed")]
    [InlineData("L1,A1,배송완료,2025-11-02 10:00,2025-11-02 10:00,김,니트,20000,2025-11-06 15:00,2025-11-05 14:00,,,", "orders.days-crossed")]
    [InlineData("L1,A1,결제완료,2025-11-02 10:00,2025-11-02 10:00,김,니트,20000,,,취소완료,2025-10-20,", "orders.days-crossed")]
    [InlineData("L1,A1,결제완료,2025-11-02 10:00,2025-11-02 10:00,김,니트,20000,,,취소완료,2025-11-06,2025-11-04", "orders.days-crossed")]
    [InlineData("L1,합계,,,,,,20000,,,,,", "csv.summary-row")]
    [InlineData(",총계,,,,1명,,20000,,,,,", "csv.summary-row")]
    [InlineData(",총 합계: 20건,,,,,,20000,,,,,", "csv.summary-row")]
    [InlineData(",Grand Total,,,,,,20000,,,,,", "csv.summary-row")]
    [InlineData(",※ 배송완료 기준,,,,,,,,,,,", "csv.summary-row")]
    [InlineData("소계,,,,,,,20000,,,,,", "csv.summary-row")]
    [InlineData("2켤레,12000,,", "csv.too-few-fields")]
    [InlineData("L1,A1,결제완료,2025-11-02 10:00,2025-11-02 10:00,김,니트,-5000,,,,,", "orders.gone-back")]
    [InlineData("L1,A1,결제완료,2025-11-02 10:00,2025-11-02 10:00,김,니트,\"(5,000)\",,,,,", "orders.gone-back")]
    [InlineData("2.02511E+15,2.02511E+15,결제완료,2025-11-02 10:00,2025-11-02 10:00,김,니트,20000,,,,,", "csv.rounded-id")]
    public void A_row_that_can_not_be_relied_on_is_named_and_nothing_is_answered_for_it(string row, string code)
    {
        const string good = "L9,A9,결제완료,2025-11-07 10:00,2025-11-07 10:00,박,양말,12000,,,,,";
        var (run, duties) = Agenda(Headings + good + "\n" + row + "\n");
        Assert.Equal(ExitCode.InputErrors, run.ExitCode);
        Assert.Contains($"[{code}]", run.Error, StringComparison.Ordinal);
        Assert.Contains("2 rows read, 1 answered, 1 left out", run.Error, StringComparison.Ordinal);
        Assert.Equal(["shipBy/A9"], duties);
    }

    [Theory]
    [InlineData("합격축하", "")]
    [InlineData("TOTALLY-1", "")]
    [InlineData("총무-17", "")]
    public void An_order_whose_number_only_begins_like_a_total_is_an_order(string order, string told)
    {
        var (run, duties) = Agenda(Headings + $"L1,{order},결제완료,2025-11-07 10:00,2025-11-07 10:00,박,양말,12000,,,,,\n");
        Assert.Equal([$"shipBy/{order}"], duties);
        Assert.DoesNotContain("csv.summary-row", run.Error + told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("L1,A1,배송중,2025-11-02 10:00,2025-11-02 10:00,김,니트,20000,2025-11-20 14:00,,,,", "its dispatch is 2025-11-20 14:00:00")]
    [InlineData("L1,A1,결제완료,2025-11-02 10:00,2025-11-20,김,니트,20000,,,,,", "its payment is 2025-11-20")]
    [InlineData("L1,A1,결제완료,2025-11-02 10:00,2025-11-02 10:00,김,니트,20000,,,취소완료,2025-11-20,", "its cancellation is 2025-11-20")]
    public void A_day_behind_the_instant_that_is_asked_about_is_told(string row, string told)
    {
        var (run, _) = Agenda(Headings + row + "\n");
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
        Assert.Contains("[orders.later]", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_alone_crosses_no_time_of_that_day()
    {
        var (run, duties) = Agenda(Headings + "L1,A1,배송중,2025-11-03 10:00,2025-11-03 10:00,김,니트,20000,2025-11-03,,,,\n");
        Assert.Equal(ExitCode.Answered, run.ExitCode);
        Assert.Empty(duties);
    }

    [Fact]
    public void A_request_to_cancel_is_told_and_the_order_is_not_to_be_sent_meanwhile()
    {
        var (run, duties) = Agenda(Headings + "L1,A1,결제완료,2025-11-02 10:00,2025-11-02 10:00,김,니트,20000,,,취소요청,,\n");
        Assert.Empty(duties);
        Assert.Contains("[orders.cancel-asked]", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_request_to_return_is_told_in_the_agenda_and_stands_in_the_list_of_returns()
    {
        const string row = "L1,A1,배송완료,2025-11-02 10:00,2025-11-02 10:00,김,니트,20000,2025-11-03 15:00,2025-11-05 14:00,반품요청,,\n";
        Assert.Contains("[orders.return-asked]", Agenda(Headings + row).Run.Error, StringComparison.Ordinal);
        Assert.Contains("A1,L1,니트,cancellation or return asked for,2025-11-05,2025-11-12", Returns(Headings + row).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Money_that_went_back_is_no_order_that_can_be_returned()
    {
        var run = Returns(Headings + "L1,A1,배송완료,2025-11-02 10:00,2025-11-02 10:00,김,니트,20000,2025-11-03 15:00,2025-11-05 14:00,,,\nL2,A2,배송완료,2025-11-02 10:00,2025-11-02 10:00,김,니트,-5000,2025-11-03 15:00,2025-11-05 14:00,,,\n");
        Assert.Equal(ExitCode.InputErrors, run.ExitCode);
        Assert.DoesNotContain("A2", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_order_of_two_order_days_is_told()
    {
        const string row = ",A1,배송완료,2025-11-02 10:00,2025-11-02 10:00,김,니트,20000,2025-11-03 15:00,2025-11-05 14:00,,,\n";
        var run = Returns(Headings + "L1" + row + "L2" + row.Replace("11-02", "10-02", StringComparison.Ordinal));
        Assert.Equal(ExitCode.InputErrors, run.ExitCode);
        Assert.Contains("[csv.order-of-two-days]", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    // Paid on Tuesday the 4th: the law's three business days end on Friday the 7th.
    [InlineData("2025-11-05 23:59:59", "2025-11-05", "")]
    [InlineData("2025-11-07", "2025-11-07", "")]
    [InlineData("2025-11-20", "2025-11-07", "[orders.ship-by-later]")]
    public void The_day_by_which_a_list_says_to_send_holds_where_it_comes_first(string listed, string due, string told)
    {
        using var folder = new TempFolder();
        var list = folder.Write("orders.csv", $"상품주문번호,주문번호,주문상태,주문일시,결제일,발송기한\nL1,A1,결제완료,2025-11-04 10:00,2025-11-04 10:00,{listed}\n");
        var run = CliRun.Of(["agenda", "--orders", list, "--as-of", "2025-11-04T12:00:00+09:00", "-o", "json", "--lang", "en"]);
        Assert.Equal(ExitCode.Answered, run.ExitCode);
        using var answer = JsonDocument.Parse(run.Out);
        Assert.Equal(due, Assert.Single(answer.RootElement.GetProperty("entries").EnumerateArray()).GetProperty("dueOn").GetString());
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
        Assert.Equal(told.Length > 0, run.Error.Contains("[orders.ship-by-later]", StringComparison.Ordinal));
    }

    [Fact]
    public void A_field_that_stands_twice_in_one_object_is_named()
    {
        using var folder = new TempFolder();
        var list = folder.Write("orders.json", """[{"상품주문번호":"L1","주문번호":"A9","주문번호":"A1","주문상태":"배송완료","배송완료일":"2025-11-05"},{"상품주문번호":"L2","주문번호":"A2","주문상태":"배송완료","배송완료일":"2025-11-05"},null]""");
        var run = CliRun.Of(["return", "check", list, "--as-of", "2025-11-10T12:00:00+09:00", "-o", "csv", "--lang", "en"]);
        Assert.Equal(ExitCode.InputErrors, run.ExitCode);
        Assert.Contains(":1: The field '주문번호' stands twice in one object", run.Error, StringComparison.Ordinal);
        Assert.Contains(":3: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("3 rows read, 1 answered, 2 left out", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("A1", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Json_in_two_bytes_a_letter_is_read(string encoding)
    {
        using var folder = new TempFolder();
        var utf16 = System.Text.Encoding.GetEncoding(encoding);
        System.IO.File.WriteAllBytes(folder.At("orders.json"), [.. utf16.GetPreamble(), .. utf16.GetBytes("""{"errors":[{"x":1}],"items":[{"상품주문번호":"L1","주문번호":"A1","주문상태":"배송완료","배송완료일":"2025-11-05"}]}""")]);
        var run = CliRun.Of(["return", "check", folder.At("orders.json"), "--as-of", "2025-11-10T12:00:00+09:00", "-o", "csv", "--lang", "en"]);
        Assert.Equal(ExitCode.Answered, run.ExitCode);
        Assert.Contains("A1,L1", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_that_is_neither_rows_nor_a_document_is_told_in_one_line()
    {
        using var folder = new TempFolder();
        var run = CliRun.Of(["sla", "list", folder.Write("a.json", """{"tickets":[1],"tickets_count":1,"assets":{"Ticket":{"1":{"id":1}}}}"""), "--lang", "en"]);
        Assert.Equal((ExitCode.Usage, ""), (run.ExitCode, run.Out));
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }
}
