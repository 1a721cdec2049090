using System.Text.Json.Serialization;

namespace CsRules.Laws;

/// <summary>A fact that can be disputed, that somebody must prove, or that an exclusion turns on.</summary>
/// <example>
/// <para>In Korea the consumer proves the notice alone; every other fact is the seller's to prove:</para>
/// <code>
/// Law.Korea.Regime.ConsumerProves;                                                 // NoticeGiven
/// Law.Korea.Decide(claim with { Supply = new() }, asOf).Missing[0].Burden;   // Seller
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<ClaimFact>))]
public enum ClaimFact
{
    /// <summary>The notice was given on the day claimed.</summary>
    NoticeGiven,

    /// <summary>The goods were supplied, and on which day.</summary>
    SupplyDay,

    /// <summary>The day on which the consumer knew, or could have known, that the goods are not as agreed.</summary>
    KnowledgeDay,

    /// <summary>The goods are not as agreed.</summary>
    Nonconformity,

    /// <summary>The seller obstructed the withdrawal.</summary>
    Obstruction,

    /// <summary>Lost or damaged by a cause for which the consumer answers.</summary>
    DamagedByConsumer,

    /// <summary>Value fell markedly by use.</summary>
    ValueLostByUse,

    /// <summary>Value fell markedly by time.</summary>
    ValueLostByTime,

    /// <summary>Packaging of copyable goods was damaged.</summary>
    CopyablePackagingDamaged,

    /// <summary>The service or content has begun.</summary>
    SupplyBegun,

    /// <summary>Produced individually.</summary>
    IndividuallyProduced,

    /// <summary>Irrecoverable damage to the seller.</summary>
    IrrecoverableDamage,

    /// <summary>Separate notice beforehand.</summary>
    SeparateNotice,

    /// <summary>Written consent.</summary>
    WrittenConsent,

    /// <summary>The exclusion was marked clearly.</summary>
    ExclusionMarked,

    /// <summary>A trial was offered.</summary>
    TrialOffered,

    /// <summary>The part is also sold by itself.</summary>
    SoldSeparately,

    /// <summary>Begun with consent and acknowledgement.</summary>
    BegunWithConsent,

    /// <summary>Performed in full.</summary>
    FullyPerformed,

    /// <summary>Own return terms were clearly shown.</summary>
    OwnTermsShown,

    /// <summary>Price hangs on a market.</summary>
    MarketPriced,

    /// <summary>Perishable.</summary>
    Perishable,

    /// <summary>Hygiene goods unsealed.</summary>
    HygieneUnsealed,

    /// <summary>Inseparably mixed.</summary>
    InseparablyMixed,

    /// <summary>Alcohol at market value.</summary>
    MarketAlcohol,

    /// <summary>Urgent repair.</summary>
    UrgentRepair,

    /// <summary>Media unsealed.</summary>
    MediaUnsealed,

    /// <summary>Newspaper or periodical.</summary>
    Periodical,

    /// <summary>Public auction.</summary>
    PublicAuction,

    /// <summary>Leisure on a date.</summary>
    DatedLeisure,

    /// <summary>Downloaded.</summary>
    Download,

    /// <summary>A ship, aircraft, rail vehicle, construction machine or car.</summary>
    RegisteredVehicle,

    /// <summary>Cooling or heating goods that had to be installed.</summary>
    InstalledAppliance,

    /// <summary>A passenger flight.</summary>
    PassengerFlight,

    /// <summary>The consumer was informed of the right to withdraw.</summary>
    InformedOfRight,

    /// <summary>The day of the order, where a window runs from it.</summary>
    OrderDay,

    /// <summary>The day of the dispatch, where a shop's terms count from it.</summary>
    DispatchDay,
}
