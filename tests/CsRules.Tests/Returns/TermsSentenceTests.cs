using CsRules.Laws;
using CsRules.Returns;

namespace CsRules.Tests.Returns;

/// <summary>Sentences of shops, as a lawyer reads them.</summary>
public class TermsSentenceTests
{
    [Theory]
    [InlineData("수령일 포함 7일 이내 반품 신청하셔야 합니다.", "deliveryDayCounts 7 void")]
    [InlineData("상품을 공급받은 날로부터 3개월 이내, 그 사실을 알게 된 날로부터 30일 이내에 청약철회가 가능합니다.", "defectsAsLaw valid")]
    [InlineData("상품 내용이 표시·광고와 다른 경우 공급받은 날로부터 3개월 이내, 그 사실을 알게 된 날로부터 30일 이내에 청약철회가 가능합니다.", "defectsAsLaw valid")]
    [InlineData("공급받으신 상품 및 용역의 내용이 표시.광고 내용과 다르거나 계약내용과 다르게 이행된 때에는 당해 재화 등을 공급받은 날 부터 3월이내, 그사실을 알게 된 날 또는 알 수 있었던 날부터 30일이내", "defectsAsLaw valid")]
    [InlineData("상품 수령일로부터 7일이 지나면 어떠한 경우에도 교환 및 환불이 불가합니다.", "returnWindow 7 valid; defectWindow 7 void")]
    [InlineData("30일 이내 무료 반품 가능", "returnWindow 30 valid; freeReturns valid")]
    [InlineData("교환은 동일 상품의 사이즈, 색상 교환만 가능합니다.", "exchangeLimited valid")]
    [InlineData("실외 착화 흔적이 있는 신발은 반품이 불가합니다.", "usedMeansNo doubtful")]
    [InlineData("포장을 개봉하였거나 훼손되어 상품가치가 상실된 경우 교환/반품이 불가합니다.", "noReturns.valueLost doubtful")]
    [InlineData("사용하신 적립금과 쿠폰은 환불 시 복구되지 않습니다.", "pointsNotRestored doubtful")]
    [InlineData("개봉 동영상을 촬영해 주셔야 하며 동영상 미첨부 시 교환/환불 불가", "videoRequired void")]
    [InlineData("사이즈 교환만 가능하며 환불은 불가합니다.", "exchangeOnly void")]
    [InlineData("환불 시 결제 수수료 3%를 제외하고 환불됩니다.", "fee.paymentFee void")]
    [InlineData("재고 소진 시 주문이 취소될 수 있으며 이 경우 3영업일 이내 환불해 드립니다.", "stockOutRefund 3 valid")]
    [InlineData("당사는 통신판매중개자로서 거래 당사자가 아니며, 판매자가 등록한 상품정보 및 거래에 대해 책임을 지지 않습니다.", "intermediaryNotice valid; intermediaryNotLiable doubtful")]
    [InlineData("당사는 통신판매중개자로서 거래의 당사자가 아니며 환불에 책임을 지지 않습니다.", "noLiability void")]
    [InlineData("상품을 공급 받으신 날로부터 7일 이내 반품이 가능합니다", "returnWindow 7 valid")]
    [InlineData("상품의 내용을 확인하기 위하여 포장 등을 훼손한 경우는 제외", "limitedByLaw valid")]
    [InlineData("단, 상품의 내용을 확인하기 위하여 포장 등을 훼손한 경우는 제외", "limitedByLaw valid")]
    [InlineData("고객님의 마음이 바뀌어 교환, 반품을 하실 경우 상품반송 비용은 고객님께서 부담하셔야 합니다.", "returnShippingFee valid")]
    [InlineData("단순변심 반품 시 3일 이내, 불량 시 7일 이내 신청 바랍니다.", "returnWindow 3 void; defectWindow 7 void")]
    [InlineData("주말 및 공휴일을 제외한 7일 이내에 반품 신청이 가능합니다.", "returnWindow 7 valid")]
    [InlineData("반품은 상품 발송일로부터 7일 이내에 가능합니다.", "returnWindowFromDispatch 7 void")]
    [InlineData("식품은 수령 후 24시간 이내 사진과 함께 접수해 주셔야 보상이 가능합니다.", "defectWindow 1 void")]
    [InlineData("초기 배송비 무료 시 반품비 편도 2,500원 왕복 5,000원이 부과됩니다.", "roundTripFee doubtful")]
    [InlineData("환불 시 배송비를 제외한 금액이 환불됩니다", "fee.outboundShipping doubtful")]
    [InlineData("부분 반품으로 무료배송 조건이 깨지면 최초 배송비가 청구됩니다.", "fee.outboundShipping doubtful")]
    [InlineData("해외구매대행 상품은 반품 시 해외 왕복 운송비 50,000원과 관세가 부과됩니다.", "fee.overseasShipping valid; fee.importTax valid")]
    [InlineData("발송 후 취소 시 취소 수수료 10%가 부과됩니다.", "fee.cancellationFee void")]
    [InlineData("지정 택배사가 아닌 타 택배로 반품 시 발생하는 추가 비용은 고객님 부담입니다", "extraFreight doubtful")]
    [InlineData("개인통관고유부호 오류로 인한 반송 비용은 고객 부담입니다.", "extraFreight doubtful")]
    [InlineData("회원은 반품 배송비가 무료입니다.", "freeReturns valid")]
    [InlineData("TAG 제거 시 반품 불가합니다", "packagingRequired void")]
    [InlineData("봉인 스티커 제거 시 교환·반품 불가", "packagingRequired void")]
    [InlineData("정품 인증 스티커가 훼손된 경우 반품 불가.", "packagingRequired void")]
    [InlineData("전자제품은 전원을 켠 경우 반품 불가.", "usedMeansNo doubtful")]
    [InlineData("언박싱 영상이 없으면 파손·누락에 대한 보상이 불가능합니다.", "videoRequired void")]
    [InlineData("하자 접수 시 사진과 동영상을 첨부해 주세요", "photosAsked valid")]
    [InlineData("불량 여부는 고객님이 입증하셔야 합니다", "proofOnConsumer void")]
    [InlineData("상품의 하자 여부는 당사의 판단에 따릅니다", "proofOnConsumer void")]
    [InlineData("영수증이 없으면 환불이 불가합니다", "proofOnConsumer void")]
    [InlineData("구매 영수증 지참 시에만 교환 환불 가능.", "proofOnConsumer void")]
    [InlineData("모니터 해상도에 따라 색상이 다르게 보일 수 있으며 이는 불량이 아닙니다", "pageMayDiffer void")]
    [InlineData("모니터 해상도에 따라 색상이 다르게 보일 수 있습니다.", "appearanceNotice valid")]
    [InlineData("실밥, 초크 자국, 약간의 냄새는 불량 사유가 아닙니다", "minorFlaws doubtful")]
    [InlineData("반품 시 적립금으로 환불됩니다.", "creditOnly void")]
    [InlineData("불량 시 동일 제품으로 교환해 드리며 환불은 불가합니다.", "exchangeOnly void")]
    [InlineData("환불은 반품 상품 입고 확인 후 3~5영업일 이내에 처리됩니다", "refundWithin 5 void")]
    [InlineData("환불은 반품 상품 입고 확인 후 1~3영업일 이내에 처리됩니다", "refundWithin 3 valid")]
    [InlineData("반품 상품이 물류센터에 도착하고 검수가 완료된 후 7일 이내 환불됩니다", "refundLater void")]
    [InlineData("무통장 입금 환불은 매주 금요일에 일괄 처리됩니다.", "refundLater void")]
    [InlineData("카드 결제 취소는 카드사 사정에 따라 3~7일 소요될 수 있습니다.", "cardCompanyTime valid")]
    [InlineData("반품은 반드시 사전에 고객센터와 협의 후 보내주셔야 합니다", "formOrConsentRequired void")]
    [InlineData("사전 접수 없이 임의로 반송하신 상품은 수취 거부됩니다", "formOrConsentRequired void")]
    [InlineData("반품은 고객센터 승인 후에만 가능합니다", "formOrConsentRequired void")]
    [InlineData("게시판에 글을 남겨주셔야 반품 접수가 됩니다", "formOrConsentRequired void")]
    [InlineData("전화로는 반품 접수가 불가하며 1:1 게시판으로만 접수 가능합니다", "formOrConsentRequired void")]
    [InlineData("반품 사유가 불분명한 경우 반품이 거절될 수 있습니다", "formOrConsentRequired void")]
    [InlineData("반품 접수 후 7일 이내 상품을 보내주지 않으시면 반품이 취소됩니다.", "formOrConsentRequired void")]
    [InlineData("반품이 3회 이상인 경우 이후 반품이 제한됩니다", "returnLimit void")]
    [InlineData("악의적인 반품을 반복하는 고객은 구매가 제한될 수 있습니다", "purchasesLimited doubtful")]
    [InlineData("교환은 1회에 한하여 가능합니다", "exchangeLimited valid")]
    [InlineData("쿠폰으로 구매하신 상품은 반품이 불가합니다", "noReturns.boughtWithPoints void")]
    [InlineData("본 상품은 전시상품으로 교환 및 환불되지 않습니다", "noReturns.saleItems void")]
    [InlineData("본 상품은 전시상품으로 미세한 흠집이 있을 수 있으며 교환 및 환불되지 않습니다", "noReturns.saleItems void")]
    [InlineData("중고 상품 특성상 반품이 불가합니다", "noReturns.namedKinds void")]
    [InlineData("식물은 살아있는 생물이므로 교환·반품이 불가합니다", "noReturns.perishable doubtful")]
    [InlineData("디지털 콘텐츠는 다운로드 후 환불이 불가합니다", "noReturns.digitalBegun doubtful")]
    [InlineData("강의 시작 후에는 환불이 불가합니다", "noReturns.serviceBegun doubtful")]
    [InlineData("세트 상품은 부분 반품이 불가합니다", "noReturns.partOfSet doubtful")]
    [InlineData("본 약관에 동의하시면 청약철회권을 포기하는 것으로 간주합니다.", "waiver void")]
    [InlineData("송장 출력 후에는 취소가 불가하며 반품으로 진행됩니다", "noCancellation void")]
    [InlineData("꽃 배송은 당일 취소가 불가합니다.", "noCancellation void")]
    [InlineData("악성 후기 작성 시 반품이 거부됩니다.", "reviewCondition void")]
    [InlineData("택배 파손은 택배사에 문의하시기 바랍니다.", "noLiability void")]
    [InlineData("당사는 책임지지 않습니다", "noLiability void")]
    [InlineData("판매자의 고의·과실이 없는 한 책임지지 않습니다", "noLiability void")]
    [InlineData("천재지변으로 인한 배송 지연에 대해 책임지지 않습니다", "noLiability void")]
    [InlineData("배송 지연은 반품 사유가 되지 않습니다.", "noLiability void")]
    [InlineData("배송은 결제 완료 후 2~3일 소요됩니다(주말, 공휴일 제외).", "supplyWithin 3 valid")]
    [InlineData("소비자의 주소지 관할 법원을 전속관할로 합니다.", "consumersCourt valid")]
    [InlineData("전자상거래 등에서의 소비자보호에 관한 법률에 따라 청약철회가 가능합니다", "limitedByLaw valid")]
    [InlineData("기타 사항은 공정거래위원회가 고시하는 소비자분쟁해결기준에 따릅니다", "limitedByLaw valid")]
    [InlineData("결제 후 7일 이내, 콘텐츠를 이용하지 않은 경우 전액 환불됩니다", "limitedByLaw.digitalBegun valid")]
    [InlineData("미성년자가 법정대리인의 동의 없이 구매한 경우 본인 또는 법정대리인이 취소할 수 있습니다", "minorsMayCancel valid")]
    [InlineData("구독료는 사전 고지 후 인상될 수 있습니다", "regularPriceRises void")]
    [InlineData("자동결제 금액이 인상될 경우 30일 전까지 동의를 받습니다", "regularPriceRisesWithConsent valid")]
    [InlineData("구독은 다음 결제일 전까지 앱에서 해지할 수 있습니다", "cancelOnline valid")]
    [InlineData("매월 결제되는 정기구독은 언제든지 해지할 수 있습니다", "cancelOnline valid")]
    [InlineData("중도 해지 시 남은 기간의 요금은 환불되지 않습니다", "noRefundOfRemainder doubtful")]
    [InlineData("고객님의 책임 있는 사유로 상품등이 멸실 또는 훼손된 경우 반품이 불가합니다", "noReturns.damagedByConsumer valid")]
    [InlineData("복제가 가능한 상품등의 포장을 훼손한 경우 반품이 불가합니다", "noReturns.copyable doubtful")]
    [InlineData("고객님의 사용 또는 일부 소비에 의하여 상품의 가치가 현저히 감소한 경우 반품이 불가합니다", "noReturns.valueLost doubtful")]
    [InlineData("시간의 경과에 의하여 재판매가 곤란할 정도로 상품등의 가치가 현저히 감소한 경우 반품이 불가합니다", "noReturns.perishable doubtful")]
    [InlineData("포장을 개봉하였거나 포장이 훼손되어 상품가치가 상실된 경우 반품이 불가합니다", "noReturns.valueLost doubtful")]
    [InlineData("개별 주문 생산되는 재화 등 청약철회시 판매자에게 회복할 수 없는 피해가 예상되어 소비자의 사전 동의를 얻은 경우 반품이 불가합니다", "noReturns.madeToOrder doubtful")]
    [InlineData("디지털 콘텐츠의 제공이 개시된 경우 반품이 불가합니다", "noReturns.digitalBegun doubtful")]
    [InlineData("용역의 제공이 개시된 경우 반품이 불가합니다", "noReturns.serviceBegun doubtful")]
    [InlineData("30일 이내에 무료로 반품하실 수 있습니다.", "returnWindow 30 valid; freeReturns valid")]
    [InlineData("교환은 1회만 가능하며 환불은 불가합니다.", "exchangeOnly void")]
    public void A_sentence_is_read_and_judged_as_a_lawyer_would(string sentence, string expected) => Assert.Equal(expected, Read(sentence));

