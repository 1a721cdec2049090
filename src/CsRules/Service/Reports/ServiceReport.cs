using System.Collections.Immutable;
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

    private ServiceReport(string? zone, SlaPeriod period, SlaReport response, CustomerCounts all, ImmutableSortedDictionary<LocalDateTime, PeriodCounts> periods) =>
        (Zone, Period, Response, All, _periods) = (zone, period, response, all, periods);

    /// <summary>The report of nobody: the identity of <see cref="Merge"/>.</summary>
    public static ServiceReport Empty { get; } = new(null, SlaPeriod.Month, SlaReport.Empty, new(), ImmutableSortedDictionary<LocalDateTime, PeriodCounts>.Empty);

    /// <summary>The shop's IANA zone; null in a report of nobody.</summary>
    public string? Zone { get; }

    /// <summary>The grain.</summary>
    public SlaPeriod Period { get; }

    /// <summary>How fast the conversations were answered.</summary>
    public SlaReport Response { get; }

    /// <summary>Customers counted.</summary>
    public long Customers => All.Customers;

    /// <summary>Customers who wrote something kind, of all, rounded down.</summary>
    public Rate? KindShare => Shares.Of(All.WroteKindly, All.Customers);

    /// <summary>Conversations whose agent time was measured; the shares of time are of these.</summary>
    public long TimedConversations => All.TimedConversations;

    /// <summary>The names of the periods that have anything, earliest first.</summary>
    public ImmutableArray<string> Periods => [.. _periods.Keys.Select(start => SlaPeriods.Name(Period, start))];

    internal CustomerCounts All { get; }

    internal ImmutableSortedDictionary<LocalDateTime, PeriodCounts> Groups => _periods;

    /// <summary>Every pattern with its share of customers and of agent time; each kind of share sums to one exactly.</summary>
    public ImmutableArray<PatternShare> Patterns
    {
        get
        {
            var (customers, time) = (Shares.OfWhole(All.Leading), Shares.OfWhole(All.AgentSeconds));
            return [.. Enum.GetValues<ContactPattern>().Select(p => new PatternShare(
                p, All.Leading[(int)p], All.Showing[(int)p], All.AgentSeconds[(int)p], customers[(int)p], time[(int)p]))];
        }
    }

    /// <summary>Every sin with how often it was found and with how many customers.</summary>
    public ImmutableArray<SinCount> Sins => [.. Enum.GetValues<ServiceSin>().Select(s => new SinCount(s, All.Findings[(int)s], All.Affected[(int)s]))];

    /// <summary>First-contact resolution and re-contact, of a period or over all.</summary>
    public ContactFigures Contacts(string? period = null) => Sum(period).Contacts;

    /// <summary>Feedback, of a period and a source or over all.</summary>
    public FeedbackFigures Feedback(FeedbackSource? source = null, string? period = null)
    {
        var (sum, counts) = (default(FeedbackFigures), Sum(period).Feedback);
        for (var i = 0; i < counts.Length; i++)
            if (source is null || (int)source == i) sum = sum.Merge(counts[i]);
        return sum;
    }

    /// <summary>What kindness cost, by currency, of a period or over all.</summary>
    public ImmutableArray<GoodwillFigures> Goodwill(string? period = null) =>
        [.. Sum(period).Goodwill.Select(g => new GoodwillFigures(g.Value.Grants, new Money(g.Value.MinorUnits, Currency.Of(g.Key))))];

    /// <summary>Repurchase by cohort, earliest first: customers by the period of their first order.</summary>
    public ImmutableArray<CohortFigures> Cohorts =>
        [.. _periods.Where(p => p.Value.CohortCustomers > 0).Select(p => p.Value.Cohort(SlaPeriods.Name(Period, p.Key)))];

    /// <summary>Repurchase of all customers together.</summary>
    public CohortFigures Repurchase => Sum(null).Cohort(null);

    /// <summary>Every product line, and whether customers buy it again.</summary>
    public ImmutableArray<ProductLineFigures> ProductLines(RepurchaseThresholds thresholds)
    {
        ArgumentNullException.ThrowIfNull(thresholds);
        return [.. All.Lines.Select(l => new ProductLineFigures(l.Key, l.Value.Buyers, l.Value.Again,
            l.Value.Buyers < thresholds.LeastBuyers ? ProductLineKind.TooFew
            : (Int128)l.Value.Again * Rate.Whole >= (Int128)l.Value.Buyers * thresholds.RepeatShare.Millionths ? ProductLineKind.Repeat
            : ProductLineKind.OneOff))];
    }

    /// <summary>Both reports as one.</summary>
    /// <exception cref="ArgumentException">Two zones, or two grains.</exception>
    public ServiceReport Merge(ServiceReport other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (Zone is null) return other;
        if (other.Zone is null) return this;
        if (Zone != other.Zone || Period != other.Period)
            throw new ArgumentException($"A report by {Period} in {Zone} and one by {other.Period} in {other.Zone} can't be merged.", nameof(other));
        var all = new CustomerCounts();
        all.Add(All);
        all.Add(other.All);
        return Of(Zone, Period, Response.Merge(other.Response), all, _periods.Concat(other._periods));
    }

    /// <summary>The same report by a larger period: days into months, months into quarters.</summary>
    /// <exception cref="ArgumentException">The larger period is not made of whole smaller ones.</exception>
    public ServiceReport By(SlaPeriod larger)
    {
        if (Zone is null || larger == Period) return this;
        if (!SlaPeriods.Holds(larger, Period)) throw new ArgumentException($"A {larger} is not made of whole periods by {Period}.", nameof(larger));
        return Of(Zone, larger, Response.By(larger), All, _periods.Select(p => KeyValuePair.Create(SlaPeriods.Start(larger, p.Key), p.Value)));
    }

    // Counts are copied, never shared: a report that was handed out doesn't change.
    internal static ServiceReport Of(string zone, SlaPeriod period, SlaReport response, CustomerCounts all, IEnumerable<KeyValuePair<LocalDateTime, PeriodCounts>> periods)
    {
        var (copy, sums) = (new CustomerCounts(), new Dictionary<LocalDateTime, PeriodCounts>());
        copy.Add(all);
        foreach (var (start, counts) in periods)
        {
            if (!sums.TryGetValue(start, out var sum)) sums[start] = sum = new();
            sum.Add(counts);
        }

        return new(zone, period, response, copy, sums.ToImmutableSortedDictionary());
    }

    private PeriodCounts Sum(string? period)
    {
        var sum = new PeriodCounts();
        foreach (var (start, counts) in _periods)
            if (period is null || SlaPeriods.Name(Period, start) == period) sum.Add(counts);
        return sum;
    }
}
