using CsRules.Documents;
using FluentValidation;

namespace CsRules.Loyalty;

/// <summary>Everything that can be wrong with a tier document.</summary>
/// <example>
/// <para>A tier that the program no longer has is told with its path:</para>
/// <code>
/// var tiers = new TierCase { Program = program, History = history with { Last = new("platinum", today, today) } };
/// var wrong = new TierCaseValidator().Validate(tiers).Errors[0];
/// wrong.ErrorCode;      // "tier-history.unknown-tier"
/// wrong.PropertyName;   // "History.Last.Tier"
/// </code>
/// </example>
public sealed class TierCaseValidator : AbstractValidator<TierCase>
{
    /// <summary>The rules.</summary>
    public TierCaseValidator()
    {
        Validation.AsOfIsAnswerable(this, c => c.AsOf);
        RuleFor(c => c.Program).SetValidator(new TierProgramValidator());
        RuleFor(c => c.History).SetValidator(c => new TierHistoryValidator(c.Program));
    }
}
