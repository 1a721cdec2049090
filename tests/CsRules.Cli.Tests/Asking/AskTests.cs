using System.Text;
using System.Text.Json;
using CsRules.Cli.Asking;
using CsRules.Documents;
using CsRules.Returns;
using CsRules.Testing;
using NodaTime;

namespace CsRules.Cli.Tests.Asking;

/// <summary>A walk through a return, with nobody at a terminal.</summary>
public class AskTests
{
    private static readonly LocalDate Today = new(2025, 10, 10);
    private static readonly string[] Typed = ["1", "2", "3", "4", "5", "", "2025-10-01", "2025-09-29", "오늘", "yesterday", "3,000원", "0", "9", "no", "2025-10-11", "1999-01-01", "2025-13-01"];

    [Property(MaxTest = 300)]
    public void No_walk_asks_more_than_eight_and_every_walk_ends_in_a_document_that_is_right(int seed)
    {
        var (random, state, asked) = (new Random(seed), new AskState(Today), new List<AskStep>());
        while (AskMachine.Next(state) is { } question)
        {
            // An answer that the question does not take leaves everything as it was.
            AskState? next = null;
            for (var tries = 0; next is null; tries++)
            {
                next = AskMachine.Answer(state, Typed[random.Next(Typed.Length)]);
                Assert.True(tries < 2_000, question.Step.ToString());
            }

            asked.Add(question.Step);
            Assert.Equal(state.Asked + 1, next.Asked);
            state = next;
        }

        Assert.InRange(asked.Count, 5, AskMachine.MostQuestions);
        Assert.Equal(asked.Count, asked.Distinct().Count());
        var document = AskMachine.ToCase(state, Instant.FromUtc(2025, 10, 10, 3, 0));
        Assert.Empty(new ReturnCaseValidator().Validate(document).Errors);
        // The document that is read back is answered equally.
        var read = JsonSerializer.Deserialize(JsonSerializer.Serialize(document, CsRulesJson.TypeOf<ReturnCase>()), CsRulesJson.TypeOf<ReturnCase>())!;
        Assert.Equal(Answer(document), Answer(read));
    }

    [Theory]
    [InlineData("1|2025-09-29|2025-10-01|2025-10-10|1|2|3,000원", "Allowed")]
    [InlineData("1|2025-09-29|2025-10-01||1|2|", "Allowed")]
    [InlineData("1|2025-09-01|2025-09-03|2025-10-10|1|1|", "Refused")]
    [InlineData("2|2025-09-01|2025-09-03|2025-10-10|2025-10-09", "Allowed")]
    [InlineData("1|2025-09-29|2025-10-01|2025-10-02|2|1|1|", "Refused")]
    [InlineData("1|2025-09-29|2025-10-01|2025-10-02|2|1|2|", "Allowed")]
    [InlineData("1|2025-09-29|2025-10-01|2025-10-02|3|2|1|", "Refused")]
    [InlineData("1|2025-09-29|2025-10-01|2025-10-02|1|4|", "Refused")]
    [InlineData("1|2025-09-29||2025-10-02|1|1|", "Allowed")]
    public void Answers_decide(string typed, string outcome)
    {
        var state = new AskState(Today);
        foreach (var text in typed.Split('|')) state = AskMachine.Answer(state, text) ?? throw new ArgumentException(text);
        Assert.Null(AskMachine.Next(state));
        Assert.Equal(outcome, AskMachine.ToCase(state, Instant.FromUtc(2025, 10, 10, 3, 0)).Decide(Instant.FromUtc(2025, 10, 10, 3, 0)).Outcome.ToString());
    }

    [Theory]
    [InlineData("2025-10-10", true)]
    [InlineData("2025-10-11", false)]
    [InlineData("2025.10.1", true)]
    [InlineData("2025/10/1", true)]
    [InlineData("어제", true)]
    [InlineData("03/04/2025", false)]
    public void A_day_is_until_today_and_has_one_meaning(string typed, bool taken) =>
        Assert.Equal(taken, AskMachine.Answer(AskMachine.Answer(new AskState(Today), "1")!, typed) is not null);

