using System.Text.Json.Serialization;
using CsRules.Laws;

namespace CsRules.Returns;

/// <summary>One charge the seller demands.</summary>
/// <example>
/// <para>Import tax that was paid but never announced stays with the seller:</para>
/// <code>
/// var tax = new ChargeDemand { Kind = ChargeKind.ImportTax, Amount = Money.Won(4_000), ProvenCost = Money.Won(4_000) };
/// Law.Korea.Decide(claim with { Charges = [tax] }, asOf).Charges[0].Chargeable;                                         // 0 KRW
/// Law.Korea.Decide(claim with { Charges = [tax with { Announced = Money.Won(4_000) }] }, asOf).Charges[0].Chargeable;   // 4000 KRW
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ChargeDemand
{
    /// <summary>What for.</summary>
    public required ChargeKind Kind { get; init; }

    /// <summary>How much is demanded.</summary>
    public required Money Amount { get; init; }

    /// <summary>The amount that was announced before the contract; null where none was.</summary>
    public Money? Announced { get; init; }

    /// <summary>The ordinary domestic freight for such goods; an unannounced overseas freight falls to it.</summary>
    public Money? OrdinaryFreight { get; init; }

    /// <summary>What is proven to have been paid, for taxes and the supply cost of a consumed part.</summary>
    public Money? ProvenCost { get; init; }
}
