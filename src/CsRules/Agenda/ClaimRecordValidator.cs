using System.Collections.Immutable;
using CsRules.Documents;
using CsRules.Laws;
using CsRules.Refunds;
using CsRules.Returns;
using CsRules.Service;
using FluentValidation;

namespace CsRules.Agenda;

/// <summary>Checks a claim's record: the facts of the return, the refund document where there is one, and its own amount and day.</summary>
/// <example>
/// <para>What goes back may be nothing, but not less:</para>
/// <code>
/// var record = new ClaimRecord { Id = "R-1", Return = claim, Amount = Money.Won(0) };
/// new ClaimRecordValidator().Validate(record).IsValid;                                               // true
/// new ClaimRecordValidator().Validate(record with { Amount = Money.Won(-1) }).Errors[0].ErrorCode;   // "service.negative-amount"
/// </code>
/// </example>
public sealed class ClaimRecordValidator : AbstractValidator<ClaimRecord>
{
    internal static readonly ClaimRecordValidator Instance = new();

    /// <summary>The rules.</summary>
    public ClaimRecordValidator()
    {
        RuleFor(claim => claim).Custom((claim, context) => LawChecks.Country(context, nameof(ClaimRecord.Regime), claim.Regime));
        RuleFor(claim => claim.Return)
            .SetValidator(claim => new ReturnClaimValidator(LawBook.OrDefault(claim.Regime ?? claim.Refund?.Regime).General))
            .When(claim => (claim.Regime ?? claim.Refund?.Regime) is not { } id || LawBook.Find(id) is not null);
        RuleFor(claim => claim.Refund!).SetValidator(RefundCaseValidator.Instance).When(claim => claim.Refund is not null);
        RuleFor(claim => claim.Amount).Must(amount => amount is not { MinorUnits: < 0 })
            .WithErrorCode("service.negative-amount").WithState(claim => Validation.Data(("given", claim.Amount!)));
        RuleFor(claim => claim).Custom((claim, context) =>
        {
            var outside = ImmutableArray.CreateBuilder<InputError>();
            if (claim.Regime is not { } id || LawBook.Find(id) is not null)
            {
                var law = LawBook.OrDefault(claim.Regime).General;
                CalendarYears.Check(outside, "$.refundedOn", claim.RefundedOn, law);
                CalendarYears.Check(outside, "$.cardCancelAskedOn", claim.CardCancelAskedOn, law);
            }

            foreach (var error in outside) Validation.Add(context, error);
        });
    }
}
