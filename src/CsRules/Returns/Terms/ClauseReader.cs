using CsRules.Laws;
using static CsRules.Returns.ClauseKind;
using static CsRules.Returns.ClauseRuling;

namespace CsRules.Returns;

/// <summary>
/// Judges a shop's clauses by a regime. What a clause may not take away is read from the regime's own data (its window,
/// its charges, its deadlines), so that the same reader serves every country.
/// </summary>
internal static class ClauseReader
{
    public static ClauseRuling Judge(PolicyClause clause, StatutoryRegime regime)
    {
        var ruling = JudgeKind(clause, regime);
        // Where the law gives way to terms that were clearly shown, it hangs on the case whether they were.
        if (ruling.Verdict == ClauseVerdict.Void && regime.OwnTermsDisplace && ruling.Topics.Any(IsOfChangeOfMind)) return Doubtful("clause.stands-if-shown", LawTopic.Window);
        // Where the law gives no right without a reason, nothing of it can be taken away; other rights are not read here.
        return regime.Window is null && ruling.Verdict != ClauseVerdict.Valid ? Doubtful("clause.no-statutory-right", LawTopic.Window) : ruling;
    }

    private static ClauseRuling JudgeKind(PolicyClause clause, StatutoryRegime regime) => clause.Kind switch
    {
        ReturnWindow => Window(clause.Days!.Value, regime),
        ReturnWindowFromOrder => FromOrder(clause.Days!.Value, regime),
        DefectWindow => DefectWindowOf(clause.Days!.Value, regime),
        CountFromLastParcel => Valid("clause.last-parcel", LawTopic.Window),
        FreeReturns => Valid("clause.free-returns", LawTopic.ConsumerBearsReturn),
        AcceptsExcluded => Valid("clause.accepts-excluded", LawTopic.Exclusions),
        Goodwill => Valid("clause.goodwill"),
        RefundWithin => Refund(clause.Days!.Value, regime),
        ExchangeOffered => Valid("clause.exchange-offered", LawTopic.Exchange),
        ReturnShippingFee or RoundTripFee or ExtraFreight or ReturnCostNotAnnounced when regime.ChangeOfMindCost == CostBearer.Seller =>
            ClauseRuling.Void("clause.return-cost-seller", LawTopic.ConsumerBearsReturn),
        ReturnShippingFee => Valid("clause.return-shipping", LawTopic.ConsumerBearsReturn, LawTopic.SellerBearsReturn),
        RoundTripFee => RoundTrip(regime),
        NoReturns => ClauseRefusals.Judge(clause.Scope, regime),
        NoReturnsEvenDefective => Hinders("clause.no-returns-even-defective", LawTopic.Nonconformity),
        OpenedMeansNo => Hinders("clause.opened-means-no", LawTopic.OpeningToCheck),
        PackagingRequired => Hinders("clause.packaging-required", LawTopic.OpeningToCheck),
        UsedMeansNoEvenDefective => Hinders("clause.used-even-defective", LawTopic.Nonconformity),
        UsedMeansNo => ClauseRefusals.JudgeUsed(regime),
        ArrivalWithin => Hinders("clause.arrival-within", LawTopic.Window, LawTopic.Dispatch),
        ExchangeOnly => Hinders("clause.exchange-only", LawTopic.Window, LawTopic.Nonconformity),
        CreditOnly => Hinders("clause.credit-only", LawTopic.Refund),
        VideoRequired => Hinders("clause.video-required", LawTopic.Burden),
        ProofOnConsumer => ClauseRuling.Void("clause.proof-on-consumer", LawTopic.Burden),
        ReviewCondition => Hinders("clause.review-condition", LawTopic.Window),
        FormOrConsentRequired => Hinders("clause.form-required", LawTopic.Window, LawTopic.Dispatch),
        Fee => FeeOf(clause, regime),
        RefundLater when !SetsADeadline(regime) => Doubtful("clause.refund-no-deadline"),
        RefundLater => ClauseRuling.Void("clause.refund-later", LawTopic.Refund),
        NoCancellation => Hinders("clause.no-cancellation", LawTopic.Window),
        ConfirmationEndsRight => Hinders("clause.confirmation-ends-right", LawTopic.Window),
        ConsumerPaysDefectReturn => ClauseRuling.Void("clause.consumer-pays-defect", LawTopic.SellerBearsReturn),
        SupplyWithin => Valid("clause.supply-within", LawTopic.SupplyDuty),
        VagueDelivery => new(ClauseVerdict.Void, "clause.vague-delivery", [LawTopic.Document]),
        TicketCancellationFee => Doubtful("clause.ticket-fee", LawTopic.ConsumerBearsReturn, LawTopic.DisputeStandards),
        NoLiability => ClauseRuling.Void("clause.no-liability", LawTopic.JointLiability),
        Jurisdiction => regime.Cite(LawTopic.Jurisdiction) is null
            ? Doubtful("clause.jurisdiction-open")
            : new(ClauseVerdict.Void, "clause.jurisdiction", [LawTopic.Jurisdiction]),
        ConsumersCourt => Valid("clause.consumers-court", LawTopic.Jurisdiction),
        DeliveryDayCounts => DeliveryDay(clause.Days!.Value, regime),
        ReturnLimit => Hinders("clause.return-limit", LawTopic.Window),
        AppearanceNotice => Valid("clause.appearance-notice", LawTopic.Nonconformity),
        PageMayDiffer => ClauseRuling.Void("clause.page-may-differ", LawTopic.Nonconformity),
        ReturnCostNotAnnounced => regime.ReturnCostIfNotAnnounced == CostBearer.Seller
            ? ClauseRuling.Void("clause.return-cost-unannounced-seller", LawTopic.ConsumerBearsReturn)
            : Doubtful("clause.return-cost-unannounced", LawTopic.Document, LawTopic.ConsumerBearsReturn),
        LimitedByLaw => LimitedTo(clause.Scope, regime),
        ExclusionMarked => Marked(clause.Scope, regime),
        RefundAsLaw => RefundInDays(clause.Days!.Value, regime),
        DefectsAsLaw => Valid("clause.defects-as-law", LawTopic.Nonconformity, LawTopic.SellerBearsReturn),
        OriginalMeans => Valid("clause.original-means", LawTopic.Refund),
        RegularPriceRises => RegularPayment("clause.regular-price-rises", isLawful: false, regime),
        RegularPriceRisesWithConsent => RegularPayment("clause.regular-price-with-consent", isLawful: true, regime),
        FreeTurnsPaid => RegularPayment("clause.free-turns-paid", isLawful: false, regime),
        FreeTurnsPaidWithConsent => RegularPayment("clause.free-with-consent", isLawful: true, regime),
        CancelByTelephoneOnly => regime.Cite(LawTopic.CancelOnline) is null
            ? Doubtful("clause.regular-payment-elsewhere")
            : new(ClauseVerdict.Void, "clause.cancel-by-telephone", [LawTopic.CancelOnline, LawTopic.DarkPattern]),
        CancelOnline => Valid("clause.cancel-online", LawTopic.CancelOnline),
        Waiver => Hinders("clause.waiver", LawTopic.Window),
        ReturnWindowFromDispatch => FromDispatch(clause.Days!.Value, regime),
        StockOutRefund => StockOut(clause.Days!.Value, regime),
        PointsNotRestored => Doubtful("clause.points-not-restored", LawTopic.Refund),
        CardCompanyTime => Valid("clause.card-company-time", LawTopic.CardCancel),
        PhotosAsked => Valid("clause.photos-asked", LawTopic.Burden),
        ExtraFreight => Doubtful("clause.extra-freight", LawTopic.ConsumerBearsReturn),
        ExchangeLimited => Valid("clause.exchange-limited", LawTopic.Exchange),
        MinorFlaws => Doubtful("clause.minor-flaws", LawTopic.Nonconformity),
        PurchasesLimited => Doubtful("clause.purchases-limited", LawTopic.Window),
        NoRefundOfRemainder => Doubtful("clause.no-refund-of-remainder", LawTopic.UnbegunPart),
        MinorsMayCancel => Valid("clause.minors-may-cancel", LawTopic.Minor, LawTopic.MinorCancel),
        IntermediaryNotLiable => Doubtful("clause.intermediary-not-liable", LawTopic.Intermediary, LawTopic.JointLiability),
        MinorsMayNotCancel => regime.Cite(LawTopic.MinorCancel) is null
            ? Doubtful("clause.minors-elsewhere")
            : new(ClauseVerdict.Void, "clause.minors-may-not-cancel", [LawTopic.Minor, LawTopic.MinorCancel]),
        IntermediaryNotice => regime.Cite(LawTopic.Intermediary) is null
            ? Valid("clause.intermediary-told")
            : Valid("clause.intermediary", LawTopic.Intermediary),
        _ => Doubtful("clause.other"),
    };

