using System.Collections.Immutable;
using CsRules.Decisions;
using NodaTime;

namespace CsRules.Laws;

/// <summary>Korean texts and the articles that return rights rest on.</summary>
internal static class KoreanLaw
{
    public static readonly LegalText Act = new("kr-ecommerce-act", "전자상거래법", "E-Commerce Act");
    public static readonly LegalText Decree = new("kr-ecommerce-decree", "전자상거래법 시행령", "E-Commerce Act Enforcement Decree");
    public static readonly LegalText ConsumerDecree = new("kr-consumer-decree", "소비자기본법 시행령", "Framework Act on Consumers Enforcement Decree");
    public static readonly LegalText Standards = new("kr-dispute-standards", "소비자분쟁해결기준", "Consumer Dispute Resolution Standards", Binding: false);
    public static readonly LegalText DoorToDoorAct = new("kr-door-to-door-act", "방문판매법", "Door-to-Door Sales Act");
    public static readonly LegalText LectureActs = new("kr-lecture-acts", "평생교육법·학원법", "Lifelong Education and Private Academies Acts");
    public static readonly LegalText Practice = new("kr-practice", "한국소비자원·분쟁조정 실무", "practice of the Korea Consumer Agency and mediation boards", Binding: false);

    public static readonly LegalText CivilAct = new("kr-civil-act", "민법", "Civil Act");
    public static readonly LegalText Interpretation = new("kr-moleg-24-0867", "법제처 법령해석 24-0867", "interpretation 24-0867 of the Ministry of Government Legislation", Binding: false);

    /// <summary>The amendment on regular payments and pages that deceive (promulgated 2024-02-13).</summary>
    public static readonly LocalDate RegularPaymentsFrom = new(2025, 2, 14);

    public static Citation Art(string article, Confidence confidence = Confidence.Confirmed) => new(Act, article, Confidence: confidence);

    public static Citation DecreeArt(string article, LocalDate? from = null, LocalDate? until = null, Confidence confidence = Confidence.Confirmed) =>
        new(Decree, article, from, until, confidence);

    public static readonly Citation FromPractice = new(Practice, "", Confidence: Confidence.Partly);

    public static readonly ImmutableDictionary<LawTopic, Citation> Topics = new Dictionary<LawTopic, Citation>
    {
        [LawTopic.Scope] = Art("3"),
        [LawTopic.BetterLaw] = Art("4"),
        [LawTopic.Document] = Art("13(2)"),
        [LawTopic.SupplyDuty] = Art("15(1)"),
        [LawTopic.StockOut] = Art("15(2)"),
        [LawTopic.Window] = Art("17(1)1"),
        [LawTopic.AddressWindow] = Art("17(1)2"),
        [LawTopic.ObstructionWindow] = Art("17(1)3"),
        [LawTopic.Exclusions] = Art("17(2)"),
        [LawTopic.OpeningToCheck] = Art("17(2)1"),
        [LawTopic.MadeToOrder] = DecreeArt("21"),
        [LawTopic.UnbegunPart] = Art("17(2)5"),
        [LawTopic.Nonconformity] = Art("17(3)"),
        [LawTopic.Dispatch] = Art("17(4)"),
        [LawTopic.Burden] = Art("17(5)"),
        [LawTopic.ExclusionNotices] = Art("17(6)"),
        [LawTopic.GoodsBack] = Art("18(1)"),
        [LawTopic.Refund] = Art("18(2)"),
        [LawTopic.CardCancel] = Art("18(3)"),
        [LawTopic.PartialUse] = DecreeArt("24"),
        [LawTopic.ConsumerBearsReturn] = Art("18(9)"),
        [LawTopic.SellerBearsReturn] = Art("18(10)"),
        [LawTopic.JointLiability] = Art("18(11)"),
        [LawTopic.Obstruction] = Art("21(1)1"),
        [LawTopic.Closure] = Art("22(1)"),
        [LawTopic.VoidTerms] = Art("35"),
        [LawTopic.AgreedWindow] = Art("17(1)"),
        [LawTopic.SetOff] = Art("18(6)"),
        [LawTopic.Jurisdiction] = Art("36"),
        [LawTopic.Intermediary] = Art("20(1)"),
        [LawTopic.Minor] = Art("13(3)", Confidence.Partly),
        [LawTopic.MinorCancel] = new(CivilAct, "5", Confidence: Confidence.Partly),
        [LawTopic.MinorMeans] = new(CivilAct, "6", Confidence: Confidence.Unconfirmed),
        [LawTopic.MinorDeceit] = new(CivilAct, "17", Confidence: Confidence.Unconfirmed),
        [LawTopic.Exchange] = new(Interpretation, "", Confidence: Confidence.Partly),
        [LawTopic.Complaint] = DecreeArt("25-2"),
        [LawTopic.Escrow] = DecreeArt("28-3"),
        [LawTopic.RegularPayment] = Art("13(6)") with { From = RegularPaymentsFrom },
        [LawTopic.RegularPaymentConsent] = DecreeArt("20-2", RegularPaymentsFrom),
        // The items' numbers, and where the decree speaks of the days of quiet, were not seen.
        [LawTopic.DarkPattern] = Art("21-2(1)", Confidence.Partly) with { From = RegularPaymentsFrom },
        [LawTopic.CancelOnline] = Art("5(4)", Confidence.Partly),
        [LawTopic.LateInterest] = DecreeArt("21-3"),
        [LawTopic.DelayStart] = DecreeArt("33(2)"),
        [LawTopic.Gift] = new(ConsumerDecree, "8"),
        [LawTopic.DisputeStandards] = new(Standards, ""),
        [LawTopic.Practice] = FromPractice,
    }.ToImmutableDictionary();
}
