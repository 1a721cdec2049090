using CsRules.Decisions;
using NodaTime;

namespace CsRules.Laws;

/// <summary>
/// Standard rates of the tax that consumer prices contain, by country and day. A reduced rate is a fact of the product and is
/// given with the line; countries whose prices contain no such tax, or no single rate, are not here.
/// </summary>
internal static class TaxRates
{
    // Korea's rate was read in a second source; the others are from general knowledge of the acts named.
    private static readonly (string Country, LocalDate From, Rate Rate)[] Standard =
    [
        ("KR", new(1977, 7, 1), Rate.Percent(10)),     // Value-Added Tax Act Art 30
        ("FI", new(2013, 1, 1), Rate.Percent(24)),     // Arvonlisäverolaki 84 §
        ("FI", new(2024, 9, 1), Rate.BasisPoints(2550)),
        ("DE", new(2007, 1, 1), Rate.Percent(19)),     // UStG § 12(1)
        ("DE", new(2020, 7, 1), Rate.Percent(16)),     // the half year of 2020
        ("DE", new(2021, 1, 1), Rate.Percent(19)),
        ("FR", new(2014, 1, 1), Rate.Percent(20)),     // CGI art. 278
        ("GB", new(2011, 1, 4), Rate.Percent(20)),     // VAT Act 1994 s. 2
        ("JP", new(2014, 4, 1), Rate.Percent(8)),      // Consumption Tax Act Art 29, local tax included
        ("JP", new(2019, 10, 1), Rate.Percent(10)),
        ("CN", new(2019, 4, 1), Rate.Percent(13)),     // announcement 2019 No. 39
        ("TW", new(1986, 4, 1), Rate.Percent(5)),      // Business Tax Act Art 10
        ("AU", new(2000, 7, 1), Rate.Percent(10)),     // GST Act 1999 s. 9-70
        ("SG", new(2007, 7, 1), Rate.Percent(7)),      // GST Act s. 16
        ("SG", new(2023, 1, 1), Rate.Percent(8)),
        ("SG", new(2024, 1, 1), Rate.Percent(9)),
        ("TH", new(1999, 4, 1), Rate.Percent(7)),      // reduced from 10% by decrees that are prolonged
    ];

    private static readonly string[] SecondSources = ["KR"];

    /// <summary>The standard rate on a day; without a day only where it never changed. Null where none is known.</summary>
    public static Rate? On(string country, LocalDate? day)
    {
        var rows = Standard.Where(row => row.Country == country).ToArray();
        return day is null
            ? rows.Length == 1 ? rows[0].Rate : null
            : rows.Where(row => row.From <= day).Select(row => (Rate?)row.Rate).LastOrDefault();
    }

    /// <summary>How sure a country's rates are.</summary>
    public static Confidence SureOf(string country) =>
        SecondSources.Contains(country) ? Confidence.Partly : Confidence.Unconfirmed;
}
