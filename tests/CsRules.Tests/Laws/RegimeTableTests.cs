using System.Collections.Immutable;
using CsRules.Calendars;
using CsRules.Decisions;
using CsRules.Documents;
using CsRules.Laws;

namespace CsRules.Tests.Laws;

/// <summary>The table of a law says what its data says, a line each, with the article and a mark where it is not confirmed.</summary>
public class RegimeTableTests
{
    private static readonly LegalPeriod Week = LegalPeriod.Days(7);

    // Question, answer, article.
    [Theory]
    [InlineData("KR", "Window without a reason", "7 days", "E-Commerce Act Art 17(1)1")]
    [InlineData("KR", "Counted from", "supply, contract document, knowing the address, end of the obstruction", "E-Commerce Act Art 17(1)1")]
    [InlineData("KR", "A longer window that was agreed", "is the law's own", "E-Commerce Act Art 17(1)")]
    [InlineData("KR", "Not as agreed: from supply / from knowing", "3 months / 30 days", "E-Commerce Act Art 17(3)")]
    [InlineData("KR", "Counting", "first day not counted; a last day off gives way", "Civil Act Arts 157, 160, 161")]
    [InlineData("KR", "Return cost of a change of mind", "consumer", "E-Commerce Act Art 18(9)")]
    [InlineData("KR", "Return cost where not as agreed", "seller", "E-Commerce Act Art 18(10)")]
    [InlineData("KR", "Refund due: from the goods coming back", "3 business days", "E-Commerce Act Art 18(2)")]
    [InlineData("KR", "Refund due for a stock-out: from the payment", "3 business days", "E-Commerce Act Art 15(2)")]
    [InlineData("KR", "Measures for supply: from the order / from a prepayment", "7 days / 3 business days", "E-Commerce Act Art 15(1)")]
    [InlineData("KR", "Complaints to a marketplace: progress / result", "3 business days / 10 business days", "E-Commerce Act Enforcement Decree Art 25-2")]
    [InlineData("KR", "Regular payments: consent to a rise or a first price, before it", "30 days (2025-02-14–)", "E-Commerce Act Enforcement Decree Art 20-2")]
    [InlineData("KR", "Confirmation to an escrow: from the receipt", "3 business days", "E-Commerce Act Enforcement Decree Art 28-3")]
    [InlineData("KR/kr-door-to-door-act", "Window without a reason", "14 days", "Door-to-Door Sales Act Art 8(1)1")]
    [InlineData("KR/kr-door-to-door-act", "Return cost of a change of mind", "seller", "Door-to-Door Sales Act Art 9(9)")]
    [InlineData("KR/kr-instalment-act", "Form of the notice", "in writing", "Instalment Transactions Act Art 8(3)")]
    [InlineData("FI", "Where not informed", "+ 12 months", "Directive 2011/83/EU Art 10")]
    [InlineData("FI", "Counting", "first day not counted; a last day off gives way; at least 2 working days", "Regulation 1182/71 Art 3(4)")]
    [InlineData("FI", "Delivery refunded", "up to the cheapest standard", "Directive 2011/83/EU Art 13(2)")]
    [InlineData("FI", "Refund before the goods are back", "may wait for the goods or proof of sending", "Directive 2011/83/EU Art 13(3)")]
    [InlineData("FI", "Return cost where it was not announced", "seller", "Directive 2011/83/EU Art 14")]
    [InlineData("FI", "Return cost where not as agreed", "seller", "Directive (EU) 2019/771 Art 16(3) (unconfirmed)")]
    [InlineData("GB", "Counted from", "last parcel, contract", "Consumer Contracts Regulations 2013 reg 30")]
    [InlineData("GB", "Refund due: from the goods coming back or proof of sending", "14 days", "Consumer Contracts Regulations 2013 reg 34")]
    [InlineData("TW", "Where not informed", "4 months", "Consumer Protection Act (Taiwan) Art 19(3)")]
    [InlineData("TW", "Return cost of a change of mind", "seller", "Consumer Protection Act (Taiwan) Art 19")]
    [InlineData("JP", "Counting", "first day counted", "Act on Specified Commercial Transactions (Japan) Art 15-3")]
    [InlineData("BR", "Delivery refunded", "in full", "Consumer Defence Code (Brazil) Art 49")]
    [InlineData("US", "Window without a reason", "none (the shop's own promise)", "FTC Cooling-Off Rule (16 CFR 429) (partly confirmed)")]
    [InlineData("US", "Counted from", "–", "FTC Cooling-Off Rule (16 CFR 429) (partly confirmed)")]
    public void A_question_is_answered_with_its_article(string act, string question, string answer, string article) =>
        Assert.Equal(new RegimeLine(question, answer, article), Assert.Single(Lines(act), line => line.Question == question));

