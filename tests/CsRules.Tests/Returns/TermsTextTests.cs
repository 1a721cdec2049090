using CsRules.Documents;
using CsRules.Laws;
using CsRules.Returns;
using CsRules.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace CsRules.Tests.Returns;

/// <summary>Terms as people write them.</summary>
public class TermsTextTests
{
    private static readonly ClauseKind[] NeedDays =
    [
        ClauseKind.ReturnWindow, ClauseKind.ReturnWindowFromOrder, ClauseKind.DefectWindow, ClauseKind.Goodwill, ClauseKind.RefundWithin,
        ClauseKind.ArrivalWithin, ClauseKind.SupplyWithin, ClauseKind.DeliveryDayCounts, ClauseKind.ReturnWindowFromDispatch, ClauseKind.StockOutRefund, ClauseKind.RefundAsLaw,
    ];

    // Clauses with what their kind has, and nothing else.
    internal static Gen<PolicyClause> Written =>
        from kind in Gen.Elements(Enum.GetValues<ClauseKind>().Where(k => k != ClauseKind.Other).ToArray())
        from days in Gen.Choose(0, 3660)
        from won in Gen.Choose(0, 2_000_000)
        from cents in Gen.Elements(Money.Won(won), new Money(won, Currency.Eur))
        from percent in Gen.Choose(0, 1000)
        from scope in Gen.Elements(Enum.GetValues<ClauseScope>())
        from charge in Gen.Elements(Enum.GetValues<ChargeKind>())
        from form in Gen.Choose(0, 2)
        let isPriced = kind is ClauseKind.ReturnShippingFee or ClauseKind.RoundTripFee or ClauseKind.Fee or ClauseKind.TicketCancellationFee
        select new PolicyClause
        {
            Kind = kind,
            Days = NeedDays.Contains(kind) || (kind == ClauseKind.RefundLater && form == 0) ? days : null,
            Amount = isPriced && form == 1 ? cents : null,
            Rate = kind is ClauseKind.Fee or ClauseKind.TicketCancellationFee && form == 2 ? Rate.BasisPoints(percent * 10) : null,
            Scope = kind is ClauseKind.NoReturns or ClauseKind.AcceptsExcluded or ClauseKind.LimitedByLaw or ClauseKind.ExclusionMarked ? scope : default,
            Charge = kind == ClauseKind.Fee ? charge : null,
        };

    [Property]
    public Property What_is_written_of_a_clause_is_read_as_that_clause_in_both_languages() =>
        Prop.ForAll(Written.ToArbitrary(), clause =>
        {
            foreach (var language in Enum.GetValues<Language>())
            {
                var sentence = TermsText.Write(clause, language);
                Assert.Equal(clause with { Text = sentence }, Assert.Single(TermsText.Read(sentence).Clauses));
            }
        });

