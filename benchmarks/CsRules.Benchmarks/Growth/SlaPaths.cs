using CsRules.Sla;
using NodaTime;
using static CsRules.Benchmarks.Growth.GrowthPaths;

namespace CsRules.Benchmarks.Growth;

internal static class SlaPaths
{
    private static readonly Instant Now = Instant.FromUtc(2025, 12, 1, 0, 0);
    private static readonly Instant First = Instant.FromUtc(2015, 1, 1, 0, 0);
    private static readonly SlaPlan Plan = SlaPolicy.Default.Compile();

    private static readonly ConversationEventKind[] Kinds =
    [
        ConversationEventKind.CustomerMessage, ConversationEventKind.InternalNote, ConversationEventKind.AgentReply,
        ConversationEventKind.AwaitingCustomer, ConversationEventKind.Resumed,
    ];

    // Solved and reopened again and again, and written to in between.
    private static readonly ConversationEventKind[] Reopening =
        [ConversationEventKind.CustomerMessage, ConversationEventKind.Resolved, ConversationEventKind.Reopened, ConversationEventKind.AgentReply];

    public static IEnumerable<GrowthPath> All =>
    [
        new("SLA: one conversation of n events measured", 125_000, 4, n => Of(n, Kinds, talk => Plan.Measure(talk, Now))),
        new("SLA: what changes next, after n events", 25_000, 4, n => Of(n, Kinds, talk => Plan.Next(talk, talk.Events[^1].At))),
        new("SLA: the marks of n events", 25_000, 4, n => Of(n, Kinds, talk => Plan.Marks(talk, SlaMetric.TotalResolution, Now))),
        new("SLA: n events saved", 1_250, 4, n => Of(n, Kinds, talk => Plan.Save(talk, Now))),
        new("SLA: n events, newest first, put in order", 25_000, 4, n => Of(n, Kinds, talk => talk.Tidied(), isNewestFirst: true)),
        new("SLA: one conversation of n events reported", 1_250, 4, n => Of(n, Kinds, Report)),
        new("SLA: one conversation of n events reported, solved and reopened", 625, 4, n => Of(n, Reopening, Report)),
        new("SLA: the timeline of n events", 62, 4, n => Of(n, Kinds, talk => Plan.Timeline(talk, Now))),
        new("SLA: n conversations measured and reported", 12_500, 4, n =>
        {
            var many = Many(n, i => Talk(i, 6, Kinds));
            return () => SlaReport.Of(many.Select(talk => Plan.Measure(talk, Now)), Plan.Calendar.Zone, SlaPeriod.Month);
        }),
        new("SLA: n parts of a day each merged, one after the other", 62, 4, n =>
        {
            var parts = Many(n, Part);
            return Asked(() => parts.Aggregate(SlaReport.Empty, (sum, part) => sum.Merge(part)));
        }),
        new("SLA: n parts of a day each merged, by halves", 62, 4, n =>
        {
            var parts = Many(n, Part);
            return () => Halves(parts);
        }),
        new("SLA: n parts of the same month merged, one after the other", 62, 4, n =>
        {
            var parts = Many(n, i => Part(i).By(SlaPeriod.Month)).Select((part, i) => Part(i % 28).From(part.Source!).By(SlaPeriod.Month)).ToArray();
            return Asked(() => parts.Aggregate(SlaReport.Empty, (sum, part) => sum.Merge(part)));
        }),
    ];

    private static SlaReport Report(Conversation talk) => SlaReport.Of([Plan.Measure(talk, Now)], Plan.Calendar.Zone);

    private static SlaReport Halves(ReadOnlySpan<SlaReport> parts) =>
        parts.Length == 1 ? parts[0] : Halves(parts[..(parts.Length / 2)]).Merge(Halves(parts[(parts.Length / 2)..]));

    private static SlaReport Part(int day)
    {
        var many = Many(20, i => Talk(i, 6, Kinds) with { Channel = (Channel)(i % 7) }).Select(talk => Moved(talk, First + Duration.FromDays(day)));
        return SlaReport.Of(many.Select(talk => Plan.Measure(talk, Now)), Plan.Calendar.Zone, SlaPeriod.Day)
            .From(new() { AsOf = Now, Basis = Plan.Basis, TzdbVersion = Plan.Calendar.TzdbVersion, Parts = [new($"part-{day}", 20, 0)] });
    }

    private static Conversation Moved(Conversation talk, Instant to) =>
        talk with { Created = to, Events = [.. talk.Events.Select(happened => happened with { At = to + (happened.At - talk.Created) })] };

    private static Action Of<T>(int events, ConversationEventKind[] kinds, Func<Conversation, T> ask, bool isNewestFirst = false)
    {
        var talk = Talk(0, events, kinds);
        if (isNewestFirst) talk = talk with { Events = [.. talk.Events.Reverse()] };
        return () => ask(talk);
    }

    private static Conversation Talk(int number, int events, ConversationEventKind[] kinds)
    {
        var created = First + Duration.FromMinutes(number * 7919L % 4_000_000);
        return new()
        {
            Id = $"c{number}",
            Channel = (Channel)(number % 7),
            Created = created,
            Events = [.. Many(events, i => new ConversationEvent(created + Duration.FromMinutes(i * (5L + (number % 50))), kinds[i % kinds.Length], $"e{i}"))],
        };
    }
}
