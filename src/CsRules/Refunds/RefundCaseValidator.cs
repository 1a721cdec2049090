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
        var undone = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i <= refund.Before.Length; i++)
        {
            var (path, claim) = At(refund, i);
            if (string.IsNullOrWhiteSpace(claim.Id)) Validation.Fail(context, path + ".Id", "refund.no-id");
            if (seen.TryGetValue(claim.Id, out var earlier))
            {
                if (!earlier.IsSame(claim)) Validation.Fail(context, path + ".Id", "refund.claim-differs", ("given", claim.Id));
                continue;
            }

            if (claim.Undoes is { } id) CheckUndo(claim, path, id, seen, undone, left, context);
            else CheckClaim(claim, path, left, context);
            seen.Add(claim.Id, claim);
        }
    }

    private static void CheckClaim(RefundClaim claim, string path, Dictionary<string, int> left, ValidationContext<RefundCase> context)
    {
        if (claim.Lines.IsEmpty && (claim.Allowances.IsEmpty || claim.Kind == RefundKind.Exchange)) Validation.Fail(context, path + ".Lines", "refund.no-lines");
        DocumentLimits.Check(context, path + ".Replacements", claim.Replacements.Length, DocumentLimits.MostOrderLines);
        DocumentLimits.Check(context, path + ".Allowances", claim.Allowances.Length, DocumentLimits.MostOrderLines);
        CheckLines(claim, path, left, context);
        CheckAllowances(claim, path, left, context);
        CheckReplacements(claim, path, left, context);
    }

    // What a claim took is there again, once; nothing may have gone back since of what came in exchange.
    private static void CheckUndo(
        RefundClaim claim, string path, string id, Dictionary<string, RefundClaim> seen, HashSet<string> undone, Dictionary<string, int> left, ValidationContext<RefundCase> context)
    {
        if (!claim.Lines.IsEmpty || !claim.Allowances.IsEmpty || !claim.Replacements.IsEmpty || !claim.Charges.IsEmpty)
            Validation.Fail(context, path + ".Undoes", "refund.undo-alone");
        else if (!seen.TryGetValue(id, out var before) || before.Undoes is not null) Validation.Fail(context, path + ".Undoes", "refund.unknown-claim", ("given", id));
        else if (!undone.Add(id)) Validation.Fail(context, path + ".Undoes", "refund.undone-before", ("given", id));
        else Restore(before, path, left, context);
    }

    private static void Restore(RefundClaim before, string path, Dictionary<string, int> left, ValidationContext<RefundCase> context)
    {
        foreach (var line in before.Lines)
            if (left.TryGetValue(line.Line, out var units)) left[line.Line] = units + line.Quantity;
        foreach (var came in before.Replacements)
        {
            if (left.GetValueOrDefault(came.Id) == came.Quantity) left.Remove(came.Id);
            else Validation.Fail(context, path + ".Undoes", "refund.undo-in-use", ("given", before.Id), ("line", came.Id));
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

    private static void CheckAllowances(RefundClaim claim, string path, Dictionary<string, int> left, ValidationContext<RefundCase> context)
    {
        for (var i = 0; i < claim.Allowances.Length; i++)
        {
            var (allowance, at) = (claim.Allowances[i], $"{path}.Allowances[{i}]");
            if (allowance.Kind != AllowanceKind.PriceReduction)
            {
                if (allowance.Line is { } named) Validation.Fail(context, at + ".Line", "refund.allowance-line", ("given", named));
                if (allowance.Quantity is { } many) Validation.Fail(context, at + ".Quantity", "refund.allowance-line", ("given", many));
            }
            else if (allowance.Line is null) Validation.Fail(context, at + ".Line", "refund.allowance-no-line");
            else if (!left.TryGetValue(allowance.Line, out var units)) Validation.Fail(context, at + ".Line", "refund.unknown-line", ("given", allowance.Line));
            else if (allowance.Quantity < 1) Validation.Fail(context, at + ".Quantity", "refund.quantity", ("given", allowance.Quantity));
            else if ((allowance.Quantity ?? 1) > units) Validation.Fail(context, at + ".Quantity", "refund.too-many", ("given", allowance.Quantity ?? 1), ("left", units));
        }
    }

    private static void CheckReplacements(RefundClaim claim, string path, Dictionary<string, int> left, ValidationContext<RefundCase> context)
    {
        if (claim.Kind == RefundKind.Exchange && claim.Replacements.IsEmpty) Validation.Fail(context, path + ".Replacements", "refund.no-replacements");
        if (claim.Kind != RefundKind.Exchange && !claim.Replacements.IsEmpty) Validation.Fail(context, path + ".Kind", "refund.not-an-exchange", ("given", claim.Kind));
        for (var i = 0; i < claim.Replacements.Length; i++)
        {
            var (came, at) = (claim.Replacements[i], $"{path}.Replacements[{i}]");
            if (string.IsNullOrWhiteSpace(came.Id)) Validation.Fail(context, at + ".Id", "refund.no-id");
            if (came.Quantity < 1) Validation.Fail(context, at + ".Quantity", "refund.quantity", ("given", came.Quantity));
            if (came.UnitPrice is null && claim.Replacements.Length > 1) Validation.Fail(context, at + ".UnitPrice", "refund.replacement-price");
            if (came.TaxRate is { } rate && (rate < Rate.Zero || rate > Rate.One)) Validation.Fail(context, at + ".TaxRate", "order.tax-rate", ("given", rate));
            if (!left.TryAdd(came.Id, came.Quantity)) Validation.Fail(context, at + ".Id", "refund.replacement-id", ("given", came.Id));
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

        if (refund.Order.Tax is not null && TaxBook.RateOf(refund.Order, law) is null) Validation.Fail(context, "Order.Tax.Rate", "order.tax-unknown");
    }

    private static void CheckAmounts(RefundCase refund, ValidationContext<RefundCase> context)
    {
        void Check(string path, Money? amount)
        {
            if (amount is not { } given) return;
            if (given.MinorUnits < 0 && !path.StartsWith("Policy.", StringComparison.Ordinal)) Validation.Fail(context, path, "refund.negative-amount", ("given", given));
            if (given.Currency != refund.Order.Currency)
                Validation.Fail(context, path, "refund.other-currency", ("given", given.Currency.Code), ("other", refund.Order.Currency.Code));
        }

        Check("Policy.ReturnFee", refund.Policy.ReturnFee);
        Check("Policy.PointsUseMinimum", refund.Policy.PointsUseMinimum);
        for (var i = 0; i <= refund.Before.Length; i++)
        {
            var (path, claim) = At(refund, i);
            Check(path + ".Paid", claim.Paid);
            Int128 sum = 0;
            foreach (var came in claim.Replacements) sum += (Int128)(came.UnitPrice?.MinorUnits ?? 0) * came.Quantity;
            foreach (var allowance in claim.Allowances) sum += allowance.Amount.MinorUnits;
            if (sum > OrderValidator.Most) Validation.Fail(context, path + (claim.Allowances.IsEmpty ? ".Replacements" : ".Allowances"), "order.too-large", ("most", new Money(OrderValidator.Most, refund.Order.Currency)));
            for (var r = 0; r < claim.Replacements.Length; r++) Check($"{path}.Replacements[{r}].UnitPrice", claim.Replacements[r].UnitPrice);
            for (var a = 0; a < claim.Allowances.Length; a++) Check($"{path}.Allowances[{a}].Amount", claim.Allowances[a].Amount);
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
