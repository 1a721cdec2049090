using CsRules.Decisions;
using CsRules.Laws;
using NodaTime;

namespace CsRules.Tests.Laws;

/// <summary>Korea, Decree 21-3 and 33(2): what a late refund costs, from which day, at which rate. Amounts are worked out by hand.</summary>
public class LateInterestTests
{
    private static readonly Law Korea = LawGiven.Of("KR");

    // A delay begins on the day after the last day on which the refund was in time.
    [Theory]
    [InlineData("2012-08-16", "24%")] // began 17 August 2012, the last day of 24%
    [InlineData("2012-08-17", "20%")]
    [InlineData("2016-09-28", "20%")] // began 29 September 2016
    [InlineData("2016-09-29", "15%")]
    [InlineData("2008-01-01", "24%")]
    [InlineData("2026-11-30", "15%")]
    public void The_rate_is_that_of_the_first_day_of_the_delay(string due, string rate) =>
        Assert.Equal(rate, Interest(100_000, due, LawGiven.Text(LawGiven.Day(due).PlusDays(10))).PerYear.ToString());

    // 1,000,000 at 20% for 366 days, of which all but one lie after the change to 15%.
    [Fact]
    public void A_delay_that_began_under_an_older_rate_keeps_it_throughout()
    {
        var whole = Interest(1_000_000, "2016-09-28", "2017-09-29");
        Assert.Equal((366, 200_547L, "20%"), (whole.Days, whole.Amount.MinorUnits, whole.PerYear.ToString()));
        // A day later it is the new one, and as much less: 1,000,000 × 15% × 366 / 365 = 150,410.9….
        Assert.Equal(150_410, Interest(1_000_000, "2016-09-29", "2017-09-30").Amount.MinorUnits);
        // Across both changes of rate.
        Assert.Equal("24%", Interest(1_000_000, "2012-08-16", "2020-01-01").PerYear.ToString());
    }

    [Theory]
    [InlineData("2025-11-19", 0, 0)] // before the last day
    [InlineData("2025-11-20", 0, 0)] // on it
    [InlineData("2025-11-21", 1, 41)] // 100,000 × 15% / 365 = 41.09…
    [InlineData("2025-11-22", 2, 82)] // 82.19…
    [InlineData("2025-12-20", 30, 1_232)] // 1,232.87…
    [InlineData("2026-11-20", 365, 15_000)] // a year to the day
    public void Each_day_after_the_last_one_counts_and_fractions_are_dropped(string paid, int days, long won)
    {
        var interest = Interest(100_000, "2025-11-20", paid);
        Assert.Equal((days, won), (interest.Days, interest.Amount.MinorUnits));
        Assert.Equal(new LocalDate(2025, 11, 21), interest.From);
    }

    // 2024 has 366 days, and a year of interest is 365 of them.
    [Theory]
    [InlineData("2024-02-28", "2024-02-29", 1)]
    [InlineData("2024-02-28", "2024-03-01", 2)]
    [InlineData("2025-02-28", "2025-03-01", 1)]
    [InlineData("2024-02-29", "2025-02-28", 365)]
    [InlineData("2023-12-31", "2024-12-31", 366)]
    public void A_leap_day_is_a_day_of_the_delay(string due, string paid, int days)
    {
        var interest = Interest(365_000_000, due, paid);
        // 365,000,000 × 15% / 365 is 150,000 a day.
        Assert.Equal((days, 150_000L * days), (interest.Days, interest.Amount.MinorUnits));
    }

