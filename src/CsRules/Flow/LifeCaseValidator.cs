using CsRules.Coupons;
using CsRules.Documents;
using CsRules.Laws;
using CsRules.Loyalty;
using CsRules.Refunds;
using FluentValidation;

namespace CsRules.Flow;

/// <summary>Checks the document of an order's life: the shop's rules, the cart, and that its steps stand in order of time.</summary>
/// <example>
/// <para>A step that stands before the one above it is no life:</para>
/// <code>
/// var late = new LifeStep { At = now, Event = new() { Id = "e1", Kind = OrderEventKind.Pay } };
/// var life = new LifeCase
/// {
///     Purchase = new() { Id = "O-1", At = now, Cart = new([new("tea", Money.Won(12_000))]) }, Steps = [late, late with { At = now - Duration.FromSeconds(1) }],
/// };
/// new LifeCaseValidator().Validate(life).Errors[0].ErrorCode;   // "life.order-of-time"
/// </code>
/// </example>
public sealed class LifeCaseValidator : AbstractValidator<LifeCase>
{
    internal static readonly LifeCaseValidator Instance = new();

    /// <summary>The rules.</summary>
    public LifeCaseValidator()
    {
        Validation.AsOfIsAnswerable(this, life => life.AsOf);
        Validation.AsOfIsAnswerable(this, life => life.Purchase.At);
        RuleFor(life => life.Purchase.Id).Must(id => id.Length > 0).WithErrorCode("order.no-id");
        RuleForEach(life => life.Steps).ChildRules(step => Validation.AsOfIsAnswerable(step, s => s.At));
        RuleFor(life => life.Customer.Tiers).SetValidator(life => new TierHistoryValidator(life.Shop.Tiers!)).When(life => life.Shop.Tiers is not null);
        RuleFor(life => life.Shop.Coupons!).SetValidator(new CouponBookValidator()).When(life => life.Shop.Coupons is not null);
        RuleFor(life => life.Shop.Points!).SetValidator(PointsProgramValidator.Instance).When(life => life.Shop.Points is not null);
        RuleFor(life => life.Shop.Tiers!).SetValidator(new TierProgramValidator()).When(life => life.Shop.Tiers is not null);
        RuleFor(life => life.Shop.Refunds).SetValidator(RefundPolicyValidator.Instance);
        RuleFor(life => life.Purchase.Cart).SetValidator(life => new CartValidator(CurrencyOf(life)));
        RuleFor(life => life).Custom((life, context) => Validation.Each(context, "Customer.Points", life.Customer.Points, new PointsEventValidator(CurrencyOf(life))));
        RuleFor(life => life).Custom(CheckSteps);
    }

    internal static Currency CurrencyOf(LifeCase life) =>
        life.Shop.Coupons?.Currency ?? (life.Purchase.Cart.Lines.IsDefaultOrEmpty ? Currency.Krw : life.Purchase.Cart.Lines[0].UnitPrice.Currency);

    private static void CheckSteps(LifeCase life, ValidationContext<LifeCase> context)
    {
        LawChecks.Country(context, nameof(LifeCase.Regime), life.Regime);
        var currency = CurrencyOf(life);
        void Same(string path, Currency? other)
        {
            if (other is { } given && given != currency) Validation.Fail(context, path, "life.other-currency", ("given", given.Code), ("other", currency.Code));
        }

        Same("Shop.Points.Currency", life.Shop.Points?.Currency);
        Same("Shop.Tiers.Currency", life.Shop.Tiers?.Currency);
        Same("Shop.Refunds.ReturnFee", life.Shop.Refunds.ReturnFee?.Currency);
        Same("Shop.Refunds.PointsUseMinimum", life.Shop.Refunds.PointsUseMinimum?.Currency);
        Same("Purchase.UsePoints", life.Purchase.UsePoints?.Currency);
        if (life.Purchase.UsePoints is { MinorUnits: < 0 } negative) Validation.Fail(context, "Purchase.UsePoints", "order.negative-amount", ("given", negative));
        if (life.Purchase.UsePoints is not null && life.Shop.Points is null) Validation.Fail(context, "Purchase.UsePoints", "life.no-points");
        if (life.Purchase.Tax?.Rate is { } rate && (rate < Rate.Zero || rate > Rate.One)) Validation.Fail(context, "Purchase.Tax.Rate", "order.tax-rate", ("given", rate));
        foreach (var wrong in LineTaxes.Wrong(life.Purchase.LineTaxes, life.Purchase.Cart, "$.Purchase.LineTaxes")) Validation.Add(context, wrong);
        DocumentLimits.Check(context, "Steps", life.Steps.Length, DocumentLimits.MostRefundsBefore);
        var last = life.Purchase.At;
        for (var i = 0; i < life.Steps.Length; i++)
        {
            var step = life.Steps[i];
            if (step.At < last) Validation.Fail(context, $"Steps[{i}].At", "life.order-of-time", ("given", step.At), ("before", last));
            if (step.Event is null == step.Claim is null) Validation.Fail(context, $"Steps[{i}]", "life.event-or-claim");
            last = step.At > last ? step.At : last;
        }

        for (var i = 0; i < life.Customer.Points.Length; i++)
            if (life.Customer.Points[i].At > life.Purchase.At)
                Validation.Fail(context, $"Customer.Points[{i}].At", "life.order-of-time", ("given", life.Customer.Points[i].At), ("before", life.Purchase.At));
    }
}
