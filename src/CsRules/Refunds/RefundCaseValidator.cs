using CsRules.Documents;
using CsRules.Laws;
using CsRules.Orders;
using FluentValidation;

namespace CsRules.Refunds;

/// <summary>Checks a refund's facts against its order: known lines, no more units than were bought, one currency.</summary>
/// <example>
/// <para>An id that was refunded before may come again, but not with other lines:</para>
/// <code>
/// var before = new RefundClaim { Id = "C-1", Lines = [new() { Line = "shirt", Quantity = 1 }] };
/// var refund = new RefundCase { Order = order, Before = [before], Claim = before with { Lines = [new() { Line = "belt", Quantity = 1 }] } };
/// new RefundCaseValidator().Validate(refund).Errors[0].ErrorCode;   // "refund.claim-differs"
/// </code>
/// </example>
public sealed class RefundCaseValidator : AbstractValidator<RefundCase>
{
    internal static readonly RefundCaseValidator Instance = new();

    /// <summary>The rules.</summary>
    public RefundCaseValidator()
    {
        Validation.AsOfIsAnswerable(this, c => c.AsOf);
        RuleFor(c => c.Order).SetValidator(OrderValidator.Instance);
        RuleFor(c => c).Custom((c, context) => DocumentLimits.Check(context, "Before", c.Before.Length, DocumentLimits.MostRefundsBefore));
        RuleFor(c => c).Custom(CheckQuantities).When(c => !c.Order.Lines.IsDefaultOrEmpty);
        RuleFor(c => c).Custom(CheckDays);
        RuleFor(c => c).Custom(CheckAmounts).When(c => !c.Order.Lines.IsDefaultOrEmpty);
        RuleFor(c => c.Policy).SetValidator(RefundPolicyValidator.Instance);
    }

    private static void CheckQuantities(RefundCase refund, ValidationContext<RefundCase> context)
    {
        var left = refund.Order.Lines.GroupBy(l => l.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Quantity, StringComparer.Ordinal);
        var seen = new Dictionary<string, RefundClaim>(StringComparer.Ordinal);
        for (var i = 0; i <= refund.Before.Length; i++)
        {
            var (path, claim) = At(refund, i);
            if (seen.TryGetValue(claim.Id, out var earlier))
            {
                if (!earlier.IsSame(claim)) Validation.Fail(context, path + ".Id", "refund.claim-differs", ("given", claim.Id));
                continue;
            }

            seen.Add(claim.Id, claim);
            if (claim.Lines.IsDefaultOrEmpty) Validation.Fail(context, path + ".Lines", "refund.no-lines");
            else CheckLines(claim, path, left, context);
        }
    }

    private static void CheckLines(RefundClaim claim, string path, Dictionary<string, int> left, ValidationContext<RefundCase> context)
    {
        for (var i = 0; i < claim.Lines.Length; i++)
        {
            var line = claim.Lines[i];
            if (line.Quantity < 1) Validation.Fail(context, $"{path}.Lines[{i}].Quantity", "refund.quantity", ("given", line.Quantity));
            else if (!left.TryGetValue(line.Line, out var units)) Validation.Fail(context, $"{path}.Lines[{i}].Line", "refund.unknown-line", ("given", line.Line));
            else if (line.Quantity > units) Validation.Fail(context, $"{path}.Lines[{i}].Quantity", "refund.too-many", ("given", line.Quantity), ("left", units));
            else left[line.Line] = units - line.Quantity;
        }
    }

    // The deadline is counted on the holidays of the order's law, and ends in the calendar's years too.
    private static void CheckDays(RefundCase refund, ValidationContext<RefundCase> context)
    {
        LawChecks.Country(context, nameof(RefundCase.Regime), refund.Regime);
        if (refund.Regime is not null && LawBook.Find(refund.Regime) is null) return;
        var law = LawBook.OrDefault(refund.Regime).General;
        for (var i = 0; i <= refund.Before.Length; i++)
        {
            var (path, claim) = At(refund, i);
            LawChecks.Day(context, path + ".DueFrom", claim.DueFrom, law);
        }
    }

    private static void CheckAmounts(RefundCase refund, ValidationContext<RefundCase> context)
    {
        void Check(string path, Money? amount)
        {
            if (amount is not { } given) return;
            if (given.MinorUnits < 0 && path != "Policy.ReturnFee") Validation.Fail(context, path, "refund.negative-amount", ("given", given));
            if (given.Currency != refund.Order.Currency)
                Validation.Fail(context, path, "refund.other-currency", ("given", given.Currency.Code), ("other", refund.Order.Currency.Code));
        }

        Check("Policy.ReturnFee", refund.Policy.ReturnFee);
        for (var i = 0; i <= refund.Before.Length; i++)
        {
            var (path, claim) = At(refund, i);
            Check(path + ".Paid", claim.Paid);
            for (var c = 0; c < claim.Charges.Length; c++)
            {
                var charge = $"{path}.Charges[{c}]";
                Check(charge + ".Amount", claim.Charges[c].Amount);
                Check(charge + ".Announced", claim.Charges[c].Announced);
                Check(charge + ".OrdinaryFreight", claim.Charges[c].OrdinaryFreight);
                Check(charge + ".ProvenCost", claim.Charges[c].ProvenCost);
            }
        }
    }

    // The claims refunded before in their order, then the one to be refunded.
    private static (string Path, RefundClaim Claim) At(RefundCase refund, int i) =>
        i < refund.Before.Length ? ($"Before[{i}]", refund.Before[i]) : ("Claim", refund.Claim);
}
