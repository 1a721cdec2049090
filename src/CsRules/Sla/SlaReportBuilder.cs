using System.Collections.Immutable;
using CsRules.Documents;
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
    /// <exception cref="CsRulesException">By team or by agent: it was saved, and who gave the answers before that is not known.</exception>
    public void Add(SlaStatus status)
    {
        ArgumentNullException.ThrowIfNull(status);
        if (status.Conversation.Created > status.AsOf) return;
        var key = SlaKey.Of(_by, status.Conversation);
        if (_periodOf == SlaPeriodOf.Created && !_isByWhom)
        {
            // All of it in one place.
            var group = Tally(status.Conversation.Created, key);
            group.Add(status);
            foreach (ref readonly var metric in status.Metrics.AsSpan()) group.Add(in metric);
            return;
        }

        var ended = _isByWhom ? SlaAnswers.Of(status) : [];
        // A conversation has ended when it was solved.
        if (In(status, status[SlaMetric.TotalResolution].End) is { } at) Tally(at, key).Add(status);
        foreach (ref readonly var metric in status.Metrics.AsSpan())
            if (metric.Start is null || In(status, metric.End) is not { } when) continue;
            else if (!_isByWhom) Tally(when, key).Add(in metric);
            else if (metric.IsStillOpen) Tally(when, key).AddOpen(metric.Current);
        foreach (var answer in ended)
            if (In(status, answer.End) is { } when) Tally(when, answer.IsAnswered ? key.By(_by, answer.Terms) : key).Add(in answer);
    }

    /// <summary>The report of what was counted so far.</summary>
    /// <param name="source">What it was made from; null where nobody needs to know.</param>
    public SlaReport Build(SlaSource? source = null) => SlaReport.Of(
        new(_zone.Id, _period, _by, _periodOf), _groups.Select(g => (g.Key.Start, g.Value.ToGroup(SlaPeriods.Hour(g.Key.Start), g.Key.Key))), source);

    private Instant? In(SlaStatus status, Instant? end) => _periodOf == SlaPeriodOf.Created ? status.Conversation.Created : end;

    private SlaGroupTally Tally(Instant at, SlaKey key)
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
