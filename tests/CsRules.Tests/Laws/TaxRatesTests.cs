using CsRules.Decisions;
using CsRules.Laws;

namespace CsRules.Tests.Laws;

/// <summary>The standard rate of the tax in consumer prices, by country and day.</summary>
public class TaxRatesTests
{
    [Theory]
    [InlineData("KR", "1977-06-30", null)]
    [InlineData("KR", "1977-07-01", "10%")]
    [InlineData("KR", "2026-01-01", "10%")]
    [InlineData("FI", "2012-12-31", null)]
    [InlineData("FI", "2013-01-01", "24%")]
    [InlineData("FI", "2024-08-31", "24%")]
    [InlineData("FI", "2024-09-01", "25.5%")]
    [InlineData("DE", "2006-12-31", null)]
    [InlineData("DE", "2007-01-01", "19%")]
    [InlineData("DE", "2020-06-30", "19%")]
    [InlineData("DE", "2020-07-01", "16%")] // the half year of 2020
    [InlineData("DE", "2020-12-31", "16%")]
    [InlineData("DE", "2021-01-01", "19%")]
    [InlineData("FR", "2013-12-31", null)]
    [InlineData("FR", "2014-01-01", "20%")]
    [InlineData("GB", "2011-01-03", null)]
    [InlineData("GB", "2011-01-04", "20%")]
    [InlineData("JP", "2019-09-30", "8%")]
    [InlineData("JP", "2019-10-01", "10%")]
    [InlineData("CN", "2019-03-31", null)]
    [InlineData("CN", "2019-04-01", "13%")]
    [InlineData("TW", "2025-01-01", "5%")]
    [InlineData("AU", "2000-06-30", null)]
    [InlineData("AU", "2000-07-01", "10%")]
    [InlineData("SG", "2022-12-31", "7%")]
    [InlineData("SG", "2023-01-01", "8%")]
    [InlineData("SG", "2023-12-31", "8%")]
    [InlineData("SG", "2024-01-01", "9%")]
    [InlineData("TH", "2025-01-01", "7%")]
    [InlineData("US", "2025-01-01", null)] // no such tax in the price
    [InlineData("HK", "2025-01-01", null)]
    [InlineData("BR", "2025-01-01", null)]
    [InlineData("kr", "2025-01-01", null)]
    public void The_rate_of_a_day(string country, string day, string? rate) => Assert.Equal(rate, TaxRates.On(country, LawGiven.Day(day))?.ToString());

    [Theory]
    [InlineData("KR", "10%")]
    [InlineData("TW", "5%")]
    [InlineData("AU", "10%")]
    [InlineData("FI", null)] // one of several: the day decides
    [InlineData("DE", null)]
    [InlineData("JP", null)]
    [InlineData("SG", null)]
    [InlineData("US", null)]
    public void Without_a_day_only_where_there_is_one(string country, string? rate) => Assert.Equal(rate, TaxRates.On(country, null)?.ToString());

    [Theory]
    [InlineData("KR", Confidence.Partly)]
    [InlineData("FI", Confidence.Unconfirmed)]
    [InlineData("DE", Confidence.Unconfirmed)]
    [InlineData("US", Confidence.Unconfirmed)]
    public void How_sure_it_is(string country, Confidence sure) => Assert.Equal(sure, TaxRates.SureOf(country));
}
