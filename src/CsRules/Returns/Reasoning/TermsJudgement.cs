using CsRules.Calendars;
using CsRules.Laws;

namespace CsRules.Returns;

/// <summary>What the shop's own terms add. They can only help: they never shorten, bar or charge here.</summary>
internal static class TermsJudgement
{
    /// <summary>The right by the terms: a longer window, and exclusions that the shop does without.</summary>
    /// <param name="asked">The question.</param>
    /// <param name="counted">Whether the notice was in time by the law's own count.</param>
    /// <param name="isInScope">Whether the law decides at all: where not, its count gives nothing.</param>
    /// <param name="bars">What the law excludes.</param>
    /// <param name="goods">Whether these goods may be returned by themselves, by this customer.</param>
    public static Right Judge(in ReturnQuestion asked, in Right counted, bool isInScope, in Bars bars, Truth goods)
    {
        var terms = asked.Terms;
        // A shop without terms gives what the law gives.
        if (terms.Judgements.IsEmpty) return new(isInScope ? Truths.And(Truths.And(counted.Holds, bars.NothingBars), goods) : Truth.False, default, default, default);
        var mind = isInScope ? counted : Right.Never;
        var window = Window(asked, mind.Window);
        var inTime = window.IsKnown ? Truths.Of(asked.Days.Notice <= window.LastDay) : Truth.False;
        var free = bars.NothingBars;
        var holds = Truths.And(Truths.And(Truths.Or(inTime, mind.Holds), Truths.Or(free, bars.NothingBarsBut(terms.Waived))), goods);
        var found = default(RuleSet)
            .When(terms.VoidCount > 0, ReturnRule.VoidTerms)
            .When(terms.MayObstruct, ReturnRule.VoidTermsMayObstruct)
            .When(terms.DoubtfulCount > 0, ReturnRule.DoubtfulTerms)
            .When(window.Start == WindowStart.LastParcel, ReturnRule.LastParcel)
            .When(holds == Truth.True && inTime == Truth.True && counted.Holds != Truth.True, ReturnRule.TermsWindow)
            .When(holds == Truth.True && free != Truth.True, ReturnRule.TermsWaive);
        return new(holds, window, default, found);
    }

    /// <summary>How long the shop is kind after every window.</summary>
    public static WindowSpan Goodwill(in ReturnQuestion asked, WindowSpan mind, WindowSpan terms)
    {
        if (asked.Days.State != SupplyState.Supplied || asked.Terms.GoodwillDays is not { } days) return default;
        var last = WindowSpan.Later(mind, terms);
        return last.IsKnown ? asked.Span(last.Start, last.LastDay, LegalPeriod.Days(days)) : default;
    }

    private static WindowSpan Window(in ReturnQuestion asked, WindowSpan mind)
    {
        var (terms, days) = (asked.Terms, asked.Days);
        if (days.State != SupplyState.Supplied) return default;
        var lastParcel = terms.CountsLastParcel ? asked.Day(asked.Claim.Supply.LastParcelOn) : null;
        var window = lastParcel > days.Supply ? asked.Span(WindowStart.LastParcel, lastParcel.Value, asked.Law.Regime.Window) : default;
        if (terms.Window is { } longer)
        {
            var (start, from) = mind.IsKnown ? (mind.Start, mind.From) : (WindowStart.Supply, days.Supply);
            if (window.IsKnown && lastParcel > from) (start, from) = (window.Start, window.From);
            window = WindowSpan.Later(window, asked.Span(start, from, longer));
        }

        return terms.WindowFromOrder is { } fromOrder && asked.Day(asked.Claim.Sale.OrderedOn) is { } ordered
            ? WindowSpan.Later(window, asked.Span(WindowStart.Order, ordered, fromOrder))
            : window;
    }
}