    // A rate that has ended does not read as if it still held.
    [Theory]
    [InlineData("KR")]
    [InlineData("KR/kr-instalment-act")]
    public void Of_several_rates_each_says_from_when_until_when(string act) => Assert.Equal(
        ["24% (2007-10-20–2012-08-17)", "20% (2012-08-18–2016-09-29)", "15% (2016-09-30–)"],
        Lines(act).Where(line => line.Question == "Late-refund interest").Select(line => line.Answer));

    [Fact]
    public void Every_exclusion_has_a_line_and_every_rule_that_is_left_out()
    {
        foreach (var law in LawGiven.Acts)
        {
            var lines = RegimeTable.Of(law.Regime, Language.English);
            Assert.Equal(law.Regime.Exclusions.Select(bar => RegimeTable.Article(bar.Citation, Language.English)), lines.Where(line => line.Question == "Exclusion").Select(line => line.Article));
            Assert.Equal(law.Regime.LeftOut.Select(rule => rule.Says.In(Language.English)), lines.Where(line => line.Question == "In the act, and not held here").Select(line => line.Answer));
            Assert.All(lines, line => Assert.NotEqual("", line.Answer));
        }
    }

    [Fact]
    public void Nothing_is_said_of_what_a_law_does_not_hold() => Assert.Equal(
        ["Window without a reason", "Counted from", "Counting", "Return cost of a change of mind"], RegimeTable.Of(LawGiven.Invented, Language.English).Select(line => line.Question));

    [Fact]
    public void All_of_it_is_said_in_Korean_too()
    {
        foreach (var law in LawGiven.Acts)
        {
            var (korean, english) = (RegimeTable.Of(law.Regime, Language.Korean), RegimeTable.Of(law.Regime, Language.English));
            Assert.Equal(english.Length, korean.Length);
            Assert.All(korean.Zip(english), pair => Assert.NotEqual(pair.First.Question, pair.Second.Question));
        }

        Assert.Equal(new RegimeLine("단순변심 기간", "7일", "전자상거래법 제17조 제1항 제1호"), RegimeTable.Of(Law.Korea.Regime, Language.Korean)[0]);
    }

    [Theory]
    [InlineData(1, PeriodUnit.Days, "1 day", "1일")]
    [InlineData(2, PeriodUnit.Days, "2 days", "2일")]
    [InlineData(1, PeriodUnit.Months, "1 month", "1개월")]
    [InlineData(12, PeriodUnit.Months, "12 months", "12개월")]
    [InlineData(1, PeriodUnit.Years, "1 year", "1년")]
    [InlineData(1, PeriodUnit.BusinessDays, "1 business day", "1영업일")]
    [InlineData(10, PeriodUnit.BusinessDays, "10 business days", "10영업일")]
    public void A_length_as_both_languages_write_it(int length, PeriodUnit unit, string english, string korean) => Assert.Equal(
        (english, korean), (RegimeTable.Length(new(length, unit), Language.English), RegimeTable.Length(new(length, unit), Language.Korean)));

    [Theory]
    [InlineData(RollingDays.None, false, 0, "first day not counted")]
    [InlineData(RollingDays.Weekends, false, 0, "first day not counted; a last day off gives way")]
    [InlineData(RollingDays.None, true, 1, "first day counted; at least 1 working day")]
    public void How_it_counts_in_words(RollingDays rolls, bool firstDay, int workingDays, string words) =>
        Assert.Equal(words, RegimeTable.Counting(new(LawGiven.Art("1"), rolls, firstDay, workingDays), Language.English));

