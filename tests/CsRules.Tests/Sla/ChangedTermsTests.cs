using CsRules.Sla;
using NodaTime;
using static CsRules.Tests.Sla.Talk;

namespace CsRules.Tests.Sla;

/// <summary>A clock that has ended is judged by what was in force when it ended; one that runs, by what is in force.</summary>
public class ChangedTermsTests
{
    private static readonly SlaPolicy ByPriority = new()
    {
        Hours = NineToFive,
        Targets =
        [
            new() { Metric = SlaMetric.FirstResponse, Within = Budget("8h") }, new() { Metric = SlaMetric.FirstResponse, Priority = Priority.Urgent, Within = Budget("1h") },
            new() { Metric = SlaMetric.FirstResponse, Channel = Channel.Chat, Within = Budget("2h") },
            new() { Metric = SlaMetric.TotalResolution, Within = Budget("8h") }, new() { Metric = SlaMetric.TotalResolution, Priority = Priority.Urgent, Within = Budget("1h") },
        ],
    };

    private static ConversationEvent At(string time, ConversationEventKind kind) => new(Utc("2024-01-15T" + time), kind);

    private static Conversation Low(params ConversationEvent[] events) =>
        Of("2024-01-15T10:00") with { Priority = Priority.Low, Events = [At("10:00", ConversationEventKind.CustomerMessage), .. events] };

    private static ConversationEvent Raised(string at) => At(at, ConversationEventKind.Changed) with { Priority = Priority.Urgent };

    [Fact]
    public void Low_and_answered_in_time_stays_met_when_it_is_raised_later()
    {
        var talk = Low(At("12:30", ConversationEventKind.AgentReply), Raised("13:00"));
        var first = ByPriority.At(talk, SlaMetric.FirstResponse, "2024-01-16T10:00");
        Assert.Equal((SlaState.Met, Duration.FromMinutes(150), Duration.FromHours(8)), (first.State, first.Elapsed, first.Target!.Value));
    }

    [Theory]
    [InlineData("10:59", SlaState.Running)]
    [InlineData("11:01", SlaState.Breached)]
    public void Raised_while_it_runs_it_is_judged_by_the_new_target_from_its_old_start(string asOf, SlaState state)
    {
        var first = ByPriority.At(Low(Raised("10:30")), SlaMetric.FirstResponse, "2024-01-15T" + asOf);
        Assert.Equal((state, Duration.FromHours(1)), (first.State, first.Target!.Value));
    }

    [Fact]
    public void The_answer_that_raises_it_is_judged_by_what_it_was()
    {
        var raising = At("12:30", ConversationEventKind.AgentReply) with { Priority = Priority.Urgent };
        Assert.Equal(SlaState.Met, ByPriority.At(Low(raising), SlaMetric.FirstResponse, "2024-01-16T10:00").State);
    }

    [Fact]
    public void Raised_after_the_solution_it_stays_solved_in_time_until_it_is_reopened()
    {
        var talk = Low(At("12:30", ConversationEventKind.Resolved), Raised("13:00"));
        Assert.Equal(SlaState.Met, ByPriority.At(talk, SlaMetric.TotalResolution, "2024-01-16T10:00").State);
        var again = talk with { Events = talk.Events.Add(At("14:00", ConversationEventKind.Reopened)) };
        Assert.Equal(SlaState.Breached, ByPriority.At(again, SlaMetric.TotalResolution, "2024-01-16T10:00").State);
    }

    [Fact]
    public void A_conversation_that_moves_to_another_channel_has_that_channel_s_target()
    {
        var talk = Low(At("10:30", ConversationEventKind.Changed) with { Channel = Channel.Chat });
        Assert.Equal(Duration.FromHours(2), ByPriority.At(talk, SlaMetric.FirstResponse, "2024-01-15T10:40").Target);
        Assert.Equal(Duration.FromHours(8), ByPriority.At(talk, SlaMetric.FirstResponse, "2024-01-15T10:20").Target);
    }

    [Fact]
    public void A_hand_over_begins_a_clock_anew_where_the_policy_says_so_and_the_customer_s_wait_goes_on()
    {
        var talk = Low(At("12:00", ConversationEventKind.Transferred), At("13:30", ConversationEventKind.AgentReply));
        var two = Policy((SlaMetric.FirstResponse, "2h"));
        Assert.Equal((SlaState.Breached, 1), (two.At(talk, SlaMetric.FirstResponse, "2024-01-15T14:00").State, two.At(talk, SlaMetric.FirstResponse, "2024-01-15T14:00").Cycles));
        var anew = (two with { RestartedByHandOver = [SlaMetric.FirstResponse] }).At(talk, SlaMetric.FirstResponse, "2024-01-15T14:00");
        Assert.Equal((SlaState.Met, 2, Duration.FromMinutes(90), Duration.FromMinutes(210)), (anew.State, anew.Cycles, anew.Elapsed, anew.Worst.Elapsed));
        Assert.Equal(Duration.FromMinutes(210), SlaReport.Of([(two with { RestartedByHandOver = [SlaMetric.FirstResponse] }).Compile(Years).Measure(talk, Utc("2024-01-15T14:00"))], DateTimeZone.Utc).Figures(SlaMetric.FirstResponse).Longest);
    }

    [Fact]
    public void Late_before_the_hand_over_stays_late()
    {
        var talk = Low(At("12:01", ConversationEventKind.Changed) with { Team = "back" }, At("13:30", ConversationEventKind.AgentReply)) with { Team = "front" };
        var first = (Policy((SlaMetric.FirstResponse, "2h")) with { RestartedByHandOver = [SlaMetric.FirstResponse] }).At(talk, SlaMetric.FirstResponse, "2024-01-15T14:00");
        Assert.Equal((SlaState.Breached, Utc("2024-01-15T12:00")), (first.State, first.BreachedAt!.Value));
    }

    [Fact]
    public void A_status_tells_who_has_it()
    {
        var talk = Low(At("10:30", ConversationEventKind.Changed) with { Team = "back", Agent = "a7" }) with { Team = "front" };
        var plan = ByPriority.Compile(Years);
        Assert.Equal(("front", null), (plan.Measure(talk, Utc("2024-01-15T10:29")).Team, plan.Measure(talk, Utc("2024-01-15T10:29")).Agent));
        Assert.Equal(("back", "a7"), (plan.Measure(talk, Utc("2024-01-15T10:30")).Team, plan.Measure(talk, Utc("2024-01-15T10:30")).Agent));
    }
}
