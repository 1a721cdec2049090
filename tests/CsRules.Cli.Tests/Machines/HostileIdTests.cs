namespace CsRules.Cli.Tests.Machines;

/// <summary>An id or a field name may hold anything: on a terminal, a page or a calendar it only stands there.</summary>
public class HostileIdTests
{
    // Changes the title, clears the screen, turns the direction, forges a line, opens a tag.
    private const string Hostile = "\\u001b]0;x\\u0007\\u001b[2J\\u202eevil\\u2066\\nin.json:9: forged <b>[x.y]</b>\\u0085\\u009b31m";
    private const string Visible = "␛]0;x␇␛[2J⟨U+202E⟩evil";

    [Theory]
    [InlineData("return check", "return-check", "\"id\": \"R-1\"")]
    [InlineData("coupon best", "coupon-best", "\"id\": \"")]
    [InlineData("order moves", "order-moves", "\"id\": \"")]
    [InlineData("market status", "market-status", "\"id\": \"")]
    [InlineData("order play", "order-play", "\"id\": \"")]
    [InlineData("points statement", "points-statement", "\"customer\": \"")]
    [InlineData("tier assess", "tier-assess", "\"customer\": \"")]
    public void An_id_only_stands_there(string verb, string kind, string after)
    {
        using var folder = new TempFolder();
        var sample = CliRun.Of(["sample", kind]).Out;
        var at = sample.IndexOf(after[..(after.LastIndexOf(": \"", StringComparison.Ordinal) + 3)], StringComparison.Ordinal) + after.LastIndexOf(": \"", StringComparison.Ordinal) + 3;
        var path = folder.Write("in.json", sample.Insert(at, Hostile));
        foreach (var form in (string[])["table", "html"])
        {
            var run = CliRun.Of([.. verb.Split(' '), path, "-o", form], terminal: form == "table");
            Harmless(run.Out + run.Error);
            Assert.DoesNotContain("<b>[x.y]", form == "html" ? run.Out : "", StringComparison.Ordinal);
            Assert.DoesNotContain("\nin.json:9: forged", run.Out + run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_field_name_forges_no_error_line()
    {
        using var folder = new TempFolder();
        var run = CliRun.Of(["return", "check", folder.Write("in.json", $"{{\"{Hostile}\":1}}")]);
        Harmless(run.Error);
        Assert.Contains(Visible, run.Error, StringComparison.Ordinal);
        Assert.All(run.Error.TrimEnd().Split('\n'), line => Assert.Matches(@"^\S*in\.json:1: \$.*\[json\.[a-z-]+\]$", line));
    }

    [Fact]
    public void Neither_does_the_name_of_a_file_or_of_an_option()
    {
        foreach (var words in new string[][] { ["return", "check", "no\u001b[2J\nfile"], ["return", "check", "x", "--no\u001b[2J"], ["re\u001b[2Jturn"], ["holidays", "--country", "\u001b[2J"] })
        {
            var run = CliRun.Of(words);
            Assert.Equal(ExitCode.Usage, run.ExitCode);
            Harmless(run.Error);
        }
    }

    [Fact]
    public void A_name_of_ten_megabytes_is_told_in_a_line()
    {
        using var folder = new TempFolder();
        var run = CliRun.Of(["return", "check", folder.Write("in.json", $"{{\"{new string('n', 10_000_000)}\":\"{new string('v', 1_000)}\"}}")]);
        Assert.InRange(run.Error.Length, 1, 4_000);
    }

    [Fact]
    public void A_calendar_and_an_agenda_only_show_it()
    {
        using var folder = new TempFolder();
        Assert.Equal(ExitCode.Answered, CliRun.Of(["sample", "agenda", "--to", folder.At("shop")]).ExitCode);
        foreach (var file in Directory.GetFiles(folder.At("shop"), "*.jsonl"))
            File.WriteAllText(file, File.ReadAllText(file).Replace("\"id\": \"", "\"id\": \"" + Hostile, StringComparison.Ordinal).Replace("\"id\":\"", "\"id\":\"" + Hostile, StringComparison.Ordinal));
        foreach (var form in (string[])["-o=table", "-o=html", "--ics"])
        {
            var run = CliRun.Of(["agenda", folder.At("shop"), "--as-of", "2025-10-20", form]);
            Harmless(run.Out.Replace("\r\n", "\n", StringComparison.Ordinal) + run.Error);
            Assert.Contains("U+202E", run.Out, StringComparison.Ordinal);
        }
    }

    private static void Harmless(string shown)
    {
        // A table on a terminal has colours of its own; nothing else begins with an escape.
        Assert.DoesNotMatch("\u001b(?!\\[[0-9;]*m)", shown);
        Assert.All(shown, letter => Assert.False(char.IsControl(letter) && letter is not ('\n' or '\u001b')));
        Assert.DoesNotMatch("[\u202a-\u202e]", shown);
        Assert.Equal(shown.Count(c => c is >= '\u2066' and <= '\u2068'), shown.Count(c => c == '\u2069'));
    }
}
