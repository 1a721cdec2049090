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
        Assert.Equal("Byte 3 of line 2 (0xFF) is not UTF-8. Save the file as UTF-8.", faults[0].Explain(CsRules.Documents.Language.English));
    }

    private static string Program(TempFolder folder) => folder.Write("program.json", CliRun.Of(["sample", "tier-program"]).Out);

    // Gives a byte or three at a time, as a slow pipe does.
    private sealed class Trickle(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 1 + (int)(Position % 3)));

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, 1 + (int)(Position % 3))]);
    }
}
