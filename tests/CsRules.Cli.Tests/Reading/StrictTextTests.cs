using System.Text;
using CsRules.Cli.Io;
using CsRules.Documents;
using CsRules.Testing;

namespace CsRules.Cli.Tests.Reading;

/// <summary>What is decoded is what was written, in whatever pieces it comes; what can't be is noted at its line and byte.</summary>
public class StrictTextTests
{
    private static readonly Encoding[] Marked =
    [
        new UTF8Encoding(true), new UnicodeEncoding(bigEndian: false, byteOrderMark: true), new UnicodeEncoding(bigEndian: true, byteOrderMark: true),
    ];

    private static readonly string[] Pieces = ["a", "가", "구", "😀", "\n", "\r\n", "\r", "\"", ",", "é", "\0", "  "];

    [Property]
    public void Every_text_comes_back_in_any_pieces_and_every_form(byte[] choices, byte piece)
    {
        var text = Text(choices);
        foreach (var encoding in Marked)
        {
            byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
            using var whole = new StrictText(new Dribble(bytes, piece % 7 + 1));
            Assert.Equal((text, 0), (whole.Whole().Text, whole.Whole().Faults.Length));
            using var lines = new StrictText(new Dribble(bytes, piece % 7 + 1));
            using var twin = new StringReader(text);
            while (twin.ReadLine() is { } line) Assert.Equal(line, lines.ReadLine());
            Assert.Null(lines.ReadLine());
        }
    }

