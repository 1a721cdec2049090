using System.Collections.Immutable;
using CsRules.Calendars;
using CsRules.Decisions;
using NodaTime;
using static CsRules.Laws.ClaimFact;

namespace CsRules.Laws;

/// <summary>Korea: the E-Commerce Act, Arts 13 to 18 and 35, and its Enforcement Decree.</summary>
internal static class KoreanRegime
{
    private static readonly LocalDate RateOf2007 = new(2007, 10, 20);
    private static readonly LocalDate RateOf2012 = new(2012, 8, 18);
    private static readonly LocalDate RateOf2016 = new(2016, 9, 30);

    /// <summary>What was used up may be charged whatever the withdrawal rests on: 18(1) and 18(8) speak of both.</summary>
    internal static readonly ImmutableArray<ChargeRule> ConsumedParts =
    [
        new(ChargeKind.ConsumedPart, ChargeLimit.Proven, LawTopic.PartialUse, AtSellersFault: true),
        new(ChargeKind.ConsumedUnits, ChargeLimit.Proven, LawTopic.PartialUse, AtSellersFault: true),
    ];

    /// <summary>What none of the acts decides: a business purchase, a private sale, a matter with a standard of its own.</summary>
    internal static IEnumerable<ScopeRule> BesideTheActs => Regime.Scope.Where(rule => rule.Channel is null or SalesChannel.PersonToPerson);

