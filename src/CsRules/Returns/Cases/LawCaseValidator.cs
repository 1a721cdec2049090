using FluentValidation;

namespace CsRules.Returns;

/// <summary>Checks a case: named, sourced, asked for an instant, its facts as those of any return document, and something expected of it.</summary>
/// <example>
/// <para>Without an instant the answer would change with the day on which it is run:</para>
/// <code>
/// var one = new LawCase { Id = "day-7", Source = "Art 17(1)", Given = new() { Claim = claim }, Expected = new() { Outcome = ReturnOutcome.Allowed } };
/// new LawCaseValidator().Validate(one).Errors[0].ErrorCode;   // "case.no-as-of"
/// </code>
/// </example>
public sealed class LawCaseValidator : AbstractValidator<LawCase>
{
    /// <summary>The rules.</summary>
    public LawCaseValidator()
    {
        RuleFor(c => c.Id).NotEmpty().WithErrorCode("case.no-id");
        RuleFor(c => c.Source).NotEmpty().WithErrorCode("case.no-source");
        RuleFor(c => c.Given.AsOf).NotNull().WithErrorCode("case.no-as-of");
        RuleFor(c => c.Given).SetValidator(new ReturnCaseValidator());
        RuleFor(c => c.Expected).Must(expected => !expected.Equals(new ExpectedAnswer())).WithErrorCode("case.nothing-expected");
    }
}
