using CsRules.Calendars;
using CsRules.Laws;
using NodaTime;

namespace CsRules.Returns;

/// <summary>The window without a reason: from which event it runs, and whether the notice fell inside.</summary>
internal static class WindowJudgement
{
    public static Right Judge(in ReturnQuestion asked)
    {
        var right = Count(asked);
        if (right.Holds == Truth.False && IsObstructionOpen(asked)) right = right.Lacks(ClaimFact.Obstruction, ReturnRule.ObstructionDisputed);
        var withdrawal = asked.Claim.Withdrawal;
        if (asked.Law.Regime.NoticeInWriting && withdrawal.IsGivenWithoutWriting) return right.As(Truth.False).Note(ReturnRule.NoticeNotWritten);
        if (right.Holds == Truth.True && asked.Lacks(right.Window) is { } lacking) return right.Lacks(ClaimFact.NoticeGiven, lacking);
        // What never was does not lapse.
        return right.Holds == Truth.False && !right.Found.Contains(ReturnRule.NoStatutoryRight) ? right.Note(ReturnRule.WindowLapsed) : right;
    }

    private static Right Count(in ReturnQuestion asked)
    {
        var regime = asked.Law.Regime;
        if (asked.IsDisplaced) return ByShownTerms(asked);
        if (regime.Window is not { } length) return WithoutWindow(asked);
        if (regime.Starts.ServicesFromContract && asked.Claim.Sale is { Subject: not SaleSubject.Goods, OrderedOn: { } ordered })
            return InTime(asked, asked.Span(WindowStart.Contract, asked.Day(ordered)!.Value, length));
        return asked.Days.NotSupplied ? NotBegun(ReturnRule.NotSuppliedYet) : FromSupply(asked, length);
    }

    // No right without a reason; but one may come of information that was missing (from the contract, or the supply where no order is known).
    private static Right WithoutWindow(in ReturnQuestion asked)
    {
        var none = Right.Never.Note(ReturnRule.NoStatutoryRight);
        if (!asked.IsNotInformed || asked.Law.Regime.WhenNotInformed is not { } rule) return none;
        var (start, from) = asked.Day(asked.Claim.Sale.OrderedOn) is { } ordered ? (WindowStart.Contract, ordered) : (WindowStart.Supply, asked.Days.Supply);
        if (start == WindowStart.Supply && asked.Days.State != SupplyState.Supplied) return NotBegun(ReturnRule.NotInformed);
        var window = asked.Span(start, from, rule.Longer);
        return new(Truths.Of(asked.Days.Notice <= window.LastDay), window, default, RuleSet.Of(ReturnRule.NotInformed));
    }

    // The terms' own window stands in the place of the law's; one from the order needs no supply.
    private static Right ByShownTerms(in ReturnQuestion asked)
    {
        if (asked.Days.NotSupplied) return NotBegun(ReturnRule.NotSuppliedYet);
        return asked.Terms.Window is { } own ? FromSupply(asked, own) : InTime(asked, ShopWindow.BeforeSupply(asked));
    }

    private static Right NotBegun(ReturnRule rule) => new(Truth.True, default, default, RuleSet.Of(rule));

    private static Right InTime(in ReturnQuestion asked, in WindowSpan counted) =>
        asked.IsNotInformed || asked.IsDisplaced || asked.AgreesOnAWindow
            ? Extended(asked, WhenNotInformed(asked, counted))
            : new(Truths.Of(asked.Days.Notice <= counted.LastDay), counted, default, default);

    // What the parties agreed on beyond the law's window is the law's too, where it says so.
    private static Right Extended(in ReturnQuestion asked, in WindowSpan law)
    {
        if (asked.IsDisplaced) return Shown(asked, WindowSpan.Later(law, ShopWindow.BeforeSupply(asked)));
        var found = default(RuleSet).When(asked.IsNotInformed, ReturnRule.NotInformed);
        if (!asked.AgreesOnAWindow) return new(Truths.Of(asked.Days.Notice <= law.LastDay), law, default, found);
        var agreed = ShopWindow.Of(asked, law);
        var whole = WindowSpan.Later(law, agreed);
        var inTime = asked.Days.Notice <= whole.LastDay;
        var right = new Right(Truths.Of(inTime), whole, default, found
            .When(inTime && asked.Days.Notice > law.LastDay, ReturnRule.TermsWindow)
            .When(whole.Start == WindowStart.LastParcel && law.Start != WindowStart.LastParcel, ReturnRule.LastParcel));
        return inTime || !ShopWindow.HangsOnAnUntoldDay(asked) ? right : ShopWindow.Untold(asked, right);
    }

    private static Right Shown(in ReturnQuestion asked, in WindowSpan window)
    {
        var inTime = asked.Days.Notice <= window.LastDay;
        var right = new Right(Truths.Of(inTime), window, default, default(RuleSet).When(inTime, ReturnRule.TermsWindow));
        if (inTime) return right;
        if (ShopWindow.HangsOnAnUntoldDay(asked)) return ShopWindow.Untold(asked, right);
        // Nobody tells the day from which the terms count, and the latest that it can have been is too early.
        return window.IsKnown ? right : right with { Window = ShopWindow.Latest(asked) };
    }

