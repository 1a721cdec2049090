using CsRules.Documents;
using CsRules.Orders;
using FluentValidation;

namespace CsRules.Refunds;

/// <summary>An exchange as it is checked: what goes back as a claim on the order, and what is asked for in its place.</summary>
internal readonly record struct ExchangeFacts(RefundCase Refund, ExchangeRequest Request);

/// <summary>Checks an exchange: what goes back as every refund's facts, and that something in the order's currency comes instead.</summary>
internal sealed class ExchangeValidator : AbstractValidator<ExchangeFacts>
{
    internal static readonly ExchangeValidator Instance = new();

    public ExchangeValidator()
    {
        RuleFor(e => e).Custom((facts, context) =>
            RefundCaseValidator.Instance.Validate(facts.Refund).Errors.ForEach(context.AddFailure));
        RuleFor(e => e).Custom(CheckReplacements);
    }

    private static void CheckReplacements(ExchangeFacts facts, ValidationContext<ExchangeFacts> context)
    {
        var replacements = facts.Request.Replacements;
        if (replacements.IsDefaultOrEmpty)
        {
            Validation.Fail(context, "Replacements", "refund.no-replacements");
            return;
        }

        var currency = facts.Refund.Order.Currency;
        Int128 coming = 0;
        for (var i = 0; i < replacements.Length; i++)
        {
            var (price, quantity, path) = (replacements[i].UnitPrice, replacements[i].Quantity, $"Replacements[{i}]");
            if (quantity < 1) Validation.Fail(context, path + ".Quantity", "refund.quantity", ("given", quantity));
            if (price.MinorUnits < 0) Validation.Fail(context, path + ".UnitPrice", "refund.negative-amount", ("given", price));
            if (price.Currency != currency)
                Validation.Fail(context, path + ".UnitPrice", "refund.other-currency", ("given", price.Currency.Code), ("other", currency.Code));
            coming += (Int128)price.MinorUnits * quantity;
        }

        if (coming > OrderValidator.Most) Validation.Fail(context, "Replacements", "order.too-large", ("most", new Money(OrderValidator.Most, currency)));
    }
}
