using System.Text.Json.Serialization;

namespace CsRules.Coupons;

/// <summary>How far the reason why a coupon was not used has been worked out, before the nodes for it were used up.</summary>
/// <example>
/// <para>With a single node for all reasons only a bound is known: what the coupon costs more at most.</para>
/// <code>
/// var best = book.Best(cart, shopper, asOf);
/// best.NotUsed[0].Examined;   // Full
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
