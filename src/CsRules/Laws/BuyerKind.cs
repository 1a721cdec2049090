using System.Text.Json.Serialization;

namespace CsRules.Laws;

/// <summary>Who bought.</summary>
/// <example>
/// <para>A business that bought as consumers do has a consumer's rights:</para>
/// <code>
/// Law.Korea.Decide(claim with { Sale = new() { Buyer = BuyerKind.Business } }, asOf).Outcome;                  // OutOfScope
/// Law.Korea.Decide(claim with { Sale = new() { Buyer = BuyerKind.BusinessOnConsumerTerms } }, asOf).Outcome;   // Allowed
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<BuyerKind>))]
public enum BuyerKind
{
    /// <summary>A consumer.</summary>
    Consumer,

    /// <summary>A business, for its trade.</summary>
    Business,

    /// <summary>A business that in fact bought on the terms of consumers.</summary>
    BusinessOnConsumerTerms,
}
