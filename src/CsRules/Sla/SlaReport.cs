using System.Collections.Immutable;
using CsRules.Documents;
using NodaTime;

namespace CsRules.Sla;

/// <summary>
/// How fast a shop answered, per metric, channel and period. A commutative monoid: <see cref="Merge"/> is associative
/// and commutative, <see cref="Empty"/> changes nothing, and the report of a whole is, to the byte of its JSON, the
/// merge of the reports of any parts. Times are whole seconds of open time, rounded up.
/// </summary>
/// <example>
/// <para>Twelve months are merged into the year in any order:</para>
/// <code>
/// SlaReport year = months.Aggregate(SlaReport.Empty, (sum, month) => sum.Merge(month));
/// year.Conversations;   // 5
/// </code>
/// </example>
public sealed class SlaReport
{
    private readonly ImmutableSortedDictionary<(LocalDateTime Start, Channel Channel), SlaGroup> _groups;

    private SlaReport(string? zone, SlaPeriod period, ImmutableSortedDictionary<(LocalDateTime, Channel), SlaGroup> groups) =>
        (Zone, Period, _groups) = (zone, period, groups);

    /// <summary>The report of nothing: the identity of <see cref="Merge"/>.</summary>
    public static SlaReport Empty { get; } =
        new(null, SlaPeriod.Month, ImmutableSortedDictionary<(LocalDateTime, Channel), SlaGroup>.Empty);

    /// <summary>The shop's IANA zone; null in a report of nothing.</summary>
    public string? Zone { get; }

    /// <summary>The grain.</summary>
    public SlaPeriod Period { get; }

    /// <summary>Conversations counted.</summary>
    public long Conversations => _groups.Values.Sum(g => g.Conversations);

    /// <summary>The names of the periods that have conversations, earliest first.</summary>
    public ImmutableArray<string> Periods => [.. _groups.Keys.Select(k => k.Start).Distinct().Select(s => SlaPeriods.Name(Period, s))];

    /// <summary>The channels that have conversations.</summary>
    public ImmutableArray<Channel> Channels => [.. _groups.Keys.Select(k => k.Channel).Distinct().Order()];

    /// <summary>Measures nothing, counts statuses: the report of many conversations.</summary>
    public static SlaReport Of(IEnumerable<SlaStatus> statuses, DateTimeZone zone, SlaPeriod period = SlaPeriod.Month)
    {
        ArgumentNullException.ThrowIfNull(statuses);
        var builder = new SlaReportBuilder(zone, period);
        foreach (var status in statuses) builder.Add(status);
        return builder.Build();
    }

    /// <summary>Both reports as one.</summary>
    /// <exception cref="ArgumentException">Two zones, or two grains.</exception>
    public SlaReport Merge(SlaReport other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (Zone is null) return other;
        if (other.Zone is null) return this;
        if (Zone != other.Zone || Period != other.Period)
            throw new ArgumentException($"A report by {Period} in {Zone} and one by {other.Period} in {other.Zone} can't be merged.", nameof(other));
        return Of(Zone, Period, _groups.Concat(other._groups).Select(g => (g.Key.Start, g.Value)));
    }

    /// <summary>The same report by a larger period: days into months, months into quarters.</summary>
    /// <exception cref="ArgumentException">The larger period is not made of whole smaller ones.</exception>
    public SlaReport By(SlaPeriod larger)
    {
        if (Zone is null || larger == Period) return this;
        if (!SlaPeriods.Holds(larger, Period)) throw new ArgumentException($"A {larger} is not made of whole periods by {Period}.", nameof(larger));
        return Of(Zone, larger, _groups.Select(g => (SlaPeriods.Start(larger, g.Key.Start), g.Value)));
    }

    /// <summary>The figures of a metric, over everything or only a channel or a period.</summary>
    public SlaFigures Figures(SlaMetric metric, Channel? channel = null, string? period = null) => new(metric, channel, period, _groups
        .Where(g => (channel is null || g.Key.Channel == channel) && (period is null || SlaPeriods.Name(Period, g.Key.Start) == period))
        .Select(g => g.Value));

    /// <summary>The report's document.</summary>
    /// <param name="partial">True to leave out the figures: enough to be merged.</param>
    public SlaReportDocument ToDocument(bool partial = false) => new()
    {
        Format = SlaReportDocument.ReportFormat,
        Zone = Zone,
        Period = Period,
        Groups = [.. _groups.Values],
        Figures = partial ? null : [.. AllFigures()],
    };

    internal static SlaReport Of(string zone, SlaPeriod period, IEnumerable<(LocalDateTime Start, SlaGroup Group)> groups)
    {
        var sums = new Dictionary<(LocalDateTime, Channel), SlaGroup>();
        foreach (var (start, group) in groups)
        {
            var (key, from) = ((start, group.Channel), SlaPeriods.Hour(start));
            var here = group.From == from ? group : group with { From = from };
            sums[key] = sums.TryGetValue(key, out var sum) ? sum + here : here;
        }

        return sums.Count == 0 ? Empty : new(zone, period, sums.ToImmutableSortedDictionary());
    }

    private IEnumerable<SlaFiguresDocument> AllFigures()
    {
        foreach (var metric in Enum.GetValues<SlaMetric>())
            foreach (var channel in Channels.Select(c => (Channel?)c).Prepend(null))
                foreach (var period in Periods.Prepend(null))
                {
                    var figures = Figures(metric, channel, period);
                    if (figures.Met + figures.Breached + figures.Open + figures.Ended > 0) yield return SlaFiguresDocument.Of(figures);
                }
    }

    /// <summary>The page, in a language.</summary>
    public string ToHtml(Language language) => SlaPage.Of(this, language);
}
