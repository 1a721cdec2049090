using CsRules.Laws;
using NodaTime;

namespace CsRules.Returns;

/// <summary>The window without a reason: from which event it runs, and whether the notice fell inside.</summary>
internal static class WindowJudgement
{
    public static Right Judge(in ReturnQuestion asked)
    {
        var right = Obstructed(asked, Count(asked));
        if (right.Holds == Truth.True && asked.Claim.Withdrawal.NoticeDisputed && !asked.IsKeptWithoutTheNotice(right.Window))
            right = right.Lacks(ClaimFact.NoticeGiven, ReturnRule.NoticeUnproven);
        return right with
        {
            Found = right.Found
                .When(right.Holds == Truth.False, ReturnRule.WindowLapsed)
                .When(asked.Law.CountsWeekendsOnly, ReturnRule.WeekendsOnly),
        };
    }

    private static Right Count(in ReturnQuestion asked)
    {
        var regime = asked.Law.Regime;
        if (regime.Starts.ServicesFromContract && asked.Claim.Sale is { Subject: not SaleSubject.Goods, OrderedOn: { } ordered })
        {
            var (window, found) = WhenNotInformed(asked, asked.Span(WindowStart.Contract, asked.Day(ordered)!.Value, regime.Window));
            return new(Truths.Of(asked.Days.Notice <= window.LastDay), window, default, found | StartRule(window.Start));
        }

        return asked.Days.NotSupplied ? NotBegun(ReturnRule.NotSuppliedYet) : FromSupply(asked);
    }

    private static Right NotBegun(ReturnRule rule) => new(Truth.True, default, default, RuleSet.Of(rule));

    private static Right FromSupply(in ReturnQuestion asked)
    {
        var (contract, starts) = (asked.Claim.Contract, asked.Law.Regime.Starts);
        var documentFails = starts.AddressKnown && (contract.NoDocument || contract.Address != SellerAddress.Given);
        var from = documentFails ? Sooner(asked.Day(contract.AddressKnownOn), asked.Day(contract.AddressKnowableOn))
            : starts.DocumentIfLater ? asked.Day(contract.DocumentOn)
            : null;
        if (documentFails && from is null) return NotBegun(ReturnRule.AddressUnknown);
        var obstructed = starts.ObstructionEnds && contract.Obstruction == Proof.Proven;
        if (obstructed && contract.ObstructionEndedOn is null) return NotBegun(ReturnRule.ObstructionGoesOn);
        var ended = obstructed ? asked.Day(contract.ObstructionEndedOn) : null;
        return asked.Days.State == SupplyState.Unrecorded
            ? WithoutRecord(asked, from, ended)
            : FromLatest(asked, documentFails ? WindowStart.Address : WindowStart.Document, from, ended);
    }

    private static Right FromLatest(in ReturnQuestion asked, WindowStart document, LocalDate? from, LocalDate? ended)
    {
        var days = asked.Days;
        var start = (Start: days.RepairRestarts ? WindowStart.RepairOrExchange : WindowStart.Supply, Day: days.Supply);
        start = Later(start, document, from);
        start = Later(start, WindowStart.ObstructionEnded, ended);
        if (asked.Law.Regime.Starts.LastItem) start = Later(start, WindowStart.LastParcel, asked.Day(asked.Claim.Supply.LastParcelOn));
        var (window, found) = WhenNotInformed(asked, asked.Span(start.Start, start.Day, asked.Law.Regime.Window));
        var right = new Right(Truths.Of(days.Notice <= window.LastDay), window, default, found | StartRule(window.Start));
        if (right.Holds == Truth.True)
        {
            var reachedLate = asked.Claim.Withdrawal.Form != NoticeForm.Spoken && asked.Day(asked.Claim.Withdrawal.NoticeReachedOn) > window.LastDay;
            return reachedLate ? right.Note(ReturnRule.DispatchSaved) : right;
        }

        return asked.Claim.Supply.DayDisputed && start.Start == WindowStart.Supply
            ? right.Lacks(ClaimFact.SupplyDay, ReturnRule.SupplyDayDisputed)
            : right;
    }

    // The day of supply is not shown, but it can't lie before the order, nor the window start before what is known.
    private static Right WithoutRecord(in ReturnQuestion asked, LocalDate? from, LocalDate? ended)
    {
        var earliest = Latest(Latest(asked.Day(asked.Claim.Sale.OrderedOn), from), ended);
        var inAnyCase = earliest is { } day && asked.Days.Notice <= asked.End(day, asked.Law.Regime.Window);
        return inAnyCase ? new(Truth.True, default, default, default) : Right.Never.Lacks(ClaimFact.SupplyDay, ReturnRule.SupplyUnrecorded);
    }

    // Informed late, the window runs from then; never informed, it is that much longer.
    private static (WindowSpan Window, RuleSet Found) WhenNotInformed(in ReturnQuestion asked, WindowSpan window)
    {
        if (!asked.Claim.Contract.NotInformed || asked.Law.Regime.WhenNotInformed is not { } longer) return (window, default);
        var extended = asked.Span(window.Start, window.LastDay, longer);
        var whole = asked.Day(asked.Claim.Contract.InformedOn) is { } informed && informed <= extended.LastDay
            ? WindowSpan.Later(window, asked.Span(WindowStart.Information, informed, asked.Law.Regime.Window))
            : extended;
        return (whole, RuleSet.Of(ReturnRule.NotInformed));
    }

    // Whether the seller hindered the withdrawal is disputed, and it would have been in time.
    private static Right Obstructed(in ReturnQuestion asked, Right right)
    {
        var contract = asked.Claim.Contract;
        if (right.Holds != Truth.False || !asked.Law.Regime.Starts.ObstructionEnds || contract.Obstruction != Proof.Disputed) return right;
        var inTime = asked.Day(contract.ObstructionEndedOn) is not { } ended || asked.Days.Notice <= asked.End(ended, asked.Law.Regime.Window);
        return inTime ? right.Lacks(ClaimFact.Obstruction, ReturnRule.ObstructionDisputed) : right;
    }

    private static RuleSet StartRule(WindowStart start) => start switch
    {
        WindowStart.Address => RuleSet.Of(ReturnRule.StartAddress),
        WindowStart.Document => RuleSet.Of(ReturnRule.StartDocument),
        WindowStart.ObstructionEnded => RuleSet.Of(ReturnRule.StartObstruction),
        WindowStart.RepairOrExchange => RuleSet.Of(ReturnRule.StartRepair),
        WindowStart.Contract => RuleSet.Of(ReturnRule.StartContract),
        WindowStart.Information => RuleSet.Of(ReturnRule.StartInformation),
        _ => default,
    };

    private static (WindowStart Start, LocalDate Day) Later((WindowStart Start, LocalDate Day) first, WindowStart start, LocalDate? day) =>
        day > first.Day ? (start, day.Value) : first;

    private static LocalDate? Latest(LocalDate? one, LocalDate? other) =>
        one is { } a && other is { } b ? LocalDate.Max(a, b) : one ?? other;

    private static LocalDate? Sooner(LocalDate? one, LocalDate? other) =>
        one is { } a && other is { } b ? LocalDate.Min(a, b) : one ?? other;
}
