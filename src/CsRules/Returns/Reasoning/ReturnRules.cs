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
        new(InWindow, "return.in-window", Supports, LawTopic.Window, Start, LastDay, Notice),
        new(WindowLapsed, "return.window-lapsed", Blocks, LawTopic.Window, MindStart, MindLastDay, Notice, DaysLate),
        new(NotSuppliedYet, "return.not-supplied-yet", Supports, LawTopic.Window) { Hears = CustomerHears.Always },
        new(AddressUnknown, "return.address-unknown", Supports, LawTopic.AddressWindow),
        new(StartAddress, "return.start-address", Informs, LawTopic.AddressWindow, MindStart),
        new(StartDocument, "return.start-document", Informs, LawTopic.Window, MindStart),
        new(StartObstruction, "return.start-obstruction", Informs, LawTopic.ObstructionWindow, MindStart),
        new(ObstructionGoesOn, "return.obstruction-goes-on", Supports, LawTopic.ObstructionWindow),
        new(ObstructionDisputed, "return.obstruction-disputed", NeedsEvidence, LawTopic.ObstructionWindow),
        new(StartRepair, "return.start-repair", Flags, LawTopic.Practice, MindStart),
        new(DispatchSaved, "return.dispatch-saved", Supports, LawTopic.Dispatch, Notice, Reached) { Hears = CustomerHears.Always },
        new(SupplyUnrecorded, "return.supply-unrecorded", NeedsEvidence, LawTopic.Burden),
        new(SupplyDayDisputed, "return.supply-day-disputed", NeedsEvidence, LawTopic.Burden, Supply),
        new(NoticeUnproven, "return.notice-unproven", NeedsEvidence, LawTopic.Window, Notice),
        new(Nonconforming, "return.nonconforming", Supports, LawTopic.Nonconformity),
        new(NonconformityDisputed, "return.nonconformity-disputed", NeedsEvidence, LawTopic.Burden),
        new(NonconformityNotShown, "return.nonconformity-not-shown", Blocks, LawTopic.Nonconformity),
        new(NonconformityLapsedSupply, "return.nonconformity-lapsed-supply", Blocks, LawTopic.Nonconformity, ConformityLastDay, Notice),
        new(NonconformityLapsedKnowledge, "return.nonconformity-lapsed-knowledge", Blocks, LawTopic.Nonconformity, Knew, ConformityLastDay, Notice),
        new(KnowledgeDayMissing, "return.knowledge-day-missing", NeedsEvidence, LawTopic.Nonconformity),
        new(LateDelivery, "return.late-delivery", Informs, LawTopic.Nonconformity) { Hears = CustomerHears.Always },
        new(FellBack, "return.fell-back", Informs, LawTopic.Window),
        new(OpenedIsNoBar, "return.opened-is-no-bar", Informs, LawTopic.OpeningToCheck),
        new(ResaleOfferIsNoBar, "return.resale-offer-is-no-bar", Informs, LawTopic.Exclusions),
        new(MadeToOrderNotShown, "return.made-to-order-not-shown", Informs, LawTopic.MadeToOrder),
        new(OnlyOuterCarton, "return.only-outer-carton", Informs, LawTopic.ExclusionNotices),
        new(UnsettledHygiene, "return.unsettled-hygiene", Flags, LawTopic.Practice) { Hears = CustomerHears.UnlessAllowed },
        new(UnsettledWashed, "return.unsettled-washed", Flags, LawTopic.Practice) { Hears = CustomerHears.UnlessAllowed },
        new(UnsettledSwitchedOn, "return.unsettled-switched-on", Flags, LawTopic.Practice) { Hears = CustomerHears.UnlessAllowed },
        new(UnbegunPart, "return.unbegun-part", Supports, LawTopic.UnbegunPart) { Hears = CustomerHears.Always },
        new(PartOfSet, "return.part-of-set", Flags, LawTopic.Practice) { Hears = CustomerHears.Always },
        new(SetIsOne, "return.set-is-one", Blocks, LawTopic.Window),
        new(SetDisputed, "return.set-disputed", NeedsEvidence, LawTopic.Practice),
        new(PresentNotAccepted, "return.present-not-accepted", Supports, LawTopic.Window) { Hears = CustomerHears.Always },
        new(RecipientTooEarly, "return.recipient-too-early", Blocks, LawTopic.Window),
        new(PresentAccepted, "return.present-accepted", Flags, LawTopic.Practice),
        new(CostConsumer, "return.cost-consumer", Informs, LawTopic.ConsumerBearsReturn) { Hears = CustomerHears.Always },
        new(CostSeller, "return.cost-seller", Informs, LawTopic.SellerBearsReturn) { Hears = CustomerHears.Always },
        new(CostSellerByTerms, "return.cost-seller-by-terms", Informs, null) { Hears = CustomerHears.Always },
        new(CostNobody, "return.cost-nobody", Informs, LawTopic.GoodsBack) { Hears = CustomerHears.Always },
        new(CostUndetermined, "return.cost-undetermined", Informs, LawTopic.SellerBearsReturn) { Hears = CustomerHears.Always },
        new(TransitReturn, "return.transit-return", Informs, LawTopic.ConsumerBearsReturn) { Hears = CustomerHears.Always },
        new(NoPenalty, "return.no-penalty", Informs, LawTopic.ConsumerBearsReturn) { Hears = CustomerHears.Always },
        new(OriginalMeans, "return.original-means", Informs, LawTopic.Refund),
        new(CostSellerNotAnnounced, "return.cost-seller-not-announced", Informs, LawTopic.ConsumerBearsReturn) { Hears = CustomerHears.Always },
        new(OutboundStandardBack, "return.outbound-standard-back", Informs, LawTopic.Outbound),
        new(OutboundAllBack, "return.outbound-all-back", Informs, LawTopic.Outbound),
        new(MayWithhold, "return.may-withhold", Informs, LawTopic.Withholding),
        new(NonconformityElsewhere, "return.nonconformity-elsewhere", Flags, null),
        new(StartContract, "return.start-contract", Informs, LawTopic.Window, MindStart),
        new(StartInformation, "return.start-information", Informs, LawTopic.NotInformed, MindStart),
        new(NotInformed, "return.not-informed", Supports, LawTopic.NotInformed),
        new(WeekendsOnly, "return.weekends-only", Flags, LawTopic.Counting),
        new(TermsWindow, "return.terms-window", Supports, null, TermsLastDay, Notice),
        new(TermsWaive, "return.terms-waive", Supports, null),
        new(LastParcel, "return.last-parcel", Flags, LawTopic.Practice, Start),
        new(Goodwill, "return.goodwill", Supports, null, Notice, GoodwillLastDay),
        new(VoidTerms, "return.void-terms", Informs, LawTopic.VoidTerms, VoidCount),
        new(VoidTermsMayObstruct, "return.void-terms-may-obstruct", Flags, LawTopic.Obstruction),
        new(DoubtfulTerms, "return.doubtful-terms", Flags, LawTopic.VoidTerms, DoubtfulCount),
    ];
}
