using CsRules.Calendars;
using CsRules.Decisions;
using CsRules.Documents;
using CsRules.Laws;
using NodaTime;

namespace CsRules.Tests.Laws;

/// <summary>Each datum of a law with its code, its words, its article and how sure it is; what came into force, or went out of it, on a day.</summary>
public class LawRegisterAnswersTests
{
    // Written from the acts and the articles: act, code, answer, article, confidence.
    [Theory]
    [InlineData("KR", "scope/1", "Bought for a trade: not a consumer, unless in fact on consumer terms.", "E-Commerce Act Art 3", Confidence.Confirmed)]
    [InlineData("KR", "window", "7 days", "E-Commerce Act Art 17(1)1", Confidence.Confirmed)]
    [InlineData("KR", "agreed-window", "is the law's own", "E-Commerce Act Art 17(1)", Confidence.Confirmed)]
    [InlineData("KR", "nonconformity", "3 months / 30 days", "E-Commerce Act Art 17(3)", Confidence.Confirmed)]
    [InlineData("KR", "exclusion/1", "lost or damaged by a cause for which the consumer answers.", "E-Commerce Act Art 17(2)1", Confidence.Confirmed)]
    [InlineData("KR", "exclusion/2", "value markedly reduced by use or partial consumption. Only with one of: the marking of the exclusion, a trial", "E-Commerce Act Art 17(2)2", Confidence.Confirmed)]
    [InlineData("KR", "exclusion/5", "the service has begun. Only with one of: the marking of the exclusion, a trial. What has not begun stays withdrawable", "E-Commerce Act Art 17(2)5", Confidence.Confirmed)]
    [InlineData("KR", "exclusion/6", "the digital content has begun. Only with all of: the marking of the exclusion, a trial. What has not begun stays withdrawable", "E-Commerce Act Art 17(2)5", Confidence.Confirmed)]
    [InlineData("KR", "exclusion/7", "made to order: all four conditions are proven.", "E-Commerce Act Enforcement Decree Art 21", Confidence.Confirmed)]
    [InlineData("KR", "burden", "the day of the notice", "E-Commerce Act Art 17(5)", Confidence.Confirmed)]
    [InlineData("KR", "unsettled-burden", "whether the seller obstructed, whether the goods are as agreed", "E-Commerce Act Art 17(5)", Confidence.Confirmed)]
    [InlineData("KR", "change-of-mind-cost", "consumer", "E-Commerce Act Art 18(9)", Confidence.Confirmed)]
    [InlineData("KR", "nonconformity-cost", "seller", "E-Commerce Act Art 18(10)", Confidence.Confirmed)]
    [InlineData("KR", "penalty", "never", "E-Commerce Act Art 18(9)", Confidence.Confirmed)]
    [InlineData("KR", "charge/gift", "gift: as demanded", "Framework Act on Consumers Enforcement Decree Art 8", Confidence.Confirmed)]
    [InlineData("KR", "charge/consumed-part", "consumed part: as proven. Also where the goods are not as agreed", "E-Commerce Act Enforcement Decree Art 24", Confidence.Confirmed)]
    [InlineData("KR", "refund/goods-back", "3 business days", "E-Commerce Act Art 18(2)", Confidence.Confirmed)]
    [InlineData("KR", "refund/payment", "3 business days", "E-Commerce Act Art 15(2)", Confidence.Confirmed)]
    [InlineData("KR", "supply", "7 days / 3 business days", "E-Commerce Act Art 15(1)", Confidence.Confirmed)]
    [InlineData("KR", "late-interest/2007-10-20", "24%", "E-Commerce Act Enforcement Decree Art 21-3", Confidence.Confirmed)]
    [InlineData("KR", "late-interest/2012-08-18", "20%", "E-Commerce Act Enforcement Decree Art 21-3", Confidence.Partly)]
    [InlineData("KR", "late-interest/2016-09-30", "15%", "E-Commerce Act Enforcement Decree Art 21-3", Confidence.Confirmed)]
    [InlineData("KR", "complaints", "3 business days / 10 business days", "E-Commerce Act Enforcement Decree Art 25-2", Confidence.Confirmed)]
    [InlineData("KR", "escrow", "3 business days", "E-Commerce Act Enforcement Decree Art 28-3", Confidence.Confirmed)]
    [InlineData("KR", "regular-payments", "30 days", "E-Commerce Act Enforcement Decree Art 20-2", Confidence.Confirmed)]
    [InlineData("KR", "topic/better-law", "the act that is better for the consumer applies", "E-Commerce Act Art 4", Confidence.Confirmed)]
    [InlineData("KR", "topic/minor-cancel", "a contract without the consent may be cancelled", "Civil Act Art 5", Confidence.Partly)]
    [InlineData("KR/kr-instalment-act", "scope/2", "An instalment contract below KRW 100,000: the Instalment Transactions Act gives no right.", "Instalment Transactions Act Enforcement Decree Art 6", Confidence.Partly)]
    [InlineData("KR/kr-instalment-act", "written-notice", "in writing", "Instalment Transactions Act Art 8(3)", Confidence.Confirmed)]
    [InlineData("FI", "not-informed", "+ 12 months", "Directive 2011/83/EU Art 10", Confidence.Confirmed)]
    [InlineData("FI", "return-cost-if-not-announced", "seller", "Directive 2011/83/EU Art 14", Confidence.Confirmed)]
    [InlineData("FI", "outbound", "up to the cheapest standard", "Directive 2011/83/EU Art 13(2)", Confidence.Confirmed)]
    [InlineData("FI", "withholding", "may wait for the goods or proof of sending", "Directive 2011/83/EU Art 13(3)", Confidence.Confirmed)]
    [InlineData("FI", "charge/diminished-value", "value lost by handling: as proven. Only with all of: information on the right", "Directive 2011/83/EU Art 14(2)", Confidence.Confirmed)]
    [InlineData("TW", "not-informed", "4 months", "Consumer Protection Act (Taiwan) Art 19(3)", Confidence.Confirmed)]
    [InlineData("VN", "not-informed", "30 days", "Law on Protection of Consumer Rights 2023 (Vietnam) Art 38(3)", Confidence.Partly)]
    [InlineData("US", "window", "none (the shop's own promise)", "FTC Cooling-Off Rule (16 CFR 429)", Confidence.Partly)]
    public void A_datum_has_its_words_and_its_article(string act, string code, string answer, string article, Confidence sure)
    {
        var datum = Assert.Single(LawRegister.Of(LawGiven.Of(act).Regime), datum => datum.Code == code);
        Assert.Equal((answer, article, sure), (datum.Answer.In(Language.English), datum.Citation!.ToString(), datum.Citation.Confidence));
        Assert.NotEqual(datum.Question.In(Language.Korean), datum.Question.In(Language.English));
    }

