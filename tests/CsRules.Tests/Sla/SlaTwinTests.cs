using System.Collections.Immutable;
using CsRules.Sla;
using CsRules.Testing;
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

    private static SlaPolicy PolicyOf(byte pick) => new()
    {
        Hours = NineToFive,
        Targets = (pick % 3) switch { 0 => Open, 1 => Real, _ => WhenClosed },
        BotRepliesCount = (pick & 4) != 0,
        WhenSolved = (pick & 8) != 0 ? WhenSolved.PauseResponse : WhenSolved.EndResponse,
        NeverPaused = (pick & 16) != 0 ? [SlaMetric.TotalResolution, SlaMetric.NextResponse, SlaMetric.RequesterWait] : [],
    };

    private static string Line(SlaMetricStatus m) => SlaTwin.Line(
        m.State, m.Start, m.End, m.Due, m.BreachedAt, (long)m.Elapsed.TotalMinutes, (long)m.Worst.TotalMinutes, m.Cycles, m.BrokenCycles);

    [Property(Arbitrary = [typeof(Talks)], MaxTest = 400)]
    public void Every_clock_is_what_counting_its_minutes_gives(Conversation talk, byte pick, ushort after)
    {
        var policy = PolicyOf(pick);
        var plan = policy.Compile(new DateInterval(new LocalDate(2024, 1, 1), new LocalDate(2024, 12, 31)));
        foreach (var asOf in talk.Events.Select(e => e.At).Append(talk.Created + Duration.FromMinutes(after % 20_000)).Distinct())
        {
            var (status, slow) = (plan.Measure(talk, asOf), new SlaTwin(policy, talk, asOf));
            foreach (var metric in Enum.GetValues<SlaMetric>())
                Assert.Equal($"{asOf} {metric} {slow.Say(metric)}", $"{asOf} {metric} {Line(status[metric])}");
            Assert.Equal((slow.Solved, slow.Reopened, slow.Asked, slow.Answered), (status.IsSolved, status.Reopens, status.CustomerMessages, status.Replies));
        }
    }
}
