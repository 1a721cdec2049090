using CsRules.Laws;
using NodaTime;

namespace CsRules.Returns;

/// <summary>The right where goods are not as agreed: its two periods both must be kept, and the non-conformity shown.</summary>
internal static class ConformityJudgement
{
    public static Right Judge(in ReturnQuestion asked, Truth present)
    {
        var withdrawal = asked.Claim.Withdrawal;
        var claimed = withdrawal.KnownNonconformity;
        if (claimed == Proof.No && !withdrawal.ClaimsNonconformity) return Right.Never;
        if (asked.Law.Regime.Nonconformity is not { } periods)
            return claimed == Proof.No ? Right.Never : Right.Never.Note(ReturnRule.NonconformityElsewhere);
        if (claimed == Proof.No) return Right.Never.Note(ReturnRule.NonconformityNotShown);

        var right = InTime(asked, periods);
        var lacking = right.Holds == Truth.True ? asked.Lacks(right.Window) : null;
        var (inTime, shown) = (lacking is null ? right.Holds : Truth.Unknown, Truths.Of(claimed));
        var isDisputed = shown == Truth.Unknown;
        var missing = right.Missing.When(lacking is not null, ClaimFact.NoticeGiven).When(isDisputed, ClaimFact.Nonconformity);
        var found = right.Found
            .When(withdrawal.Reason == ReturnReason.LateDelivery, ReturnRule.LateDelivery)
            .When(isDisputed, ReturnRule.NonconformityDisputed)
            .When(shown == Truth.True && inTime == Truth.True, ReturnRule.Nonconforming);
        return new(Truths.And(Truths.And(inTime, shown), present), right.Window, missing, lacking is { } rule ? found.With(rule) : found);
    }

    private static Right InTime(in ReturnQuestion asked, NonconformityWindow periods)
    {
        var days = asked.Days;
        if (days.NotSupplied) return new(Truth.True, default, default, default);
        if (days.State == SupplyState.Unrecorded) return WithoutRecord(asked, periods);
        var whole = asked.Span(days.RepairRestarts ? WindowStart.RepairOrExchange : WindowStart.Supply, days.Supply, periods.FromSupply);
        // Nobody knows of a defect before the goods are there, and whoever tells of one knows of it by then.
        var knew = LocalDate.Max(LocalDate.Min(days.Knew ?? days.Notice, days.Notice), days.Supply);
        var known = asked.Span(WindowStart.Knowledge, knew, periods.FromKnowledge);
        var byLaw = WindowSpan.Sooner(known, whole);
        // Where nobody says when it was known, thirty days of the supply are in time in any case.
        var inAnyCase = days.Knew is null ? asked.Span(WindowStart.Knowledge, days.Supply, periods.FromKnowledge) : known;
        // A longer time that the shop promises is counted from the supply alone, as it promises it.
        if (asked.Terms.DefectWindow is { } longer && asked.Span(whole.Start, days.Supply, longer) is var agreed && agreed.LastDay > byLaw.LastDay)
        {
            var (promised, isLawful) = (new Right(Truth.True, agreed, default, default), days.Notice <= byLaw.LastDay && days.Notice <= inAnyCase.LastDay);
            return isLawful ? promised
                : days.Notice <= agreed.LastDay ? promised.Note(ReturnRule.TermsDefectWindow)
                : Lapsed(asked, promised, ReturnRule.TermsDefectLapsed, hangsOnSupply: true);
        }

        var right = new Right(Truth.True, byLaw, default, default);
        if (days.Knew is not null && days.Notice > known.LastDay)
            return Lapsed(asked, right, ReturnRule.NonconformityLapsedKnowledge, hangsOnSupply: days.Knew == days.Supply);
        if (days.Notice > whole.LastDay) return Lapsed(asked, right, ReturnRule.NonconformityLapsedSupply, hangsOnSupply: true);
        return days.Notice <= inAnyCase.LastDay ? right : right.Lacks(ClaimFact.KnowledgeDay, ReturnRule.KnowledgeDayMissing);
    }

    private static Right Lapsed(in ReturnQuestion asked, Right right, ReturnRule rule, bool hangsOnSupply) =>
        hangsOnSupply && asked.Claim.Supply.DayDisputed && !asked.Days.RepairRestarts
            ? right.Lacks(ClaimFact.SupplyDay, ReturnRule.SupplyDayDisputed)
            : right.Note(rule) with { Holds = Truth.False };

    private static Right WithoutRecord(in ReturnQuestion asked, NonconformityWindow periods)
    {
        var days = asked.Days;
        var earliest = asked.Day(asked.Claim.Sale.OrderedOn);
        if (asked.Terms.DefectWindow is { } longer && earliest is { } from && days.Notice <= asked.End(from, longer)) return new(Truth.True, default, default, default);
        if (days.Knew is { } knew && asked.Span(WindowStart.Knowledge, knew, periods.FromKnowledge) is var known && days.Notice > known.LastDay)
            return Lapsed(asked, new(Truth.True, known, default, default), ReturnRule.NonconformityLapsedKnowledge, hangsOnSupply: false);

        // The goods can't have come before the order, nor can a defect have been known before they came.
        if (earliest is { } ordered
            && days.Notice <= asked.End(ordered, days.Knew is null ? periods.FromKnowledge : periods.FromSupply))
            return new(Truth.True, default, default, default);

        var right = Right.Never.Lacks(ClaimFact.SupplyDay, ReturnRule.SupplyUnrecorded);
        return days.Knew is null ? right.Lacks(ClaimFact.KnowledgeDay, ReturnRule.KnowledgeDayMissing) : right;
    }
}
