using System.Collections.Immutable;
using CsRules.Documents;
using CsRules.Sla.Clocks;
using NodaTime;
using NodaTime.TimeZones;

namespace CsRules.Sla;

/// <summary>
/// Counts statuses into a report. Not immutable and not for two threads: build one a thread and merge the reports.
/// Memory grows with the lines and periods that occur, not with conversations.
/// </summary>
/// <example>
/// <para>Counted one by one, the report is the same as of all at once:</para>
/// <code>
/// var builder = new SlaReportBuilder(seoul, SlaPeriod.Month);
/// foreach (var status in statuses) builder.Add(status);
/// builder.Build().Conversations == SlaReport.Of(statuses, seoul).Conversations;   // true
/// </code>
/// </example>
public sealed class SlaReportBuilder
{
    private const long TicksPerHour = NodaConstants.TicksPerHour;
    private readonly DateTimeZone _zone;
    private readonly SlaPeriod _period;
    private readonly ImmutableArray<SlaDimension> _by;
    private readonly SlaPeriodOf _periodOf;
    private readonly bool _isByWhom;
    private readonly Dictionary<(long Hour, SlaKey Key), SlaGroupTally> _byHour = [];
    private readonly Dictionary<(LocalDateTime Start, SlaKey Key), SlaGroupTally> _groups = [];
    private ZoneInterval? _interval;
    private (Instant At, SlaKey Key, SlaGroupTally Group)? _last;

    /// <summary>A report by channel.</summary>
    /// <param name="zone">The shop's zone.</param>
    /// <param name="period">The grain.</param>
    public SlaReportBuilder(DateTimeZone zone, SlaPeriod period)
        : this(zone, period, SlaReport.ByChannel)
    {
    }

    /// <summary>A report by what is asked for.</summary>
    /// <param name="zone">The shop's zone.</param>
    /// <param name="period">The grain.</param>
    /// <param name="by">At most three; in any order, each counts once.</param>
    /// <param name="periodOf">In which period something counts.</param>
    /// <exception cref="ArgumentException">More than three.</exception>
    public SlaReportBuilder(DateTimeZone zone, SlaPeriod period, IEnumerable<SlaDimension> by, SlaPeriodOf periodOf = SlaPeriodOf.Created)
    {
        ArgumentNullException.ThrowIfNull(zone);
        _by = [.. by.Distinct().Order()];
        if (_by.Length > SlaReport.MostDimensions) throw new ArgumentException($"A report is by at most {SlaReport.MostDimensions} at a time.", nameof(by));
        (_zone, _period, _periodOf) = (zone, period, periodOf);
        _isByWhom = _by.Contains(SlaDimension.Team) || _by.Contains(SlaDimension.Agent);
    }

    /// <summary>Counts one conversation. One that began after it was measured is not counted.</summary>
    /// <exception cref="CsRulesException">It was saved, and what is asked for of before that is not kept: by team or agent who gave the answers, by the ending when the exchanges before ended.</exception>
    public void Add(SlaStatus status)
    {
        ArgumentNullException.ThrowIfNull(status);
        if (status.Conversation.Created > status.AsOf) return;
        var key = SlaKey.Of(_by, status.Conversation);
        if (_isByWhom)
        {
            AddByWhom(status, key);
            return;
        }

        SlaEndings? past = status.Metrics.Any(IsSeveral) ? Past(status) : null;
        var answers = past?.Answers ?? [];
        foreach (ref readonly var metric in status.Metrics.AsSpan())
            if (past is { } several && IsSeveral(metric)) AddEach(status, in metric, several.Before, answers, key);
            else if (metric.Start is not null && In(status, metric.End) is { } when) Tally(when, key).Add(in metric);
        AddConversation(status, key);
    }

    private static bool IsSeveral(SlaMetricStatus metric) => metric.Cycles > 1 && SlaMetrics.Of(metric.Metric).HasCycles;

