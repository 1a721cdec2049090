using CsRules.Documents;
using CsRules.Loyalty;
using NodaTime;
using static CsRules.Benchmarks.Growth.GrowthPaths;

namespace CsRules.Benchmarks.Growth;

internal static class LoyaltyPaths
{
    private static readonly Instant Now = Instant.FromUtc(2025, 12, 1, 0, 0);

    private static readonly PointsProgram Program = new()
    {
        Currency = Currency.Krw,
        Earning = new() { Rate = Rate.Percent(1) },
        Pending = new() { DaysAfterDelivery = 7 },
        Expiry = new() { Months = 12, EndOfMonth = true },
    };

    private static readonly TierLadder Ladder = new TierProgram
    {
        Currency = Currency.Krw,
        Window = new() { Kind = TierWindowKind.RollingMonths, Months = 6 },
        Tiers = [new() { Id = "white" }, new() { Id = "silver", Spend = Money.Won(50_000) }, new() { Id = "gold", Spend = Money.Won(200_000) }, new() { Id = "top", TopShare = Rate.Percent(5) }],
    }.Compile();

    public static IEnumerable<GrowthPath> All =>
    [
        new("points: n events applied one after the other", 250, 4, n =>
        {
            var (ledger, events) = (PointsLedger.Open(Program.Compile()), Many(n, Event));
            return Asked(() => events.Aggregate(ledger, (step, happened) => step.Apply(happened).Ledger));
        }),
        new("points: n events replayed", 2_500, 4, n =>
        {
            var (ledger, events) = (PointsLedger.Open(Program.Compile()), Many(n, Event));
            return () => ledger.Replay(events);
        }),
        new("points: the statement of n events", 2_500, 4, n =>
        {
            var points = new PointsCase { Program = Program, Events = [.. Many(n, Event)] };
            return () => PointsAnswer.Of(points, Now + Duration.FromDays(9_000), Language.English);
        }),
        new("tiers: one customer of n purchases", 6_250, 4, n =>
        {
            var customer = Customer(7, n);
            return () => Ladder.Assess(customer, Now);
        }),
        new("tiers: n customers checked", 25_000, 4, n =>
        {
            var many = Many(n, i => Customer(i, 3));
            return () => TierCheck.Of(Ladder, many, Now);
        }),
    ];

    private static TierHistory Customer(int number, int orders) => new()
    {
        Orders =
        [
            .. Many(orders, i =>
            {
                var at = Now - Duration.FromHours(1 + (((number * 7919L) + (i * 104_729L)) % 8_000));
                return new TierOrder { At = at, Spend = new() { Items = Money.Won(1_000 + (((number * 31L) + (i * 17L)) % 100_000)) }, DeliveredAt = at + Duration.FromDays(2) };
            }),
        ],
    };

    // Earned, delivered, spent, now and then refunded.
    private static PointsEvent Event(int i) => new()
    {
        Id = $"e{i}",
        At = Now + Duration.FromHours(i * 9),
        Kind = (i % 4) switch { 0 => PointsEventKind.Earn, 1 => PointsEventKind.Delivered, 2 => PointsEventKind.Use, _ => i % 20 == 3 ? PointsEventKind.Refund : PointsEventKind.Grant },
        Order = i % 4 == 3 && i % 20 != 3 ? null : $"O{i / 4}",
        Amount = (i % 4) switch { 2 => Money.Won(150), 3 => i % 20 == 3 ? null : Money.Won(100), _ => null },
        Spend = i % 4 == 0 ? new() { Items = Money.Won(10_000 + i) } : null,
    };
}
