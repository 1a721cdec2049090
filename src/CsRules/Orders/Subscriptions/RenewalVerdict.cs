using System.Text.Json.Serialization;

namespace CsRules.Orders;

/// <summary>Whether a changed regular payment may be charged.</summary>
/// <example>
/// <para>Without consent it is not chargeable yet while consent can still be had, and not at all afterwards:</para>
/// <code>
/// var rise = new SubscriptionCase { ChangesOn = new LocalDate(2025, 11, 16), PriceBefore = Money.Won(0), PriceAfter = Money.Won(7_900) };
/// rise.Decide(now).Renewal;                                                     // NotYet
/// (rise with { ChangesOn = new LocalDate(2025, 11, 15) }).Decide(now).Renewal;  // NotChargeable
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<RenewalVerdict>))]
public enum RenewalVerdict
{
    /// <summary>Whether there was consent is disputed; the seller shows it.</summary>
    NeedsEvidence,

    /// <summary>Consent is missing and can still be had.</summary>
    NotYet,

    /// <summary>It may be charged.</summary>
    Chargeable,

    /// <summary>It may not: the old price stays, and what was free stays free or ends.</summary>
    NotChargeable,
}
