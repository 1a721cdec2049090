namespace CsRules.Laws;

/// <summary>Whether a withdrawal brings back what was paid for the delivery.</summary>
/// <example>
/// <para>Not stated is not no: Korea's act does not say that the delivery comes back, Europe's does, up to the cheapest:</para>
/// <code>
/// Law.Korea.Regime.Outbound;      // NotStated
/// LawBook.Of("FI").General.Regime.Outbound;   // CheapestStandard
/// </code>
/// </example>
[System.Text.Json.Serialization.JsonConverter(typeof(CamelCaseEnum<OutboundRefund>))]
public enum OutboundRefund
{
    /// <summary>The law does not say so.</summary>
    NotStated,

    /// <summary>Up to the cheapest standard delivery.</summary>
    CheapestStandard,

    /// <summary>In full.</summary>
    Everything,
}