    // What a law does not hold is not asked.
    [Fact]
    public void Of_a_law_that_says_little_little_is_told() => Assert.Equal(
        ["window", "starts", "counting", "burden", "change-of-mind-cost", "penalty"], LawRegister.Of(LawGiven.Invented).Select(datum => datum.Code));

    [Fact]
    public void And_of_one_that_says_all_of_it_all()
    {
        var week = LegalPeriod.Days(7);
        var law = LawGiven.Invented with
        {
            Scope = [new("return.scope-business", LawGiven.Art("1"), Buyer: BuyerKind.Business)],
            WhenNotInformed = new(week, AfterWindow: false),
            AgreedWindow = true,
            NoticeInWriting = true,
            Nonconformity = new(week, week),
            Exclusions = [new("return.perishable", LawGiven.Art("3"), [], [ClaimFact.Perishable], [ClaimFact.ExclusionMarked], Detail: LawGiven.Art("3a"))],
            ConsumerProves = [],
            UnsettledBurden = [ClaimFact.Obstruction],
            ReturnCostIfNotAnnounced = CostBearer.Seller,
            PenaltyAllowed = true,
            Outbound = OutboundRefund.Everything,
            MayWithhold = true,
            Charges = [new(ChargeKind.Gift, ChargeLimit.Demanded, LawTopic.Gift)],
            Refunds = [new(RefundStart.GoodsBackOrSent, week, LawTopic.Refund)],
            Supply = new(week, week),
            LateInterest = [new(new(2020, 1, 1), Rate.Percent(5), LawGiven.Art("9"))],
            Complaints = new(week, week),
            EscrowConfirmation = week,
            RegularPayments = new(new(2020, 1, 1), week, week),
            Citations = LawGiven.Invented.Citations.Add(LawTopic.Closure, LawGiven.Art("22")).Add(LawTopic.Practice, LawGiven.Art("2")),
        };
        var data = LawRegister.Of(law);
        // Of Art 2 the window has told already; Art 22 stands there with nothing said of it.
        Assert.Equal(
            ["scope/1", "window", "starts", "not-informed", "agreed-window", "written-notice", "nonconformity", "counting", "exclusion/1", "burden", "unsettled-burden", "change-of-mind-cost",
                "return-cost-if-not-announced", "nonconformity-cost", "penalty", "outbound", "withholding", "charge/gift", "refund/goods-back-or-sent", "supply", "late-interest/2020-01-01", "complaints",
                "escrow", "regular-payments", "topic/closure"],
            data.Select(datum => datum.Code));
        string Of(string code) => data.Single(datum => datum.Code == code).Answer.In(Language.English);
        Assert.Equal(("7 days", "may be charged", "–", "it perishes rapidly. Only with one of: the marking of the exclusion"), (Of("not-informed"), Of("penalty"), Of("burden"), Of("exclusion/1")));
        Assert.Equal("3a", data.Single(datum => datum.Code == "exclusion/1").Citation!.Article);
        // A rate without days of its own holds from its first.
        Assert.Equal(new LocalDate(2020, 1, 1), data.Single(datum => datum.Code == "late-interest/2020-01-01").Citation!.From);
    }