    // 2,433 × 15% / 365 = 0.99986…; 2,434 gives 1.0002….
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(2_433, 0)]
    [InlineData(2_434, 1)]
    public void A_small_amount_earns_nothing_until_it_earns_a_whole_won(long won, long interest) =>
        Assert.Equal(interest, Interest(won, "2025-11-20", "2025-11-21").Amount.MinorUnits);

    [Fact]
    public void What_is_owed_in_cents_earns_cents()
    {
        var euro = Korea.Interest(new(10_000, Currency.Eur), new(2025, 11, 20), new(2025, 12, 20));
        Assert.Equal(new Money(123, Currency.Eur), euro.Amount);
    }

    // 9,223,372,036,854,775,807 × 15% / 365: the product lies far beyond 64 bits, the quotient does not.
    [Fact]
    public void The_largest_amount_has_its_interest_to_the_won() =>
        Assert.Equal(3_790_426_864_460_866, Interest(long.MaxValue, "2025-11-20", "2025-11-21").Amount.MinorUnits);

    [Theory]
    [InlineData("2025-11-21", "21-3", Confidence.Confirmed)]
    [InlineData("2013-01-01", "21-3", Confidence.Partly)]
    [InlineData("2010-01-01", "21-3", Confidence.Confirmed)]
    public void The_answer_names_the_decree_and_how_sure_the_rate_is(string due, string article, Confidence sure)
    {
        var citation = Interest(100_000, due, LawGiven.Text(LawGiven.Day(due).PlusDays(1))).Citation!;
        Assert.Equal((article, sure, "kr-ecommerce-decree"), (citation.Article, citation.Confidence, citation.Text.Id));
        Assert.True(citation.AppliesOn(LawGiven.Day(due).PlusDays(1)));
    }

    [Fact]
    public void The_side_acts_charge_the_same_rates_by_decrees_of_their_own()
    {
        foreach (var (act, decree) in new[] { ("KR/kr-door-to-door-act", "kr-door-to-door-decree"), ("KR/kr-instalment-act", "kr-instalment-decree") })
            foreach (var due in new[] { "2012-08-16", "2012-08-17", "2016-09-28", "2016-09-29" })
            {
                var (own, general) = (LawGiven.Of(act).Interest(Money.Won(1_000_000), LawGiven.Day(due), LawGiven.Day(due).PlusDays(40)), Interest(1_000_000, due, LawGiven.Text(LawGiven.Day(due).PlusDays(40))));
                Assert.Equal((general.Amount, general.PerYear, decree), (own.Amount, own.PerYear, own.Citation!.Text.Id));
                Assert.Equal(Confidence.Unconfirmed, own.Citation.Confidence);
            }
    }

    [Fact]
    public void A_law_without_a_rate_says_so_and_names_no_amount()
    {
        foreach (var law in LawGiven.Acts.Where(act => act.Regime.Id != "KR"))
        {
            var none = law.Interest(new(10_000, Currency.Eur), new(2025, 11, 20), new(2025, 12, 20));
            Assert.Equal((30, Rate.Zero, null, null), (none.Days, none.PerYear, none.Citation, none.Known));
            Assert.Equal(Money.Zero(Currency.Eur), none.Amount);
        }
    }

    [Fact]
    public void That_there_is_none_yet_is_known_where_there_is_a_rate()
    {
        Assert.Equal(Money.Won(0), Interest(100_000, "2025-11-20", "2025-11-20").Known);
        Assert.Equal(Money.Won(41), Interest(100_000, "2025-11-20", "2025-11-21").Known);
    }

    [Fact]
    public void Less_than_nothing_is_not_owed_and_no_year_is_guessed()
    {
        Assert.Equal("amount", Assert.Throws<ArgumentOutOfRangeException>(() => Korea.Interest(Money.Won(-1), new(2025, 11, 20), new(2025, 11, 21))).ParamName);
        Assert.Throws<ArgumentOutOfRangeException>(() => Korea.Interest(Money.Won(1), new(2007, 12, 31), new(2008, 1, 5)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Korea.Interest(Money.Won(1), new(2050, 12, 30), new(2051, 1, 1)));
        Assert.Equal(1, Korea.Interest(Money.Won(365_000), new(2050, 12, 30), new(2050, 12, 31)).Days);
        // Nothing began on the first day that lies outside.
        Assert.Equal(0, Korea.Interest(Money.Won(365_000), new(2050, 12, 31), new(2050, 12, 31)).Days);
    }

    // A law whose first rate began later than the delay.
    [Fact]
    public void A_delay_older_than_the_oldest_rate_is_refused_and_one_that_never_was_is_not()
    {
        var law = (LawGiven.Invented with { LateInterest = [new(new(2020, 1, 1), Rate.Percent(10), LawGiven.Art("9"))] }).Compiled();
        Assert.Equal("dueOn", Assert.Throws<ArgumentException>(() => law.Interest(Money.Won(1), new(2019, 12, 30), new(2020, 5, 1))).ParamName);
        Assert.Equal("10%", law.Interest(Money.Won(1), new(2019, 12, 31), new(2020, 5, 1)).PerYear.ToString());
        Assert.Equal(0, law.Interest(Money.Won(1), new(2019, 6, 1), new(2019, 6, 1)).Days);
    }

    private static LateInterest Interest(long won, string due, string paid) => Korea.Interest(Money.Won(won), LawGiven.Day(due), LawGiven.Day(paid));
}
