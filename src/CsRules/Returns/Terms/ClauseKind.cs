using System.Text.Json.Serialization;

namespace CsRules.Returns;

/// <summary>What a clause of a shop's return terms says.</summary>
/// <example>
/// <para>Used so that the value fell hangs on the case; used, even when defective, is void in every case:</para>
/// <code>
/// var terms = new ReturnPolicy {
///     Clauses = [new() { Kind = ClauseKind.UsedMeansNo }, new() { Kind = ClauseKind.UsedMeansNoEvenDefective }],
/// }.Compile(Law.Korea);
/// terms.Judgements.Select(j =&gt; j.Verdict);   // Doubtful, Void
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<ClauseKind>))]
public enum ClauseKind
{
    /// <summary>Text that none of the other kinds fits; a person has to read it.</summary>
    Other,

    /// <summary>Returns without a reason within <c>days</c> of the delivery.</summary>
    ReturnWindow,

    /// <summary>Returns without a reason within <c>days</c> of the order or payment.</summary>
    ReturnWindowFromOrder,

    /// <summary>Defects can be claimed only within <c>days</c>.</summary>
    DefectWindow,

    /// <summary>Of several parcels the last one starts the window.</summary>
    CountFromLastParcel,

    /// <summary>The shop pays the return.</summary>
    FreeReturns,

    /// <summary>The shop takes back what the law would let it refuse (<c>scope</c> says what; all where not said).</summary>
    AcceptsExcluded,

    /// <summary>Kindness for <c>days</c> after the last day.</summary>
    Goodwill,

    /// <summary>The refund comes within <c>days</c> business days.</summary>
    RefundWithin,

    /// <summary>An exchange is offered beside the refund.</summary>
    ExchangeOffered,

    /// <summary>The return costs <c>amount</c>, announced.</summary>
    ReturnShippingFee,

    /// <summary>Both ways are charged, where the delivery had been free.</summary>
    RoundTripFee,

    /// <summary>No returns for <c>scope</c>.</summary>
    NoReturns,

    /// <summary>No returns after the packaging was opened.</summary>
    OpenedMeansNo,

    /// <summary>No returns without the box, seal or tag, or with damaged packaging.</summary>
    PackagingRequired,

    /// <summary>No returns once worn, tried, washed, altered or used, even when defective.</summary>
    UsedMeansNoEvenDefective,

    /// <summary>No returns once used or worn so that the value fell.</summary>
    UsedMeansNo,

    /// <summary>The goods must arrive within <c>days</c>.</summary>
    ArrivalWithin,

    /// <summary>Exchange only, no refund.</summary>
    ExchangeOnly,

    /// <summary>Credit, points or coupons only, no money.</summary>
    CreditOnly,

    /// <summary>A video or photographs of the unpacking are required.</summary>
    VideoRequired,

    /// <summary>Other proof is laid on the consumer.</summary>
    ProofOnConsumer,

    /// <summary>The shop must be asked before a review is posted, or a review ends the right.</summary>
    ReviewCondition,

    /// <summary>Only with the shop's consent, or only by telephone or another one form.</summary>
    FormOrConsentRequired,

    /// <summary>A fee of <c>amount</c> or <c>rate</c> of kind <c>charge</c>.</summary>
    Fee,

    /// <summary>The refund comes later than the law allows, or after an inspection.</summary>
    RefundLater,

    /// <summary>No cancellation once the order is being prepared.</summary>
    NoCancellation,

    /// <summary>After a purchase confirmation nothing can be returned.</summary>
    ConfirmationEndsRight,

    /// <summary>The consumer pays the return even where the goods are not as agreed.</summary>
    ConsumerPaysDefectReturn,

    /// <summary>Ordered goods may be supplied within <c>days</c> of the order.</summary>
    SupplyWithin,

    /// <summary>The time of delivery is left open ("within the next quarter").</summary>
    VagueDelivery,

