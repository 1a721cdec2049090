using CsRules.Documents;
using CsRules.Loyalty;
using FluentValidation;
using NodaTime;

namespace CsRules.Tests.Loyalty;

/// <summary>Every limit of loyalty's documents from both sides: the last value that is right, and the first that is told, with its place.</summary>
public class LoyaltyLimitTests
{
    private static readonly Instant Noon = TierTests.At(2025, 6, 15, 12);
    private static readonly Money Minus = Money.Won(-1), Zero = Money.Won(0), One = Money.Won(1), Dollar = new(1, Currency.Usd);
    private static readonly Rate Less = new(-1), More = new(Rate.Whole + 1);
    private static readonly PointsProgram Points = new() { Currency = Currency.Krw, Earning = new() { Rate = Rate.Percent(1) } };
    private static readonly PointsEvent Back = new() { Id = "b", At = Noon, Kind = PointsEventKind.Refund, Order = "A", Returned = One, Of = One };
    private static readonly PointsEvent Earned = new() { Id = "e", At = Noon, Kind = PointsEventKind.Earn, Order = "A", Spend = new() { Items = One } };
    private static readonly TierProgram Tiers = new() { Currency = Currency.Krw, Zone = "Asia/Seoul", Window = new() { Kind = TierWindowKind.Lifetime }, Tiers = [new() { Id = "low" }, new() { Id = "high", Orders = 2 }] };
    private static readonly TierOrder Order = new() { At = Noon, Spend = new() { Items = One } };

    public static TheoryData<string, PointsProgram> Programs() => new()
    {
        { "", Points with { Pending = new() { DaysAfterDelivery = 0 }, SoonDays = 0 } },
        { "points-program.days $.pending.daysAfterDelivery", Points with { Pending = new() { DaysAfterDelivery = -1 } } },
        { "points-program.days $.soonDays", Points with { SoonDays = -1 } },
        { "", Points with { Pending = new() { DaysAfterDelivery = 36_500 }, SoonDays = 36_500, ExtendDays = 36_500 } },
        { "points-program.days $.soonDays", Points with { SoonDays = 36_501 } },
        { "points-program.days $.pending.daysAfterDelivery", Points with { Pending = new() { DaysAfterDelivery = 36_501 } } },
        { "points-program.extend-days $.extendDays", Points with { ExtendDays = 36_501 } },
        { "points-program.extend-days $.extendDays", Points with { ExtendDays = -1 } },
        { "", Points with { Earning = new() { Rate = Rate.Zero } } },
        { "", Points with { Earning = new() { Rate = Rate.One } } },
        { "points-program.share $.earning.rate", Points with { Earning = new() { Rate = Less } } },
        { "points-program.share $.earning.rate", Points with { Earning = new() { Rate = More } } },
        { "", Points with { Earning = new() { Per = One, Points = Zero } } },
        { "points-program.amount $.earning.per", Points with { Earning = new() { Per = Zero, Points = Zero } } },
        { "loyalty.negative $.earning.points", Points with { Earning = new() { Per = One, Points = Minus } } },
        { "points-program.per-and-points $.earning", Points with { Earning = new() { Points = One } } },
        { "points-program.rate-or-per $.earning; points-program.per-and-points $.earning", Points with { Earning = new() { Rate = Rate.Zero, Per = One } } },
        { "points-program.rate-or-per $.earning; points-program.per-and-points $.earning", Points with { Earning = new() { Rate = Rate.Zero, Points = One } } },
        { "", Points with { Expiry = new() { Months = 1 } } },
        { "", Points with { Expiry = new() { Months = 1200 } } },
        { "points-program.expiry-length $.expiry.months", Points with { Expiry = new() { Months = 1201 } } },
        { "", Points with { Expiry = new() { Days = 0 } } },
        { "", Points with { Expiry = new() { Days = 36_500 } } },
        { "points-program.expiry-length $.expiry.days", Points with { Expiry = new() { Days = -1 } } },
        { "", Points with { Use = new() { MinimumOrder = Zero, MinimumBalance = Zero, Unit = One, UpTo = Rate.One } } },
        { "loyalty.negative $.use.minimumOrder", Points with { Use = new() { MinimumOrder = Minus } } },
        { "loyalty.negative $.use.minimumBalance", Points with { Use = new() { MinimumBalance = Minus } } },
        { "points-program.amount $.use.unit", Points with { Use = new() { Unit = Zero } } },
        { "", Points with { Use = new() { UpTo = new(1) } } },
        { "points-program.share $.use.upTo", Points with { Use = new() { UpTo = Rate.Zero } } },
        { "points-program.share $.use.upTo", Points with { Use = new() { UpTo = More } } },
        { "", Points with { ExpiredLots = ExpiredPointsPolicy.Extend, ExtendDays = 1 } },
        { "points-program.extend-days $.extendDays", Points with { ExpiredLots = ExpiredPointsPolicy.Extend, ExtendDays = 0 } },
        { "", Points with { PointValue = One } },
        { "points-program.amount $.pointValue", Points with { PointValue = Zero } },
    };

