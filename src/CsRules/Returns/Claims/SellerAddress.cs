using System.Text.Json.Serialization;

namespace CsRules.Returns;

/// <summary>Whether the contract document told the consumer where to send the withdrawal.</summary>
/// <example>
/// <para>Without the seller's address in the document no window runs until the consumer knows it:</para>
/// <code>
/// var missing = new ContractFacts { Address = SellerAddress.Missing };
/// var known = missing with { AddressKnownOn = new LocalDate(2025, 10, 13) };
/// Law.Korea.Decide(claim with { Contract = missing }, asOf).LastDay;   // null
/// Law.Korea.Decide(claim with { Contract = known }, asOf).LastDay;     // 2025-10-20
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<SellerAddress>))]
public enum SellerAddress
{
    /// <summary>The seller's address stood in it and stayed true.</summary>
    Given,

    /// <summary>No address stood in it.</summary>
    Missing,

    /// <summary>The address changed so that the consumer could not use it.</summary>
    Changed,
}
