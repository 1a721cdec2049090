using System.Text.Json.Serialization;

namespace CsRules.Service;

/// <summary>Whether customers buy a product line again: it decides whether coupons and points for it are worth giving.</summary>
/// <example>
/// <para>One buyer who did not come back is too few to tell, not a line that is bought once:</para>
/// <code>
/// serviceReport.ProductLines(RepurchaseThresholds.Default)[0].Buyers;   // 1
/// serviceReport.ProductLines(RepurchaseThresholds.Default)[0].Kind;     // TooFew
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<ProductLineKind>))]
public enum ProductLineKind
{
    /// <summary>Too few buyers to tell.</summary>
    TooFew,

    /// <summary>Bought once: a coupon for the next time goes unused.</summary>
    OneOff,

    /// <summary>Bought again: coupons and points are worth giving.</summary>
    Repeat,
}
