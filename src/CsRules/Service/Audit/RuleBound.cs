using System.Collections.Immutable;
using CsRules.Decisions;
using CsRules.Returns;
using NodaTime;

namespace CsRules.Service;

/// <summary>
/// Holds a refusal against the law and the shop's own terms, and then against the allowance for kindness as it stood then.
/// The law is asked of the module that owns it, with the facts known at the time of the reply.
/// </summary>
internal static class RuleBound
{
    public static AuditFinding? Judge(
        ServicePlan plan, ContactHistory history, ContactConversation conversation, ImmutableArray<ContactEvent> events, int index, PolicyRefusal refusal)
    {
        var (at, place) = (events[index].At, EventRef.Of(conversation, events, index));
        var decision = plan.Decide(refusal.Claim, at);
        if (decision.Outcome == ReturnOutcome.Allowed && decision.Basis != ReturnBasis.Goodwill)
        {
            // The finding that carries the return cites the article; the shop's own terms have none.
            var citation = decision.Findings.Where(f => f.Effect == FindingEffect.Supports).SelectMany(f => f.Citations).FirstOrDefault();
            return Of(place, Finding.Of("audit.rule-bound-right", FindingEffect.Blocks, citation, [("event", place.ToString()), ("basis", decision.Basis)]));
        }

        if (plan.Policy.Goodwill is not { } allowance || refusal.Cost is not { } cost || cost.Currency != allowance.PerClaim.Currency || cost.MinorUnits < 0) return null;
        ImmutableArray<GoodwillGrant> before = [.. history.Goodwill.Where(g => IsBefore(g.On, at, plan.Zone) && g.Cost.Currency == cost.Currency)];
        var kindness = allowance.Decide(decision, new() { Claim = place.ToString(), Cost = cost }, before, plan.Zone, at);
        return kindness.Outcome == GoodwillOutcome.Granted
            ? Of(place, Finding.Flags("audit.rule-bound-goodwill", ("event", place.ToString()), ("cost", cost), ("left", kindness.LeftThisMonth + cost)))
            : null;
    }

    private static bool IsBefore(Moment on, Instant at, DateTimeZone zone) => on.On(zone) <= at.InZone(zone).Date;

    private static AuditFinding Of(EventRef place, Finding finding) => new(ServiceSin.RuleBound, place.Conversation, [place], finding);
}
