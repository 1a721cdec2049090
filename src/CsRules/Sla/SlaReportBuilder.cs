using NodaTime;
using NodaTime.TimeZones;

namespace CsRules.Sla;

/// <summary>
/// Counts statuses into a report. Not immutable and not for two threads: build one a thread and merge the reports.
/// Memory grows with channels and periods, not with conversations.
/// </summary>
/// <param name="zone">The shop's zone.</param>
/// <param name="period">The grain.</param>
/// <example>
/// <para>Counted one by one, the report is the same as of all at once:</para>
/// <code>
/// var builder = new SlaReportBuilder(seoul, SlaPeriod.Month);
/// foreach (var status in statuses) builder.Add(status);
/// builder.Build().Conversations == SlaReport.Of(statuses, seoul).Conversations;   // true
/// </code>
/// </example>
public sealed class SlaReportBuilder(DateTimeZone zone, SlaPeriod period)
{
    private const long TicksPerHour = NodaConstants.TicksPerHour;
    private readonly Dictionary<(long Hour, Channel Channel), SlaGroupTally> _byHour = [];
    private readonly Dictionary<(LocalDateTime Start, Channel Channel), SlaGroupTally> _groups = [];
    private ZoneInterval? _interval;

    /// <summary>Counts one conversation, in the period in which it began. One that began after it was measured is not counted.</summary>
    public void Add(SlaStatus status)
    {
        ArgumentNullException.ThrowIfNull(status);
        var created = status.Conversation.Created;
        if (created > status.AsOf) return;
        if (_interval is null || !_interval.Contains(created)) _interval = zone.GetZoneInterval(created);
        var local = created.ToUnixTimeTicks() + _interval.WallOffset.Ticks;
        var hour = (local >= 0 ? local : local - TicksPerHour + 1) / TicksPerHour;
        var channel = status.Conversation.Channel;
        if (!_byHour.TryGetValue((hour, channel), out var group))
        {
            // Hours are only a shortcut to the group: forgotten when they grow many.
            if (_byHour.Count > 100_000) _byHour.Clear();
            var start = SlaPeriods.Start(period, NodaConstants.UnixEpoch.InUtc().LocalDateTime.PlusHours(hour));
            _byHour[(hour, channel)] = group = Tally(start, channel);
        }

        group.Add(status);
    }

    /// <summary>The report of what was counted so far.</summary>
    /// <param name="source">What it was made from; null where nobody needs to know.</param>
    public SlaReport Build(SlaSource? source = null) => SlaReport.Of(
        zone.Id, period, _groups.Select(g => (g.Key.Start, g.Value.ToGroup(SlaPeriods.Hour(g.Key.Start), g.Key.Channel))), source);

    private SlaGroupTally Tally(LocalDateTime start, Channel channel)
    {
        if (!_groups.TryGetValue((start, channel), out var group)) _groups[(start, channel)] = group = new SlaGroupTally();
        return group;
    }
}
