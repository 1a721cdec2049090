using System.Collections.Immutable;
using CsRules.Coupons;
using CsRules.Documents;
using CsRules.Laws;
using CsRules.Service;
using FluentValidation;

namespace CsRules.Agenda;

/// <summary>Checks a coupon that a customer holds against the book it comes from: known, and issued where its end hangs on that.</summary>
/// <example>
/// <para>A coupon that runs for days from its issue needs the day of issue:</para>
/// <code>
/// var rules = new HeldCouponValidator(agendaPlan.Policy.Coupons);
/// rules.Validate(new HeldCoupon { Customer = "C-1", Coupon = "WELCOME" }).Errors[0].ErrorCode;   // "agenda.no-issue-day"
/// rules.Validate(new HeldCoupon { Customer = "C-1", Coupon = "CHUSEOK" }).IsValid;               // true
/// </code>
/// </example>
public sealed class HeldCouponValidator : AbstractValidator<HeldCoupon>
{
    /// <summary>The rules under a book of coupons; without one every coupon is unknown.</summary>
    public HeldCouponValidator(CouponBookDefinition? book)
    {
        CouponDefinition? Find(HeldCoupon held) => book?.Coupons.FirstOrDefault(c => c.Id == held.Coupon);
        RuleFor(held => held.Coupon).Must((held, _) => Find(held) is not null)
            .WithErrorCode("agenda.unknown-coupon").WithState(held => Validation.Data(("given", held.Coupon)));
        RuleFor(held => held.IssuedOn).NotNull().When(held => Find(held)?.Validity?.DaysFromIssue is not null)
            .WithErrorCode("agenda.no-issue-day").WithState(held => Validation.Data(("coupon", held.Coupon)));
        RuleFor(held => held.Uses).GreaterThanOrEqualTo(0)
            .WithErrorCode("service.threshold").WithState(held => Validation.Data(("given", held.Uses), ("least", 0), ("most", int.MaxValue)));
        RuleFor(held => held).Custom((held, context) =>
        {
            var outside = ImmutableArray.CreateBuilder<InputError>();
            CalendarYears.Check(outside, "$.issuedOn", held.IssuedOn is { } day ? (Moment?)day : null, Law.Default);
            foreach (var error in outside) Validation.Add(context, error);
        });
    }
}
