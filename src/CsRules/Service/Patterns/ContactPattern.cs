using System.Text.Json.Serialization;

namespace CsRules.Service;

/// <summary>
/// What small shops see again and again in how customers write. Read from behaviour alone, and never a reason to give
/// anybody less than the law does.
/// </summary>
/// <example>
/// <para>Combined stands beside the patterns it is made of, and a report counts the customer under it alone:</para>
/// <code>
/// var quick = new ServicePolicy { Patterns = new() { CombinedPatterns = 2 } }.Compile();
/// var history = contacts with { Newsletter = [new() { At = asked }, new() { At = asked, Cancelled = true }] };
/// quick.Patterns(history, tuesday).All();   // RapidFollowUp, Unsubscribed, Combined
/// quick.Patterns(history, tuesday).Leading;    // Combined
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<ContactPattern>))]
public enum ContactPattern
{
    /// <summary>None of the others: most customers. A quiet customer is a satisfied one.</summary>
    EveryoneElse,

    /// <summary>Complaints or price comparisons with no order ever.</summary>
    PrePurchaseCritic,

    /// <summary>Several messages before any reply, within a short span: one wait, not many.</summary>
    RapidFollowUp,

    /// <summary>Questions that the manual answers, or a return that works on inspection.</summary>
    UnreadManual,

    /// <summary>Complaints about a delivered item whose withdrawal window lapsed with no claim.</summary>
    ComplaintWithoutReturn,

    /// <summary>An inquiry the shop answered, then no word for some days.</summary>
    Silent,

    /// <summary>Repeated requests for discounts or samples beyond what coupons and tiers give.</summary>
    DiscountSeeker,

    /// <summary>Repeated messages that ask for nothing and say what should be better.</summary>
    Adviser,

    /// <summary>A newsletter cancelled after a send.</summary>
    Unsubscribed,

    /// <summary>Asks for the owner, cites an agency, or repeats a matter across channels.</summary>
    Escalated,

    /// <summary>Three or more of the above together.</summary>
    Combined,
}
