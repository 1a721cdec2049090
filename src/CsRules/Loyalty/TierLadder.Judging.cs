using System.Runtime.InteropServices;
using CsRules.Loyalty.Assessing;
using NodaTime;

namespace CsRules.Loyalty;

public sealed partial class TierLadder
{
    /// <summary>The tier by what counted, by the tier before, and by hand; in this order.</summary>
    internal TierVerdict Judge(TierHistory history, in TierClock clock, in TierSums sums, TierRank? rank)
    {
        var qualified = Qualify(sums, rank);
        var verdict = history.Last is { } last
            ? After(history, last, clock, qualified, rank)
            : new(qualified, qualified, TierReason.Qualified, null);
        if (history.Floor is { } floor && (floor.Until is null || clock.Today <= floor.Until) && IndexOf(floor.Tier) is var least && least > verdict.Current)
            verdict = verdict with { Current = least, Reason = TierReason.ManualFloor };
        return verdict;
    }

    private TierVerdict After(TierHistory history, TierStanding last, in TierClock clock, int qualified, TierRank? rank)
    {
        var held = IndexOf(last.Tier);
        if (qualified >= held) return new(qualified, qualified, TierReason.Qualified, null);
        var since = last.ShortSince ?? clock.Today;
        if (Program.Demotion == TierDemotion.None) return new(held, qualified, TierReason.NeverLost, since);
        // The tier was promised to the end of the period it was assessed in.
        if (clock.PeriodStart is { } start && last.On >= start) return new(held, qualified, TierReason.HeldToPeriodEnd, since);
        // A window that begins anew holds through it what the whole one before gives.
        var kept = clock.Before is { } before ? Math.Min(held, Qualify(Sum(history, before), rank)) : qualified;
        if (kept >= held) return new(held, qualified, TierReason.HeldToPeriodEnd, null);
        if (Program.GraceMonths > 0 && clock.Today < since.PlusMonths(Program.GraceMonths)) return new(held, qualified, TierReason.Grace, since);
        var least = Math.Max(qualified, kept);
        if (Program.Demotion == TierDemotion.OneStep && held - 1 > least) return new(held - 1, qualified, TierReason.OneStep, clock.Today);
        return new(least, qualified, least > qualified ? TierReason.HeldToPeriodEnd : TierReason.Qualified, null);
    }
}

/// <summary>A tier and why, by place in the program.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TierVerdict(int Current, int Qualified, TierReason Reason, LocalDate? ShortSince);
