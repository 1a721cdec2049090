using System.Collections.Immutable;
using CsRules.Documents;
using NodaTime;

namespace CsRules.Sla.Clocks;

/// <summary>
/// Writes where a walk has come to, and whether what was written can be gone on from. Open time is not written: the calendar gives it
/// for each instant again.
/// </summary>
internal static class SlaSaving
{
    public static Conversation Save(SlaPlan plan, Conversation conversation, Instant asOf) => conversation with
    {
        Events = [.. conversation.Events.Where(e => e.At > asOf)],
        Saved = new()
        {
            Format = SlaSaved.SavedFormat,
            Basis = plan.Basis,
            At = asOf,
            Versions = [.. plan.VersionsFrom(asOf).Select(version => Save(plan, conversation, asOf, version))],
        },
    };

    /// <summary>What stands against going on from a saved conversation; nothing where it was not saved.</summary>
    public static IEnumerable<InputError> Faults(Conversation conversation)
    {
        if (conversation.Saved is not { } saved) yield break;
        if (saved.Format is not (SlaSaved.SavedFormat or SlaSaved.FormatBefore))
        {
            yield return new("conversation.saved-format", "$.saved.format", [new("given", saved.Format), new("expected", SlaSaved.SavedFormat)]);
            yield break;
        }

        if (!saved.Versions.All(v => Adds(v, conversation, saved.At)) || saved.Versions.Select(v => v.Version).Distinct().Count() != saved.Versions.Length)
            yield return new("conversation.bad-saved", "$.saved", [new("id", conversation.Id)]);
        foreach (var item in conversation.Events)
            if (item.At <= saved.At)
            {
                yield return new("conversation.before-saved", "$.events", [new("kind", item.Kind), new("at", item.At), new("saved", saved.At)]);
                yield break;
            }
    }

    /// <summary>What stands against it in a plan, at an instant.</summary>
    public static ImmutableArray<InputError> Faults(SlaPlan plan, Conversation conversation, Instant asOf)
    {
        var saved = conversation.Saved!;
        ImmutableArray<InputError> wrong = [.. Faults(conversation)];
        if (!wrong.IsEmpty) return wrong;
        if (saved.Basis != plan.Basis || plan.VersionsFrom(asOf).Any(v => saved.Versions.All(s => s.Version != v.Number)))
            return [new("conversation.saved-otherwise", "$.saved.basis", [new("given", saved.Basis), new("expected", plan.Basis)])];
        return asOf < saved.At ? [new("conversation.saved-later", "$.saved.at", [new("at", saved.At), new("given", asOf)])] : [];
    }

    private static SlaSavedClocks Save(SlaPlan plan, Conversation conversation, Instant asOf, SlaVersion version)
    {
        var walk = new SlaWalk<SlaStretches>(plan, conversation, asOf, new([]), version);
        var seen = walk.Unsettled();
        ref readonly var trace = ref walk.Trace;
        var beside = walk.Beside;
        var late = FirstLate(plan, conversation, asOf, version, in trace);
        var ending = new SlaWalk<SlaEndings>(plan, conversation, asOf, new(plan.Calendar), version);
        var ended = ending.Unsettled();
        return new()
        {
            Version = version.Number,
            Channel = trace.Terms.Channel,
            Priority = trace.Terms.Priority,
            Team = trace.Terms.Team,
            Agent = trace.Terms.Agent,
            IsPaused = trace.IsPaused,
            IsSolved = trace.IsSolved,
            IsClosedWithoutReply = trace.IsClosedWithoutReply,
            IsAskedAgain = trace.IsAskedAgain,
            TellsReopening = trace.TellsReopening,
            Reopens = trace.Reopens,
            CustomerMessages = trace.CustomerMessages,
            Replies = trace.Replies,
            Clocks = Written(in trace, seen, late, ended),
            UnlessReopened = beside.IsKept
                ? Beside(beside, FirstLate(plan, conversation, asOf, version, beside), ending.Beside.Watch) : null,
        };
    }

    private static ImmutableArray<SlaSavedClock> Beside(SlaBeside<SlaStretches> beside, Instant?[] late, SlaEndings ended) =>
        [.. One(SlaMetric.FirstResponse, beside.First, beside.Watch, late, ended), .. One(SlaMetric.NextResponse, beside.Next, beside.Watch, late, ended)];

    private static ImmutableArray<SlaSavedClock> Written(in SlaTrace trace, SlaStretches seen, Instant?[] late, SlaEndings ended)
    {
        var clocks = ImmutableArray.CreateBuilder<SlaSavedClock>();
        for (var metric = SlaMetrics.First; metric <= SlaMetrics.Last; metric++) clocks.AddRange(One(metric, trace.Clocks[(int)metric], seen, late, ended));
        return clocks.DrainToImmutable();
    }

