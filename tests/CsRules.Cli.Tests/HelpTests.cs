using System.CommandLine;
using System.Text.RegularExpressions;
using CsRules.Cli.Io;
using CsRules.Documents;
using NodaTime;

namespace CsRules.Cli.Tests;

/// <summary>The help and what is said of a command line that can't be read: in the language asked for, in words of ours, for the whole tree.</summary>
public partial class HelpTests
{
    private static readonly string[] Languages = ["ko", "en"];

    private static readonly RootCommand Tree = CommandLine.Root(new CliHost(Stream.Null, TextWriter.Null, TextWriter.Null, false, false, 100, SystemClock.Instance));

    public static TheoryData<string> Commands() => [.. All(Tree).Select(command => string.Join(' ', HelpPage.PathOf(command)))];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Everything_in_the_tree_is_described_in_both_languages(string path)
    {
        var command = At(path);
        foreach (var language in Enum.GetValues<Language>())
        {
            List<string> told = [HelpPage.About(command, language), .. command.Arguments.Select(a => HelpPage.About(command, a, language)), .. HelpPage.OptionsOf(command).Select(o => HelpPage.About(command, o, language))];
            Assert.All(told, about =>
            {
                Assert.DoesNotMatch(@"^help\.|\{\w+\}", about);
                if (language == Language.Korean) Assert.True(IsKorean(about), about);
                else Assert.DoesNotMatch("[가-힣]", about);
            });
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void The_help_of_a_command_names_what_it_takes_in_the_language_asked_for(string path)
    {
        foreach (var language in Languages)
        {
            var run = CliRun.Of([.. Words(path), "--help", "--lang", language], width: 80);
            Assert.Equal((ExitCode.Answered, ""), (run.ExitCode, run.Error));
            var command = At(path);
            foreach (var name in command.Arguments.Select(a => a.Name).Concat(command.Options.Select(o => o.Name)).Concat(command.Subcommands.Select(c => c.Name))) Assert.Contains(name, run.Out, StringComparison.Ordinal);
            Assert.Contains(language == "ko" ? "사용법:" : "Usage:", run.Out, StringComparison.Ordinal);
            Assert.Contains(language == "ko" ? "옵션:" : "Options:", run.Out, StringComparison.Ordinal);
            Assert.All(run.Out.Split('\n'), line => Assert.True(TextWidth.Of(line) <= 80 || !line.TrimStart().Contains("  ", StringComparison.Ordinal), line));
            Assert.DoesNotContain("System.", run.Out, StringComparison.Ordinal);
            if (language == "ko") Assert.DoesNotMatch(EnglishHeading(), run.Out);
        }
    }

    [Fact]
    public void A_text_of_the_help_belongs_to_something()
    {
        var known = All(Tree).SelectMany(command =>
        {
            var path = HelpPage.PathOf(command);
            var parts = command.Arguments.Cast<Symbol>().Concat(HelpPage.OptionsOf(command)).Select(p => p.Name).ToList();
            return Enumerable.Range(0, path.Count + 1).SelectMany(i => parts.Select(p => string.Join('.', [.. path.Take(i).Prepend("help"), p]))).Append(string.Join('.', path.Prepend("help")));
        }).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(CommandTexts.Codes(Language.Korean), code => code.Split('.')[0] == "help" && !code.StartsWith("help.exit.", StringComparison.Ordinal) && !known.Contains(code));
    }

    [Theory]
    [InlineData("retrun check x.json", "return")]
    [InlineData("return chek x.json", "check")]
    [InlineData("order moves x.json --as-off 2025-10-01", "--as-of")]
    [InlineData("holidays --yaer 2025", "--year")]
    [InlineData("allocate --total 1 --weights 1 --celings 1", "--ceilings")]
    [InlineData("holidays --lag ko", "--lang")]
    [InlineData("regime show KR --cses x", "--cases")]
    [InlineData("cases run --outptu", "--output")]
    [InlineData("holidays -o jsn", "json")]
    [InlineData("sla report x.json --period mnth", "month")]
    [InlineData("sla list x.json --state brached", "breached")]
    [InlineData("sla report - --by chanel", "channel")]
    [InlineData("sample retrun-check", "return-check")]
    [InlineData("schema hous", "hours")]
    [InlineData("mapping show smartstore-order", "smartstore-orders")]
    [InlineData("market rules --market smartstor", "smartstore")]
    public void What_was_mistyped_is_suggested(string line, string meant)
    {
        Assert.Matches($"혹시 '?{Regex.Escape(meant)}'?\\?", Fault(line, "ko"));
        Assert.Matches($"id you mean '?{Regex.Escape(meant)}'?\\?", Fault(line, "en"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("return")]
    [InlineData("check x.json")]
    [InlineData("xyzzyxyzzy")]
    [InlineData("return check")]
    [InlineData("allocate --weights 1")]
    [InlineData("allocate --total --weights 1")]
    [InlineData("allocate --total 1 --total 2 --weights 1")]
    [InlineData("allocate --total 1 --weights 10,000,20,000")]
    [InlineData("allocate --total 1,00 --weights 1")]
    [InlineData("allocate --total 1달러 --weights 1")]
    [InlineData("allocate --total 1 --weights 1 --currency WON")]
    [InlineData("allocate --total 1 --weights 1,2 --floors 1")]
    [InlineData("holidays --year soon")]
    [InlineData("holidays --year 20.5")]
    [InlineData("holidays --year 99999999999999999999")]
    [InlineData("holidays --year")]
    [InlineData("holidays --year 1700")]
    [InlineData("holidays 2025")]
    [InlineData("holidays --country XX")]
    [InlineData("holidays --lenient=maybe")]
    [InlineData("holidays --version")]
    [InlineData("period --from tomorrow --days 1")]
    [InlineData("period --from 2025-01-01 --days -1")]
    [InlineData("period --from 2025-01-01")]
    [InlineData("period --from 2025-01-01 --days 1 --months 1")]
    [InlineData("period --from 2025-01-01 --years 900")]
    [InlineData("law changed --since then")]
    [InlineData("regime show XX")]
    [InlineData("market rules --market nowhere-at-all")]
    [InlineData("mapping show nothing-of-that-name")]
    [InlineData("market status")]
    [InlineData("market status --orders no-such-file.csv")]
    [InlineData("mapping guess - --zone Nowhere")]
    [InlineData("sample nothing-of-that-name")]
    [InlineData("sample agenda")]
    [InlineData("sample hours --to x")]
    [InlineData("schema tier-check")]
    [InlineData("agenda")]
    [InlineData("agenda no-such-folder")]
    [InlineData("cases run no-such-folder")]
    [InlineData("return check no-such-file.json")]
    [InlineData("sla status / ")]
    [InlineData("sla list - --month soon")]
    [InlineData("sla list - --state 3")]
    [InlineData("sla trend - --metric")]
    [InlineData("sla report - --by channel,priority,tier,tag")]
    [InlineData("sla report - --partial")]
    [InlineData("sla report - --least-waits 0")]
    [InlineData("service report - --partial")]
    [InlineData("sla merge - --expect many")]
    [InlineData("coupon best - --nodes 0")]
    [InlineData("coupon best - --as-of yesterday")]
    [InlineData("holidays --lang fr")]
    [InlineData("holidays --encoding latin1")]
    public void What_is_wrong_with_a_line_is_said_in_the_language_asked_for(string line)
    {
        var (korean, english) = (Fault(line, "ko"), Fault(line, "en"));
        Assert.All(korean.TrimEnd().Split('\n'), told => Assert.True(IsKorean(told), told));
        Assert.DoesNotMatch("[가-힣]", english.Replace("달러", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_verb_answers_a_line_of_nonsense_in_words_of_ours()
    {
        foreach (var command in All(Tree))
            foreach (var option in command.Options.Where(option => option is not System.CommandLine.Help.HelpOption))
                foreach (var nonsense in (string[][])[[option.Name], [option.Name, "", option.Name, ""], [option.Name + "=\u0001"], [option.Name, "no such thing", "nor this"]])
                    foreach (var language in Languages)
                    {
                        var run = CliRun.Of(["--lang", language, .. HelpPage.PathOf(command), .. nonsense]);
                        Assert.DoesNotContain("System.", run.Error, StringComparison.Ordinal);
                        Assert.DoesNotContain("command.stopped", run.Error, StringComparison.Ordinal);
                        Assert.DoesNotContain(CommandTexts.Say("usage.unreadable", language == "ko" ? Language.Korean : Language.English), run.Error, StringComparison.Ordinal);
                        if (language == "ko" && run.ExitCode == ExitCode.Usage) Assert.All(run.Error.TrimEnd().Split('\n'), told => Assert.True(IsKorean(told), told));
                    }
    }

    [Theory]
    [InlineData("3,000", "10000,20000,5001")]
    [InlineData("3000원", "10,000 20,000 5,001")]
    [InlineData("₩3,000", "10,000원,20,000원,5,001원")]
    [InlineData(" 3000 ", "10,000; 20,000; 5,001")]
    [InlineData("3000 KRW", "10000, 20000, 5001")]
    [InlineData("3,000 원", "10,000, 20,000, 5,001")]
    public void Amounts_are_understood_as_people_write_them(string total, string weights) =>
        Assert.Equal((ExitCode.Answered, CliRun.Of(["allocate", "--total", "3000", "--weights", "10000,20000,5001"]).Out, ""),
            CliRun.Of(["allocate", "--total", total, "--weights", weights]) is var run ? (run.ExitCode, run.Out, run.Error) : default);

    [Fact]
    public void Of_a_comma_that_could_be_either_it_is_said_how_it_was_read()
    {
        var run = CliRun.Of(["allocate", "--total", "300", "--weights", "100,200", "--lang", "ko"]);
        Assert.Equal(ExitCode.Answered, run.ExitCode);
        Assert.Contains("금액 2개로 읽었습니다: 100원; 200원", run.Error, StringComparison.Ordinal);
        Assert.Equal("", CliRun.Of(["allocate", "--total", "300", "--weights", "1,2,30"]).Error);
    }

    [Theory]
    [InlineData("--days", "1,000", "1000")]
    [InlineData("--days", "7일", "7")]
    [InlineData("--months", "3개월", "3")]
    [InlineData("--business-days", "3영업일", "3")]
    public void Numbers_are_understood_as_people_write_them(string option, string typed, string plain)
    {
        var run = CliRun.Of(["period", "--from", "2025-01-02", option, typed]);
        Assert.Equal((ExitCode.Answered, CliRun.Of(["period", "--from", "2025-01-02", option, plain]).Out), (run.ExitCode, run.Out));
    }

    [Theory]
    [InlineData(Language.Korean, "LANG=ko_KR.UTF-8")]
    [InlineData(Language.Korean, "LANG=en_US.UTF-8 LC_ALL=ko_KR.UTF-8")]
    [InlineData(Language.English, "LANG=ko_KR.UTF-8 LC_ALL=C.UTF-8")]
    [InlineData(Language.Korean, "LANG=ko LC_ALL=")]
    [InlineData(Language.Korean, "LC_MESSAGES=ko_KR LANG=C")]
    [InlineData(Language.English, "CSRULES_LANG=en LANG=ko_KR.UTF-8")]
    [InlineData(Language.Korean, "CSRULES_LANG=ko LANG=C")]
    [InlineData(Language.English, "LANG=kok_IN.UTF-8")]
    public void The_language_is_the_commands_own_else_the_systems(Language expected, string environment)
    {
        var variables = environment.Split(' ').Select(v => v.Split('=')).ToDictionary(v => v[0], v => v[1], StringComparer.Ordinal);
        Assert.Equal(expected, CliHost.LanguageOf(name => variables.GetValueOrDefault(name)));
    }

    [Fact]
    public async Task Where_no_language_is_asked_for_help_and_faults_are_in_the_systems()
    {
        foreach (var args in (string[][])[["--help"], ["retrun"]])
        {
            using var output = new StringWriter();
            using var error = new StringWriter();
            await CommandLine.RunAsync(args, new CliHost(Stream.Null, output, error, false, false, 80, SystemClock.Instance) { Language = Language.Korean });
            Assert.True(IsKorean(output.ToString() + error), output.ToString() + error);
        }
    }

    [Fact]
    public void The_list_of_documents_is_in_the_language_asked_for()
    {
        Assert.All(CliRun.Of(["sample", "--lang", "ko"]).Out.TrimEnd().Split('\n'), line => Assert.True(IsKorean(line), line));
        Assert.Equal(DocumentKind.All.Count, CliRun.Of(["schema", "--lang", "en"]).Out.TrimEnd().Split('\n').Length);
    }

    private static string Fault(string line, string language)
    {
        var run = CliRun.Of([.. Words(line), .. Words(line).Contains("--lang") ? [] : (string[])["--lang", language]]);
        if (Words(line).Contains("--lang")) run = At(line, language);
        Assert.Equal((ExitCode.Usage, ""), (run.ExitCode, run.Out));
        Assert.DoesNotContain("System.", run.Error, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"usage\.|note\.|\{\w+\}", run.Error);
        return run.Error;
    }

    // Where the line itself has a language that there is none of, the host's is taken.
    private static CliRun At(string line, string language)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var host = new CliHost(Stream.Null, output, error, false, false, 120, SystemClock.Instance) { Language = language == "ko" ? Language.Korean : Language.English };
        return new(CommandLine.RunAsync(Words(line), host).GetAwaiter().GetResult(), output.ToString(), error.ToString());
    }

    private static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<Command> All(Command command) => command.Subcommands.SelectMany(All).Prepend(command);

    private static Command At(string path) => Words(path).Aggregate((Command)Tree, (at, word) => at.Subcommands.Single(sub => sub.Name == word));

    // Beside names, codes and numbers there is nothing but Korean: no two words of plain English in a row.
    private static bool IsKorean(string text) => Hangul().IsMatch(text) && !EnglishWords().IsMatch(Code().Replace(text, ""));

    [GeneratedRegex("[가-힣]")]
    private static partial Regex Hangul();

    [GeneratedRegex(@"\b(the|of|and|is|are|not|for|with|see|takes?|there|must|required|argument|option|command)\b|[a-z]+ [a-z]+ [a-z]+ ", RegexOptions.IgnoreCase)]
    private static partial Regex EnglishWords();

    [GeneratedRegex(@"csrules [a-z -]+|'[^']*'|--[a-z-]+|: [a-zA-Z]+(-[a-z]+)*(, ?[-a-zA-Z. ]+)+")]
    private static partial Regex Code();

    [GeneratedRegex("^(Usage|Options|Arguments|Commands|Description):", RegexOptions.Multiline)]
    private static partial Regex EnglishHeading();
}