    // A conversation has ended when it was solved.
    private void AddConversation(SlaStatus status, SlaKey key)
    {
        if (In(status, status[SlaMetric.TotalResolution].End) is { } at) Tally(at, key).Add(status);
    }

    private void AddByWhom(SlaStatus status, SlaKey key)
    {
        var ended = SlaAnswers.ByWhom(status);
        AddConversation(status, key);
        foreach (ref readonly var metric in status.Metrics.AsSpan())
            if (metric.IsStillOpen && In(status, metric.End) is { } when) Tally(when, key).AddOpen(metric.Current);
        foreach (var answer in ended)
            if (In(status, answer.End) is { } when) Tally(when, answer.IsAnswered ? key.By(_by, answer.Terms) : key).Add(in answer);
    }

    // Of several exchanges, or silences, each is a wait of its own.
    private void AddEach(SlaStatus status, in SlaMetricStatus metric, IReadOnlyList<SlaSavedClock> before, IReadOnlyList<SlaAnswer> answers, SlaKey key)
    {
        foreach (var saved in before)
            if (saved.Metric == metric.Metric && saved.Ended is { } counts) Tally(status.Conversation.Created, key).Add(counts);
        foreach (var answer in answers)
            if (answer.Metric == metric.Metric && answer.How != SlaEnding.HandedOver && In(status, answer.End) is { } when) Tally(when, key).Add(in answer);
        if (metric.IsStillOpen && In(status, metric.End) is { } at) Tally(at, key).AddOpen(metric.Current);
    }

    // Before anything is counted: what can't be is refused whole.
    private SlaEndings Past(SlaStatus status)
    {
        var past = SlaAnswers.Of(status);
        foreach (var saved in past.Before)
        {
            if (!SlaMetrics.Of(saved.Metric).HasCycles || (saved.Cycle == 1 && saved.IsOpen)) continue;
            if (saved.Ended is null && status.Conversation.Saved!.Format == SlaSaved.FormatBefore) throw SlaAnswers.Refused("sla-report.saved-form", status);
            if (_periodOf == SlaPeriodOf.Ended && saved.Ended is not null) throw SlaAnswers.Refused("sla-report.saved-ended", status);
        }

        return past;
    }

    /// <summary>The report of what was counted so far.</summary>
    /// <param name="source">What it was made from; null where nobody needs to know.</param>
    public SlaReport Build(SlaSource? source = null) => SlaReport.Of(
        new(_zone.Id, _period, _by, _periodOf), _groups.Select(g => (g.Key.Start, g.Value.ToGroup(SlaPeriods.Hour(g.Key.Start), g.Key.Key))), source);

    private Instant? In(SlaStatus status, Instant? end) => _periodOf == SlaPeriodOf.Created ? status.Conversation.Created : end;

    // What a conversation counts in is mostly one period for all its metrics.
    private SlaGroupTally Tally(Instant at, SlaKey key)
    {
        if (_last is not { } last || last.At != at || last.Key != key) _last = last = (at, key, Found(at, key));
        return last.Group;
    }

    private SlaGroupTally Found(Instant at, SlaKey key)
    {
        if (_interval is null || !_interval.Contains(at)) _interval = _zone.GetZoneInterval(at);
        var local = at.ToUnixTimeTicks() + _interval.WallOffset.Ticks;
        var hour = (local >= 0 ? local : local - TicksPerHour + 1) / TicksPerHour;
        if (_byHour.TryGetValue((hour, key), out var group)) return group;
        // Hours are only a shortcut to the group: forgotten when they grow many.
        if (_byHour.Count > 100_000) _byHour.Clear();
        var start = SlaPeriods.Start(_period, NodaConstants.UnixEpoch.InUtc().LocalDateTime.PlusHours(hour));
        if (!_groups.TryGetValue((start, key), out group)) _groups[(start, key)] = group = new SlaGroupTally();
        return _byHour[(hour, key)] = group;
    }
}
