namespace CsRules.Tests.StandIn;

/// <summary>The attribute behaves as FsCheck.Xunit's does: it fails what is false, and all that xunit gives a fact it gives a property.</summary>
public class PropertyAttributeTests
{
    [Fact]
    public void A_property_that_holds_passes_and_says_how_often_it_was_tried()
    {
        var run = PropertyRun.Of<Properties>(nameof(Properties.Holds));
        Assert.Equal((0, 0), (run.Failed, run.Skipped));
        Assert.Contains("Ok, passed 50 tests", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_falsified_property_fails_with_the_smallest_case_and_how_to_replay_it()
    {
        var run = PropertyRun.Of<Properties>(nameof(Properties.NeverAHundred));
        Assert.Equal(1, run.Failed);
        Assert.Contains("Falsifiable", run.Message, StringComparison.Ordinal);
        Assert.Contains("PositiveInt 20", run.Message, StringComparison.Ordinal);
        Assert.Contains("Replay", run.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_same_seed_gives_the_same_cases() =>
        Assert.Equal(PropertyRun.Of<Properties>(nameof(Properties.Replayed)).Output, PropertyRun.Of<Properties>(nameof(Properties.Replayed)).Output);

    [Fact]
    public void What_a_seed_gave_is_shown_where_it_is_asked_for() =>
        Assert.NotEmpty(PropertyRun.Of<Properties>(nameof(Properties.Replayed)).Output);

    [Fact]
    public void A_replay_that_is_none_fails_with_the_form_it_must_have() =>
        Assert.Contains("seed,gamma", PropertyRun.Of<Properties>(nameof(Properties.BadReplay)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_skipped_property_is_not_run()
    {
        var run = PropertyRun.Of<Properties>(nameof(Properties.Skipped));
        Assert.Equal((0, 1), (run.Failed, run.Skipped));
    }

    [Fact]
    public void What_the_test_writes_stands_in_its_output() =>
        Assert.Contains("said by the test", PropertyRun.Of<Properties>(nameof(Properties.Speaks)).Output, StringComparison.Ordinal);

    [Fact]
    public void An_assertion_that_fails_falsifies() =>
        Assert.Contains("Falsifiable", PropertyRun.Of<Properties>(nameof(Properties.Throws)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_task_is_waited_for() => Assert.Equal(1, PropertyRun.Of<Properties>(nameof(Properties.Waits)).Failed);

    [Fact]
    public void A_generator_of_the_property_is_used() => Assert.Equal(0, PropertyRun.Of<Properties>(nameof(Properties.OfAGenerator)).Failed);

    [Fact]
    public void Quiet_says_nothing_when_it_holds() => Assert.Equal("", PropertyRun.Of<Properties>(nameof(Properties.Quiet)).Output.Trim());

    [Fact]
    public void Sizes_bound_the_cases() => Assert.Equal(0, PropertyRun.Of<Properties>(nameof(Properties.Small)).Failed);

    [Theory]
    [InlineData(nameof(Properties.Counts), 7)]
    [InlineData(nameof(Properties.CountsByClass), 50)]
    [InlineData(nameof(Properties.SideBySide), 200)]
    public void The_method_says_how_often_before_the_class_does(string method, int cases)
    {
        Properties.Reset();
        PropertyRun.Of<Properties>(method);
        Assert.Equal(cases, Properties.Cases);
    }

    [Fact]
    public void The_class_is_disposed_of_afterwards()
    {
        Properties.Reset();
        PropertyRun.Of<Properties>(nameof(Properties.Holds));
        Assert.Equal(1, Properties.Disposed);
    }
}
