using CsRules.Documents;
using FluentValidation;

namespace CsRules.Service;

/// <summary>Everything that can be wrong with thresholds.</summary>
internal sealed class ContactThresholdsValidator : AbstractValidator<ContactThresholds>
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