    private static bool IsOfChangeOfMind(LawTopic topic) =>
        topic is LawTopic.Window or LawTopic.Exclusions or LawTopic.OpeningToCheck or LawTopic.MadeToOrder or LawTopic.ConsumerBearsReturn or LawTopic.Refund;

    // Where the delivery comes back with the price, or no rule lets both ways be charged, the way there is not the consumer's to pay.
    private static ClauseRuling RoundTrip(StatutoryRegime regime) =>
        regime.Outbound == OutboundRefund.NotStated && regime.Charges.Any(rule => rule is { Kind: ChargeKind.RoundTripShipping, Limit: ChargeLimit.OnlyByTerms })
            ? Doubtful("clause.round-trip", LawTopic.ConsumerBearsReturn, LawTopic.Practice)
            : ClauseRuling.Void("clause.round-trip-void", LawTopic.Outbound, LawTopic.ConsumerBearsReturn);

    // A duty of the seller's, which no term takes away; the article on void terms names others.
    private static ClauseRuling RegularPayment(string code, bool isLawful, StatutoryRegime regime) =>
        regime.RegularPayments is null ? Doubtful("clause.regular-payment-elsewhere")
        : isLawful ? Valid(code, LawTopic.RegularPayment, LawTopic.RegularPaymentConsent)
        : new(ClauseVerdict.Void, code, [LawTopic.RegularPayment, LawTopic.RegularPaymentConsent]);

