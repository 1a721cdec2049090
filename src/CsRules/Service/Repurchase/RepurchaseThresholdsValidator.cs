using CsRules.Documents;
using FluentValidation;

namespace CsRules.Service;

/// <summary>Everything that can be wrong with thresholds.</summary>
internal sealed class RepurchaseThresholdsValidator : AbstractValidator<RepurchaseThresholds>
{
    private const int Most = 1_000_000;

    /// <summary>The rules.</summary>
    public RepurchaseThresholdsValidator()
    {
        RuleFor(t => t.RepeatShare).Must(share => share > Rate.Zero && share <= Rate.One).WithErrorCode("service.share").WithState(t => Validation.Data(("given", t.RepeatShare)));
        RuleFor(t => t.LeastBuyers).InclusiveBetween(1, Most).WithErrorCode("service.threshold").WithState(t => Validation.Data(("given", t.LeastBuyers), ("least", 1), ("most", Most)));
    }
}
