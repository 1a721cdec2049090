using CsRules.Documents;
using CsRules.Loyalty;
using CsRules.Tests.Decisions;
using FluentValidation;
using NodaTime;

namespace CsRules.Tests.Loyalty;

public class LoyaltyValidatorTests
{
    private static readonly Instant Noon = TierTests.At(2025, 6, 15, 12);
    private static readonly PointsProgram Points = new() { Currency = Currency.Krw, Earning = new() { Rate = Rate.Percent(1) } };
    private static readonly PointsEvent Grant = new() { Id = "g", At = Noon, Kind = PointsEventKind.Grant, Amount = Money.Won(1) };
    private static readonly TierProgram Tiers = TierTests.Ladder(3).Program;
    private static readonly TierOrder Order = new() { At = Noon, Spend = new() { Items = Money.Won(1) } };

    public static TheoryData<string, PointsProgram> WrongPrograms() => new()
    {
        { "points-program.zone", Points with { Zone = "Asia/Nowhere" } },
        { "points-program.days", Points with { SoonDays = -1 } },
        { "points-program.days", Points with { Pending = new() { DaysAfterDelivery = -1 } } },
        { "points-program.share", Points with { Earning = new() { Rate = Rate.Percent(101) } } },
        { "points-program.share", Points with { Use = new() { UpTo = Rate.Zero } } },
        { "points-program.extend-days", Points with { ExpiredLots = ExpiredPointsPolicy.Extend } },
        { "points-program.amount", Points with { PointValue = Money.Won(0) } },
        { "points-program.amount", Points with { Use = new() { Unit = Money.Won(0) } } },
        { "points-program.product-twice", Points with { Earning = new() { Rate = Rate.Percent(1), Products = [new("a", Rate.Zero), new("a", Rate.One)] } } },
        { "points-program.rate-or-per", Points with { Earning = new() { Rate = Rate.Percent(1), Per = Money.Won(10), Points = Money.Won(1) } } },
        { "points-program.per-and-points", Points with { Earning = new() { Per = Money.Won(10) } } },
        { "points-program.months-or-days", Points with { Expiry = new() { Months = 1, Days = 1 } } },
        { "points-program.expiry-length", Points with { Expiry = new() { Months = 0 } } },
        { "points-program.expiry-length", Points with { Expiry = new() { Days = 36_501 } } },
        { "loyalty.currency", Points with { Use = new() { MinimumOrder = new(1, Currency.Usd) } } },
        { "loyalty.negative", Points with { Use = new() { MinimumBalance = Money.Won(-1) } } },
    };

    public static TheoryData<string, PointsEvent> WrongEvents() => new()
    {
        { "points-event.no-id", Grant with { Id = "" } },
        { "points-event.no-order", Grant with { Kind = PointsEventKind.Use } },
        { "points-event.no-amount", Grant with { Amount = null } },
        { "points-event.amount-or-spend", Grant with { Kind = PointsEventKind.Earn, Order = "A", Amount = null } },
        { "points-event.amount-or-spend", Grant with { Kind = PointsEventKind.Earn, Order = "A", Spend = Order.Spend } },
        { "points-event.spend-lines", Grant with { Kind = PointsEventKind.Earn, Amount = null, Order = "A", Spend = new() { Items = Money.Won(2), Lines = [new() { Items = Money.Won(1) }] } } },
        { "points-event.returned-and-of", Grant with { Kind = PointsEventKind.Refund, Order = "A", Returned = Money.Won(1) } },
        { "points-program.amount", Grant with { Amount = Money.Won(0) } },
        { "loyalty.currency", Grant with { Amount = new(1, Currency.Usd) } },
        { "loyalty.negative", Grant with { Kind = PointsEventKind.Refund, Order = "A", Restore = Money.Won(-1) } },
    };

    public static TheoryData<string, TierProgram> WrongTiers() => new()
    {
        { "tier-program.zone", Tiers with { Zone = "Asia/Nowhere" } },
        { "tier-program.months", Tiers with { Window = new() { Kind = TierWindowKind.RollingMonths } } },
        { "tier-program.months", Tiers with { GraceMonths = -1 } },
        { "tier-program.months-unused", Tiers with { Window = new() { Kind = TierWindowKind.Lifetime, Months = 3 } } },
        { "tier-program.days", Tiers with { Counting = new() { DaysAfterDelivery = -1 } } },
        { "tier-program.confirmed-or-placed", Tiers with { Counting = new() { OnlyConfirmed = true, WhenPlaced = true } } },
        { "tier-program.share", Tiers with { TopTierAtMost = Rate.Zero } },
        { "tier-program.share", With(new() { Id = "x", TopShare = Rate.Percent(101) }) },
        { "tier-program.share", With(new() { Id = "x", Orders = 1, Benefits = new() { DiscountRate = Rate.Percent(101) } }) },
        { "tier-program.no-tiers", Tiers with { Tiers = [] } },
        { "tier-program.no-tiers", Tiers with { Tiers = default } },
        { "tier-program.too-many", Tiers with { Tiers = [new() { Id = "low" }, .. Enumerable.Range(1, 255).Select(i => new TierDefinition { Id = $"t{i}", Orders = i })] } },
        { "tier-program.no-id", With(new() { Id = "", Orders = 1 }) },
        { "tier-program.same-id", With(new() { Id = "low", Orders = 1 }) },
        { "tier-program.lowest-takes", Tiers with { Tiers = [new() { Id = "low", Orders = 1 }] } },
        { "tier-program.takes-nothing", With(new() { Id = "x" }) },
        { "tier-program.not-above", With(new() { Id = "x", Orders = 2 }, new() { Id = "y", Orders = 1 }) },
        { "tier-program.not-above", With(new() { Id = "x", Orders = 2 }, new() { Id = "y", Orders = 2 }) },
        { "loyalty.currency", With(new() { Id = "x", Spend = new(1, Currency.Usd) }) },
        { "loyalty.negative", With(new() { Id = "x", Orders = -1 }) },
        { "loyalty.negative", With(new() { Id = "x", Orders = 1, Benefits = new() { Coupons = [new("c", -1)] } }) },
    };