    [Fact]
    public void Every_kind_has_a_sentence_of_its_own_in_both_languages()
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var sentences = Enum.GetValues<ClauseKind>().Where(k => k != ClauseKind.Other)
                .Select(kind => TermsText.Write(new() { Kind = kind, Days = 9, Charge = ChargeKind.Penalty }, language)).ToList();
            Assert.DoesNotContain("", sentences);
            Assert.Equal(sentences.Count, sentences.Distinct().Count());
        }
    }

    [Theory]
    [InlineData("수령일 포함 7일 이내 반품 가능", ClauseKind.DeliveryDayCounts)]
    [InlineData("상품 수령 후 7일 이내에 반품이 가능합니다.", ClauseKind.ReturnWindow)]
    [InlineData("상품 수령 후 7일 이내 저희 물류센터에 도착해야 합니다.", ClauseKind.ArrivalWithin)]
    [InlineData("월 3회 초과 반품 시 이용이 제한됩니다", ClauseKind.ReturnLimit)]
    [InlineData("모니터 해상도에 따라 색상이 다를 수 있으며 이는 반품 사유가 아닙니다.", ClauseKind.PageMayDiffer)]
    [InlineData("반품 배송비는 추후 안내드립니다.", ClauseKind.ReturnCostNotAnnounced)]
    [InlineData("당사는 통신판매중개자이며 통신판매의 당사자가 아닙니다.", ClauseKind.IntermediaryNotice)]
    [InlineData("당사는 통신판매중개자로서 거래의 당사자가 아니며 환불에 책임을 지지 않습니다.", ClauseKind.NoLiability)]
    [InlineData("분쟁 발생 시 회사 소재지 관할 법원으로 합니다.", ClauseKind.Jurisdiction)]
    [InlineData("환불은 적립금으로만 가능합니다.", ClauseKind.CreditOnly)]
    [InlineData("개봉 시 교환·환불 불가", ClauseKind.OpenedMeansNo)]
    [InlineData("개봉 영상이 없으면 교환·환불이 불가능합니다", ClauseKind.VideoRequired)]
    [InlineData("불량이어도 반품 배송비는 고객 부담입니다", ClauseKind.ConsumerPaysDefectReturn)]
    [InlineData("All sales are final.", ClauseKind.NoReturns)]
    [InlineData("Return within 14 days of delivery.", ClauseKind.ReturnWindow)]
    [InlineData("Store credit only", ClauseKind.CreditOnly)]
    [InlineData("단순 변심에 의한 반품 배송비는 고객님 부담입니다 (왕복 6,000원).", ClauseKind.RoundTripFee)]
    [InlineData("고객님의 단순변심으로 인한 반품은 불가합니다.", ClauseKind.NoReturns)]
    [InlineData("환불은 상품 입고 및 검수 완료 후 3~5영업일 이내에 처리됩니다.", ClauseKind.RefundLater)]
    [InlineData("상품의 하자나 오배송인 경우 반품 배송비는 판매자가 부담합니다.", ClauseKind.DefectsAsLaw)]
    [InlineData("상품을 받으신 날부터 7일 이내 청약철회를 하실 수 있습니다.", ClauseKind.ReturnWindow)]
    [InlineData("반품은 상품을 받은 날부터 30일 이내에 가능합니다.", ClauseKind.ReturnWindow)]
    [InlineData("교환 및 반품은 상품 수령 후 7일 안에 신청해 주세요.", ClauseKind.ReturnWindow)]
    [InlineData("수령 후 7~14일 이내 반품 가능", ClauseKind.Other)]
    [InlineData("수령 후 3-5일 이내 반품 가능", ClauseKind.Other)]
    [InlineData("개봉 후에도 반품 가능합니다.", ClauseKind.Other)]
    [InlineData("반품 가능 기간이 지난 경우 반품이 불가합니다.", ClauseKind.Other)]
    [InlineData("3일 뒤에 뵙겠습니다.", ClauseKind.Other)]
    [InlineData("반품 가능 여부는 고객센터에 문의하세요.", ClauseKind.Other)]
    [InlineData("수령일로부터 7일이 지난 상품은 교환 및 환불이 불가합니다.", ClauseKind.ReturnWindow)]
    [InlineData("교환/반품 신청은 상품 수령 후 3일 이내에 해 주세요.", ClauseKind.ReturnWindow)]
    [InlineData("불량 상품은 수령 후 24시간 이내에 연락 주셔야 합니다.", ClauseKind.DefectWindow)]
    [InlineData("착용 흔적이 있는 상품은 교환 및 반품이 불가능합니다.", ClauseKind.UsedMeansNo)]
    [InlineData("세탁하신 상품은 교환/환불이 되지 않습니다.", ClauseKind.UsedMeansNo)]
    [InlineData("환불은 상품 입고 확인 후 3영업일 이내에 처리됩니다.", ClauseKind.RefundWithin)]
    [InlineData("환불은 상품 검수 후 3영업일 이내에 처리됩니다.", ClauseKind.RefundLater)]
    [InlineData("환불은 적립금으로 처리됩니다.", ClauseKind.CreditOnly)]
    [InlineData("카드 결제는 카드 취소로, 무통장 입금은 계좌로 환불해 드립니다.", ClauseKind.OriginalMeans)]
    [InlineData("사전 연락 없이 반송하신 상품은 반품 처리가 되지 않습니다.", ClauseKind.FormOrConsentRequired)]
    [InlineData("상품 출고 후에는 주문 취소가 불가합니다.", ClauseKind.NoCancellation)]
    [InlineData("단순 변심으로 인한 반품 배송비는 왕복 6,000원입니다.", ClauseKind.RoundTripFee)]
    [InlineData("반품 배송비 6,000원(왕복)은 고객 부담입니다.", ClauseKind.RoundTripFee)]
    [InlineData("환불 시 10%의 수수료가 공제됩니다.", ClauseKind.Fee)]
    [InlineData("고객 변심 반품 시 초기 배송비가 무료였던 경우 왕복 배송비를 부담하셔야 합니다.", ClauseKind.RoundTripFee)]
    [InlineData("반품 배송비는 무료가 아닙니다.", ClauseKind.Other)]
    [InlineData("반품 배송비는 무료 회원만 부담합니다.", ClauseKind.Other)]
    [InlineData("무료 교환은 1회 가능합니다.", ClauseKind.Other)]
    [InlineData("반품 배송비는 무료입니다.", ClauseKind.FreeReturns)]
    [InlineData("상품에 하자가 있는 경우 수령일로부터 3개월 이내, 그 사실을 안 날부터 30일 이내에 청약철회가 가능합니다.", ClauseKind.DefectsAsLaw)]
    [InlineData("공급받은 날부터 3월 이내, 그 사실을 안 날 또는 알 수 있었던 날부터 30일 이내에 청약철회 등을 할 수 있습니다.", ClauseKind.DefectsAsLaw)]
    [InlineData("표시·광고와 다른 경우 수령 후 90일 이내 반품 가능합니다.", ClauseKind.DefectWindow)]
    [InlineData("적립금으로 결제하신 금액은 적립금으로 환불됩니다.", ClauseKind.OriginalMeans)]
    [InlineData("환불 시 적립금으로 받기를 선택하실 수 있습니다.", ClauseKind.Other)]
    [InlineData("색상은 모니터에 따라 다를 수 있습니다.", ClauseKind.AppearanceNotice)]
    [InlineData("사이즈 측정 방법에 따라 1~3cm 오차가 있을 수 있습니다.", ClauseKind.AppearanceNotice)]
    [InlineData("측정 방법에 따라 1~3cm 오차가 있을 수 있으며 이는 불량 사유가 아닙니다.", ClauseKind.PageMayDiffer)]
    [InlineData("단순 변심 반품 시 왕복 배송비 6,000원은 고객님 부담입니다.", ClauseKind.RoundTripFee)]
    [InlineData("무료배송 상품도 단순 변심 반품 시 왕복 배송비 5,000원이 부과됩니다.", ClauseKind.RoundTripFee)]
    [InlineData("사용설명서, 사은품 등 구성품이 누락된 경우 반품이 불가합니다.", ClauseKind.Other)]
    [InlineData("반품은 상품 수령 후 3일 이내에만 가능합니다.", ClauseKind.ReturnWindow)]
    [InlineData("단순변심 : 수령 후 7일 이내", ClauseKind.ReturnWindow)]
    [InlineData("고객님의 단순 변심으로 인한 교환/반품은 상품 수령 후 7일 이내 가능합니다.", ClauseKind.ReturnWindow)]
    [InlineData("주문일로부터 7일 이내에 반품하셔야 합니다.", ClauseKind.ReturnWindowFromOrder)]
    [InlineData("반품은 1인당 월 3회로 제한됩니다.", ClauseKind.ReturnLimit)]
    [InlineData("할인 상품은 쿠폰 사용이 불가합니다.", ClauseKind.Other)]
    [InlineData("개봉되지 않은 상품은 반품 가능합니다.", ClauseKind.Other)]
    public void What_shops_write_is_read(string sentence, ClauseKind expected) =>
        Assert.Equal(expected, Assert.Single(TermsText.Read(sentence).Clauses).Kind);

    [Theory]
    [InlineData("사이즈가 맞지 않는 경우 반품 불가", ClauseScope.WrongSize, ClauseVerdict.Void)]
    [InlineData("적립금으로 구매한 상품은 환불이 불가합니다.", ClauseScope.BoughtWithPoints, ClauseVerdict.Void)]
    [InlineData("고객의 책임으로 상품이 훼손된 경우 반품이 불가합니다.", ClauseScope.DamagedByConsumer, ClauseVerdict.Valid)]
    [InlineData("조립한 상품은 반품할 수 없습니다.", ClauseScope.Assembled, ClauseVerdict.Doubtful)]
    [InlineData("세일 상품은 교환·환불이 불가합니다.", ClauseScope.SaleItems, ClauseVerdict.Void)]
    [InlineData("No returns of swimwear.", ClauseScope.Hygiene, ClauseVerdict.Doubtful)]
    [InlineData("이벤트 상품 및 특가 상품은 교환/환불 불가합니다.", ClauseScope.SaleItems, ClauseVerdict.Void)]
    [InlineData("식품의 특성상 단순 변심에 의한 반품은 불가합니다.", ClauseScope.Perishable, ClauseVerdict.Doubtful)]
    [InlineData("밀봉된 소프트웨어, CD, 도서는 포장을 뜯은 경우 반품이 불가합니다.", ClauseScope.Copyable, ClauseVerdict.Doubtful)]
    [InlineData("고객의 부주의로 훼손된 상품은 교환 및 환불이 불가합니다.", ClauseScope.DamagedByConsumer, ClauseVerdict.Valid)]
    [InlineData("속옷, 수영복은 위생상 교환 및 반품이 어렵습니다.", ClauseScope.Hygiene, ClauseVerdict.Doubtful)]
    [InlineData("단순 변심에 의한 환불은 불가합니다.", ClauseScope.Everything, ClauseVerdict.Void)]
    [InlineData("복제가 가능한 상품의 포장을 훼손한 경우 반품이 불가합니다.", ClauseScope.Copyable, ClauseVerdict.Doubtful)]
    [InlineData("시간의 경과로 재판매가 곤란할 정도로 가치가 현저히 감소한 경우 반품이 불가합니다.", ClauseScope.Perishable, ClauseVerdict.Doubtful)]
    public void What_may_not_be_returned_is_read_and_judged(string sentence, ClauseScope scope, ClauseVerdict expected)
    {
        var judgement = Assert.Single(TermsText.Read(sentence).Compile(Law.Korea).Judgements);
        Assert.Equal((ClauseKind.NoReturns, scope, expected), (judgement.Clause.Kind, judgement.Clause.Scope, judgement.Verdict));
    }

    // Civil Act 157: the day of delivery is not counted, so seven days with it are six.
    [Theory]
    [InlineData("KR", 7, ClauseVerdict.Void)]
    [InlineData("KR", 8, ClauseVerdict.Valid)]
    [InlineData("JP", 8, ClauseVerdict.Valid)]
    [InlineData("JP", 7, ClauseVerdict.Doubtful)] // Art 15-3: stands where it was shown
    public void Art_17_1_counting_the_day_of_delivery_takes_a_day(string country, int days, ClauseVerdict expected) =>
        Assert.Equal(expected, Judge(new() { Kind = ClauseKind.DeliveryDayCounts, Days = days }, country).Verdict);

    [Fact]
    public void A_window_that_counts_the_day_of_delivery_gives_a_day_fewer()
    {
        // Day 30 is a Wednesday.
        var terms = new ReturnPolicy { Clauses = [new() { Kind = ClauseKind.DeliveryDayCounts, Days = 31 }] }.Compile(Law.Korea);
        Assert.Equal(Claims.Delivered.PlusDays(30), Law.Korea.Decide(Claims.Noticed(30), terms, NodaTime.Instant.FromUtc(2026, 1, 1, 0, 0)).LastDay);
    }

    [Theory]
    [InlineData("KR", ClauseVerdict.Doubtful, "13(2)")]
    [InlineData("FI", ClauseVerdict.Void, "14")]
    public void A_return_cost_that_nobody_announced_falls_on_whom_the_law_says(string country, ClauseVerdict expected, string article)
    {
        var judgement = Judge(new() { Kind = ClauseKind.ReturnCostNotAnnounced }, country);
        Assert.Equal(expected, judgement.Verdict);
        Assert.Contains(judgement.Citations, c => c.Article == article);
    }

    [Theory]
    [InlineData(ClauseKind.ReturnLimit, ClauseVerdict.Void, "17(1)1")]
    [InlineData(ClauseKind.PageMayDiffer, ClauseVerdict.Void, "17(3)")]
    [InlineData(ClauseKind.AppearanceNotice, ClauseVerdict.Valid, "17(3)")]
    [InlineData(ClauseKind.IntermediaryNotice, ClauseVerdict.Valid, "20(1)")]
    [InlineData(ClauseKind.Jurisdiction, ClauseVerdict.Void, "36")]
    [InlineData(ClauseKind.ConsumersCourt, ClauseVerdict.Valid, "36")]
    public void Clauses_are_judged_by_their_article(ClauseKind kind, ClauseVerdict expected, string article)
    {
        var judgement = Judge(new() { Kind = kind }, "KR");
        Assert.Equal(expected, judgement.Verdict);
        Assert.Contains(judgement.Citations, c => c.Article == article);
    }

    [Fact]
    public void A_page_is_read_sentence_by_sentence_without_its_bullets()
    {
        var policy = TermsText.Read("■ 반품 안내\n1. 수령 후 7일 이내 반품 가능. 세일 상품은 반품 불가;\n- EUR 4.95 is what it costs!\r\n\n···\n");
        Assert.Equal(["수령 후 7일 이내 반품 가능.", "세일 상품은 반품 불가;", "EUR 4.95 is what it costs!"], policy.Clauses.Select(c => c.Text));
        Assert.Empty(TermsText.Read(" \n").Clauses);
    }

    [Fact]
    public void A_sentence_beyond_all_measure_is_left_to_a_person() =>
        Assert.Equal(ClauseKind.Other, Assert.Single(TermsText.Read(new string('반', 99_000) + "품불가").Clauses).Kind);

    [Fact]
    public void A_line_of_nothing_but_brackets_says_what_stands_behind_them() =>
        Assert.Equal("수령 후 7일 이내 반품 가능항]", Assert.Single(TermsText.Read(string.Concat(Enumerable.Repeat("[가]", 33_000)) + "수령 후 7일 이내 반품 가능[제17조 [1]항]").Clauses).Text);

    private static ClauseJudgement Judge(PolicyClause clause, string country) =>
        Assert.Single(new ReturnPolicy { Clauses = [clause] }.Compile(LawBook.Of(country).General).Judgements);
}
