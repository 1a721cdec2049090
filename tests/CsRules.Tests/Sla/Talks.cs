using System.Collections.Immutable;
using CsRules.Sla;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CsRules.Tests.Sla;

/// <summary>Generated conversations over two weeks, with events of every kind, often at one instant.</summary>
public static class Talks
{
    public static readonly Instant Start = Instant.FromUtc(2024, 1, 12, 8, 0);
    public static readonly Instant End = Start + Duration.FromDays(20);

    public static readonly SlaPolicy Policy = Talk.Policy(
        (SlaMetric.FirstResponse, "3h"), (SlaMetric.NextResponse, "2h"), (SlaMetric.FirstResolution, "9h"),
        (SlaMetric.TotalResolution, "12h"), (SlaMetric.PeriodicUpdate, "4h"));

    public static readonly SlaPlan Plan = Policy.Compile();

    public static Arbitrary<Conversation> One() => Arb.From(Gen(), Fewer);

    private static Gen<Conversation> Gen() =>
        from created in FsCheck.Fluent.Gen.Choose(0, 400)
        from steps in Steps().ListOf(12)
        from channel in FsCheck.Fluent.Gen.Elements(Enum.GetValues<Channel>())
        from csat in FsCheck.Fluent.Gen.Elements<int?>(null, 1, 3, 5)
        from priority in FsCheck.Fluent.Gen.Elements(Enum.GetValues<Priority>())
        from id in FsCheck.Fluent.Gen.Choose(1, 1_000_000)
        let at = Start + Duration.FromMinutes(20L * created)
        select new Conversation { Id = $"c{id}", Channel = channel, Priority = priority, Created = at, Events = Lay(at, [.. steps]), Csat = csat };

    /// <summary>The same talk, solved somewhere, and with a message after that before anything else.</summary>
    public static Conversation SolvedAndAskedAgain(Conversation any, byte where)
    {
        var events = any.Events.IsEmpty ? [new(any.Created, ConversationEventKind.CustomerMessage)] : any.Events;
        var at = where % events.Length;
        events = events.SetItem(at, events[at] with { Kind = ConversationEventKind.Resolved });
        var until = at + 1 < events.Length ? events[at + 1].At : End;
        return any with { Events = events.Insert(at + 1, new(Instant.Min(events[at].At + Duration.FromMinutes(where), until), ConversationEventKind.CustomerMessage)) };
    }

    private static Gen<Step> Steps() =>
        from gap in FsCheck.Fluent.Gen.Frequency((1, FsCheck.Fluent.Gen.Constant(0)), (4, FsCheck.Fluent.Gen.Choose(1, 60)), (1, FsCheck.Fluent.Gen.Choose(60, 4000)))
        from kind in FsCheck.Fluent.Gen.Elements(Enum.GetValues<ConversationEventKind>())
        from priority in FsCheck.Fluent.Gen.Frequency((4, FsCheck.Fluent.Gen.Constant<Priority?>(null)), (1, FsCheck.Fluent.Gen.Elements(Enum.GetValues<Priority>().Select(p => (Priority?)p))))
        from team in FsCheck.Fluent.Gen.Frequency((5, FsCheck.Fluent.Gen.Constant<string?>(null)), (1, FsCheck.Fluent.Gen.Elements<string?>("front", "back")))
        select new Step(gap, kind, priority, team);

    private sealed record Step(int Gap, ConversationEventKind Kind, Priority? Priority, string? Team);

    private static ImmutableArray<ConversationEvent> Lay(Instant at, Step[] steps)
    {
        var events = ImmutableArray.CreateBuilder<ConversationEvent>();
        foreach (var step in steps) events.Add(new(at += Duration.FromMinutes(step.Gap), step.Kind) { Priority = step.Priority, Team = step.Team });
        return events.ToImmutable();
    }

    private static IEnumerable<Conversation> Fewer(Conversation talk) =>
        Enumerable.Range(0, talk.Events.Length).Select(i => talk with { Events = talk.Events.RemoveAt(i) });
}
