using CsRules.Calendars;
using CsRules.Laws;
using CsRules.Returns;

namespace CsRules.Tests.Returns;

internal sealed partial class ReturnTwin
{
    private void JudgeExclusions()
    {
        var (condition, supply, notices, sale) = (_claim.Condition, _claim.Supply, _claim.Notices, _claim.Sale);
        _proofs[ClaimFact.DamagedByConsumer] = condition.OnlyOpenedToCheck ? false : Truth(condition.DamagedByConsumer);
        _proofs[ClaimFact.ValueLostByUse] = Truth(condition.ValueLostByUse);
        _proofs[ClaimFact.ValueLostByTime] = Truth(condition.ValueLostByTime);
        _proofs[ClaimFact.CopyablePackagingDamaged] = Truth(condition.CopyablePackagingDamaged);
        _proofs[ClaimFact.SupplyBegun] = Truth(supply.Begun);
        _proofs[ClaimFact.BegunWithConsent] = Truth(supply.BegunWithConsent);
        _proofs[ClaimFact.FullyPerformed] = Truth(supply.FullyPerformed);
        _proofs[ClaimFact.OwnTermsShown] = Truth(_claim.Contract.OwnTermsShown);
        _proofs[ClaimFact.ExclusionMarked] = notices.OnlyOnOuterCarton ? false : Truth(notices.ExclusionMarked);
        _proofs[ClaimFact.TrialOffered] = Truth(notices.TrialOffered);
        foreach (var nature in sale.Nature) _proofs[Enum.Parse<ClaimFact>(nature.ToString())] = true;
        if (sale.MadeToOrder is { } made)
        {
            _proofs[ClaimFact.IndividuallyProduced] = Truth(made.IndividuallyProduced);
            _proofs[ClaimFact.IrrecoverableDamage] = Truth(made.IrrecoverableDamage);
            _proofs[ClaimFact.SeparateNotice] = Truth(made.SeparateNotice);
            _proofs[ClaimFact.WrittenConsent] = Truth(made.WrittenConsent);
        }

        foreach (var exclusion in _regime.Exclusions)
        {
            if (!exclusion.Subjects.IsEmpty && !exclusion.Subjects.Contains(sale.Subject)) continue;
            var ground = And([.. exclusion.Grounds.Select(Proved)]);
            if (ground == false) continue;
            var measures = exclusion.EveryMeasure || exclusion.Measures.IsEmpty ? And([.. exclusion.Measures.Select(Proved)]) : Or([.. exclusion.Measures.Select(Proved)]);
            var bars = And(ground, measures);
            if (bars == false) Codes.Add(exclusion.Code + "-unmarked");
            else if (exclusion.SparesUnbegunPart && supply.Divisible)
            {
                // What has not begun can be given back, whatever is disputed about the rest.
                if (bars == true) Say("unbegun-part");
                if (bars == true) Extent = ReturnExtent.UnbegunPart;
            }
            else
            {
                _exclusions.Add((exclusion, bars));
                Codes.Add(exclusion.Code + (bars is null ? "-disputed" : ""));
                if (bars is null) _missingForMind.UnionWith(exclusion.Grounds.Concat(exclusion.Measures).Where(f => Proved(f) is null));
            }
        }
    }

    private bool? Proved(ClaimFact fact) => _proofs.TryGetValue(fact, out var proof) ? proof : false;

    private bool? NotBarred(IEnumerable<Exclusion> waived) =>
        And([.. _exclusions.Where(e => !waived.Contains(e.Exclusion)).Select(e => e.Bars is null ? null : !e.Bars)]);

    private bool? SetMayBeSplit(HashSet<ClaimFact> missing)
    {
        if (_claim.Sale.PartOfSet is not { } set) return true;
        var separately = Truth(set.SoldSeparately);
        Say(separately switch { true => "part-of-set", null => "set-disputed", false => "set-is-one" });
        if (separately is null) missing.Add(ClaimFact.SoldSeparately);
        if (separately != false && Extent == ReturnExtent.Whole) Extent = ReturnExtent.PartOfSet;
        return separately;
    }

    private bool? PresentMayGoBack()
    {
        if (_claim.Sale.Present is not { } present) return true;
        Say(present.Accepted ? "present-accepted" : present.AskedByRecipient ? "recipient-too-early" : "present-not-accepted");
        return present.Accepted || !present.AskedByRecipient;
    }

    private void JudgeConformity()
    {
        var claimed = _claim.Withdrawal.Nonconformity ?? (_claim.Withdrawal.Reason == ReturnReason.ChangeOfMind ? Proof.No : Proof.Proven);
        _conformity = false;
        if (OutOfScope) return;
        if (_regime.Nonconformity is not { } periods)
        {
            if (claimed != Proof.No) Say("nonconformity-elsewhere");
            return;
        }

        if (claimed == Proof.No)
        {
            if (_claim.Withdrawal.Reason != ReturnReason.ChangeOfMind) Say("nonconformity-not-shown");
            return;
        }

        if (_claim.Withdrawal.Reason == ReturnReason.LateDelivery) Say("late-delivery");
        var inTime = ConformityInTime(periods);
        if (inTime == true && _claim.Withdrawal.NoticeDisputed && ConformityWindow is { } window && Shown > window.Last)
        {
            Say("notice-unproven");
            _missingForConformity.Add(ClaimFact.NoticeGiven);
            inTime = null;
        }

        if (claimed == Proof.Disputed)
        {
            Say("nonconformity-disputed");
            _missingForConformity.Add(ClaimFact.Nonconformity);
        }

        _conformity = And(inTime, Truth(claimed), PresentMayGoBack());
        if (inTime == true && claimed == Proof.Proven) Say("nonconforming");
    }

