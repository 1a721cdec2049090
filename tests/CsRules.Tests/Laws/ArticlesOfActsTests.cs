using CsRules.Decisions;
using CsRules.Laws;

namespace CsRules.Tests.Laws;

/// <summary>Where each question stands, and how sure that is: written from the acts as they were read.</summary>
public class ArticlesOfActsTests
{
    [Theory]
    [InlineData(LawTopic.Scope, "kr-ecommerce-act", "3", Confidence.Confirmed)]
    [InlineData(LawTopic.BetterLaw, "kr-ecommerce-act", "4", Confidence.Confirmed)]
    [InlineData(LawTopic.Document, "kr-ecommerce-act", "13(2)", Confidence.Confirmed)]
    [InlineData(LawTopic.SupplyDuty, "kr-ecommerce-act", "15(1)", Confidence.Confirmed)]
    [InlineData(LawTopic.StockOut, "kr-ecommerce-act", "15(2)", Confidence.Confirmed)]
    [InlineData(LawTopic.Window, "kr-ecommerce-act", "17(1)1", Confidence.Confirmed)]
    [InlineData(LawTopic.AddressWindow, "kr-ecommerce-act", "17(1)2", Confidence.Confirmed)]
    [InlineData(LawTopic.ObstructionWindow, "kr-ecommerce-act", "17(1)3", Confidence.Confirmed)]
    [InlineData(LawTopic.AgreedWindow, "kr-ecommerce-act", "17(1)", Confidence.Confirmed)]
    [InlineData(LawTopic.Exclusions, "kr-ecommerce-act", "17(2)", Confidence.Confirmed)]
    [InlineData(LawTopic.OpeningToCheck, "kr-ecommerce-act", "17(2)1", Confidence.Confirmed)]
    [InlineData(LawTopic.UnbegunPart, "kr-ecommerce-act", "17(2)5", Confidence.Confirmed)]
    [InlineData(LawTopic.MadeToOrder, "kr-ecommerce-decree", "21", Confidence.Confirmed)]
    [InlineData(LawTopic.Nonconformity, "kr-ecommerce-act", "17(3)", Confidence.Confirmed)]
    [InlineData(LawTopic.Dispatch, "kr-ecommerce-act", "17(4)", Confidence.Confirmed)]
    [InlineData(LawTopic.Burden, "kr-ecommerce-act", "17(5)", Confidence.Confirmed)]
    [InlineData(LawTopic.ExclusionNotices, "kr-ecommerce-act", "17(6)", Confidence.Confirmed)]
    [InlineData(LawTopic.GoodsBack, "kr-ecommerce-act", "18(1)", Confidence.Confirmed)]
    [InlineData(LawTopic.Refund, "kr-ecommerce-act", "18(2)", Confidence.Confirmed)]
    [InlineData(LawTopic.CardCancel, "kr-ecommerce-act", "18(3)", Confidence.Confirmed)]
    [InlineData(LawTopic.SetOff, "kr-ecommerce-act", "18(6)", Confidence.Confirmed)]
    [InlineData(LawTopic.PartialUse, "kr-ecommerce-decree", "24", Confidence.Confirmed)]
    [InlineData(LawTopic.ConsumerBearsReturn, "kr-ecommerce-act", "18(9)", Confidence.Confirmed)]
    [InlineData(LawTopic.SellerBearsReturn, "kr-ecommerce-act", "18(10)", Confidence.Confirmed)]
    [InlineData(LawTopic.JointLiability, "kr-ecommerce-act", "18(11)", Confidence.Confirmed)]
    [InlineData(LawTopic.Obstruction, "kr-ecommerce-act", "21(1)1", Confidence.Confirmed)]
    [InlineData(LawTopic.Closure, "kr-ecommerce-act", "22(1)", Confidence.Confirmed)]
    [InlineData(LawTopic.VoidTerms, "kr-ecommerce-act", "35", Confidence.Confirmed)]
    [InlineData(LawTopic.Jurisdiction, "kr-ecommerce-act", "36", Confidence.Confirmed)]
    [InlineData(LawTopic.Intermediary, "kr-ecommerce-act", "20(1)", Confidence.Confirmed)]
    [InlineData(LawTopic.Minor, "kr-ecommerce-act", "13(3)", Confidence.Partly)]
    [InlineData(LawTopic.MinorCancel, "kr-civil-act", "5", Confidence.Partly)]
    [InlineData(LawTopic.LateInterest, "kr-ecommerce-decree", "21-3", Confidence.Confirmed)]
    [InlineData(LawTopic.DelayStart, "kr-ecommerce-decree", "33(2)", Confidence.Confirmed)]
    [InlineData(LawTopic.Complaint, "kr-ecommerce-decree", "25-2", Confidence.Confirmed)]
    [InlineData(LawTopic.Escrow, "kr-ecommerce-decree", "28-3", Confidence.Confirmed)]
    [InlineData(LawTopic.RegularPayment, "kr-ecommerce-act", "13(6)", Confidence.Confirmed)]
    [InlineData(LawTopic.DarkPattern, "kr-ecommerce-act", "21-2(1)", Confidence.Partly)]
    [InlineData(LawTopic.Exchange, "kr-moleg-24-0867", "", Confidence.Partly)]
    public void Korea(LawTopic topic, string text, string article, Confidence sure) => Same("KR", topic, text, article, sure);

