using System.Text.Json.Serialization;

namespace CsRules.Decisions;

/// <summary>How sure the library is of a legal fact. Every citation carries it to the user.</summary>
/// <example>
/// <para>Left out of a citation it is confirmed; the value of nothing at all is not:</para>
/// <code>
/// new Citation(new LegalText("kr-ecommerce-act", "전자상거래법", "E-Commerce Act"), "17(2)1").Confidence;   // Confirmed
/// default(Confidence);                                                                                // Unconfirmed
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<Confidence>))]
public enum Confidence
{
    /// <summary>Not confirmed in a text: stated from practice or memory.</summary>
    Unconfirmed,

    /// <summary>Partly confirmed, or derived from a confirmed text.</summary>
    Partly,

    /// <summary>Confirmed in the text of the law.</summary>
    Confirmed,
}
