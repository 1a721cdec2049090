using CsRules.Calendars;
using CsRules.Decisions;
using static CsRules.Laws.ClaimFact;

namespace CsRules.Laws;

/// <summary>
/// Korea: the Instalment Transactions Act, Arts 8 and 10. It gives no right for goods not as agreed, wants the notice in writing,
/// and lays the return on the seller. Read in the text in force on 2016-01-25; the Decree in an older one.
/// </summary>
internal static class InstalmentRegime
{
    private static readonly LegalText Act = new("kr-instalment-act", "할부거래법", "Instalment Transactions Act");
    private static readonly LegalText Decree = new("kr-instalment-decree", "할부거래법 시행령", "Instalment Transactions Act Enforcement Decree");

    /// <summary>The regime as data.</summary>
    public static StatutoryRegime Regime { get; } = KoreanSideAct.Of(
        Act, LegalPeriod.Days(7), DecreeArt("7", Confidence.Unconfirmed),
        [
            new("return.scope-no-instalment", Art("2"), Instalment: false),
            new("return.scope-small-instalment", DecreeArt("6"), Below: Money.Won(100_000)),
            new("return.scope-small-card-instalment", DecreeArt("6"), ByCard: true, Below: Money.Won(200_000)),
        ],
        new Dictionary<LawTopic, Citation>
        {
            [LawTopic.Window] = Art("8(1)1"),
            [LawTopic.AddressWindow] = Art("8(1)2"),
            [LawTopic.NotInformed] = Art("8(1)3"),
            [LawTopic.ObstructionWindow] = Art("8(1)4"),
            [LawTopic.AgreedWindow] = Art("8(1)"),
            [LawTopic.WrittenNotice] = Art("8(3)"),
            [LawTopic.Dispatch] = Art("8(3)"),
            [LawTopic.Exclusions] = Art("8(2)"),
            [LawTopic.OpeningToCheck] = Art("8(2)1"),
            [LawTopic.MadeToOrder] = Art("8(2)5"),
            [LawTopic.ExclusionNotices] = Art("8(6)", Confidence.Partly),
            [LawTopic.Burden] = Art("8(5)", Confidence.Partly),
            [LawTopic.GoodsBack] = Art("10(1)"),
            [LawTopic.Refund] = Art("10(2)"),
            [LawTopic.CardCancel] = Art("10(4)", Confidence.Unconfirmed),
            [LawTopic.PartialUse] = Art("10(8)", Confidence.Partly),
            [LawTopic.ConsumerBearsReturn] = Art("10(10)"),
            [LawTopic.SellerBearsReturn] = Art("10(10)"),
            [LawTopic.VoidTerms] = Art("43", Confidence.Unconfirmed),
            [LawTopic.Jurisdiction] = Art("44", Confidence.Unconfirmed),
            [LawTopic.ReturnCostInPractice] = KoreanLaw.FromPractice,
        }) with
    {
        NoticeInWriting = true,
        DefectsElsewhere = false,
        Exclusions =
        [
            new("return.damaged-by-consumer", Art("8(2)1"), [], [DamagedByConsumer], []),
            new("return.value-lost-by-use", Art("8(2)2"), [], [ValueLostByUse, RegisteredVehicle], KoreanSideAct.Measures, Detail: DecreeArt("6")),
            new("return.value-lost-by-use", Art("8(2)2"), [], [ValueLostByUse, InstalledAppliance], KoreanSideAct.Measures, Detail: DecreeArt("6")),
            new("return.value-lost-by-time", Art("8(2)3"), [], [ValueLostByTime], KoreanSideAct.Measures),
            new("return.copyable-packaging-damaged", Art("8(2)4"), [], [CopyablePackagingDamaged], KoreanSideAct.Measures),
            // Without more: neither damage to the seller nor consent is asked for.
            new("return.custom-made", Art("8(2)5"), [], [IndividuallyProduced], [], Detail: DecreeArt("6")),
        ],
        UnsettledBurden = [Obstruction],
        UnsettledFallsOn = KoreanRegime.Regime.UnsettledFallsOn,
    };

    private static Citation Art(string article, Confidence confidence = Confidence.Confirmed) => new(Act, article, Confidence: confidence);

    private static Citation DecreeArt(string article, Confidence confidence = Confidence.Partly) => new(Decree, article, Confidence: confidence);
}