    [Theory]
    [InlineData("KR/kr-door-to-door-act", LawTopic.Window, "kr-door-to-door-act", "8(1)1", Confidence.Confirmed)]
    [InlineData("KR/kr-door-to-door-act", LawTopic.Exclusions, "kr-door-to-door-act", "8(2)", Confidence.Confirmed)]
    [InlineData("KR/kr-door-to-door-act", LawTopic.Nonconformity, "kr-door-to-door-act", "8(3)", Confidence.Confirmed)]
    [InlineData("KR/kr-door-to-door-act", LawTopic.Refund, "kr-door-to-door-act", "9(2)", Confidence.Confirmed)]
    [InlineData("KR/kr-door-to-door-act", LawTopic.SellerBearsReturn, "kr-door-to-door-act", "9(9)", Confidence.Confirmed)]
    [InlineData("KR/kr-door-to-door-act", LawTopic.BetterLaw, "kr-ecommerce-act", "4", Confidence.Confirmed)]
    [InlineData("KR/kr-instalment-act", LawTopic.Window, "kr-instalment-act", "8(1)1", Confidence.Confirmed)]
    [InlineData("KR/kr-instalment-act", LawTopic.WrittenNotice, "kr-instalment-act", "8(3)", Confidence.Confirmed)]
    [InlineData("KR/kr-instalment-act", LawTopic.Dispatch, "kr-instalment-act", "8(3)", Confidence.Confirmed)]
    [InlineData("KR/kr-instalment-act", LawTopic.Refund, "kr-instalment-act", "10(2)", Confidence.Confirmed)]
    [InlineData("KR/kr-instalment-act", LawTopic.SellerBearsReturn, "kr-instalment-act", "10(10)", Confidence.Confirmed)]
    [InlineData("KR/kr-instalment-act", LawTopic.ReturnCostInPractice, "kr-practice", "", Confidence.Partly)] // shops charge it
    [InlineData("FI", LawTopic.Window, "eu-consumer-rights", "9", Confidence.Confirmed)]
    [InlineData("FI", LawTopic.NotInformed, "eu-consumer-rights", "10", Confidence.Confirmed)]
    [InlineData("FI", LawTopic.Dispatch, "eu-consumer-rights", "11", Confidence.Confirmed)]
    [InlineData("FI", LawTopic.Burden, "eu-consumer-rights", "11", Confidence.Confirmed)]
    [InlineData("FI", LawTopic.Refund, "eu-consumer-rights", "13", Confidence.Confirmed)]
    [InlineData("FI", LawTopic.Outbound, "eu-consumer-rights", "13(2)", Confidence.Confirmed)]
    [InlineData("FI", LawTopic.Withholding, "eu-consumer-rights", "13(3)", Confidence.Confirmed)]
    [InlineData("FI", LawTopic.Exclusions, "eu-consumer-rights", "16", Confidence.Confirmed)]
    [InlineData("FI", LawTopic.Counting, "eu-periods", "3(4)", Confidence.Confirmed)]
    [InlineData("GB", LawTopic.NotInformed, "uk-ccr-2013", "31", Confidence.Confirmed)]
    [InlineData("GB", LawTopic.Exclusions, "uk-ccr-2013", "28", Confidence.Unconfirmed)]
    [InlineData("GB", LawTopic.Counting, "uk-ccr-2013", "30", Confidence.Unconfirmed)] // no weekend roll, from memory
    [InlineData("GB", LawTopic.PerformedService, "uk-ccr-2013", "36", Confidence.Unconfirmed)]
    [InlineData("TW", LawTopic.Window, "tw-cpa", "19", Confidence.Confirmed)]
    [InlineData("TW", LawTopic.NotInformed, "tw-cpa", "19(3)", Confidence.Confirmed)]
    [InlineData("TW", LawTopic.Exclusions, "tw-exceptions", "2", Confidence.Confirmed)]
    [InlineData("CN", LawTopic.Window, "cn-consumer-law", "25", Confidence.Confirmed)]
    [InlineData("CN", LawTopic.Counting, "cn-consumer-law", "25", Confidence.Unconfirmed)] // from the day after signing, from memory
    [InlineData("JP", LawTopic.Window, "jp-specified-transactions", "15-3", Confidence.Confirmed)]
    [InlineData("BR", LawTopic.Window, "br-cdc", "49", Confidence.Confirmed)]
    [InlineData("BR", LawTopic.Outbound, "br-cdc", "49", Confidence.Confirmed)]
    public void Elsewhere(string act, LawTopic topic, string text, string article, Confidence sure) => Same(act, topic, text, article, sure);

