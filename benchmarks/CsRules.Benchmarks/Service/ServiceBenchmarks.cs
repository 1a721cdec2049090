using BenchmarkDotNet.Attributes;
using CsRules.Service;
using CsRules.Sla;
using NodaTime;

namespace CsRules.Benchmarks.Service;

/// <summary>Patterns and audit over a conversation of 50 events: both together under 3 µs.</summary>
[MemoryDiagnoser]
public class ServiceBenchmarks
{
    private static readonly Instant Start = Instant.FromUtc(2025, 11, 3, 0, 0);
    private static readonly Instant AsOf = Start + Duration.FromDays(20);
    private readonly ServicePlan _plan = ServicePolicy.Default.Compile();
    private readonly ContactHistory _fifty = new()
    {
        Customer = "c",
        Orders = [new() { Id = "o", PlacedOn = new LocalDate(2025, 10, 20), DeliveredOn = new LocalDate(2025, 10, 23) }],
        Conversations = [new() { Id = "t", Channel = Channel.Email, Created = Start, Matter = "o", Events = [.. Enumerable.Range(0, 50).Select(Event)] }],
    };

    [Benchmark]
    public bool PatternsAndAudit() => _plan.Patterns(_fifty, AsOf).Shows(ContactPattern.Combined) | _plan.Audit(_fifty, AsOf).IsClean;

    [Benchmark]
    public bool Patterns() => _plan.Patterns(_fifty, AsOf).Shows(ContactPattern.Combined);

    [Benchmark]
    public bool Audit() => _plan.Audit(_fifty, AsOf).IsClean;

    /// <summary>… with every finding and the events it names: on request only.</summary>
    [Benchmark]
    public int Findings() => _plan.Patterns(_fifty, AsOf).Findings().Length + _plan.Audit(_fifty, AsOf).Findings().Length;

    // Half of the messages are tagged, a third of the replies are canned, and some are handed on.
    private static ContactEvent Event(int i) => new()
    {
        Id = "e" + i,
        At = Start + Duration.FromMinutes(i * 25),
        Kind = (i % 5) switch { 0 or 1 => ConversationEventKind.CustomerMessage, 2 => ConversationEventKind.Transferred, 3 => ConversationEventKind.InternalNote, _ => ConversationEventKind.AgentReply },
        About = i % 5 == 0 ? [(ContactTopic)(i / 5 % 11)] : i % 10 == 1 ? [ContactTopic.Complaint] : [],
        Order = i % 5 < 2 ? "o" : null,
        CannedText = i % 15 == 4 ? "text" + i : null,
        Team = i % 5 == 2 ? "team" + (i % 3) : null,
    };
}