    /// <summary>The regime as data.</summary>
    public static StatutoryRegime Regime { get; } = new()
    {
        Id = "KR",
        Name = new("대한민국", "South Korea"),
        Zone = "Asia/Seoul",
        Counting = CountingRule.Korea,
        Act = KoreanLaw.Act,
        Window = LegalPeriod.Days(7),
        AgreedWindow = true,
        Starts = new(DocumentIfLater: true, AddressKnown: true, ObstructionEnds: true),
        Nonconformity = new(LegalPeriod.Months(3), LegalPeriod.Days(30)),
        Exclusions =
        [
            new("return.damaged-by-consumer", KoreanLaw.Art("17(2)1"), [], [DamagedByConsumer], []),
            new("return.value-lost-by-use", KoreanLaw.Art("17(2)2"), [], [ValueLostByUse], [ExclusionMarked, TrialOffered]),
            new("return.value-lost-by-time", KoreanLaw.Art("17(2)3"), [], [ValueLostByTime], [ExclusionMarked, TrialOffered]),
            new("return.copyable-packaging-damaged", KoreanLaw.Art("17(2)4"), [], [CopyablePackagingDamaged], [ExclusionMarked, TrialOffered]),
            new("return.service-begun", KoreanLaw.Art("17(2)5"), [SaleSubject.Service], [SupplyBegun], [ExclusionMarked, TrialOffered],
                SparesUnbegunPart: true),
            new("return.digital-begun", KoreanLaw.Art("17(2)5"), [SaleSubject.DigitalContent], [SupplyBegun], [ExclusionMarked, TrialOffered],
                EveryMeasure: true, SparesUnbegunPart: true),
            new("return.made-to-order", KoreanLaw.Art("17(2)6"), [],
                [IndividuallyProduced, IrrecoverableDamage, SeparateNotice, WrittenConsent], [], Detail: KoreanLaw.DecreeArt("21")),
        ],
        // Not settled; published decisions lean to the consumer's having to show them (the seller proves the exclusions: SC 2018Da214746).
        UnsettledBurden = [Obstruction, Nonconformity],
        UnsettledFallsOn = Party.Consumer,
        Scope =
        [
            new("return.scope-business", KoreanLaw.Art("3"), Buyer: BuyerKind.Business),
            new("return.scope-in-store", KoreanLaw.Art("2"), Channel: SalesChannel.InStore),
            new("return.scope-person-to-person", KoreanLaw.Art("3"), Channel: SalesChannel.PersonToPerson),
            new("return.scope-door-to-door", new(KoreanLaw.DoorToDoorAct, "8", Confidence: Confidence.Partly), Channel: SalesChannel.DoorToDoor),
            new("return.scope-telephone", new(KoreanLaw.DoorToDoorAct, "8", Confidence: Confidence.Partly), Channel: SalesChannel.TelephoneSolicited),
            new("return.scope-neighbourhood", KoreanLaw.Art("3"), Matter: DisputeMatter.NeighbourhoodDelivery),
            new("return.scope-financial", KoreanLaw.Art("3"), Matter: DisputeMatter.FinancialProduct),
            new("return.scope-ticket", new(KoreanLaw.Standards, ""), Matter: DisputeMatter.DatedTicket),
            new("return.scope-lecture", new(KoreanLaw.LectureActs, ""), Matter: DisputeMatter.Lecture),
            new("return.scope-dated-service", new(KoreanLaw.Standards, ""), Matter: DisputeMatter.DatedService),
            new("return.scope-outbound-freight", KoreanLaw.FromPractice, Matter: DisputeMatter.OutboundFreight),
            new("return.scope-warranty", new(KoreanLaw.Standards, ""), Matter: DisputeMatter.Warranty),
        ],
        ChangeOfMindCost = CostBearer.Consumer,
        Charges =
        [
            DistanceSale.WayBack,
            new(ChargeKind.OverseasShipping, ChargeLimit.AnnouncedElseOrdinary, LawTopic.Document),
            new(ChargeKind.ImportTax, ChargeLimit.ProvenIfAnnounced, LawTopic.Document),
            new(ChargeKind.RoundTripShipping, ChargeLimit.OnlyByTerms, LawTopic.Practice),
            new(ChargeKind.Gift, ChargeLimit.Demanded, LawTopic.Gift),
            .. ConsumedParts,
        ],
        Refunds =
        [
            new(RefundStart.GoodsBack, LegalPeriod.BusinessDays(3), LawTopic.Refund),
            new(RefundStart.Withdrawal, LegalPeriod.BusinessDays(3), LawTopic.Refund),
            new(RefundStart.Payment, LegalPeriod.BusinessDays(3), LawTopic.StockOut),
        ],
        Supply = new(LegalPeriod.Days(7), LegalPeriod.BusinessDays(3)),
        Complaints = new(LegalPeriod.BusinessDays(3), LegalPeriod.BusinessDays(10)),
        RegularPayments = new(KoreanLaw.RegularPaymentsFrom, LegalPeriod.Days(30), LegalPeriod.Days(7)),
        EscrowConfirmation = LegalPeriod.BusinessDays(3),
        LateInterest =
        [
            new(RateOf2007, Rate.Percent(24), KoreanLaw.DecreeArt("21-3", RateOf2007, RateOf2012.PlusDays(-1))),
            new(RateOf2012, Rate.Percent(20), KoreanLaw.DecreeArt("21-3", RateOf2012, RateOf2016.PlusDays(-1), Confidence.Partly)),
            new(RateOf2016, Rate.Percent(15), KoreanLaw.DecreeArt("21-3", RateOf2016)),
        ],
        LeftOut =
        [
            new(KoreanLaw.Art("14", Confidence.Unconfirmed), new("청약의 확인과 착오의 정정", "Confirming an order and correcting a mistake in it")),
            new(KoreanLaw.Art("18(4)", Confidence.Partly), new("대금을 이미 받은 판매자에게서 돌려받은 결제업자가 소비자에게 환급", "The payment provider's refund to the consumer of what the seller gave back")),
            new(KoreanLaw.Art("18(5)", Confidence.Partly), new("환급 지연으로 소비자가 결제하게 된 경우의 지연배상금", "Interest where a late refund made the consumer pay the card")),
            new(KoreanLaw.Art("18(7)", Confidence.Partly), new("정당한 이유 없이 상계하지 않는 결제업자에 대한 결제 거부와 불이익 금지", "The consumer's withholding of payment where the provider does not set off, and no harm for it")),
            new(KoreanLaw.Art("19"), new("소비자 책임으로 계약이 해제된 때의 손해배상액 한도", "The cap on damages where the contract ends for the consumer's cause")),
        ],
        Citations = KoreanLaw.Topics,
    };
}
