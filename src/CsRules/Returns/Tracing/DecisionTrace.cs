using System.Collections.Immutable;
using CsRules.Laws;

namespace CsRules.Returns;

/// <summary>
/// Which data of the law a finished reasoning had read, told from what it keeps: a decision itself notes nothing. A test changes
/// what a trace does not name, and the decision stays.
/// </summary>
internal static class DecisionTrace
{
    public static ImmutableArray<TraceStep> Of(in ReturnReasoning reasoning, in ReturnDecision decision)
    {
        var asked = reasoning.Asked;
        var (regime, claim) = (asked.Law.Regime, asked.Claim);
        var data = LawRegister.Of(regime).ToDictionary(datum => datum.Code, StringComparer.Ordinal);
        var steps = ImmutableArray.CreateBuilder<TraceStep>();
        void Read(TraceStage stage, string code, TraceEffect effect = TraceEffect.Applies)
        {
            if (data.TryGetValue(code, out var datum)) steps.Add(new(stage, datum, effect));
        }

        for (var i = 0; i < regime.Scope.Length; i++)
            Read(TraceStage.Scope, LawRegister.Scope(i), ReferenceEquals(regime.Scope[i], reasoning.OutOfScope) ? TraceEffect.Applies : TraceEffect.DoesNotApply);
        var window = reasoning.MindWindow;
        Read(TraceStage.Window, "window", window.IsKnown || regime.Window is null ? TraceEffect.Applies : TraceEffect.DoesNotApply);
        Read(TraceStage.Window, "starts", window.IsKnown ? TraceEffect.Applies : TraceEffect.DoesNotApply);
        Read(TraceStage.Window, "counting");
        if (claim.Contract.NotInformed) Read(TraceStage.Window, "not-informed");
        if (asked.Terms.GivesAWindow || asked.Terms.Waived != 0) Read(TraceStage.Window, "agreed-window");
        Read(TraceStage.Window, "written-notice", claim.Withdrawal.IsGivenWithoutWriting ? TraceEffect.Applies : TraceEffect.DoesNotApply);
        Exclusions(reasoning, (code, effect) => Read(TraceStage.Exclusions, code, effect));
        if (claim.Withdrawal.KnownNonconformity != Proof.No || claim.Withdrawal.ClaimsNonconformity)
            Read(TraceStage.Conformity, "nonconformity", claim.Withdrawal.KnownNonconformity switch { Proof.Proven => TraceEffect.Applies, Proof.Disputed => TraceEffect.Open, _ => TraceEffect.DoesNotApply });
        if (!reasoning.Missing.IsEmpty)
        {
            Read(TraceStage.Burden, "burden");
            Read(TraceStage.Burden, "unsettled-burden", (reasoning.Missing & asked.Law.Unsettled).IsEmpty ? TraceEffect.DoesNotApply : TraceEffect.Applies);
        }

        if (reasoning.Outcome != ReturnOutcome.Allowed) return steps.ToImmutable();
        Read(TraceStage.ReturnCost, "change-of-mind-cost", reasoning.Basis == ReturnBasis.NotAsDescribed ? TraceEffect.DoesNotApply : TraceEffect.Applies);
        if (reasoning.Basis == ReturnBasis.NotAsDescribed || claim.Withdrawal.KnownNonconformity != Proof.No) Read(TraceStage.ReturnCost, "nonconformity-cost");
        Read(TraceStage.ReturnCost, "penalty", reasoning.Basis == ReturnBasis.ChangeOfMind ? TraceEffect.Applies : TraceEffect.DoesNotApply);
        if (claim.Contract.ReturnCostNotAnnounced) Read(TraceStage.ReturnCost, "return-cost-if-not-announced");
        foreach (var kind in claim.Charges.Select(demand => demand.Kind).Distinct()) Read(TraceStage.Charges, LawRegister.Charge(kind));
        if (decision.Refund is { } refund)
        {
            Read(TraceStage.Refund, LawRegister.Refund(refund.Start));
            Read(TraceStage.Refund, "outbound");
            Read(TraceStage.Refund, "withholding");
        }

        return steps.ToImmutable();
    }

    private static void Exclusions(in ReturnReasoning reasoning, Action<string, TraceEffect> read)
    {
        var (bars, waived) = (reasoning.Bars, reasoning.Waived);
        for (var i = 0; i < reasoning.Asked.Law.Exclusions.Length; i++)
        {
            var bit = 1u << i;
            if (((bars.Barring | bars.Open | bars.Cured | bars.Spared) & bit) == 0) continue;
            read(LawRegister.Exclusion(i),
                (waived & bit) != 0 ? TraceEffect.Waived
                : (bars.Barring & bit) != 0 ? TraceEffect.Applies
                : (bars.Spared & bit) != 0 ? TraceEffect.Spares
                : (bars.Open & bit) != 0 ? TraceEffect.Open
                : TraceEffect.Cured);
        }
    }
}
