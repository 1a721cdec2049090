using System.Collections.Immutable;
using CsRules.Calendars;
using CsRules.Decisions;
using CsRules.Documents;
using CsRules.Laws;

namespace CsRules.Returns;

/// <summary>Compiles a policy: judges each clause, then keeps of the clauses that are not void what helps the consumer.</summary>
internal static class TermsReading
{
    public static ReturnTerms Read(ReturnPolicy policy, Law law)
    {
        var regime = law.Regime;
        var clauses = policy.Clauses;
        ImmutableArray<ClauseJudgement> judgements = [.. clauses.Select((clause, index) => Judge(clause, index, regime))];
        var standing = judgements.Where(j => j.Verdict != ClauseVerdict.Void).Select(j => j.Clause).ToList();
        int? Most(ClauseKind kind) => standing.Where(c => c.Kind == kind).Max(c => c.Days);
        bool Any(ClauseKind kind) => standing.Exists(c => c.Kind == kind);
        return new ReturnTerms(law, judgements)
        {
            Window = Days(Longest(Most(ClauseKind.ReturnWindow), Most(ClauseKind.DeliveryDayCounts) is { } days ? ClauseReader.WithDeliveryDay(days, regime) : null)),
            WindowFromOrder = Days(Most(ClauseKind.ReturnWindowFromOrder)),
            WindowFromDispatch = Days(Most(ClauseKind.ReturnWindowFromDispatch)),
            // One that is shorter than the law's is void where the law gives more, and helps where it gives less: thirty days from knowing.
            DefectWindow = regime.Nonconformity is null ? null : Days(clauses.Where(c => c.Kind == ClauseKind.DefectWindow).Max(c => c.Days)),
            CountsLastParcel = Any(ClauseKind.CountFromLastParcel),
            FreeReturns = Any(ClauseKind.FreeReturns),
            OffersExchange = Any(ClauseKind.ExchangeOffered),
            RoundTrip = Any(ClauseKind.RoundTripFee),
            ReturnFee = standing.Where(c => c.Kind == ClauseKind.ReturnShippingFee).Select(c => c.Amount).OfType<Money>().OrderBy(fee => fee.MinorUnits).Select(fee => (Money?)fee).FirstOrDefault(),
            Waived = Waived(standing, regime),
            GoodwillDays = Most(ClauseKind.Goodwill),
            RefundBusinessDays = standing.Where(c => c.Kind == ClauseKind.RefundWithin).Min(c => c.Days),
        };
    }

    private static int? Longest(int? one, int? other) => one is { } a && other is { } b ? Math.Max(a, b) : one ?? other;

    private static LegalPeriod? Days(int? days) => days is { } length ? LegalPeriod.Days(length) : null;

    private static ClauseJudgement Judge(PolicyClause clause, int index, StatutoryRegime regime)
    {
        var ruling = ClauseReader.Judge(clause, regime);
        ImmutableArray<Citation> citations = [.. ruling.Grounds.SelectMany(ground => (Citation?[])[ground.Citation, ground.Detail]).Concat(ruling.Topics.Select(regime.Cite)).OfType<Citation>().DistinctBy(citation => (citation.Text.Id, citation.Article))];
        // What is void is void by the right that it takes away, where the law says no more of it.
        if (citations.IsEmpty && ruling.Verdict == ClauseVerdict.Void && regime.Cite(LawTopic.Window) is { } window) citations = [window];
        var effect = ruling.Verdict switch
        {
            ClauseVerdict.Valid => FindingEffect.Informs,
            ClauseVerdict.Void => FindingEffect.Blocks,
            _ => FindingEffect.Flags,
        };
        return new(index, clause, ruling.Verdict, new(ruling.Code, effect, citations, Data(clause, ruling, regime)), ruling.MayObstruct);
    }

    private static ImmutableArray<Datum> Data(PolicyClause clause, ClauseRuling ruling, StatutoryRegime regime)
    {
        var data = ImmutableArray.CreateBuilder<Datum>();
        if (clause.Days is { } days) data.Add(new("days", days));
        if (clause is { Kind: ClauseKind.DeliveryDayCounts, Days: { } counted }) data.Add(new("daysInFact", ClauseReader.WithDeliveryDay(counted, regime)));
        if (regime.Window is { } window) data.Add(new("lawDays", window.LongestDays));
        if (clause.Charge is { } charge) data.Add(new("charge", charge));
        if (regime.Refunds.FirstOrDefault(r => r.Start != RefundStart.Payment) is { } refund)
        {
            data.Add(new("refundPeriod", new LocalizedText(RegimeTable.Length(refund.Period, Language.Korean), RegimeTable.Length(refund.Period, Language.English))));
            data.Add(new("refundStart", refund.Start));
        }

        if (!ruling.Grounds.IsEmpty) data.Add(new("conditions", ScopeGrounds.Conditions(ruling.Grounds)));
        return data.ToImmutable();
    }

    private static uint Waived(List<PolicyClause> standing, StatutoryRegime regime)
    {
        var waived = 0u;
        foreach (var clause in standing.Where(c => c.Kind == ClauseKind.AcceptsExcluded))
            for (var i = 0; i < regime.Exclusions.Length; i++)
                if (clause.Scope == ClauseScope.Everything || ScopeGrounds.Speaks(clause.Scope, regime.Exclusions[i]))
                    waived |= 1u << i;
        return waived;
    }
}
