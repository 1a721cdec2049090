using CsRules.Testing;

namespace CsRules.Tests;

public class RoundingTests
{
    [Theory]
    [InlineData(14, 1, 1, 1, 2)]
    [InlineData(15, 2, 1, 2, 2)]
    [InlineData(25, 3, 2, 2, 3)]
    [InlineData(26, 3, 2, 3, 3)]
    [InlineData(20, 2, 2, 2, 2)]
    [InlineData(-15, -2, -1, -2, -2)]
    [InlineData(-25, -3, -2, -2, -3)]
    public void A_tenth_goes_where_the_rounding_says(long amount, long halfUp, long down, long halfEven, long up)
    {
        var money = Money.Won(amount);
        Assert.Equal(Money.Won(halfUp), money.Times(Rate.Percent(10)));
        Assert.Equal(Money.Won(down), money.Times(Rate.Percent(10), Rounding.Down));
        Assert.Equal(Money.Won(halfEven), money.Times(Rate.Percent(10), Rounding.HalfEven));
        Assert.Equal(Money.Won(up), money.Times(Rate.Percent(10), Rounding.Up));
    }

    [Property(MaxTest = 2000)]
    public bool Every_rounding_agrees_with_exact_decimals(int amount, int millionths)
    {
        var exact = (decimal)amount * millionths / 1_000_000m;
        var (money, rate) = (Money.Won(amount), new Rate(millionths));
        return money.Times(rate).MinorUnits == (long)decimal.Round(exact, MidpointRounding.AwayFromZero)
            && money.Times(rate, Rounding.Down).MinorUnits == (long)decimal.Round(exact, MidpointRounding.ToZero)
            && money.Times(rate, Rounding.HalfEven).MinorUnits == (long)decimal.Round(exact, MidpointRounding.ToEven)
            && money.Times(rate, Rounding.Up).MinorUnits
                == (long)(exact >= 0 ? decimal.Ceiling(exact) : decimal.Floor(exact));
    }

    [Fact]
    public void The_whole_of_the_largest_amount_is_itself() =>
        Assert.Equal(Money.Won(long.MaxValue), Money.Won(long.MaxValue).Times(Rate.One));

    [Fact]
    public void A_share_beyond_64_bits_overflows() =>
        Assert.Throws<OverflowException>(() => Money.Won(long.MaxValue).Times(Rate.Percent(101)));

    [Fact]
    public void The_lowest_amount_has_a_whole_too() =>
        Assert.Equal(Money.Won(long.MinValue), Money.Won(long.MinValue).Times(1, 1));

    [Fact]
    public void Yearly_interest_for_ten_days_drops_the_fraction() =>
        Assert.Equal(Money.Won(410), Money.Won(100_000).Times(Rate.Percent(15), 10, 365, Rounding.Down));

    [Fact]
    public void A_share_of_nothing_is_an_error() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Money.Won(1).Times(1, 0));

    public static TheoryData<string> PercentCases => CommerceCase.Ids("percent");

    [Theory]
    [MemberData(nameof(PercentCases))]
    public void Percent_case(string id)
    {
        var test = CommerceCase.Get(id);
        var amount = new Money(test.Input.GetProperty("amount").GetInt64(), test.Currency);
        var discount = amount.Times(Rate.Percent(test.Input.GetProperty("percent").GetInt32()));
        Assert.Equal(test.Expect.GetProperty("discount").GetInt64(), discount.MinorUnits);
    }
}
