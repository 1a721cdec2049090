using CsRules.Cli.Rows;
using CsRules.Testing;

namespace CsRules.Cli.Tests.Rows;

/// <summary>An amount as shops write it is read as what it says, or told: it is never another amount.</summary>
public class AmountTextTests
{
    [Theory]
    [InlineData("20000", "20000")]
    [InlineData("20,000", "20000")]
    [InlineData(" 20,000 ", "20000")]
    [InlineData("20 000", "20000")]
    [InlineData("20000원", "20000")]
    [InlineData("20,000 원", "20000")]
    [InlineData("₩20,000", "20000")]
    [InlineData("￦ 20,000", "20000")]
    [InlineData("\\20,000", "20000")]
    [InlineData("KRW 20,000", "20000")]
    [InlineData("20000 krw", "20000")]
    [InlineData("２０，０００", "20000")]
    [InlineData("'20000", "20000")]
    [InlineData("(3,000)", "-3000")]
    [InlineData("(₩3,000)", "-3000")]
    [InlineData("-3,000원", "-3000")]
    [InlineData("₩-3,000", "-3000")]
    [InlineData("−3000", "-3000")]
    [InlineData("△3,000", "-3000")]
    [InlineData("3,000-", "-3000")]
    [InlineData("+3,000", "3000")]
    [InlineData("12.50", "12.50")]
    [InlineData("1,234,567.5", "1234567.5")]
    [InlineData(".5", "0.5")]
    [InlineData("2.0E+04", "20000")]
    [InlineData("0", "0")]
    public void What_is_an_amount_is_read(string text, string amount) =>
        Assert.Equal(new ReadAmount(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), null), AmountText.Read(text, Currency.Krw, '.'));

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("20,00")]
    [InlineData("2,0000")]
    [InlineData(",200")]
    [InlineData("1,234.567,8")]
    [InlineData("-(3,000)")]
    [InlineData("(3,000")]
    [InlineData("3,000)")]
    [InlineData("--3")]
    [InlineData("20,000 개")]
    [InlineData("2만원")]
    [InlineData("20000/30000")]
    [InlineData("1e400")]
    [InlineData("1000000000")]
    public void What_is_none_is_told(string text) => Assert.Equal(ReadAmount.Bad, AmountText.Read(text, Currency.Krw, '.'));

    [Theory]
    [InlineData("20.000", '.')]
    [InlineData("₩1.000", '.')]
    [InlineData("20,000", ',')]
    public void What_may_be_thousands_in_other_hands_is_told_where_nothing_is_smaller_than_one(string text, char mark) => Assert.Equal(ReadAmount.Ambiguous, AmountText.Read(text, Currency.Krw, mark));

    [Theory]
    [InlineData("20.00", "20.00")]
    [InlineData("1234.567", "1234.567")]
    [InlineData("1,234.567", "1234.567")]
    [InlineData("0.125", "0.125")]
    public void What_can_be_nothing_else_is_read(string text, string amount) =>
        Assert.Equal(new ReadAmount(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), null), AmountText.Read(text, Currency.Krw, '.'));

    [Fact]
    public void Thousandths_of_what_has_hundredths_are_no_thousands() => Assert.Equal(new ReadAmount(1.125m, null), AmountText.Read("1.125", Currency.Eur, '.'));

    [Theory]
    [InlineData("$20")]
    [InlineData("20 USD")]
    [InlineData("€20")]
    public void Another_currency_is_told(string text) => Assert.Equal(ReadAmount.OtherCurrency, AmountText.Read(text, Currency.Krw, '.'));

    [Theory]
    [InlineData("1.234,50", "1234.50")]
    [InlineData("1 234,50 €", "1234.50")]
    [InlineData("1234", "1234")]
    public void A_comma_may_stand_before_the_decimals(string text, string amount) =>
        Assert.Equal(new ReadAmount(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), null), AmountText.Read(text, Currency.Eur, ','));

    [Property]
    public bool However_a_whole_amount_is_written_it_is_that_amount(int units, byte how)
    {
        var amount = units % 1_000_000_000L;
        var digits = Math.Abs(amount).ToString(how % 2 == 0 ? "N0" : "0", System.Globalization.CultureInfo.InvariantCulture);
        var marked = ((string[])[digits, digits + "원", "₩" + digits, "KRW " + digits, " " + digits + " "])[how / 2 % 5];
        var text = amount >= 0 ? marked : how / 10 % 2 == 0 ? "-" + marked.Trim() : $"({marked})";
        return AmountText.Read(text, Currency.Krw, '.') == new ReadAmount(amount, null);
    }
}
