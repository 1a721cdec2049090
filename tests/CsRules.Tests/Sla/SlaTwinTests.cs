using System.Collections.Immutable;
using CsRules.Sla;
using CsRules.Testing;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using static CsRules.Tests.Sla.Talk;

namespace CsRules.Tests.Sla;

public class SlaTwinTests
{
    private static readonly ImmutableArray<SlaTarget> Open =
    [
        new() { Metric = SlaMetric.FirstResponse, Within = Budget("3h") }, new() { Metric = SlaMetric.NextResponse, Within = Budget("2h") },
        new() { Metric = SlaMetric.FirstResolution, Within = Budget("9h") }, new() { Metric = SlaMetric.TotalResolution, Within = Budget("12h") },
        new() { Metric = SlaMetric.PeriodicUpdate, Within = Budget("4h") },
    ];

    private static readonly ImmutableArray<SlaTarget> Real =
    [
        new() { Metric = SlaMetric.FirstResponse, Within = Budget("3h"), AtMost = Budget("20h") }, new() { Metric = SlaMetric.NextResponse, AtMost = Budget("5h") },
        new() { Metric = SlaMetric.TotalResolution, Within = Budget("6h"), AtMost = Budget("48h") }, new() { Metric = SlaMetric.PeriodicUpdate, Within = Budget("1h"), AtMost = Budget("2h") },
        new() { Metric = SlaMetric.RequesterWait, Within = Budget("8h"), AtMost = Budget("72h") },
    ];

    private static readonly ImmutableArray<SlaTarget> WhenClosed =
    [
        new() { Metric = SlaMetric.FirstResponse, Within = Budget("1h"), WithinWhenClosed = Budget("4h") },
        new() { Metric = SlaMetric.NextResponse, Within = Budget("3h"), WithinWhenClosed = Budget("30m"), AtMost = Budget("30h") },
        new() { Metric = SlaMetric.FirstResolution, Within = Budget("2h"), WithinWhenClosed = Budget("5h") },
    ];

    private static readonly ImmutableArray<SlaTarget> ByPriority =
    [
        new() { Metric = SlaMetric.FirstResponse, Within = Budget("8h") }, new() { Metric = SlaMetric.FirstResponse, Priority = Priority.Urgent, Within = Budget("30m") },
        new() { Metric = SlaMetric.NextResponse, Within = Budget("6h"), AtMost = Budget("30h") }, new() { Metric = SlaMetric.NextResponse, Priority = Priority.Urgent },
        new() { Metric = SlaMetric.NextResponse, Priority = Priority.High, AtMost = Budget("3h") },
        new() { Metric = SlaMetric.TotalResolution, Priority = Priority.Low, Within = Budget("12h") }, new() { Metric = SlaMetric.TotalResolution, Priority = Priority.High, Within = Budget("2h") },
        new() { Metric = SlaMetric.PeriodicUpdate, Within = Budget("4h") }, new() { Metric = SlaMetric.PeriodicUpdate, Priority = Priority.Urgent, Within = Budget("1h") },
        new() { Metric = SlaMetric.RequesterWait, Within = Budget("9h") }, new() { Metric = SlaMetric.RequesterWait, Priority = Priority.High, Within = Budget("3h") },
    ];

    private static SlaPolicy PolicyOf(ushort pick) => new()
    {
        Hours = NineToFive,
        Targets = (pick % 5) switch { 0 => Open, 1 => Real, 2 => WhenClosed, _ => ByPriority },
        AfterSolved = (AfterSolved)((pick >> 5) % 3),
        RestartedByHandOver = (pick >> 8) % 3 == 0 ? [SlaMetric.FirstResponse, SlaMetric.NextResponse, SlaMetric.TotalResolution] : [],
        BotRepliesCount = (pick & 4) != 0,
        WhenSolved = (pick & 8) != 0 ? WhenSolved.PauseResponse : WhenSolved.EndResponse,
        NeverPaused = (pick & 16) != 0 ? [SlaMetric.TotalResolution, SlaMetric.NextResponse, SlaMetric.RequesterWait] : [],
    };

    private static string Line(SlaMetricStatus m) => SlaTwin.Line(
        m.State, m.Start, m.End, m.Due, m.BreachedAt, (long)m.Elapsed.TotalMinutes, (long)m.Worst.Elapsed.TotalMinutes, m.Cycles, m.BrokenCycles);