    private static Right FromSupply(in ReturnQuestion asked, LegalPeriod length)
    {
        var (contract, starts) = (asked.Claim.Contract, asked.Law.Regime.Starts);
        var documentFails = starts.AddressKnown && (contract.NoDocument || contract.Address != SellerAddress.Given);
        var from = documentFails ? Sooner(asked.Day(contract.AddressKnownOn), asked.Day(contract.AddressKnowableOn))
            : starts.DocumentIfLater ? asked.Day(contract.DocumentOn)
            : null;
        if (documentFails && from is null) return NotBegun(ReturnRule.AddressUnknown);
        var obstructed = starts.ObstructionEnds && contract.Obstruction == Proof.Proven;
        if (obstructed && contract.ObstructionEndedOn is null) return NotBegun(ReturnRule.ObstructionGoesOn);
        if (starts.RightKnown && contract is { NotInformed: true, InformedOn: null }) return NotBegun(ReturnRule.RightUnknown);
        var known = starts.RightKnown && contract.NotInformed ? asked.Day(contract.InformedOn) : null;
        var ended = obstructed ? asked.Day(contract.ObstructionEndedOn) : null;
        return asked.Days.State == SupplyState.Unrecorded
            ? WithoutRecord(asked, Latest(Latest(from, known), ended))
            : FromLatest(asked, length, (documentFails ? WindowStart.Address : WindowStart.Document, from), known, ended);
    }

    private static Right FromLatest(in ReturnQuestion asked, LegalPeriod length, (WindowStart Start, LocalDate? Day) document, LocalDate? known, LocalDate? ended)
    {
        var days = asked.Days;
        var start = (Start: days.RepairRestarts ? WindowStart.RepairOrExchange : WindowStart.Supply, Day: days.Supply);
        start = Later(start, document.Start, document.Day);
        start = Later(start, WindowStart.Information, known);
        start = Later(start, WindowStart.ObstructionEnded, ended);
        if (asked.Law.Regime.Starts.LastItem) start = Later(start, WindowStart.LastParcel, asked.Day(asked.Claim.Supply.LastParcelOn));
        var window = asked.Span(start.Start, start.Day, length);
        if (!asked.Claim.Supply.DayDisputed || start.Start != WindowStart.Supply) return InTime(asked, window);
        var right = InTime(asked, window);
        return right.Holds == Truth.False ? right.Lacks(ClaimFact.SupplyDay, ReturnRule.SupplyDayDisputed) : right;
    }

    // The day of supply is not shown, but it can't lie before the order, nor the window start before what is known.
    private static Right WithoutRecord(in ReturnQuestion asked, LocalDate? known)
    {
        var byLastParcel = asked.Law.Regime.Starts.LastItem || (asked.Law.Regime.AgreedWindow && asked.Terms.CountsLastParcel);
        var earliest = Latest(Latest(asked.Day(asked.Claim.Sale.OrderedOn), known), byLastParcel ? asked.Day(asked.Claim.Supply.LastParcelOn) : null);
        var inAnyCase = earliest is { } day && asked.Days.Notice <= LongestFrom(day, asked);
        if (inAnyCase || (asked.Law.Regime.AgreedWindow && ShopWindow.BeforeSupply(asked) is { IsKnown: true } ordered && asked.Days.Notice <= ordered.LastDay))
            return new(Truth.True, default, default, default);
        var right = Right.Never.Lacks(ClaimFact.SupplyDay, ReturnRule.SupplyUnrecorded);
        return asked.Law.Regime.AgreedWindow && ShopWindow.HangsOnAnUntoldDay(asked) ? ShopWindow.Untold(asked, right) : right;
    }

    // Informed late, the window runs from then; never informed, it is that much longer.
    private static WindowSpan WhenNotInformed(in ReturnQuestion asked, in WindowSpan window)
    {
        if (!asked.IsNotInformed || asked.Law.Regime.WhenNotInformed is not { } rule) return window;
        var extended = asked.Span(window.Start, rule.AfterWindow ? window.LastDay : window.From, rule.Longer) with { Begins = window.Begins };
        // Information counts as long as it comes within the longer time from the event itself (EU, Art 10(2); GB, reg 31(3)).
        if (asked.Day(asked.Claim.Contract.InformedOn) is not { } informed || informed > asked.End(window.From, rule.Longer)) return extended;
        var whole = WindowSpan.Later(window, asked.Span(WindowStart.Information, informed, asked.Law.Regime.Window.GetValueOrDefault()));
        return rule.AfterWindow ? whole : WindowSpan.Sooner(whole, extended);
    }

    // Of the law's own window and the terms' the one that ends later.
    private static LocalDate LongestFrom(LocalDate day, in ReturnQuestion asked)
    {
        var byLaw = asked.End(day, asked.Law.Regime.Window.GetValueOrDefault());
        if (asked.Terms.Window is not { } own) return byLaw;
        var byTerms = asked.End(day, own);
        return asked.IsDisplaced ? byTerms : asked.Law.Regime.AgreedWindow ? LocalDate.Max(byLaw, byTerms) : byLaw;
    }

    // Whether the seller hindered the withdrawal is disputed, and it would have been in time.
    private static bool IsObstructionOpen(in ReturnQuestion asked)
    {
        var contract = asked.Claim.Contract;
        return asked.Law.Regime.Starts.ObstructionEnds && contract.Obstruction == Proof.Disputed
            && (asked.Day(contract.ObstructionEndedOn) is not { } ended || asked.Days.Notice <= LongestFrom(ended, asked));
    }

    private static (WindowStart Start, LocalDate Day) Later((WindowStart Start, LocalDate Day) first, WindowStart start, LocalDate? day) =>
        day > first.Day ? (start, day.Value) : first;

    private static LocalDate? Latest(LocalDate? one, LocalDate? other) =>
        one is { } a && other is { } b ? LocalDate.Max(a, b) : one ?? other;

    private static LocalDate? Sooner(LocalDate? one, LocalDate? other) =>
        one is { } a && other is { } b ? LocalDate.Min(a, b) : one ?? other;
}