    // A law that is silent has no article, not its neighbour's.
    [Theory]
    [InlineData("KR", LawTopic.NotInformed)]
    [InlineData("KR", LawTopic.Outbound)]
    [InlineData("KR", LawTopic.Withholding)]
    [InlineData("KR", LawTopic.WrittenNotice)]
    [InlineData("KR/kr-instalment-act", LawTopic.Nonconformity)]
    [InlineData("KR/kr-instalment-act", LawTopic.SupplyDuty)]
    [InlineData("KR/kr-door-to-door-act", LawTopic.SupplyDuty)]
    [InlineData("FI", LawTopic.StockOut)]
    [InlineData("FI", LawTopic.LateInterest)]
    [InlineData("JP", LawTopic.Refund)]
    [InlineData("BR", LawTopic.Refund)]
    [InlineData("US", LawTopic.ConsumerBearsReturn)]
    public void Silence(string act, LawTopic topic) => Assert.Null(LawGiven.Of(act).Regime.Cite(topic));

    // Standards and practice bind nobody; acts and decrees do.
    [Fact]
    public void What_does_not_bind_says_so() => Assert.Equal(
        ["kr-dispute-standards", "kr-moleg-24-0867", "kr-practice"],
        LawGiven.Acts.SelectMany(law => law.Regime.Citations.Values).Where(citation => !citation.Text.Binding).Select(citation => citation.Text.Id).Distinct().Order(StringComparer.Ordinal));

    // What is left out of the acts, in the numbers of their articles.
    [Theory]
    [InlineData("KR", "14 18(4) 18(5) 18(7) 19")]
    [InlineData("KR/kr-door-to-door-act", "10")]
    [InlineData("FI", "14(1) 11a")]
    [InlineData("GB", "")]
    public void What_is_left_out(string act, string articles) =>
        Assert.Equal(articles, string.Join(' ', LawGiven.Of(act).Regime.LeftOut.Select(rule => rule.Citation.Article)));

    [Theory]
    [InlineData("KR", "대한민국", "South Korea")]
    [InlineData("FI", "핀란드", "Finland")]
    [InlineData("GB", "영국", "United Kingdom")]
    [InlineData("TW", "대만", "Taiwan")]
    [InlineData("CN", "중국 본토", "mainland China")]
    [InlineData("JP", "일본", "Japan")]
    [InlineData("BR", "브라질", "Brazil")]
    [InlineData("DE", "독일", "Germany")]
    [InlineData("FR", "프랑스", "France")]
    [InlineData("US", "미국", "United States")]
    [InlineData("AU", "호주", "Australia")]
    [InlineData("SG", "싱가포르", "Singapore")]
    [InlineData("HK", "홍콩", "Hong Kong")]
    [InlineData("VN", "베트남", "Vietnam")]
    [InlineData("TH", "태국", "Thailand")]
    public void Its_country(string act, string korean, string english)
    {
        var name = LawGiven.Of(act).Regime.Name;
        Assert.Equal((korean, english), (name.In(CsRules.Documents.Language.Korean), name.In(CsRules.Documents.Language.English)));
    }

    private static void Same(string act, LawTopic topic, string text, string article, Confidence sure)
    {
        var citation = LawGiven.Of(act).Regime.Cite(topic)!;
        Assert.Equal((text, article, sure), (citation.Text.Id, citation.Article, citation.Confidence));
    }
}
