using System.Text.Json.Serialization;

namespace CsRules.Documents;

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
