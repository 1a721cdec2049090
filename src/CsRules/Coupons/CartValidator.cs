using CsRules.Documents;
using FluentValidation;

namespace CsRules.Coupons;

/// <summary>What a cart must be before it can be priced.</summary>
internal sealed class CartValidator : AbstractValidator<Cart>
{
    // Far beyond any order, and far enough from 64 bits that no sum of lines overflows.
    internal const long MostPerLine = 1_000_000_000_000_000;

    // As many of each of the most lines are still counted in 32 bits.
    private const int MostUnits = 1_000_000;
    private readonly Currency _currency;

    /// <summary>Rules for carts in a currency.</summary>
    public CartValidator(Currency currency)
    {
        _currency = currency;
        RuleFor(c => c.Lines).Must(lines => !lines.IsDefaultOrEmpty).WithErrorCode("cart.no-lines").WithState(_ => Validation.Data());
        RuleFor(c => c.Lines).Must(lines => lines.IsDefault || lines.Length <= CouponSizes.MostLines)
            .WithErrorCode("cart.too-many-lines").WithState(c => Validation.Data(("lines", c.Lines.Length), ("most", CouponSizes.MostLines)));
        RuleForEach(c => c.Lines).Cascade(CascadeMode.Continue)
            .Must(l => l.Quantity > 0).WithErrorCode("cart.quantity").WithState((_, l) => Validation.Data(("line", l.Id), ("quantity", l.Quantity)))
            .Must(l => l.UnitPrice.MinorUnits >= 0).WithErrorCode("cart.negative-price").WithState((_, l) => Validation.Data(("line", l.Id)))
            .Must(InCurrency).WithErrorCode("cart.currency").WithState((_, l) => Validation.Data(("line", l.Id), ("currency", currency.Code)))
            .Must(IsSmallEnough).WithErrorCode("cart.too-large").WithState((_, l) => Validation.Data(("line", l.Id)))
            .Must(l => l.Categories.Length <= CouponSizes.MostCategories).WithErrorCode("cart.too-many-categories")
            .WithState((_, l) => Validation.Data(("line", l.Id), ("categories", l.Categories.Length), ("most", CouponSizes.MostCategories)))
            .Must(FloorFits).WithErrorCode("cart.floor").WithState((_, l) => Validation.Data(("line", l.Id)))
            .When(c => !c.Lines.IsDefault);
        RuleFor(c => c.Lines).Must(lines => lines.Select(l => l.Id).Distinct(StringComparer.Ordinal).Count() == lines.Length)
            .When(c => !c.Lines.IsDefaultOrEmpty).WithErrorCode("cart.line-twice").WithState(c => Validation.Data(("line", Twice(c))));
        RuleFor(c => c.Shipping).Must(s => s!.Fee.MinorUnits is >= 0 and <= MostPerLine && (s.FreeFrom?.MinorUnits ?? 0) >= 0)
            .When(c => c.Shipping is not null).WithErrorCode("cart.shipping-negative").WithState(_ => Validation.Data());
        RuleFor(c => c.Shipping).Must(s => s!.Fee.Currency == currency && (s.FreeFrom?.Currency ?? currency) == currency)
            .When(c => c.Shipping is not null).WithErrorCode("cart.shipping-currency").WithState(_ => Validation.Data(("currency", currency.Code)));
    }

    /// <summary>The same rules as one quick look, so that pricing a good cart runs no validator.</summary>
    internal static bool IsPlainlyValid(Cart cart, Currency currency)
    {
        if (cart.Lines.IsDefaultOrEmpty || cart.Lines.Length > CouponSizes.MostLines) return false;
        for (var i = 0; i < cart.Lines.Length; i++)
        {
            var line = cart.Lines[i];
            if (line.Quantity <= 0 || line.UnitPrice.MinorUnits is < 0 or > MostPerLine || line.UnitPrice.Currency != currency) return false;
            if (!IsSmallEnough(line) || line.Categories.Length > CouponSizes.MostCategories) return false;
            if (line.Floor is { } floor && (floor.Currency != currency || !FloorFits(line))) return false;
            for (var k = 0; k < i; k++)
                if (string.Equals(cart.Lines[k].Id, line.Id, StringComparison.Ordinal)) return false;
        }

        return cart.Shipping is null
            || (cart.Shipping.Fee.MinorUnits is >= 0 and <= MostPerLine && cart.Shipping.Fee.Currency == currency
                && (cart.Shipping.FreeFrom is not { } from || (from.MinorUnits >= 0 && from.Currency == currency)));
    }

    private bool InCurrency(CartLine line) => line.UnitPrice.Currency == _currency && (line.Floor?.Currency ?? _currency) == _currency;

    private static bool IsSmallEnough(CartLine line) => line.Quantity <= MostUnits && (Int128)line.UnitPrice.MinorUnits * line.Quantity <= MostPerLine;

    private static bool FloorFits(CartLine line) =>
        line.Floor is not { } floor || (floor.MinorUnits >= 0 && floor.MinorUnits <= (Int128)line.UnitPrice.MinorUnits * line.Quantity);

    private static string Twice(Cart cart) =>
        cart.Lines.GroupBy(l => l.Id, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1)?.Key ?? "";
}
