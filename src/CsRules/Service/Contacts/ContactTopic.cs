using System.Text.Json.Serialization;

namespace CsRules.Service;

/// <summary>
/// What a message is about, as a person or the shop's own classifier tagged it. A tag says what was written or how it was
/// written; none says anything of who wrote it.
/// </summary>
/// <example>
/// <para>Advice that asks for something too is no advice:</para>
/// <code>
/// var plan = new ServicePolicy { Patterns = new() { AdviceMessages = 1 } }.Compile();
/// ContactEvent Wrote(params ContactTopic[] about) =&gt;
///     new() { At = asked, Kind = ConversationEventKind.CustomerMessage, About = [.. about] };
/// ContactHistory With(ContactEvent item) =&gt;
///     new() { Customer = "C-1", Conversations = [new() { Id = "T-1", Channel = Channel.Email, Created = asked, Events = [item] }] };
/// plan.Patterns(With(Wrote(ContactTopic.Advice, ContactTopic.Thanks)), asked).Leading;          // Adviser
/// plan.Patterns(With(Wrote(ContactTopic.Advice, ContactTopic.SampleRequest)), asked).Leading;   // EveryoneElse
/// </code>
/// </example>
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