    public static TheoryData<string, TierHistory> WrongHistories() => new()
    {
        { "tier-history.unknown-tier", new() { Last = new("none", new(2025, 1, 1), new(2025, 1, 1)) } },
        { "tier-history.unknown-tier", new() { Floor = new("none") } },
        { "tier-history.since", new() { Last = new("gold", new(2025, 1, 2), new(2025, 1, 1)) } },
        { "tier-history.since", new() { Last = new("gold", new(2025, 1, 1), new(2025, 1, 1), new(2025, 1, 2)) } },
        { "tier-history.day", new() { Joined = new(1899, 12, 31) } },
        { "tier-history.day", new() { Joined = new(2200, 1, 1) } },
        { "tier-history.rank", new() { Rank = new(0, 10) } },
        { "tier-history.rank", new() { Rank = new(11, 10) } },
        { "tier-history.before-order", new() { Orders = [Order with { DeliveredAt = Noon - Duration.Epsilon }] } },
        { "loyalty.currency", new() { Orders = [Order with { Refunded = new(1, Currency.Usd) }] } },
        { "loyalty.negative", new() { Orders = [Order with { Points = Money.Won(-1) }] } },
    };

    [Theory]
    [MemberData(nameof(WrongPrograms))]
    public void A_wrong_points_program_is_told_and_not_compiled(string code, PointsProgram program)
    {
        Told(code, new PointsProgramValidator(), program);
        Assert.Throws<ValidationException>(() => program.Compile());
    }

    [Theory]
    [MemberData(nameof(WrongEvents))]
    public void A_wrong_event_is_told(string code, PointsEvent happened) => Told(code, new PointsEventValidator(Currency.Krw), happened);

    [Theory]
    [MemberData(nameof(WrongTiers))]
    public void A_wrong_tier_program_is_told_and_not_compiled(string code, TierProgram program)
    {
        Told(code, new TierProgramValidator(), program);
        Assert.Throws<ValidationException>(() => program.Compile());
    }

    [Theory]
    [MemberData(nameof(WrongHistories))]
    public void A_wrong_history_is_told(string code, TierHistory history) => Told(code, new TierHistoryValidator(Tiers), history);

    [Fact]
    public void A_window_since_an_anniversary_needs_one() =>
        Told("tier-history.no-anniversary", new TierHistoryValidator(Tiers with { Window = new() { Kind = TierWindowKind.SinceAnniversary } }), new TierHistory());

    [Fact]
    public void What_is_right_has_no_errors()
    {
        Assert.Empty(Validation.Check(new PointsProgramValidator(), Points));
        Assert.Empty(Validation.Check(new PointsEventValidator(Currency.Krw), Grant));
        Assert.Empty(Validation.Check(new TierProgramValidator(), Tiers));
        Assert.Empty(Validation.Check(new TierHistoryValidator(Tiers), new TierHistory { Orders = [Order], Rank = new(10, 10), Floor = new("vip") }));
    }

    [Fact]
    public void Every_code_of_the_texts_has_its_wrong_definition_here()
    {
        var shown = ((IEnumerable<object[]>[])[WrongPrograms(), WrongEvents(), WrongTiers(), WrongHistories()]).SelectMany(rows => rows).Select(row => (string)row[0])
            .Append("tier-history.no-anniversary");
        Assert.Empty(((string[])["loyalty.", "points-program.", "points-event.", "tier-program.", "tier-history."]).SelectMany(TextCoverage.Written).Except(shown));
    }

    private static TierProgram With(TierDefinition tier) => Tiers with { Tiers = [new() { Id = "low" }, tier] };

    private static TierProgram With(TierDefinition tier, TierDefinition above) => Tiers with { Tiers = [new() { Id = "low" }, tier, above] };

    private static void Told<T>(string code, IValidator<T> validator, T value)
    {
        var error = Assert.Single(Validation.Check(validator, value), e => e.Code == code);
        foreach (var language in Enum.GetValues<Language>())
        {
            Assert.DoesNotContain("{", error.Explain(language), StringComparison.Ordinal);
            Assert.NotEqual(code, error.Explain(language));
        }
    }
}
