using CsRules.Calendars;
using CsRules.Laws;
using CsRules.Returns;
using static CsRules.Tests.Returns.ReturnTwinHearing;

namespace CsRules.Tests.Returns;

/// <summary>What the shop adds, which can only help, and who bears the return.</summary>
internal sealed partial class ReturnTwin
{
    private static readonly ClaimFact[] Decree21 =
        [ClaimFact.IndividuallyProduced, ClaimFact.IrrecoverableDamage, ClaimFact.SeparateNotice, ClaimFact.WrittenConsent];

    private HashSet<string> Waived =>
        [.. _law.Regime.Exclusions.Where((_, place) => (_terms.Waived >> place & 1) != 0).Select(e => e.Code)];

    private const string OwnTerms = "return.own-terms-shown";

    private HashSet<string> WaivedByTerms => IsDisplaced || IsDisplacementOpen ? [.. Waived, OwnTerms] : Waived;

    // A law that gives way to the terms that were clearly shown: that they were is said by nobody, disputed or proven.
    private bool IsDisplaced => HasTermsToShow && _claim.Contract.OwnTermsShown == Proof.Proven;

    private bool IsDisplacementOpen => HasTermsToShow && _claim.Contract.OwnTermsShown == Proof.Disputed;

    private bool HasTermsToShow => _act.Items.Any(item => item.Ground.Contains(ClaimFact.OwnTermsShown))
        && (_terms.Window is not null || _terms.WindowFromOrder is not null || _terms.WindowFromDispatch is not null);

    // Whatever the law gives, the shop gives too; beside it a window of its own, and items of 17(2) that it does without.
    private ReturnTwinHearing Terms(bool outside, ReturnTwinHearing inTime, List<HeardItem> items, ReturnTwinHearing goods)
    {
        foreach (var clause in _terms.Judgements)
        {
            if (clause.Verdict == ClauseVerdict.Void) Say("void-terms");
            if (clause.Verdict == ClauseVerdict.Doubtful) Say("doubtful-terms");
            // That a clause may itself obstruct is said of the act that speaks of obstruction.
            if (clause.MayObstruct && _law.Regime.Cite(LawTopic.Obstruction) is not null) Say("void-terms-may-obstruct");
        }

        // Where what was agreed is the law's, the terms are no way of their own.
        if ((_act.AgreedIsTheLaws || IsDisplaced) && !outside) return Kind(No);
        if (_terms.Judgements.IsEmpty) return No;
        // Of the law's own time it is sure only where it is sure that no other stood in its place.
        var ofTheLaw = IsDisplacementOpen ? All(inTime, Hangs(ClaimFact.OwnTermsShown)) : inTime;
        WindowOfTerms = Longest([.. Promised(outside ? null : WindowOfParagraph1)]);
        if (WindowOfTerms?.Start == WindowStart.LastParcel) Say("last-parcel");
        // "Or the longer agreed period": a notice in it that is denied is the consumer's to prove as in the law's own.
        // Whoever is in the law's own time needs no other.
        var promised = !outside && ofTheLaw.IsSure ? No
            : WindowOfTerms is { } window && Notice <= window.Last ? KeptUnlessDenied(window)
            // Where nobody else gives a right, the shop's is there before its time begins.
            : WindowOfTerms is null && !_act.GivesAWindow && IsNotThereYet && _terms.GivesAWindow ? Yes
            : WindowOfTerms is null && IsSurelyInTheShops ? Yes
            : Any(MayBeInTimeFromADayUntold ? DayUntold() : No, SupplyUntold());
        var byTerms = All(Any(outside ? No : ofTheLaw, promised), Free(items, WaivedByTerms), goods);
        if (WindowOfTerms is not null && byTerms.IsSure && promised.IsSure && (outside || !ofTheLaw.IsSure)) Say("terms-window");
        return Kind(byTerms);
    }

    private ReturnTwinHearing Kind(ReturnTwinHearing byTerms)
    {
        if (_terms.GoodwillDays is { } days && With is not null && Longest(WindowOfParagraph1, WindowOfTerms) is { } over)
            WindowOfKindness = Count(over.Start, over.Last, LegalPeriod.Days(days));
        return byTerms;
    }

