using CsRules.Testing;

namespace CsRules.Tests;

public class MoneyTests
{
    [Property]
    public bool Adding_then_subtracting_gives_the_amount_back(int a, int b) =>
        Money.Won(a) + Money.Won(b) - Money.Won(b) == Money.Won(a);

    [Fact]
    public void Two_currencies_are_never_added() =>
        Assert.Throws<ArgumentException>(() => Money.Won(1) + new Money(1, Currency.Usd));

    [Theory]
    [InlineData("5000 KRW", 5000)]
    [InlineData("-12.50 EUR", -1250)]
    [InlineData("0.05 USD", 5)]
    public void Text_reads_and_writes_to_the_minor_unit(string text, long minorUnits)
    {
        Assert.True(MoneyFormat.TryParse(text, out var money));
        Assert.Equal(minorUnits, money.MinorUnits);
        Assert.Equal(text, money.ToString());
    }

    [Theory]
    [InlineData("12.5 KRW")]
    [InlineData("1.234 USD")]
    [InlineData("5000")]
    [InlineData("5,000 KRW")]
    [InlineData("5000 ABC")]
    public void Text_of_another_form_is_refused(string text) => Assert.False(MoneyFormat.TryParse(text, out _));
}
