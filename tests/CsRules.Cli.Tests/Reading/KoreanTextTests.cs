using System.Text;
using CsRules.Cli.Io;
using CsRules.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace CsRules.Cli.Tests.Reading;

/// <summary>Tables as Korean Excel writes them: CP949 is found out and said; what fits no encoding is told at its place.</summary>
[Properties(Arbitrary = [typeof(KoreanTextTests)], MaxTest = 1_000)]
public class KoreanTextTests
{
    private const string Mapping = """{"zone":"Asia/Seoul","dateFormat":"uuuu-MM-dd","customer":"고객","date":"날짜","order":"주문","amount":"금액"}""";
    private const string Table = "주문,고객,날짜,금액\n1,김철수,2025-05-01,30000\n2,이영희,2025-05-02,20000\n";

    private static readonly Encoding Cp949 = CodePagesEncodingProvider.Instance.GetEncoding(949)!;

    public static Arbitrary<string> Texts() => Arb.From(
        from words in Gen.Elements("가방", "가구", "김철수", "a,b", "\n", "\r\n", "1234", "뷁똠방각하", "한글 English 섞임", "①②", "「」", "漢字").ListOf()
        select string.Concat(words));

    [Property]
    public bool What_is_written_in_CP949_is_read_as_it_was_written(string text, bool asked)
    {
        var bytes = Cp949.GetBytes(text);
        using var read = new StrictText(new Trickle(bytes), asked ? TextEncoding.Cp949 : TextEncoding.Detected, () => { });
        var (whole, faults) = read.Whole();
        return whole == text && faults.IsEmpty;
    }

    [Property]
    public bool What_is_written_in_UTF8_is_never_taken_for_CP949(string text)
    {
        var told = false;
        using var read = new StrictText(new Trickle(Encoding.UTF8.GetBytes(text)), TextEncoding.Detected, () => told = true);
        return read.Whole().Text == text && !told;
    }

    [Fact]
    public void The_same_table_in_both_encodings_gives_the_same_answer_and_CP949_is_said()
    {
        using var folder = new TempFolder();
        var (utf8, korean) = (folder.Write("utf8.csv", Table), folder.At("korean.csv"));
        File.WriteAllBytes(korean, Cp949.GetBytes(Table));
        CliRun Check(string file, params string[] more) => CliRun.Of(["tier", "check", file, "--program", Program(folder), "--mapping", folder.Write("map.json", Mapping), "-o", "json", .. more]);
        Assert.Equal((ExitCode.Answered, ""), (Check(utf8).ExitCode, Check(utf8).Told));
        Assert.Equal((ExitCode.Answered, Check(utf8).Out), (Check(korean).ExitCode, Check(korean).Out));
        Assert.Equal($"{korean}: CP949 (EUC-KR)\n", Check(korean).Told);
        Assert.Equal(Check(utf8).Out, Check(korean, "--encoding", "cp949").Out);
        Assert.Contains("[text.not-utf8]", Check(korean, "--encoding", "utf-8").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_fit_neither_are_told_with_line_and_byte()
    {
        using var read = new StrictText(new Trickle([.. Cp949.GetBytes("가방\n가"), 0xFF, 0x41, (byte)'\n']), TextEncoding.Cp949);
        var (text, faults) = read.Whole();
        Assert.Equal("가방\n가A\n", text);
        Assert.Equal("text.not-cp949 2 3 0xFF", $"{faults[0].Code} {string.Join(' ', faults[0].Data.Select(datum => datum.Value))}");
    }

    // One byte that went wrong makes no other encoding of a text: it is told at its place, and the rest is read.
    [Theory]
    [InlineData(949, 4, "text.not-cp949")]
    [InlineData(949, 30, "text.not-cp949")]
    [InlineData(65001, 6, "text.not-utf8")]
    [InlineData(65001, 45, "text.not-utf8")]
    public void A_byte_that_fits_neither_decides_nothing_wherever_it_stands(int codePage, int at, string code)
    {
        byte[] whole = [.. (codePage == 949 ? Cp949 : new UTF8Encoding(false)).GetBytes(Table)];
        // Before a line's end, which no pair of bytes may swallow.
        while (whole[at] != (byte)'\n') at++;
        var told = false;
        using var read = new StrictText(new Trickle([.. whole[..at], 0xFF, .. whole[at..]]), TextEncoding.Detected, () => told = true);
        var (text, faults) = read.Whole();
        Assert.Equal((Table, codePage == 949), (text, told));
        Assert.Equal(code, Assert.Single(faults).Code);
    }

    [Fact]
    public void Headings_that_nobody_can_decode_are_told_by_their_byte_and_not_as_those_of_no_system()
    {
        using var folder = new TempFolder();
        var file = folder.At("orders.csv");
        var headings = Cp949.GetBytes("상품주문번호,주문번호\n1,2\n");
        File.WriteAllBytes(file, [.. headings[..5], 0xFF, .. headings[5..]]);
        var run = CliRun.Of(["return", "check", file, "--as-of", "2025-10-10"]);
        Assert.Contains("[text.not-cp949]", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("mapping list", run.Error, StringComparison.Ordinal);
    }

    private static string Program(TempFolder folder) => folder.Write("program.json", CliRun.Of(["sample", "tier-program"]).Out);

    // Gives a byte or three at a time, as a slow pipe does.
    private sealed class Trickle(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 1 + (int)(Position % 3)));

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, 1 + (int)(Position % 3))]);
    }
}
