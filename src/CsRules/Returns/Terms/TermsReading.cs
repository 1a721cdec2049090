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
        ImmutableArray<Citation> citations = [.. ruling.Topics.Select(regime.Cite).OfType<Citation>()];
        var effect = ruling.Verdict switch
        {
            ClauseVerdict.Valid => FindingEffect.Informs,
            ClauseVerdict.Void => FindingEffect.Blocks,
            _ => FindingEffect.Flags,
        };
        return new(index, clause, ruling.Verdict, new(ruling.Code, effect, citations, Data(clause, regime)), ruling.MayObstruct);
    }

    private static ImmutableArray<Datum> Data(PolicyClause clause, StatutoryRegime regime)
    {
        var data = ImmutableArray.CreateBuilder<Datum>();
        if (clause.Days is { } days) data.Add(new("days", days));
        if (clause is { Kind: ClauseKind.DeliveryDayCounts, Days: { } counted }) data.Add(new("daysInFact", ClauseReader.WithDeliveryDay(counted, regime)));
        if (regime.Window is { } window) data.Add(new("lawDays", window.Length));
        if (clause.Charge is { } charge) data.Add(new("charge", charge));
        if (regime.Refunds.FirstOrDefault(r => r.Start != RefundStart.Payment) is { } refund)
            data.Add(new("refundPeriod", new LocalizedText(RegimeTable.Length(refund.Period, Language.Korean), RegimeTable.Length(refund.Period, Language.English))));
        return data.ToImmutable();
    }

    private static uint Waived(List<PolicyClause> standing, StatutoryRegime regime)
    {
        var waived = 0u;
        foreach (var clause in standing.Where(c => c.Kind == ClauseKind.AcceptsExcluded))
            for (var i = 0; i < regime.Exclusions.Length; i++)
                if (clause.Scope == ClauseScope.Everything || Speaks(clause.Scope, regime.Exclusions[i]))
                    waived |= 1u << i;
        return waived;
    }

    // A shop that takes back what was downloaded has said nothing of a service that was begun.
    private static bool Speaks(ClauseScope scope, Exclusion exclusion) => scope switch
    {
        ClauseScope.DamagedByConsumer => exclusion.Grounds.Contains(ClaimFact.DamagedByConsumer),
        ClauseScope.ValueLost => exclusion.Grounds.Contains(ClaimFact.ValueLostByUse),
        ClauseScope.Perishable => exclusion.Grounds.Contains(ClaimFact.ValueLostByTime) || exclusion.Grounds.Contains(ClaimFact.Perishable),
        ClauseScope.Hygiene => exclusion.Grounds.Contains(ClaimFact.HygieneUnsealed),
        ClauseScope.Copyable => exclusion.Grounds.Contains(ClaimFact.CopyablePackagingDamaged) || exclusion.Grounds.Contains(ClaimFact.MediaUnsealed),
        ClauseScope.DigitalBegun => IsBegun(exclusion, SaleSubject.DigitalContent) || exclusion.Grounds.Contains(ClaimFact.Download),
        ClauseScope.ServiceBegun => IsBegun(exclusion, SaleSubject.Service),
        ClauseScope.MadeToOrder => exclusion.Grounds.Contains(ClaimFact.IndividuallyProduced),
        _ => false,
    };

    private static bool IsBegun(Exclusion exclusion, SaleSubject subject) =>
        (exclusion.Grounds.Contains(ClaimFact.SupplyBegun) || exclusion.Grounds.Contains(ClaimFact.FullyPerformed)) && (exclusion.Subjects.IsEmpty || exclusion.Subjects.Contains(subject));
}
