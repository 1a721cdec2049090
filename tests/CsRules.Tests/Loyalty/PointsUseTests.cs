using CsRules.Documents;
using CsRules.Loyalty;
using NodaTime;
using static CsRules.Tests.Loyalty.TierTests;

namespace CsRules.Tests.Loyalty;

/// <summary>Each limit on using points alone and from both sides, and what a balance says of points that end.</summary>
public class PointsUseTests
{
    private static readonly PointsProgram Plain = new() { Currency = Currency.Krw };

    private static PointsLedger With(PointsProgram program, long balance) => PointsLedger.Open(program.Compile())
        .Replay([new() { Id = "g", At = At(2025, 3, 1), Kind = PointsEventKind.Grant, Amount = Money.Won(balance) }]);

    private static PointsEvent Use(long won, long? order = null) => new()
    {
        Id = "u",
        At = At(2025, 3, 2),
        Kind = PointsEventKind.Use,
        Order = "A1",
        Amount = Money.Won(won),
        OrderTotal = order is { } total ? Money.Won(total) : null,
    };

    public static TheoryData<string, PointsUseLimits, long, long?> Uses() => new()
    {
        { "", new(), 900, null },
        { "ledger.balance-short short=1 KRW", new(), 901, null },
        { "", new(), 900, 900 },
        { "ledger.more-than-order total=899 KRW", new(), 900, 899 },
        { "", new() { MinimumBalance = Money.Won(900) }, 1, null },
        { "ledger.minimum-balance short=1 KRW", new() { MinimumBalance = Money.Won(901) }, 1, null },
        { "", new() { MinimumOrder = Money.Won(5_000) }, 1, 5_000 },
        { "ledger.minimum-order short=1 KRW", new() { MinimumOrder = Money.Won(5_000) }, 1, 4_999 },
        { "ledger.order-total-missing", new() { MinimumOrder = Money.Won(5_000) }, 1, null },
        { "", new() { UpTo = Rate.Percent(10) }, 499, 4_999 },
        { "ledger.share most=499 KRW", new() { UpTo = Rate.Percent(10) }, 500, 4_999 },
        { "ledger.order-total-missing", new() { UpTo = Rate.Percent(10) }, 1, null },
        { "", new() { Unit = Money.Won(100) }, 900, null },
        { "ledger.unit unit=100 KRW", new() { Unit = Money.Won(100) }, 850, null },
    };

    [Theory]
    [MemberData(nameof(Uses))]
    public void A_limit_alone_holds_on_one_side_and_refuses_on_the_other(string expected, PointsUseLimits limits, long won, long? order)
    {
        var step = With(Plain with { Use = limits }, 900).Apply(Use(won, order));
        Assert.Equal(expected.Length == 0 ? PointsOutcome.Applied : PointsOutcome.Refused, step.Outcome);
        if (expected.Length == 0) Assert.Equal(Money.Won(900 - won), step.Ledger.At(At(2025, 3, 3)).Balance);
        var words = expected.Split(' ', 2);
        Assert.Equal(expected.Length == 0 ? [] : [words[0]], step.Findings.Select(f => f.Code));
        if (words.Length == 2) Assert.Equal(words[1].Split('=')[1], $"{step.Findings[0][words[1].Split('=')[0]]}");
    }

    [Theory]
    [InlineData(10_000, 20_000, 10_000, "")]
    [InlineData(10_000, 9_999, 9_999, "")]
    [InlineData(10_000, 10_000, 10_000, "")]
    [InlineData(-500, 10_000, 0, "")]
    public void No_more_points_can_be_used_than_there_are_or_than_the_order_costs(long balance, long order, long most, string limits)
    {
        var usable = Plain.Compile().Usable(Money.Won(balance), Money.Won(order));
        Assert.Equal((true, Money.Won(most), limits), (usable.Allowed, usable.Most, string.Join(' ', usable.Limits.Select(l => l.Code))));
    }

