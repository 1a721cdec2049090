using CsRules.Documents;
using FluentValidation;

namespace CsRules.Service;

/// <summary>Everything that can be wrong with thresholds.</summary>
internal sealed class AuditThresholdsValidator : AbstractValidator<AuditThresholds>
{
    private const int Most = 1000;

    /// <summary>The rules.</summary>
    public AuditThresholdsValidator()
    {
        RuleFor(t => t.ApathyAfter).Must(span => span.Seconds >= 0).WithErrorCode("service.negative-span").WithState(t => Validation.Data(("given", t.ApathyAfter.ToString())));
        RuleFor(t => t.UnansweredAfter).Must(span => span.Seconds >= 0).WithErrorCode("service.negative-span").WithState(t => Validation.Data(("given", t.UnansweredAfter.ToString())));
        RuleFor(t => t.SameTexts).InclusiveBetween(2, Most).WithErrorCode("service.threshold").WithState(t => Validation.Data(("given", t.SameTexts), ("least", 2), ("most", Most)));
        RuleFor(t => t.HandOvers).InclusiveBetween(1, Most).WithErrorCode("service.threshold").WithState(t => Validation.Data(("given", t.HandOvers), ("least", 1), ("most", Most)));
    }
}