    [Fact]
    public void Each_start_has_its_word()
    {
        string Of(WindowStarts starts) => RegimeTable.Starts(LawGiven.Invented with { Starts = starts }, Language.English);
        Assert.Equal("supply", Of(new()));
        Assert.Equal("last parcel", Of(new(LastItem: true)));
        Assert.Equal("supply, contract document", Of(new(DocumentIfLater: true)));
        Assert.Equal("supply, knowing the address", Of(new(AddressKnown: true)));
        Assert.Equal("supply, end of the obstruction", Of(new(ObstructionEnds: true)));
        Assert.Equal("supply, information about the right", Of(new(RightKnown: true)));
        Assert.Equal("supply, contract", Of(new(ServicesFromContract: true)));
    }

    [Theory]
    [InlineData(Confidence.Confirmed, "Invented Sales Act Art 3")]
    [InlineData(Confidence.Partly, "Invented Sales Act Art 3 (partly confirmed)")]
    [InlineData(Confidence.Unconfirmed, "Invented Sales Act Art 3 (unconfirmed)")]
    public void What_is_not_confirmed_says_so(Confidence sure, string article) =>
        Assert.Equal(article, RegimeTable.Article(LawGiven.Art("3") with { Confidence = sure }, Language.English));

    [Fact]
    public void Without_a_place_nothing_is_cited() => Assert.Equal("", RegimeTable.Article(null, Language.English));

    // Who bears the return stands where the law lays it on that side; where only the other side is named, there.
    [Theory]
    [InlineData(CostBearer.Seller, true, true, "7")]
    [InlineData(CostBearer.Seller, true, false, "7")]
    [InlineData(CostBearer.Seller, false, true, "6")]
    [InlineData(CostBearer.Consumer, true, true, "6")]
    [InlineData(CostBearer.Consumer, true, false, null)]
    public void Who_bears_the_return_is_cited_where_it_stands(CostBearer bearer, bool ofTheSeller, bool ofTheConsumer, string? article)
    {
        var law = LawGiven.Invented with { ChangeOfMindCost = bearer };
        if (ofTheSeller) law = law with { Citations = law.Citations.Add(LawTopic.SellerBearsReturn, LawGiven.Art("7")) };
        if (ofTheConsumer) law = law with { Citations = law.Citations.Add(LawTopic.ConsumerBearsReturn, LawGiven.Art("6")) };
        var expected = article is null ? "" : "Invented Sales Act Art " + article;
        Assert.Equal(expected, Assert.Single(RegimeTable.Of(law, Language.English), line => line.Question == "Return cost of a change of mind").Article);
        Assert.Equal(article, Assert.Single(LawRegister.Of(law), datum => datum.Code == "change-of-mind-cost").Citation?.Article);
    }

    // Where the act itself gives a right for defects, the seller bears their return whatever a law beside it says.
    [Theory]
    [InlineData(true, CostBearer.Consumer, "seller")]
    [InlineData(true, null, "seller")]
    [InlineData(false, CostBearer.Consumer, "consumer")]
    [InlineData(false, CostBearer.Seller, "seller")]
    [InlineData(false, null, null)]
    public void Defects_by_the_act_else_by_a_law_beside_it_else_open(bool given, CostBearer? beside, string? told)
    {
        var law = LawGiven.Invented with { Nonconformity = given ? new(Week, Week) : null, DefectReturnCost = beside };
        Assert.Equal(told, RegimeTable.Of(law, Language.English).SingleOrDefault(line => line.Question == "Return cost where not as agreed")?.Answer);
        Assert.Equal(told, LawRegister.Of(law).SingleOrDefault(datum => datum.Code == "nonconformity-cost")?.Answer.In(Language.English));
    }

    [Fact]
    public void An_answer_is_the_table_under_its_id_and_name()
    {
        var answer = RegimeAnswer.Of(LawGiven.Invented, Language.Korean);
        Assert.Equal(("XX", "가상 소비자법"), (answer.Id, answer.Act));
        Assert.Equal(RegimeTable.Of(LawGiven.Invented, Language.Korean).AsEnumerable(), answer.Lines);
        Assert.Equal("regime", Assert.Throws<ArgumentNullException>(() => RegimeAnswer.Of(null!, Language.Korean)).ParamName);
        Assert.Equal("regime", Assert.Throws<ArgumentNullException>(() => RegimeTable.Of(null!, Language.Korean)).ParamName);
    }

    private static ImmutableArray<RegimeLine> Lines(string act) => RegimeTable.Of(LawGiven.Of(act).Regime, Language.English);
}
