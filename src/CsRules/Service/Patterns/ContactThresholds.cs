using System.Text.Json.Serialization;
using CsRules.Sla;

namespace CsRules.Service;

/// <summary>From how many and within what span a behaviour counts as a pattern. Every number is inclusive.</summary>
/// <example>
/// <para>The span is inclusive: messages twenty minutes apart are within twenty minutes:</para>
/// <code>
/// servicePlan.Policy.Patterns.RapidSpan;   // 1h
/// var plan = new ServicePolicy { Patterns = new() { RapidSpan = SlaBudget.Minutes(20) } }.Compile();
/// plan.Patterns(contacts, tuesday).Leading;   // RapidFollowUp
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ContactThresholds
{
    /// <summary>The most messages that <see cref="RapidMessages"/> may ask for.</summary>
    internal const int MostRapid = 32;

    /// <summary>The defaults.</summary>
    public static ContactThresholds Default { get; } = new();

    /// <summary>Pre-purchase critic: complaints and price comparisons with no order.</summary>
    [JsonIgnore]
    public int CriticMessages { get; init; } = 1;

    /// <summary>Rapid follow-up: messages before any reply …</summary>
    [JsonIgnore]
    public int RapidMessages { get; init; } = 3;

    /// <summary>… of which the first and the last are no further apart than this, in real time.</summary>
    [JsonIgnore]
    public SlaBudget RapidSpan { get; init; } = SlaBudget.Hours(1);

    /// <summary>Unread manual: questions that the manual or the FAQ answers.</summary>
    [JsonIgnore]
    public int ManualQuestions { get; init; } = 2;

    /// <summary>Unread manual: returns that worked on inspection.</summary>
    [JsonIgnore]
    public int NoFaultReturns { get; init; } = 1;

    /// <summary>Complaint without return: complaints about items that can no longer be withdrawn from.</summary>
    [JsonIgnore]
    public int LapsedComplaints { get; init; } = 1;

    /// <summary>Silent: days of 24 hours after the shop's last reply.</summary>
    [JsonIgnore]
    public int SilentDays { get; init; } = 7;

    /// <summary>Discount seeker: requests beyond what coupons and tiers give.</summary>
    [JsonIgnore]
    public int DiscountRequests { get; init; } = 3;

    /// <summary>Adviser: messages with advice that ask for nothing.</summary>
    [JsonIgnore]
    public int AdviceMessages { get; init; } = 2;

    /// <summary>Unsubscribed: days of 24 hours between a send and the cancellation.</summary>
    [JsonIgnore]
    public int NewsletterDays { get; init; } = 30;

    /// <summary>Escalated: messages that ask for the owner or cite an agency.</summary>
    [JsonIgnore]
    public int EscalationMessages { get; init; } = 1;

    /// <summary>Escalated: channels on which one matter is raised.</summary>
    [JsonIgnore]
    public int EscalationChannels { get; init; } = 2;

    /// <summary>Combined: patterns together.</summary>
    [JsonIgnore]
    public int CombinedPatterns { get; init; } = 3;

    // What a document leaves out keeps its default: a generated reader sets every member that can only be set once.
    [JsonInclude, JsonPropertyName("criticMessages")]
    internal int? CriticMessagesTold
    {
        get => CriticMessages;
        init => CriticMessages = value ?? CriticMessages;
    }

    [JsonInclude, JsonPropertyName("rapidMessages")]
    internal int? RapidMessagesTold
    {
        get => RapidMessages;
        init => RapidMessages = value ?? RapidMessages;
    }

    [JsonInclude, JsonPropertyName("rapidSpan")]
    internal SlaBudget? RapidSpanTold
    {
        get => RapidSpan;
        init => RapidSpan = value ?? RapidSpan;
    }

    [JsonInclude, JsonPropertyName("manualQuestions")]
    internal int? ManualQuestionsTold
    {
        get => ManualQuestions;
        init => ManualQuestions = value ?? ManualQuestions;
    }

    [JsonInclude, JsonPropertyName("noFaultReturns")]
    internal int? NoFaultReturnsTold
    {
        get => NoFaultReturns;
        init => NoFaultReturns = value ?? NoFaultReturns;
    }

    [JsonInclude, JsonPropertyName("lapsedComplaints")]
    internal int? LapsedComplaintsTold
    {
        get => LapsedComplaints;
        init => LapsedComplaints = value ?? LapsedComplaints;
    }

    [JsonInclude, JsonPropertyName("silentDays")]
    internal int? SilentDaysTold
    {
        get => SilentDays;
        init => SilentDays = value ?? SilentDays;
    }

    [JsonInclude, JsonPropertyName("discountRequests")]
    internal int? DiscountRequestsTold
    {
        get => DiscountRequests;
        init => DiscountRequests = value ?? DiscountRequests;
    }

    [JsonInclude, JsonPropertyName("adviceMessages")]
    internal int? AdviceMessagesTold
    {
        get => AdviceMessages;
        init => AdviceMessages = value ?? AdviceMessages;
    }

    [JsonInclude, JsonPropertyName("newsletterDays")]
    internal int? NewsletterDaysTold
    {
        get => NewsletterDays;
        init => NewsletterDays = value ?? NewsletterDays;
    }

    [JsonInclude, JsonPropertyName("escalationMessages")]
    internal int? EscalationMessagesTold
    {
        get => EscalationMessages;
        init => EscalationMessages = value ?? EscalationMessages;
    }

    [JsonInclude, JsonPropertyName("escalationChannels")]
    internal int? EscalationChannelsTold
    {
        get => EscalationChannels;
        init => EscalationChannels = value ?? EscalationChannels;
    }

    [JsonInclude, JsonPropertyName("combinedPatterns")]
    internal int? CombinedPatternsTold
    {
        get => CombinedPatterns;
        init => CombinedPatterns = value ?? CombinedPatterns;
    }
}
