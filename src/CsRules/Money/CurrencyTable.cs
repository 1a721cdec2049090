namespace CsRules;

/// <summary>ISO 4217 codes in use, grouped by the digits of their minor unit.</summary>
internal static class CurrencyTable
{
    private const string NoMinorUnit = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF XXX";
    private const string ThreeDigits = "BHD IQD JOD KWD LYD OMR TND";
    private const string FourDigits = "CLF UYW";
    private const string TwoDigits =
        "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP " +
        "CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR " +
        "IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN " +
        "NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP " +
        "STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD YER ZAR ZMW ZWG";

    private static readonly Dictionary<string, int> ByCode =
        new[] { (NoMinorUnit, 0), (TwoDigits, 2), (ThreeDigits, 3), (FourDigits, 4) }
            .SelectMany(group => group.Item1.Split(' ').Select(code => (code, digits: group.Item2)))
            .ToDictionary(entry => entry.code, entry => entry.digits, StringComparer.Ordinal);

    public static int? Digits(string code) => ByCode.TryGetValue(code, out var digits) ? digits : null;
}
