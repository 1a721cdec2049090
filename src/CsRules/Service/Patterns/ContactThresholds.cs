using CsRules.Documents;
using CsRules.Sla;
using FluentValidation;

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
public sealed record ContactThresholds
{
    /// <summary>The most messages that <see cref="RapidMessages"/> may ask for.</summary>
    internal const int MostRapid = 32;

    /// <summary>The defaults.</summary>
    public static ContactThresholds Default { get; } = new();

    /// <summary>Pre-purchase critic: complaints and price comparisons with no order.</summary>
    public int CriticMessages { get; init; } = 1;

    /// <summary>Rapid follow-up: messages before any reply …</summary>
    public int RapidMessages { get; init; } = 3;

    /// <summary>… of which the first and the last are no further apart than this, in real time.</summary>
    public SlaBudget RapidSpan { get; init; } = SlaBudget.Hours(1);

    /// <summary>Unread manual: questions that the manual or the FAQ answers.</summary>
    public int ManualQuestions { get; init; } = 2;

    /// <summary>Unread manual: returns that worked on inspection.</summary>
    public int NoFaultReturns { get; init; } = 1;

    /// <summary>Complaint without return: complaints about items that can no longer be withdrawn from.</summary>
    public int LapsedComplaints { get; init; } = 1;

    /// <summary>Silent: days of 24 hours after the shop's last reply.</summary>
    public int SilentDays { get; init; } = 7;

    /// <summary>Discount seeker: requests beyond what coupons and tiers give.</summary>
    public int DiscountRequests { get; init; } = 3;

    /// <summary>Adviser: messages with advice that ask for nothing.</summary>
    public int AdviceMessages { get; init; } = 2;

    /// <summary>Unsubscribed: days of 24 hours between a send and the cancellation.</summary>
    public int NewsletterDays { get; init; } = 30;

    /// <summary>Escalated: messages that ask for the owner or cite an agency.</summary>
    public int EscalationMessages { get; init; } = 1;

    /// <summary>Escalated: channels on which one matter is raised.</summary>
    public int EscalationChannels { get; init; } = 2;

    /// <summary>Combined: patterns together.</summary>
    public int CombinedPatterns { get; init; } = 3;
}

/// <summary>Everything that can be wrong with thresholds.</summary>
/// <example>
/// <para>One message is no follow-up, so that two are the least:</para>
/// <code>
/// new ContactThresholdsValidator().Validate(new ContactThresholds { RapidMessages = 1 }).Errors[0].ErrorCode;   // "service.threshold"
/// </code>
/// </example>
public sealed class ContactThresholdsValidator : AbstractValidator<ContactThresholds>
{
    private const int Most = 10_000;

    /// <summary>The rules.</summary>
    public ContactThresholdsValidator()
    {
        Between(t => t.CriticMessages, 1, Most);
        Between(t => t.RapidMessages, 2, ContactThresholds.MostRapid);
        Between(t => t.ManualQuestions, 1, Most);
        Between(t => t.NoFaultReturns, 1, Most);
        Between(t => t.LapsedComplaints, 1, Most);
        Between(t => t.SilentDays, 1, Most);
        Between(t => t.DiscountRequests, 1, Most);
        Between(t => t.AdviceMessages, 1, Most);
        Between(t => t.NewsletterDays, 0, Most);
        Between(t => t.EscalationMessages, 1, Most);
        Between(t => t.EscalationChannels, 2, 7);
        Between(t => t.CombinedPatterns, 2, 9);
        RuleFor(t => t.RapidSpan).Must(span => span.Seconds >= 0)
            .WithErrorCode("service.negative-span").WithState(t => Validation.Data(("given", t.RapidSpan.ToString())));
    }

    private void Between(System.Linq.Expressions.Expression<Func<ContactThresholds, int>> threshold, int least, int most)
    {
        var read = threshold.Compile();
        RuleFor(threshold).InclusiveBetween(least, most).WithErrorCode("service.threshold")
            .WithState(t => Validation.Data(("given", read(t)), ("least", least), ("most", most)));
    }
}