    [Theory]
    [InlineData("배송완료 후 7일이 지나면 자동으로 구매확정됩니다")]
    [InlineData("도서산간 지역은 추가 배송비 3,000원이 발생합니다")]
    [InlineData("제주 및 도서산간 지역은 추가 배송비가 발생합니다.")]
    [InlineData("반품 주소: 서울시 강남구 테헤란로 1")]
    [InlineData("고객센터 1588-0000")]
    [InlineData("고객센터: 02-123-4567 (평일 10시~17시)")]
    [InlineData("반품 안내")]
    [InlineData("교환 및 반품 안내")]
    [InlineData("배송 안내")]
    [InlineData("교환/환불 규정")]
    [InlineData("교환 및 반품이 불가능한 경우")]
    [InlineData("교환 및 반품이 가능한 경우")]
    [InlineData("반품 비용")]
    [InlineData("청약철회가 제한되는 경우")]
    public void Headings_addresses_and_the_like_are_no_clauses(string line) => Assert.Empty(TermsText.Read(line).Clauses);

    // Near to what takes away, and not it: a wrong "void" is worse than a sentence left to a person.
    [Theory]
    [InlineData("환불 시 적립금으로 받기를 선택하실 수 있습니다.")]
    [InlineData("사용설명서, 사은품 등 구성품이 누락된 경우 반품이 불가합니다.")]
    [InlineData("수령 후 7~14일 이내 반품 가능")]
    [InlineData("개봉 후에도 반품 가능합니다.")]
    [InlineData("할인 상품은 쿠폰 사용이 불가합니다.")]
    [InlineData("반품 가능 여부는 고객센터에 문의하세요.")]
    [InlineData("무료 교환은 1회 가능합니다.")]
    [InlineData("배송 지연 시 반품하실 수 있습니다.")]
    [InlineData("반품 배송비는 무료가 아닙니다.")]
    [InlineData("영상이 없어도 교환이 가능합니다.")]
    [InlineData("불량 시 교환 또는 환불해 드립니다.")]
    [InlineData("사전 접수 없이도 반품하실 수 있습니다.")]
    [InlineData("고객센터로 전화 주시면 반품 접수를 도와드립니다.")]
    [InlineData("반품 시 적립금으로 환불되지 않습니다.")]
    [InlineData("구매가 확정되면 적립금이 지급됩니다.")]
    [InlineData("당사는 고객님의 개인정보 유출에 대해 책임을 지지 않습니다.")]
    [InlineData("회원 탈퇴 시 적립금은 복구되지 않습니다.")]
    [InlineData("상품 문의는 게시판으로만 가능합니다.")]
    [InlineData("환불은 매월 정산일과 관계없이 즉시 처리됩니다.")]
    [InlineData("관세는 당사가 부담합니다.")]
    [InlineData("미성년자는 법정대리인의 동의가 있어야 취소할 수 있습니다.")]
    [InlineData("고객님은 배송 중 파손에 대해 책임지지 않습니다.")]
    [InlineData("카드사 할인은 환불 시 적용되지 않습니다.")]
    [InlineData("이벤트 사은품은 교환이 불가합니다.")]
    [InlineData("당사의 고의·과실이 없는 한 고객님은 책임지지 않습니다.")]
    public void What_is_only_near_to_a_clause_is_left_to_a_person(string sentence) => Assert.Equal("other doubtful", Read(sentence));

