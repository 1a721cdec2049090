using CsRules.Service;
using CsRules.Sla;
using CsRules.Testing;
using NodaTime;
using static CsRules.Tests.Service.Contacts;

namespace CsRules.Tests.Service;

/// <summary>Whether a solved matter came back, and since when a customer is silent, at the very instants that decide.</summary>
public class RecontactTests
{
    private static readonly Duration Tick = Duration.FromTicks(1);

    // Solved ten hours after the start; seven days later it is settled.
    private static readonly Instant Solved = At(10);
    private static readonly Instant Until = Solved + Duration.FromDays(7);

    private static ContactConversation Talked(string? matter, params ContactEvent[] more) => Talk([Asks(0), Replies(9), Is(10, ConversationEventKind.Resolved), .. more]) with { Matter = matter };

    private static bool? CameBack(Instant asOf, ContactConversation conversation, params ContactConversation[] others) =>
        new Recontact(With([conversation, .. others])).CameBack(conversation, 7, asOf);

    [Fact]
    public void A_reopening_counts_from_the_solution_through_the_last_instant()
    {
        ContactEvent Reopened(Instant at) => new() { At = at, Kind = ConversationEventKind.Reopened };
        Assert.True(CameBack(Until, Talked(null, Reopened(Solved))));
        Assert.True(CameBack(Until, Talked(null, Reopened(Until))));
        Assert.Null(CameBack(Until, Talked(null, Reopened(Until + Tick))));
        Assert.Null(CameBack(Until - Tick, Talked(null, Reopened(Until))));
        Assert.True(CameBack(Solved + Tick, Talked(null, Reopened(Solved + Tick))));
        // Reopened before it was first solved it did not come back.
        Assert.False(CameBack(Until + Tick, Talk(Asks(0), Is(5, ConversationEventKind.Reopened), Is(10, ConversationEventKind.Resolved)) with { Matter = "m" }));
    }

    [Fact]
    public void Another_conversation_on_the_matter_counts_from_after_the_solution_through_the_last_instant()
    {
        ContactConversation Other(Instant created, string? matter = "m") => Talk() with { Id = "other", Created = created, Matter = matter };
        Assert.False(CameBack(Until + Tick, Talked("m"), Other(Solved)));
        Assert.True(CameBack(Until + Tick, Talked("m"), Other(Solved + Tick)));
        Assert.True(CameBack(Until, Talked("m"), Other(Until)));
        Assert.False(CameBack(Until + Tick, Talked("m"), Other(Until + Tick)));
        Assert.Null(CameBack(Until, Talked("m"), Other(Until + Tick)));
        Assert.Null(CameBack(Until - Tick, Talked("m"), Other(Until)));
        Assert.False(CameBack(Until + Tick, Talked("m"), Other(Solved + Tick, "n")));
        Assert.Null(CameBack(Until + Tick, Talked(null), Other(Solved + Tick, null)));
        // Its own beginning is not another one's.
        Assert.False(CameBack(Until + Tick, Talked("m") with { Created = Solved + Tick }));
    }

    [Property]
    public void Of_many_it_is_as_if_each_other_were_looked_at(byte[] begun, byte asked)
    {
        // Some matters, many of them at the same hours, some before the solution and some after the days are over.
        ContactConversation[] others = [.. begun.Select((hour, i) => Talk() with { Id = $"other{i}", Created = At(hour), Matter = hour % 4 == 0 ? null : $"m{i % 3}" })];
        var asOf = At(asked);
        foreach (var own in (ContactConversation[])[Talked("m0"), Talked("m1"), Talked("m9"), Talked(null)])
        {
            var follows = own.Matter is not null && others.Any(other => other.Matter == own.Matter && other.Created > Solved && other.Created <= Until && other.Created <= asOf);
            bool? expected = asOf < Solved || own.Matter is null ? null : follows ? true : Until < asOf ? false : null;
            Assert.Equal(expected, CameBack(asOf, own, others));
        }
    }

    [Fact]
    public void It_is_the_first_solution_that_counts_from_its_own_instant()
    {
        var twice = Talk(Asks(0), Is(10, ConversationEventKind.Resolved), Is(300, ConversationEventKind.Resolved)) with { Matter = "m" };
        Assert.False(CameBack(Until + Tick, twice));
        Assert.Null(CameBack(Until, twice));
        Assert.Null(CameBack(Solved - Tick, Talked("m", new ContactEvent { At = Solved - Tick, Kind = ConversationEventKind.Reopened })));
        Assert.True(CameBack(Solved, Talked("m", new ContactEvent { At = Solved, Kind = ConversationEventKind.Reopened })));
        Assert.Null(CameBack(At(1000), Talk(Asks(0), Replies(1)) with { Matter = "m" }));
    }

    [Fact]
    public void Silence_begins_with_the_reply_and_ends_with_a_word_at_their_own_instants()
    {
        var talk = Talk(Asks(0), Replies(9), Asks(20)).ToConversation();
        Assert.Null(Silence.Since(talk, At(9) - Tick));
        Assert.Equal(At(9), Silence.Since(talk, At(9)));
        Assert.Equal(At(9), Silence.Since(talk, At(20) - Tick));
        Assert.Null(Silence.Since(talk, At(20)));
        Assert.Equal(At(9) + Duration.FromDays(3), Silence.CloseFrom(talk, 3, At(10)));
        // Told out of order it is the same; a note or a bot's word after the reply is no word of the customer.
        Assert.Equal(At(9), Silence.Since(talk with { Events = [.. talk.Events.Reverse()] }, At(10)));
        Assert.Equal(At(9), Silence.Since(Talk(Asks(0), Replies(9), Is(12, ConversationEventKind.InternalNote)).ToConversation(), At(15)));
        Assert.Equal(At(14), Silence.Since(Talk(Asks(0), Replies(9), Replies(14)).ToConversation(), At(15)));
    }

    [Fact]
    public void A_silent_customer_is_named_by_the_reply_that_has_no_answer()
    {
        string Named(ContactConversation talk, double asOf) =>
            string.Join(",", Plan.Patterns(With(talk), At(asOf)).Findings().Where(f => f.Pattern == ContactPattern.Silent).SelectMany(f => f.Events));
        var talk = Talk(Asks(0), Replies(9), Is(10, ConversationEventKind.InternalNote));
        Assert.Equal("", Named(talk, 9 + (7 * 24) - 0.02));
        Assert.Equal("t/e1", Named(talk, 9 + (7 * 24)));
        Assert.Equal("t/e2", Named(Talk(Asks(0), Replies(9), Replies(12)), 12 + (7 * 24)));
        Assert.Equal("", Named(Talk(Asks(0), Replies(9), Asks(10)), 9 + (30 * 24)));
        Assert.Equal("t/e3", Named(Talk(Asks(0), Replies(9), Asks(10), Replies(11)), 11 + (7 * 24)));
    }
}
