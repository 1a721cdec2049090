using System.Text.Json.Serialization;

namespace CsRules.Refunds;

/// <summary>What can be done about a defect.</summary>
/// <example>
/// <para>A preference changes the order only: what the seller does not name may still be chosen:</para>
/// <code>
/// var defect = new DefectFacts { PurchasedOn = new(2025, 10, 1), DefectOn = new(2025, 10, 5), Major = true };
/// Remedies.For(defect, today, [Remedy.Refund]).Options;   // Refund, Exchange
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<Remedy>))]
public enum Remedy
{
    /// <summary>Free repair.</summary>
    FreeRepair,

    /// <summary>Another of the same.</summary>
    Exchange,

    /// <summary>The price back.</summary>
    Refund,

    /// <summary>The fee of the repair back.</summary>
    RepairFeeBack,

    /// <summary>The depreciated price and an add-on.</summary>
    DepreciatedPrice,
}
