using NodaTime;
using Xunit.Sdk;

namespace CsRules.Tests.Docs;

/// <summary>The check itself: what is true passes, what is false fails, a note is no statement.</summary>
public class StatedValueTests
{
    [Theory]
    [InlineData(410, "410 KRW: ten days' interest")]
    [InlineData(30_000, "30,000 won, the coupon is not used")]
    public void An_amount_may_be_written_with_its_code_or_with_won(long amount, string stated) =>
        StatedValue.See(Money.Won(amount), stated);

    [Theory]
    [InlineData("411 KRW: ten days' interest")]
    [InlineData("41")]
    [InlineData("4,100 won")]
    public void Another_amount_fails(string stated) => Fails(Money.Won(410), stated);

    [Fact]
    public void A_day_is_written_in_figures_or_in_words()
    {
        StatedValue.See(new LocalDate(2025, 10, 10), "2025-10-10");
        StatedValue.See(new LocalDate(2025, 10, 10), "10 October 2025");
        Fails(new LocalDate(2025, 10, 11), "10 October 2025");
    }

    [Fact]
    public void One_of_several_may_be_stated()
    {
        StatedValue.See(DayOfWeek.Monday, "Sunday | Monday …");
        Fails(DayOfWeek.Friday, "Sunday | Monday …");
    }

    [Fact]
    public void What_ends_in_an_ellipsis_states_the_beginning()
    {
        StatedValue.See("One wait, not many: answer once.", "One wait, not many: …");
        Fails("Two waits.", "One wait, not many: …");
    }

    [Fact]
    public void Nothing_and_truth_are_words() => Assert.Multiple(
        () => StatedValue.See(null, "null: never"),
        () => StatedValue.See(true, "true"),
        () => Fails(false, "true"),
        () => Fails("x", "null"));

    [Theory]
    [InlineData("or null: never", null)]
    [InlineData("null while paused", null)]
    [InlineData("per metric and period", null)]
    [InlineData("2025-10-10", "2025-10-10")]
    [InlineData("Allowed", "Allowed")]
    [InlineData("true: in place of Liberation Day", "true: in place of Liberation Day")]
    public void A_comment_states_a_value_or_is_a_note(string comment, string? stated) => Assert.Equal(stated, StatedValue.In(comment));

    [Fact]
    public void An_example_with_a_false_statement_fails()
    {
        var snippet = new Snippet("here", "var two = 1 + 1;\ntwo // 3");
        var error = Assert.Throws<FailException>(() => new SnippetProgram([snippet]).Run(snippet));
        Assert.Contains("the example states: 3", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_example_that_does_not_compile_fails_and_keeps_no_other_from_running()
    {
        var (wrong, right) = (new Snippet("wrong", "Money.Wonn(1)"), new Snippet("right", "Money.Won(1) // 1 KRW"));
        var program = new SnippetProgram([wrong, right]);
        program.Run(right);
        Assert.Throws<FailException>(() => program.Run(wrong));
    }

    private static void Fails(object? value, string stated) => Assert.Throws<XunitException>(() => StatedValue.See(value, stated));
}