    // What the law does not name can't be limited by it.
    private static ClauseRuling LimitedTo(ClauseScope scope, StatutoryRegime regime) =>
        scope != ClauseScope.Everything && ClauseRefusals.Judge(scope, regime) is { Verdict: ClauseVerdict.Void } refused
            ? refused
            : Valid("clause.limited-by-law", LawTopic.Exclusions, LawTopic.ExclusionNotices);

    // Only a law that asks for a marking has grounds that the words of one can name; that a thing belongs to a set is none.
    private static ClauseRuling Marked(ClauseScope scope, StatutoryRegime regime) =>
        scope == ClauseScope.PartOfSet ? ClauseRuling.Void("clause.marked-no-ground", LawTopic.Exclusions)
        : regime.Cite(LawTopic.ExclusionNotices) is null || (scope != ClauseScope.Everything && ClauseRefusals.Judge(scope, regime).Verdict == ClauseVerdict.Void)
            ? ClauseRefusals.Judge(scope, regime)
            : Valid("clause.exclusion-marked", LawTopic.Exclusions, LawTopic.ExclusionNotices);

    // So many calendar days end no later than as many business days.
    private static ClauseRuling RefundInDays(int days, StatutoryRegime regime) =>
        !SetsADeadline(regime) ? Doubtful("clause.refund-no-deadline")
        : regime.Refunds.Any(deadline => deadline.Start != RefundStart.Payment && days > deadline.Period.ShortestDays)
            ? ClauseRuling.Void("clause.refund-later", LawTopic.Refund)
            : Valid("clause.refund-as-law", LawTopic.Refund);

    /// <summary>How long a window is that counts the day of delivery, as the law counts.</summary>
    public static int WithDeliveryDay(int days, StatutoryRegime regime) => regime.Counting.FirstDayCounted ? days : Math.Max(0, days - 1);

    private static ClauseRuling DeliveryDay(int days, StatutoryRegime regime) => regime.Window is not { } law ? Valid("clause.window-own", LawTopic.Window)
        : WithDeliveryDay(days, regime) < law.LongestDays
        ? Hinders("clause.delivery-day-shorter", LawTopic.Window, LawTopic.Counting)
        : Valid("clause.delivery-day-counts", LawTopic.Window, LawTopic.Counting);