    public static TheoryData<string, PointsEvent> Events() => new()
    {
        { "", Back with { Returned = Zero, Restore = Zero, TakeBack = Zero } },
        { "loyalty.negative $.returned", Back with { Returned = Minus } },
        { "loyalty.currency $.returned", Back with { Returned = Dollar } },
        { "points-program.amount $.of", Back with { Of = Zero } },
        { "loyalty.negative $.restore", Back with { Restore = Minus } },
        { "loyalty.negative $.takeBack", Back with { TakeBack = Minus } },
        { "points-event.returned-and-of $.returned", Back with { Of = null } },
        { "points-event.returned-and-of $.returned", Back with { Returned = null } },
        { "", Back with { Kind = PointsEventKind.Use, Amount = One, OrderTotal = Zero } },
        { "loyalty.negative $.orderTotal", Back with { Kind = PointsEventKind.Use, Amount = One, OrderTotal = Minus } },
        { "points-event.no-amount $.amount", Back with { Kind = PointsEventKind.Use } },
        { "points-event.no-amount $.amount", Back with { Kind = PointsEventKind.Revoke } },
        { "points-event.no-order $.order", Back with { Order = "" } },
        { "", Back with { Kind = PointsEventKind.Revoke, Amount = One, Order = null } },
        { "", Earned with { Spend = new() { Items = Zero, Coupons = Zero, PointsUsed = Zero, Shipping = Zero } } },
        { "", Earned with { Spend = null, Amount = Zero } },
        { "loyalty.negative $.spend.items", Earned with { Spend = new() { Items = Minus } } },
        { "loyalty.negative $.spend.coupons", Earned with { Spend = new() { Items = One, Coupons = Minus } } },
        { "loyalty.negative $.spend.pointsUsed", Earned with { Spend = new() { Items = One, PointsUsed = Minus } } },
        { "loyalty.negative $.spend.shipping", Earned with { Spend = new() { Items = One, Shipping = Minus } } },
    };

