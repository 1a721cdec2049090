using CsRules.Documents;
using CsRules.Laws;
using FluentValidation;

namespace CsRules.Orders;

/// <summary>Checks a document on a regular payment: a law that is built in, days that its calendar holds, amounts of one currency that are not negative, counts that can be.</summary>
/// <example>
/// <para>What was free costs nothing; less than nothing can't be:</para>
/// <code>
/// var rise = new SubscriptionCase { ChangesOn = today, PriceBefore = Money.Won(0), PriceAfter = Money.Won(7_900) };
/// new SubscriptionCaseValidator().Validate(rise).IsValid;                                                       // true
/// new SubscriptionCaseValidator().Validate(rise with { PriceBefore = Money.Won(-1) }).Errors[0].ErrorCode;      // "subscription.negative-amount"
/// </code>
/// </example>
public sealed class SubscriptionCaseValidator : AbstractValidator<SubscriptionCase>
{
    private const int MostSteps = 1000;

    /// <summary>The rules.</summary>
    public SubscriptionCaseValidator()
    {
        Validation.AsOfIsAnswerable(this, c => c.AsOf);
        RuleFor(c => c).Custom((c, context) =>
        {
            LawChecks.Country(context, nameof(SubscriptionCase.Regime), c.Regime);
            if (LawBook.Find(c.Regime)?.General is { } law)
            {
                LawChecks.Day(context, nameof(SubscriptionCase.ChangesOn), c.ChangesOn, law);
                LawChecks.Day(context, "Consent.On", c.Consent?.On, law);
            }

            foreach (var (path, amount) in ((string, Money)[])[(nameof(SubscriptionCase.PriceBefore), c.PriceBefore), (nameof(SubscriptionCase.PriceAfter), c.PriceAfter)])
            {
                if (amount.MinorUnits < 0) Validation.Fail(context, path, "subscription.negative-amount", ("given", amount));
                if (amount.Currency != c.PriceBefore.Currency) Validation.Fail(context, path, "subscription.other-currency", ("given", amount.Currency.Code), ("other", c.PriceBefore.Currency.Code));
            }

            foreach (var (path, count) in ((string, int?)[])[("Cancellation.StepsToBuy", c.Cancellation?.StepsToBuy), ("Cancellation.StepsToCancel", c.Cancellation?.StepsToCancel), ("Page.QuietDays", c.Page?.QuietDays)])
                if (count is < 0 or > MostSteps) Validation.Fail(context, path, "subscription.count", ("given", count.Value), ("most", MostSteps));
        });
    }
}
