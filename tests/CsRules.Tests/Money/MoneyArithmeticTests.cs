using System.Numerics;
using CsRules.Testing;
using FsCheck;

namespace CsRules.Tests;

public class MoneyArithmeticTests
{
    private static readonly Money Most = Money.Won(long.MaxValue);
    private static readonly Money Least = Money.Won(long.MinValue);

    [Fact]
    public void The_signs_and_their_names_do_the_same()
    {
        var (a, b) = (Money.Won(7), Money.Won(3));
        Assert.Equal((Money.Won(10), Money.Won(4), Money.Won(-7), Money.Won(21)), (a + b, a - b, -a, a * 3));
        Assert.Equal((a + b, a - b, -a, a * 3, a * 3), (a.Add(b), a.Subtract(b), a.Negate(), a.Multiply(3), 3 * a));
    }

    [Fact]
    public void What_does_not_fit_is_not_wrapped() => Assert.Multiple(
        () => Assert.Throws<OverflowException>(() => Most + Money.Won(1)),
        () => Assert.Throws<OverflowException>(() => Least - Money.Won(1)),
        () => Assert.Throws<OverflowException>(() => -Least),
        () => Assert.Throws<OverflowException>(() => Most * 2),
        () => Assert.Throws<OverflowException>(() => Most.Times(Rate.Percent(200))),
        () => Assert.Throws<OverflowException>(() => Most.Times(new Rate(long.MaxValue), long.MaxValue, 1)));

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 2)]
    [InlineData(3, 2)]
    public void Amounts_of_one_currency_compare_as_their_units_do(long left, long right)
    {
        var (a, b) = (Money.Won(left), Money.Won(right));
        Assert.Equal((left < right, left <= right, left > right, left >= right), (a < b, a <= b, a > b, a >= b));
        Assert.Equal((Money.Won(Math.Min(left, right)), Money.Won(Math.Max(left, right))), (Money.Min(a, b), Money.Max(a, b)));
    }

    [Fact]
    public void Two_currencies_are_neither_added_nor_compared() => Assert.Multiple(
        () => Assert.Throws<ArgumentException>(() => Money.Won(1) + new Money(1, Currency.Usd)),
        () => Assert.Throws<ArgumentException>(() => Money.Won(1) - new Money(1, Currency.Usd)),
        () => Assert.Throws<ArgumentException>(() => Money.Won(1).CompareTo(new Money(1, Currency.Usd))),
        () => Assert.Throws<ArgumentException>(() => Money.Min(Money.Won(1), new Money(1, Currency.Usd))));

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    [InlineData(-1, false)]
    public void Zero_is_zero(long units, bool zero) => Assert.Equal(zero, Money.Won(units).IsZero);

    [Theory]
    [InlineData("9223372036854775807 KRW", long.MaxValue)]
    [InlineData("-9223372036854775808 KRW", long.MinValue)]
    [InlineData("0 KRW", 0)]
    public void The_ends_of_the_range_are_read_and_written(string text, long units)
    {
        Assert.True(Money.TryParse(text, out var money));
        Assert.Equal((units, text), (money.MinorUnits, money.ToString()));
    }

    [Theory]
    [InlineData("9223372036854775808 KRW")]
    [InlineData("-9223372036854775809 KRW")]
    [InlineData("12.345 EUR")]
    [InlineData("5000")]
    [InlineData("5,000 KRW")]
    [InlineData("x KRW")]
    public void What_is_beyond_or_no_amount_is_not_read(string text) => Assert.False(Money.TryParse(text, out _));

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(1)]
    public void Currencies_are_ordered_by_their_codes(int order)
    {
        var (a, b) = order switch { < 0 => (Currency.Eur, Currency.Krw), 0 => (Currency.Krw, Currency.Krw), _ => (Currency.Usd, Currency.Krw) };
        Assert.Equal((order < 0, order <= 0, order > 0, order >= 0), (a < b, a <= b, a > b, a >= b));
    }

    // The twin divides numbers of any length; most products here are beyond 64 bits, where the library divides another way.
    [Property(MaxTest = 5_000)]
    public bool A_share_of_any_amount_is_that_of_unbounded_numbers(DoNotSize<long> amount, DoNotSize<long> numerator, DoNotSize<long> denominator, Rounding rounding)
    {
        var divisor = denominator.Item == 0 ? long.MinValue : denominator.Item;
        var exact = Twin((BigInteger)amount.Item * numerator.Item, divisor, rounding);
        try
        {
            return Money.Won(amount.Item).Times(numerator.Item, divisor, rounding).MinorUnits == exact;
        }
        catch (OverflowException)
        {
            return exact < long.MinValue || exact > long.MaxValue;
        }
    }

    [Theory]
    [InlineData(long.MaxValue, 1, 2)]
    [InlineData(long.MaxValue, 2, 4)]
    [InlineData(long.MinValue, 3, 6)]
    [InlineData(long.MaxValue, long.MaxValue, long.MaxValue)]
    [InlineData(long.MinValue, -1, long.MaxValue)]
    [InlineData(1, long.MinValue, -3)]
    public void The_ends_of_the_range_are_divided_as_unbounded_numbers_are(long amount, long numerator, long denominator)
    {
        foreach (var rounding in Enum.GetValues<Rounding>())
            Assert.Equal((long)Twin((BigInteger)amount * numerator, denominator, rounding), Money.Won(amount).Times(numerator, denominator, rounding).MinorUnits);
    }

    private static BigInteger Twin(BigInteger numerator, BigInteger denominator, Rounding rounding)
    {
        var down = BigInteger.Divide(numerator, denominator);
        var rest = BigInteger.Abs(numerator - (down * denominator)) * 2;
        var away = numerator.Sign * denominator.Sign;
        var middle = rest.CompareTo(BigInteger.Abs(denominator));
        var goes = rounding switch
        {
            Rounding.Down => false,
            Rounding.Up => !rest.IsZero,
            Rounding.HalfUp => middle >= 0,
            _ => middle > 0 || (middle == 0 && !down.IsEven),
        };
        return goes ? down + away : down;
    }
}