    [Property(Arbitrary = [typeof(Talks)], MaxTest = 400)]
    public void Every_clock_is_what_counting_its_minutes_gives(Conversation talk, ushort pick, ushort after)
    {
        var policy = PolicyOf(pick);
        var plan = policy.Compile(new DateInterval(new LocalDate(2024, 1, 1), new LocalDate(2024, 12, 31)));
        foreach (var asOf in talk.Events.Select(e => e.At).Append(talk.Created + Duration.FromMinutes(after % 20_000)).Distinct())
        {
            var (status, slow) = (plan.Measure(talk, asOf), new SlaTwin(policy, talk, asOf));
            foreach (var metric in Enum.GetValues<SlaMetric>())
                Assert.Equal($"{asOf} {metric} {slow.Say(metric)}", $"{asOf} {metric} {Line(status[metric])}");
            Assert.Equal(slow.WorkList().Select(d => $"{asOf} {d}"), SlaDue.Of(plan, status).Select(d => $"{asOf} {d.Metric} {d.State} {d.At}"));
            Assert.Equal((slow.Solved, slow.Reopened, slow.Asked, slow.Answered), (status.IsSolved, status.Reopens, status.CustomerMessages, status.Replies));
        }
    }

    // What the twin is for here: solved, then written to again, reopened or not; and priorities that change on the way.
    [Property(Arbitrary = [typeof(Talks)], MaxTest = 250)]
    public Property Every_clock_after_a_solution_is_what_counting_its_minutes_gives(Conversation any, ushort pick, ushort after, byte where)
    {
        var talk = Talks.SolvedAndAskedAgain(any, where);
        Every_clock_is_what_counting_its_minutes_gives(talk, pick, after);
        var policy = PolicyOf(pick);
        var plan = policy.Compile(new DateInterval(new LocalDate(2024, 1, 1), new LocalDate(2024, 12, 31)));
        var waits = talk.Events.Any(e => plan.Measure(talk, e.At) is { IsSolved: true } s && s[SlaMetric.NextResponse].IsOpen);
        return true.Classify(waits, "somebody waits though it is solved")
            .Classify(talk.Events.Any(e => plan.Measure(talk, e.At).Reopens > 0), "reopened")
            .Classify(talk.Events.Any(e => e.Priority is not null), "a priority changes");
    }

    // The first exchange is late in every one; what is told of the second is told of it alone. By minutes: the limits above are
    // met and passed on both sides of a pause, of closing and of a night.
    [Theory]
    [InlineData(null, "5h", "2024-01-15T15:30 awaitingCustomer", "2024-01-16T12:00", "Paused ")]
    [InlineData(null, "5h", "2024-01-15T19:00 awaitingCustomer", "2024-01-16T12:00", "Paused ")]
    [InlineData(null, "5h", "2024-01-15T19:01 awaitingCustomer", "2024-01-16T12:00", "Breached 2024-01-15T19:00:00Z")]
    [InlineData("9h", "5h", "2024-01-15T19:01 awaitingCustomer", "2024-01-16T12:00", "Breached 2024-01-15T19:00:00Z")]
    [InlineData("2h", null, "2024-01-15T16:30 awaitingCustomer", "2024-01-15T16:59", "Breached 2024-01-15T16:00:00Z")]
    [InlineData("3h", "5h", "", "2024-01-15T17:00", "Running 2024-01-15T17:00:00Z")]
    [InlineData("3h", "5h", "", "2024-01-15T19:00", "Running 2024-01-15T17:00:00Z")]
    [InlineData("3h", "5h", "", "2024-01-15T19:01", "Breached 2024-01-15T17:00:00Z")]
    [InlineData("3h", null, "", "2024-01-15T19:01", "Running 2024-01-15T17:00:00Z")]
    [InlineData("3h", "20h", "", "2024-01-16T10:01", "Breached 2024-01-15T17:00:00Z")]
    public void A_second_exchange_is_late_exactly_when_it_is(string? within, string? atMost, string more, string asOf, string said)
    {
        var target = new SlaTarget { Metric = SlaMetric.NextResponse, Within = within is null ? null : Budget(within), AtMost = atMost is null ? null : Budget(atMost) };
        var policy = new SlaPolicy { Hours = NineToFive, Targets = [target] };
        string[] lines = ["2024-01-12T09:00 customerMessage", "2024-01-15T13:00 agentReply", "2024-01-15T14:00 customerMessage", more];
        var talk = Of("2024-01-12T09:00", [.. lines.Where(l => l.Length > 0).Order(StringComparer.Ordinal)]);
        var plan = policy.Compile(Years);
        var status = plan.Measure(talk, Utc(asOf));
        Assert.Equal(SlaState.Breached, status[SlaMetric.NextResponse].State);
        var due = Assert.Single(SlaDue.Of(plan, status), d => d.Metric == SlaMetric.NextResponse);
        Assert.Equal((said, said), ($"{due.State} {due.At}", new SlaTwin(policy, talk, Utc(asOf)).Due(SlaMetric.NextResponse)!));
    }
}
