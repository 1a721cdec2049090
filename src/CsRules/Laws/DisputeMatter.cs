using System.Text.Json.Serialization;

namespace CsRules.Laws;

/// <summary>What the dispute is about, where that decides which law answers.</summary>
/// <example>
/// <para>A repair under a warranty is no withdrawal: the act does not decide it, which is not a refusal:</para>
/// <code>
/// Law.Korea.Decide(claim with { Sale = new() { Matter = DisputeMatter.Warranty } }, asOf).Outcome;   // OutOfScope
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<DisputeMatter>))]
public enum DisputeMatter
{
    /// <summary>Withdrawal and refund in general.</summary>
    Withdrawal,

    /// <summary>Daily goods or food brought by a neighbourhood shop.</summary>
    NeighbourhoodDelivery,

    /// <summary>Financial products.</summary>
    FinancialProduct,

    /// <summary>Tickets for a show within the days for which their own standard sets fees.</summary>
    DatedTicket,

    /// <summary>Lectures and courses under the acts on lifelong education and private academies.</summary>
    Lecture,

    /// <summary>Lodging, travel, rental: dated services under their own standards.</summary>
    DatedService,

    /// <summary>The freight of the delivery itself, not of the return.</summary>
    OutboundFreight,

    /// <summary>A repair or an exchange under a warranty, with no withdrawal asked for.</summary>
    Warranty,
}
