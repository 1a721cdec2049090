using System.Collections.Immutable;
using CsRules.Documents;
using CsRules.Sla;
using NodaTime;

namespace CsRules.Service;

/// <summary>
/// What a shop's service comes to: patterns with their shares of customers and of agent time, sins, completeness beside
/// speed, feedback, repurchase, kindness. A commutative monoid over customers: <see cref="Merge"/> is associative and
/// commutative, <see cref="Empty"/> changes nothing, and the report of a whole is, to the byte of its JSON, the merge of
/// the reports of any parts in which each customer stands whole.
/// </summary>
/// <example>
/// <para>Shards made anywhere are merged in any order:</para>
/// <code>
/// ServiceReport year = shards.Aggregate(ServiceReport.Empty, (sum, shard) => sum.Merge(shard));
/// year.Customers;   // 3
/// </code>
/// </example>
public sealed class ServiceReport
{
    private readonly ImmutableSortedDictionary<LocalDateTime, PeriodCounts> _periods;
    private readonly CustomerCounts _all;

    private ServiceReport(string? zone, SlaPeriod period, SlaReport response, CustomerCounts all, ImmutableSortedDictionary<LocalDateTime, PeriodCounts> periods)
    {
        (Zone, Period, Response, _all, _periods) = (zone, period, response, all, periods);
        Patterns = Shared(all);
        Sins = [.. Enum.GetValues<ServiceSin>().Select(sin => all.Sins.FirstOrDefault(s => s.Sin == sin) ?? new SinCount(sin, 0, 0))];
    }

    /// <summary>The report of nobody: the identity of <see cref="Merge"/>.</summary>
    public static ServiceReport Empty { get; } = new(null, SlaPeriod.Month, SlaReport.Empty, new(), ImmutableSortedDictionary<LocalDateTime, PeriodCounts>.Empty);

    /// <summary>The shop's IANA zone; null in a report of nobody.</summary>
    public string? Zone { get; }

    /// <summary>The grain.</summary>
    public SlaPeriod Period { get; }

    /// <summary>How fast the conversations were answered.</summary>
    public SlaReport Response { get; }

    /// <summary>What it was made from; null where nobody said. Rows are customers.</summary>
    public SlaSource? Source => Response.Source;

    /// <summary>Customers counted.</summary>
    public long Customers => _all.Customers;

    /// <summary>Customers who wrote something kind, of all, rounded down.</summary>
    public Rate? KindShare => Shares.Of(_all.WroteKindly, _all.Customers);

    /// <summary>Conversations whose agent time was measured; the shares of time are of these.</summary>
    public long TimedConversations => _all.TimedConversations;

    /// <summary>The names of the periods that have anything, earliest first.</summary>
    public ImmutableArray<string> Periods => [.. _periods.Keys.Select(start => SlaPeriods.Name(Period, start))];

    /// <summary>Every pattern with its share of customers and of agent time; each kind of share sums to one exactly.</summary>
    public ImmutableArray<PatternShare> Patterns { get; }

    /// <summary>Every sin with how often it was found and with how many customers.</summary>
    public ImmutableArray<SinCount> Sins { get; }

    /// <summary>First-contact resolution and re-contact, of a period or over all.</summary>
    public ContactFigures Contacts(string? period = null) => Sum(period).Contacts;

    /// <summary>Feedback, of a period and a source or over all.</summary>
    public FeedbackFigures Feedback(FeedbackSource? source = null, string? period = null)
    {
        var sum = default(FeedbackFigures);
        foreach (var counts in Sum(period).Feedback)
            if (source is null || counts.Source == source) sum = sum.Merge(counts.Figures);
        return sum;
    }

    /// <summary>What kindness cost, by currency, of a period or over all.</summary>
    public ImmutableArray<GoodwillFigures> Goodwill(string? period = null) => Sum(period).Goodwill;

    /// <summary>Repurchase by cohort, earliest first: customers by the period of their first order.</summary>
    public ImmutableArray<CohortFigures> Cohorts =>
        [.. _periods.Where(p => p.Value.Cohort is not null).Select(p => p.Value.Cohort!.Figures(SlaPeriods.Name(Period, p.Key)))];

    /// <summary>Repurchase of all customers together.</summary>
    public CohortFigures Repurchase => (Sum(null).Cohort ?? new CohortCounts { Customers = 0 }).Figures(null);

