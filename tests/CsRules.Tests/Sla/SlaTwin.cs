using CsRules.Sla;
using NodaTime;

namespace CsRules.Tests.Sla;

/// <summary>
/// The slow, obvious twin of the clocks: a conversation minute by minute, with every minute in which a clock ran written down.
/// It knows nothing of positions in open time, of stretches or of watches; hours are 9 to 17 UTC, Monday to Friday.
/// </summary>
internal sealed class SlaTwin
{
    private static readonly Duration Minute = Duration.FromMinutes(1);
    private static readonly SlaMetric[] Metrics = Enum.GetValues<SlaMetric>();
    private static readonly Instant FirstHour = Instant.FromUtc(2024, 1, 1, 0, 0);

    // Asked of every minute of every clock, so each hour of the year is looked up once.
    private static readonly bool[] HoursOfTheYear = [.. Enumerable.Range(0, 366 * 24).Select(hour => IsOpenHour(FirstHour + Duration.FromHours(hour)))];

    private readonly SlaPolicy _policy;
    private readonly Conversation _talk;
    private readonly Instant _asOf;
    private readonly Dictionary<SlaMetric, List<Cycle>> _cycles = Metrics.ToDictionary(m => m, _ => new List<Cycle>());
    private bool _paused;
    private bool _askedAgain;
    private bool _goesOn;
    private bool _closed;
    private bool _tellsReopening;
    private Instant _solvedAt;
    private Priority _priority;
    private string? _team;

    public SlaTwin(SlaPolicy policy, Conversation talk, Instant asOf)
    {
        (_policy, _talk, _asOf) = (policy, talk, asOf);
        (_priority, _team, _tellsReopening) = (talk.Priority, talk.Team, talk.TellsReopening);
        foreach (var metric in Metrics.Where(m => m is not (SlaMetric.NextResponse or SlaMetric.PeriodicUpdate))) Begin(metric, talk.Created);
        var next = 0;
        for (var at = talk.Created; at <= asOf; at += Minute)
        {
            Turn(at);
            for (; next < talk.Events.Length && talk.Events[next].At <= at; next++)
            {
                Hear(talk.Events[next].Kind, at, next);
                Turn(at);
                Change(talk.Events[next], at);
                Turn(at);
            }

            if (at == asOf) break;
            foreach (var metric in Metrics)
                if (Open(metric) is { } cycle && Runs(metric)) cycle.Minutes.Add(at);
        }
    }

    public bool Solved { get; private set; }

    public int Reopened { get; private set; }

    public int Asked { get; private set; }

    public int Answered { get; private set; }

    public static bool IsOpen(Instant at) =>
        at >= FirstHour && (int)(at - FirstHour).TotalHours is var hour && hour < HoursOfTheYear.Length ? HoursOfTheYear[hour] : IsOpenHour(at);