    // A rate that was made known before it was owed.
    [Fact]
    public void A_rates_own_days_stand_before_its_first()
    {
        var law = LawGiven.Invented with { LateInterest = [new(new(2020, 1, 1), Rate.Percent(5), LawGiven.Art("9") with { From = new(2019, 7, 1) })] };
        Assert.Equal(new LocalDate(2019, 7, 1), Assert.Single(LawRegister.Of(law), datum => datum.Code == "late-interest/2020-01-01").Citation!.From);
    }

    // Both sides of each day on which something changed.
    [Theory]
    [InlineData("KR", "late-interest/2016-09-30", "2016-09-30", true)]
    [InlineData("KR", "late-interest/2012-08-18", "2012-08-18", true)]
    [InlineData("KR", "late-interest/2012-08-18", "2016-09-30", false)] // its last day is the 29th
    [InlineData("KR", "late-interest/2007-10-20", "2012-08-18", false)]
    [InlineData("KR", "regular-payments", "2025-02-14", true)]
    [InlineData("KR", "topic/dark-pattern", "2025-02-14", true)]
    [InlineData("VN", "not-informed", "2024-07-01", true)]
    [InlineData("TW", "exclusion/1", "2016-01-01", true)]
    [InlineData("FI", "left-out/2", "2026-06-19", true)] // the online function for withdrawing
    [InlineData("DE", "left-out/2", "2026-06-19", true)]
    public void A_change_is_told_up_to_its_day_and_not_after_it(string country, string code, string day, bool begins)
    {
        bool Told(LocalDate since) => LawRegister.ChangedSince(since).Any(change => change.Regime.Id == country && change.Datum.Code == code && change.On == LawGiven.Day(day) && change.IsBeginning == begins);
        Assert.Equal((true, true, false), (Told(LawGiven.Day(day).PlusDays(-1)), Told(LawGiven.Day(day)), Told(LawGiven.Day(day).PlusDays(1))));
    }

    [Fact]
    public void Changes_come_by_day_and_what_ends_before_what_begins()
    {
        var changes = LawRegister.ChangedSince(new(1900, 1, 1));
        Assert.Equal(changes.OrderBy(change => change.On).ThenBy(change => change.IsBeginning).ThenBy(change => change.Regime.Id, StringComparer.Ordinal), changes);
        Assert.Contains(changes, change => !change.IsBeginning);
        Assert.Contains(changes, change => change.Datum.Code.StartsWith("holiday/", StringComparison.Ordinal));
        Assert.Empty(LawRegister.ChangedSince(new(2100, 1, 1)));
        foreach (var since in (LocalDate[])[new(2010, 1, 1), new(2016, 9, 30), new(2025, 2, 14), new(2026, 5, 1)])
            Assert.Equal(changes.Where(change => change.On >= since), LawRegister.ChangedSince(since));
    }

    // What is announced, and from memory, says so.
    [Fact]
    public void A_change_to_come_carries_its_mark()
    {
        var change = LawRegister.ChangedSince(new(2026, 6, 19)).First(change => change.Regime.Id == "FI");
        var told = AnsweredChange.Of(change, Language.English);
        Assert.Equal(
            new AnsweredChange("FI", "Directive 2011/83/EU", new(2026, 6, 19), true, "In the act, and not held here", "An online function for withdrawing", "Directive 2011/83/EU Art 11a (unconfirmed)"), told);
        Assert.Equal("온라인 철회 기능", AnsweredChange.Of(change, Language.Korean).Answer);
    }

    [Fact]
    public void A_rate_that_ended_is_told_as_out_of_force()
    {
        var ended = LawRegister.ChangedSince(new(2016, 9, 30)).First(change => change.Regime == Law.Korea.Regime && !change.IsBeginning);
        Assert.Equal(
            new AnsweredChange("KR", "E-Commerce Act", new(2016, 9, 30), false, "Late-refund interest", "20%", "E-Commerce Act Enforcement Decree Art 21-3 (partly confirmed)"),
            AnsweredChange.Of(ended, Language.English));
    }

    [Fact]
    public void What_became_a_holiday_is_told_with_its_law()
    {
        var told = LawRegister.ChangedSince(new(2026, 5, 1)).Where(change => change.Datum.Code.StartsWith("holiday/regular", StringComparison.Ordinal) && change.On.Year == 2026).ToList();
        Assert.Equal([new LocalDate(2026, 5, 1), new LocalDate(2026, 5, 11)], told.Select(change => change.On));
        Assert.Equal(["regular: Labour Day", "regular: Constitution Day"], told.Select(change => change.Datum.Answer.In(Language.English)));
        Assert.All(told, change => Assert.Same(Law.Korea.Regime, change.Regime));
    }

    [Fact]
    public void No_law_and_no_change_are_refused()
    {
        Assert.Equal("regime", Assert.Throws<ArgumentNullException>(() => LawRegister.Of(null!)).ParamName);
        Assert.Equal("change", Assert.Throws<ArgumentNullException>(() => AnsweredChange.Of(null!, Language.English)).ParamName);
    }
}
