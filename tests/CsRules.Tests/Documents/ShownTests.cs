using System.Globalization;
using System.Text;
using CsRules.Documents;
using CsRules.Testing;

namespace CsRules.Tests.Documents;

/// <summary>Whatever data holds, what is shown of it does nothing, stays within its bounds and is no longer than a person reads.</summary>
public class ShownTests
{
    private static readonly int[] Nasty =
    [
        0, 7, 8, 9, 10, 13, 0x1B, 0x7F, 0x85, 0x9B, 0x61C, 0x200B, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202E, 0x2060, 0x2066, 0x2067, 0x2068, 0x2069, 0xFEFF,
        0xE0041, 'a', '가', 'ש', 'م', 0x1F600, 0x200D, ' ', 0x1E900,
    ];

    [Theory]
    [InlineData("plain 가방 😀 👩‍👩‍👧", "plain 가방 😀 👩‍👩‍👧")]
    [InlineData("a\u001b[2Jb", "a␛[2Jb")]
    [InlineData("a\nb\r\tc\u007f\0", "a␊b␍␉c␡␀")]
    [InlineData("a\u009b31m", "a⟨U+009B⟩31m")]
    [InlineData("invoice\u202efdp.exe", "invoice⟨U+202E⟩fdp.exe")]
    [InlineData("a\u2068b\u2069", "a⟨U+2068⟩b⟨U+2069⟩")]
    [InlineData("zero\u200bwidth\ufeff", "zero⟨U+200B⟩width⟨U+FEFF⟩")]
    [InlineData("שלום", "\u2068שלום\u2069")]
    [InlineData("A-مرحبا-1", "\u2068A-مرحبا-1\u2069")]
    public void A_piece_of_data_is_shown(string data, string shown) => Assert.Equal(shown, Shown.Of(data));

    [Fact]
    public void Half_of_a_pair_is_named() => Assert.Equal("a⟨U+D800⟩b", Shown.Of("a\ud800b"));

    [Fact]
    public void In_a_line_an_isolate_of_ours_stays_and_is_closed_and_one_that_turns_is_named()
    {
        Assert.Equal("id \u2068שלום\u2069 is late", Shown.Line($"id {Shown.Of("שלום")} is late"));
        Assert.Equal("a\u2068b\u2069", Shown.Line("a\u2068b"));
        Assert.Equal("a⟨U+2067⟩b⟨U+2069⟩", Shown.Line("a\u2067b\u2069"));
        Assert.Equal("a⟨U+2066⟩b", Shown.Line("a\u2066b"));
        Assert.Equal("a⟨U+2069⟩b", Shown.Line("a\u2069b"));
    }

    [Fact]
    public void What_is_longer_is_cut_and_says_so()
    {
        Assert.Equal(new string('x', Shown.LongestDatum), Shown.Of(new string('x', Shown.LongestDatum)));
        Assert.Equal(new string('x', Shown.LongestDatum) + "…", Shown.Of(new string('x', Shown.LongestDatum + 1)));
        Assert.Equal(Shown.LongestLine + 1, Shown.Line(new string('x', 10_000_000)).Length);
    }

    [Property]
    public void Nothing_shown_controls_and_every_isolate_is_closed(byte[] choices, bool isLine)
    {
        var text = string.Concat(choices.Select(c => c == 255 ? "\ud800" : char.ConvertFromUtf32(Nasty[c % Nasty.Length])));
        var shown = isLine ? Shown.Line(text) : Shown.Of(text);
        var depth = 0;
        foreach (var rune in shown.EnumerateRunes())
        {
            Assert.NotEqual(UnicodeCategory.Control, Rune.GetUnicodeCategory(rune));
            Assert.NotEqual(Rune.ReplacementChar, rune);
            Assert.False(rune.Value is 0x202A or 0x202B or 0x202D or 0x202E or 0x2066 or 0x2067 or 0x200E or 0x200F or 0x2028 or 0x2029);
            if (rune.Value == 0x2068) depth++;
            if (rune.Value == 0x2069) depth--;
            Assert.True(depth >= 0);
            // What is written from the right is inside an isolate.
            if (rune.Value is 'ש' or 'م' or 0x1E900) Assert.True(depth > 0);
        }

        Assert.Equal(0, depth);
        // Made fit once, it is fit.
        Assert.Equal(Shown.Line(shown), Shown.Line(Shown.Line(shown)));
    }

    [Fact]
    public void A_sentence_shows_its_data_and_an_error_its_path()
    {
        var error = new InputError("json.unknown-field", "$['a\nb']", [new("name", "x\u001b]0;title\u0007\n{name}")]);
        Assert.Equal("There is no field 'x␛]0;title␇␊{name}' here.", error.Explain(Language.English));
        Assert.Equal("$['a␊b']: There is no field 'x␛]0;title␇␊{name}' here. [json.unknown-field]", error.ToString());
    }

    [Fact]
    public void A_field_name_of_ten_megabytes_makes_a_short_error()
    {
        var json = Encoding.UTF8.GetBytes($"{{\"{new string('n', 10_000_000)}\":1}}");
        var error = DocumentReader.Read(json, CsRulesJson.TypeOf<CsRules.Refunds.RefundPolicy>()).Errors[0];
        Assert.InRange(error.ToString().Length, 1, 2_000);
        Assert.InRange(error.Path.Length, 1, 100);
    }
}