    private static bool IsOpenHour(Instant at) =>
        at.InUtc() is { DayOfWeek: not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday), Hour: >= 9 and < 17 };

    /// <summary>Every cycle as a wait: whether it is open, whether it was answered, how many minutes, and whether it met its target, missed it, or neither yet.</summary>
    public IEnumerable<(bool IsOpen, bool IsAnswered, long Minutes, bool Met, bool Missed)> Waits(SlaMetric metric) => _cycles[metric].Select(cycle =>
    {
        var goesOn = metric is SlaMetric.TotalResolution or SlaMetric.RequesterWait;
        var (isOpen, target) = (goesOn ? !Solved : cycle.End is null, TargetOf(metric, cycle));
        var isAnswered = !isOpen && (goesOn ? !_closed : !cycle.IsUnanswered);
        var isLate = target is not null && IsBroken(target, cycle);
        return (isOpen, isAnswered, cycle.Waited, isAnswered && target is not null && !isLate, isLate || (!isOpen && !isAnswered && target is not null));
    });

    /// <summary>State, start, end, due, breach, elapsed, worst, cycles and broken ones, as one line.</summary>
    public string Say(SlaMetric metric)
    {
        var cycles = _cycles[metric];
        if (cycles.Count == 0) return Line(TargetOf(metric, _priority) is null ? SlaState.NoTarget : SlaState.NotStarted);
        var (last, goesOn) = (cycles[^1], metric is SlaMetric.TotalResolution or SlaMetric.RequesterWait);
        var target = TargetOf(metric, last);
        var end = goesOn ? Solved ? _solvedAt : (Instant?)null : last.End;
        var broken = cycles.Where(c => TargetOf(metric, c) is { } own && IsBroken(own, c)).ToList();
        var counts = Open(metric) is not null && Runs(metric);
        var state = broken.Count > 0 ? SlaState.Breached
            : target is null ? SlaState.NoTarget
            : end is not null ? SlaState.Met
            : counts ? SlaState.Running : SlaState.Paused;
        return Line(state, last.Start, end, counts && target is not null ? Due(target, last) : null, broken.Count == 0 ? null : Broke(TargetOf(metric, broken[0])!, broken[0]),
            last.Used, cycles.Max(c => c.Waited), cycles.Count, broken.Count);
    }

    /// <summary>What a work list says of the cycle that is open, whatever became of those before it; null where none is, or it has no target.</summary>
    public string? Due(SlaMetric metric)
    {
        if (Open(metric) is not { } cycle || TargetOf(metric, cycle) is not { } target) return null;
        if (Solved && metric is SlaMetric.TotalResolution or SlaMetric.RequesterWait) return null;
        if (IsBroken(target, cycle)) return $"{SlaState.Breached} {Broke(target, cycle)}";
        return Runs(metric) ? $"{SlaState.Running} {Due(target, cycle)}" : $"{SlaState.Paused} ";
    }

    /// <summary>Every open clock; of the two that one answer stops, the one that is due sooner.</summary>
    public IEnumerable<string> WorkList()
    {
        var open = Metrics.Select(m => (Metric: m, Said: Due(m))).Where(d => d.Said is not null).ToList();
        var answers = open.Where(d => d.Metric is SlaMetric.FirstResponse or SlaMetric.NextResponse)
            .OrderBy(d => d.Said!.Split(' ')[1] is { Length: > 0 } at ? at : "~", StringComparer.Ordinal).Take(1);
        return answers.Concat(open.Where(d => d.Metric > SlaMetric.NextResponse)).Select(d => $"{d.Metric} {d.Said}");
    }

    // What holds now, or held when it ended.
    private SlaTarget? TargetOf(SlaMetric metric, Cycle cycle) => TargetOf(metric, cycle.Under ?? _priority);

    private SlaTarget? TargetOf(SlaMetric metric, Priority priority) =>
        (_policy.Targets.SingleOrDefault(t => t.Metric == metric && t.Priority == priority)
            ?? _policy.Targets.SingleOrDefault(t => t.Metric == metric && t.Priority is null)) is { } target and not { Within: null, WithinWhenClosed: null, AtMost: null }
            ? target : null;

    public static string Line(
        SlaState state, Instant? start = null, Instant? end = null, Instant? due = null, Instant? broke = null, long elapsed = 0, long worst = 0, int cycles = 0, int broken = 0) =>
        $"{state} {start}..{end} due {due} broke {broke} elapsed {elapsed} worst {worst} cycles {cycles} broken {broken}";

    private static bool IsBroken(SlaTarget target, Cycle cycle) => cycle.Used > Limit(target, cycle) || cycle.Minutes.Count > Most(target);

    private static long Minutes(SlaBudget? budget) => budget is { } given ? given.Seconds / 60 : long.MaxValue;

    private static long Limit(SlaTarget target, Cycle cycle) => Minutes(IsOpen(cycle.Start) ? target.Within : target.WithinWhenClosed ?? target.Within);

    private static long Most(SlaTarget target) => Minutes(target.AtMost);

    // From where the clock last went on: what was used up before that is gone, and then there is nothing left to be due.
    private static Instant? Due(SlaTarget target, Cycle cycle)
    {
        var left = Limit(target, cycle) - cycle.Minutes.Take(cycle.Before).LongCount(IsOpen);
        var real = Most(target) - cycle.Before;
        Instant? byOpen = Limit(target, cycle) == long.MaxValue || left < 0 ? null : cycle.Since;
        while (byOpen is { } at && left > 0)
        {
            if (IsOpen(at)) left--;
            byOpen = at + Minute;
        }

        // With nothing left where it went on, it is due at once, or where it was closed when it opens.
        while (byOpen is { } at && Limit(target, cycle) == cycle.Minutes.Take(cycle.Before).LongCount(IsOpen) && !IsOpen(at)) byOpen = at + Minute;
        return Sooner(byOpen, target, cycle, real);
    }

    private static Instant? Sooner(Instant? byOpen, SlaTarget target, Cycle cycle, long real)
    {
        Instant? byReal = Most(target) == long.MaxValue || real < 0 ? null : cycle.Since + Duration.FromMinutes(real);
        return byOpen is null ? byReal : byReal is null ? byOpen : Instant.Min(byOpen.Value, byReal.Value);
    }

    private static Instant Broke(SlaTarget target, Cycle cycle)
    {
        var (open, real) = (0L, 0L);
        foreach (var minute in cycle.Minutes)
        {
            real++;
            if (IsOpen(minute)) open++;
            if (real == Most(target) || (open == Limit(target, cycle) && IsOpen(minute))) return minute + Minute;
        }

        throw new InvalidOperationException("It is not broken.");
    }

    private bool Runs(SlaMetric metric) =>
        (!Solved || ((_askedAgain || _goesOn) && metric is (SlaMetric.FirstResponse or SlaMetric.NextResponse))) && !(_paused && (metric == SlaMetric.RequesterWait || !_policy.NeverPaused.Contains(metric)));

    private void Turn(Instant at)
    {
        foreach (var metric in Metrics)
            if (Open(metric) is { } cycle) cycle.Turn(Runs(metric), at);
    }

    private Cycle? Open(SlaMetric metric) => _cycles[metric] is [.., { End: null } last] ? last : null;

    private void Begin(SlaMetric metric, Instant at) => _cycles[metric].Add(new(at));

    private void Finish(SlaMetric metric, Instant at, bool isUnanswered = false)
    {
        if (Open(metric) is { } cycle) (cycle.End, cycle.Under, cycle.IsUnanswered) = (at, _priority, isUnanswered);
    }

    private void Change(ConversationEvent item, Instant at)
    {
        _priority = item.Priority ?? _priority;
        if (item.Kind == ConversationEventKind.Transferred || (item.Team is not null && _team is not null && item.Team != _team))
            foreach (var metric in _policy.RestartedByHandOver)
                if (Open(metric) is { } cycle && (!Solved || ((_askedAgain || _goesOn) && metric is (SlaMetric.FirstResponse or SlaMetric.NextResponse))))
                {
                    Finish(metric, at);
                    _cycles[metric].Add(new(at) { HandedOver = cycle.Waited });
                }

        _team = item.Team ?? _team;
    }

    // By looking ahead, though no further than the question: a message after the solution is a wait where it is one at once, or
    // where a reopening comes before any answer (and before it is solved again, where solving pauses).
    private bool IsWait(int message)
    {
        if (WaitsAtOnce) return true;
        foreach (var item in _talk.Events.Skip(message + 1).Where(e => e.At <= _asOf))
            if (item.Kind == ConversationEventKind.Reopened) return true;
            else if (Answers(item.Kind) || (_policy.WhenSolved == WhenSolved.PauseResponse && item.Kind is ConversationEventKind.Resolved or ConversationEventKind.ClosedWithoutReply)) return false;
        return false;
    }

    private bool WaitsAtOnce => _policy.AfterSolved == AfterSolved.Waits || (_policy.AfterSolved == AfterSolved.AsTheSourceTells && !_tellsReopening);

    private bool Answers(ConversationEventKind kind) => kind == ConversationEventKind.AgentReply || (kind == ConversationEventKind.BotReply && _policy.BotRepliesCount);

    // What is solved without an answer goes on for the customer where somebody reopens it before any answer, and before a message that is a
    // wait of its own.
    private bool IsReopened(int solved)
    {
        foreach (var item in _talk.Events.Skip(solved + 1).Where(e => e.At <= _asOf))
            if (item.Kind == ConversationEventKind.Reopened) return true;
            else if (Answers(item.Kind) || (item.Kind == ConversationEventKind.CustomerMessage && WaitsAtOnce)) return false;
        return false;
    }

    private void Hear(ConversationEventKind kind, Instant at, int index)
    {
        switch (kind)
        {
            case ConversationEventKind.CustomerMessage:
                Asked++;
                _paused = false;
                if (Solved && !_askedAgain) _askedAgain = IsWait(index);
                if (!Solved || _askedAgain) Ask(at);
                break;
            case ConversationEventKind.AgentReply:
            case ConversationEventKind.BotReply when _policy.BotRepliesCount:
                Answered++;
                (_askedAgain, _goesOn) = (false, false);
                Finish(SlaMetric.FirstResponse, at);
                Finish(SlaMetric.NextResponse, at);
                Speak(at);
                break;
            case ConversationEventKind.Acknowledged:
                Finish(SlaMetric.FirstResponse, at);
                break;
            case ConversationEventKind.AgentContact:
                if (Asked == 0 && Open(SlaMetric.FirstResponse) is not null) _cycles[SlaMetric.FirstResponse].Clear();
                Speak(at);
                break;
            case ConversationEventKind.AwaitingCustomer:
                _paused = true;
                break;
            case ConversationEventKind.Resumed:
                _paused = false;
                break;
            case ConversationEventKind.Resolved or ConversationEventKind.ClosedWithoutReply when !Solved:
                (Solved, _solvedAt, _closed) = (true, at, kind == ConversationEventKind.ClosedWithoutReply);
                foreach (var metric in (SlaMetric[])[SlaMetric.TotalResolution, SlaMetric.RequesterWait])
                    if (Open(metric) is { } standing) standing.Under = _priority;
                _goesOn = _policy.WhenSolved == WhenSolved.EndResponse && IsReopened(index);
                SlaMetric[] ends = _policy.WhenSolved == WhenSolved.EndResponse && !_goesOn
                    ? [SlaMetric.FirstResponse, SlaMetric.NextResponse, SlaMetric.FirstResolution, SlaMetric.PeriodicUpdate]
                    : [SlaMetric.FirstResolution, SlaMetric.PeriodicUpdate];
                foreach (var metric in ends) Finish(metric, at, metric <= SlaMetric.NextResponse || (metric == SlaMetric.FirstResolution && _closed));
                break;
            case ConversationEventKind.Resolved or ConversationEventKind.ClosedWithoutReply when _askedAgain:
                _askedAgain = false;
                if (_policy.WhenSolved == WhenSolved.PauseResponse) break;
                if (_goesOn = IsReopened(index)) break;
                Finish(SlaMetric.FirstResponse, at, isUnanswered: true);
                Finish(SlaMetric.NextResponse, at, isUnanswered: true);
                break;
            case ConversationEventKind.Reopened:
                _tellsReopening = true;
                if (!Solved) break;
                (Solved, _paused, _askedAgain, _goesOn) = (false, false, false, false);
                foreach (var cycle in Metrics.Select(Open).OfType<Cycle>()) cycle.Under = null;
                Reopened++;
                if (_cycles[SlaMetric.PeriodicUpdate].Count > 0) Begin(SlaMetric.PeriodicUpdate, at);
                break;
        }
    }

    private void Ask(Instant at)
    {
        if (_cycles[SlaMetric.FirstResponse].Count == 0) Begin(SlaMetric.FirstResponse, at);
        if (Open(SlaMetric.NextResponse) is null) Begin(SlaMetric.NextResponse, at);
    }

    private void Speak(Instant at)
    {
        if (Solved) return;
        Finish(SlaMetric.PeriodicUpdate, at);
        Begin(SlaMetric.PeriodicUpdate, at);
    }

    private sealed class Cycle(Instant start)
    {
        public Instant Start { get; } = start;

        public Instant? End { get; set; }

        public bool IsUnanswered { get; set; }

        /// <summary>The priority it is judged by for good; null while that may still change.</summary>
        public Priority? Under { get; set; }

        /// <summary>Minutes that had been waited when a hand-over began it anew.</summary>
        public long HandedOver { get; init; }

        public long Waited => HandedOver + Used;

        /// <summary>When it last went on, and how many minutes it had run by then.</summary>
        public Instant Since { get; private set; } = start;

        public int Before { get; private set; }

        private bool Ran { get; set; }

        public List<Instant> Minutes { get; } = [];

        public long Used => Minutes.LongCount(IsOpen);

        public void Turn(bool runs, Instant at)
        {
            if (runs && !Ran) (Since, Before) = (at, Minutes.Count);
            Ran = runs;
        }
    }
}
