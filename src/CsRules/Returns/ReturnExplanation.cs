using System.Collections.Immutable;
using CsRules.Decisions;
using CsRules.Documents;
using CsRules.Laws;

namespace CsRules.Returns;

/// <summary>Puts a decision's findings in the order in which a person wants to hear them.</summary>
internal static class ReturnExplanation
{
    public static IEnumerable<string> ForAgent(ReturnDecision decision, Language language)
    {
        yield return Headline(decision, language, Voice.Agent);
        yield return LastDay(decision, language, Voice.Agent);
        foreach (var missing in decision.Missing)
            yield return Say("return.line-missing", language, Voice.Agent, ("fact", missing.Fact), ("party", missing.Burden));
        if (!decision.Missing.IsEmpty)
            yield return decision.OtherOutcomeIfUnproven is { } other
                ? Say("return.line-if-unproven-other", language, Voice.Agent, ("outcome", decision.OutcomeIfUnproven), ("other", other))
                : Say("return.line-if-unproven", language, Voice.Agent, ("outcome", decision.OutcomeIfUnproven));
        foreach (var finding in decision.Findings)
            yield return $"- {finding.Explain(language)}{Cite(finding, language)}";
        yield return Refund(decision, language, Voice.Agent);
        foreach (var charge in decision.Charges)
            yield return "- " + Charge(charge, language, Voice.Agent) + Cite(charge.Finding, language);
        foreach (var term in decision.VoidTerms)
            yield return Say("return.line-void", language, Voice.Agent, ("n", term.Index + 1), ("text", term.Explain(language))) + Cite(term.Finding, language);
    }

    public static IEnumerable<string> ForCustomer(ReturnDecision decision, Language language)
    {
        yield return Headline(decision, language, Voice.Customer);
        // Two findings may come to the same for a customer.
        foreach (var said in decision.Told().Where(t => t.CustomerHears).Select(t => t.Finding.Explain(language, Voice.Customer)).Distinct(StringComparer.Ordinal))
            yield return said;
        if (decision.Outcome != ReturnOutcome.OutOfScope && decision.Basis != ReturnBasis.Goodwill && !IsBarredInTime(decision))
            yield return LastDay(decision, language, Voice.Customer);
        yield return Refund(decision, language, Voice.Customer);
        foreach (var kind in decision.Charges.Where(c => !c.Chargeable.IsZero).GroupBy(c => c.Demand.Kind))
            yield return Charges(kind.Key, [.. kind], decision, language);
        // A customer has not counted the terms: that some have no effect stands among the findings.
        yield return Say(Close(decision), language, Voice.Customer);
    }

    // Whose return is barred has no use for the days that are left, nor for a last day that was kept; who only has to write has.
    private static bool IsBarredInTime(ReturnDecision decision) =>
        decision is { Outcome: ReturnOutcome.Refused, NeedsOnlyWriting: false } && (decision.DaysLeft >= 0 || decision.IsToldInTime);

    private static string Headline(ReturnDecision decision, Language language, Voice voice)
    {
        var code = decision switch
        {
            { Basis: ReturnBasis.NotAsDescribed, IsUndelivered: true, IsOfNoGoods: true } => "return.headline-not-as-described-unperformed",
            { Basis: ReturnBasis.NotAsDescribed, IsUndelivered: true } => "return.headline-not-as-described-undelivered",
            { Outcome: ReturnOutcome.Allowed } => Allowed(decision),
            { Outcome: ReturnOutcome.Refused, IsOfNoGoods: true } => "return.headline-refused-cancel",
            _ => "return.headline-" + Kebab(decision.Outcome),
        };
        return Say(code, language, voice, ("window", decision.Start));
    }

    private static string Allowed(ReturnDecision decision) => decision switch
    {
        { Basis: ReturnBasis.ChangeOfMind, Extent: ReturnExtent.UnbegunPart } => "return.headline-allowed-unbegun-part" + Asked(decision),
        { Basis: ReturnBasis.ChangeOfMind, NothingIsSentBack: true } => "return.headline-allowed-cancel" + Asked(decision),
        { Basis: ReturnBasis.ChangeOfMind } => "return.headline-allowed-change-of-mind" + Asked(decision),
        { Basis: ReturnBasis.NotAsDescribed, IsLateDelivery: true, IsOfNoGoods: true } => "return.headline-allowed-late-delivery-cancel",
        { Basis: ReturnBasis.NotAsDescribed, IsLateDelivery: true } => "return.headline-allowed-late-delivery",
        { Basis: ReturnBasis.NotAsDescribed, IsOfNoGoods: true } => "return.headline-allowed-not-as-described-" + Kebab(decision.Subject),
        { IsOfNoGoods: true } => $"return.headline-allowed-{Kebab(decision.Basis)}-cancel",
        _ => "return.headline-allowed-" + Kebab(decision.Basis),
    };

    // Who has not told us yet asks whether it may be done.
    private static string Asked(ReturnDecision decision) => decision.NoticeIsGiven || decision.GoodsAreBack ? "" : "-asked";

