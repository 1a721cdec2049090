using CsRules.Documents;
using CsRules.Laws;
using CsRules.Returns;

namespace CsRules.Tests.Returns;

/// <summary>One clause under many acts: each judges it by its own grounds, windows and articles.</summary>
public class TermsOfEachActTests
{
    // Judged by the grounds of the act itself: what it does not name is void, what it names without more is valid.
    [Theory]
    [InlineData("KR", 0, ClauseScope.MadeToOrder, ClauseVerdict.Doubtful, "individual production, irrecoverable damage, separate notice beforehand, written consent.")]
    [InlineData("KR", 1, ClauseScope.MadeToOrder, ClauseVerdict.Doubtful, "individual production, irrecoverable damage, separate notice beforehand, written consent.")]
    [InlineData("KR", 2, ClauseScope.MadeToOrder, ClauseVerdict.Doubtful, ": individual production.")]
    [InlineData("DE", 0, ClauseScope.MadeToOrder, ClauseVerdict.Doubtful, ": individual production.")]
    [InlineData("KR", 0, ClauseScope.ServiceBegun, ClauseVerdict.Doubtful, "the marking of the exclusion or a trial")]
    [InlineData("KR", 0, ClauseScope.DigitalBegun, ClauseVerdict.Doubtful, "the marking of the exclusion, a trial")]
    [InlineData("KR", 1, ClauseScope.ServiceBegun, ClauseVerdict.Void, "names no such ground")]
    [InlineData("KR", 2, ClauseScope.ServiceBegun, ClauseVerdict.Void, "names no such ground")]
    [InlineData("KR", 0, ClauseScope.Hygiene, ClauseVerdict.Doubtful, "a marked fall in value by use, the marking of the exclusion or a trial")]
    [InlineData("DE", 0, ClauseScope.Hygiene, ClauseVerdict.Doubtful, ": unsealed hygiene goods.")]
    [InlineData("TW", 0, ClauseScope.Hygiene, ClauseVerdict.Doubtful, ": unsealed hygiene goods.")]
    [InlineData("DE", 0, ClauseScope.Perishable, ClauseVerdict.Valid, "names this ground")]
    [InlineData("CN", 0, ClauseScope.ValueLost, ClauseVerdict.Valid, "names this ground")]
    [InlineData("DE", 0, ClauseScope.ValueLost, ClauseVerdict.Void, "what handling took from the value")]
    [InlineData("DE", 0, ClauseScope.DamagedByConsumer, ClauseVerdict.Void, "what handling took from the value")]
    [InlineData("GB", 0, ClauseScope.ServiceBegun, ClauseVerdict.Doubtful, "full performance")]
    [InlineData("CN", 0, ClauseScope.ServiceBegun, ClauseVerdict.Doubtful, "gives no right")]
    [InlineData("BR", 0, ClauseScope.Perishable, ClauseVerdict.Void, "names no such ground")]
    [InlineData("TH", 0, ClauseScope.MadeToOrder, ClauseVerdict.Void, "names no such ground")]
    [InlineData("JP", 0, ClauseScope.MadeToOrder, ClauseVerdict.Doubtful, "clearly shown")]
    public void An_exclusion_is_judged_by_the_acts_own_grounds(string country, int act, ClauseScope scope, ClauseVerdict expected, string says) =>
        Judged(country, act, new() { Kind = ClauseKind.NoReturns, Scope = scope }, expected, says);

