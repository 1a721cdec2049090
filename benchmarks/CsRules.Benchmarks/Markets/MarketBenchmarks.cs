using BenchmarkDotNet.Attributes;
using CsRules.Markets;
using CsRules.Orders;
using NodaTime;

namespace CsRules.Benchmarks.Markets;

/// <summary>A month of a seller's orders on a marketplace: linear in the orders.</summary>
[MemoryDiagnoser]
public class MarketBenchmarks
{
    private static readonly Instant AsOf = Instant.FromUtc(2025, 11, 7, 1, 0);
    private static readonly MarketPlan SmartStore = MarketBook.Plan("smartstore");
    private MarketFacts _facts = new();
    private OrderLife _one = Life(0);

    [Params(1_000, 2_000, 4_000)]
    public int Orders { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _facts = new() { Orders = [.. Enumerable.Range(0, Orders).Select(Life)] };
        _one = _facts.Orders[0];
    }

    [Benchmark]
    public MarketStatus Assess() => SmartStore.Assess(_facts, AsOf);

    [Benchmark]
    public MarketShipBy? ShipBy() => SmartStore.ShipBy(_one, MarketSeller.Unknown, AsOf);

    // A quarter is to be sent, a quarter on its way, a half delivered.
    private static OrderLife Life(int i)
    {
        var paid = Instant.FromUtc(2025, 10, 13, 0, 0) + Duration.FromMinutes(i * 37 % (25 * 24 * 60));
        OrderEvent Event(int n, OrderEventKind kind, string? line) => new() { Id = "e" + n, Kind = kind, At = paid + Duration.FromHours(n * 20), Line = line, Quantity = line is null ? 0 : 1 };
        var events = new List<OrderEvent> { Event(0, OrderEventKind.Pay, null) };
        if (i % 4 >= 1) events.Add(Event(1, OrderEventKind.Ship, "a"));
        if (i % 4 >= 2) events.Add(Event(2, OrderEventKind.Deliver, "a"));
        return new()
        {
            Order = new()
            {
                Id = "o" + i,
                PlacedOn = paid,
                Lines = [new() { Id = "a", UnitPrice = Money.Won(10_000), Quantity = 1 }],
                Payments = [new() { Method = "card", Amount = Money.Won(10_000) }],
            },
            Events = [.. events],
        };
    }
}
