using CsRules.Laws;

namespace CsRules.Returns;

/// <summary>Whether the goods are such that this customer may return them by themselves: a part of a set, a present.</summary>
internal static class GoodsJudgement
{
    /// <summary>Goods that are neither a part of a set nor a present may go back by themselves.</summary>
    public static Right Plain { get; } = new(Truth.True, default, default, default);

    /// <summary>A part of a set goes back by itself where the shop sells it separately.</summary>
    public static Right Set(ReturnClaim claim)
    {
        if (claim.Sale.PartOfSet is not { } set) return Plain;
        var separately = Truths.Of(set.SoldSeparately);
        return separately == Truth.Unknown
            ? Right.Never.Lacks(ClaimFact.SoldSeparately, ReturnRule.SetDisputed)
            : new(separately, default, default, RuleSet.Of(separately == Truth.True ? ReturnRule.PartOfSet : ReturnRule.SetIsOne));
    }

    /// <summary>Until the recipient accepts, the buyer is the contract's party; afterwards it is unsettled who may withdraw.</summary>
    public static Right Present(ReturnClaim claim) => claim.Sale.Present switch
    {
        null => Plain,
        { Accepted: true } => new(Truth.True, default, default, RuleSet.Of(ReturnRule.PresentAccepted)),
        { AskedByRecipient: true } => new(Truth.False, default, default, RuleSet.Of(ReturnRule.RecipientTooEarly)),
        _ => new(Truth.True, default, default, RuleSet.Of(ReturnRule.PresentNotAccepted)),
    };
}
