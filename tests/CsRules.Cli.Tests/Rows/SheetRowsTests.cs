using ExcelDataReader;

namespace CsRules.Cli.Tests.Rows;

/// <summary>Spreadsheets in and out.</summary>
public class SheetRowsTests
{
    private const string Mapping = """{"zone":"Asia/Seoul","order":"주문","customer":"고객","date":"날짜","amount":"금액","delivered":{"column":"배송","optional":true}}""";

    private static CliRun Check(TempFolder folder, byte[] book, params string[] more)
    {
        File.WriteAllBytes(folder.At("book.xlsx"), book);
        return CliRun.Of(["tier", "check", folder.At("book.xlsx"), "--program", folder.Write("p.json", """{"currency":"KRW","window":{"kind":"rollingMonths","months":3},"tiers":[{"id":"all"}]}"""), "--mapping", folder.Write("m.json", Mapping), "--as-of", "2025-11-01", "-o", "json", "--lang", "en", .. more]);
    }

    [Fact]
    public void The_first_sheet_that_holds_something_is_read_and_another_one_by_name_or_number()
    {
        using var folder = new TempFolder();
        object?[] headings = ["주문", "고객", "날짜", "금액"];
        var book = SheetFile.Of(("안내", []), ("10월", [headings, ["1", "a", new DateTime(2025, 10, 1), 1000]]), ("11월", [headings, ["2", "b", new DateTime(2025, 10, 1), 1000], ["3", "c", new DateTime(2025, 10, 1), 1000]]));
        var first = Check(folder, book);
        Assert.Contains("[sheet.first]", first.Error, StringComparison.Ordinal);
        Assert.Contains("\"customers\": 1,", first.Out, StringComparison.Ordinal);
        foreach (var sheet in (string[])["11월", "3"]) Assert.Contains("\"customers\": 2,", Check(folder, book, "--sheet", sheet).Out, StringComparison.Ordinal);
        var none = Check(folder, book, "--sheet", "12월");
        Assert.Equal(ExitCode.InputErrors, none.ExitCode);
        Assert.Contains("there are: 안내, 10월, 11월. [sheet.no-sheet]", none.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_cell_is_told_by_file_sheet_row_column_and_value_and_the_rest_is_answered()
    {
        using var folder = new TempFolder();
        var run = Check(folder, SheetFile.Of(("10월", [["주문 내역"], [], [" 주문 ", "고객", "날짜", "금액"], ["1", "a", new DateTime(2025, 10, 1), "많이"], ["2", "b", new DateTime(2025, 10, 1), 1000]])));
        Assert.Equal(ExitCode.InputErrors, run.ExitCode);
        Assert.Contains("book.xlsx[10월]:4: The row can't be read: column '금액' (D4) is '많이'. [sheet.bad-row]", run.Error, StringComparison.Ordinal);
        Assert.Contains("2 rows read, 1 answered, 1 left out: unreadable 1. [rows.some]", run.Error, StringComparison.Ordinal);
    }

    private static CliRun Agenda(byte[] book)
    {
        using var folder = new TempFolder();
        File.WriteAllBytes(folder.At("book.xlsx"), book);
        return CliRun.Of(["agenda", "--orders", folder.At("book.xlsx"), "--as-of", "2025-11-10T12:00:00+09:00", "-o", "csv", "--lang", "en"]);
    }

    [Theory]
    [InlineData("<c r=\"@\" t=\"e\"><v>#N/A</v></c>", "#N/A")]
    [InlineData("<c r=\"@\" t=\"e\"><f>VLOOKUP(1,A:A,1,0)</f><v>#VALUE!</v></c>", "#VALUE!")]
    [InlineData("<c r=\"@\"><f>TODAY()</f></c>", "=TODAY()")]
    [InlineData("<c r=\"@\"><f>TODAY()</f><v></v></c>", "=TODAY()")]
    [InlineData("<c t=\"e\"><v>#REF!</v></c>", "#REF!")]
    public void A_cell_that_was_not_computed_is_named_and_no_empty_one(string cell, string told)
    {
        string[] headings = ["상품주문번호", "주문번호", "주문상태", "결제일", "발송처리일"];
        var run = Agenda(RawSheetFile.Of(headings, ["1", "A", "결제완료", "2025-11-05", cell], ["2", "B", "결제완료", "2025-11-05", "<c r=\"@\" t=\"str\"><f>IF(1,\"\",1)</f><v></v></c>"]));
        Assert.Equal(ExitCode.InputErrors, run.ExitCode);
        Assert.Contains($"[주문]:2: The cell E2 in column '발송처리일' could not be computed ({told}): the row was left out. [sheet.cell-error]", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Ship A by", run.Out, StringComparison.Ordinal);
        Assert.Contains("Ship B by", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_keeps_all_of_its_digits_and_one_that_has_lost_some_is_named()
    {
        string[] headings = ["상품주문번호", "주문번호", "주문상태", "결제일"];
        string[] Row(string id) => [$"<c r=\"@\"><v>{id}</v></c>", $"<c r=\"@\"><v>{id}</v></c>", "결제완료", "2025-11-05"];
        var run = Agenda(RawSheetFile.Of(headings, Row("20251101123456712"), Row("20251101123456713"), Row("2025110112345671"), Row("2.02511011234567E+16"), Row("2.025110112345671e+16")));
        foreach (var id in (string[])["20251101123456712", "20251101123456713", "2025110112345671"]) Assert.Contains($"Ship {id} by", run.Out, StringComparison.Ordinal);
        Assert.Equal(2, System.Text.RegularExpressions.Regex.Count(run.Error, @"\[sheet\.rounded-id\]"));
        Assert.Equal(ExitCode.InputErrors, run.ExitCode);
        Assert.Contains("5 rows read, 3 answered, 2 left out", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_in_the_farthest_corner_takes_no_time_and_is_told()
    {
        string[] headings = ["상품주문번호", "주문번호", "주문상태", "결제일"];
        string Row(string[] cells, int at) => $"<row r=\"{at}\">{string.Concat(cells.Select((cell, i) => RawSheetFile.Cell(cell, $"{(char)('A' + i)}{at}")))}</row>";
        var run = Agenda(RawSheetFile.Whole(Row(headings, 1) + Row(["1", "A", "결제완료", "2025-11-05"], 2) + "<row r=\"1048576\"><c r=\"XFD1048576\" t=\"inlineStr\"><is><t>x</t></is></c></row>"));
        Assert.Equal(ExitCode.InputErrors, run.ExitCode);
        Assert.Contains("goes on to row 1,048,576", run.Error, StringComparison.Ordinal);
        Assert.Contains("Ship A by", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_is_told_by_its_bytes_and_one_that_can_not_be_read_by_a_clear_word()
    {
        using var folder = new TempFolder();
        var book = SheetFile.Of(("a", [["주문", "고객", "날짜", "금액"], ["1", "a", new DateTime(2025, 10, 1), 1000]]));
        foreach (var (bytes, code) in ((byte[], string)[])[(book[..^300], "sheet.unreadable"), ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 1, 2, 3], "sheet.unreadable"), ("<html><body>"u8.ToArray(), "sheet.web-page")])
        {
            var run = Check(folder, bytes);
            Assert.Equal((ExitCode.InputErrors, ""), (run.ExitCode, run.Out));
            Assert.Contains($"[{code}]", run.Error, StringComparison.Ordinal);
        }

        // A CSV under a spreadsheet's name is a CSV.
        Assert.Equal(ExitCode.Answered, Check(folder, System.Text.Encoding.UTF8.GetBytes("주문,고객,날짜,금액\n1,a,2025-10-01,1000\n")).ExitCode);
    }

    [Fact]
    public void A_spreadsheet_of_before_2007_is_read_too()
    {
        using var folder = new TempFolder();
        // 1 October 2025 is day 45,931.
        var old = Check(folder, OldSheetFile.Of("10월", ["주문", "고객", "날짜", "금액"], ["1", "가나", 45_931, 1000], ["2", "다라", "2025-10-02", "20,000원"]));
        var book = Check(folder, SheetFile.Of(("10월", [["주문", "고객", "날짜", "금액"], ["1", "가나", new DateTime(2025, 10, 1), 1000], ["2", "다라", "2025-10-02", 20_000]])));
        Assert.Equal((ExitCode.Answered, book.Out), (old.ExitCode, old.Out));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_spreadsheet_under_a_password_asks_for_it_and_is_read_with_it(bool isAgile)
    {
        using var folder = new TempFolder();
        // More than one block of what agile encryption divides a file into.
        var book = SheetFile.Of(("a", [["주문", "고객", "날짜", "금액"], .. Enumerable.Range(0, 400).Select(i => new object?[] { $"{i * 7919}", $"고객{i * 31}", new DateTime(2025, 10, 1), 1000 })]));
        Assert.True(book.Length > 4_096);
        var closed = isAgile ? AgileFile.Of(book, "비밀0000") : ProtectedFile.Of(book, "비밀0000");
        Assert.Contains("[sheet.password]", Check(folder, closed).Error, StringComparison.Ordinal);
        Assert.Contains("[sheet.wrong-password]", Check(folder, closed, "--password", "0000").Error, StringComparison.Ordinal);
        var open = Check(folder, closed, "--password", "비밀0000");
        Assert.DoesNotContain("[sheet.", open.Error, StringComparison.Ordinal);
        Assert.Equal((ExitCode.Answered, Check(folder, book).Out), (open.ExitCode, open.Out));
    }

    [Theory]
    [InlineData("return check")]
    [InlineData("tier check --program tier-program.json")]
    [InlineData("sla report")]
    [InlineData("agenda --orders")]
    public void Where_nobody_says_what_system_wrote_it_the_password_is_asked_for_and_no_mapping(string verb)
    {
        using var folder = new TempFolder();
        var file = folder.At("주문.xlsx");
        File.WriteAllBytes(file, AgileFile.Of(SheetFile.Of(("발주발송관리", [["상품주문번호", "주문번호", "주문상태"], ["1", "A", "발송대기"]])), "0000"));
        var words = verb.Replace("tier-program.json", folder.Write("p.json", CliRun.Of(["sample", "tier-program"]).Out), StringComparison.Ordinal).Split(' ');
        var (none, wrong) = (CliRun.Of([.. words, file, "--lang", "en"]), CliRun.Of([.. words, file, verb.StartsWith("agenda", StringComparison.Ordinal) ? "--orders-password" : "--password", "1111", "--lang", "en"]));
        Assert.Contains("[sheet.password]", none.Error, StringComparison.Ordinal);
        Assert.Contains("[sheet.wrong-password]", wrong.Error, StringComparison.Ordinal);
        Assert.Equal((ExitCode.InputErrors, ExitCode.InputErrors), (none.ExitCode, wrong.ExitCode));
    }

    [Fact]
    public void However_a_spreadsheet_is_spoiled_it_is_read_or_told_and_never_stops_the_command()
    {
        using var folder = new TempFolder();
        var book = SheetFile.Of(("a", [["주문", "고객", "날짜", "금액"], .. Enumerable.Range(0, 30).Select(i => new object?[] { $"{i}", "a", new DateTime(2025, 10, 1), 1000 })]));
        var random = new Random(7);
        for (var i = 0; i < 150; i++)
        {
            byte[] spoiled = [.. book];
            for (var hits = random.Next(1, 6); hits > 0; hits--) spoiled[random.Next(4, spoiled.Length)] = (byte)random.Next(256);
            var run = Check(folder, spoiled[..random.Next(100, spoiled.Length)]);
            Assert.True(run.ExitCode is ExitCode.Answered or ExitCode.InputErrors, run.Error);
            Assert.DoesNotContain("[command.stopped]", run.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
            if (run.ExitCode == ExitCode.InputErrors) Assert.NotEmpty(run.Error);
        }
    }

    [Fact]
    public void An_order_s_number_of_sixteen_digits_keeps_them_all()
    {
        using var folder = new TempFolder();
        File.WriteAllBytes(folder.At("book.xlsx"), SheetFile.Of(("a", [["주문", "고객", "날짜", "금액", "배송"], [2025100199999991m, "a", new DateTime(2025, 10, 1), 1000, new DateTime(2025, 10, 2, 23, 59, 59)]])));
        var run = CliRun.Of(["return", "check", folder.At("book.xlsx"), "--mapping", folder.Write("m.json", Mapping), "--as-of", "2025-10-03", "-o", "csv", "--lang", "en"]);
        Assert.Contains("2025100199999991,", run.Out, StringComparison.Ordinal);
        Assert.Contains(",2025-10-02,", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_is_written_with_numbers_as_numbers_days_as_days_and_formulas_as_text()
    {
        using var folder = new TempFolder();
        var orders = folder.Write("orders.csv", "주문,고객,날짜,금액,배송\n=1+1,a,2025-10-01,1000,2025-10-02\n0012,a,2025-10-01,1000,2025-10-02\n2025100199999991,a,2025-10-01,1000,\n");
        var (code, bytes, _) = CliRun.Sheet("return", "check", orders, "--mapping", folder.Write("m.json", Mapping), "--as-of", "2025-10-03", "--lang", "en");
        Assert.Equal(ExitCode.Answered, code);
        var sheets = Read(bytes);
        // can be returned: 2, not delivered yet: 1; then the lines.
        Assert.Equal([["State", "Lines"], ["can be returned", 2.0], ["not delivered yet", 1.0]], sheets[0]);
        Assert.Equal("=1+1", sheets[1][1][0]);
        Assert.Equal("0012", sheets[1][2][0]);
        Assert.Equal("2025100199999991", sheets[1][3][0]);
        Assert.Equal(new DateTime(2025, 10, 2), sheets[1][1][4]);
        Assert.Equal(new DateTime(2025, 10, 10), sheets[1][1][5]);
        Assert.Equal(7.0, sheets[1][1][6]);

        var amounts = Read(CliRun.Sheet("allocate", "--total", "3000", "--weights", "10000,20000,5001", "--lang", "ko").Bytes);
        Assert.Equal([[1.0, 10000.0, 857.0], [2.0, 20000.0, 1714.0], [3.0, 5001.0, 429.0]], amounts[0].Skip(1));
    }

    [Fact]
    public void A_spreadsheet_is_no_thing_for_a_terminal_and_needs_a_table()
    {
        Assert.Equal(ExitCode.Usage, CliRun.Of(["allocate", "--total", "3", "--weights", "1,2", "-o", "xlsx"], terminal: true).ExitCode);
        Assert.Equal(ExitCode.Usage, CliRun.Sheet("schema", "hours").ExitCode);
    }

    private static List<List<object?[]>> Read(byte[] bytes)
    {
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(bytes));
        var sheets = new List<List<object?[]>>();
        do
        {
            var rows = new List<object?[]>();
            while (reader.Read()) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
            sheets.Add(rows);
        }
        while (reader.NextResult());
        return sheets;
    }
}