    [Property]
    public void A_bad_byte_is_noted_at_its_line_and_byte_and_the_rest_is_kept(byte[] before, byte[] behind, byte piece)
    {
        var (first, last) = (Text(before).Replace('\r', ' '), Text(behind).Replace('\r', ' '));
        byte[] bytes = [.. Encoding.UTF8.GetBytes(first), 0xB0, .. Encoding.UTF8.GetBytes(last)];
        using var text = new StrictText(new Dribble(bytes, piece % 7 + 1));
        var (read, faults) = text.Whole();
        Assert.Equal(first + last, read);
        var data = Assert.Single(faults).Data;
        Assert.Equal(first.Split('\n').Length, Convert.ToInt32(data[0].Value, null));
        Assert.Equal(Encoding.UTF8.GetByteCount(first.Split('\n')[^1]) + 1, Convert.ToInt32(data[1].Value, null));
        Assert.Equal("0xB0", data[2].Value);
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x00, 0xD8, (byte)'x', 0x00 })]
    [InlineData(new byte[] { 0xFE, 0xFF, 0xDC, 0x00, 0x00, (byte)'x' })]
    [InlineData(new byte[] { 0xFE, 0xFF, 0x00, (byte)'x', 0x41 })]
    [InlineData(new byte[] { (byte)'x', 0xED, 0xA0, 0x80 })]
    [InlineData(new byte[] { (byte)'x', 0xE2, 0x82 })]
    [InlineData(new byte[] { 0xC0, 0x80, (byte)'x' })]
    public void Halves_of_pairs_and_cut_or_overlong_characters_are_noted_and_never_replaced(byte[] bytes)
    {
        using var text = new StrictText(new MemoryStream(bytes));
        var (read, faults) = text.Whole();
        Assert.Equal("x", read);
        Assert.Single(faults);
    }

    [Fact]
    public void A_block_boundary_inside_a_character_or_a_line_end_changes_nothing()
    {
        // Every alignment of a four-byte character and of CR LF with the reader's block.
        for (var shift = -5; shift <= 5; shift++)
        {
            var text = new string('a', (1 << 16) + shift) + "\r\n😀\r\nb";
            using var reader = new StrictText(new MemoryStream([.. Encoding.UTF8.GetBytes(text), 0xFF]));
            var (read, faults) = reader.Whole();
            Assert.Equal(text, read);
            Assert.Equal((3L, 2L), ((long)faults[0].Data[0].Value, (long)faults[0].Data[1].Value));
        }
    }

    [Property]
    public void Lines_in_UTF8_are_those_of_the_text_with_the_same_faults_and_the_rest_is_behind_them(byte[] choices, byte piece, byte taken)
    {
        // One piece of thirteen fits nothing; a line may be cut inside a character. The last one is text: a text reader has no line of nothing.
        byte[] body = [.. choices.SelectMany<byte, byte>(c => c % 13 == 12 ? [c % 2 == 0 ? (byte)0xB0 : (byte)0xE2] : Encoding.UTF8.GetBytes(Pieces[c % 13 % Pieces.Length])), (byte)'z'];
        foreach (var mark in Marked.Select(encoding => encoding.GetPreamble()).Prepend([]))
        {
            byte[] bytes = [.. mark, .. body];
            using var texts = new StrictText(new Dribble(bytes, piece % 7 + 1));
            using var lines = new StrictText(new Dribble(bytes, piece % 7 + 1));
            for (var i = 0; i < taken % 5; i++)
            {
                var (text, line) = (texts.ReadLine(), lines.ReadUtf8Line());
                Assert.Equal(text, line is null ? null : Encoding.UTF8.GetString(line));
                Assert.Equal(texts.FaultsUpTo(i + 1).ToArray(), lines.FaultsUpTo(i + 1).ToArray());
            }

            var (one, other) = (texts.Whole(), lines.Whole());
            Assert.Equal((one.Text, Told(one.Faults)), (other.Text, Told(other.Faults)));
        }
    }

    [Fact]
    public void A_line_in_UTF8_longer_than_a_block_comes_whole_and_a_return_at_the_blocks_end_ends_one_line()
    {
        for (var shift = -3; shift <= 3; shift++)
        {
            byte[] first = [.. Encoding.UTF8.GetBytes(new string('a', (1 << 16) + shift))];
            using var reader = new StrictText(new MemoryStream([.. first, .. "\r\n"u8, .. first, .. first, (byte)'\n', 0xFF]));
            Assert.Equal(first, reader.ReadUtf8Line()!);
            Assert.Equal([.. first, .. first], reader.ReadUtf8Line()!);
            Assert.Equal([], reader.ReadUtf8Line()!);
            Assert.Null(reader.ReadUtf8Line());
            Assert.Equal(new TextFault(3, 1, 0xFF, IsKorean: false), Assert.Single(reader.FaultsUpTo(9)));
        }
    }

    [Theory]
    [InlineData(new byte[] { (byte)'a', (byte)'\n', 0xFF }, new[] { "a", "" })]
    [InlineData(new byte[] { 0xFF }, new[] { "" })]
    [InlineData(new byte[] { 0xFF, (byte)'\n' }, new[] { "" })]
    [InlineData(new byte[] { (byte)'a', 0xFF }, new[] { "a" })]
    [InlineData(new byte[] { (byte)'\r', 0xFF, 0xFF, (byte)'\r', 0xE2, 0x82 }, new[] { "", "", "" })]
    [InlineData(new byte[] { (byte)'\r', 0xFF, (byte)'\n', 0xFF }, new[] { "", "", "" })]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'a', 0, (byte)'\n', 0, (byte)'{' }, new[] { "a", "" })]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'a', 0, (byte)'\n', 0, 0x3D, 0xD8 }, new[] { "a", "" })]
    public void A_last_line_of_nothing_but_bad_bytes_is_a_line(byte[] bytes, string[] lines)
    {
        using var text = new StrictText(new MemoryStream(bytes));
        foreach (var line in lines) Assert.Equal(line, text.ReadLine());
        Assert.Null(text.ReadLine());
        Assert.NotEmpty(text.FaultsUpTo(lines.Length));
        using var utf8 = new StrictText(new MemoryStream(bytes));
        foreach (var line in lines) Assert.Equal(line, Encoding.UTF8.GetString(utf8.ReadUtf8Line()!));
        Assert.Null(utf8.ReadUtf8Line());
    }

    [Fact]
    public void What_stands_behind_a_line_that_ends_with_its_block_is_read()
    {
        // The second line ends with the block; what is left of it is read as one text.
        foreach (var end in (string[])["\r", "\n", "\r\n"])
            for (var shift = -3; shift <= 3; shift++)
            {
                var first = "[" + end;
                var second = new string('x', (1 << 16) - first.Length - end.Length + shift) + end;
                var rest = new string('y', 1 << 16) + end + "]" + end;
                using var text = new StrictText(new MemoryStream(Encoding.UTF8.GetBytes(first + second + rest)));
                Assert.Equal("[", Encoding.UTF8.GetString(text.ReadUtf8Line()!));
                Assert.Equal(second.TrimEnd('\r', '\n'), Encoding.UTF8.GetString(text.ReadUtf8Line()!));
                Assert.Equal(rest, text.Whole().Text);
            }
    }

    private static string Told(IEnumerable<InputError> faults) => string.Join('\n', faults);

    private static string Text(byte[] choices) => string.Concat(choices.Select(c => Pieces[c % Pieces.Length]));

    // A pipe that gives a few bytes at a time.
    private sealed class Dribble(byte[] bytes, int most) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(most, count));
    }
}