    private bool? ConformityInTime(NonconformityWindow periods)
    {
        if (!IsThere && !IsUnrecorded) return true;
        if (IsUnrecorded) return ConformityWithoutASupply(periods);
        var whole = Count(Repaired ? WindowStart.RepairOrExchange : WindowStart.Supply, Supply, periods.FromSupply);
        var known = Count(WindowStart.Knowledge, Latest(Knew, Supply)!.Value, periods.FromKnowledge);
        ConformityWindow = Knew is not null && known.Last <= whole.Last ? known : whole;
        if (Knew is not null && Notice > known.Last) return Over("knowledge", Knew == Supply);
        if (Notice > whole.Last) return Over("supply", true);
        if (Notice <= known.Last) return true;
        Say("knowledge-day-missing");
        _missingForConformity.Add(ClaimFact.KnowledgeDay);
        return null;
    }

    private bool? ConformityWithoutASupply(NonconformityWindow periods)
    {
        if (Knew is { } knew && Notice > End(knew, periods.FromKnowledge))
        {
            ConformityWindow = Count(WindowStart.Knowledge, knew, periods.FromKnowledge);
            Say("nonconformity-lapsed-knowledge");
            return false;
        }

        if (Day(_claim.Sale.OrderedOn) is { } ordered && Notice <= End(ordered, Knew is null ? periods.FromKnowledge : periods.FromSupply)) return true;
        Say("supply-unrecorded");
        _missingForConformity.Add(ClaimFact.SupplyDay);
        if (Knew is not null) return null;
        Say("knowledge-day-missing");
        _missingForConformity.Add(ClaimFact.KnowledgeDay);
        return null;
    }

    private bool? Over(string by, bool hangsOnTheSupply)
    {
        if (!hangsOnTheSupply || !_claim.Supply.DayDisputed || Repaired)
        {
            Say("nonconformity-lapsed-" + by);
            return false;
        }

        Say("supply-day-disputed");
        _missingForConformity.Add(ClaimFact.SupplyDay);
        return null;
    }

    private void JudgeShop()
    {
        if (_terms.Judgements.Any(j => j.Verdict == ClauseVerdict.Void)) Say("void-terms");
        if (_terms.Judgements.Any(j => j.MayObstruct)) Say("void-terms-may-obstruct");
        if (_terms.Judgements.Any(j => j.Verdict == ClauseVerdict.Doubtful)) Say("doubtful-terms");
        if (IsThere) CountShopWindows();
        var inTime = ShopWindow is { } window && Notice <= window.Last;
        _shop = And(
            Or(inTime, OutOfScope ? false : _mindInTime), Or(NotBarred([]), NotBarred(Waived)), SetMayBeSplit(_missingForMind), PresentMayGoBack());
        if (_shop == true && inTime && _mindInTime != true) Say("terms-window");
        if (_shop == true && NotBarred([]) != true) Say("terms-waive");
    }

    private IEnumerable<Exclusion> Waived => _regime.Exclusions.Where((_, i) => (_terms.Waived & (1u << i)) != 0);

    private void CountShopWindows()
    {
        var parcel = _terms.CountsLastParcel ? Day(_claim.Supply.LastParcelOn) : null;
        if (parcel > Supply) ShopWindow = Count(WindowStart.LastParcel, parcel.Value);
        if (_terms.Window is { } window)
        {
            var (start, from) = MindWindow is { } mind && !OutOfScope ? (mind.Start, mind.From) : (WindowStart.Supply, Supply);
            if (ShopWindow is not null && parcel > from) (start, from) = (WindowStart.LastParcel, parcel.Value);
            ShopWindow = Later(ShopWindow, Count(start, from, window));
        }

        if (_terms.WindowFromOrder is { } longer && Day(_claim.Sale.OrderedOn) is { } ordered) ShopWindow = Later(ShopWindow, Count(WindowStart.Order, ordered, longer));
        if (ShopWindow?.Start == WindowStart.LastParcel) Say("last-parcel");
        if (_terms.GoodwillDays is { } days && Later(MindWindow, ShopWindow) is { } late) GoodwillWindow = Count(late.Start, late.Last, LegalPeriod.Days(days));
    }

