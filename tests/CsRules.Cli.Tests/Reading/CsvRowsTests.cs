using System.Text;
using CsRules.Cli.Io;
using CsRules.Cli.Rows;
using CsRules.Documents;
using CsRules.Testing;
using NodaTime;

namespace CsRules.Cli.Tests.Reading;

/// <summary>No row of a CSV vanishes without a word: it is read, or it is told with its line and column.</summary>
public class CsvRowsTests
{
    [Fact]
    public void A_quote_that_is_never_closed_is_told_at_its_place_and_the_rows_below_it_are_read()
    {
        var (rows, told) = Read("a,b\n1,2\n3,\"4\n5,6\n7,8\n");
        Assert.Equal([(2, "1|2"), (4, "5|6"), (5, "7|8")], rows);
        Assert.Equal(["in.csv:3: The quote at character 3 is never closed: this row was left out, and the lines below it were read as if it weren't there. [csv.unclosed-quote]"], told);
    }

    // The separator is told by the first characters: a pipe may give one of them at a time.
    [Theory]
    [InlineData("order;customer\n1;2\n", 1)]
    [InlineData("order\tcustomer\n1\t2\n", 3)]
    [InlineData("title\norder;customer, name\n1;2\n", 5)]
    public void A_table_that_arrives_a_few_bytes_at_a_time_has_the_same_rows(string csv, int most)
    {
        var bytes = Encoding.UTF8.GetBytes(csv);
        Assert.Equal(First(new MemoryStream(bytes)), First(new Dribble(bytes, most)));
    }

    private static string First(Stream bytes)
    {
        using var text = new StrictText(bytes);
        return string.Join('\n', CsvRows.First(text, 10).Select(row => string.Join('|', row)));
    }