    private static string LastDay(ReturnDecision decision, Language language, Voice voice)
    {
        if (decision.LastDay is not { } last) return "";
        // Whose goods are back has told us, whether or not the day was written down.
        var told = (decision.Outcome == ReturnOutcome.Allowed && (decision.NoticeIsGiven || decision.GoodsAreBack))
            || (decision.Outcome == ReturnOutcome.NeedsEvidence && decision.IsToldInTime);
        // Who was too late for a change of mind and is in time for what is not as agreed would hear both in one breath.
        if (voice == Voice.Customer && told && decision.TellsTheLapse) return "";
        // A window lapsed tells its own last day; a longer one beside it must tell its own, or the reckoning would be of another.
        // While a fact is open, a day that is over may not be the last one.
        if (voice == Voice.Customer && !told && decision is { Outcome: ReturnOutcome.NeedsEvidence, DaysLeft: < 0 }) return "";
        var code = told ? "return.line-told-in-time"
            : decision.DaysLeft >= 0 ? decision.NeedsOnlyWriting ? "return.line-last-day-written" : decision.RunsFromUntoldKnowledge ? "return.line-last-day-at-most" : "return.line-last-day"
            : last == decision.MindLastDay && decision.TellsTheLapse ? "return.line-last-day-past"
            : "return.line-last-day-past-longer";
        return Say(code, language, voice, ("lastDay", last), ("reckoning", decision.Reckoning!.Format(language)));
    }

    private static string Refund(ReturnDecision decision, Language language, Voice voice)
    {
        if (decision.Refund is not { } refund) return "";
        // Interest runs from the law's own day: what was promised sooner is late, and costs none before it.
        if (refund.DueByLaw is { } byLaw && decision.IsRefundOverdueByLaw && !decision.Regime.LateInterest.IsEmpty)
            return Say("return.line-refund-past-interest", language, voice, ("dueOn", byLaw));
        if (refund.DueOn is { } due && decision.IsRefundOverdue) return Say("return.line-refund-past", language, voice, ("dueOn", due));
        if (refund.DueOn is { } day) return Say("return.line-refund-on", language, voice, ("dueOn", day));
        var code = "return.line-refund-" + Kebab(refund.Start);
        return !refund.IsLimited ? Say("return.line-refund-undated", language, voice) : Say(code, language, voice, ("period", RegimeTable.Length(refund.Period, language)));
    }

    private static string Charge(ChargeJudgement charge, Language language, Voice voice) => Say(
        charge.Verdict == ChargeVerdict.Doubtful ? "return.line-charge-open" : charge.Chargeable == charge.Demand.Amount ? "return.line-charge-whole" : charge.Chargeable.IsZero ? "return.line-charge-none" : "return.line-charge", language, voice,
        ("demanded", charge.Demand.Amount), ("charge", charge.Demand.Kind), ("chargeable", charge.Chargeable), ("text", charge.Finding.Explain(language)));

    // All that is charged under a name is one sum. What a person has to look at first is not named as if it were sure.
    private static string Charges(ChargeKind kind, ImmutableArray<ChargeJudgement> charges, ReturnDecision decision, Language language)
    {
        if (charges.All(c => c.Verdict != ChargeVerdict.Doubtful))
            return Say("return.line-charge", language, Voice.Customer, ("charge", kind), ("chargeable", charges.Select(c => c.Chargeable).Aggregate((a, b) => a + b)));
        // That the postage is still open has been said already.
        return kind.IsOfTheReturn() && decision.ReturnCost.BornBy == CostBearer.Undetermined ? "" : Say("return.line-charge-open", language, Voice.Customer, ("charge", kind));
    }

    private static string Close(ReturnDecision decision) => decision.Outcome != ReturnOutcome.Allowed ? "return.line-close-other"
        : decision.IsUndelivered && decision.ReturnCost.BornBy != CostBearer.Nobody ? "return.line-close-undelivered"
        : decision.ReturnCost.BornBy == CostBearer.Nobody || decision.GoodsAreBack ? "return.line-close-nothing-to-send"
        : decision.GoodsAreSent ? "return.line-close-sent"
        : "return.line-close-allowed";

    private static string Cite(Finding finding, Language language) =>
        finding.Citations.IsEmpty ? "" : $" [{string.Join("; ", finding.Citations.Select(c => Citation(c, language)))}]";

    private static string Citation(Citation citation, Language language)
    {
        var mark = citation.Confidence == Confidence.Confirmed ? "" : " (" + Texts.Label(ValueFormat.EnumCode(citation.Confidence), language) + ")";
        return citation.Format(language) + mark;
    }

    private static string Say(string code, Language language, Voice voice, params (string Name, object Value)[] data)
    {
        ImmutableArray<Datum> values = [.. data.Select(d => new Datum(d.Name, d.Value))];
        return Texts.Say(code, values, language, voice);
    }

    private static string Kebab(Enum value) => ValueFormat.EnumCode(value).Split('.')[^1];
}
