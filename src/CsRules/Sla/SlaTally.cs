namespace CsRules.Sla;

/// <summary>Counts one group in one period into itself; only a builder or a sum holds one, and hands out what it froze.</summary>
internal sealed class SlaGroupTally
{
    private readonly SlaCountsTally?[] _metrics = new SlaCountsTally?[SlaMetrics.Count];
    private long _conversations;
    private long _solved;
    private long _reopened;
    private long _firstContact;
    private long _csatSum;
    private long _csatCount;

    public void Add(SlaStatus status)
    {
        _conversations++;
        if (status.IsSolved) _solved++;
        if (status.Reopens > 0) _reopened++;
        if (status.IsSolvedAtFirstContact) _firstContact++;
        if (status.Conversation.Csat is { } rating)
        {
            _csatSum += rating;
            _csatCount++;
        }
    }

    public void Add(in SlaMetricStatus metric) => (_metrics[(int)metric.Metric] ??= new()).Add(in metric);

    public void Add(SlaCounts counts) => (_metrics[(int)counts.Metric] ??= new()).Add(counts);

    public void Add(in SlaAnswer answer) => (_metrics[(int)answer.Metric] ??= new()).Add(in answer);

    public void AddOpen(in SlaCycle open) => (_metrics[(int)open.Metric] ??= new()).AddOpen(in open);

    public SlaGroup ToGroup(string from, in SlaKey key) => new()
    {
        From = from,
        Channel = key.Channel,
        Priority = key.Priority,
        Tier = key.Tier,
        Tags = key.TagList,
        Brand = key.Brand,
        Team = key.Team,
        Agent = key.Agent,
        Conversations = _conversations,
        Solved = _solved,
        Reopened = _reopened,
        FirstContact = _firstContact,
        CsatSum = _csatSum,
        CsatCount = _csatCount,
        Metrics = [.. _metrics.Index().Where(m => m.Item is not null).Select(m => m.Item!.ToCounts((SlaMetric)m.Index)).Where(m => !m.IsEmpty)],
    };
}

/// <summary>Counts one metric into itself.</summary>
internal sealed class SlaCountsTally
{
    private readonly SlaWaits _waits = new();
    private long _met;
    private long _breached;
    private long _running;
    private long _paused;
    private long _openLate;
    private long _openUnjudged;
    private long _ended;
    private long _unanswered;
    private long _seconds;

    public void Add(in SlaMetricStatus status)
    {
        if (status.HasEnded) AddEnded(status.Current.State, status.UnansweredCycles == 0, status.CountedSeconds);
        else if (status.Start is not null) AddOpen(status.Current);
    }

    // One exchange on its own.
    public void Add(in SlaAnswer answer) => AddEnded(answer.State, answer.IsAnswered, answer.Seconds);

    // Only what has ended with an answer has a length, or can have met its target.
    private void AddEnded(SlaState state, bool isAnswered, long seconds)
    {
        _ended++;
        if (state == SlaState.Breached || (state == SlaState.Met && !isAnswered)) _breached++;
        else if (state == SlaState.Met) _met++;
        if (!isAnswered)
        {
            _unanswered++;
            return;
        }

        _seconds += seconds;
        _waits.Add(seconds);
    }

    // And one that nobody has ended.
    public void AddOpen(in SlaCycle open)
    {
        switch (open.State)
        {
            case SlaState.Running: _running++; break;
            case SlaState.Paused: _paused++; break;
            case SlaState.Breached:
                _breached++;
                _openLate++;
                break;
            default: _openUnjudged++; break;
        }
    }

    public void Add(SlaCounts counts)
    {
        _met += counts.Met;
        _breached += counts.Breached;
        _running += counts.Running;
        _paused += counts.Paused;
        _openLate += counts.OpenLate;
        _openUnjudged += counts.OpenUnjudged;
        _ended += counts.Ended;
        _unanswered += counts.Unanswered;
        _seconds += counts.Seconds;
        _waits.Add(counts.Waits);
    }

    public SlaCounts ToCounts(SlaMetric metric) => new()
    {
        Metric = metric,
        Met = _met,
        Breached = _breached,
        Running = _running,
        Paused = _paused,
        OpenLate = _openLate,
        OpenUnjudged = _openUnjudged,
        Ended = _ended,
        Unanswered = _unanswered,
        Seconds = _seconds,
        Waits = _waits.ToFilled(),
    };
}