    [Fact]
    public void It_came_no_sooner_than_it_was_ordered()
    {
        var ordered = AskMachine.Answer(AskMachine.Answer(new AskState(Today), "1")!, "2025-10-02")!;
        Assert.NotNull(AskMachine.Answer(ordered, "2025-10-02"));
        Assert.Null(AskMachine.Answer(ordered, "2025-10-01"));
    }

    [Fact]
    public void Every_question_and_every_choice_has_words_in_both_languages()
    {
        static string Code(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);
        var expected = new HashSet<string>(StringComparer.Ordinal) { "ask.number", "ask.save", "ask.saved" };
        foreach (var typed in (string[])["1|||2025-10-10|2|1|1|", "2||||"])
        {
            var state = new AskState(Today);
            foreach (var text in typed.Split('|'))
            {
                var question = AskMachine.Next(state)!;
                expected.Add($"ask.{Code(question.Step.ToString())}");
                if (question.Choices.IsEmpty) expected.Add($"ask.{Code(question.Step.ToString())}-again");
                foreach (var choice in question.Choices) expected.Add($"ask.{Code(question.Step.ToString())}-{Code(choice)}");
                state = AskMachine.Answer(state, text)!;
            }
        }

        foreach (var language in Enum.GetValues<Language>())
            Assert.Equal(expected.Order(StringComparer.Ordinal), CommandTexts.Codes(language).Where(code => code.StartsWith("ask.", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("ko", "✓ 반품 가능")]
    [InlineData("en", "✓ allowed")]
    public void A_person_is_shown_the_decision_and_what_is_saved_is_answered_equally(string language, string outcome)
    {
        using var folder = new TempFolder();
        var (path, there) = (folder.At("claim.json"), folder.Write("there.json", "mine"));
        // A slip is asked again; a file that is there is left as it is.
        var run = Ask(["ask", "--lang", language], $"7\n1\n2025-09-29\n2025-10-01\n2025-10-01\n1\n2\n3,000원\n{there}\n{path}\n");
        Assert.Equal(ExitCode.Answered, run.ExitCode);
        Assert.Contains(outcome, run.Out, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(there));
        var again = CliRun.Of(["return", "check", path, "--lang", language, "-o", "table"]).Out.TrimEnd();
        Assert.Contains(again.Split('\n')[^2], run.Out, StringComparison.Ordinal);
        Assert.Contains(again, run.Out.Replace("\r", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_leaves_in_between_leaves_nothing_behind()
    {
        var run = Ask(["ask"], "1\n2025-09-29\n");
        Assert.Equal(ExitCode.Answered, run.ExitCode);
        Assert.DoesNotContain("✓", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void In_a_pipe_it_says_in_one_line_what_to_do_instead(bool output, bool input)
    {
        foreach (var language in (string[])["ko", "en"])
        {
            var run = Ask(["ask", "--lang", language], "1\n", output, input);
            Assert.Equal((ExitCode.Usage, ""), (run.ExitCode, run.Out));
            Assert.Contains("csrules return check", Assert.Single(run.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
        }
    }

    private static string Answer(ReturnCase document) =>
        JsonSerializer.Serialize(ReturnAnswer.Of(document.Decide(document.AsOf!.Value), null, Language.Korean), CsRulesJson.TypeOf<ReturnAnswer>());

    private static CliRun Ask(string[] args, string typed, bool output = true, bool input = true)
    {
        using var written = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var keys = new MemoryStream(Encoding.UTF8.GetBytes(typed));
        var host = new CliHost(keys, written, error, output, false, 120, new StillClock(CliRun.Now)) { InIsTerminal = input };
        return new(CommandLine.RunAsync(args, host).GetAwaiter().GetResult(), written.ToString(), error.ToString());
    }
}
