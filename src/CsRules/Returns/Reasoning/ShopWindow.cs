using CsRules.Calendars;
using CsRules.Laws;

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

        return WindowSpan.Later(window, FromOrder(asked));
    }

    /// <summary>The terms' window from the order, which needs no record of the supply.</summary>
    public static WindowSpan FromOrder(in ReturnQuestion asked) =>
        asked.Terms.WindowFromOrder is { } fromOrder && asked.Day(asked.Claim.Sale.OrderedOn) is { } ordered
            ? asked.Span(WindowStart.Order, ordered, fromOrder)
            : default;

    /// <summary>How long the shop is kind after every window.</summary>
    public static WindowSpan Goodwill(in ReturnQuestion asked, in WindowSpan mind, in WindowSpan terms)
    {
        if (asked.Terms.GoodwillDays is not { } days || asked.Days.State != SupplyState.Supplied) return default;
        var last = WindowSpan.Later(mind, terms);
        return last.IsKnown ? asked.Span(last.Start, last.LastDay, LegalPeriod.Days(days)) : default;
    }
}
