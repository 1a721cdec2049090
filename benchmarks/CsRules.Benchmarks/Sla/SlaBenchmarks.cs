using BenchmarkDotNet.Attributes;
using CsRules.Sla;
using NodaTime;

namespace CsRules.Benchmarks.Sla;

/// <summary>Measuring a conversation of 20 events (under a microsecond), and reporting on a million of six.</summary>
[MemoryDiagnoser]
public class SlaBenchmarks
{
    private const int Million = 1_000_000;
    private static readonly Instant Now = Instant.FromUtc(2025, 12, 1, 0, 0);
    private readonly SlaPlan _plan = SlaPolicy.Default.Compile();
    private readonly Conversation _twenty = Make(0, 20);
    private Conversation[] _many = [];
    private SlaReport _month = SlaReport.Empty;

    [GlobalSetup(Target = nameof(Report))]
    public void Setup() => _many = [.. Enumerable.Range(0, Million).Select(i => Make(i, 6))];

    [GlobalSetup(Target = nameof(Merge))]
    public void SetupMonth() =>
        _month = SlaReport.Of(Enumerable.Range(0, 1_000).Select(i => _plan.Measure(Make(i, 6), Now)), _plan.Calendar.Zone);

    [Benchmark]
    public SlaStatus Measure() => _plan.Measure(_twenty, Now);

    /// <summary>When half, three quarters and nine tenths of the time are used up.</summary>
    [Benchmark]
    public int Marks() => _plan.Marks(_twenty, SlaMetric.FirstResponse, Now).Length;

    /// <summary>What changes next, after the third event.</summary>
    [Benchmark]
    public int Next() => _plan.Next(_twenty, _twenty.Events[2].At).Length;

    /// <summary>Where the clocks stand after twenty events, kept.</summary>
    [Benchmark]
    public Conversation Save() => _plan.Save(_twenty, Now);

    /// <summary>All that has happened in twenty events.</summary>
    [Benchmark]
    public int Timeline() => _plan.Timeline(_twenty, Now).Length;

    /// <summary>A month and another one.</summary>
    [Benchmark]
    public SlaReport Merge() => _month.Merge(_month);

    /// <summary>Measured and counted, an operation being one conversation.</summary>
    [Benchmark(OperationsPerInvoke = Million)]
    public SlaReport Report()
    {
        var builder = new SlaReportBuilder(_plan.Calendar.Zone, SlaPeriod.Month);
        foreach (var conversation in _many) builder.Add(_plan.Measure(conversation, Now));
        return builder.Build();
    }

    private static Conversation Make(int number, int events)
    {
        var created = Instant.FromUtc(2025, 1, 1, 0, 0) + Duration.FromMinutes(number * 7919L % 400_000);
        ConversationEventKind[] kinds =
        [
            ConversationEventKind.CustomerMessage, ConversationEventKind.InternalNote, ConversationEventKind.AgentReply,
            ConversationEventKind.AwaitingCustomer, ConversationEventKind.Resumed, ConversationEventKind.Resolved,
        ];
        return new()
        {
            Id = "c",
            Channel = (Channel)(number % 7),
            Created = created,
            Events = [.. Enumerable.Range(0, events).Select(i => new ConversationEvent(
                created + Duration.FromMinutes(i * (5 + number % 50)), i == events - 1 ? ConversationEventKind.Resolved : kinds[i % 5]))],
        };
    }
}