    private void Conclude()
    {
        var goodwill = GoodwillWindow is { } kind && Notice <= kind.Last && NotBarred(Waived) == true;
        (Outcome, Basis) = _conformity == true ? (ReturnOutcome.Allowed, ReturnBasis.NotAsDescribed)
            : _mind == true ? (ReturnOutcome.Allowed, ReturnBasis.ChangeOfMind)
            : _shop == true ? (ReturnOutcome.Allowed, ReturnBasis.ShopPolicy)
            : _conformity is null || _mind is null || (_shop is null && !OutOfScope) ? (ReturnOutcome.NeedsEvidence, ReturnBasis.None)
            : goodwill ? (ReturnOutcome.Allowed, ReturnBasis.Goodwill)
            : (OutOfScope ? ReturnOutcome.OutOfScope : ReturnOutcome.Refused, ReturnBasis.None);
        if (Basis == ReturnBasis.Goodwill) Say("goodwill");
        if (Basis == ReturnBasis.ChangeOfMind && MindWindow is not null) Say("in-window");
        if (Basis == ReturnBasis.ChangeOfMind && _claim.Withdrawal.Reason != ReturnReason.ChangeOfMind) Say("fell-back");
        if (Outcome != ReturnOutcome.Allowed) Extent = ReturnExtent.Whole;
        else if (Basis == ReturnBasis.NotAsDescribed) Extent = _claim.Sale.PartOfSet is null ? ReturnExtent.Whole : ReturnExtent.PartOfSet;

        if (Outcome == ReturnOutcome.NeedsEvidence)
        {
            // A fact is asked for where it could still open a way.
            if (_mind is null || (_shop is null && _conformity is not null)) Missing.UnionWith(_missingForMind);
            if (_conformity is null) Missing.UnionWith(_missingForConformity);
            IfUnproven = Missing.Any(_regime.ConsumerProves.Contains) ? ReturnOutcome.Refused : ReturnOutcome.Allowed;
        }
        else IfUnproven = Outcome;

        var claimsDefect = (_claim.Withdrawal.Nonconformity ?? (_claim.Withdrawal.Reason == ReturnReason.ChangeOfMind ? Proof.No : Proof.Proven)) != Proof.No;
        var statute = OutOfScope ? null
            : Basis == ReturnBasis.NotAsDescribed ? ConformityWindow
            : Basis == ReturnBasis.ChangeOfMind || !claimsDefect ? MindWindow
            : Later(MindWindow, ConformityWindow);
        Window = Later(statute, ShopWindow);
        if (Basis == ReturnBasis.Goodwill) Window = Later(Window, GoodwillWindow);
        if (Outcome == ReturnOutcome.Allowed) LayCosts();
    }

    private void LayCosts()
    {
        var (state, seller) = (_claim.Supply.State, _regime.ChangeOfMindCost == CostBearer.Seller);
        var nothingToSend = _claim.Sale.Subject != SaleSubject.Goods || (state == SupplyState.NotDispatched && !Repaired);
        var unannounced = _claim.Contract.ReturnCostNotAnnounced ? _regime.ReturnCostIfNotAnnounced : null;
        (Cost, var why) = nothingToSend ? (CostBearer.Nobody, "cost-nobody")
            : Basis == ReturnBasis.NotAsDescribed ? (CostBearer.Seller, "cost-seller")
            : _terms.FreeReturns ? (CostBearer.Seller, "cost-seller-by-terms")
            : _conformity is null ? (CostBearer.Undetermined, "cost-undetermined")
            : (unannounced ?? _regime.ChangeOfMindCost, null);
        why ??= Cost switch
        {
            CostBearer.Consumer => state == SupplyState.InTransit && !Repaired ? "transit-return" : "cost-consumer",
            CostBearer.Seller => seller ? "cost-seller" : "cost-seller-not-announced",
            CostBearer.Nobody => "cost-nobody",
            _ => "cost-undetermined",
        };
        Say(why);
        if (Basis is ReturnBasis.ShopPolicy or ReturnBasis.Goodwill) return;
        Say("no-penalty");
        Say("original-means");
        if (_regime.Outbound == OutboundRefund.CheapestStandard) Say("outbound-standard-back");
        if (_regime.Outbound == OutboundRefund.Everything) Say("outbound-all-back");
        if (_regime.MayWithhold && Cost != CostBearer.Nobody) Say("may-withhold");
    }

    private void Handle()
    {
        if (_claim.Notices.OnlyOnOuterCarton) Say("only-outer-carton");
        ClaimFact[] made = [ClaimFact.IndividuallyProduced, ClaimFact.IrrecoverableDamage, ClaimFact.SeparateNotice, ClaimFact.WrittenConsent];
        if (_claim.Sale.MadeToOrder is not null && _regime.Citations.ContainsKey(LawTopic.MadeToOrder) && And([.. made.Select(Proved)]) == false)
            Say("made-to-order-not-shown");
        foreach (var handling in _claim.Condition.Handling)
            Say(handling switch
            {
                Handling.OfferedForResale => "resale-offer-is-no-bar",
                Handling.SwitchedOn => "unsettled-switched-on",
                Handling.Washed => "unsettled-washed",
                Handling.HygieneOpened => "unsettled-hygiene",
                _ => "opened-is-no-bar",
            });
        if (_claim.Condition.OnlyOpenedToCheck) Say("opened-is-no-bar");
    }
}
