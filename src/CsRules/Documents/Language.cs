using System.Text.Json.Serialization;

namespace CsRules.Documents;

/// <summary>A language that decisions are explained in.</summary>
/// <example>
/// <para>One finding in two languages, each with its own form of the amount:</para>
/// <code>
/// var finding = book.Applicable(cart, shopper, asOf).Single(o =&gt; o.Coupon == "BIG-10000").Reasons[0];
/// finding.Explain(Language.Korean);    // "최소 80,000원, 현재 77,600원: 2,400원 부족."
/// finding.Explain(Language.English);   // "Minimum KRW 80,000, have KRW 77,600: KRW 2,400 short."
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<Language>))]
public enum Language
{
    /// <summary>한국어.</summary>
    Korean,

    /// <summary>English.</summary>
    English,
}
