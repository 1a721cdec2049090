using System.Collections.Immutable;
using CsRules.Loyalty;
using NodaTime;

namespace CsRules.Tests.Loyalty;

public class TierTwinTests
{
    private static readonly DateTimeZone Seoul = DateTimeZoneProviders.Tzdb["Asia/Seoul"];

    private static readonly ImmutableArray<TierDefinition> Tiers =
    [
        new() { Id = "white" }, new() { Id = "silver", Spend = Money.Won(2_000), Orders = 2, Needs = TierNeeds.Any },
        new() { Id = "gold", Spend = Money.Won(4_000), Points = Money.Won(30), Orders = 2 }, new() { Id = "vip", Spend = Money.Won(6_000), TopShare = Rate.Percent(10), Needs = TierNeeds.Any },
        new() { Id = "black", Spend = Money.Won(8_000), TopShare = Rate.Percent(5) },
    ];

    // Midnight, the last minute and noon of days that lie close to where months and years begin, or anywhere.
    private static Instant At(Random random, LocalDate around, int days)
    {
        var day = around.PlusDays(random.Next(-days, days + 1));
        if (random.Next(3) == 0) day = new LocalDate(day.Year, random.Next(2) == 0 ? day.Month : 1, 1).PlusDays(random.Next(-1, 2));
        var time = random.Next(3) switch { 0 => LocalTime.Midnight, 1 => new LocalTime(23, 59), _ => new LocalTime(12, 0) };
        return day.At(time).InZoneStrictly(Seoul).ToInstant();
    }

    private static TierProgram Program(Random random, int counts) => new()
    {
        Currency = Currency.Krw,
        Window = Enum.GetValues<TierWindowKind>()[random.Next(5)] is var kind && kind == TierWindowKind.RollingMonths
            ? new() { Kind = kind, Months = random.Next(1, 13) }
            : new() { Kind = kind },
        Tiers = Tiers,
        Demotion = Enum.GetValues<TierDemotion>()[random.Next(3)],
        GraceMonths = random.Next(3),
        RankBy = Enum.GetValues<TierBasis>()[random.Next(3)],
        Counting = new()
        {
            DaysAfterDelivery = random.Next(2) == 0 ? null : random.Next(0, 15),
            OnlyConfirmed = counts == 1,
            WhenPlaced = counts == 2,
            Base = new() { BeforeCoupons = random.Next(2) == 0, BeforePoints = random.Next(2) == 0, WithShipping = random.Next(2) == 0 },
        },
    };

    private static TierOrder Order(Random random, LocalDate today)
    {
        var at = At(random, today, random.Next(2) == 0 ? 40 : 700);
        Money? Some(int most) => random.Next(3) == 0 ? Money.Won(random.Next(0, most) * 500) : null;
        var items = Money.Won(random.Next(1, 7) * 500);
        return new()
        {
            At = at,
            Spend = new() { Items = items, Coupons = Some(3), PointsUsed = Some(3), Shipping = Some(3) },
            Refunded = random.Next(4) == 0 ? Money.Won(random.Next(1, 5) * 500) : null,
            Points = random.Next(2) == 0 ? null : Money.Won(random.Next(0, 40)),
            Cancelled = random.Next(9) == 0,
            ConfirmedAt = random.Next(2) == 0 ? null : at + Duration.FromHours(random.Next(0, 400)),
            DeliveredAt = random.Next(3) == 0 ? null : at + Duration.FromHours(random.Next(0, 200)),
        };
    }

    private static TierHistory History(Random random, LocalDate today) => new()
    {
        Orders = [.. Enumerable.Range(0, random.Next(8)).Select(_ => Order(random, today))],
        Joined = today.PlusDays(-random.Next(0, 1_500)),
        Last = random.Next(4) == 0 ? null : new(
            Tiers[random.Next(5)].Id, today.PlusDays(-random.Next(0, 800)), today.PlusDays(-random.Next(0, 70)), random.Next(2) == 0 ? null : today.PlusDays(-random.Next(0, 70))),
        Floor = random.Next(5) == 0 ? new(Tiers[random.Next(1, 5)].Id, random.Next(3) == 0 ? null : today.PlusDays(random.Next(-2, 3))) : null,
        Rank = random.Next(3) == 0 ? null : new(random.Next(1, 16), 100),
    };

    [Fact]
    public void An_assessment_is_what_whole_days_give()
    {
        var random = new Random(21);
        var reasons = new Dictionary<TierReason, int>();
        for (var i = 0; i < 4_000; i++)
        {
            var today = new LocalDate(2025, 1, 1).PlusDays(random.Next(0, 500));
            var asOf = At(random, today, 1);
            var (program, history) = (Program(random, random.Next(4)), History(random, asOf.InZone(Seoul).Date));
            var a = program.Compile().Assess(history, asOf);
            Assert.Equal(
                $"{i} {new TierTwin(program, history, asOf).Say()}",
                $"{i} {TierTwin.Line(a.Current.Id, a.Qualified.Id, a.Reason, a.Spend.MinorUnits, a.Orders, a.Points.MinorUnits, a.ValidUntil, a.Standing.ShortSince)}");
            reasons[a.Reason] = reasons.GetValueOrDefault(a.Reason) + 1;
        }

        Assert.Equal(Enum.GetValues<TierReason>().Length, reasons.Count);
        Assert.All(reasons.Values, count => Assert.True(count > 30));
    }
}