    /// <summary>Every product line, and whether customers buy it again.</summary>
    public ImmutableArray<ProductLineFigures> ProductLines(RepurchaseThresholds thresholds)
    {
        ArgumentNullException.ThrowIfNull(thresholds);
        return [.. _all.ProductLines.Select(l => new ProductLineFigures(l.Line, l.Buyers, l.Again,
            l.Buyers < thresholds.LeastBuyers ? ProductLineKind.TooFew
            : (Int128)l.Again * Rate.Whole >= (Int128)l.Buyers * thresholds.RepeatShare.Millionths ? ProductLineKind.Repeat
            : ProductLineKind.OneOff))];
    }

    /// <summary>Both reports as one.</summary>
    /// <exception cref="CsRulesException">Two zones, grains, instants or policies, a part that is in both, or only one that says what it was made from.</exception>
    public ServiceReport Merge(ServiceReport other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (Zone is null) return other;
        if (other.Zone is null) return this;
        if (Zone != other.Zone || Period != other.Period)
            throw new CsRulesException(Zone != other.Zone ? SlaFrame.Other("zone", Zone, other.Zone) : SlaFrame.Other("period", Period, other.Period));
        return Of(Zone, Period, Response.Merge(other.Response), _all + other._all, _periods.Values.Concat(other._periods.Values));
    }

    /// <summary>The same report by a larger period: days into months, months into quarters.</summary>
    /// <exception cref="ArgumentException">The larger period is not made of whole smaller ones.</exception>
    public ServiceReport By(SlaPeriod larger)
    {
        if (Zone is null || larger == Period) return this;
        if (!SlaPeriods.Holds(larger, Period)) throw new ArgumentException($"A {larger} is not made of whole periods by {Period}.", nameof(larger));
        return Of(Zone, larger, Response.By(larger), _all,
            _periods.Select(p => p.Value with { From = SlaPeriods.Hour(SlaPeriods.Start(larger, p.Key)) }));
    }

    /// <summary>The report's document.</summary>
    /// <param name="partial">True to leave out the figures: enough to be merged.</param>
    public ServiceReportDocument ToDocument(bool partial = false) => new()
    {
        Format = ServiceReportDocument.ReportFormat,
        Zone = Zone,
        Period = Period,
        Response = partial ? Response.ToDocument(partial: true) : Response.ToDocument(partial: true).AsWhole(),
        Customers = _all.Customers,
        WroteKindly = _all.WroteKindly,
        Conversations = _all.Conversations,
        TimedConversations = _all.TimedConversations,
        Patterns = _all.Patterns,
        Sins = _all.Sins,
        Periods = [.. _periods.Values],
        ProductLines = _all.ProductLines,
        Figures = partial ? null : ServiceFiguresDocument.Of(this),
    };

    internal static ServiceReport Of(string zone, SlaPeriod period, SlaReport response, CustomerCounts all, IEnumerable<PeriodCounts> periods)
    {
        var sums = new Dictionary<string, PeriodCounts>(StringComparer.Ordinal);
        foreach (var counts in periods) sums[counts.From] = sums.TryGetValue(counts.From, out var sum) ? sum + counts : counts;
        return new(zone, period, response, all, sums.Values.ToImmutableSortedDictionary(p => SlaPeriods.Hour(p.From)!.Value, p => p));
    }

    private static ImmutableArray<PatternShare> Shared(CustomerCounts all)
    {
        var counts = Enum.GetValues<ContactPattern>().Select(pattern => all.Patterns.FirstOrDefault(p => p.Pattern == pattern) ?? new PatternCounts(pattern, 0, 0, 0)).ToList();
        var (customers, time) = (Shares.OfWhole([.. counts.Select(c => c.Customers)]), Shares.OfWhole([.. counts.Select(c => c.AgentSeconds)]));
        return [.. counts.Select((c, i) => new PatternShare(c.Pattern, c.Customers, c.Showing, c.AgentSeconds, customers[i], time[i]))];
    }

    private PeriodCounts Sum(string? period) => _periods
        .Where(p => period is null || SlaPeriods.Name(Period, p.Key) == period)
        .Aggregate(new PeriodCounts { From = "" }, (sum, p) => sum + p.Value with { From = "" });
}
