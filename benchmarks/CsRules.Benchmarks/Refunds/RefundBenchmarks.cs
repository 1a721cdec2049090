using BenchmarkDotNet.Attributes;
using CsRules.Orders;
using CsRules.Refunds;
using NodaTime;

namespace CsRules.Benchmarks.Refunds;

/// <summary>A refund plan, validated and not, by lines; a transition of an order.</summary>
[MemoryDiagnoser]
public class RefundBenchmarks
{
    private static readonly LocalDate Today = new(2025, 11, 20);
    private Order _order = null!;
    private RefundClaim _claim = null!;
    private RefundAccount _account = null!;
    private RefundAccount _owing = null!;
    private OrderState _state = null!;
    private OrderEvent _ship = null!;

    [Params(1, 10, 100)]
    public int Lines { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _order = new()
        {
            Id = "o",
            Lines = [.. Enumerable.Range(0, Lines).Select(i => new OrderLine { Id = "l" + i, UnitPrice = Money.Won(10_000 + i), Quantity = 3 })],
            Discounts = [new() { Id = "c", Amount = Money.Won(1000), Minimum = Money.Won(5000) }],
            Payments = [new() { Method = "card", Amount = Money.Won((30_000L * Lines) + (3L * Lines * (Lines - 1) / 2) - 1000) }],
        };
        _claim = new() { Id = "r", Lines = [.. _order.Lines.Select(l => new ClaimedLine { Line = l.Id, Quantity = 1 })] };
        _account = RefundPolicy.Default.Compile(_order);
        // A fee above what comes back leaves a debt.
        _owing = new RefundPolicy { ReturnFee = Money.Won(100_000_000) }.Compile(_order).After(_claim, Today);
        _state = OrderState.New(_order, payOnDelivery: true);
        _ship = new() { Id = "e", Kind = OrderEventKind.Ship, Line = "l0", Quantity = 1 };
    }

    [Benchmark(Baseline = true)]
    public Money Plan() => _account.Plan(_claim, Today).ToCustomer;

    [Benchmark]
    public Money CheckOpenAndPlan() => RefundPlan.For(new() { Order = _order, Claim = _claim }, Today).ToCustomer;

    [Benchmark]
    public Order PlanAndKeep() => _account.After(_claim, Today).Order;

    [Benchmark]
    public Money DebtPaid() => _owing.Paid(_owing.Debt).Debt;

    /// <summary>Everything that could happen next, and why the rest can't.</summary>
    [Benchmark]
    public int Moves() => _state.Moves().Length;

    [Benchmark]
    public bool Transition() => _state.Apply(_ship).Accepted;
}
