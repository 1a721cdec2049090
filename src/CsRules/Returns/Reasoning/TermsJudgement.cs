using CsRules.Laws;

namespace CsRules.Returns;

/// <summary>What the shop's own terms add where the law does not take them for its own. They can only help: they never shorten, bar or charge here.</summary>
internal static class TermsJudgement
{
    /// <summary>The right by the terms: a longer window, and exclusions that the shop does without.</summary>
    /// <param name="asked">The question.</param>
    /// <param name="counted">Whether the notice was in time by the law's own count; never, where the law does not decide.</param>
    /// <param name="bars">What the law excludes.</param>
    /// <param name="goods">Whether these goods may be returned by themselves, by this customer.</param>
    /// <param name="waived">Exclusions that do not stand against what the terms give.</param>
    public static Right Judge(in ReturnQuestion asked, in Right counted, in Bars bars, Truth goods, uint waived)
    {
        var window = ShopWindow.Of(asked, counted.Window);
        var inTime = window.IsKnown ? Truths.Of(asked.Days.Notice <= window.LastDay) : Truths.Of(IsBeforeItsWindow(asked));
        // A notice that is denied is the consumer's to show here too.
        var isDenied = inTime == Truth.True && asked.Claim.Withdrawal.NoticeDisputed && !asked.IsKeptWithoutTheNotice(window);
        var hangsOnTheOrder = inTime == Truth.False && ShopWindow.HangsOnTheOrder(asked);
        var time = Truths.Or(isDenied || hangsOnTheOrder ? Truth.Unknown : inTime, counted.Holds);
        var right = time != Truth.Unknown ? new Right(time, window, default, counted.Found)
            : new Right(time, window, counted.Holds == Truth.Unknown ? counted.Missing : default, counted.Found);
        if (time == Truth.Unknown && isDenied) right = right.Lacks(ClaimFact.NoticeGiven, ReturnRule.NoticeUnproven);
        if (time == Truth.Unknown && hangsOnTheOrder) right = ShopWindow.Untold(asked, right);
        var holds = Truths.And(Truths.And(right.Holds, bars.NothingBarsBut(waived)), goods);
        var isByTerms = holds == Truth.True && inTime == Truth.True && counted.Holds != Truth.True;
        return new(holds, window, right.Missing, right.Found
            .When(isByTerms && window.IsKnown, ReturnRule.TermsWindow)
            .When(window.Start == WindowStart.LastParcel, ReturnRule.LastParcel));
    }

    // Where only the shop gives a right, it is there before the goods are, as the law's own would be.
    private static bool IsBeforeItsWindow(in ReturnQuestion asked) =>
        asked.Law.Regime.Window is null && asked.Terms.GivesAWindow && asked.Days.NotSupplied;
}
