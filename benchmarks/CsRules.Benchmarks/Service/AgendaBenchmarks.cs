using BenchmarkDotNet.Attributes;
using CsRules.Agenda;
using CsRules.Orders;
using NodaTime;

namespace CsRules.Benchmarks.Service;

/// <summary>The agenda of 100,000 open orders, on one core: under half a second.</summary>
[MemoryDiagnoser]
public class AgendaBenchmarks
{
    private const int Many = 100_000;
    private static readonly Instant AsOf = Instant.FromUtc(2025, 11, 7, 1, 0);
    private readonly AgendaPlan _plan = AgendaPolicy.Default.Compile();
    private AgendaFacts _facts = new();

    [GlobalSetup]
    public void Setup() => _facts = new() { Orders = [.. Enumerable.Range(0, Many).Select(Life)] };

    [Benchmark]
    public AgendaSheet HundredThousandOrders() => _plan.Draw(_facts, AsOf);

    // A half is paid and not sent, a quarter under way, a quarter delivered and not confirmed.
    private static OrderLife Life(int i)
    {
        var placed = Instant.FromUtc(2025, 11, 1, 0, 0) + Duration.FromMinutes(i % 8000);
        OrderEvent Event(int n, OrderEventKind kind, string? line) => new() { Id = "e" + n, Kind = kind, At = placed + Duration.FromHours(n), Line = line, Quantity = 1 };
        var events = new List<OrderEvent> { Event(0, OrderEventKind.Pay, null) };
        if (i % 4 >= 2) events.AddRange([Event(1, OrderEventKind.Ship, "a"), Event(2, OrderEventKind.Ship, "b")]);
        if (i % 4 == 3) events.AddRange([Event(3, OrderEventKind.Deliver, "a"), Event(4, OrderEventKind.Deliver, "b")]);
        return new()
        {
            Order = new()
            {
                Id = "o" + i,
                PlacedOn = placed,
                Lines = [new() { Id = "a", UnitPrice = Money.Won(10_000), Quantity = 1 }, new() { Id = "b", UnitPrice = Money.Won(7000), Quantity = 1 }],
                Payments = [new() { Method = "card", Amount = Money.Won(17_000) }],
            },
            AutoConfirmDays = 7,
            Events = [.. events],
        };
    }
}
