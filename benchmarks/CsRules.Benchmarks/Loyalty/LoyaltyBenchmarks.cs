using BenchmarkDotNet.Attributes;
using CsRules.Loyalty;
using NodaTime;

namespace CsRules.Benchmarks.Loyalty;

/// <summary>One customer of 100 orders (under 2 µs), a ledger of 1,000 events (under 200 ns each), a million customers (under two seconds).</summary>
[MemoryDiagnoser]
public class LoyaltyBenchmarks
{
    private const int Million = 1_000_000;
    private const int Thousand = 1_000;
    internal static readonly Instant Now = Instant.FromUtc(2025, 12, 1, 0, 0);

    internal static readonly TierLadder Ladder = new TierProgram
    {
        Currency = Currency.Krw,
        Window = new() { Kind = TierWindowKind.RollingMonths, Months = 6 },
        Tiers = [new() { Id = "white" }, new() { Id = "silver", Spend = Money.Won(50_000) }, new() { Id = "gold", Spend = Money.Won(200_000) }, new() { Id = "top", TopShare = Rate.Percent(5) }],
    }.Compile();

    internal static readonly PointsProgram Points = new()
    {
        Currency = Currency.Krw,
        Earning = new() { Rate = Rate.Percent(1) },
        Pending = new() { DaysAfterDelivery = 7 },
        Expiry = new() { Months = 12, EndOfMonth = true },
    };

    private readonly PointsLedger _ledger = PointsLedger.Open(Points.Compile());

    private readonly TierHistory _hundred = Customer(7, 100);
    private readonly PointsEvent[] _events = Events();
    private readonly PointsEvent _next = new() { Id = "next", At = Now + Duration.FromDays(399), Kind = PointsEventKind.Grant, Amount = Money.Won(100) };
    private PointsLedger _replayed = null!;
    private TierHistory[] _many = [];

    [GlobalSetup(Target = nameof(Check))]
    public void Setup() => _many = [.. Enumerable.Range(0, Million).Select(i => Customer(i, 3))];

    [GlobalSetup(Targets = [nameof(Balance), nameof(ApplyOne)])]
    public void Replay() => _replayed = _ledger.Replay(_events);

    [Benchmark]
    public TierAssessment Assess() => Ladder.Assess(_hundred, Now);

    /// <summary>An operation being one event.</summary>
    [Benchmark(OperationsPerInvoke = Thousand)]
    public PointsLedger Ledger() => _ledger.Replay(_events);

    /// <summary>A ledger of a thousand events, looked at on a day.</summary>
    [Benchmark]
    public PointsBalance Balance() => _replayed.At(Now + Duration.FromDays(400));

    /// <summary>One event more, on a ledger of a thousand: it copies the ledger.</summary>
    [Benchmark]
    public PointsOutcome ApplyOne() => _replayed.Apply(_next).Outcome;

    [Benchmark]
    public TierCheck Check() => TierCheck.Of(Ladder, _many, Now);

    /// <summary>A customer of so many purchases in the last year.</summary>
    internal static TierHistory Customer(int number, int orders) => new()
    {
        Orders =
        [
            .. Enumerable.Range(0, orders).Select(i =>
            {
                var at = Now - Duration.FromHours(1 + (((number * 7919L) + (i * 104_729L)) % 8_000));
                return new TierOrder { At = at, Spend = new() { Items = Money.Won(1_000 + (((number * 31L) + (i * 17L)) % 100_000)) }, DeliveredAt = at + Duration.FromDays(2) };
            }),
        ],
    };

    /// <summary>Earned, delivered, spent, now and then refunded.</summary>
    internal static PointsEvent Event(int i) => new()
    {
        Id = $"e{i}",
        At = Now + Duration.FromHours(i * 9),
        Kind = (i % 4) switch { 0 => PointsEventKind.Earn, 1 => PointsEventKind.Delivered, 2 => PointsEventKind.Use, _ => i % 20 == 3 ? PointsEventKind.Refund : PointsEventKind.Grant },
        Order = i % 4 == 3 && i % 20 != 3 ? null : $"O{i / 4}",
        Amount = (i % 4) switch { 2 => Money.Won(150), 3 => i % 20 == 3 ? null : Money.Won(100), _ => null },
        Spend = i % 4 == 0 ? new() { Items = Money.Won(10_000 + i) } : null,
    };

    private static PointsEvent[] Events() => [.. Enumerable.Range(0, Thousand).Select(Event)];
}
