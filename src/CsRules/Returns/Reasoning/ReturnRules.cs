using CsRules.Laws;
using static CsRules.Decisions.FindingEffect;
using static CsRules.Returns.ReturnRule;
using static CsRules.Returns.RuleData;

namespace CsRules.Returns;

/// <summary>The table of findings, in the order in which a decision tells them.</summary>
internal static class ReturnRules
{
    public static readonly ReturnRuleInfo[] All =
    [
        new((in r) => r.Basis == ReturnBasis.ChangeOfMind && r.MindWindow.IsKnown, "return.in-window", Supports, LawTopic.Window, Start, LastDay, Notice, Told),
        new(NoStatutoryRight, "return.no-statutory-right", Blocks, LawTopic.Window) { Hears = CustomerHears.UnlessAllowed },
        new(WindowLapsed, "return.window-lapsed", Blocks, LawTopic.Window, MindStart, MindLastDay, Notice, DaysLate, Told, Heard),
        new((in r) => r.Found.Contains(NotSuppliedYet) && IsOfGoods(r), "return.not-supplied-yet", Supports, LawTopic.Window) { Hears = CustomerHears.IfAllowed },
        new((in r) => r.Found.Contains(NotSuppliedYet) && !IsOfGoods(r), "return.not-begun-yet", Supports, LawTopic.Window) { Hears = CustomerHears.IfAllowed },
        new(AddressUnknown, "return.address-unknown", Supports, LawTopic.AddressWindow),
        new((in r) => r.MindWindow.Start == WindowStart.Address, "return.start-address", Informs, LawTopic.AddressWindow, MindStart),
        new((in r) => r.MindWindow.Start == WindowStart.Document, "return.start-document", Informs, LawTopic.Window, MindStart),
        new((in r) => r.MindWindow.Start == WindowStart.ObstructionEnded, "return.start-obstruction", Informs, LawTopic.ObstructionWindow, MindStart),
        new(RightUnknown, "return.right-unknown", Supports, LawTopic.NotInformed),
        new(ObstructionGoesOn, "return.obstruction-goes-on", Supports, LawTopic.ObstructionWindow),
        new(ObstructionDisputed, "return.obstruction-disputed", NeedsEvidence, LawTopic.ObstructionWindow),
        new((in r) => r.MindWindow.Start == WindowStart.RepairOrExchange, "return.start-repair", Flags, LawTopic.Practice, MindStart),
        new((in r) => r.IsSavedByDispatch, "return.dispatch-saved", Supports, LawTopic.Dispatch, Notice, Reached) { Hears = CustomerHears.Always },
        new(SupplyUnrecorded, "return.supply-unrecorded", NeedsEvidence, LawTopic.Burden),
        new(SupplyDayDisputed, "return.supply-day-disputed", NeedsEvidence, LawTopic.Burden, Supply),
        new(OrderDayUnknown, "return.order-day-unknown", NeedsEvidence, LawTopic.Burden),
        new(DispatchDayUnknown, "return.dispatch-day-unknown", NeedsEvidence, LawTopic.Burden),
        new(ArrivalUnknown, "return.arrival-unknown", NeedsEvidence, LawTopic.Window),
        new(NoticeUnproven, "return.notice-unproven", NeedsEvidence, LawTopic.Window, Notice),
        new(NoticeNotWritten, "return.notice-not-written", Blocks, LawTopic.WrittenNotice) { Hears = CustomerHears.Always },
        new((in r) => !(r.Missing & r.Asked.Law.Unsettled).IsEmpty, "return.burden-unsettled", Flags, LawTopic.Burden),
        new((in r) => r.Found.Contains(Nonconforming) && !r.Asked.Days.NotSupplied && !r.Found.Contains(LateDelivery), "return.nonconforming", Supports, LawTopic.Nonconformity),
        new((in r) => r.Found.Contains(Nonconforming) && !r.Asked.Days.NotSupplied && r.Found.Contains(LateDelivery), "return.nonconforming-late", Supports, LawTopic.Nonconformity),
        new((in r) => r.Found.Contains(Nonconforming) && r.Asked.Days.NotSupplied, "return.nonconforming-undelivered", Supports, LawTopic.Nonconformity),
        new((in r) => r.Found.Contains(NonconformityDisputed) && !SaysLate(r), "return.nonconformity-disputed", NeedsEvidence, LawTopic.Burden),
        new((in r) => r.Found.Contains(NonconformityDisputed) && SaysLate(r), "return.late-delivery-disputed", NeedsEvidence, LawTopic.Burden),
        new((in r) => r.Found.Contains(NonconformityNotShown) && !SaysLate(r), "return.nonconformity-not-shown", Blocks, LawTopic.Nonconformity),
        new((in r) => r.Found.Contains(NonconformityNotShown) && SaysLate(r), "return.late-delivery-not-shown", Blocks, LawTopic.Nonconformity),
        new(NonconformityLapsedSupply, "return.nonconformity-lapsed-supply", Blocks, LawTopic.Nonconformity, ConformityLastDay, Notice, Told),
        new(NonconformityLapsedKnowledge, "return.nonconformity-lapsed-knowledge", Blocks, LawTopic.Nonconformity, Knew, ConformityLastDay, Notice, Told),
        new(TermsDefectWindow, "return.terms-defect-window", Supports, LawTopic.Nonconformity, ConformityLastDay, Notice, Told),
        new(TermsDefectLapsed, "return.terms-defect-lapsed", Blocks, LawTopic.Nonconformity, ConformityLastDay, Notice, Told),
        new(KnowledgeDayMissing, "return.knowledge-day-missing", NeedsEvidence, LawTopic.Nonconformity),
        new((in r) => IsLate(r) && !r.Asked.Days.NotSupplied, "return.late-delivery", Informs, LawTopic.Nonconformity) { Hears = CustomerHears.Always },
        new((in r) => IsLate(r) && r.Asked.Days.NotSupplied, "return.late-delivery-undelivered", Informs, LawTopic.Nonconformity),
        new((in r) => FellBack(r) && !IsNotAsAgreed(r), "return.fell-back", Informs, LawTopic.Window),
        new((in r) => FellBack(r) && IsNotAsAgreed(r), "return.fell-back-beside-defect", Informs, LawTopic.Window),
        new((in r) => (r.Asked.Claim.Condition.OnlyOpenedToCheck || Has(r, IsHarmless)) && !MayBeBarredByUnsealing(r), "return.opened-is-no-bar", Informs, LawTopic.OpeningToCheck),
        new((in r) => Has(r, Handling.OfferedForResale), "return.resale-offer-is-no-bar", Informs, LawTopic.Exclusions),
        new(IsNotMadeToOrder, "return.made-to-order-not-shown", Informs, LawTopic.MadeToOrder),
        new((in r) => r.Asked.Claim.Notices.OnlyOnOuterCarton, "return.only-outer-carton", Informs, LawTopic.ExclusionNotices),
        new((in r) => Has(r, Handling.HygieneOpened), "return.unsettled-hygiene", Flags, LawTopic.Practice) { Hears = CustomerHears.WhileOpenForAChangeOfMind },
        new((in r) => Has(r, Handling.Washed) && r.Asked.Claim.Withdrawal.ClaimsNonconformity, "return.unsettled-washed", Flags, LawTopic.Practice) { Hears = CustomerHears.WhileOpen },
        new((in r) => Has(r, Handling.SwitchedOn), "return.unsettled-switched-on", Flags, LawTopic.Practice) { Hears = CustomerHears.WhileOpenForAChangeOfMind },
        new((in r) => r.Bars.Spared != 0 || r.Extent == ReturnExtent.UnbegunPart, "return.unbegun-part", Supports, LawTopic.UnbegunPart) { Hears = (in r) => r.Extent == ReturnExtent.UnbegunPart },
        new((in r) => r.Remaining is not null, "return.remaining-part", Informs, LawTopic.UnbegunPart, Unused, UsedOf, Remaining) { Hears = CustomerHears.Always },
        new(PartOfSet, "return.part-of-set", Flags, LawTopic.Practice) { Hears = CustomerHears.IfAllowed },
        new((in r) => r.Found.Contains(SetIsOne) && r.Basis != ReturnBasis.NotAsDescribed, "return.set-is-one", Blocks, LawTopic.Window),
        new(SetDisputed, "return.set-disputed", NeedsEvidence, LawTopic.Practice),
        new(PresentNotAccepted, "return.present-not-accepted", Supports, LawTopic.Window) { Hears = CustomerHears.IfAllowed },
        new(RecipientTooEarly, "return.recipient-too-early", Blocks, LawTopic.Window),
        new(PresentAccepted, "return.present-accepted", Flags, LawTopic.Practice) { Hears = CustomerHears.WhileOpen },
        new((in r) => r.Cost == CostBearer.Consumer && r.Asked.Days.State != SupplyState.InTransit, "return.cost-consumer", Informs, LawTopic.ConsumerBearsReturn) { Hears = CustomerHears.Always },
        new((in r) => Bears(r, CostBearer.Seller) && IsSellersByLaw(r), "return.cost-seller", Informs, LawTopic.SellerBearsReturn) { Hears = CustomerHears.Always },
        new((in r) => r.Basis == ReturnBasis.ChangeOfMind && Bears(r, CostBearer.Seller) && r.Asked.Law.Regime.Cite(LawTopic.ReturnCostInPractice) is not null,
            "return.cost-seller-against-practice", Flags, LawTopic.ReturnCostInPractice),
        new((in r) => Bears(r, CostBearer.Seller) && !IsSellersByLaw(r) && r.Asked.Terms.FreeReturns, "return.cost-seller-by-terms", Informs, null) { Hears = CustomerHears.Always },
        new((in r) => Bears(r, CostBearer.Nobody), "return.cost-nobody", Informs, LawTopic.GoodsBack) { Hears = CustomerHears.Always },
        new((in r) => Bears(r, CostBearer.Undetermined) && !SaysLate(r), "return.cost-undetermined", Informs, LawTopic.SellerBearsReturn) { Hears = CustomerHears.Always },
        new((in r) => Bears(r, CostBearer.Undetermined) && SaysLate(r), "return.cost-undetermined-late", Informs, LawTopic.SellerBearsReturn) { Hears = CustomerHears.Always },
        new((in r) => r.Cost == CostBearer.Consumer && r.Asked.Days.State == SupplyState.InTransit, "return.transit-return", Informs, LawTopic.ConsumerBearsReturn) { Hears = CustomerHears.Always },
        new((in r) => r.Basis == ReturnBasis.ChangeOfMind && !r.Asked.Law.Regime.PenaltyAllowed, "return.no-penalty", Informs, LawTopic.ConsumerBearsReturn) { Hears = CustomerHears.Always },
        new((in r) => RestsOnLaw(r) && r.Asked.Law.Regime.Cite(LawTopic.Refund) is not null, "return.original-means", Informs, LawTopic.Refund),
        new((in r) => IsOfferedTheExchange(r) && r.Outcome == ReturnOutcome.Allowed, "return.exchange-by-terms", Informs, LawTopic.Exchange) { Hears = CustomerHears.Always },
        new((in r) => IsOfferedTheExchange(r) && r.Outcome != ReturnOutcome.Allowed, "return.exchange-by-own-rules", Informs, LawTopic.Exchange) { Hears = CustomerHears.Always },
        new((in r) => r.Asked.Claim.Withdrawal.ExchangeAsked && !r.Asked.Terms.OffersExchange, "return.exchange-not-owed", Informs, LawTopic.Exchange) { Hears = CustomerHears.Always },
        new((in r) => IsPaidByCard(r, LawTopic.CardCancel), "return.card-cancel", Informs, LawTopic.CardCancel) { Hears = CustomerHears.Always },
        new((in r) => IsPaidByCard(r, LawTopic.SetOff), "return.card-set-off", Informs, LawTopic.SetOff),
        new((in r) => RestsOnLaw(r) && Says(r, LawTopic.JointLiability), "return.joint-liability", Informs, LawTopic.JointLiability),
        new((in r) => Bears(r, CostBearer.Seller) && !IsSellersByLaw(r) && !r.Asked.Terms.FreeReturns, "return.cost-seller-not-announced", Informs, LawTopic.ConsumerBearsReturn) { Hears = CustomerHears.Always },
        new((in r) => GivesTheDeliveryBack(r, OutboundRefund.CheapestStandard), "return.outbound-standard-back", Informs, LawTopic.Outbound),
        new((in r) => GivesTheDeliveryBack(r, OutboundRefund.Everything), "return.outbound-all-back", Informs, LawTopic.Outbound),
        new((in r) => RestsOnLaw(r) && r.Asked.Law.Regime.MayWithhold && r.Cost != CostBearer.Nobody, "return.may-withhold", Informs, LawTopic.Withholding),
        new((in r) => r.Found.Contains(NonconformityElsewhere) && !SaysLate(r), "return.nonconformity-elsewhere", Flags, null) { Hears = CustomerHears.Always },
        new((in r) => r.Found.Contains(NonconformityElsewhere) && SaysLate(r), "return.late-delivery-elsewhere", Flags, null) { Hears = CustomerHears.Always },
        new((in r) => r.MindWindow.Start == WindowStart.Contract, "return.start-contract", Informs, LawTopic.Window, MindStart),
        new((in r) => r.MindWindow.Start == WindowStart.Information, "return.start-information", Informs, LawTopic.NotInformed, MindStart),
        new(NotInformed, "return.not-informed", Supports, LawTopic.NotInformed),
        new((in r) => r.Asked.Law.CountsWeekendsOnly || (r.Asked.Terms.RefundBusinessDays is not null && !r.Asked.Law.Counter.Calendar.KnowsHolidays), "return.weekends-only", Flags, LawTopic.Counting),
        new(TermsWindow, "return.terms-window", Supports, LawTopic.AgreedWindow, TermsLastDay, Notice, Told),
        new((in r) => r.Outcome == ReturnOutcome.Allowed && r.Waived != 0, "return.terms-waive", Supports, LawTopic.AgreedWindow),
        new(LastParcel, "return.last-parcel", Flags, LawTopic.Practice, Start),
        new((in r) => r.Basis == ReturnBasis.Goodwill, "return.goodwill", Supports, null, Notice, GoodwillLastDay, Told),
        new((in r) => r.Asked.Terms.VoidCount > 0, "return.void-terms", Informs, LawTopic.VoidTerms, VoidCount),
        new((in r) => r.Asked.Terms.MayObstruct && Says(r, LawTopic.Obstruction), "return.void-terms-may-obstruct", Flags, LawTopic.Obstruction),
        new((in r) => r.OutOfScope is null && r.Asked.UntoldPriceFloor is not null, "return.price-untold", Flags, null, PriceFloor),
        new((in r) => r.MindWindow.Start == WindowStart.Supply && r.Asked.IsFromAnUntoldContract, "return.contract-day-untold", Flags, LawTopic.Window) { Hears = CustomerHears.WhileOpenForAChangeOfMind },
        new((in r) => r.Asked.LatestToCome is not null, "return.day-to-come", Flags, null, ToCome, Today),
        new((in r) => r.Asked.Terms.DoubtfulCount > 0, "return.doubtful-terms", Flags, LawTopic.VoidTerms, DoubtfulCount),
    ];