    [Fact]
    public void What_is_usable_is_cut_to_whole_units_and_says_so()
    {
        var rules = (Plain with { Use = new() { Unit = Money.Won(100) } }).Compile();
        Assert.Equal(Money.Won(900), rules.Usable(Money.Won(950), null).Most);
        Assert.Equal(["ledger.unit"], rules.Usable(Money.Won(950), null).Limits.Select(l => l.Code));
        Assert.Empty(rules.Usable(Money.Won(900), null).Limits);
    }

    [Theory]
    [InlineData(null, 999)]
    [InlineData(Rounding.Down, 999)]
    [InlineData(Rounding.Up, 1_000)]
    [InlineData(Rounding.HalfUp, 1_000)]
    public void What_an_order_earns_is_rounded_as_the_program_says_and_else_down(Rounding? rounding, long points) =>
        Assert.Equal(Money.Won(points), (Plain with { Earning = new() { Rate = Rate.Percent(5), Rounding = rounding } }).Compile().Earned(Money.Won(19_990)));

    [Theory]
    [InlineData(false, 2026, 3, 10)]
    [InlineData(true, 2026, 3, 31)]
    public void Points_end_on_their_day_or_with_its_month(bool endOfMonth, int year, int month, int day) =>
        Assert.Equal(new(year, month, day), (Plain with { Expiry = new() { Months = 12, EndOfMonth = endOfMonth } }).Compile().LastDay(new(2025, 3, 10)));

    // Two grants end on the same day and one a day later; soon is so many days from today, inclusive.
    [Theory]
    [InlineData(9, "")]
    [InlineData(10, "2025-03-12 300 KRW")]
    [InlineData(11, "2025-03-12 300 KRW, 2025-03-13 400 KRW")]
    public void Points_that_end_soon_are_summed_by_their_day(int soonDays, string said)
    {
        PointsEvent Grant(string id, long won, int day) => new() { Id = id, At = At(2025, 3, 1), Kind = PointsEventKind.Grant, Amount = Money.Won(won), ExpiresOn = new(2025, 3, day) };
        var ledger = PointsLedger.Open((Plain with { SoonDays = soonDays }).Compile()).Replay([Grant("a", 100, 12), Grant("b", 400, 13), Grant("c", 200, 12)]);
        Assert.Equal(said, string.Join(", ", ledger.At(At(2025, 3, 2)).ExpiringSoon.Select(e => $"{e.On:uuuu-MM-dd} {e.Amount}")));
        // What was used up ends no more.
        Assert.Equal(
            soonDays < 10 ? [] : [200L],
            ledger.Replay([Use(100)]).At(At(2025, 3, 2)).ExpiringSoon.Take(1).Select(e => e.Amount.MinorUnits));
    }

    [Fact]
    public void Points_that_never_end_never_end_soon_and_a_year_is_soon_where_the_program_says_so()
    {
        Assert.Empty(With(Plain with { SoonDays = 4_000 }, 900).At(At(2025, 3, 2)).ExpiringSoon);
        Assert.Single(With(Plain with { SoonDays = 4_000, Expiry = new() { Months = 12 } }, 900).At(At(2025, 3, 2)).ExpiringSoon);
        Assert.Empty(With(Plain with { Expiry = new() { Months = 12 } }, 900).At(At(2025, 3, 2)).ExpiringSoon);
    }

    [Fact]
    public void A_case_counts_what_happened_up_to_and_at_the_instant_asked_about()
    {
        var points = new PointsCase { Program = Plain, Events = [new() { Id = "g", At = At(2025, 3, 1), Kind = PointsEventKind.Grant, Amount = Money.Won(900) }] };
        Assert.Equal(Money.Won(900), PointsAnswer.Of(points, At(2025, 3, 1), Language.English).Balance);
        Assert.Equal(Money.Won(0), PointsAnswer.Of(points, At(2025, 3, 1) - Duration.Epsilon, Language.English).Balance);
        Assert.Throws<ArgumentException>(() => With(Plain, 900).At(At(2025, 3, 1) - Duration.Epsilon));
    }

    [Fact]
    public void A_balance_of_nothing_owes_nothing()
    {
        var statement = PointsLedger.Open(Plain.Compile()).At(At(2025, 3, 1)).Statement(Language.English);
        Assert.DoesNotContain(statement, line => line.Contains("owe", StringComparison.OrdinalIgnoreCase));
    }
}
