using CsRules.Sla;
using NodaTime;
using static CsRules.Tests.Sla.Talk;

namespace CsRules.Tests.Sla;

/// <summary>A list of events says the same in either direction, and an older event moves the creation.</summary>
public class TidiedTests
{
    [Fact]
    public void Newest_first_is_turned_so_that_events_of_one_minute_keep_their_order()
    {
        var talk = Of("2024-01-15T10:00", "2024-01-15T10:00 customerMessage", "2024-01-15T10:30 agentReply", "2024-01-15T10:30 resolved", "2024-01-15T11:00 customerMessage");
        var turned = talk with { Events = [.. talk.Events.Reverse()] };
        Assert.Equal(talk.Events.AsEnumerable(), turned.Tidied().Tidy.Events);
        var policy = Policy((SlaMetric.NextResponse, "2h"));
        Assert.Equal(policy.At(talk, SlaMetric.NextResponse, "2024-01-15T16:00"), policy.At(turned, SlaMetric.NextResponse, "2024-01-15T16:00"));
    }

    [Fact]
    public void An_older_event_moves_the_creation_back_and_is_told()
    {
        var talk = Of("2024-01-15T10:00", "2024-01-15T09:30 customerMessage", "2024-01-15T10:30 agentReply");
        var (tidy, notes) = talk.Tidied();
        Assert.Equal((Utc("2024-01-15T09:30"), "conversation.created-moved"), (tidy.Created, Assert.Single(notes).Code));
        Assert.Equal(Duration.FromHours(1), Policy((SlaMetric.FirstResponse, "2h")).At(talk, SlaMetric.FirstResponse, "2024-01-15T16:00").Elapsed);
        Assert.Empty(tidy.Tidied().Notes);
    }
}
