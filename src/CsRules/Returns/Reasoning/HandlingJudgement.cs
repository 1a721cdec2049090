using CsRules.Laws;

namespace CsRules.Returns;

/// <summary>What was done with the goods and said to the consumer, and what follows from it: mostly nothing.</summary>
internal static class HandlingJudgement
{
    private static readonly FactSet MadeToOrder = FactSet.Of(
        ClaimFact.IndividuallyProduced, ClaimFact.IrrecoverableDamage, ClaimFact.SeparateNotice, ClaimFact.WrittenConsent);

    public static RuleSet Found(Law law, ReturnClaim claim)
    {
        var found = default(RuleSet)
            .When(claim.Notices.OnlyOnOuterCarton, ReturnRule.OnlyOuterCarton)
            .When(claim.Sale.MadeToOrder is not null && law.Regime.Cite(LawTopic.MadeToOrder) is not null
                && ClaimProofs.Of(claim).All(MadeToOrder) == Truth.False, ReturnRule.MadeToOrderNotShown)
            .When(claim.Condition.OnlyOpenedToCheck, ReturnRule.OpenedIsNoBar);
        foreach (var handling in claim.Condition.Handling)
            found = found.With(handling switch
            {
                Handling.OfferedForResale => ReturnRule.ResaleOfferIsNoBar,
                Handling.SwitchedOn => ReturnRule.UnsettledSwitchedOn,
                Handling.Washed => ReturnRule.UnsettledWashed,
                Handling.HygieneOpened => ReturnRule.UnsettledHygiene,
                _ => ReturnRule.OpenedIsNoBar,
            });
        return found;
    }
}