    /// <summary>A fee for cancelling a ticket.</summary>
    TicketCancellationFee,

    /// <summary>The operator or intermediary is not liable for the refund.</summary>
    NoLiability,

    /// <summary>The seller's court decides.</summary>
    Jurisdiction,

    /// <summary>The court of the consumer's address decides.</summary>
    ConsumersCourt,

    /// <summary>Returns without a reason within <c>days</c>, of which the day of delivery is the first: one day fewer than it seems.</summary>
    DeliveryDayCounts,

    /// <summary>Only so many returns a customer, or none after some number.</summary>
    ReturnLimit,

    /// <summary>The goods may differ from what the page shows.</summary>
    PageMayDiffer,

    /// <summary>What the return costs is told only when something is returned.</summary>
    ReturnCostNotAnnounced,

    /// <summary>The shop says that it is an intermediary and no party to the contract.</summary>
    IntermediaryNotice,

    /// <summary>Returns of <c>scope</c> are limited only where the law says so.</summary>
    LimitedByLaw,

    /// <summary>What is not as agreed can be returned as the law says, at the shop's cost.</summary>
    DefectsAsLaw,

    /// <summary>The refund goes back by the means by which it was paid.</summary>
    OriginalMeans,

    /// <summary>The price of a regular payment may rise without the consumer's consent.</summary>
    RegularPriceRises,

    /// <summary>The price of a regular payment rises only with the consumer's consent.</summary>
    RegularPriceRisesWithConsent,

    /// <summary>What was free is charged when the free time ends, without a consent to that.</summary>
    FreeTurnsPaid,

    /// <summary>What was free is charged only with the consumer's consent.</summary>
    FreeTurnsPaidWithConsent,

    /// <summary>A regular payment can be cancelled on the telephone only.</summary>
    CancelByTelephoneOnly,

    /// <summary>A regular payment can be cancelled online.</summary>
    CancelOnline,

    /// <summary>Colours and sizes may look a little different from the page: a notice that takes nothing away.</summary>
    AppearanceNotice,

    /// <summary>Goods of <c>scope</c> can't be returned, on the very ground that the law names: the marking that it asks for.</summary>
    ExclusionMarked,

    /// <summary>Refund within <c>days</c> calendar days, as the law sets them.</summary>
    RefundAsLaw,

    /// <summary>Whoever agrees to the terms gives up the right to withdraw.</summary>
    Waiver,

    /// <summary>Returns without a reason within <c>days</c> of the dispatch.</summary>
    ReturnWindowFromDispatch,

    /// <summary>What can't be supplied is refunded within <c>days</c> business days.</summary>
    StockOutRefund,

    /// <summary>Points and coupons that paid for the goods don't come back with the refund.</summary>
    PointsNotRestored,

    /// <summary>A card refund takes the time that the card company needs.</summary>
    CardCompanyTime,

    /// <summary>Pictures of a defect are asked for, and nothing hangs on them.</summary>
    PhotosAsked,

    /// <summary>The consumer pays what a return by another carrier, or to a wrong address, costs more.</summary>
    ExtraFreight,

    /// <summary>An exchange is limited (the same goods, once); the refund is not.</summary>
    ExchangeLimited,

    /// <summary>Loose threads, chalk marks, a smell and the like are no defects.</summary>
    MinorFlaws,

    /// <summary>Whoever returns again and again may be refused later purchases.</summary>
    PurchasesLimited,

    /// <summary>A regular payment that ends early is not refunded for the time that is left.</summary>
    NoRefundOfRemainder,

    /// <summary>A minor's contract without the legal representative's consent can be cancelled.</summary>
    MinorsMayCancel,

    /// <summary>The intermediary does not answer for the seller's goods and dealings.</summary>
    IntermediaryNotLiable,

    /// <summary>No returns even where the goods are not as agreed.</summary>
    NoReturnsEvenDefective,

    /// <summary>A minor's contract can't be cancelled either.</summary>
    MinorsMayNotCancel,
}