    private static readonly FactSet MadeToOrder = FactSet.Of(
        ClaimFact.IndividuallyProduced, ClaimFact.IrrecoverableDamage, ClaimFact.SeparateNotice, ClaimFact.WrittenConsent);

    private static readonly FactSet Unsealing = FactSet.Of(ClaimFact.CopyablePackagingDamaged, ClaimFact.MediaUnsealed, ClaimFact.HygieneUnsealed);

    private static bool IsOfGoods(in ReturnReasoning reasoning) => reasoning.Asked.Claim.Sale.Subject == SaleSubject.Goods;

    private static bool SaysLate(in ReturnReasoning reasoning) => reasoning.Asked.Claim.Withdrawal.Reason == ReturnReason.LateDelivery;

    // The shop is sorry for what nobody disputes.
    private static bool IsLate(in ReturnReasoning reasoning) => reasoning.Found.Contains(LateDelivery) && !reasoning.Found.Contains(NonconformityDisputed);

    private static bool IsNotAsAgreed(in ReturnReasoning reasoning) => reasoning.Asked.Claim.Withdrawal.KnownNonconformity == Proof.Proven;

    private static bool FellBack(in ReturnReasoning reasoning) =>
        reasoning.Basis == ReturnBasis.ChangeOfMind && reasoning.Asked.Claim.Withdrawal.ClaimsNonconformity;

