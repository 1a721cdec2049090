using System.Text.Json.Serialization;
using CsRules.Json;

namespace CsRules.Decisions;

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

/// <summary>Who is being spoken to.</summary>
/// <example>
/// <para>The shop reads what is missing, the customer what to do:</para>
/// <code>
/// var finding = book.Applicable(cart, shopper, asOf).Single(o =&gt; o.Coupon == "BIG-10000").Reasons[0];
/// finding.Explain(Language.English, Voice.Agent);      // "Minimum KRW 80,000, have KRW 77,600: KRW 2,400 short."
/// finding.Explain(Language.English, Voice.Customer);   // "Add KRW 2,400 more to use this coupon."
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<Voice>))]
public enum Voice
{
    /// <summary>Terse, for a person at the shop: facts, article, dates, amounts.</summary>
    Agent,

    /// <summary>Polite and plain, for the customer: what happens next and by when; nothing blaming.</summary>
    Customer,
}