    [Fact]
    public void A_heading_says_for_the_lines_beneath_it_what_they_leave_out()
    {
        const string page = """
            교환 및 반품이 가능한 경우
            - 상품을 공급 받으신 날로부터 7일 이내. 단, 가전제품의 경우 포장을 개봉하였거나 포장이 훼손되어 상품가치가 상실된 경우에는 교환/반품이 불가능합니다.
            - 공급받으신 상품 및 용역의 내용이 표시.광고 내용과 다르거나 다르게 이행된 경우에는 공급받은 날로부터 3월이내, 그사실을 알게 된 날로부터 30일이내

            교환 및 반품이 불가능한 경우
            - 고객님의 책임 있는 사유로 상품등이 멸실 또는 훼손된 경우. 단, 상품의 내용을 확인하기 위하여 포장 등을 훼손한 경우는 제외
            - 포장을 개봉하였거나 포장이 훼손되어 상품가치가 상실된 경우
            - 고객님의 사용 또는 일부 소비에 의하여 상품의 가치가 현저히 감소한 경우
            - 시간의 경과에 의하여 재판매가 곤란할 정도로 상품등의 가치가 현저히 감소한 경우
            - 복제가 가능한 상품등의 포장을 훼손한 경우
            ※ 고객님의 마음이 바뀌어 교환, 반품을 하실 경우 상품반송 비용은 고객님께서 부담하셔야 합니다.
            """;
        Assert.Equal(
            "returnWindow 7 valid; noReturns.valueLost doubtful; defectsAsLaw valid; noReturns.damagedByConsumer valid; limitedByLaw valid; noReturns.valueLost doubtful; "
            + "noReturns.valueLost doubtful; noReturns.perishable doubtful; noReturns.copyable doubtful; returnShippingFee valid",
            Read(page));
    }

