using CsRules.Documents;
using CsRules.Laws;
using FluentValidation;

namespace CsRules.Returns;

/// <summary>
/// Checks a whole return document: a law that is built in, the claim's facts by that law's calendar, the shop's terms.
/// Thread-safe; building one costs more than many checks, so keep it.
/// </summary>
/// <example>
/// <para>A country that is not built in is an error, not Korea's law instead:</para>
/// <code>
/// new ReturnCaseValidator().Validate(new ReturnCase { Claim = claim, Regime = "XX" }).Errors[0].ErrorCode;   // "claim.unknown-regime"
/// </code>
/// </example>
public sealed class ReturnCaseValidator : AbstractValidator<ReturnCase>
{
    private static readonly Lazy<Dictionary<string, ReturnClaimValidator>> Claims = new(() =>
        LawBook.All.ToDictionary(laws => laws.Id, laws => new ReturnClaimValidator(laws.General), StringComparer.Ordinal));

    /// <summary>The rules.</summary>
    public ReturnCaseValidator()
    {
        Validation.AsOfIsAnswerable(this, c => c.AsOf);
        RuleFor(document => document).Custom((document, context) =>
        {
            LawChecks.Country(context, nameof(ReturnCase.Regime), document.Regime);
            LawChecks.Country(context, nameof(ReturnCase.ConsumerRegime), document.ConsumerRegime);
        });
        // By the law that decides, because each counts on its own calendar and in its own zone.
        RuleFor(document => document.Claim)
            .SetValidator(document => Claims.Value[document.Regime])
            .When(document => Claims.Value.ContainsKey(document.Regime));
        RuleFor(document => document.Policy!).SetValidator(ReturnPolicyValidator.Instance).When(document => document.Policy is not null);
    }
}