    private IEnumerable<Stretch> Promised(Stretch? byLaw)
    {
        if (With is not { } supply) yield break;
        var parcel = _terms.CountsLastParcel && Day(_claim.Supply.LastParcelOn) is { } last && last > supply ? last : supply;
        if (parcel > supply && _act.GivesAWindow) yield return Count(WindowStart.LastParcel, parcel, _act.Window);
        if (_terms.Window is { } longer)
        {
            // It runs from where the law's own would, or from the last parcel where the shop counts from that and it came later.
            var (start, from) = byLaw is null ? (WindowStart.Supply, supply) : (byLaw.Start, byLaw.From);
            yield return parcel > supply && parcel > from ? Count(WindowStart.LastParcel, parcel, longer) : Count(start, from, longer);
        }

        foreach (var before in BeforeTheSupply) yield return before;
    }

    private bool IsUnrecorded => With is null && !IsNotThereYet;

    // The goods came no sooner than they were ordered.
    private bool IsSurelyInTheShops =>
        IsUnrecorded && _terms.Window is { } own && Day(_claim.Sale.OrderedOn) is { } ordered && Notice <= Count(WindowStart.Supply, ordered, own).Last;

    // When the goods were supplied is the seller's to prove for the shop's days too.
    private ReturnTwinHearing SupplyUntold()
    {
        if (IsUnrecorded ? _terms.Window is null : !_claim.Supply.DayDisputed || WindowOfTerms?.Start != WindowStart.Supply) return No;
        Say(_claim.Supply.DayDisputed ? "supply-day-disputed" : "supply-unrecorded");
        return Hangs(ClaimFact.SupplyDay);
    }

    // 18(9): on a change of mind the consumer sends back at its own cost and pays nothing else; 18(10): not as agreed, the seller.
    private void Article18(ReturnTwinHearing notAsAgreed)
    {
        if (Outcome != ReturnOutcome.Allowed) return;
        (Cost, var why) = Bears(notAsAgreed);
        Say(why);
        if (Basis is ReturnBasis.ShopPolicy or ReturnBasis.Goodwill) return;
        if (Basis == ReturnBasis.ChangeOfMind && Cost == CostBearer.Seller && _law.Regime.Act.Id == "kr-instalment-act") Say("cost-seller-against-practice");
        // 18(9) speaks of a withdrawal without a reason alone.
        if (Basis == ReturnBasis.ChangeOfMind) Say("no-penalty");
        if (_law.Regime.Id is not ("JP" or "BR" or "VN")) Say("original-means");
        if (_claim.Sale.ByCard && _act.Card.Cancel) Say("card-cancel");
        if (_claim.Sale.ByCard && _act.Card.SetOff) Say("card-set-off");
        if (_act.Card.Joint) Say("joint-liability");
        // A service comes at no freight.
        var goods = _claim.Sale.Subject == SaleSubject.Goods;
        if (goods && _act.Outbound == OutboundRefund.CheapestStandard) Say("outbound-standard-back");
        if (goods && _act.Outbound == OutboundRefund.Everything) Say("outbound-all-back");
        if (_act.MayWithhold && Cost != CostBearer.Nobody) Say("may-withhold");
    }

    // Laws of sale beside the withdrawal: in the EU (2019/771, 16(3)) and the UK (CRA 2015, 20(8)) the seller pays for what is not as agreed.
    private CostBearer? DefectElsewhere => _act.NotAsAgreed is not null || Claimed == Proof.No ? null
        : Claimed == Proof.Proven && _claim.Withdrawal.Reason != ReturnReason.LateDelivery && _law.Regime.Id is "FI" or "DE" or "FR" or "GB" ? CostBearer.Seller
        : CostBearer.Undetermined;

