using System.Text.Json;
using CsRules.Calendars;
using CsRules.Documents;
using CsRules.Laws;

namespace CsRules.Tests.Laws;

/// <summary>What is held of each act and what is not: every matter stands on one side.</summary>
public class ActAnswerTests
{
    private static readonly string[] All =
        ["window", "missing information", "exclusions", "goods not as agreed", "return cost", "refund deadline", "late interest", "supply duty", "holidays"];

    [Theory]
    [InlineData("KR", 7, "window, exclusions, goods not as agreed, return cost, refund deadline, late interest, supply duty, holidays")]
    [InlineData("KR/kr-door-to-door-act", 14, "window, missing information, exclusions, goods not as agreed, return cost, refund deadline, late interest, holidays")]
    [InlineData("KR/kr-instalment-act", 7, "window, missing information, exclusions, return cost, refund deadline, late interest, holidays")]
    [InlineData("FI", 14, "window, missing information, exclusions, return cost, refund deadline, holidays")]
    [InlineData("GB", 14, "window, missing information, exclusions, return cost, refund deadline")]
    [InlineData("TW", 7, "window, missing information, exclusions, return cost, refund deadline")]
    [InlineData("CN", 7, "window, exclusions, return cost, refund deadline")]
    [InlineData("JP", 8, "window, exclusions, return cost")]
    [InlineData("BR", 7, "window, return cost")]
    [InlineData("US", null, "")]
    [InlineData("VN", null, "missing information, return cost")]
    [InlineData("TH", 7, "window, return cost, refund deadline")]
    public void What_is_held(string act, int? days, string covered)
    {
        var law = LawGiven.Of(act);
        var answer = ActAnswer.Of(LawBook.Of(law.Regime.Id), law.Regime, Language.English);
        Assert.Equal((law.Regime.Id, days), (answer.Id, answer.WindowDays));
        Assert.Equal(covered, string.Join(", ", answer.Covered));
        Assert.Equal(All.Except(answer.Covered), answer.NotCovered);
    }

    [Fact]
    public void A_deadline_for_stock_outs_alone_is_none_for_returns()
    {
        var law = LawGiven.Invented with { Refunds = [new(RefundStart.Payment, LegalPeriod.Days(3), LawTopic.StockOut)] };
        Assert.DoesNotContain("refund deadline", ActAnswer.Of(LawBook.Of("GB"), law, Language.English).Covered);
    }

    [Fact]
    public void A_cost_that_the_law_lays_on_either_side_is_held()
    {
        foreach (var topic in (LawTopic[])[LawTopic.SellerBearsReturn, LawTopic.ConsumerBearsReturn])
            Assert.Contains("return cost", ActAnswer.Of(LawBook.Of("GB"), LawGiven.Invented with { Citations = LawGiven.Invented.Citations.Add(topic, LawGiven.Art("6")) }, Language.English).Covered);
        Assert.DoesNotContain("return cost", ActAnswer.Of(LawBook.Of("GB"), LawGiven.Invented, Language.English).Covered);
    }

    // A month has 28 days at the least, ten business days twelve.
    [Theory]
    [InlineData(1, PeriodUnit.Months, 28)]
    [InlineData(1, PeriodUnit.Years, 365)]
    [InlineData(10, PeriodUnit.BusinessDays, 12)]
    [InlineData(10, PeriodUnit.Days, 10)]
    public void A_window_that_is_not_in_days_is_told_by_the_days_that_it_has_at_the_least(int length, PeriodUnit unit, int days) =>
        Assert.Equal(days, ActAnswer.Of(LawBook.Of("GB"), LawGiven.Invented with { Window = new(length, unit) }, Language.English).WindowDays);

    [Theory]
    [InlineData(Language.Korean, "대한민국", "전자상거래법")]
    [InlineData(Language.English, "South Korea", "E-Commerce Act")]
    public void Names_are_of_the_language(Language language, string country, string act)
    {
        var answer = ActAnswer.Of(LawBook.Of("KR"), Law.Korea.Regime, language);
        Assert.Equal((country, act), (answer.Country, answer.Act));
    }

    [Fact]
    public void As_a_document_it_comes_back_as_it_was()
    {
        var answers = LawBook.All.SelectMany(laws => laws.Acts.Select(act => ActAnswer.Of(laws, act.Regime, Language.English))).ToArray();
        var read = JsonSerializer.Deserialize(JsonSerializer.Serialize(answers, LawJson.Default.ActAnswerArray), LawJson.Default.ActAnswerArray)!;
        Assert.Equal(answers.Select(Text), read.Select(Text));
        Assert.Contains("\"windowDays\":null", JsonSerializer.Serialize(answers, LawJson.Default.ActAnswerArray), StringComparison.Ordinal);

        var table = RegimeAnswer.Of(Law.Korea.Regime, Language.English);
        var again = JsonSerializer.Deserialize(JsonSerializer.Serialize(table, LawJson.Default.RegimeAnswer), LawJson.Default.RegimeAnswer)!;
        Assert.Equal((table.Id, table.Act), (again.Id, again.Act));
        Assert.Equal(table.Lines.AsEnumerable(), again.Lines);

        AnsweredChange[] changes = [.. LawRegister.ChangedSince(new(2007, 1, 1)).Select(change => AnsweredChange.Of(change, Language.English))];
        Assert.Equal(changes, JsonSerializer.Deserialize(JsonSerializer.Serialize(changes, LawJson.Default.AnsweredChangeArray), LawJson.Default.AnsweredChangeArray));

        static string Text(ActAnswer answer) => $"{answer.Id} {answer.Country} {answer.Act} {answer.WindowDays} {string.Join(',', answer.Covered)} {string.Join(',', answer.NotCovered)}";
    }

    [Fact]
    public void No_laws_and_no_act_are_refused()
    {
        Assert.Equal("laws", Assert.Throws<ArgumentNullException>(() => ActAnswer.Of(null!, LawGiven.Invented, Language.English)).ParamName);
        Assert.Equal("act", Assert.Throws<ArgumentNullException>(() => ActAnswer.Of(LawBook.Default, null!, Language.English)).ParamName);
    }
}
