using System.Text.Json.Serialization;

namespace CsRules.Laws;

/// <summary>What a seller may want to charge a consumer who withdraws.</summary>
/// <example>
/// <para>The freight of the delivery is not that of the return, and can't be charged afterwards:</para>
/// <code>
/// var demand = new ChargeDemand { Kind = ChargeKind.OutboundShipping, Amount = Money.Won(3_000), Announced = Money.Won(3_000) };
/// var back = demand with { Kind = ChargeKind.ReturnShipping };
/// var decision = Law.Korea.Decide(claim with { Charges = [demand, back] }, asOf);
/// decision.Charges.Select(judged =&gt; judged.Verdict);   // Forbidden, Allowed
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<ChargeKind>))]
public enum ChargeKind
{
    /// <summary>The freight of sending the goods back.</summary>
    ReturnShipping,

    /// <summary>Both ways, where the delivery had been free (왕복배송비).</summary>
    RoundTripShipping,

    /// <summary>The freight of the delivery, charged afterwards.</summary>
    OutboundShipping,

    /// <summary>Freight from or to another country.</summary>
    OverseasShipping,

    /// <summary>Customs duty and import taxes.</summary>
    ImportTax,

    /// <summary>A penalty or damages.</summary>
    Penalty,

    /// <summary>A cancellation fee before dispatch.</summary>
    CancellationFee,

    /// <summary>A restocking fee.</summary>
    Restocking,

    /// <summary>A purchase agent's commission.</summary>
    AgencyCommission,

    /// <summary>Warehousing or storage.</summary>
    Storage,

    /// <summary>Labour, inspection, management, repacking.</summary>
    Labour,

    /// <summary>The fee of the payment provider.</summary>
    PaymentFee,

    /// <summary>A used gift, at its ordinary price.</summary>
    Gift,

    /// <summary>A consumable part that was used up and can't be resold (Decree 24).</summary>
    ConsumedPart,

    /// <summary>Units consumed of many identical, divisible ones (Decree 24).</summary>
    ConsumedUnits,

    /// <summary>Value lost by handling beyond what testing the goods needs.</summary>
    DiminishedValue,

    /// <summary>What was performed of a service that the consumer asked to begin, in proportion.</summary>
    PerformedService,

    /// <summary>Use in general, depreciation.</summary>
    UseInGeneral,
}
