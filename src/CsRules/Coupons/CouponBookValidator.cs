using CsRules.Documents;
using FluentValidation;
using NodaTime;

namespace CsRules.Coupons;

/// <summary>Everything wrong with a book of coupons at once; what can never apply, named.</summary>
/// <example>
/// <para>Groups that differ by a capital letter alone would not shut each other out; it only warns:</para>
/// <code>
/// var off = new CouponDefinition("A", CouponTarget.Order, new(BenefitKind.Fixed) { Amount = Money.Won(1_000) }) { Group = "cart" };
/// var definition = new CouponBookDefinition(Currency.Krw, [off, off with { Id = "B", Group = "Cart" }]);
/// var warning = new CouponBookValidator().Validate(definition).Errors[0];
/// warning.ErrorCode;               // "coupon-book.groups-alike"
/// Validation.IsWarning(warning);   // true
/// </code>
/// </example>
public sealed class CouponBookValidator : AbstractValidator<CouponBookDefinition>
{
    /// <summary>The rules.</summary>
    public CouponBookValidator()
    {
        RuleFor(b => b.Zone).Must(zone => DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is not null)
            .WithErrorCode("coupon-book.zone").WithState(b => Validation.Data(("zone", b.Zone)));
        RuleFor(b => b.Coupons).Must(coupons => !coupons.IsDefault)
            .WithErrorCode("coupon-book.no-coupons").WithState(_ => Validation.Data());
        RuleFor(b => b.Coupons).Must(coupons => coupons.Length <= CouponSizes.MostCoupons)
            .When(b => !b.Coupons.IsDefault)
            .WithErrorCode("coupon-book.too-many").WithState(b => Validation.Data(("coupons", b.Coupons.Length), ("most", CouponSizes.MostCoupons)));
        RuleFor(b => b.Coupons)
            .Must(coupons => coupons.Select(c => c.Id).Distinct(StringComparer.Ordinal).Count() == coupons.Length)
            .When(b => !b.Coupons.IsDefault)
            .WithErrorCode("coupon-book.id-twice")
            .WithState(b => Validation.Data(("id", b.Coupons.GroupBy(c => c.Id).FirstOrDefault(g => g.Count() > 1)?.Key ?? "")));
        RuleFor(b => b.LargestCart).Must((b, most) => most!.Value is { MinorUnits: > 0 and <= CartValidator.MostPerLine } && most.Value.Currency == b.Currency)
            .When(b => b.LargestCart is not null)
            .WithErrorCode("coupon-book.largest-cart").WithState(b => Validation.Data(("currency", b.Currency.Code)));
        RuleFor(b => b.Coupons).Must(coupons => Alike(coupons) is null)
            .When(b => !b.Coupons.IsDefault)
            .WithErrorCode("coupon-book.groups-alike").WithSeverity(Severity.Warning)
            .WithState(b => Alike(b.Coupons) is var (one, other) ? Validation.Data(("one", one), ("other", other)) : []);
        RuleFor(b => b).Custom((b, context) => Validation.Each(context, nameof(CouponBookDefinition.Coupons), b.Coupons, new CouponValidator(b.Currency, b.LargestCart)))
            .When(b => !b.Coupons.IsDefault);
    }

    /// <summary>Two groups whose names differ by letter case or spaces alone: coupons meant to shut each other out don't.</summary>
    private static (string One, string Other)? Alike(System.Collections.Immutable.ImmutableArray<CouponDefinition> coupons)
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var group in coupons.Select(c => c.Group).OfType<string>())
        {
            var plain = string.Concat(group.Where(char.IsLetterOrDigit)).ToUpperInvariant();
            if (plain.Length > 0 && !seen.TryAdd(plain, group) && seen[plain] != group) return (seen[plain], group);
        }

        return null;
    }
}
