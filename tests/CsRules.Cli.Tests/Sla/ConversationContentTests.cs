using System.Collections.Immutable;
using CsRules.Cli.Sla;
using CsRules.Sla;
using NodaTime;

namespace CsRules.Cli.Tests.Sla;

/// <summary>What a conversation is known again by holds all that it says: a field that were left out would hide a change of it.</summary>
public class ConversationContentTests
{
    private static readonly Instant Asked = Instant.FromUtc(2025, 10, 1, 0, 0);

    private static readonly Conversation Talk = new()
    {
        Id = "T-1",
        Channel = Channel.Email,
        Created = Asked,
        Events = [new(Asked, ConversationEventKind.CustomerMessage, "m-1")],
    };

    [Fact]
    public void Every_member_of_a_conversation_counts()
    {
        foreach (var member in typeof(Conversation).GetProperties().Where(one => one.Name != nameof(Conversation.Saved)))
        {
            var other = Talk with { };
            Assert.True(member.CanWrite, member.Name);
            member.SetValue(other, Another(member.PropertyType, member.GetValue(other)));
            Assert.True(ConversationContent.Of(Talk) != ConversationContent.Of(other), member.Name);
        }

        Assert.NotEqual(ConversationContent.Of(Talk), ConversationContent.Of(Talk with { Saved = new() { Format = "sla-saved/2", Basis = "b", At = Asked } }));
    }

    [Fact]
    public void Every_member_of_an_event_counts()
    {
        foreach (var member in typeof(ConversationEvent).GetProperties())
        {
            object other = Talk.Events[0];
            member.SetValue(other, Another(member.PropertyType, member.GetValue(other)));
            Assert.True(ConversationContent.Of(Talk) != ConversationContent.Of(Talk with { Events = [(ConversationEvent)other] }), member.Name);
        }
    }

    [Fact]
    public void A_text_that_ends_where_the_next_begins_is_another_pair()
    {
        Assert.NotEqual(ConversationContent.Of(Talk with { Brand = "ab", Team = "c" }), ConversationContent.Of(Talk with { Brand = "a", Team = "bc" }));
        Assert.NotEqual(ConversationContent.Of(Talk with { Brand = "ab" }), ConversationContent.Of(Talk with { Team = "ab" }));
        Assert.NotEqual(ConversationContent.Of(Talk with { Tags = ["a", "b"] }), ConversationContent.Of(Talk with { Tags = ["ab"] }));
        Assert.NotEqual(ConversationContent.Of(Talk with { Brand = "" }), ConversationContent.Of(Talk));
        Assert.NotEqual(ConversationContent.Of(Talk with { Csat = 0 }), ConversationContent.Of(Talk));
        Assert.NotEqual(ConversationContent.Of(Talk with { Created = Asked + Duration.FromNanoseconds(1) }), ConversationContent.Of(Talk));
    }

    [Fact]
    public void The_same_said_twice_is_the_same_and_a_long_one_before_changes_nothing()
    {
        var first = ConversationContent.Of(Talk);
        ConversationContent.Of(Talk with { Id = new string('x', 5_000) });
        Assert.Equal(first, ConversationContent.Of(Talk with { Events = [.. Talk.Events] }));
    }

    private static object? Another(Type type, object? given) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var text when text == typeof(string) => given + "x",
        var flag when flag == typeof(bool) => given is false,
        var number when number == typeof(int) => ((int?)given ?? 0) + 1,
        var time when time == typeof(Instant) => (Instant)given! + Duration.FromDays(1),
        { IsEnum: true } word => Enum.GetValues(word).Cast<object>().First(other => !other.Equals(given)),
        var texts when texts == typeof(ImmutableArray<string>) => ImmutableArray.Create("x"),
        var events when events == typeof(ImmutableArray<ConversationEvent>) => ImmutableArray<ConversationEvent>.Empty,
        var other => throw new NotSupportedException($"A member of the kind {other.Name} is new: say here what another one is."),
    };
}
