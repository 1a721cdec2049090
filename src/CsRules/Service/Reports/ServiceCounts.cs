using CsRules.Sla;

namespace CsRules.Service;

/// <summary>What a report keeps of one period. Whole numbers only; merging adds them.</summary>
internal sealed class PeriodCounts
{
    public static readonly int SourceCount = Enum.GetValues<FeedbackSource>().Length;

    public ContactFigures Contacts;
    public long CohortCustomers;
    public long CohortReturned;
    public long CohortOrders;
    public long CohortDays;

    public FeedbackFigures[] Feedback { get; } = new FeedbackFigures[SourceCount];

    public SortedDictionary<string, (long Grants, long MinorUnits)> Goodwill { get; } = new(StringComparer.Ordinal);

    public SlaHistogram Intervals { get; } = new();

    public void Add(PeriodCounts other)
    {
        Contacts = Contacts.Merge(other.Contacts);
        CohortCustomers += other.CohortCustomers;
        CohortReturned += other.CohortReturned;
        CohortOrders += other.CohortOrders;
        CohortDays += other.CohortDays;
        for (var i = 0; i < Feedback.Length; i++) Feedback[i] = Feedback[i].Merge(other.Feedback[i]);
        foreach (var (currency, sum) in other.Goodwill) AddGoodwill(currency, sum.Grants, sum.MinorUnits);
        Intervals.Add(other.Intervals);
    }

    public void AddGoodwill(string currency, long grants, long minorUnits)
    {
        var sum = Goodwill.GetValueOrDefault(currency);
        Goodwill[currency] = (sum.Grants + grants, checked(sum.MinorUnits + minorUnits));
    }

    public CohortFigures Cohort(string? name)
    {
        var repeats = CohortOrders - CohortCustomers;
        return new(name, CohortCustomers, CohortReturned, CohortOrders, repeats, CohortDays,
            repeats == 0 ? null : Intervals.Quantile(Rate.Percent(50), repeats));
    }
}

/// <summary>What a report keeps over all periods.</summary>
internal sealed class CustomerCounts
{
    public const int Patterns = 11;
    public const int Sins = 7;

    public long Customers;
    public long WroteKindly;
    public long Conversations;
    public long TimedConversations;

    public long[] Leading { get; } = new long[Patterns];

    public long[] Showing { get; } = new long[Patterns];

    public long[] AgentSeconds { get; } = new long[Patterns];

    public long[] Findings { get; } = new long[Sins];

    public long[] Affected { get; } = new long[Sins];

    public SortedDictionary<string, (long Buyers, long Again)> Lines { get; } = new(StringComparer.Ordinal);

    public void Add(CustomerCounts other)
    {
        Customers += other.Customers;
        WroteKindly += other.WroteKindly;
        Conversations += other.Conversations;
        TimedConversations += other.TimedConversations;
        for (var i = 0; i < Patterns; i++)
        {
            Leading[i] += other.Leading[i];
            Showing[i] += other.Showing[i];
            AgentSeconds[i] = checked(AgentSeconds[i] + other.AgentSeconds[i]);
        }

        for (var i = 0; i < Sins; i++)
        {
            Findings[i] += other.Findings[i];
            Affected[i] += other.Affected[i];
        }

        foreach (var (line, sum) in other.Lines) AddLine(line, sum.Buyers, sum.Again);
    }

    public void AddLine(string line, long buyers, long again)
    {
        var sum = Lines.GetValueOrDefault(line);
        Lines[line] = (sum.Buyers + buyers, sum.Again + again);
    }
}