    public static TheoryData<string, TierProgram> Ladders() => new()
    {
        { "", Tiers with { GraceMonths = 1200, Counting = new() { DaysAfterDelivery = 3660 }, DeliveryCost = Zero, TopTierAtMost = Rate.One, NearlyEverybody = new Rate(1) } },
        { "", Tiers with { GraceMonths = 0, Counting = new() { DaysAfterDelivery = 0 } } },
        { "tier-program.months $.graceMonths", Tiers with { GraceMonths = 1201 } },
        { "tier-program.days $.counting.daysAfterDelivery", Tiers with { Counting = new() { DaysAfterDelivery = 3661 } } },
        { "tier-program.days $.counting.daysAfterDelivery", Tiers with { Counting = new() { DaysAfterDelivery = -1 } } },
        { "loyalty.negative $.deliveryCost", Tiers with { DeliveryCost = Minus } },
        { "tier-program.share $.topTierAtMost", Tiers with { TopTierAtMost = More } },
        { "tier-program.share $.nearlyEverybody", Tiers with { NearlyEverybody = Rate.Zero } },
        { "", Tiers with { Window = new() { Kind = TierWindowKind.RollingMonths, Months = 1 } } },
        { "", Tiers with { Window = new() { Kind = TierWindowKind.RollingMonths, Months = 1200 } } },
        { "tier-program.months $.window.months", Tiers with { Window = new() { Kind = TierWindowKind.RollingMonths, Months = 0 } } },
        { "tier-program.months $.window.months", Tiers with { Window = new() { Kind = TierWindowKind.RollingMonths, Months = 1201 } } },
        { "", Tiers with { Tiers = [new() { Id = "low" }, .. Enumerable.Range(1, 254).Select(i => new TierDefinition { Id = $"t{i}", Orders = i })] } },
        { "", Above(new TierDefinition { Id = "x", Spend = Zero }) },
        { "", Above(new TierDefinition { Id = "x", Points = Zero }) },
        { "", Above(new TierDefinition { Id = "x", Orders = 0 }) },
        { "", Above(new TierDefinition { Id = "x", TopShare = Rate.One }) },
        { "loyalty.negative $.tiers[1].spend", Above(new TierDefinition { Id = "x", Spend = Minus }) },
        { "loyalty.negative $.tiers[1].points", Above(new TierDefinition { Id = "x", Points = Minus }) },
        { "loyalty.negative $.tiers[1].orders", Above(new TierDefinition { Id = "x", Orders = -1 }) },
        { "tier-program.share $.tiers[1].topShare", Above(new TierDefinition { Id = "x", TopShare = Rate.Zero }) },
        { "tier-program.lowest-takes $.tiers[0].id", Tiers with { Tiers = [new() { Id = "low", Spend = Zero }] } },
        { "tier-program.lowest-takes $.tiers[0].id", Tiers with { Tiers = [new() { Id = "low", Points = Zero }] } },
        { "tier-program.lowest-takes $.tiers[0].id", Tiers with { Tiers = [new() { Id = "low", Orders = 0 }] } },
        { "tier-program.lowest-takes $.tiers[0].id", Tiers with { Tiers = [new() { Id = "low", TopShare = Rate.One }] } },
        { "", Above(new TierDefinition { Id = "x", Spend = One, Orders = 2 }, new TierDefinition { Id = "y", Spend = One, Orders = 3 }) },
        { "", Above(new TierDefinition { Id = "x", Points = One }, new TierDefinition { Id = "y", Points = Money.Won(2) }) },
        { "", Above(new TierDefinition { Id = "x", TopShare = Rate.Percent(10) }, new TierDefinition { Id = "y", TopShare = Rate.Percent(10), Orders = 1 }) },
        { "tier-program.not-above $.tiers[2].id", Above(new TierDefinition { Id = "x", Spend = Money.Won(2), Orders = 2 }, new TierDefinition { Id = "y", Spend = One, Orders = 3 }) },
        { "tier-program.not-above $.tiers[2].id", Above(new TierDefinition { Id = "x", Points = Money.Won(2), Orders = 2 }, new TierDefinition { Id = "y", Points = One, Orders = 3 }) },
        { "tier-program.not-above $.tiers[2].id", Above(new TierDefinition { Id = "x", Spend = One, Orders = 3 }, new TierDefinition { Id = "y", Spend = Money.Won(2), Orders = 2 }) },
        { "tier-program.not-above $.tiers[2].id", Above(new TierDefinition { Id = "x", TopShare = Rate.Percent(10) }, new TierDefinition { Id = "y", TopShare = Rate.Percent(11) }) },
        { "", Granting(new() { DiscountRate = Rate.Zero, EarnRate = Rate.Zero, ResponseMinutes = 0, Coupons = [new("c", 0, Zero)] }) },
        { "", Granting(new() { DiscountRate = Rate.One, EarnRate = Rate.One }) },
        { "tier-program.share $.tiers[1].benefits.discountRate", Granting(new() { DiscountRate = Less }) },
        { "tier-program.share $.tiers[1].benefits.discountRate", Granting(new() { DiscountRate = More }) },
        { "tier-program.share $.tiers[1].benefits.earnRate", Granting(new() { EarnRate = Less }) },
        { "tier-program.share $.tiers[1].benefits.earnRate", Granting(new() { EarnRate = More }) },
        { "loyalty.negative $.tiers[1].benefits.responseMinutes", Granting(new() { ResponseMinutes = -1 }) },
        { "loyalty.negative $.tiers[1].benefits.coupons", Granting(new() { Coupons = [new("c", 1, Minus)] }) },
        { "loyalty.negative $.tiers[1].benefits.coupons", Granting(new() { Coupons = [new("c", -1)] }) },
    };

