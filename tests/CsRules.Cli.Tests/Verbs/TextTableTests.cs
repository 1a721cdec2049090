using System.Text;
using CsRules.Cli.Io;
using CsRules.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace CsRules.Cli.Tests.Verbs;

/// <summary>A table is readable at every width, whatever stands in it: no line is wider than the terminal, and nothing is lost.</summary>
[Properties(Arbitrary = [typeof(TextTableTests)], MaxTest = 2_000)]
public class TextTableTests
{
    public sealed record Given(string[] Headings, string[][] Rows, int Width);

    public static Arbitrary<Given> Tables() => Arb.From(
        from columns in Gen.Choose(1, 9)
        from rows in Gen.Choose(0, 4)
        from width in Gen.OneOf(Gen.Elements(10, 40, 60, 80, 100, 200), Gen.Choose(10, 220))
        from cells in Cells().ListOf(columns * (rows + 1))
        let all = cells.Chunk(columns).ToArray()
        select new Given(all[0], [.. all.Skip(1)], width));

    // Long Korean without a space, emoji of several signs, marks upon letters, signs without a width, markup, the plain and the empty.
    private static Gen<string> Cells() => Gen.OneOf(
        Gen.Elements("", "a", "42", "한글", "가나다라마바사아자차카타파하", "청약철회 기간은 공급받은 날부터 7일입니다", "👩‍👩‍👧‍👦", "🇰🇷🇰🇷", "e\u0301e\u0301", "\u200B\u200B", "[bold]markup[/]", "❤️", "ﬀ", "두 줄\n입니다", "   "),
        Gen.Elements("가", "x", "👍🏽", "\u0301", " ", "ᄒ", "한").ListOf(30).Select(parts => string.Concat(parts)));

    [Property]
    public void No_line_is_wider_than_the_terminal_and_no_character_is_lost(Given given)
    {
        foreach (var lines in (IEnumerable<string>[])[TextTable.Of(given.Headings, given.Rows, given.Width), TextTable.Pairs([.. given.Rows.Where(r => r.Length > 1).Select(r => r[..2])], given.Width)])
            Assert.All(lines, line => Assert.True(TextWidth.Of(line) <= given.Width, $"{TextWidth.Of(line)} > {given.Width}: {line}"));
        var table = TextTable.Of(given.Headings, given.Rows, given.Width).SelectMany(Signs).CountBy(rune => rune).ToDictionary();
        foreach (var (rune, count) in given.Rows.SelectMany(row => row).SelectMany(Signs).CountBy(rune => rune))
            Assert.True(table.GetValueOrDefault(rune) >= count, $"U+{rune.Value:X} {table.GetValueOrDefault(rune)} of {count}");
    }

    [Property]
    public void Boxes_are_straight(Given given)
    {
        string[] lines = [.. TextTable.Of(given.Headings, given.Rows, given.Width)];
        if (lines.Length > 0 && lines[0].StartsWith('╭')) Assert.Single(lines.Select(TextWidth.Of).Distinct());
    }

    [Fact]
    public void Columns_that_fit_are_as_wide_as_their_text() =>
        Assert.Equal(
            ["╭──────┬───╮", "│ 문의 │ n │", "├──────┼───┤", "│ a    │ 1 │", "╰──────┴───╯"],
            TextTable.Of(["문의", "n"], [["a", "1"]], 12));

    // Three columns take ten places besides: thirty for three dates. The words beside one wrap over three more lines: three of the
    // heading, four of the row, one below.
    [Theory]
    [InlineData(40, 8)]
    [InlineData(39, 5)] // a place less, and the row is told by itself: three lines between two rules
    public void A_date_is_not_cut_in_two(int width, int lines)
    {
        string[] table = [.. TextTable.Of(["a", "b", "c"], [["2025-10-16", "2025-10-17", "2025-10-18 가나다라마바 가나다라"]], width)];
        Assert.All(["2025-10-16", "2025-10-17", "2025-10-18"], date => Assert.Contains(table, line => line.Contains(date, StringComparison.Ordinal)));
        Assert.Equal(lines, table.Length);
    }

    [Fact]
    public void One_place_less_and_each_row_is_told_by_itself() =>
        Assert.Equal(
            ["───────────", "문의", "  a", "n", "  1", "───────────"],
            TextTable.Of(["문의", "n"], [["a", "1"]], 11));

    [Fact]
    public void Words_are_kept_whole_where_they_fit() =>
        Assert.Equal(
            ["╭──────────────╮", "│ 청약철회     │", "│ 기간은       │", "│ 7일입니다    │", "╰──────────────╯"],
            TextTable.Of(["청약철회 기간은 7일입니다"], [], 16).Where(line => !line.StartsWith('├')).Take(5));

    public static TheoryData<string, string> Verbs()
    {
        var verbs = new TheoryData<string, string>();
        foreach (var command in (string[])
            ["return check", "policy check", "refund quote", "order moves", "points statement", "tier assess", "coupon best", "coupon explain", "service audit", "service patterns", "service report", "sla status"])
            foreach (var language in (string[])["ko", "en"]) verbs.Add(command, language);
        return verbs;
    }

    // In a terminal of any width, in both languages.
    [Theory]
    [MemberData(nameof(Verbs))]
    public void Every_verbs_sample_is_answered_in_terminals_of_five_widths(string command, string language)
    {
        string[] words = command.Split(' ');
        var sample = CliRun.Of(["sample", string.Join('-', words)]).Out;
        foreach (var width in (int[])[40, 60, 80, 100, 200])
        {
            var run = CliRun.Of([.. words, "-", "--lang", language, "-o", "table"], sample, terminal: true, width: width);
            Assert.NotEmpty(run.Out);
            Assert.DoesNotContain("[command.stopped]", run.Error, StringComparison.Ordinal);
            foreach (var line in run.Out.Split('\n').Where(line => line.StartsWith('│') || line.StartsWith('╭') || line.StartsWith('─')))
                Assert.True(TextWidth.Of(line) <= width, $"{width}: {line}");
        }
    }

    private static IEnumerable<Rune> Signs(string text) => text.EnumerateRunes().Where(rune => !Rune.IsWhiteSpace(rune));
}
