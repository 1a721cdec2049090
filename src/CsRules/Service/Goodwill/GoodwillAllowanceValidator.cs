using CsRules.Documents;
using FluentValidation;

namespace CsRules.Service;

/// <summary>Everything that can be wrong with an allowance.</summary>
internal sealed class GoodwillAllowanceValidator : AbstractValidator<GoodwillAllowance>
{
    /// <summary>The rules.</summary>
    public GoodwillAllowanceValidator()
    {
        RuleFor(a => a.PerClaim).Must(amount => amount.MinorUnits >= 0)
            .WithErrorCode("service.negative-amount").WithState(a => Validation.Data(("given", a.PerClaim)));
        RuleFor(a => a.PerMonth).Must(amount => amount.MinorUnits >= 0)
            .WithErrorCode("service.negative-amount").WithState(a => Validation.Data(("given", a.PerMonth)));
        RuleFor(a => a.PerMonth).Must((a, amount) => amount.Currency == a.PerClaim.Currency)
            .WithErrorCode("service.other-currency").WithState(a => Validation.Data(("given", a.PerMonth.Currency.Code), ("other", a.PerClaim.Currency.Code)));
    }
}
