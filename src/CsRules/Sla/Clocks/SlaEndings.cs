using CsRules.Calendars;
using NodaTime;

namespace CsRules.Sla.Clocks;

/// <summary>Keeps every cycle that has ended, and of those before a conversation was saved what was saved of them.</summary>
internal readonly struct SlaEndings : ISlaWatch<SlaEndings>
{
    private readonly BusinessCalendar _calendar;
    private readonly SlaChain<SlaAnswer> _answers;
    private readonly List<SlaSavedClock> _before;

    // By metric: what ends one clock looks at no other, and some run to the end.
    private readonly SlaChain<(SlaRun Run, SlaTime Until)>?[] _open;

    public SlaEndings(BusinessCalendar calendar)
        : this(calendar, [], [], new SlaChain<(SlaRun, SlaTime)>?[SlaMetrics.Count])
    {
    }

    private SlaEndings(BusinessCalendar calendar, SlaChain<SlaAnswer> answers, List<SlaSavedClock> before, SlaChain<(SlaRun, SlaTime)>?[] open) =>
        (_calendar, _answers, _before, _open) = (calendar, answers, before, open);

    public IReadOnlyList<SlaAnswer> Answers => _answers.ToArray();

    public IReadOnlyList<SlaSavedClock> Before => _before;

    public void See(SlaMetric metric, in SlaRun run, SlaTime until) => (_open[(int)metric] ??= []).Add((run, until));

    public void Resume(SlaSavedClock saved) => _before.Add(saved);

    public void End(SlaMetric metric, in SlaClock clock, SlaTime limit, SlaEnding how)
    {
        var run = clock.Current;
        var state = limit == SlaTime.Unlimited ? SlaState.NoTarget : run.Used.Exceeds(limit) ? SlaState.Breached : SlaState.Met;
        _answers.Add(new(
            metric, run.Number, Instant.FromUnixTimeTicks(run.Start), Instant.FromUnixTimeTicks(run.Since.Real), run.Used.Open,
            Whole(clock.HandedOver + run.Used.Open), state, state == SlaState.Breached ? BreachOf(metric, run, limit) : null, limit, run.Terms, how));
        _open[(int)metric]?.Clear();
    }

    public SlaEndings Copy() => new(_calendar, _answers.Copy(), [.. _before], Array.ConvertAll(_open, seen => seen?.Copy()));

    /// <summary>What was counted of a clock's cycles that ended; a hand-over ends none for the customer.</summary>
    public SlaCounts Counts(SlaMetric metric)
    {
        var tally = new SlaCountsTally();
        foreach (var saved in _before)
            if (saved.Metric == metric && saved.Ended is { } ended) tally.Add(ended);
        foreach (var answer in _answers)
            if (answer.Metric == metric && answer.How != SlaEnding.HandedOver) tally.Add(in answer);
        return tally.ToCounts(metric);
    }

    private Instant? BreachOf(SlaMetric metric, SlaRun run, SlaTime limit)
    {
        var watch = new SlaWatch(new(run.Number, run.Start, limit));
        if (_open[(int)metric] is { } open)
            foreach (var (counted, until) in open) watch.See(in counted, until);
        return watch.At(_calendar);
    }

    // Whole seconds, rounded up.
    private static long Whole(long ticks) => (ticks + NodaConstants.TicksPerSecond - 1) / NodaConstants.TicksPerSecond;
}
