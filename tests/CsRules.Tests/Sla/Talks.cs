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

    public static readonly SlaPlan Plan = Talk.Policy(
        (SlaMetric.FirstResponse, "3h"), (SlaMetric.NextResponse, "2h"), (SlaMetric.FirstResolution, "9h"),
        (SlaMetric.TotalResolution, "12h"), (SlaMetric.PeriodicUpdate, "4h")).Compile();

    public static Arbitrary<Conversation> One() => Arb.From(Gen(), Fewer);

    private static Gen<Conversation> Gen() =>
        from created in FsCheck.Fluent.Gen.Choose(0, 400)
        from steps in Step().ListOf(12)
        from channel in FsCheck.Fluent.Gen.Elements(Enum.GetValues<Channel>())
        from csat in FsCheck.Fluent.Gen.Elements<int?>(null, 1, 3, 5)
        from id in FsCheck.Fluent.Gen.Choose(1, 1_000_000)
        let at = Start + Duration.FromMinutes(20L * created)
        select new Conversation { Id = $"c{id}", Channel = channel, Created = at, Events = Lay(at, [.. steps]), Csat = csat };

    private static Gen<(int Gap, ConversationEventKind Kind)> Step() =>
        from gap in FsCheck.Fluent.Gen.Frequency((1, FsCheck.Fluent.Gen.Constant(0)), (4, FsCheck.Fluent.Gen.Choose(1, 60)), (1, FsCheck.Fluent.Gen.Choose(60, 4000)))
        from kind in FsCheck.Fluent.Gen.Elements(Enum.GetValues<ConversationEventKind>())
        select (gap, kind);

    private static ImmutableArray<ConversationEvent> Lay(Instant at, (int Gap, ConversationEventKind Kind)[] steps)
    {
        var events = ImmutableArray.CreateBuilder<ConversationEvent>();
        foreach (var (gap, kind) in steps) events.Add(new(at += Duration.FromMinutes(gap), kind));
        return events.ToImmutable();
    }

    private static IEnumerable<Conversation> Fewer(Conversation talk) =>
        Enumerable.Range(0, talk.Events.Length).Select(i => talk with { Events = talk.Events.RemoveAt(i) });
}
