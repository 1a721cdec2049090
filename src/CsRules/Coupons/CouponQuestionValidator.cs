using FluentValidation;
using FluentValidation.Results;

namespace CsRules.Coupons;

/// <summary>The checks of <see cref="CouponQuestions"/> as a validator, for a caller that collects validators.</summary>
/// <example>
/// <para>Points in another currency than the book's:</para>
/// <code>
/// var question = new CouponQuestion(definition, cart) { Points = new(new Money(100, Currency.Usd)) };
/// var error = new CouponQuestionValidator().Validate(question).Errors[0];
/// error.ErrorCode;      // "points.currency"
/// error.PropertyName;   // "points"
/// </code>
/// </example>
public sealed class CouponQuestionValidator : AbstractValidator<CouponQuestion>
{
    /// <summary>The rules.</summary>
    public CouponQuestionValidator() => RuleFor(question => question).Custom((question, context) =>
    {
        foreach (var error in CouponQuestions.Check(question))
            context.AddFailure(new ValidationFailure(context.PropertyChain.BuildPropertyPath(error.Path.TrimStart('$', '.')), error.Code)
            {
                ErrorCode = error.Code,
                CustomState = error.Data,
                Severity = error.IsWarning ? Severity.Warning : Severity.Error,
            });
    });
}
