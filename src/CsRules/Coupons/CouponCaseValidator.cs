using CsRules.Documents;
using FluentValidation;

namespace CsRules.Coupons;

/// <summary>Checks a whole coupon document: book, cart, points and choice, every error at once.</summary>
/// <example>
/// <para>Points in another currency than the book's, and a choice that names a coupon the book does not have:</para>
/// <code>
/// var document = new CouponCase(definition, cart) { Points = new(new Money(100, Currency.Usd)), Chosen = [new("GONE")] };
/// var errors = new CouponCaseValidator().Validate(document).Errors;
/// errors[0].ErrorCode;      // "points.currency"
/// errors[0].PropertyName;   // "points"
/// errors[1].ErrorCode;      // "coupon.unknown"
/// </code>
/// </example>
public sealed class CouponCaseValidator : AbstractValidator<CouponCase>
{
    /// <summary>The rules.</summary>
    public CouponCaseValidator()
    {
        Validation.AsOfIsAnswerable(this, c => c.AsOf);
        RuleFor(c => c.Book).SetValidator(new CouponBookValidator());
        RuleFor(c => c.Cart).SetValidator(c => new CartValidator(c.Book.Currency));
        RuleFor(c => c).Custom((document, context) =>
        {
            foreach (var error in Points(document).Concat(Chosen(document))) Validation.Add(context, error);
        });
    }

    private static IEnumerable<InputError> Points(CouponCase document)
    {
        if (document.Points is not { } points) yield break;
        var currency = document.Book.Currency;
        foreach (var amount in (Money?[])[points.Balance, points.Wanted, points.MinimumBalance, points.MinimumOrder, points.Unit])
        {
            if (amount is not { } given) continue;
            if (given.Currency != currency) yield return new("points.currency", "$.points", Validation.Data(("currency", currency.Code)));
            if (given.MinorUnits < 0) yield return new("points.negative", "$.points", []);
        }
    }

    private static IEnumerable<InputError> Chosen(CouponCase document)
    {
        if (document.Book.Coupons.IsDefault || document.Cart.Lines.IsDefault) yield break;
        var coupons = document.Book.Coupons.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        var lines = document.Cart.Lines.Select(l => l.Id).ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (coupon, line) in document.Chosen)
        {
            if (!coupons.Contains(coupon)) yield return new("coupon.unknown", "$.chosen", Validation.Data(("id", coupon)));
            if (!seen.Add(coupon)) yield return new("coupon.chosen-twice", "$.chosen", Validation.Data(("id", coupon)));
            if (line is not null && !lines.Contains(line)) yield return new("coupon.unknown-line", "$.chosen", Validation.Data(("line", line)));
        }
    }
}