    private static bool IsOfferedTheExchange(in ReturnReasoning reasoning) =>
        reasoning.Asked.Claim.Withdrawal.ExchangeAsked && reasoning.Asked.Terms.OffersExchange;

    // A service was never delivered at a freight.
    private static bool GivesTheDeliveryBack(in ReturnReasoning reasoning, OutboundRefund how) =>
        RestsOnLaw(reasoning) && IsOfGoods(reasoning) && reasoning.Asked.Law.Regime.Outbound == how;

    // Of such goods opening is the very ground.
    private static bool MayBeBarredByUnsealing(in ReturnReasoning reasoning)
    {
        var (exclusions, bars) = (reasoning.Asked.Law.Exclusions, reasoning.Bars.Barring | reasoning.Bars.Open);
        for (var i = 0; i < exclusions.Length; i++)
            if ((bars & 1u << i) != 0 && !(exclusions[i].Grounds & Unsealing).IsEmpty) return true;
        return false;
    }

    private static bool RestsOnLaw(in ReturnReasoning reasoning) => reasoning.Basis is ReturnBasis.ChangeOfMind or ReturnBasis.NotAsDescribed;

    private static bool Says(in ReturnReasoning reasoning, LawTopic topic) => reasoning.Asked.Law.Regime.Cite(topic) is not null;

