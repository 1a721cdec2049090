using NodaTime;

namespace CsRules.Returns;

/// <summary>Withdrawal because the goods are not as agreed: no exclusion bars it, two periods limit it.</summary>
internal partial struct ReturnReasoning
{
    private void JudgeConformity()
    {
        var claimed = Claim.Withdrawal.KnownNonconformity;
        _conformity = Truth.False;
        if (OutOfScope) return;
        if (Rights.Regime.Nonconformity is not { } periods)
        {
            if (claimed != Proof.No) Note(ReturnRule.NonconformityElsewhere);
            return;
        }

        if (claimed == Proof.No)
        {
            if (Claim.Withdrawal.ClaimsNonconformity) Note(ReturnRule.NonconformityNotShown);
            return;
        }

        if (Claim.Withdrawal.Reason == ReturnReason.LateDelivery) Note(ReturnRule.LateDelivery);
        var inTime = ConformityInTime(periods);
        if (inTime == Truth.True && Claim.Withdrawal.NoticeDisputed && !ConformityInTimeWithoutTheNotice())
        {
            Note(ReturnRule.NoticeUnproven);
            _conformityMissing = _conformityMissing.With(ClaimFact.NoticeGiven);
            inTime = Truth.Unknown;
        }

        var shown = Truths.Of(claimed);
        if (shown == Truth.Unknown)
        {
            Note(ReturnRule.NonconformityDisputed);
            _conformityMissing = _conformityMissing.With(ClaimFact.Nonconformity);
        }

        _conformity = Truths.And(Truths.And(inTime, shown), JudgePresent());
        if (shown == Truth.True && inTime == Truth.True) Note(ReturnRule.Nonconforming);
    }

    private Truth ConformityInTime(NonconformityWindow periods)
    {
        if (NotSupplied) return Truth.True;
        if (_state == SupplyState.Unrecorded) return ConformityWithoutRecord(periods);
        var whole = new WindowSpan(
            _repairRestarts ? WindowStart.RepairOrExchange : WindowStart.Supply, Supply, periods.FromSupply,
            Rights.Counter.End(Supply, periods.FromSupply).LastDay);
        // Nobody knows of a defect before the goods are there.
        var knew = Knew is { } day ? LocalDate.Max(day, Supply) : Supply;
        var known = new WindowSpan(WindowStart.Knowledge, knew, periods.FromKnowledge, Rights.Counter.End(knew, periods.FromKnowledge).LastDay);
        ConformityWindow = Knew is null ? whole : WindowSpan.Sooner(known, whole);
        if (Knew is not null && Notice > known.LastDay) return Lapsed(ReturnRule.NonconformityLapsedKnowledge, hangsOnSupply: Knew == Supply);
        if (Notice > whole.LastDay) return Lapsed(ReturnRule.NonconformityLapsedSupply, hangsOnSupply: true);
        return Notice <= known.LastDay ? Truth.True : MissingKnowledge();
    }

    private Truth Lapsed(ReturnRule rule, bool hangsOnSupply)
    {
        if (hangsOnSupply && Claim.Supply.DayDisputed && !_repairRestarts)
        {
            Note(ReturnRule.SupplyDayDisputed);
            _conformityMissing = _conformityMissing.With(ClaimFact.SupplyDay);
            return Truth.Unknown;
        }

        Note(rule);
        return Truth.False;
    }

    private Truth MissingKnowledge()
    {
        Note(ReturnRule.KnowledgeDayMissing);
        _conformityMissing = _conformityMissing.With(ClaimFact.KnowledgeDay);
        return Truth.Unknown;
    }

    private Truth ConformityWithoutRecord(NonconformityWindow periods)
    {
        if (Knew is { } knew && Notice > Rights.Counter.End(knew, periods.FromKnowledge).LastDay)
        {
            ConformityWindow = new(WindowStart.Knowledge, knew, periods.FromKnowledge, Rights.Counter.End(knew, periods.FromKnowledge).LastDay);
            return Lapsed(ReturnRule.NonconformityLapsedKnowledge, hangsOnSupply: false);
        }

        // The goods can't have come before the order, nor can a defect have been known before they came.
        if (Day(Claim.Sale.OrderedOn) is { } ordered)
        {
            var period = Knew is null ? periods.FromKnowledge : periods.FromSupply;
            if (Notice <= Rights.Counter.End(ordered, period).LastDay) return Truth.True;
        }

        Note(ReturnRule.SupplyUnrecorded);
        _conformityMissing = _conformityMissing.With(ClaimFact.SupplyDay);
        return Knew is null ? MissingKnowledge() : Truth.Unknown;
    }

    private readonly bool ConformityInTimeWithoutTheNotice()
    {
        if (!ConformityWindow.IsKnown) return true;
        var shown = Day(Claim.Withdrawal.GoodsBackOn) ?? Day(Claim.Withdrawal.GoodsSentOn) ?? Today;
        return LocalDate.Min(shown, Today) <= ConformityWindow.LastDay;
    }
}