    [Theory]
    [InlineData("[반품이 불가한 경우]\n1) 디지털 콘텐츠의 제공이 개시된 경우", "noReturns.digitalBegun doubtful")]
    [InlineData("반품 비용\n- 단순변심: 고객님 부담\n- 상품 불량: 판매자 부담", "returnShippingFee valid; defectsAsLaw valid")]
    [InlineData("반품 배송비\n- 단순변심: 왕복 6,000원", "roundTripFee doubtful")]
    [InlineData("반품이 불가능한 경우\n- 복제가 가능한 상품의 포장을 훼손한 경우\n배송 안내\n- 복제가 가능한 상품의 포장을 훼손한 경우", "noReturns.copyable doubtful; other doubtful")]
    [InlineData("반품이 불가능한 경우\n\n복제가 가능한 상품의 포장을 훼손한 경우", "other doubtful")]
    [InlineData("반품이 불가능한 경우\n- 자세한 내용은 택배 상자에 없으니 고객센터에 문의해 주세요", "other doubtful")]
    [InlineData("반품이 불가능한 경우\n- 이용자에게 책임 있는 사유로 재화 등이 멸실 또는 훼손된 경우(다만, 재화 등의 내용을 확인하기 위하여 포장 등을 훼손한 경우에는 청약철회를 할 수 있습니다)", "noReturns.damagedByConsumer valid; limitedByLaw valid")]
    [InlineData("The following cannot be returned:\n- opened software", "noReturns.copyable doubtful")]
    [InlineData("You can return goods within:\n- 14 days of delivery", "returnWindow 14 valid")]
    public void A_heading_speaks_for_its_own_lines_only(string page, string expected) => Assert.Equal(expected, Read(page));