    [Theory]
    [InlineData("KR", ClauseKind.RoundTripFee, ClauseVerdict.Doubtful, "in practice")]
    [InlineData("DE", ClauseKind.RoundTripFee, ClauseVerdict.Void, "the first delivery")]
    [InlineData("GB", ClauseKind.RoundTripFee, ClauseVerdict.Void, "the first delivery")]
    [InlineData("KR", ClauseKind.UsedMeansNo, ClauseVerdict.Doubtful, "a marked fall in value by use")]
    [InlineData("DE", ClauseKind.UsedMeansNo, ClauseVerdict.Void, "what handling took")]
    [InlineData("KR", ClauseKind.RefundLater, ClauseVerdict.Void, "3 business days of the day the goods came back")]
    [InlineData("DE", ClauseKind.RefundLater, ClauseVerdict.Void, "14 days of the withdrawal")]
    [InlineData("TW", ClauseKind.RefundLater, ClauseVerdict.Void, "15 days of the day the goods came back")]
    [InlineData("KR", ClauseKind.IntermediaryNotice, ClauseVerdict.Valid, "is a duty")]
    [InlineData("DE", ClauseKind.IntermediaryNotice, ClauseVerdict.Valid, "takes nothing away by itself")]
    [InlineData("KR", ClauseKind.MinorsMayNotCancel, ClauseVerdict.Void, "can be cancelled")]
    [InlineData("DE", ClauseKind.MinorsMayNotCancel, ClauseVerdict.Doubtful, "not held here")]
    public void Elsewhere_a_clause_is_told_as_that_law_has_it(string country, ClauseKind kind, ClauseVerdict expected, string says) =>
        Judged(country, 0, new() { Kind = kind }, expected, says);

    private static readonly string[] OfEveryLaw =
    [
        "Custom-made items cannot be returned.",
        "Earrings and underwear cannot be returned once opened for hygiene reasons.",
        "Fresh food cannot be returned.",
        "다운로드를 시작한 디지털 콘텐츠는 청약철회가 불가합니다.",
        "서비스가 시작된 후에는 청약철회가 불가합니다.",
        "사용하신 상품은 반품이 불가합니다.",
        "환불은 검수 완료 후 3영업일 이내에 처리됩니다.",
        "무료배송 상품을 단순변심으로 반품하시면 왕복 배송비 6,000원을 부담하셔야 합니다.",
        "당사는 통신판매중개자로서 통신판매의 당사자가 아닙니다.",
    ];

    [Theory]
    [InlineData("DE", 0, "doubtful doubtful valid doubtful doubtful void void void valid")]
    [InlineData("GB", 0, "doubtful doubtful valid doubtful doubtful void void void valid")]
    [InlineData("TW", 0, "doubtful doubtful valid doubtful doubtful void void void valid")]
    [InlineData("CN", 0, "doubtful doubtful valid doubtful doubtful doubtful void void valid")]
    [InlineData("BR", 0, "void void void void void void doubtful void valid")]
    [InlineData("TH", 0, "void void void void void void void void valid")]
    [InlineData("JP", 0, "doubtful doubtful doubtful doubtful doubtful doubtful doubtful doubtful valid")]
    [InlineData("KR", 0, "doubtful doubtful doubtful doubtful doubtful doubtful void doubtful valid")]
    [InlineData("KR", 1, "doubtful doubtful doubtful void void doubtful void void valid")]
    [InlineData("KR", 2, "doubtful void doubtful void void doubtful void void valid")]
    public void The_same_sentences_are_judged_by_each_act_as_its_own_data_say(string country, int act, string expected) =>
        Assert.Equal(expected, string.Join(' ', TermsText.Read(string.Join('\n', OfEveryLaw)).Compile(LawBook.Of(country).Acts[act]).Judgements.Select(j => Word(j.Verdict.ToString()))));

    [Fact]
    public void What_is_void_rests_on_an_article_under_every_act_that_gives_a_right_to_withdraw()
    {
        foreach (var law in LawBook.All.SelectMany(laws => laws.Acts))
            foreach (var scope in Enum.GetValues<ClauseScope>())
                if (Judge(law, new() { Kind = ClauseKind.NoReturns, Scope = scope }) is { Verdict: ClauseVerdict.Void } judgement)
                    Assert.NotEmpty(judgement.Citations);
    }

    private static void Judged(string country, int act, PolicyClause clause, ClauseVerdict expected, string says)
    {
        var judgement = Judge(LawBook.Of(country).Acts[act], clause);
        Assert.Equal(expected, judgement.Verdict);
        Assert.Contains(says, judgement.Explain(Language.English), StringComparison.Ordinal);
        Assert.DoesNotContain("{", judgement.Explain(Language.Korean), StringComparison.Ordinal);
    }

    private static ClauseJudgement Judge(Law law, PolicyClause clause) => Assert.Single(new ReturnPolicy { Clauses = [clause] }.Compile(law).Judgements);

    private static string Word(string name) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(name);
}
