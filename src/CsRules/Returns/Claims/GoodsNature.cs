using System.Text.Json.Serialization;

namespace CsRules.Returns;

/// <summary>Kinds of goods and services that laws exclude from the right to withdraw. Opened means: after delivery, by the consumer.</summary>
/// <example>
/// <para>What one law excludes another does not: Korea's names no kind of goods:</para>
/// <code>
/// var unsealed = claim with { Sale = new() { Nature = [GoodsNature.HygieneUnsealed] } };
/// LawBook.Of("FI").Decide(unsealed, asOf).Outcome;   // Refused
/// LawBook.Of("KR").Decide(unsealed, asOf).Outcome;   // Allowed
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<GoodsNature>))]
public enum GoodsNature
{
    /// <summary>Its price hangs on a market that the trader can't control.</summary>
    MarketPriced,

    /// <summary>It deteriorates or expires rapidly.</summary>
    Perishable,

    /// <summary>Sealed for health or hygiene, and unsealed.</summary>
    HygieneUnsealed,

    /// <summary>Mixed inseparably with other items after delivery.</summary>
    InseparablyMixed,

    /// <summary>Alcohol delivered after 30 days at the market's value.</summary>
    MarketAlcohol,

    /// <summary>An urgent repair at the consumer's home, asked for.</summary>
    UrgentRepair,

    /// <summary>Sealed audio, video or software, unsealed.</summary>
    MediaUnsealed,

    /// <summary>A newspaper or periodical.</summary>
    Periodical,

    /// <summary>Bought at a public auction.</summary>
    PublicAuction,

    /// <summary>Accommodation, transport, catering or leisure on a date.</summary>
    DatedLeisure,

    /// <summary>Downloaded digital content.</summary>
    Download,

    /// <summary>A ship, aircraft, rail vehicle, construction machine or car.</summary>
    RegisteredVehicle,

    /// <summary>Cooling or heating goods that had to be installed.</summary>
    InstalledAppliance,

    /// <summary>A passenger flight.</summary>
    PassengerFlight,
}
