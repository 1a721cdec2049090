using CsRules.Documents;
using FluentValidation;

namespace CsRules.Service;

/// <summary>Everything that can be wrong with a shop's settings for making good.</summary>
/// <example>
/// <para>A coupon of nothing is no apology; leave it out instead:</para>
/// <code>
/// new RecoveryPolicyValidator().Validate(new RecoveryPolicy { Coupon = Money.Won(0) }).Errors[0].ErrorCode;   // "service.amount"
/// </code>
/// </example>
public sealed class RecoveryPolicyValidator : AbstractValidator<RecoveryPolicy>
{
    /// <summary>The rules.</summary>
    public RecoveryPolicyValidator()
    {
        RuleFor(p => p.LikePrice).Must(share => share >= Rate.Zero && share <= Rate.One).WithErrorCode("service.share").WithState(p => Validation.Data(("given", p.LikePrice)));
        RuleFor(p => p.Coupon).Must(amount => amount is null or { MinorUnits: > 0 }).WithErrorCode("service.amount").WithState(p => Validation.Data(("given", p.Coupon!)));
        RuleFor(p => p.Points).Must(amount => amount is null or { MinorUnits: > 0 }).WithErrorCode("service.amount").WithState(p => Validation.Data(("given", p.Points!)));
    }
}
