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
        new((in r) => r.Basis == ReturnBasis.ChangeOfMind && r.MindWindow.IsKnown, "return.in-window", Supports, LawTopic.Window, Start, LastDay, Notice),
        new(NoStatutoryRight, "return.no-statutory-right", Blocks, LawTopic.Window) { Hears = CustomerHears.UnlessAllowed },
        new(WindowLapsed, "return.window-lapsed", Blocks, LawTopic.Window, MindStart, MindLastDay, Notice, DaysLate),
        new(NotSuppliedYet, "return.not-supplied-yet", Supports, LawTopic.Window) { Hears = CustomerHears.Always },
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
        new(NoticeUnproven, "return.notice-unproven", NeedsEvidence, LawTopic.Window, Notice),
        new(NoticeNotWritten, "return.notice-not-written", Blocks, LawTopic.WrittenNotice) { Hears = CustomerHears.Always },
        new((in r) => !(r.Missing & r.Asked.Law.Unsettled).IsEmpty, "return.burden-unsettled", Flags, LawTopic.Burden),
        new((in r) => r.Found.Contains(Nonconforming) && !r.Asked.Days.NotSupplied && !r.Found.Contains(LateDelivery), "return.nonconforming", Supports, LawTopic.Nonconformity),
        new((in r) => r.Found.Contains(Nonconforming) && !r.Asked.Days.NotSupplied && r.Found.Contains(LateDelivery), "return.nonconforming-late", Supports, LawTopic.Nonconformity),
        new((in r) => r.Found.Contains(Nonconforming) && r.Asked.Days.NotSupplied, "return.nonconforming-undelivered", Supports, LawTopic.Nonconformity),
        new(NonconformityDisputed, "return.nonconformity-disputed", NeedsEvidence, LawTopic.Burden),
        new(NonconformityNotShown, "return.nonconformity-not-shown", Blocks, LawTopic.Nonconformity),
        new(NonconformityLapsedSupply, "return.nonconformity-lapsed-supply", Blocks, LawTopic.Nonconformity, ConformityLastDay, Notice),
        new(NonconformityLapsedKnowledge, "return.nonconformity-lapsed-knowledge", Blocks, LawTopic.Nonconformity, Knew, ConformityLastDay, Notice),
        new(TermsDefectWindow, "return.terms-defect-window", Supports, LawTopic.Nonconformity, ConformityLastDay, Notice),
        new(TermsDefectLapsed, "return.terms-defect-lapsed", Blocks, LawTopic.Nonconformity, ConformityLastDay, Notice),
        new(KnowledgeDayMissing, "return.knowledge-day-missing", NeedsEvidence, LawTopic.Nonconformity),
        new((in r) => r.Found.Contains(LateDelivery) && !r.Asked.Days.NotSupplied, "return.late-delivery", Informs, LawTopic.Nonconformity) { Hears = CustomerHears.Always },
        new((in r) => r.Found.Contains(LateDelivery) && r.Asked.Days.NotSupplied, "return.late-delivery-undelivered", Informs, LawTopic.Nonconformity),
        new((in r) => r.Basis == ReturnBasis.ChangeOfMind && r.Asked.Claim.Withdrawal.ClaimsNonconformity, "return.fell-back", Informs, LawTopic.Window),
        new((in r) => r.Asked.Claim.Condition.OnlyOpenedToCheck || Has(r, IsHarmless), "return.opened-is-no-bar", Informs, LawTopic.OpeningToCheck),
        new((in r) => Has(r, Handling.OfferedForResale), "return.resale-offer-is-no-bar", Informs, LawTopic.Exclusions),
        new(IsNotMadeToOrder, "return.made-to-order-not-shown", Informs, LawTopic.MadeToOrder),
        new((in r) => r.Asked.Claim.Notices.OnlyOnOuterCarton, "return.only-outer-carton", Informs, LawTopic.ExclusionNotices),
        new((in r) => Has(r, Handling.HygieneOpened), "return.unsettled-hygiene", Flags, LawTopic.Practice) { Hears = CustomerHears.UnlessAllowed },
        new((in r) => Has(r, Handling.Washed), "return.unsettled-washed", Flags, LawTopic.Practice) { Hears = CustomerHears.UnlessAllowed },
        new((in r) => Has(r, Handling.SwitchedOn), "return.unsettled-switched-on", Flags, LawTopic.Practice) { Hears = CustomerHears.UnlessAllowed },
        new((in r) => r.Bars.Spared != 0 || r.Extent == ReturnExtent.UnbegunPart, "return.unbegun-part", Supports, LawTopic.UnbegunPart) { Hears = CustomerHears.Always },
        new((in r) => r.Remaining is not null, "return.remaining-part", Informs, LawTopic.UnbegunPart, Unused, UsedOf, Remaining) { Hears = CustomerHears.Always },
        new(PartOfSet, "return.part-of-set", Flags, LawTopic.Practice) { Hears = CustomerHears.Always },
        new((in r) => r.Found.Contains(SetIsOne) && r.Basis != ReturnBasis.NotAsDescribed, "return.set-is-one", Blocks, LawTopic.Window),
        new(SetDisputed, "return.set-disputed", NeedsEvidence, LawTopic.Practice),
        new(PresentNotAccepted, "return.present-not-accepted", Supports, LawTopic.Window) { Hears = CustomerHears.Always },
        new(RecipientTooEarly, "return.recipient-too-early", Blocks, LawTopic.Window),
        new(PresentAccepted, "return.present-accepted", Flags, LawTopic.Practice),
        new((in r) => r.Cost == CostBearer.Consumer && r.Asked.Days.State != SupplyState.InTransit, "return.cost-consumer", Informs, LawTopic.ConsumerBearsReturn) { Hears = CustomerHears.Always },
        new((in r) => Bears(r, CostBearer.Seller) && IsSellersByLaw(r), "return.cost-seller", Informs, LawTopic.SellerBearsReturn) { Hears = CustomerHears.Always },
        new((in r) => r.Basis == ReturnBasis.ChangeOfMind && Bears(r, CostBearer.Seller) && r.Asked.Law.Regime.Cite(LawTopic.ReturnCostInPractice) is not null,
            "return.cost-seller-against-practice", Flags, LawTopic.ReturnCostInPractice),
        new((in r) => Bears(r, CostBearer.Seller) && !IsSellersByLaw(r) && r.Asked.Terms.FreeReturns, "return.cost-seller-by-terms", Informs, null) { Hears = CustomerHears.Always },
        new((in r) => Bears(r, CostBearer.Nobody), "return.cost-nobody", Informs, LawTopic.GoodsBack) { Hears = CustomerHears.Always },
        new((in r) => Bears(r, CostBearer.Undetermined), "return.cost-undetermined", Informs, LawTopic.SellerBearsReturn) { Hears = CustomerHears.Always },
        new((in r) => r.Cost == CostBearer.Consumer && r.Asked.Days.State == SupplyState.InTransit, "return.transit-return", Informs, LawTopic.ConsumerBearsReturn) { Hears = CustomerHears.Always },
        new((in r) => r.Basis == ReturnBasis.ChangeOfMind && !r.Asked.Law.Regime.PenaltyAllowed, "return.no-penalty", Informs, LawTopic.ConsumerBearsReturn) { Hears = CustomerHears.Always },
        new((in r) => RestsOnLaw(r) && r.Asked.Law.Regime.Cite(LawTopic.Refund) is not null, "return.original-means", Informs, LawTopic.Refund),
        new((in r) => r.Asked.Claim.Withdrawal.ExchangeAsked && r.Asked.Terms.OffersExchange, "return.exchange-by-terms", Informs, LawTopic.Exchange) { Hears = CustomerHears.Always },
        new((in r) => r.Asked.Claim.Withdrawal.ExchangeAsked && !r.Asked.Terms.OffersExchange, "return.exchange-not-owed", Informs, LawTopic.Exchange) { Hears = CustomerHears.Always },
        new((in r) => IsPaidByCard(r, LawTopic.CardCancel), "return.card-cancel", Informs, LawTopic.CardCancel) { Hears = CustomerHears.Always },
        new((in r) => IsPaidByCard(r, LawTopic.SetOff), "return.card-set-off", Informs, LawTopic.SetOff),
        new((in r) => RestsOnLaw(r) && Says(r, LawTopic.JointLiability), "return.joint-liability", Informs, LawTopic.JointLiability),
        new((in r) => Bears(r, CostBearer.Seller) && !IsSellersByLaw(r) && !r.Asked.Terms.FreeReturns, "return.cost-seller-not-announced", Informs, LawTopic.ConsumerBearsReturn) { Hears = CustomerHears.Always },
        new((in r) => RestsOnLaw(r) && r.Asked.Law.Regime.Outbound == OutboundRefund.CheapestStandard, "return.outbound-standard-back", Informs, LawTopic.Outbound),
        new((in r) => RestsOnLaw(r) && r.Asked.Law.Regime.Outbound == OutboundRefund.Everything, "return.outbound-all-back", Informs, LawTopic.Outbound),
        new((in r) => RestsOnLaw(r) && r.Asked.Law.Regime.MayWithhold && r.Cost != CostBearer.Nobody, "return.may-withhold", Informs, LawTopic.Withholding),
        new(NonconformityElsewhere, "return.nonconformity-elsewhere", Flags, null) { Hears = CustomerHears.UnlessAllowed },
        new((in r) => r.MindWindow.Start == WindowStart.Contract, "return.start-contract", Informs, LawTopic.Window, MindStart),
        new((in r) => r.MindWindow.Start == WindowStart.Information, "return.start-information", Informs, LawTopic.NotInformed, MindStart),
        new(NotInformed, "return.not-informed", Supports, LawTopic.NotInformed),
        new((in r) => r.Asked.Law.CountsWeekendsOnly, "return.weekends-only", Flags, LawTopic.Counting),
        new(TermsWindow, "return.terms-window", Supports, LawTopic.AgreedWindow, TermsLastDay, Notice),
        new((in r) => r.Outcome == ReturnOutcome.Allowed && r.Waived != 0, "return.terms-waive", Supports, LawTopic.AgreedWindow),
        new(LastParcel, "return.last-parcel", Flags, LawTopic.Practice, Start),
        new((in r) => r.Basis == ReturnBasis.Goodwill, "return.goodwill", Supports, null, Notice, GoodwillLastDay),
        new((in r) => r.Asked.Terms.VoidCount > 0, "return.void-terms", Informs, LawTopic.VoidTerms, VoidCount),
        new((in r) => r.Asked.Terms.MayObstruct && Says(r, LawTopic.Obstruction), "return.void-terms-may-obstruct", Flags, LawTopic.Obstruction),
        new((in r) => r.Asked.Terms.DoubtfulCount > 0, "return.doubtful-terms", Flags, LawTopic.VoidTerms, DoubtfulCount),
    ];

    private static readonly FactSet MadeToOrder = FactSet.Of(
        ClaimFact.IndividuallyProduced, ClaimFact.IrrecoverableDamage, ClaimFact.SeparateNotice, ClaimFact.WrittenConsent);

    private static bool RestsOnLaw(in ReturnReasoning reasoning) => reasoning.Basis is ReturnBasis.ChangeOfMind or ReturnBasis.NotAsDescribed;

    private static bool Says(in ReturnReasoning reasoning, LawTopic topic) => reasoning.Asked.Law.Regime.Cite(topic) is not null;

    private static bool IsPaidByCard(in ReturnReasoning reasoning, LawTopic topic) =>
        RestsOnLaw(reasoning) && reasoning.Asked.Claim.Sale.ByCard && Says(reasoning, topic);

    private static bool Bears(in ReturnReasoning reasoning, CostBearer bearer) => reasoning.Outcome == ReturnOutcome.Allowed && reasoning.Cost == bearer;

    private static bool IsSellersByLaw(in ReturnReasoning reasoning) =>
        reasoning.Basis == ReturnBasis.NotAsDescribed || reasoning.Asked.Law.Regime.ChangeOfMindCost == CostBearer.Seller
        || CostJudgement.OfDefectElsewhere(reasoning.Asked) == CostBearer.Seller;

    private static bool IsNotMadeToOrder(in ReturnReasoning reasoning) =>
        reasoning.Asked.Claim is { Sale.MadeToOrder: not null } claim && reasoning.Asked.Law.Regime.Cite(LawTopic.MadeToOrder) is not null
        && ClaimProofs.Of(claim).All(MadeToOrder) == Truth.False;

    private static bool IsHarmless(Handling handling) =>
        handling is not (Handling.OfferedForResale or Handling.SwitchedOn or Handling.Washed or Handling.HygieneOpened);

    private static bool Has(in ReturnReasoning reasoning, Handling handling) => reasoning.Asked.Claim.Condition.Handling.Contains(handling);

    private static bool Has(in ReturnReasoning reasoning, Func<Handling, bool> isSuch) => reasoning.Asked.Claim.Condition.Handling.Any(isSuch);
}
