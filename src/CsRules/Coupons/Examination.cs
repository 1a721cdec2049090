using System.Text.Json.Serialization;

namespace CsRules.Coupons;

/// <summary>How far the reason why a coupon was not used has been worked out, before the nodes for it were used up.</summary>
/// <example>
/// <para>With a single node nothing but fixed conditions can be looked at:</para>
/// <code>
/// book.Best(cart, shopper, asOf).NotUsed[0].Examined;             // Full
/// book.Best(cart, shopper, asOf, nodes: 1).NotUsed[0].Examined;   // NotExamined
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<Examination>))]
public enum Examination
{
    /// <summary>Not at all.</summary>
    NotExamined,

    /// <summary>As a bound: using the coupon costs no more than is said, and perhaps less.</summary>
    Bound,

    /// <summary>Fully.</summary>
    Full,
}
