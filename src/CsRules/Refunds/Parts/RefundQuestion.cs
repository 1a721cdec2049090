using CsRules.Laws;
using CsRules.Returns;
using NodaTime;

namespace CsRules.Refunds;

/// <summary>What every part of a refund is asked: one claim against the account as it was before.</summary>
/// <param name="Before">The account before the claim.</param>
/// <param name="Claim">What goes back.</param>
/// <param name="Today">The day that decides which lots of points have expired.</param>
/// <param name="Bearer">Who bears the way back.</param>
/// <param name="Basis">On what right the goods go back.</param>
/// <param name="Undone">What the claim undoes; null where nothing.</param>
internal readonly record struct RefundQuestion(
    RefundAccount Before, RefundClaim Claim, LocalDate Today, CostBearer Bearer, ReturnBasis Basis, ClaimEffect? Undone = null)
{
    public bool SellersFault => Claim.Fault == Party.Seller;

    public Law Law => Before.Law;

    public Money Zero => Before.Zero;

    /// <summary>A claim on which nobody has decided: who is at fault and the law say who bears what.</summary>
    public static RefundQuestion Undecided(RefundAccount before, RefundClaim claim, LocalDate today)
    {
        if (claim.Undoes is { } id) return new(before, claim, today, CostBearer.Nobody, ReturnBasis.ChangeOfMind, before.EffectOf(id));
        var sellersFault = claim.Fault == Party.Seller;
        var bearer = claim.Kind == RefundKind.Cancel || claim.Lines.IsEmpty ? CostBearer.Nobody
            : sellersFault ? CostBearer.Seller
            : claim.Kind == RefundKind.Exchange ? CostBearer.Consumer
            : before.Law.Regime.ChangeOfMindCost;
        return new(before, claim, today, bearer, sellersFault ? ReturnBasis.NotAsDescribed : ReturnBasis.ChangeOfMind);
    }

    /// <summary>What the claim gives back of one kind without goods.</summary>
    public Money Allowed(AllowanceKind kind)
    {
        var sum = Zero;
        foreach (var allowance in Claim.Allowances)
            if (allowance.Kind == kind) sum += allowance.Amount;
        return sum;
    }
}
