using CsRules.Documents;
using FluentValidation;

namespace CsRules.Refunds;

/// <summary>Checks a shop's settings for refunds.</summary>
/// <example>
/// <para>No days of extension can be, fewer than none can't:</para>
/// <code>
/// new RefundPolicyValidator().Validate(new RefundPolicy { ExtendDays = 0 }).IsValid;                // true
/// new RefundPolicyValidator().Validate(new RefundPolicy { ExtendDays = -1 }).Errors[0].ErrorCode;   // "refund.extend-days"
/// </code>
/// </example>
public sealed class RefundPolicyValidator : AbstractValidator<RefundPolicy>
{
    internal static readonly RefundPolicyValidator Instance = new();

    /// <summary>The rules.</summary>
    public RefundPolicyValidator()
    {
        RuleFor(p => p.ExtendDays).InclusiveBetween(0, 3660)
            .WithErrorCode("refund.extend-days").WithState(p => Validation.Data(("given", p.ExtendDays)));
        RuleFor(p => p.ReturnFee).Must(fee => fee is null || fee.Value.MinorUnits >= 0)
            .WithErrorCode("refund.negative-amount").WithState(p => Validation.Data(("given", p.ReturnFee!)));
        RuleFor(p => p.PointsUseMinimum).Must(minimum => minimum is null || minimum.Value.MinorUnits >= 0)
            .WithErrorCode("refund.negative-amount").WithState(p => Validation.Data(("given", p.PointsUseMinimum!)));
    }
}