    private sealed class Dribble(byte[] bytes, int most) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, most));
    }

    [Fact]
    public void A_quote_that_closes_far_below_in_the_middle_of_a_field_swallows_nothing_but_its_own_row()
    {
        var (rows, told) = Read("a,b\n1,\"2\n3,4\n5,6\n7,\"8\"\n9,10\n");
        Assert.Equal([(3, "3|4"), (4, "5|6"), (5, "7|8"), (6, "9|10")], rows);
        Assert.Equal("in.csv:2: ", Assert.Single(told)[..10]);
    }

    [Fact]
    public void A_quote_on_a_later_line_of_its_row_is_told_on_that_line()
    {
        var (rows, told) = Read("a,b\r\n\"1\r\n1\",\"2\r\n3,4\r\n");
        Assert.Equal([(4, "3|4")], rows);
        Assert.StartsWith("in.csv:3: The quote at character 4 ", Assert.Single(told), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a,b,a\n1,2,3\n", "in.csv:1: The heading 'a' stands twice: at character 1 and at character 5. [csv.column-twice]")]
    [InlineData("x,\"a\",b,a\n1,2,3,4\n", "in.csv:1: The heading 'a' stands twice: at character 3 and at character 9. [csv.column-twice]")]
    [InlineData("a\n1\n", "in.csv:1: The file has no column 'b'. [csv.no-column]")]
    [InlineData("", "in.csv:1: The file has no column 'a'. [csv.no-column]")]
    public void A_heading_that_is_needed_stands_once(string text, string told)
    {
        var (rows, errors) = Read(text);
        Assert.Empty(rows);
        Assert.Equal(told, errors[0]);
    }

    [Fact]
    public void A_heading_that_nobody_asks_for_may_stand_twice() => Assert.Equal([(2, "2|4")], Read("x,a,x,b\n1,2,3,4\n").Rows);

    [Fact]
    public void A_row_that_ends_before_a_column_that_is_read_is_told()
    {
        var (rows, told) = Read("a,b,c\n1,2,3\n4,5\n6\n");
        Assert.Equal([(2, "1|2"), (3, "4|5")], rows);
        Assert.Equal("in.csv:4: The row has 1 field and the headings are 3: a column that is read is missing. The row was left out. [csv.too-few-fields]", Assert.Single(told));
    }

    [Theory]
    [InlineData("a,b\n,\n1,2\n")]
    [InlineData("a,b\n \n1,2\n")]
    [InlineData("a,b\n\" \",\t\n1,2\n")]
    public void A_row_of_nothing_is_passed_by_like_an_empty_line(string text)
    {
        var (rows, told) = Read(text);
        Assert.Equal([(3, "1|2")], rows);
        Assert.Empty(told);
    }

    [Fact]
    public void Fields_without_a_heading_are_told_and_empty_ones_are_not()
    {
        var (rows, told) = Read("a,b\n1,2,,\n3,4,5\n");
        Assert.Equal([(2, "1|2")], rows);
        Assert.StartsWith("in.csv:3: The row has 3 fields and the headings are 2: the field at character 5 ", Assert.Single(told), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_beside_one_that_could_not_be_decoded_are_read()
    {
        var (rows, told) = Read([.. "a,b\n1,2\n\""u8, 0xB0, .. "\n3\",4\n"u8, 0xB0, .. "\n5,6\n"u8]);
        Assert.Equal([(2, "1|2"), (6, "5|6")], rows);
        Assert.Equal(["in.csv:3: ", "in.csv:5: "], told.Select(line => line[..10]));
    }

    [Fact]
    public void A_line_of_nothing_but_bytes_that_are_no_text_is_a_row_that_was_left_out()
    {
        using var folder = new TempFolder();
        System.IO.File.WriteAllBytes(folder.At("a.csv"), [.. "a,b\n1,2\n"u8, 0xFF]);
        using var text = new StrictText(System.IO.File.OpenRead(folder.At("a.csv")));
        using var rows = CsvRows.Open(text, "a.csv", null, Column.Of("a"))!;
        while (rows.Read())
        {
        }

        Assert.Equal(1, rows.LeftOut);
    }

    [Property]
    public void What_is_written_by_the_book_is_read_as_it_was_and_nothing_is_told(byte[][] cells)
    {
        var written = cells.Where(row => row is not null).Select(row => (Field(row), Field([.. row.Reverse()]))).ToList();
        var text = "a,b\n" + string.Concat(written.Select(row => $"{Quoted(row.Item1)},{Quoted(row.Item2)}\n"));
        var (rows, told) = Read(text);
        Assert.Empty(told);
        Assert.Equal(written.Select(row => $"{row.Item1}|{row.Item2}"), rows.Select(row => row.Fields));
    }

    [Property]
    public void However_a_file_is_spoiled_each_of_its_lines_is_read_or_told(byte at, byte what)
    {
        var text = new StringBuilder("a,b\n");
        for (var i = 0; i < 20; i++) text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{i},x\n");
        // Somewhere below the headings.
        text.Insert(4 + at % (text.Length - 4), ((string[])["\"", ",y", "\"\"", ",\""])[what % 4]);
        var (rows, told) = Read(text.ToString());
        var lines = rows.Select(row => row.Line).Concat(told.Select(line => int.Parse(line.Split(':')[1], null))).ToHashSet();
        Assert.Subset(lines, Enumerable.Range(2, 20).ToHashSet());
    }

    private static string Field(byte[] choices) => "x" + string.Concat(choices.Select(c => ((string[])["\"", "\n", ",", "가", " ", "b", "\r\n", ";"])[c % 8]));

    private static string Quoted(string field) => $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static (List<(int Line, string Fields)> Rows, string[] Told) Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    private static (List<(int Line, string Fields)> Rows, string[] Told) Read(byte[] bytes)
    {
        using var error = new StringWriter { NewLine = "\n" };
        var host = new CliHost(Stream.Null, TextWriter.Null, error, false, false, 120, SystemClock.Instance);
        using var text = new StrictText(new MemoryStream(bytes));
        using var rows = CsvRows.Open(text, "in.csv", new ErrorPrinter(host, Language.English), Column.Of("a"), Column.Of("b"), null);
        List<(int, string)> read = [];
        while (rows?.Read() == true) read.Add(((int)rows.LineNumber, $"{rows.GetString("a")}|{rows.GetString("b")}"));
        return (read, error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
