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
        var inTime = window.IsKnown ? Truths.Of(asked.Days.Notice <= window.LastDay) : Truths.Of(IsBeforeItsWindow(asked) || IsInTimeInAnyCase(asked));
        // A notice that is denied is the consumer's to show here too.
        var lacking = inTime == Truth.True ? asked.Lacks(window) : null;
        var hangsOnAnUntoldDay = inTime == Truth.False && ShopWindow.HangsOnAnUntoldDay(asked);
        var lacksTheSupply = inTime == Truth.False && HangsOnTheSupply(asked, window);
        var time = Truths.Or(lacking is not null || hangsOnAnUntoldDay || lacksTheSupply ? Truth.Unknown : inTime, counted.Holds);
        var right = time != Truth.Unknown ? new Right(time, window, default, counted.Found)
            : new Right(time, window, counted.Holds == Truth.Unknown ? counted.Missing : default, counted.Found);
        if (time == Truth.Unknown && lacking is { } rule) right = right.Lacks(ClaimFact.NoticeGiven, rule);
        if (time == Truth.Unknown && hangsOnAnUntoldDay) right = ShopWindow.Untold(asked, right);
        if (time == Truth.Unknown && lacksTheSupply)
            right = right.Lacks(ClaimFact.SupplyDay, asked.Claim.Supply.DayDisputed ? ReturnRule.SupplyDayDisputed : ReturnRule.SupplyUnrecorded);
        var holds = Truths.And(Truths.And(right.Holds, bars.NothingBarsBut(waived)), goods);
        var isByTerms = holds == Truth.True && inTime == Truth.True && counted.Holds != Truth.True;
        return new(holds, window, right.Missing, right.Found
            .When(isByTerms && window.IsKnown, ReturnRule.TermsWindow)
            .When(window.Start == WindowStart.LastParcel, ReturnRule.LastParcel));
    }

    // The supply is not shown, but it can't lie before the order.
    private static bool IsInTimeInAnyCase(in ReturnQuestion asked) => asked.Days.State == SupplyState.Unrecorded
        && asked.Terms.Window is { } own && asked.Day(asked.Claim.Sale.OrderedOn) is { } ordered && asked.Days.Notice <= asked.End(ordered, own);

    // The shop proves when it supplied, for its own days as for the law's.
    private static bool HangsOnTheSupply(in ReturnQuestion asked, in WindowSpan window) => asked.Days.State == SupplyState.Unrecorded
        ? asked.Terms.Window is not null
        : asked.Claim.Supply.DayDisputed && window.Start == WindowStart.Supply;

    // Where only the shop gives a right, it is there before the goods are, as the law's own would be.
    private static bool IsBeforeItsWindow(in ReturnQuestion asked) =>
        asked.Law.Regime.Window is null && asked.Terms.GivesAWindow && asked.Days.NotSupplied;
}
