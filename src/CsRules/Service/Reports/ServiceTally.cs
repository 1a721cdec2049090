using CsRules.Sla;

namespace CsRules.Service;

/// <summary>Counts one period into itself; only the builder holds one.</summary>
internal sealed class PeriodTally
{
    private readonly FeedbackFigures[] _feedback = new FeedbackFigures[Enum.GetValues<FeedbackSource>().Length];
    private readonly Dictionary<string, GoodwillFigures> _goodwill = new(StringComparer.Ordinal);
    private readonly SlaHistogram _intervals = new();
    private ContactFigures _contacts;
    private long _customers;
    private long _returned;
    private long _orders;
    private long _days;

    public void Add(ContactFigures contacts) => _contacts = _contacts.Merge(contacts);

    public void Add(Feedback feedback) => _feedback[(int)feedback.Source] = _feedback[(int)feedback.Source].Merge(FeedbackFigures.Of(feedback));

    public void Add(GoodwillFigures goodwill)
    {
        var currency = goodwill.Cost.Currency.Code;
        _goodwill[currency] = _goodwill.TryGetValue(currency, out var sum) ? sum + goodwill : goodwill;
    }

    /// <summary>Counts the orders of a customer whose first one fell in this period.</summary>
    public void AddCustomer(int orders)
    {
        _customers++;
        _orders += orders;
        if (orders > 1) _returned++;
    }

    /// <summary>Counts the days from one order of such a customer to the next.</summary>
    public void AddInterval(int days)
    {
        _days += days;
        _intervals.Add(days);
    }

    public PeriodCounts ToCounts(string from) => new PeriodCounts
    {
        From = from,
        Contacts = _contacts,
        Feedback = [.. _feedback.Index().Select(f => new FeedbackCounts((FeedbackSource)f.Index, f.Item))],
        Goodwill = [.. _goodwill.Values],
        Cohort = new() { Customers = _customers, Returned = _returned, Orders = _orders, Days = _days, Intervals = _intervals.ToFilled() },
    }.InOrder();
}

/// <summary>Counts customers into itself; only the builder holds one.</summary>
internal sealed class CustomerTally
{
    private readonly PatternCounts[] _patterns = [.. Enum.GetValues<ContactPattern>().Select(p => new PatternCounts(p, 0, 0, 0))];
    private readonly SinCount[] _sins = [.. Enum.GetValues<ServiceSin>().Select(s => new SinCount(s, 0, 0))];
    private readonly Dictionary<string, ProductLineCounts> _lines = new(StringComparer.Ordinal);
    private long _wroteKindly;
    private long _conversations;
    private long _timed;

    public long Customers { get; private set; }

    public void Add(in PatternReading reading)
    {
        Customers++;
        if (reading.WroteKindly) _wroteKindly++;
        _patterns[(int)reading.Leading] += new PatternCounts(reading.Leading, 1, 0, 0);
        foreach (var pattern in reading.All()) _patterns[(int)pattern] += new PatternCounts(pattern, 0, 1, 0);
    }

    public void Add(SinCount sin) => _sins[(int)sin.Sin] += sin;

    public void AddConversation(ContactPattern leading, SlaBudget? agentTime)
    {
        _conversations++;
        if (agentTime is not { } time) return;
        _timed++;
        _patterns[(int)leading] += new PatternCounts(leading, 0, 0, time.Seconds);
    }

    public void Add(ProductLineCounts line) => _lines[line.Line] = _lines.TryGetValue(line.Line, out var sum) ? sum + line : line;

    public CustomerCounts ToCounts() => new CustomerCounts
    {
        Customers = Customers,
        WroteKindly = _wroteKindly,
        Conversations = _conversations,
        TimedConversations = _timed,
        Patterns = [.. _patterns],
        Sins = [.. _sins],
        ProductLines = [.. _lines.Values],
    }.InOrder();
}
