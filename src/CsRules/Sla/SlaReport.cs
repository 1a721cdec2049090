using System.Collections.Immutable;
using CsRules.Documents;
using NodaTime;

namespace CsRules.Sla;

/// <summary>
/// How fast a shop answered, per metric, channel and period. A commutative monoid: <see cref="Merge"/> is associative
/// and commutative, <see cref="Empty"/> changes nothing, and the report of a whole is, to the byte of its JSON, the
/// merge of the reports of any parts. Times are whole seconds of open time, rounded up; a share of them counts every wait
/// that began.
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
    private const string NotSaid = "?";

    private readonly ImmutableSortedDictionary<(LocalDateTime Start, Channel Channel), SlaGroup> _groups;

    private SlaReport(string? zone, SlaPeriod period, ImmutableSortedDictionary<(LocalDateTime, Channel), SlaGroup> groups, SlaSource? source) =>
        (Zone, Period, _groups, Source) = (zone, period, groups, source);

    /// <summary>The report of nothing: the identity of <see cref="Merge"/>.</summary>
    public static SlaReport Empty { get; } =
        new(null, SlaPeriod.Month, ImmutableSortedDictionary<(LocalDateTime, Channel), SlaGroup>.Empty, null);

    /// <summary>The shop's IANA zone; null in a report of nothing.</summary>
    public string? Zone { get; }

    /// <summary>The grain.</summary>
    public SlaPeriod Period { get; }

    /// <summary>What it was made from; null where nobody said, as of statuses that are counted on the spot.</summary>
    public SlaSource? Source { get; }

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

    /// <summary>The same report, with what it was made from.</summary>
    public SlaReport From(SlaSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new(Zone, Period, _groups, source);
    }

    /// <summary>Both reports as one.</summary>
    /// <exception cref="CsRulesException">
    /// What doesn't belong together: two zones, grains, instants, policies or time zone databases, a part that is in both, or only one that says what it
    /// was made from. The exception names it all.
    /// </exception>
    public SlaReport Merge(SlaReport other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (IsEmpty) return other;
        if (other.IsEmpty) return this;
        var source = Source is { } one && other.Source is { } two ? one.And(two) : null;
        ImmutableArray<InputError> wrong = [.. Mismatches(other, source)];
        if (wrong.Length > 0) throw new CsRulesException(wrong);
        return Of(Zone ?? other.Zone, Zone is null ? other.Period : Period, _groups.Concat(other._groups).Select(g => (g.Key.Start, g.Value)), source);
    }

    private bool IsEmpty => Zone is null && Source is null;

    private IEnumerable<InputError> Mismatches(SlaReport other, SlaSource? source)
    {
        // A part of nothing need not know its zone.
        var areBoth = Zone is not null && other.Zone is not null;
        if (areBoth && Zone != other.Zone) yield return Other("zone", Zone!, other.Zone!);
        if (areBoth && Period != other.Period) yield return Other("period", Period, other.Period);
        if ((Source is null) != (other.Source is null)) yield return new("sla-report.no-source", "$", []);
        if (source is null) yield break;
        if (Source!.AsOf != other.Source!.AsOf) yield return Other("as-of", Source.AsOf, other.Source.AsOf);
        if (Source.Basis != other.Source.Basis) yield return Other("policy", Source.Basis, other.Source.Basis);
        if (Source.TzdbVersion != other.Source.TzdbVersion) yield return Other("tzdb", Source.TzdbVersion ?? NotSaid, other.Source.TzdbVersion ?? NotSaid);
        if (source.Parts.Any(p => p.Id is null)) yield return new("sla-report.no-part", "$", []);
        else if (source.Repeated is { } id) yield return new("sla-report.repeated-part", "$", [new("id", id)]);

        static InputError Other(string what, object expected, object given) =>
            new($"sla-report.other-{what}", "$", [new("given", given), new("expected", expected)]);
    }

    /// <summary>The same report by a larger period: days into months, months into quarters.</summary>
    /// <exception cref="ArgumentException">The larger period is not made of whole smaller ones.</exception>
    public SlaReport By(SlaPeriod larger)
    {
        if (Zone is null || larger == Period) return this;
        if (!SlaPeriods.Holds(larger, Period)) throw new ArgumentException($"A {larger} is not made of whole periods by {Period}.", nameof(larger));
        return Of(Zone, larger, _groups.Select(g => (SlaPeriods.Start(larger, g.Key.Start), g.Value)), Source);
    }

    /// <summary>The figures of a metric, over everything or only a channel or a period.</summary>
    public SlaFigures Figures(SlaMetric metric, Channel? channel = null, string? period = null) => new(metric, channel, period, _groups
        .Where(g => (channel is null || g.Key.Channel == channel) && (period is null || SlaPeriods.Name(Period, g.Key.Start) == period))
        .Select(g => g.Value));

    /// <summary>The report's document.</summary>
    /// <param name="partial">True to leave out the figures: enough to be merged.</param>
    /// <param name="leastWaits">So many waits there must be for a promise.</param>
    public SlaReportDocument ToDocument(bool partial = false, int leastWaits = ResponsePromise.LeastWaits) => new()
    {
        Format = SlaReportDocument.ReportFormat,
        Zone = Zone,
        Period = Period,
        AsOf = Source?.AsOf,
        Basis = Source?.Basis,
        TzdbVersion = Source?.TzdbVersion,
        Parts = partial ? Source?.Parts ?? [] : [],
        Rows = partial ? null : Source?.Rows,
        LeftOut = partial ? null : Source?.LeftOut,
        Groups = [.. _groups.Values],
        Promise = partial ? null : ResponsePromise.From(this, least: leastWaits)?.Seconds,
        Figures = partial ? null : [.. AllFigures()],
    };

    internal static SlaReport Of(string? zone, SlaPeriod period, IEnumerable<(LocalDateTime Start, SlaGroup Group)> groups, SlaSource? source)
    {
        var sums = new Dictionary<(LocalDateTime, Channel), SlaGroup>();
        foreach (var (start, group) in groups)
        {
            var (key, from) = ((start, group.Channel), SlaPeriods.Hour(start));
            var here = group.From == from ? group : group with { From = from };
            sums[key] = sums.TryGetValue(key, out var sum) ? sum + here : here;
        }

        return sums.Count == 0 && source is null ? Empty : new(zone, period, sums.ToImmutableSortedDictionary(), source);
    }

    private IEnumerable<SlaFiguresDocument> AllFigures()
    {
        foreach (var metric in Enum.GetValues<SlaMetric>())
            foreach (var channel in Channels.Select(c => (Channel?)c).Prepend(null))
                foreach (var period in Periods.Prepend(null))
                {
                    var figures = Figures(metric, channel, period);
                    if (figures.Began > 0) yield return SlaFiguresDocument.Of(figures);
                }
    }

    /// <summary>The page, in a language.</summary>
    /// <param name="language">The language.</param>
    /// <param name="leastWaits">So many waits there must be for a promise.</param>
    public string ToHtml(Language language, int leastWaits = ResponsePromise.LeastWaits) => SlaPage.Of(this, leastWaits, language);
}
