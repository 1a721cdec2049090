using NodaTime;

namespace CsRules.Returns;

/// <summary>The window without a reason: from which event it runs, and whether the notice fell inside.</summary>
internal partial struct ReturnReasoning
{
    private void JudgeWindow()
    {
        if (Rights.CountsWeekendsOnly) Note(ReturnRule.WeekendsOnly);
        _mindInTime = FromContract ? FromTheContract()
            : NotSupplied ? NotBegun(ReturnRule.NotSuppliedYet)
            : StartAndCount();
        if (_mindInTime == Truth.False && Rights.Regime.Starts.ObstructionEnds && Claim.Contract.Obstruction == Proof.Disputed && InTimeIfObstructed())
        {
            Note(ReturnRule.ObstructionDisputed);
            _mindMissing = _mindMissing.With(ClaimFact.Obstruction);
            _mindInTime = Truth.Unknown;
        }

        if (_mindInTime == Truth.True && Claim.Withdrawal.NoticeDisputed && !InTimeWithoutTheNotice())
        {
            Note(ReturnRule.NoticeUnproven);
            _mindMissing = _mindMissing.With(ClaimFact.NoticeGiven);
            _mindInTime = Truth.Unknown;
        }

        if (_mindInTime == Truth.False) Note(ReturnRule.WindowLapsed);
    }

    private readonly bool FromContract =>
        Rights.Regime.Starts.ServicesFromContract && Claim.Sale is { Subject: not SaleSubject.Goods, OrderedOn: not null };

    private Truth FromTheContract()
    {
        MindWindow = WhenNotInformed(Span(WindowStart.Contract, Day(Claim.Sale.OrderedOn)!.Value));
        NoteStart(MindWindow.Start);
        return Truths.Of(Notice <= MindWindow.LastDay);
    }

    // Informed late, the window runs from then; never informed, it is that much longer.
    private WindowSpan WhenNotInformed(WindowSpan window)
    {
        if (!Claim.Contract.NotInformed || Rights.Regime.WhenNotInformed is not { } longer) return window;
        Note(ReturnRule.NotInformed);
        var extended = new WindowSpan(window.Start, window.LastDay, longer, Rights.Counter.End(window.LastDay, longer).LastDay);
        if (Day(Claim.Contract.InformedOn) is not { } informed || informed > extended.LastDay) return extended;
        return WindowSpan.Later(window, Span(WindowStart.Information, informed));
    }

    private Truth NotBegun(ReturnRule rule)
    {
        Note(rule);
        return Truth.True;
    }

    private Truth StartAndCount()
    {
        var contract = Claim.Contract;
        var starts = Rights.Regime.Starts;
        var documentFails = starts.AddressKnown && (contract.NoDocument || contract.Address != SellerAddress.Given);
        var from = documentFails ? AddressKnown(contract) : starts.DocumentIfLater ? Day(contract.DocumentOn) : null;
        if (documentFails && from is null) return NotBegun(ReturnRule.AddressUnknown);
        var obstructed = starts.ObstructionEnds && contract.Obstruction == Proof.Proven;
        if (obstructed && contract.ObstructionEndedOn is null) return NotBegun(ReturnRule.ObstructionGoesOn);
        var ended = obstructed ? Day(contract.ObstructionEndedOn) : null;
        return _state == SupplyState.Unrecorded ? WithoutRecord(from, ended) : FromLatest(from, documentFails, ended);
    }

    private Truth FromLatest(LocalDate? from, bool documentFails, LocalDate? ended)
    {
        var (start, day) = (_repairRestarts ? WindowStart.RepairOrExchange : WindowStart.Supply, Supply);
        if (from > day) (start, day) = (documentFails ? WindowStart.Address : WindowStart.Document, from.Value);
        if (ended > day) (start, day) = (WindowStart.ObstructionEnded, ended.Value);
        if (Rights.Regime.Starts.LastItem && Day(Claim.Supply.LastParcelOn) is { } last && last > day) (start, day) = (WindowStart.LastParcel, last);
        MindWindow = WhenNotInformed(Span(start, day));
        NoteStart(MindWindow.Start);
        if (Notice <= MindWindow.LastDay)
        {
            if (ReachedLate(MindWindow.LastDay)) Note(ReturnRule.DispatchSaved);
            return Truth.True;
        }

        if (!Claim.Supply.DayDisputed || start != WindowStart.Supply) return Truth.False;
        Note(ReturnRule.SupplyDayDisputed);
        _mindMissing = _mindMissing.With(ClaimFact.SupplyDay);
        return Truth.Unknown;
    }

    // The day of supply is not shown, but it can't lie before the order, nor the window start before what is known.
    private Truth WithoutRecord(LocalDate? from, LocalDate? ended)
    {
        var earliest = Day(Claim.Sale.OrderedOn);
        if (from is not null && !(earliest > from)) earliest = from;
        if (ended is not null && !(earliest > ended)) earliest = ended;
        if (earliest is { } day && Notice <= Rights.Counter.End(day, Rights.Regime.Window).LastDay) return Truth.True;
        Note(ReturnRule.SupplyUnrecorded);
        _mindMissing = _mindMissing.With(ClaimFact.SupplyDay);
        return Truth.Unknown;
    }

    private void NoteStart(WindowStart start)
    {
        switch (start)
        {
            case WindowStart.Address: Note(ReturnRule.StartAddress); break;
            case WindowStart.Document: Note(ReturnRule.StartDocument); break;
            case WindowStart.ObstructionEnded: Note(ReturnRule.StartObstruction); break;
            case WindowStart.RepairOrExchange: Note(ReturnRule.StartRepair); break;
            case WindowStart.Contract: Note(ReturnRule.StartContract); break;
            case WindowStart.Information: Note(ReturnRule.StartInformation); break;
        }
    }

    private readonly WindowSpan Span(WindowStart start, LocalDate day) =>
        new(start, day, Rights.Regime.Window, Rights.Counter.End(day, Rights.Regime.Window).LastDay);

    private readonly LocalDate? AddressKnown(ContractFacts contract) => (Day(contract.AddressKnownOn), Day(contract.AddressKnowableOn)) switch
    {
        ({ } known, { } knowable) => LocalDate.Min(known, knowable),
        var (known, knowable) => known ?? knowable,
    };

    private readonly bool InTimeIfObstructed() =>
        Day(Claim.Contract.ObstructionEndedOn) is not { } ended || Notice <= Rights.Counter.End(ended, Rights.Regime.Window).LastDay;

    // What the consumer can show without the disputed notice: goods that came back, or were sent, or a notice today.
    private readonly bool InTimeWithoutTheNotice()
    {
        if (!MindWindow.IsKnown) return true;
        var shown = Day(Claim.Withdrawal.GoodsBackOn) ?? Day(Claim.Withdrawal.GoodsSentOn) ?? Today;
        return LocalDate.Min(shown, Today) <= MindWindow.LastDay;
    }

    private readonly bool ReachedLate(LocalDate lastDay) =>
        Claim.Withdrawal.Form != NoticeForm.Spoken && Day(Claim.Withdrawal.NoticeReachedOn) > lastDay;
}
