using CsRules.Documents;
using FluentValidation;

namespace CsRules.Loyalty;

/// <summary>Everything that can be wrong with a points document.</summary>
/// <example>
/// <para>An event in another currency than the program's is told with its path:</para>
/// <code>
/// var dollars = events.SetItem(0, events[0] with { Amount = new Money(2_000, Currency.Usd) });
/// var wrong = new PointsCaseValidator().Validate(new PointsCase { Program = points, Events = dollars }).Errors[0];
/// wrong.ErrorCode;      // "loyalty.currency"
/// wrong.PropertyName;   // "Events[0].Amount"
/// </code>
/// </example>
public sealed class PointsCaseValidator : AbstractValidator<PointsCase>
{
    /// <summary>The rules.</summary>
    public PointsCaseValidator()
    {
        Validation.AsOfIsAnswerable(this, c => c.AsOf);
        RuleFor(c => c.Program).SetValidator(new PointsProgramValidator());
        RuleFor(c => c).Custom((c, context) => DocumentLimits.Check(context, "Events", c.Events.Length, DocumentLimits.MostPointsEvents));
        RuleFor(c => c).Custom((c, context) => Validation.Each(context, nameof(PointsCase.Events), c.Events, new PointsEventValidator(c.Program.Currency)));
    }
}
