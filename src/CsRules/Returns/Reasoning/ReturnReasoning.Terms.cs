using CsRules.Calendars;

namespace CsRules.Returns;

/// <summary>What the shop's own terms add. They can only help: they never shorten, bar or charge here.</summary>
internal partial struct ReturnReasoning
{
    private void JudgeTerms()
    {
        _terms = Truth.False;
        if (Terms.VoidCount > 0) Note(ReturnRule.VoidTerms);
        if (Terms.MayObstruct) Note(ReturnRule.VoidTermsMayObstruct);
        if (Terms.DoubtfulCount > 0) Note(ReturnRule.DoubtfulTerms);
        CountTermsWindow();
        var inTime = TermsWindow.IsKnown ? Truths.Of(Notice <= TermsWindow.LastDay) : Truth.False;
        var better = Truths.Or(inTime, OutOfScope ? Truth.False : _mindInTime);
        var waived = Truths.Or(_notBarred, NotBarredAfterWaivers());
        _terms = Truths.And(Truths.And(better, waived), Truths.And(JudgeSet(), JudgePresent()));
        if (_terms != Truth.True) return;
        if (inTime == Truth.True && _mindInTime != Truth.True) Note(ReturnRule.TermsWindow);
        if (_notBarred != Truth.True) Note(ReturnRule.TermsWaive);
    }

    private void CountTermsWindow()
    {
        if (_state != SupplyState.Supplied) return;
        var lastParcel = Terms.CountsLastParcel ? Day(Claim.Supply.LastParcelOn) : null;
        if (lastParcel > Supply)
            TermsWindow = new(WindowStart.LastParcel, lastParcel.Value, Rights.Regime.Window, Rights.Counter.End(lastParcel.Value, Rights.Regime.Window).LastDay);
        if (Terms.Window is { } window)
        {
            var from = MindWindow.IsKnown && !OutOfScope ? MindWindow : new(WindowStart.Supply, Supply, window, Supply);
            if (TermsWindow.IsKnown && lastParcel > from.From) from = TermsWindow;
            TermsWindow = WindowSpan.Later(TermsWindow, new(from.Start, from.From, window, Rights.Counter.End(from.From, window).LastDay));
        }

        if (Terms.WindowFromOrder is { } fromOrder && Day(Claim.Sale.OrderedOn) is { } ordered)
            TermsWindow = WindowSpan.Later(TermsWindow, new(WindowStart.Order, ordered, fromOrder, Rights.Counter.End(ordered, fromOrder).LastDay));
        if (TermsWindow.Start == WindowStart.LastParcel) Note(ReturnRule.LastParcel);
        if (Terms.GoodwillDays is { } days && WindowSpan.Later(MindWindow, TermsWindow) is { IsKnown: true } late)
            GoodwillWindow =
                new(late.Start, late.LastDay, LegalPeriod.Days(days), Rights.Counter.End(late.LastDay, LegalPeriod.Days(days)).LastDay);
    }

    private readonly Truth NotBarredAfterWaivers()
    {
        if ((Barring & ~Terms.Waived) != 0) return Truth.False;
        return (Open & ~Terms.Waived) != 0 ? Truth.Unknown : Truth.True;
    }
}
