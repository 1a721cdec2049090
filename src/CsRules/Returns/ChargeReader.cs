using CsRules.Decisions;
using CsRules.Laws;

namespace CsRules.Returns;

/// <summary>
/// Judges what a seller wants to charge. On a change of mind only the cost of returning, and what the law names, may be
/// charged; where the goods are not as agreed, nothing.
/// </summary>
/// <param name="Regime">The law.</param>
/// <param name="Basis">What the return rests on.</param>
/// <param name="Bearer">Who bears the return.</param>
/// <param name="RoundTripByTerms">True where the shop's terms set and announced a round trip.</param>
internal readonly record struct ChargeReader(StatutoryRegime Regime, ReturnBasis Basis, CostBearer Bearer, bool RoundTripByTerms)
{
    public ChargeJudgement Judge(ChargeDemand demand)
    {
        if (Basis == ReturnBasis.NotAsDescribed) return Forbid(demand, "charge.seller-at-fault", LawTopic.SellerBearsReturn);
        if (Basis is ReturnBasis.ShopPolicy or ReturnBasis.Goodwill) return Settle(demand, demand.Amount, "charge.beyond-law", null, isDoubtful: true);
        if (Bearer is CostBearer.Nobody or CostBearer.Seller && demand.Kind is ChargeKind.ReturnShipping or ChargeKind.RoundTripShipping)
            return Forbid(demand, "charge.no-return-cost", LawTopic.GoodsBack);
        foreach (var rule in Regime.Charges)
            if (rule.Kind == demand.Kind) return Judge(demand, rule);
        return Forbid(demand, "charge.forbidden", LawTopic.ConsumerBearsReturn);
    }

    private ChargeJudgement Judge(ChargeDemand demand, ChargeRule rule)
    {
        var zero = Money.Zero(demand.Amount.Currency);
        var disputed = Bearer == CostBearer.Undetermined;
        return rule.Limit switch
        {
            ChargeLimit.AnnouncedElseOrdinary when demand.Announced is { } ceiling => Settle(demand, ceiling, "charge.up-to-announced", rule.Topic, disputed),
            ChargeLimit.AnnouncedElseOrdinary when demand.OrdinaryFreight is { } freight => Settle(demand, freight, "charge.ordinary-freight", rule.Topic, disputed),
            // Nothing announced and no ordinary freight known: domestic freight stands as demanded, a freight from overseas is doubtful.
            ChargeLimit.AnnouncedElseOrdinary => Settle(demand, demand.Amount, "charge.freight-unannounced", rule.Topic,
                disputed || demand.Kind == ChargeKind.OverseasShipping),
            ChargeLimit.ProvenIfAnnounced when demand.Announced is { } announced =>
                Settle(demand, Money.Min(announced, demand.ProvenCost ?? zero), "charge.as-proven", rule.Topic),
            ChargeLimit.ProvenIfAnnounced => Forbid(demand, "charge.unannounced", rule.Topic),
            ChargeLimit.Proven => Settle(demand, demand.ProvenCost ?? zero, "charge.as-proven", rule.Topic),
            ChargeLimit.Demanded => Settle(demand, demand.Amount, "charge.as-demanded", rule.Topic),
            ChargeLimit.OnlyByTerms when RoundTripByTerms =>
                Settle(demand, demand.Announced ?? demand.Amount, "charge.by-terms", rule.Topic, isDoubtful: true),
            ChargeLimit.OnlyByTerms => OneWayOnly(demand),
            _ => Forbid(demand, "charge.forbidden", LawTopic.ConsumerBearsReturn),
        };
    }

    // Without terms that set it, a demand for both ways falls to the way back.
    private ChargeJudgement OneWayOnly(ChargeDemand demand) => demand.OrdinaryFreight is { } freight
        ? Settle(demand, freight, "charge.one-way-only", LawTopic.ConsumerBearsReturn)
        : Settle(demand, new(demand.Amount.MinorUnits / 2, demand.Amount.Currency), "charge.one-way-only", LawTopic.ConsumerBearsReturn, isDoubtful: true);

    private ChargeJudgement Forbid(ChargeDemand demand, string code, LawTopic topic) =>
        Conclude(demand, ChargeVerdict.Forbidden, Money.Zero(demand.Amount.Currency), code, topic);

    private ChargeJudgement Settle(ChargeDemand demand, Money ceiling, string code, LawTopic? topic, bool isDoubtful = false)
    {
        var chargeable = Money.Min(demand.Amount, ceiling);
        var verdict = chargeable.IsZero && !demand.Amount.IsZero ? ChargeVerdict.Forbidden
            : isDoubtful ? ChargeVerdict.Doubtful
            : chargeable < demand.Amount ? ChargeVerdict.Limited
            : ChargeVerdict.Allowed;
        return Conclude(demand, verdict, chargeable, code, topic);
    }

    private ChargeJudgement Conclude(ChargeDemand demand, ChargeVerdict verdict, Money chargeable, string code, LawTopic? topic)
    {
        var effect = verdict switch
        {
            ChargeVerdict.Forbidden or ChargeVerdict.Limited => FindingEffect.Blocks,
            ChargeVerdict.Doubtful => FindingEffect.Flags,
            _ => FindingEffect.Informs,
        };
        var citation = topic is { } where ? Regime.Cite(where) : null;
        return new(demand, verdict, chargeable, new(code, effect, citation is null ? [] : [citation],
            [new("charge", demand.Kind), new("demanded", demand.Amount), new("chargeable", chargeable)]));
    }
}
