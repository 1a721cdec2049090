using CsRules.Documents;
using FluentValidation;

namespace CsRules.Coupons;

/// <summary>One coupon: what it lacks, what contradicts itself, what can never apply.</summary>
internal sealed partial class CouponValidator : AbstractValidator<CouponDefinition>
{
    /// <summary>Rules for coupons of a book in a currency.</summary>
    /// <param name="currency">The book's currency.</param>
    /// <param name="largestCart">The largest order the shop takes; as large as amounts go where null.</param>
    public CouponValidator(Currency currency, Money? largestCart = null)
    {
        RuleFor(c => c.Id).Must(id => !string.IsNullOrWhiteSpace(id)).WithErrorCode("coupon.no-id").WithState(_ => Validation.Data());
        BenefitRules();
        Says("coupon.currency", c => AmountsOf(c).All(a => a.Currency == currency), c => [("id", c.Id), ("currency", currency.Code)]);
        Says("coupon.amount-range", c => AmountsOf(c).All(a => a.MinorUnits is > 0 and <= CartValidator.MostPerLine || IsZeroTier(c, a) || a == c.Minimum?.Spend), c => [("id", c.Id)]);
        Says("coupon.minimum-range", c => c.Minimum?.Spend is not { MinorUnits: <= 0 }, c => [("id", c.Id)]);
        var most = Math.Min(largestCart?.MinorUnits ?? CartValidator.MostPerLine, CartValidator.MostPerLine);
        Says("coupon.minimum-above-every-cart", c => c.Minimum?.Spend is not { } minimum || minimum.MinorUnits <= most,
            c => [("id", c.Id), ("minimum", c.Minimum!.Spend!.Value), ("most", new Money(most, currency))]);
        Says("coupon.only-lines-have-filters", c => c.Target == CouponTarget.Lines || !HasFilter(c), c => [("id", c.Id)]);
        Says("coupon.only-lines-take-all", c => c.Target == CouponTarget.Lines || c.AppliesTo == LineScope.OneLine, c => [("id", c.Id)]);
        Says("coupon.group-is-for-orders", c => c.Group is null || c.Target == CouponTarget.Order, c => [("id", c.Id)]);
        Says("coupon.group-and-exclusive", c => c.Group is null || !c.Exclusive, c => [("id", c.Id), ("group", c.Group ?? "")], Severity.Warning);
        Says("coupon.base-is-for-orders", c => c.Base == CouponBase.Running || c.Target == CouponTarget.Order, c => [("id", c.Id)]);
        Says("coupon.product-measures-original",
            c => c.Target != CouponTarget.Lines || c.Minimum is null || c.Minimum.Measured == MeasuredAt.Original, c => [("id", c.Id)]);
        Says("coupon.any-line-measures-original",
            c => c.Minimum is not { On: MinimumOn.AnyLine } || c.Minimum.Measured == MeasuredAt.Original, c => [("id", c.Id)]);
        Says("coupon.minimum-lines",
            c => c.Minimum is not { } minimum || minimum.On == MinimumOn.NamedLines == (!minimum.Products.IsEmpty || !minimum.Categories.IsEmpty), c => [("id", c.Id)]);
        Says("coupon.named-lines-measured",
            c => c.Minimum is not { On: MinimumOn.NamedLines } || c.Minimum.Measured == MeasuredAt.Original || c.Target is CouponTarget.Order or CouponTarget.Lines, c => [("id", c.Id)]);
        Says("coupon.minimum-quantity-range", c => c.Minimum?.Quantity is null or > 0, c => [("id", c.Id)]);
        Says("coupon.never-matches",
            c => (c.Products.IsEmpty && c.Categories.IsEmpty)
                || c.Products.Except(c.ExceptProducts).Any() || c.Categories.Except(c.ExceptCategories).Any(),
            c => [("id", c.Id)]);
        ValidityRules();
    }

    private void Says(string code, Func<CouponDefinition, bool> holds, Func<CouponDefinition, (string, object)[]> data, Severity severity = Severity.Error) =>
        RuleFor(c => c).Must(holds).WithErrorCode(code).WithState(c => Validation.Data(data(c))).WithSeverity(severity).OverridePropertyName("");

    private void ValidityRules()
    {
        Says("coupon.ends-before-start",
            c => c.Validity is not { From: { } from, Until: { } until } || from <= until,
            c => [("id", c.Id), ("from", c.Validity!.From!.Value), ("until", c.Validity.Until!.Value)]);
        Says("coupon.no-day", c => c.Validity is not { } validity || HasDay(validity), c => [("id", c.Id)]);
        Says("coupon.days-from-issue", c => c.Validity?.DaysFromIssue is null or >= 0, c => [("id", c.Id)]);
        Says("coupon.bad-hour", c => IsHour(c.Validity?.TimeFrom) && IsHour(c.Validity?.TimeUntil), c => [("id", c.Id)]);
        Says("coupon.no-hours",
            c => c.Validity is not { TimeFrom: { } from, TimeUntil: { } until } || from != until, c => [("id", c.Id)]);
        Says("coupon.limit-never", c => c.Limits?.Total is null or > 0 && c.Limits?.PerCustomer is null or > 0, c => [("id", c.Id)]);
        Says("coupon.limit-order",
            c => c.Limits is not { Total: { } total, PerCustomer: { } own } || own <= total, c => [("id", c.Id)], Severity.Warning);
    }

    // Seven days hold every weekday, so only shorter periods can miss all of the days named.
    private static bool HasDay(CouponValidity validity)
    {
        if (validity.Days.IsEmpty || validity is not { From: { } from, Until: { } until } || until < from) return true;
        for (var day = from; day <= until && day < from.PlusDays(7); day = day.PlusDays(1))
            if (validity.Days.Contains((Weekday)(int)day.DayOfWeek)) return true;
        return false;
    }

    private static bool IsHour(string? text) => text is null || CouponHours.IsHour(text);

    private static bool HasFilter(CouponDefinition c) =>
        !(c.Products.IsEmpty && c.Categories.IsEmpty && c.ExceptProducts.IsEmpty && c.ExceptCategories.IsEmpty);

    private static bool IsZeroTier(CouponDefinition c, Money amount) =>
        amount.MinorUnits == 0 && c.Benefit.Kind == BenefitKind.Tiered && c.Benefit.Tiers.Any(t => t.From == amount);

    private static IEnumerable<Money> AmountsOf(CouponDefinition c)
    {
        var benefit = c.Benefit;
        foreach (var amount in (Money?[])[benefit.Amount, benefit.Cap, benefit.Step, c.Minimum?.Spend])
            if (amount is { } given) yield return given;
        foreach (var tier in benefit.Tiers)
        {
            yield return tier.From;
            if (tier.Amount is { } amount) yield return amount;
        }
    }
}