    public static TheoryData<string, TierHistory> Histories() => new()
    {
        { "", new() { Last = new("low", new(2025, 1, 1), new(2025, 1, 1), new(2025, 1, 1)), Rank = new(1, 1) } },
        { "tier-history.since $.last.since", new() { Last = new("low", new(2025, 1, 2), new(2025, 1, 1)) } },
        { "tier-history.since $.last.shortSince", new() { Last = new("low", new(2025, 1, 1), new(2025, 1, 1), new(2025, 1, 2)) } },
        { "tier-history.rank $.rank", new() { Rank = new(0, 1) } },
        { "tier-history.rank $.rank", new() { Rank = new(2, 1) } },
        { "", new() { Orders = [Order with { DeliveredAt = Noon, ConfirmedAt = Noon, Refunded = Zero, Points = Zero, Spend = new() { Items = Zero, Coupons = Zero, PointsUsed = Zero, Shipping = Zero } }] } },
        { "tier-history.before-order $.orders[0].at", new() { Orders = [Order with { DeliveredAt = Noon - Duration.Epsilon }] } },
        { "tier-history.before-order $.orders[0].at", new() { Orders = [Order with { ConfirmedAt = Noon - Duration.Epsilon }] } },
        { "loyalty.negative $.orders[0].spend.items", new() { Orders = [Order with { Spend = new() { Items = Minus } }] } },
        { "loyalty.negative $.orders[0].spend.coupons", new() { Orders = [Order with { Spend = new() { Items = One, Coupons = Minus } }] } },
        { "loyalty.negative $.orders[0].spend.pointsUsed", new() { Orders = [Order with { Spend = new() { Items = One, PointsUsed = Minus } }] } },
        { "loyalty.negative $.orders[1].spend.shipping", new() { Orders = [Order, Order with { Spend = new() { Items = One, Shipping = Minus } }] } },
        { "loyalty.negative $.orders[0].refunded", new() { Orders = [Order with { Refunded = Minus }] } },
        { "loyalty.negative $.orders[0].points", new() { Orders = [Order with { Points = Minus }] } },
    };

    [Theory]
    [MemberData(nameof(Programs))]
    public void A_points_program(string expected, PointsProgram program) => Told(expected, new PointsProgramValidator(), program);

    [Theory]
    [MemberData(nameof(Events))]
    public void A_points_event(string expected, PointsEvent happened) => Told(expected, new PointsEventValidator(Currency.Krw), happened);

    [Theory]
    [MemberData(nameof(Ladders))]
    public void A_tier_program(string expected, TierProgram program) => Told(expected, new TierProgramValidator(), program);

    [Theory]
    [MemberData(nameof(Histories))]
    public void A_history(string expected, TierHistory history) => Told(expected, new TierHistoryValidator(Tiers), history);

    [Fact]
    public void A_case_is_checked_in_all_its_parts()
    {
        Told("points-program.days $.program.soonDays; loyalty.negative $.events[0].restore", new PointsCaseValidator(), new() { Program = Points with { SoonDays = -1 }, Events = [Back with { Restore = Minus }] });
        Told("tier-program.months $.program.graceMonths; tier-history.rank $.history.rank", new TierCaseValidator(), new() { Program = Tiers with { GraceMonths = -1 }, History = new() { Rank = new(0, 1) } });
    }

    private static TierProgram Above(params TierDefinition[] tiers) => Tiers with { Tiers = [new() { Id = "low" }, .. tiers] };

    private static TierProgram Granting(TierBenefits benefits) => Above(new TierDefinition { Id = "x", Orders = 1, Benefits = benefits });

    private static void Told<T>(string expected, IValidator<T> validator, T value) =>
        Assert.Equal(expected, string.Join("; ", Validation.Check(validator, value).Select(e => $"{e.Code} {e.Path}")));
}