    private static IEnumerable<SlaSavedClock> One(SlaMetric metric, SlaClock clock, SlaStretches seen, Instant?[] late, SlaEndings ended)
    {
        var run = clock.Current;
        if (!run.HasBegun) return [];
        return
        [
            new()
            {
                Metric = metric,
                Cycle = run.Number,
                Start = Instant.FromUnixTimeTicks(run.Start),
                IsOpen = run.IsOpen,
                Runs = run.Counts,
                Since = Instant.FromUnixTimeTicks(run.Since.Real),
                Counted = [.. seen.Of(metric, run)],
                Channel = run.Terms.Channel,
                Priority = run.Terms.Priority,
                Team = run.Terms.Team,
                Agent = run.Terms.Agent,
                LongestCycle = clock.Longest.Number,
                LongestTicks = clock.Longest.Open,
                LateCycles = clock.Broken,
                FirstLateAt = clock.Broken > 0 ? late[(int)metric] : null,
                HandedOverTicks = clock.HandedOver,
                UnansweredCycles = clock.Unanswered,
                Ending = run.IsOpen ? null : clock.Ending,
                Ended = SlaMetrics.Of(metric).HasCycles && ended.Counts(metric) is { IsEmpty: false } counts ? counts : null,
            },
        ];
    }

    // Walked again: by which limit the first late cycle was judged is known only now.
    private static Instant?[] FirstLate(SlaPlan plan, Conversation conversation, Instant asOf, SlaVersion version, in SlaTrace trace)
    {
        var (late, watch) = (new Instant?[SlaMetrics.Count], new SlaBreaches());
        for (var metric = SlaMetrics.First; metric <= SlaMetrics.Last; metric++)
            if (trace.Clocks[(int)metric].Broken > 0) watch.WatchFirst(metric, trace.Clocks[(int)metric].FirstBroken);
        watch = new SlaWalk<SlaBreaches>(plan, conversation, asOf, watch, version).Unsettled();
        for (var metric = SlaMetrics.First; metric <= SlaMetrics.Last; metric++)
            late[(int)metric] = trace.Clocks[(int)metric].FirstBrokenAt is { } known ? Instant.FromUnixTimeTicks(known) : watch.First(metric, plan.Calendar);
        return late;
    }

    // The same of the response clocks as they are if nobody reopens.
    private static Instant?[] FirstLate(SlaPlan plan, Conversation conversation, Instant asOf, SlaVersion version, SlaBeside<SlaStretches> beside)
    {
        var (late, watch) = (new Instant?[SlaMetrics.Count], new SlaBreaches());
        foreach (var (metric, clock) in ((SlaMetric, SlaClock)[])[(SlaMetric.FirstResponse, beside.First), (SlaMetric.NextResponse, beside.Next)])
            if (clock.Broken > 0) watch.WatchFirst(metric, clock.FirstBroken);
        var walk = new SlaWalk<SlaBreaches>(plan, conversation, asOf, watch, version);
        walk.Unsettled();
        foreach (var (metric, clock) in ((SlaMetric, SlaClock)[])[(SlaMetric.FirstResponse, beside.First), (SlaMetric.NextResponse, beside.Next)])
            late[(int)metric] = clock.FirstBrokenAt is { } known ? Instant.FromUnixTimeTicks(known) : walk.Beside.Watch.First(metric, plan.Calendar);
        return late;
    }

    private static bool Adds(SlaSavedClocks clocks, Conversation conversation, Instant at) =>
        clocks.Version >= 0 && clocks.Reopens >= 0 && clocks.CustomerMessages >= 0 && clocks.Replies >= 0
        && conversation.Created <= at
        && Adds(clocks.Clocks, conversation.Created, at) && (clocks.UnlessReopened is not { } others || Adds(others, conversation.Created, at));

    private static bool Adds(ImmutableArray<SlaSavedClock> clocks, Instant created, Instant at) =>
        clocks.Select(c => c.Metric).Distinct().Count() == clocks.Length && clocks.All(c => Adds(c, created, at));

    private static bool Adds(SlaSavedClock clock, Instant created, Instant at)
    {
        if (clock.Cycle < 1 || clock.LongestCycle < 0 || clock.LongestTicks < 0 || clock.LateCycles < 0 || clock.HandedOverTicks < 0 || clock.UnansweredCycles < 0) return false;
        if ((clock.LateCycles > 0) != (clock.FirstLateAt is not null) || clock.Counted.Length % 2 != 0 || (clock.Runs && !clock.IsOpen)) return false;
        // Of an exchange or a silence: so many have ended as have begun, at most.
        if (clock.IsOpen && clock.Ending is not null) return false;
        if (clock.Ended is { } ended && (ended.Metric != clock.Metric || ended.Open > 0 || ended.Ended > clock.Cycle || !SlaReportValidator.Adds(ended))) return false;
        // Begun, counted stretch after stretch, and then as it stands: all by the instant it was saved at.
        var before = created;
        foreach (var next in (Instant[])[clock.Start, .. clock.Counted, clock.Since, at])
        {
            if (next < before) return false;
            before = next;
        }

        return clock.FirstLateAt is not { } late || (late >= created && late <= at);
    }
}
