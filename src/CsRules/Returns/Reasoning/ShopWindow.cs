using CsRules.Calendars;
using CsRules.Laws;
using NodaTime;

namespace CsRules.Returns;

/// <summary>The window that a shop's terms give: longer days, days from the order, the last parcel.</summary>
internal static class ShopWindow
{
    /// <summary>The terms' window beside the law's; the default where they give none, or nothing was supplied.</summary>
    public static WindowSpan Of(in ReturnQuestion asked, in WindowSpan counted)
    {
        var (terms, days) = (asked.Terms, asked.Days);
        if (!terms.GivesAWindow || days.State != SupplyState.Supplied) return default;
        var lastParcel = terms.CountsLastParcel ? asked.Day(asked.Claim.Supply.LastParcelOn) : null;
        var isLater = lastParcel > days.Supply;
        var window = isLater && asked.Law.Regime.Window is { } own ? asked.Span(WindowStart.LastParcel, lastParcel!.Value, own) : default;
        if (terms.Window is { } longer)
        {
            var (start, from) = counted.IsKnown ? (counted.Start, counted.Begins) : (WindowStart.Supply, days.Supply);
            if (isLater && lastParcel > from) (start, from) = (WindowStart.LastParcel, lastParcel!.Value);
            window = WindowSpan.Later(window, asked.Span(start, from, longer));
        }

        return WindowSpan.Later(window, BeforeSupply(asked));
    }

    /// <summary>The terms' window from the order or the dispatch, which needs no record of the supply.</summary>
    public static WindowSpan BeforeSupply(in ReturnQuestion asked) => WindowSpan.Later(
        From(asked, WindowStart.Order, asked.Claim.Sale.OrderedOn, asked.Terms.WindowFromOrder),
        // Where nobody tells the dispatch, it was on the day of the order at the earliest.
        asked.Claim.Supply.DispatchedOn is { } sent
            ? From(asked, WindowStart.Dispatch, sent, asked.Terms.WindowFromDispatch)
            : From(asked, WindowStart.Order, asked.Claim.Sale.OrderedOn, asked.Terms.WindowFromDispatch));

    /// <summary>
    /// True where only the day of the order or the dispatch would tell whether the terms' window was kept: nobody says it, and the
    /// latest it can have been would still do.
    /// </summary>
    public static bool HangsOnAnUntoldDay(in ReturnQuestion asked) => HangsOnTheOrder(asked) || HangsOnTheDispatch(asked);

    /// <summary>A right by a window that runs from a day that nobody tells; a notice that is denied must be shown as well.</summary>
    public static Right Untold(in ReturnQuestion asked, in Right right)
    {
        var hangs = right;
        if (HangsOnTheOrder(asked)) hangs = hangs.Lacks(ClaimFact.OrderDay, ReturnRule.OrderDayUnknown);
        if (HangsOnTheDispatch(asked)) hangs = hangs.Lacks(ClaimFact.DispatchDay, ReturnRule.DispatchDayUnknown);
        var (byOrder, byDispatch) = (
            HangsOnTheOrder(asked) ? FromTheLatestOrder(asked) : default, HangsOnTheDispatch(asked) ? FromTheLatestDispatch(asked) : default);
        // Where neither day is told the later end is what the notice may have kept.
        return hangs.Holds == Truth.Unknown && asked.Lacks(WindowSpan.Later(byOrder, byDispatch)) is { } lacking ? hangs.Lacks(ClaimFact.NoticeGiven, lacking) : hangs;
    }

    /// <summary>The terms' window from days that nobody tells, as late as they can have been; the default where there is none.</summary>
    public static WindowSpan Latest(in ReturnQuestion asked) => WindowSpan.Later(
        asked.Terms.WindowFromOrder is not null && asked.Claim.Sale.OrderedOn is null ? FromTheLatestOrder(asked) : default,
        asked.Terms.WindowFromDispatch is not null && asked.Claim.Supply.DispatchedOn is null ? FromTheLatestDispatch(asked) : default);

    private static bool HangsOnTheOrder(in ReturnQuestion asked) =>
        asked.Terms.WindowFromOrder is not null && asked.Claim.Sale.OrderedOn is null && !asked.Days.NotSupplied
        && asked.Days.Notice <= FromTheLatestOrder(asked).LastDay;

    private static bool HangsOnTheDispatch(in ReturnQuestion asked) =>
        asked.Terms.WindowFromDispatch is not null && asked.Claim.Supply.DispatchedOn is null && !asked.Days.NotSupplied
        && asked.Days.Notice <= FromTheLatestDispatch(asked).LastDay;

    private static WindowSpan From(in ReturnQuestion asked, WindowStart start, Moment? moment, LegalPeriod? period) =>
        period is { } length && asked.Day(moment) is { } day ? asked.Span(start, day, length) : default;

    // Goods are sent on or before the day on which they come, and the notice speaks of goods that were sent.
    private static WindowSpan FromTheLatestDispatch(in ReturnQuestion asked)
    {
        var supplied = asked.Day(asked.Claim.Supply.On) ?? asked.Days.Notice;
        return asked.Span(WindowStart.Dispatch, LocalDate.Min(supplied, asked.Days.Notice), asked.Terms.WindowFromDispatch.GetValueOrDefault());
    }

    // An order lies on or before its payment, its supply and the notice.
    private static WindowSpan FromTheLatestOrder(in ReturnQuestion asked)
    {
        var (supplied, paid) = (asked.Day(asked.Claim.Supply.On) ?? asked.Days.Notice, asked.Day(asked.Claim.Sale.PaidOn) ?? asked.Days.Notice);
        return asked.Span(WindowStart.Order, LocalDate.Min(LocalDate.Min(supplied, paid), asked.Days.Notice), asked.Terms.WindowFromOrder.GetValueOrDefault());
    }

    /// <summary>How long the shop is kind after every window.</summary>
    public static WindowSpan Goodwill(in ReturnQuestion asked, in WindowSpan mind, in WindowSpan terms)
    {
        if (asked.Terms.GoodwillDays is not { } days || asked.Days.State != SupplyState.Supplied) return default;
        var last = WindowSpan.Later(mind, terms);
        return last.IsKnown ? asked.Span(last.Start, last.LastDay, LegalPeriod.Days(days)) : default;
    }
}
