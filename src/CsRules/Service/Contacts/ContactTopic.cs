using System.Text.Json.Serialization;
using CsRules.Json;

namespace CsRules.Service;

/// <summary>
/// What a message is about, as a person or the shop's own classifier tagged it. A tag says what was written or how it was
/// written; none says anything of who wrote it.
/// </summary>
[JsonConverter(typeof(CamelCaseEnum<ContactTopic>))]
public enum ContactTopic
{
    /// <summary>Anything else.</summary>
    Other,

    /// <summary>A complaint.</summary>
    Complaint,

    /// <summary>A comparison with another shop's price.</summary>
    PriceComparison,

    /// <summary>How to use the product; the manual and the FAQ don't say.</summary>
    UsageQuestion,

    /// <summary>How to use the product; the manual or the FAQ says.</summary>
    ManualQuestion,

    /// <summary>A request for a discount.</summary>
    DiscountRequest,

    /// <summary>A request for a sample or a gift.</summary>
    SampleRequest,

    /// <summary>How the product, the shop or its marketing should be better.</summary>
    Advice,

    /// <summary>Asks for the manager or the owner.</summary>
    AsksForOwner,

    /// <summary>Cites a consumer agency, an authority or a lawyer.</summary>
    CitesAgency,

    /// <summary>Something kind.</summary>
    Thanks,

    /// <summary>Of a reply: cold. Set by hand only.</summary>
    Cold,

    /// <summary>Of a reply: condescending. Set by hand only.</summary>
    Condescending,
}
