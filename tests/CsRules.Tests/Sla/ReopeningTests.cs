using CsRules.Sla;
using NodaTime;
using static CsRules.Tests.Sla.Talk;

namespace CsRules.Tests.Sla;

/// <summary>What a customer's message after the solution is. 2024-01-15 is a Monday.</summary>
public class ReopeningTests
{
    private static readonly SlaPolicy Two = Policy((SlaMetric.FirstResponse, "2h"), (SlaMetric.NextResponse, "2h"));

    private static Conversation Solved(params string[] after) => Of("2024-01-15T09:00",
        ["2024-01-15T09:00 customerMessage", "2024-01-15T09:10 agentReply", "2024-01-15T09:11 resolved", .. after.Select(l => "2024-01-15T" + l)]);

    [Theory]
    [InlineData(AfterSolved.AsTheSourceTells)]
    [InlineData(AfterSolved.Waits)]
    [InlineData(AfterSolved.WaitsWhenReopened)]
    public void A_reopening_keeps_the_wait_from_the_message(AfterSolved after)
    {
        var next = (Two with { AfterSolved = after }).At(Solved("10:00 customerMessage", "12:00 reopened", "12:30 agentReply"), SlaMetric.NextResponse, "2024-01-15T14:00");
        Assert.Equal((SlaState.Breached, Utc("2024-01-15T10:00"), Duration.FromMinutes(150)), (next.State, next.Start!.Value, next.Elapsed));
        Assert.Equal(Utc("2024-01-15T12:00"), next.BreachedAt);
    }

    [Theory]
    [InlineData(AfterSolved.AsTheSourceTells)]
    [InlineData(AfterSolved.Waits)]
    [InlineData(AfterSolved.WaitsWhenReopened)]
    public void Thanks_that_were_answered_and_then_reopened_make_nobody_wait(AfterSolved after)
    {
        var next = (Two with { AfterSolved = after }).At(Solved("10:00 customerMessage", "10:05 agentReply", "11:00 reopened"), SlaMetric.NextResponse, "2024-01-15T16:00");
        Assert.Equal((SlaState.Met, false), (next.State, next.IsOpen));
    }

    [Theory]
    [InlineData(AfterSolved.AsTheSourceTells, false, SlaState.Breached)]
    [InlineData(AfterSolved.AsTheSourceTells, true, SlaState.Met)]
    [InlineData(AfterSolved.Waits, true, SlaState.Breached)]
    [InlineData(AfterSolved.WaitsWhenReopened, false, SlaState.Met)]
    public void A_message_after_the_solution_that_nobody_reopened_is_what_the_policy_says(AfterSolved after, bool tells, SlaState state)
    {
        var talk = Solved("10:00 customerMessage") with { TellsReopening = tells };
        Assert.Equal(state, (Two with { AfterSolved = after }).At(talk, SlaMetric.NextResponse, "2024-01-15T12:01").State);
    }

    [Fact]
    public void A_conversation_that_was_reopened_once_tells_reopenings()
    {
        var talk = Solved("10:00 reopened", "10:05 agentReply", "10:06 resolved", "10:10 customerMessage");
        Assert.Equal(SlaState.Met, Two.At(talk, SlaMetric.NextResponse, "2024-01-15T16:00").State);
    }

    [Fact]
    public void Solved_again_ends_the_wait_that_came_after_the_solution()
    {
        var next = Two.At(Solved("10:00 customerMessage", "11:00 resolved"), SlaMetric.NextResponse, "2024-01-15T16:00");
        Assert.Equal((SlaState.Met, Duration.FromHours(1)), (next.State, next.Elapsed));
    }

    // Written after the solution of a conversation that the shop began: the customer's first word is the first to be answered.
    [Fact]
    public void The_first_word_of_the_customer_may_come_after_the_solution()
    {
        var talk = Of("2024-01-15T09:00", "2024-01-15T09:00 agentContact", "2024-01-15T09:30 resolved", "2024-01-15T10:00 customerMessage", "2024-01-15T11:00 reopened", "2024-01-15T11:30 agentReply");
        foreach (var after in Enum.GetValues<AfterSolved>())
        {
            var first = (Two with { AfterSolved = after }).At(talk, SlaMetric.FirstResponse, "2024-01-15T14:00");
            Assert.Equal((Utc("2024-01-15T10:00"), Duration.FromMinutes(90)), (first.Start!.Value, first.Elapsed));
        }
    }
}
