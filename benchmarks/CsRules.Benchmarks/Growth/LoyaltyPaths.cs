using CsRules.Documents;
using CsRules.Loyalty;
using NodaTime;
using static CsRules.Benchmarks.Growth.GrowthPaths;
using static CsRules.Benchmarks.Loyalty.LoyaltyBenchmarks;

namespace CsRules.Benchmarks.Growth;

internal static class LoyaltyPaths
{
    public static IEnumerable<GrowthPath> All =>
    [
        new("points: n events applied one after the other", 250, 4, n =>
        {
            var (ledger, events) = (PointsLedger.Open(Points.Compile()), Many(n, Event));
            return Asked(() => events.Aggregate(ledger, (step, happened) => step.Apply(happened).Ledger));
        }),
        new("points: n events replayed", 2_500, 4, n =>
        {
            var (ledger, events) = (PointsLedger.Open(Points.Compile()), Many(n, Event));
            return () => ledger.Replay(events);
        }),
        new("points: the statement of n events", 2_500, 4, n =>
        {
            var points = new PointsCase { Program = Points, Events = [.. Many(n, Event)] };
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
}