    private (CostBearer Bearer, string Why) Bears(ReturnTwinHearing notAsAgreed)
    {
        var neverSent = Repaired is null && _claim.Supply.State == SupplyState.NotDispatched;
        // 18(1): services and content are not given back, nor is what was never sent.
        if (neverSent || _claim.Sale.Subject != SaleSubject.Goods) return (CostBearer.Nobody, "cost-nobody");
        if (Basis == ReturnBasis.NotAsDescribed) return (CostBearer.Seller, "cost-seller");
        if (_act.ReturnOnChangeOfMind == CostBearer.Seller) return (CostBearer.Seller, "cost-seller");
        if (_terms.FreeReturns) return (CostBearer.Seller, DefectElsewhere == CostBearer.Seller ? "cost-seller" : "cost-seller-by-terms");
        if (notAsAgreed.IsOpen) return (CostBearer.Undetermined, IsSaidToBeLate ? "cost-undetermined-late" : "cost-undetermined");
        if (DefectElsewhere is { } other) return other == CostBearer.Seller ? (other, "cost-seller") : (other, IsSaidToBeLate ? "cost-undetermined-late" : "cost-undetermined");
        var bearer = _claim.Contract.ReturnCostNotAnnounced ? _act.ReturnIfNotAnnounced ?? _act.ReturnOnChangeOfMind : _act.ReturnOnChangeOfMind;
        return bearer switch
        {
            CostBearer.Seller => (bearer, "cost-seller-not-announced"),
            CostBearer.Consumer when Repaired is null && _claim.Supply.State == SupplyState.InTransit => (bearer, "transit-return"),
            CostBearer.Consumer => (bearer, "cost-consumer"),
            CostBearer.Nobody => (bearer, "cost-nobody"),
            _ => (bearer, IsSaidToBeLate ? "cost-undetermined-late" : "cost-undetermined"),
        };
    }

    private void Remarks(List<HeardItem> items, bool outside)
    {
        Moment?[] told =
        [
            _claim.Supply.DispatchedOn, _claim.Supply.On, _claim.Supply.LastParcelOn, _claim.Supply.RepairedOrExchangedOn, _claim.Withdrawal.NoticeOn, _claim.Withdrawal.NoticeReachedOn,
            _claim.Withdrawal.KnewOn, _claim.Withdrawal.GoodsSentOn, _claim.Withdrawal.GoodsBackOn, _claim.Sale.OrderedOn, _claim.Sale.PaidOn,
        ];
        if (told.Any(moment => Day(moment) > _today)) Say("day-to-come");
        var sale = _claim.Sale;
        if (!outside && (sale.ContractPrice ?? sale.Price) is null && _law.Regime.Scope.Any(rule => rule.Below is not null && (rule.Instalment ?? sale.Instalment) == sale.Instalment && (rule.ByCard ?? sale.ByCard) == sale.ByCard))
            Say("price-untold");
        if (_act.Starts.ServicesFromContract && sale is { Subject: not SaleSubject.Goods, OrderedOn: null } && WindowOfParagraph1?.Start == WindowStart.Supply) Say("contract-day-untold");
        // Of what opening itself may bar nobody says that opening is harmless.
        var harmless = !items.Any(i => !i.Free.IsSure
            && i.Item.Ground.Any(fact => fact is ClaimFact.CopyablePackagingDamaged or ClaimFact.MediaUnsealed or ClaimFact.HygieneUnsealed));
        if (_claim.Notices.OnlyOnOuterCarton) Say("only-outer-carton");
        if (_act.NamesGoodsMadeToOrder && _claim.Sale.MadeToOrder is not null && Decree21.Any(fact => ProofOf(fact) == Proof.No))
            Say("made-to-order-not-shown");
        if (_claim.Condition.OnlyOpenedToCheck && harmless) Say("opened-is-no-bar");
        foreach (var handling in _claim.Condition.Handling)
            switch (handling)
            {
                case Handling.OfferedForResale: Say("resale-offer-is-no-bar"); break;
                case Handling.SwitchedOn: Say("unsettled-switched-on"); break;
                case Handling.Washed when _claim.Withdrawal.Reason == ReturnReason.ChangeOfMind: break;
                case Handling.Washed: Say("unsettled-washed"); break;
                case Handling.HygieneOpened: Say("unsettled-hygiene"); break;
                default:
                    if (harmless) Say("opened-is-no-bar");
                    break;
            }
    }
}
