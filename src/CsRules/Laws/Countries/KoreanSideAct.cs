using System.Collections.Immutable;
using CsRules.Calendars;
using CsRules.Decisions;
using static CsRules.Laws.ClaimFact;

namespace CsRules.Laws;

/// <summary>What Korea's acts beside the E-Commerce Act have alike: who bears the return, what may be charged, when money is due, what late money costs.</summary>
internal static class KoreanSideAct
{
    /// <summary>One of these must have been taken before a marked exclusion bars.</summary>
    public static readonly ImmutableArray<ClaimFact> Measures = [ExclusionMarked, TrialOffered];

    /// <summary>An act; what it has of its own is set with it.</summary>
    /// <param name="act">The act.</param>
    /// <param name="window">The window without a reason.</param>
    /// <param name="lateInterest">Where its decree sets the interest on late refunds: the rates are those of the general act.</param>
    /// <param name="scope">What it does not decide, beside what none of the acts does.</param>
    /// <param name="own">Where it answers which question.</param>
    public static StatutoryRegime Of(
        LegalText act, LegalPeriod window, Citation lateInterest, ImmutableArray<ScopeRule> scope, IEnumerable<KeyValuePair<LawTopic, Citation>> own) => new()
        {
            Id = KoreanRegime.Regime.Id,
            Name = KoreanRegime.Regime.Name,
            Zone = KoreanRegime.Regime.Zone,
            Counting = CountingRule.Korea,
            Act = act,
            Window = window,
            AgreedWindow = true,
            Starts = new(DocumentIfLater: true, AddressKnown: true, ObstructionEnds: true, RightKnown: true),
            Scope = [.. scope, .. KoreanRegime.BesideTheActs.Select(rule => OfItsOwn(rule, act))],
            ChangeOfMindCost = CostBearer.Seller,
            Charges = KoreanRegime.ConsumedParts,
            Refunds =
            [
                new(RefundStart.GoodsBack, LegalPeriod.BusinessDays(3), LawTopic.Refund),
                new(RefundStart.Withdrawal, LegalPeriod.BusinessDays(3), LawTopic.Refund),
            ],
            LateInterest = [.. KoreanRegime.Regime.LateInterest.Select(rate =>
                rate with { Citation = rate.Citation with { Text = lateInterest.Text, Article = lateInterest.Article, Confidence = lateInterest.Confidence } })],
            Citations = Shared.SetItem(LawTopic.LateInterest, lateInterest).SetItems(own),
        };

    // A law of its own, not a copy: that it keeps the same sales out stands in its own Art 3, of which the text was not seen.
    private static ScopeRule OfItsOwn(ScopeRule rule, LegalText act) =>
        rule.Citation.Text == KoreanLaw.Act ? rule with { Citation = new(act, "3", Confidence: Confidence.Unconfirmed) } : rule;

    // What the general act, and practice under it, say for all of them.
    private static ImmutableDictionary<LawTopic, Citation> Shared => new Dictionary<LawTopic, Citation>
    {
        [LawTopic.BetterLaw] = KoreanLaw.Art("4"),
        [LawTopic.Gift] = KoreanLaw.Topics[LawTopic.Gift],
        [LawTopic.DisputeStandards] = KoreanLaw.Topics[LawTopic.DisputeStandards],
        [LawTopic.Practice] = KoreanLaw.FromPractice,
    }.ToImmutableDictionary();
}
