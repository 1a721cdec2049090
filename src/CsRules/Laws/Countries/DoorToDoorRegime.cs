using CsRules.Calendars;
using CsRules.Decisions;
using static CsRules.Laws.ClaimFact;

namespace CsRules.Laws;

/// <summary>
/// Korea: the Door-to-Door Sales Act, Arts 8 and 9, which telephone solicitation falls under too. Read in the text in force on
/// 2026-10-02; what it does not number in what was read is marked.
/// </summary>
internal static class DoorToDoorRegime
{
    private static readonly LegalText Decree = new("kr-door-to-door-decree", "방문판매법 시행령", "Door-to-Door Sales Act Enforcement Decree");

    /// <summary>The regime as data.</summary>
    public static StatutoryRegime Regime { get; } = KoreanSideAct.Of(
        KoreanLaw.DoorToDoorAct, LegalPeriod.Days(14), new(Decree, "13", Confidence: Confidence.Unconfirmed),
        [
            new("return.scope-not-door-to-door", Art("8"), Channel: SalesChannel.Distance),
            new("return.scope-not-door-to-door", Art("8"), Channel: SalesChannel.InStore),
        ],
        new Dictionary<LawTopic, Citation>
        {
            [LawTopic.Window] = Art("8(1)1"),
            [LawTopic.AddressWindow] = Art("8(1)2"),
            [LawTopic.NotInformed] = Art("8(1)3"),
            [LawTopic.ObstructionWindow] = Art("8(1)4"),
            [LawTopic.AgreedWindow] = Art("8(1)"),
            [LawTopic.Exclusions] = Art("8(2)"),
            [LawTopic.OpeningToCheck] = Art("8(2)1"),
            [LawTopic.MadeToOrder] = Art("8(2)5"),
            [LawTopic.ExclusionNotices] = Art("8(6)", Confidence.Partly),
            [LawTopic.Nonconformity] = Art("8(3)"),
            [LawTopic.Dispatch] = Art("8(4)", Confidence.Partly),
            [LawTopic.Burden] = Art("8(5)", Confidence.Partly),
            [LawTopic.GoodsBack] = Art("9(1)"),
            [LawTopic.Refund] = Art("9(2)"),
            [LawTopic.CardCancel] = Art("9(3)"),
            [LawTopic.SetOff] = Art("9(6)", Confidence.Unconfirmed),
            [LawTopic.PartialUse] = Art("9(8)", Confidence.Partly),
            [LawTopic.ConsumerBearsReturn] = Art("9(9)"),
            [LawTopic.SellerBearsReturn] = Art("9(9)"),
            [LawTopic.JointLiability] = Art("9(10)", Confidence.Unconfirmed),
            [LawTopic.VoidTerms] = Art("52", Confidence.Unconfirmed),
            [LawTopic.Jurisdiction] = Art("53", Confidence.Unconfirmed),
        }) with
    {
        Nonconformity = new(LegalPeriod.Months(3), LegalPeriod.Days(30)),
        // No bar for a service or content that has begun.
        Exclusions =
        [
            new("return.damaged-by-consumer", Art("8(2)1"), [], [DamagedByConsumer], []),
            new("return.value-lost-by-use", Art("8(2)2"), [], [ValueLostByUse], KoreanSideAct.Measures),
            new("return.value-lost-by-time", Art("8(2)3"), [], [ValueLostByTime], KoreanSideAct.Measures),
            new("return.copyable-packaging-damaged", Art("8(2)4"), [], [CopyablePackagingDamaged], KoreanSideAct.Measures),
            new("return.made-to-order", Art("8(2)5"), [], [IndividuallyProduced, IrrecoverableDamage, SeparateNotice, WrittenConsent], [],
                Detail: new(Decree, "12", Confidence: Confidence.Unconfirmed)),
        ],
        LeftOut = [new(Art("10", Confidence.Unconfirmed), new("소비자 책임으로 계약이 해제된 때의 손해배상액 한도", "The cap on damages where the contract ends for the consumer's cause"))],
        UnsettledBurden = KoreanRegime.Regime.UnsettledBurden,
        UnsettledFallsOn = KoreanRegime.Regime.UnsettledFallsOn,
    };

    private static Citation Art(string article, Confidence confidence = Confidence.Confirmed) => new(KoreanLaw.DoorToDoorAct, article, Confidence: confidence);
}