    private static ClauseRuling Window(int days, StatutoryRegime regime) => regime.Window is not { } law ? Valid("clause.window-own", LawTopic.Window)
        : days < law.LongestDays
        ? Hinders("clause.window-shorter", LawTopic.Window)
        : Valid(law == Calendars.LegalPeriod.Days(days) ? "clause.window-as-law" : "clause.window-longer", LawTopic.Window);

    // Goods never come before the order, so as many days as the law's, or fewer, never end later than the law's.
    private static ClauseRuling FromOrder(int days, StatutoryRegime regime) => regime.Window is not { } law ? Valid("clause.window-own", LawTopic.Window)
        : days <= law.ShortestDays
        ? Hinders("clause.window-from-order-shorter", LawTopic.Window)
        : Doubtful("clause.window-from-order", LawTopic.Window);

    // Nor do goods come before they are sent.
    private static ClauseRuling FromDispatch(int days, StatutoryRegime regime) => regime.Window is not { } law ? Valid("clause.window-own", LawTopic.Window)
        : days <= law.ShortestDays
        ? Hinders("clause.window-from-dispatch-shorter", LawTopic.Window)
        : Doubtful("clause.window-from-dispatch", LawTopic.Window);

    // Shorter than a period of months in any case: no three months hold fewer than 89 days.
    private static ClauseRuling DefectWindowOf(int days, StatutoryRegime regime) =>
        regime.Nonconformity is not { } law ? Doubtful("clause.defect-window-elsewhere")
        : days < law.FromSupply.LongestDays ? Hinders("clause.defect-window-shorter", LawTopic.Nonconformity)
        : Valid("clause.defect-window", LawTopic.Nonconformity);

    /// <summary>So many days are no shorter than the time for defects of some law.</summary>
    public static int ShortestDefectWindow { get; } = LawBook.All.SelectMany(laws => laws.Acts).Select(act => act.Regime.Nonconformity).OfType<NonconformityWindow>().Min(window => window.FromSupply.LongestDays);

    private static ClauseRuling Refund(int businessDays, StatutoryRegime regime)
    {
        if (!SetsADeadline(regime)) return Valid("clause.refund-no-deadline");
        foreach (var deadline in regime.Refunds)
            if (deadline.Start != RefundStart.Payment && deadline.IsExceededBy(businessDays))
                return ClauseRuling.Void("clause.refund-later", LawTopic.Refund);
        return Valid("clause.refund-within", LawTopic.Refund);
    }

    private static ClauseRuling StockOut(int businessDays, StatutoryRegime regime)
    {
        foreach (var deadline in regime.Refunds)
            if (deadline.Start == RefundStart.Payment)
                return deadline.IsExceededBy(businessDays)
                    ? new(ClauseVerdict.Void, "clause.stock-out-later", [LawTopic.StockOut])
                    : Valid("clause.stock-out-within", LawTopic.StockOut);
        return Doubtful("clause.stock-out-elsewhere");
    }

    private static bool SetsADeadline(StatutoryRegime regime) => regime.Refunds.Any(deadline => deadline.Start != RefundStart.Payment);

    private static ClauseRuling FeeOf(PolicyClause clause, StatutoryRegime regime)
    {
        foreach (var rule in regime.Charges)
            if (rule.Kind == clause.Charge)
                return rule.Limit switch
                {
                    ChargeLimit.Never => ClauseRuling.Void("clause.fee-forbidden", rule.Topic, LawTopic.ConsumerBearsReturn),
                    ChargeLimit.OnlyByTerms => Doubtful("clause.round-trip", LawTopic.ConsumerBearsReturn, rule.Topic),
                    _ => Valid("clause.fee-within-law", rule.Topic),
                };
        // Where practice lets terms charge both ways, the way there is half of them.
        if (clause.Charge == ChargeKind.OutboundShipping && regime.Charges.Any(rule => rule.Kind == ChargeKind.RoundTripShipping && rule.Limit == ChargeLimit.OnlyByTerms))
            return Doubtful("clause.outbound-charged", LawTopic.ConsumerBearsReturn, LawTopic.Practice);
        return ClauseRuling.Void("clause.fee-forbidden", LawTopic.ConsumerBearsReturn);
    }
}