    // Door-to-Door Act 9(9), Instalment Act 10(10), Taiwan 19: the seller bears every return.
    [Theory]
    [InlineData("KR", 0, ClauseVerdict.Valid, "18(9)")]
    [InlineData("KR", 1, ClauseVerdict.Void, "9(9)")]
    [InlineData("KR", 2, ClauseVerdict.Void, "10(10)")]
    [InlineData("TW", 0, ClauseVerdict.Void, "19")]
    [InlineData("FI", 0, ClauseVerdict.Valid, "14")]
    public void A_return_fee_is_void_where_the_act_lays_the_return_on_the_seller(string country, int act, ClauseVerdict expected, string article)
    {
        var fee = new PolicyClause { Kind = ClauseKind.ReturnShippingFee, Amount = Money.Won(3000) };
        var judgement = Assert.Single(new ReturnPolicy { Clauses = [fee] }.Compile(LawBook.Of(country).Acts[act]).Judgements);
        Assert.Equal(expected, judgement.Verdict);
        Assert.Contains(judgement.Citations, c => c.Article == article);
    }

    [Theory]
    [InlineData(ClauseKind.ReturnWindowFromDispatch, 7, ClauseVerdict.Void)]
    [InlineData(ClauseKind.ReturnWindowFromDispatch, 8, ClauseVerdict.Doubtful)]
    [InlineData(ClauseKind.StockOutRefund, 3, ClauseVerdict.Valid)]
    [InlineData(ClauseKind.StockOutRefund, 4, ClauseVerdict.Void)]
    public void A_kind_with_days_has_its_boundary_in_the_law(ClauseKind kind, int days, ClauseVerdict expected) =>
        Assert.Equal(expected, Assert.Single(new ReturnPolicy { Clauses = [new() { Kind = kind, Days = days }] }.Compile(Law.Korea).Judgements).Verdict);

    private static string Read(string text) => string.Join("; ", TermsText.Read(text).Compile(Law.Korea).Judgements.Select(Told));

    private static string Told(ClauseJudgement judgement)
    {
        var clause = judgement.Clause;
        var of = clause.Charge is { } charge ? "." + charge : clause.Scope != ClauseScope.Everything ? "." + clause.Scope : "";
        return $"{Word(clause.Kind.ToString())}{(of.Length > 0 ? "." + Word(of[1..]) : "")}{(clause.Days is { } days ? $" {days}" : "")} {Word(judgement.Verdict.ToString())}";
    }

    private static string Word(string name) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(name);
}
