using System.Collections.Immutable;
using CsRules.Calendars;
using CsRules.Sla.Clocks;
using NodaTime;

namespace CsRules.Sla;

/// <summary>Finds when the clocks of a conversation change, and what changes: by comparing what they are before and after.</summary>
internal static class SlaMoments
{
    public static ImmutableArray<SlaMoment> Next(SlaPlan plan, Conversation conversation, Instant asOf)
    {
        // Another version of the policy may change nothing; from there on what it says is asked.
        var (from, now) = (asOf, plan.Measure(conversation, asOf));
        while (true)
        {
            var version = plan.VersionAfter(from);
            foreach (var at in Ahead(plan, conversation, from).Where(at => at > from && (version is null || at < version) && at <= plan.Calendar.End).Distinct().Order())
                if (Changes(plan, now, plan.Measure(conversation, at), at) is { Length: > 0 } changes) return changes;
            if (version is not { } start) return [];
            if (Changes(plan, now, plan.Measure(conversation, start), start) is { Length: > 0 } others) return others;
            from = start;
        }
    }

    // After so many events the clocks are saved, so that a long conversation is not measured from its beginning at each of them.
    private const int SavedAfter = 512;

    public static ImmutableArray<SlaMoment> Timeline(SlaPlan plan, Conversation conversation, Instant asOf, int savedAfter = SavedAfter)
    {
        var moments = ImmutableArray.CreateBuilder<SlaMoment>();
        if (conversation.Created > asOf) return [];
        var (all, from) = (conversation.Events, conversation.Saved?.At ?? conversation.Created);
        var (sofar, saved) = (conversation with { Events = [] }, 0);
        // What was saved has been told.
        if (conversation.Saved is null) moments.AddRange(Changes(plan, null, plan.Measure(sofar, from), from));
        for (var i = 0; i < all.Length && all[i].At <= asOf; i++)
        {
            // What is saved holds every event of its instant.
            if (i - saved >= savedAfter && all[i].At > from) (sofar, saved) = (SlaSaving.Save(plan, sofar, from), i);
            Advance(all[i].At);
            var before = plan.Measure(sofar, from);
            sofar = sofar with { Events = all[saved..(i + 1)] };
            moments.AddRange(Changes(plan, before, plan.Measure(sofar, from), from));
        }

        Advance(asOf);
        return moments.DrainToImmutable();

        // Everything up to an instant and at it that comes of time alone.
        void Advance(Instant until)
        {
            while (Next(plan, sofar, from) is [var first, ..] next && first.At <= until)
            {
                moments.AddRange(next);
                from = first.At;
            }

            from = until;
        }
    }

    // Every instant at which a clock can change if nothing happens: a share is used up, or it is late.
    private static List<Instant> Ahead(SlaPlan plan, Conversation conversation, Instant asOf)
    {
        var walk = new SlaWalk<NoWatch>(plan, conversation, asOf, default);
        walk.Run();
        ref readonly var trace = ref walk.Trace;
        var shares = plan.VersionAt(asOf.ToUnixTimeTicks()).AtRisk;
        List<Instant> ahead = [];
        for (var metric = SlaMetrics.First; metric <= SlaMetrics.Last; metric++)
        {
            ref readonly var run = ref trace.Clocks[(int)metric].Current;
            if (!run.IsOpen || !run.Counts) continue;
            var limit = plan.Limit(in plan.Limits(trace.Terms, conversation.Tier, metric, asOf.ToUnixTimeTicks()), run.Start);
            var used = run.UsedAt(trace.Now);
            foreach (var share in shares) AddPart(ahead, plan, used, limit.Part(share), asOf);
            AddLate(ahead, plan, used, limit, asOf);
        }

        return ahead;
    }

    private static void AddPart(List<Instant> ahead, SlaPlan plan, SlaTime used, SlaTime part, Instant asOf)
    {
        if (part.Open > used.Open && part.Open != SlaTime.NoLimit && Open(plan, asOf, part.Open - used.Open) is { } open) ahead.Add(open);
        if (part.Real > used.Real && part.Real != SlaTime.NoLimit) ahead.Add(asOf + Duration.FromTicks(part.Real - used.Real));
    }

    // Late is above the limit: a tick of open time, or of real time, more than that.
    private static void AddLate(List<Instant> ahead, SlaPlan plan, SlaTime used, SlaTime limit, Instant asOf)
    {
        if (limit.Open >= used.Open && limit.Open != SlaTime.NoLimit && Open(plan, asOf, limit.Open - used.Open + 1) is { } open) ahead.Add(open);
        if (limit.Real >= used.Real && limit.Real != SlaTime.NoLimit) ahead.Add(asOf + Duration.FromTicks(limit.Real - used.Real + 1));
    }

    private static Instant? Open(SlaPlan plan, Instant asOf, long ticks) => plan.Calendar.Add(asOf, Duration.FromTicks(ticks), BusinessBoundary.Closing);

    private static ImmutableArray<SlaMoment> Changes(SlaPlan plan, SlaStatus? before, SlaStatus after, Instant at)
    {
        var changes = ImmutableArray.CreateBuilder<SlaMoment>();
        foreach (var metric in after.Metrics)
        {
            var old = before?[metric.Metric].Current ?? default;
            var now = metric.Current;
            if (old.Number != now.Number)
            {
                // What is no cycle any more was never one: the shop spoke first, and met nothing.
                if (old.IsOpen) Add(old, now.Number == 0 ? SlaMomentKind.Ended : End(old));
                if (now.Number == 0) continue;
                Add(now, SlaMomentKind.Begun);
            }

            Compare(old.Number == now.Number ? old : default, now);
        }

        return changes.DrainToImmutable();

        void Compare(SlaCycle old, SlaCycle now)
        {
            if (old.Number > 0 && old.Limit != now.Limit) Add(now, SlaMomentKind.Retargeted);
            if (plan.Reached(now, after.AsOf) is { } share && (old.Number == 0 || !(plan.Reached(old, before!.AsOf) >= share))) Add(now, SlaMomentKind.AtRisk, share);
            if (now.State == SlaState.Breached && old.State != SlaState.Breached) Add(now, SlaMomentKind.Late);
            if (!now.IsOpen && (old.IsOpen || old.Number == 0) && now.Number > 0) Add(now, End(now));
            else if (now.State == SlaState.Paused && old.State != SlaState.Paused) Add(now, SlaMomentKind.Paused);
            else if (now.IsOpen && old.Number > 0 && (!old.IsOpen || (old.State == SlaState.Paused && now.State != SlaState.Paused))) Add(now, SlaMomentKind.Resumed);
        }

        void Add(SlaCycle cycle, SlaMomentKind kind, Rate? share = null) => changes.Add(new(at, cycle.Metric, cycle.Number, kind, share));
    }

    private static SlaMomentKind End(SlaCycle cycle) =>
        cycle.State is SlaState.Breached or SlaState.NoTarget ? SlaMomentKind.Ended : SlaMomentKind.Met;
}
