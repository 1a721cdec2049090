using System.Collections.Immutable;
using CsRules.Documents;
using NodaTime;

namespace CsRules.Sla;

/// <summary>
/// How fast a shop answered, per metric, period and channel, or whatever else it is divided by. A commutative monoid: <see cref="Merge"/> is associative
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

    internal const int MostDimensions = 3;

    private readonly SlaFrame _frame;
    private readonly ImmutableSortedDictionary<(LocalDateTime Start, SlaKey Key), SlaGroup> _groups;

    private SlaReport(SlaFrame frame, ImmutableSortedDictionary<(LocalDateTime, SlaKey), SlaGroup> groups, SlaSource? source) =>
        (_frame, _groups, Source) = (frame, groups, source);

    internal static ImmutableArray<SlaDimension> ByChannel { get; } = [SlaDimension.Channel];

    /// <summary>The report of nothing: the identity of <see cref="Merge"/>.</summary>
    public static SlaReport Empty { get; } =
        new(SlaFrame.None, ImmutableSortedDictionary<(LocalDateTime, SlaKey), SlaGroup>.Empty, null);

    /// <summary>The shop's IANA zone; null in a report of nothing.</summary>
    public string? Zone => _frame.Zone;

    /// <summary>The grain.</summary>
    public SlaPeriod Period => _frame.Period;

    /// <summary>By what it is divided, in the order of the dimensions: by channel, unless it was made otherwise.</summary>
    public ImmutableArray<SlaDimension> Dimensions => _frame.By;

    /// <summary>In which period something counts.</summary>
    public SlaPeriodOf PeriodOf => _frame.PeriodOf;

    internal string Format => _frame.Format;

    /// <summary>What it was made from; null where nobody said, as of statuses that are counted on the spot.</summary>
    public SlaSource? Source { get; }

    /// <summary>Conversations counted.</summary>
    public long Conversations => _groups.Values.Sum(g => g.Conversations);

    /// <summary>The names of the periods that have conversations, earliest first.</summary>
    public ImmutableArray<string> Periods => [.. _groups.Keys.Select(k => k.Start).Distinct().Select(s => SlaPeriods.Name(Period, s))];

    internal LocalDateTime? LastStart => _groups.Count == 0 ? null : _groups.Keys.Max(k => k.Start);

    internal LocalDateTime? StartOf(string period) =>
        _groups.Keys.Where(k => SlaPeriods.Name(Period, k.Start) == period).Select(k => (LocalDateTime?)k.Start).FirstOrDefault();

    /// <summary>The channels that have conversations, where it is by channel.</summary>
    public ImmutableArray<Channel> Channels => [.. _groups.Keys.Select(k => k.Key.Channel).OfType<Channel>().Distinct().Order()];

    /// <summary>Its lines, in the order of their values: one for each channel, or whatever else it is divided by. Of several tags a conversation is on the line of each.</summary>
    public ImmutableArray<SlaSlice> Slices =>
    [
        .. _groups.Keys.Select(k => k.Key).Distinct().Order()
            .SelectMany(key => Dimensions.Aggregate((IEnumerable<ImmutableArray<string?>>)[[]], (some, by) => some.SelectMany(_ => key.Values(by), (values, value) => values.Add(value))))
            .Select(values => new SlaSlice(Dimensions, values)).Distinct().OrderBy(slice => slice, SliceOrder),
    ];

    // Channels and priorities in their own order, the shop's words by their letters; what nobody said stands first.
    private static Comparer<SlaSlice> SliceOrder { get; } = Comparer<SlaSlice>.Create((one, other) =>
    {
        for (var i = 0; i < one.Values.Length; i++)
            if (Rank(one, i).CompareTo(Rank(other, i)) is not 0 and var byRank) return byRank;
            else if (string.CompareOrdinal(one.Values[i], other.Values[i]) is not 0 and var byText) return byText;
        return 0;

        static int Rank(SlaSlice slice, int i) => slice.Dimensions[i] switch
        {
            SlaDimension.Channel => Enum.TryParse<Channel>(slice.Values[i], ignoreCase: true, out var channel) ? (int)channel : -1,
            SlaDimension.Priority => Enum.TryParse<Priority>(slice.Values[i], ignoreCase: true, out var priority) ? (int)priority : -1,
            _ => 0,
        };
    });

    /// <summary>Measures nothing, counts statuses: the report of many conversations.</summary>
    public static SlaReport Of(IEnumerable<SlaStatus> statuses, DateTimeZone zone, SlaPeriod period = SlaPeriod.Month) => Of(statuses, zone, period, ByChannel);

    /// <summary>The same by what is asked for: see <see cref="SlaReportBuilder"/>.</summary>
    /// <exception cref="ArgumentException">By more than three.</exception>
    public static SlaReport Of(IEnumerable<SlaStatus> statuses, DateTimeZone zone, SlaPeriod period, IEnumerable<SlaDimension> by, SlaPeriodOf periodOf = SlaPeriodOf.Created)
    {
        ArgumentNullException.ThrowIfNull(statuses);
        var builder = new SlaReportBuilder(zone, period, by, periodOf);
        foreach (var status in statuses) builder.Add(status);
        return builder.Build();
    }

    /// <summary>The same report, with what it was made from.</summary>
    public SlaReport From(SlaSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new(_frame, _groups, source);
    }

    /// <summary>Both reports as one.</summary>
    /// <exception cref="CsRulesException">
    /// What doesn't belong together: two zones, grains, instants, policies or time zone databases, a part that is in both, or only one
    /// that says what it was made from. The exception names it all.
    /// </exception>
    public SlaReport Merge(SlaReport other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (IsEmpty) return other;
        if (other.IsEmpty) return this;
        var source = Source is { } one && other.Source is { } two ? one.And(two) : null;
        ImmutableArray<InputError> wrong = [.. Mismatches(other, source)];
        if (wrong.Length > 0) throw new CsRulesException(wrong);
        // Only what the other has is looked up, so that many small parts one after the other cost no more than what they hold.
        var sum = _groups.ToBuilder();
        foreach (var (key, group) in other._groups) sum[key] = sum.TryGetValue(key, out var known) ? known + group : group;
        return new(Zone is null ? other._frame : _frame, sum.ToImmutable(), source);
    }

    private bool IsEmpty => Zone is null && Source is null;

    private IEnumerable<InputError> Mismatches(SlaReport other, SlaSource? source)
    {
        foreach (var wrong in _frame.Mismatches(other._frame)) yield return wrong;
        if ((Source is null) != (other.Source is null)) yield return new("sla-report.no-source", "$", []);
        if (source is null) yield break;
        if (Source!.AsOf != other.Source!.AsOf) yield return SlaFrame.Other("as-of", Source.AsOf, other.Source.AsOf);
        if (Source.Basis != other.Source.Basis) yield return SlaFrame.Other("policy", Source.Basis, other.Source.Basis);
        if (Source.TzdbVersion != other.Source.TzdbVersion) yield return SlaFrame.Other("tzdb", Source.TzdbVersion ?? NotSaid, other.Source.TzdbVersion ?? NotSaid);
        if (source.Parts.Any(p => p.Id is null)) yield return new("sla-report.no-part", "$", []);
        else if (source.Repeated is { } id) yield return new("sla-report.repeated-part", "$", [new("id", id)]);
    }

    /// <summary>The same report by a larger period: days into months, months into quarters.</summary>
    /// <exception cref="ArgumentException">The larger period is not made of whole smaller ones.</exception>
    public SlaReport By(SlaPeriod larger)
    {
        if (Zone is null || larger == Period) return this;
        if (!SlaPeriods.Holds(larger, Period)) throw new ArgumentException($"A {larger} is not made of whole periods by {Period}.", nameof(larger));
        return Of(_frame with { Period = larger }, _groups.Select(g => (SlaPeriods.Start(larger, g.Key.Start), g.Value)), Source);
    }

    /// <summary>The figures of a metric, over everything or only a channel or a period.</summary>
    public SlaFigures Figures(SlaMetric metric, Channel? channel = null, string? period = null) => new(metric, channel, LineOf(channel), Dimensions.Length, period, _groups
        .Where(g => (channel is null || g.Key.Key.Channel == channel) && (period is null || SlaPeriods.Name(Period, g.Key.Start) == period))
        .Select(g => g.Value));

    private SlaSlice? LineOf(Channel? channel) =>
        channel is { } known && Dimensions.SequenceEqual(ByChannel) ? new(ByChannel, [SlaKey.Code(known)]) : null;

    /// <summary>The figures of a metric on one of its lines, over all periods or in one.</summary>
    public SlaFigures Figures(SlaMetric metric, SlaSlice slice, string? period = null)
    {
        ArgumentNullException.ThrowIfNull(slice);
        return new(metric, slice.Channel, slice, Dimensions.Length, period, _groups
            .Where(g => g.Key.Key.Is(slice) && (period is null || SlaPeriods.Name(Period, g.Key.Start) == period)).Select(g => g.Value));
    }

    /// <summary>The report's document.</summary>
    /// <param name="partial">True to leave out the figures: enough to be merged.</param>
    /// <param name="leastWaits">So many waits there must be for a promise.</param>
    public SlaReportDocument ToDocument(bool partial = false, int leastWaits = ResponsePromise.LeastWaits) => new()
    {
        Format = _frame.Format,
        Zone = Zone,
        Period = Period,
        By = Dimensions,
        PeriodOf = PeriodOf,
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

    internal static SlaReport Of(SlaFrame frame, IEnumerable<(LocalDateTime Start, SlaGroup Group)> groups, SlaSource? source)
    {
        var sums = new Dictionary<(LocalDateTime, SlaKey), SlaGroup>();
        foreach (var (start, group) in groups)
        {
            var (key, from) = ((start, SlaKey.Of(group)), SlaPeriods.Hour(start));
            var here = group.From == from ? group : group with { From = from };
            sums[key] = sums.TryGetValue(key, out var sum) ? sum + here : here;
        }

        return sums.Count == 0 && source is null ? Empty : new(frame, sums.ToImmutableSortedDictionary(), source);
    }

    private IEnumerable<SlaFiguresDocument> AllFigures()
    {
        var (slices, periods) = (Slices, (string?[])[null, .. Periods]);
        foreach (var metric in Enum.GetValues<SlaMetric>())
            foreach (var slice in (SlaSlice?[])[null, .. Dimensions.IsEmpty ? [] : slices])
                foreach (var period in periods)
                {
                    var figures = slice is null ? Figures(metric, period: period) : Figures(metric, slice, period);
                    if (figures.Began > 0) yield return SlaFiguresDocument.Of(figures);
                }
    }

    /// <summary>The page, in a language.</summary>
    /// <param name="language">The language.</param>
    /// <param name="leastWaits">So many waits there must be for a promise.</param>
    public string ToHtml(Language language, int leastWaits = ResponsePromise.LeastWaits) => SlaPage.Of(this, leastWaits, language);
}