    private static bool IsPaidByCard(in ReturnReasoning reasoning, LawTopic topic) =>
        RestsOnLaw(reasoning) && reasoning.Asked.Claim.Sale.ByCard && Says(reasoning, topic);

    private static bool Bears(in ReturnReasoning reasoning, CostBearer bearer) => reasoning.Outcome == ReturnOutcome.Allowed && reasoning.Cost == bearer;

    private static bool IsSellersByLaw(in ReturnReasoning reasoning) => CostJudgement.IsSellersByLaw(reasoning.Asked, reasoning.Basis);

    private static bool IsNotMadeToOrder(in ReturnReasoning reasoning) =>
        reasoning.Asked.Claim is { Sale.MadeToOrder: not null } claim && reasoning.Asked.Law.Regime.Cite(LawTopic.MadeToOrder) is not null
        && ClaimProofs.Of(claim).All(MadeToOrder) == Truth.False;

    private static bool IsHarmless(Handling handling) =>
        handling is not (Handling.OfferedForResale or Handling.SwitchedOn or Handling.Washed or Handling.HygieneOpened);

    private static bool Has(in ReturnReasoning reasoning, Handling handling) => reasoning.Asked.Claim.Condition.Handling.Contains(handling);

    private static bool Has(in ReturnReasoning reasoning, Func<Handling, bool> isSuch) => reasoning.Asked.Claim.Condition.Handling.Any(isSuch);
}
