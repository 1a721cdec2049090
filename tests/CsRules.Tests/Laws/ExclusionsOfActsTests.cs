using CsRules.Decisions;
using CsRules.Laws;
using static CsRules.Laws.ClaimFact;

namespace CsRules.Tests.Laws;

/// <summary>What bars a withdrawal under each act, with all that must be shown: written from the acts, in no order.</summary>
public class ExclusionsOfActsTests
{
    private static readonly ClaimFact[] EitherMeasure = [ExclusionMarked, TrialOffered];

    // 17(2) 1 to 6; 17(6) asks for a marking or a trial of 2 to 5, and of digital content for both.
    [Fact]
    public void Korea_Art_17_2() => Same(
        "KR",
        Bar("17(2)1", [DamagedByConsumer]),
        Bar("17(2)2", [ValueLostByUse], EitherMeasure),
        Bar("17(2)3", [ValueLostByTime], EitherMeasure),
        Bar("17(2)4", [CopyablePackagingDamaged], EitherMeasure),
        Bar("17(2)5", [SupplyBegun], EitherMeasure, SaleSubject.Service, sparesUnbegun: true),
        Bar("17(2)5", [SupplyBegun], EitherMeasure, SaleSubject.DigitalContent, every: true, sparesUnbegun: true),
        Bar("17(2)6", [IndividuallyProduced, IrrecoverableDamage, SeparateNotice, WrittenConsent]));

    // No "service begun" at the door.
    [Fact]
    public void Korea_Door_to_Door_Act_Art_8_2() => Same(
        "KR/kr-door-to-door-act",
        Bar("8(2)1", [DamagedByConsumer]),
        Bar("8(2)2", [ValueLostByUse], EitherMeasure),
        Bar("8(2)3", [ValueLostByTime], EitherMeasure),
        Bar("8(2)4", [CopyablePackagingDamaged], EitherMeasure),
        Bar("8(2)5", [IndividuallyProduced, IrrecoverableDamage, SeparateNotice, WrittenConsent]));

    // Use bars for vehicles and installed appliances alone; what was made to order, without more.
    [Fact]
    public void Korea_Instalment_Act_Art_8_2_and_Decree_6() => Same(
        "KR/kr-instalment-act",
        Bar("8(2)1", [DamagedByConsumer]),
        Bar("8(2)2", [ValueLostByUse, RegisteredVehicle], EitherMeasure),
        Bar("8(2)2", [ValueLostByUse, InstalledAppliance], EitherMeasure),
        Bar("8(2)3", [ValueLostByTime], EitherMeasure),
        Bar("8(2)4", [CopyablePackagingDamaged], EitherMeasure),
        Bar("8(2)5", [IndividuallyProduced]));

    [Theory]
    [InlineData("FI")]
    [InlineData("DE")]
    [InlineData("FR")]
    public void Directive_Art_16_by_its_letters(string country) => Same(
        country,
        Bar("16(a)", [FullyPerformed, BegunWithConsent], subject: SaleSubject.Service),
        Bar("16(b)", [MarketPriced]),
        Bar("16(c)", [IndividuallyProduced]),
        Bar("16(d)", [Perishable]),
        Bar("16(e)", [HygieneUnsealed]),
        Bar("16(f)", [InseparablyMixed]),
        Bar("16(g)", [MarketAlcohol]),
        Bar("16(h)", [UrgentRepair]),
        Bar("16(i)", [MediaUnsealed]),
        Bar("16(j)", [Periodical]),
        Bar("16(k)", [PublicAuction]),
        Bar("16(l)", [DatedLeisure]),
        Bar("16(m)", [SupplyBegun, BegunWithConsent], subject: SaleSubject.DigitalContent));

    // Of the letters only those of services and of digital content were read.
    [Theory]
    [InlineData("FI")]
    [InlineData("DE")]
    [InlineData("FR")]
    public void Directive_Art_16_says_which_letters_are_from_memory(string country) => Assert.Equal(
        ["16(a)", "16(m)"], LawGiven.Of(country).Regime.Exclusions.Where(bar => bar.Citation.Confidence == Confidence.Confirmed).Select(bar => bar.Citation.Article));

    [Fact]
    public void United_Kingdom_reg_28_36_and_37() => Same(
        "GB",
        [
            .. new[] { IndividuallyProduced, Perishable, HygieneUnsealed, MediaUnsealed, Periodical, MarketPriced, InseparablyMixed, MarketAlcohol, UrgentRepair, PublicAuction, DatedLeisure }
                .Select(fact => Bar("28", [fact])),
            Bar("36", [FullyPerformed, BegunWithConsent], subject: SaleSubject.Service),
            Bar("37", [SupplyBegun, BegunWithConsent], subject: SaleSubject.DigitalContent),
        ]);

    [Fact]
    public void Taiwan_the_exceptions_of_2016() => Same(
        "TW",
        [
            .. new[] { Perishable, IndividuallyProduced, Periodical, MediaUnsealed, HygieneUnsealed, PassengerFlight }.Select(fact => Bar("2", [fact])),
            Bar("2", [SupplyBegun, BegunWithConsent], subject: SaleSubject.DigitalContent),
            Bar("2", [SupplyBegun, BegunWithConsent], subject: SaleSubject.Service),
        ]);

    // The goods must be intact.
    [Fact]
    public void China_Art_25() => Same("CN", [.. new[] { DamagedByConsumer, ValueLostByUse, IndividuallyProduced, Perishable, MediaUnsealed, Download, Periodical }.Select(fact => Bar("25", [fact]))]);

