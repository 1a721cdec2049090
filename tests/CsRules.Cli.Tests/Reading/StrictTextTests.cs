using System.Text;
using CsRules.Cli.Io;
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

    private static string Text(byte[] choices) => string.Concat(choices.Select(c => Pieces[c % Pieces.Length]));

    // A pipe that gives a few bytes at a time.
    private sealed class Dribble(byte[] bytes, int most) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(most, count));
    }
}
