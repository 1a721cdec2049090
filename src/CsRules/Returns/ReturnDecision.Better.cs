using System.Collections.Immutable;
using CsRules.Decisions;
using CsRules.Laws;
using NodaTime;

namespace CsRules.Returns;

public readonly partial struct ReturnDecision
{
    private ReturnDecision(in ReturnReasoning reasoning, ActsBeside beside) => (_reasoning, _beside) = (reasoning, beside);

    /// <summary>
    /// What two acts give the consumer together, point by point (Korea: E-Commerce Act Art 4). The act that gives the better right
    /// decides: one that applies, then the outcome, what it becomes unproven, how much it covers, who bears the return, whether
    /// what came is not as agreed, the later last day; the first where they are alike. Where another act of the same country gives
    /// no less for longer, the last day is that act's, and a finding names it; where another country's act refunds sooner, the refund is due by that one, and cites it.
    /// </summary>
    public static ReturnDecision Better(in ReturnDecision first, in ReturnDecision second)
    {
        if ((first._reasoning.OutOfScope, second._reasoning.OutOfScope) is (not null, not null))
            return new(first._reasoning, first._beside with { Outside = [.. first._beside.Outside ?? [], second.Read, .. second._beside.Outside ?? []] });
        if (second._reasoning.OutOfScope is not null) return first;
        if (first._reasoning.OutOfScope is not null) return second;
        return Merit(second).CompareTo(Merit(first)) > 0 ? second.With(first) : first.With(second);
    }

    private ReturnReasoning Longer => ReturnReasoning.Of(Under(_beside.Longer));

    private WindowSpan Window => _beside.Longer.Law is null ? _reasoning.Window : Longer.Window;

    // What is allowed without a last day: its window has not begun, and ends after every other.
    private LocalDate Until => LastDay ?? (Outcome == ReturnOutcome.Allowed ? LocalDate.MaxIsoValue : LocalDate.MinIsoValue);

    private ActRead Read => new(Law, _reasoning.Asked.Terms);

    private ReturnQuestion Under(ActRead act) => ReturnQuestion.Of(act.Law!, _reasoning.Asked.Claim, act.Terms!, _reasoning.Asked.Days.Today);

    // The better of two, with what the other gives beyond it.
    private ReturnDecision With(in ReturnDecision other)
    {
        var beside = _beside with
        {
            Unwritten = _beside.Unwritten.Law is not null ? _beside.Unwritten
                : other._reasoning.Found.Contains(ReturnRule.NoticeNotWritten) ? other.Read
                : other._beside.Unwritten,
        };
        if ((Outcome, other.Outcome) == (ReturnOutcome.Allowed, ReturnOutcome.Allowed))
        {
            if (Law.Regime.Id == other.Law.Regime.Id && Covers(other) >= Covers(this) && Bears(other) >= Bears(this) && other.Until > Until)
                beside = beside with { Longer = other._beside.Longer.Law is null ? other.Read : other._beside.Longer };
            // The acts of a country refund alike. Days are compared where the withdrawal has one: of two countries, today may be two.
            if (Law.Regime.Id != other.Law.Regime.Id && NoticeIsGiven && other.Refund?.DueOn is { } sooner && !(Refund?.DueOn <= sooner))
                beside = beside with { Refunding = other._beside.Refunding.Law is null ? other.Read : other._beside.Refunding };
        }

        return new(_reasoning, beside);
    }

    private static (int Outcome, int Unproven, int Extent, int Cost, int Basis, LocalDate Until) Merit(in ReturnDecision decision) => (
        Merit(decision.Outcome), Merit(decision.OutcomeIfUnproven), Covers(decision), Bears(decision),
        decision.Basis == ReturnBasis.NotAsDescribed ? 1 : 0, decision.Until);

    private static int Merit(ReturnOutcome outcome) =>
        outcome switch { ReturnOutcome.Allowed => 3, ReturnOutcome.NeedsEvidence => 2, ReturnOutcome.Refused => 1, _ => 0 };

    private static int Covers(in ReturnDecision decision) => decision.Extent == ReturnExtent.Whole ? 1 : 0;

    private static int Bears(in ReturnDecision decision) =>
        decision._reasoning.Cost switch { CostBearer.Seller or CostBearer.Nobody => 2, CostBearer.Undetermined => 1, _ => 0 };

    // The act that leaves more time, under its own article.
    private Finding LongerByAnotherAct()
    {
        var longer = Longer;
        var topic = longer.Found.Contains(ReturnRule.RightUnknown) ? LawTopic.NotInformed
            : longer.Found.Contains(ReturnRule.AddressUnknown) ? LawTopic.AddressWindow
            : longer.Found.Contains(ReturnRule.ObstructionGoesOn) ? LawTopic.ObstructionWindow
            : LawTopic.Window;
        ImmutableArray<Citation> cited = [.. ((Citation?[])[_beside.Longer.Law!.Regime.Cite(topic), Law.Regime.Cite(LawTopic.BetterLaw)]).OfType<Citation>()];
        return longer.Window.End is { } last
            ? new("return.longer-act", FindingEffect.Supports, cited, [new("lastDay", last)])
            : new("return.longer-act-open", FindingEffect.Supports, cited, []);
    }

    // True where a letter that goes out today would be in time by an act that asks for one, and spare the consumer the way back.
    private bool HelpsInWriting()
    {
        if (_beside.Unwritten.Law is null || Outcome != ReturnOutcome.Allowed || ReturnCost.BornBy != CostBearer.Consumer) return false;
        var asked = Under(_beside.Unwritten);
        var letter = asked.Claim.Withdrawal with { Form = NoticeForm.Letter, NoticeOn = asked.Days.Today, NoticeReachedOn = null };
        ReturnDecision written = new(asked with { Claim = asked.Claim with { Withdrawal = letter }, Days = asked.Days with { Notice = asked.Days.Today } });
        return (written.Outcome, written.ReturnCost.BornBy) == (ReturnOutcome.Allowed, CostBearer.Seller);
    }

    private static Finding OnlyWritten(Law act) =>
        new("return.notice-not-written-beside", FindingEffect.Informs, [.. ((Citation?[])[act.Regime.Cite(LawTopic.WrittenNotice), act.Regime.Cite(LawTopic.SellerBearsReturn)]).OfType<Citation>()], []);
}