    [Fact]
    public void Japan_15_3_gives_way_to_terms_that_were_shown_and_to_nothing_else()
    {
        Same("JP", Bar("15-3", [OwnTermsShown]));
        Assert.Equal(["JP"], LawGiven.Acts.Where(law => law.Regime.OwnTermsDisplace).Select(law => law.Regime.Id));
        Assert.Equal(["JP"], LawGiven.Acts.Where(law => law.Displaceable != 0).Select(law => law.Regime.Id));
    }

    [Fact]
    public void Of_several_grounds_only_those_give_way_that_turn_on_terms_that_were_shown()
    {
        Exclusion Of(params ClaimFact[] grounds) => new("return.own-terms-shown", LawGiven.Art("3"), [], [.. grounds], []);
        Assert.Equal(0b1010u, (LawGiven.Invented with { Exclusions = [Of(Perishable), Of(OwnTermsShown), Of(Download), Of(Perishable, OwnTermsShown)] }).Compiled().Displaceable);
    }

    [Theory]
    [InlineData("BR")]
    [InlineData("US")]
    [InlineData("AU")]
    [InlineData("SG")]
    [InlineData("HK")]
    [InlineData("VN")]
    [InlineData("TH")]
    public void Nothing_is_said_of_exclusions(string country) => Assert.Empty(LawGiven.Of(country).Regime.Exclusions);

    // Of all grounds those that a decree or an article puts aside for others.
    [Fact]
    public void A_ground_that_a_decree_says_more_of_names_it() => Assert.Equal(
        ["kr-door-to-door-decree 12", "kr-ecommerce-decree 21", "kr-instalment-decree 6", "kr-instalment-decree 6", "kr-instalment-decree 6"],
        LawGiven.Acts.SelectMany(law => law.Regime.Exclusions).Select(bar => bar.Detail).Where(detail => detail is not null).Select(detail => $"{detail!.Text.Id} {detail.Article}").Order(StringComparer.Ordinal));

    // A disputed burden: obstruction, and whether the goods are as agreed where the act speaks of it.
    [Theory]
    [InlineData("KR", new[] { NoticeGiven }, new[] { Obstruction, Nonconformity })]
    [InlineData("KR/kr-door-to-door-act", new[] { NoticeGiven }, new[] { Obstruction, Nonconformity })]
    [InlineData("KR/kr-instalment-act", new[] { NoticeGiven }, new[] { Obstruction })]
    [InlineData("FI", new[] { NoticeGiven }, new ClaimFact[0])]
    [InlineData("TW", new[] { NoticeGiven }, new ClaimFact[0])]
    public void The_consumer_proves_the_notice_and_the_seller_all_else_that_is_settled(string act, ClaimFact[] consumer, ClaimFact[] unsettled)
    {
        var law = LawGiven.Of(act);
        foreach (var fact in Enum.GetValues<ClaimFact>())
            Assert.Equal(unsettled.Contains(fact) ? Burden.Unsettled : consumer.Contains(fact) ? Burden.Consumer : Burden.Seller, law.BurdenOf(fact));
        // Published decisions lean to the consumer's having to show what is not settled.
        foreach (var fact in unsettled) Assert.Equal((true, false), (law.ConsumerProves.Contains(fact), law.ConsumerProvesOtherwise.Contains(fact)));
        foreach (var fact in consumer) Assert.Equal((true, true), (law.ConsumerProves.Contains(fact), law.ConsumerProvesOtherwise.Contains(fact)));
    }

    [Fact]
    public void Where_decisions_lean_to_the_seller_the_two_readings_change_places()
    {
        var law = (LawGiven.Invented with { UnsettledBurden = [Obstruction], UnsettledFallsOn = Party.Seller, ConsumerProves = [NoticeGiven, Obstruction] }).Compiled();
        Assert.Equal((false, true), (law.ConsumerProves.Contains(Obstruction), law.ConsumerProvesOtherwise.Contains(Obstruction)));
        Assert.Equal((true, true), (law.ConsumerProves.Contains(NoticeGiven), law.ConsumerProvesOtherwise.Contains(NoticeGiven)));
        // What is not settled is so whoever else it is laid on.
        Assert.Equal((Burden.Unsettled, Burden.Consumer, Burden.Seller), (law.BurdenOf(Obstruction), law.BurdenOf(NoticeGiven), law.BurdenOf(SupplyDay)));
    }

    private static string Bar(string article, ClaimFact[] grounds, ClaimFact[]? measures = null, SaleSubject? subject = null, bool every = false, bool sparesUnbegun = false) =>
        Line(article, subject is { } one ? [one] : [], grounds, measures ?? [], every, sparesUnbegun);

    private static string Line(string article, IEnumerable<SaleSubject> subjects, IEnumerable<ClaimFact> grounds, IEnumerable<ClaimFact> measures, bool every, bool sparesUnbegun) =>
        $"{article}: {string.Join(',', subjects)} | {string.Join(',', grounds.Order())} | {string.Join(',', measures.Order())} {(every ? "all" : "one")} {(sparesUnbegun ? "what has not begun stays" : "")}";

    private static void Same(string act, params string[] bars) => Assert.Equal(
        bars.Order(StringComparer.Ordinal),
        LawGiven.Of(act).Regime.Exclusions.Select(bar => Line(bar.Citation.Article, bar.Subjects, bar.Grounds, bar.Measures, bar.EveryMeasure, bar.SparesUnbegunPart)).Order(StringComparer.Ordinal));
}
