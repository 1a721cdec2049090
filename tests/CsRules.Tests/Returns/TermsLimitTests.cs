using CsRules.Documents;
using CsRules.Laws;
using CsRules.Returns;
using CsRules.Testing;

namespace CsRules.Tests.Returns;

/// <summary>Sentences that grant something and take it away again, or take away what looks granted.</summary>
public class TermsLimitTests
{
    [Theory]
    [InlineData("You cannot return goods within 7 days of receiving them.", "noReturns void")]
    [InlineData("Returns within 7 days of delivery are not accepted.", "noReturns void")]
    [InlineData("Goods cannot be returned within 14 days of delivery.", "noReturns void")]
    [InlineData("We may refuse returns even within 7 days of delivery.", "noReturns void")]
    [InlineData("수령 후 7일 이내라도 당사가 반품을 거절할 수 있습니다.", "noReturns void")]
    [InlineData("단순변심을 제외하고 수령 후 7일 이내 반품 가능합니다.", "returnWindow valid; noReturns void")]
    [InlineData("수령 후 7일 이내 교환/반품 가능 (단순변심 제외)", "returnWindow valid; noReturns void")]
    [InlineData("수령 후 14일 이내 반품 가능하며, 단 세일 상품은 반품이 불가합니다.", "returnWindow valid; noReturns void")]
    [InlineData("수령 후 14일 이내 반품 가능하나 화이트 색상은 제외합니다.", "noReturns void")]
    [InlineData("You may return items within 14 days of delivery, except sale items.", "returnWindow valid; noReturns void")]
    [InlineData("상품을 받은 후 7일 이내에는 환불이 불가합니다.", "noReturns void")]
    [InlineData("수령 후 7일 이내라도 반품 요청을 거부할 수 있습니다.", "noReturns void")]
    [InlineData("배송완료 후 14일 이내 반품 가능하며, 단 할인 상품은 환불 불가합니다.", "returnWindow valid; noReturns void")]
    [InlineData("수령 후 7일 이내 반품 가능하나 이벤트 상품은 제외됩니다.", "noReturns void")]
    [InlineData("받으신 날부터 7일 이내 반품 가능(세일 상품 제외)", "noReturns void")]
    [InlineData("고객님 부주의로 훼손된 상품과 세일 상품은 반품할 수 없습니다.", "noReturns void")]
    [InlineData("You may not return goods within 7 days of delivery.", "noReturns void")]
    [InlineData("Items cannot be returned within 14 days of receipt.", "noReturns void")]
    [InlineData("Returns within 30 days of delivery are not possible.", "noReturns void")]
    [InlineData("We reject returns within 7 days of delivery.", "noReturns void")]
    [InlineData("You may return items within 14 days of delivery, excluding sale items.", "noReturns void")]
    [InlineData("Clearance items are non-refundable even within 14 days of delivery.", "noReturns void; other doubtful")]
    [InlineData("You may return full-price items within 14 days of delivery.", "noReturns void")]
    [InlineData("30일 이내 무료 반품 가능 (세일 상품 제외)", "noReturns void")]
    [InlineData("We pay for the return, except for sale items.", "noReturns void")]
    [InlineData("Items may be exchanged but not returned within 14 days of delivery.", "noReturns void")]
    [InlineData("배송완료일로부터 7일 이내 반품 가능하나, 단순변심은 불가합니다.", "returnWindow valid; noReturns void")]
    [InlineData("세일 상품의 경우 하자가 발견되어도 환불해 드리지 않습니다.", "noReturns void")]
    [InlineData("고객 책임으로 훼손된 경우와 단순변심의 경우 반품이 불가합니다.", "noReturns void")]
    [InlineData("해외 배송 상품의 반품 운임은 30,000원이며 관세는 환불되지 않습니다.", "noReturns void")]
    [InlineData("No refunds within 14 days of delivery.", "noReturns void")]
    [InlineData("Returns within 14 days of receipt will be refused.", "noReturns void")]
    [InlineData("Refund requests within 14 days of delivery are rejected.", "noReturns void")]
    [InlineData("We do not accept returns within 7 days of delivery.", "noReturns void")]
    [InlineData("We don't accept returns within 7 days of delivery.", "noReturns void")]
    [InlineData("You can't return goods within 7 days of receiving them.", "noReturns void")]
    public void Art_17_1_a_return_inside_the_window_is_not_refused_for_the_goods_or_at_will(string sentence, string expected) => Assert.Equal(expected, Read(sentence));

    [Theory]
    [InlineData("반품은 수령 후 7일 이내에 가능하나 교환만 가능합니다.", "returnWindow valid; exchangeOnly void")]
    [InlineData("Items may be returned within 30 days of delivery for exchange only.", "returnWindow valid; exchangeOnly void")]
    [InlineData("교환도 신청하실 수 있으나 환불은 불가합니다.", "exchangeOnly void")]
    [InlineData("하자가 있는 경우 3개월 이내, 안 날부터 30일 이내에 교환만 가능합니다.", "exchangeOnly void")]
    [InlineData("교환은 동일 상품만 가능하며 환불은 불가합니다.", "exchangeOnly void")]
    [InlineData("도서는 파본이라도 교환만 가능합니다.", "exchangeOnly void")]
    public void Art_17_1_an_exchange_is_no_refund(string sentence, string expected) => Assert.Equal(expected, Read(sentence));

    [Theory]
    [InlineData("수령 후 7일 이내에 고객센터의 승인을 받은 경우에만 반품 가능합니다.", "formOrConsentRequired void")]
    [InlineData("You may return items within 14 days of delivery if you have an unboxing video.", "returnWindow valid; videoRequired void")]
    [InlineData("Return within 14 days of delivery requires prior authorization.", "formOrConsentRequired void")]
    [InlineData("수령 후 7일 이내 판매자의 동의가 있는 경우에 한하여 반품 가능합니다.", "formOrConsentRequired void")]
    [InlineData("수령 후 7일 이내 동봉된 영상이 있는 경우에만 반품 가능합니다.", "videoRequired void")]
    [InlineData("You can return items within 7 days of delivery only with our consent.", "formOrConsentRequired void")]
    [InlineData("Returns within 14 days of delivery require our approval.", "formOrConsentRequired void")]
    [InlineData("정기결제는 언제든지 해지할 수 있으나 전화로만 가능합니다.", "cancelOnline valid; formOrConsentRequired void; cancelByTelephoneOnly void")]
    [InlineData("배송은 결제 후 3일 소요되며 이후 취소가 불가합니다.", "noCancellation void")]
    [InlineData("색상이 다를 수 있으며 교환 및 환불은 불가합니다.", "pageMayDiffer void")]
    [InlineData("You may return items within 14 days of delivery at our sole discretion.", "formOrConsentRequired void")]
    [InlineData("Goods sold on discount can be returned within 3 days of delivery.", "returnWindow void")]
    [InlineData("Returns are accepted within 14 days of receipt with prior approval.", "formOrConsentRequired void")]
    public void Art_17_1_neither_consent_nor_proof_nor_one_form_is_a_condition(string sentence, string expected) => Assert.Equal(expected, Read(sentence));

    [Theory]
    [InlineData("수령 후 7일 이내 미개봉 상품에 한하여 반품 가능합니다.", "openedMeansNo void")]
    [InlineData("수령 후 7일 이내에 박스와 구성품이 모두 있는 경우에만 반품 가능합니다.", "packagingRequired void")]
    [InlineData("You may return unopened items within 14 days of delivery.", "openedMeansNo void")]
    [InlineData("Only unused items with tags attached may be returned within 7 days of delivery.", "packagingRequired void")]
    [InlineData("고객님 책임으로 훼손된 상품과 포장을 개봉한 상품은 반품할 수 없습니다.", "openedMeansNo void")]
    [InlineData("받은 날부터 7일 이내 반품 가능하되 미개봉 상품에 한합니다.", "openedMeansNo void")]
    [InlineData("수령 후 7일 이내에 태그가 부착된 경우에만 환불 가능합니다.", "packagingRequired void")]
    [InlineData("고객 책임으로 파손된 상품과 개봉한 상품은 환불할 수 없습니다.", "openedMeansNo void")]
    [InlineData("You may return items within 14 days of receipt, but not opened ones.", "returnWindow valid; openedMeansNo void")]
    [InlineData("Only unused goods with original packaging may be returned within 14 days of delivery.", "packagingRequired void")]
    [InlineData("30일 이내 무료 반품이 가능하며 개봉한 상품은 제외합니다.", "openedMeansNo void")]
    [InlineData("전자상거래법에 따라 청약철회가 가능하나 개봉한 상품은 제외합니다.", "limitedByLaw valid; openedMeansNo void")]
    [InlineData("고객님께서 훼손하신 상품 및 개봉하신 상품은 반품이 불가합니다.", "openedMeansNo void")]
    [InlineData("Returns are accepted within 14 days of delivery, unopened only.", "openedMeansNo void")]
    public void Art_17_2_1_neither_opening_nor_a_box_or_tag_decides(string sentence, string expected) => Assert.Equal(expected, Read(sentence));

    [Theory]
    [InlineData("불량 교환 및 반품은 수령 후 30일 이내에만 가능합니다.", "defectWindow void")]
    [InlineData("불량 상품의 반품은 수령 후 14일 이내에만 가능합니다.", "defectWindow void")]
    [InlineData("오배송 상품의 교환 및 반품은 수령 후 7일 이내에 신청하셔야 합니다.", "defectWindow void")]
    [InlineData("Defective items can be returned within 30 days of delivery.", "defectWindow void")]
    [InlineData("상품이 계약과 다른 경우 공급받은 날부터 1개월 이내, 안 날부터 30일 이내에 청약철회할 수 있습니다.", "defectWindow void")]
    [InlineData("단순변심 반품은 수령 후 7일 이내 가능하며, 불량 반품도 7일 이내입니다.", "defectWindow void")]
    [InlineData("하자 상품은 받으신 날부터 14일 이내에 반품하셔야 합니다.", "defectWindow void")]
    [InlineData("파손 상품의 교환 및 환불은 수령 후 3일 이내에만 가능합니다.", "defectWindow void")]
    [InlineData("오배송 시 수령 후 7일 이내에 접수하셔야 환불됩니다.", "defectWindow void")]
    [InlineData("결함이 있는 제품은 수령 후 30일 이내 환불 신청이 가능합니다.", "defectWindow void")]
    [InlineData("상품이 광고와 다른 경우 받은 날부터 2개월 이내, 안 날부터 30일 이내에 청약철회할 수 있습니다.", "defectWindow void")]
    [InlineData("단순변심은 수령 후 7일 이내, 불량 반품은 수령 후 14일 이내 가능합니다.", "returnWindow valid; defectWindow void")]
    [InlineData("Faulty items can be returned within 14 days of receipt.", "defectWindow void")]
    [InlineData("Damaged goods may be returned within 7 days of delivery.", "defectWindow void")]
    [InlineData("Wrong items may be returned within 7 days of receipt.", "defectWindow void")]
    [InlineData("불량 시 배송비는 판매자가 부담하나 3일 이내 접수 건에 한합니다.", "defectsAsLaw valid; defectWindow void")]
    [InlineData("Defective goods may be returned within 14 days of delivery, others not.", "defectWindow void")]
    [InlineData("Incorrect items must be returned within 7 days of delivery.", "defectWindow void")]
    [InlineData("Damaged items are accepted for return within 48 hours of delivery.", "defectWindow void")]
    public void Art_17_3_a_time_for_defects_shorter_than_the_laws_is_void(string sentence, string expected) => Assert.Equal(expected, Read(sentence));

    [Theory]
    [InlineData("수령 후 7일이 지나면 불량이라도 반품이 불가합니다.", "noReturnsEvenDefective void")]
    [InlineData("주문제작 상품은 하자가 있어도 교환 및 환불이 불가합니다.", "noReturnsEvenDefective void")]
    [InlineData("Custom-made items cannot be returned or refunded, even if defective.", "noReturnsEvenDefective void")]
    [InlineData("위생상품은 불량이라도 반품이 불가합니다.", "noReturnsEvenDefective void")]
    [InlineData("Underwear cannot be returned even if defective.", "noReturnsEvenDefective void")]
    [InlineData("다운로드한 콘텐츠는 오류가 있어도 환불되지 않습니다.", "noReturnsEvenDefective void")]
    [InlineData("속옷은 하자가 있더라도 교환 및 환불이 불가합니다.", "noReturnsEvenDefective void")]
    [InlineData("맞춤제작 상품은 불량이어도 반품되지 않습니다.", "noReturnsEvenDefective void")]
    [InlineData("신선식품은 파손이라도 환불이 불가합니다.", "noReturnsEvenDefective void")]
    [InlineData("디지털 콘텐츠는 결함이 있어도 환불이 불가합니다.", "noReturnsEvenDefective void")]
    [InlineData("식품은 어떠한 경우에도 반품이 불가합니다.", "noReturnsEvenDefective void")]
    [InlineData("구매확정 후에는 불량이라도 환불되지 않습니다.", "noReturnsEvenDefective void")]
    [InlineData("상품이 표시·광고와 다르더라도 반품이 불가합니다.", "noReturnsEvenDefective void")]
    [InlineData("Hygiene products cannot be returned even if faulty.", "noReturnsEvenDefective void")]
    [InlineData("Fresh food is non-refundable, even if damaged.", "noReturnsEvenDefective void")]
    [InlineData("Personalised items are not refundable, even if defective.", "noReturnsEvenDefective void")]
    [InlineData("주문제작 상품은 불량인 경우에도 환불이 되지 않습니다.", "noReturnsEvenDefective void")]
    [InlineData("할인 쿠폰을 사용한 상품은 오배송이라도 환불되지 않습니다.", "noReturnsEvenDefective void")]
    [InlineData("고객의 책임으로 훼손된 상품은 하자가 있어도 반품할 수 없습니다.", "noReturnsEvenDefective void")]
    [InlineData("Swimwear can't be returned, not even if faulty.", "noReturnsEvenDefective void")]
    [InlineData("Made-to-order goods cannot be returned even when defective.", "noReturnsEvenDefective void")]
    [InlineData("Downloads are non-refundable even if they are faulty.", "noReturnsEvenDefective void")]
    public void Art_17_3_no_kind_of_goods_is_taken_out_of_the_right_for_defects(string sentence, string expected) => Assert.Equal(expected, Read(sentence));

    [Theory]
    [InlineData("Returned goods must reach our warehouse within 7 days of delivery.", "arrivalWithin void")]
    [InlineData("Returns must reach us within 14 days of receipt.", "arrivalWithin void")]
    [InlineData("The returned item must be received by us within 7 days of delivery.", "arrivalWithin void")]
    [InlineData("수령 후 7일 이내 반품 상품이 당사에 도착해야 합니다.", "arrivalWithin void")]
    [InlineData("수령 후 7일 이내에 반품 상품이 입고되어야 합니다.", "arrivalWithin void")]
    [InlineData("반품은 수령 후 7일 이내 당사 창고에 도착분에 한하여 가능합니다.", "arrivalWithin void")]
    [InlineData("Returned items must arrive within 10 days of delivery.", "arrivalWithin void")]
    [InlineData("Returns must be received by us within 14 days of delivery.", "arrivalWithin void")]
    [InlineData("수령 후 7일 이내 반품 신청하셔야 하며 상품도 7일 이내 도착해야 합니다.", "returnWindow valid; arrivalWithin void")]
    [InlineData("상품 수령 후 7일 안에 반품 신청하시고 10일 안에 상품이 도착해야 환불됩니다.", "arrivalWithin void")]
    [InlineData("Returns must arrive at our warehouse within 14 days of delivery.", "arrivalWithin void")]
    [InlineData("Your return must be in our warehouse within 14 days of receipt.", "arrivalWithin void")]
    public void Art_17_4_only_the_notice_must_fall_inside_the_window(string sentence, string expected) => Assert.Equal(expected, Read(sentence));

    [Theory]
    [InlineData("단순변심 및 불량 모두 반품 배송비 3,000원이 부과됩니다.", "consumerPaysDefectReturn void")]
    [InlineData("단순변심 반품 배송비는 10,000원이며 불량 시에도 동일하게 적용됩니다.", "consumerPaysDefectReturn void")]
    [InlineData("단순변심 및 하자 모두 반품 배송비는 고객 부담입니다.", "consumerPaysDefectReturn void")]
    [InlineData("반품 배송비는 3,000원이며 오배송 시에도 같이 적용됩니다.", "consumerPaysDefectReturn void")]
    [InlineData("Buyer pays return shipping of 3,000 won even if defective.", "consumerPaysDefectReturn void")]
    public void Art_18_10_the_seller_bears_the_return_of_what_is_defective(string sentence, string expected) => Assert.Equal(expected, Read(sentence));

    [Theory]
    [InlineData("결제하신 수단으로 환불하지 않습니다.", "creditOnly void")]
    [InlineData("결제하신 수단이 아닌 적립금으로 환불합니다.", "creditOnly void")]
    [InlineData("수령 후 7일 이내 반품 요청 시 교환 또는 적립금으로 처리됩니다.", "creditOnly void")]
    [InlineData("Items may be returned within 30 days of delivery for store credit.", "returnWindow valid; creditOnly void")]
    [InlineData("3영업일 이내에 적립금으로 환불해 드립니다.", "creditOnly void")]
    [InlineData("3영업일 이내 환불 처리되나 현금이 아닌 포인트로 지급됩니다.", "creditOnly void")]
    [InlineData("수령 후 10일 이내 반품 가능하지만 환불은 포인트로 지급됩니다.", "creditOnly void")]
    [InlineData("환불은 5영업일 이내에 예치금으로 처리됩니다.", "creditOnly void")]
    [InlineData("환불은 현금이 아닌 적립금으로 지급됩니다.", "creditOnly void")]
    [InlineData("카드 결제 건도 적립금으로만 환불됩니다.", "creditOnly void")]
    [InlineData("결제하신 수단이 아닌 쿠폰으로 환불해 드립니다.", "creditOnly void")]
    [InlineData("무료 반품이 가능하나 적립금으로만 환불됩니다.", "freeReturns valid; creditOnly void")]
    [InlineData("환불 신청 후 3영업일 이내에 포인트로 환불됩니다.", "creditOnly void")]
    [InlineData("Items may be returned within 7 days of delivery for store credit only.", "returnWindow valid; creditOnly void")]
    [InlineData("Refunds are made within 3 business days as store credit.", "creditOnly void")]
    [InlineData("반품 배송비는 무료이며 환불은 적립금으로만 해 드립니다.", "creditOnly void")]
    [InlineData("카드 취소는 되지 않으며 적립금으로만 환불됩니다.", "creditOnly void")]
    [InlineData("관련 법령에 따라 반품이 가능하나 적립금으로만 환불합니다.", "limitedByLaw valid; creditOnly void")]
    [InlineData("품절 시 3영업일 이내 적립금으로 환불해 드립니다.", "creditOnly void")]
    [InlineData("Free returns within 30 days, but only for store credit.", "creditOnly void")]
    [InlineData("We refund in store credit within 3 business days.", "creditOnly void")]
    [InlineData("You may return goods within 14 days of delivery and receive store credit.", "creditOnly void")]
    [InlineData("You may return goods within 14 days of delivery; refunds are issued as points.", "returnWindow valid; creditOnly void")]
    public void Art_18_2_money_goes_back_as_money(string sentence, string expected) => Assert.Equal(expected, Read(sentence));

    [Theory]
    [InlineData("We do not refund within 3 business days.", "refundLater void")]
    [InlineData("3영업일 이내에 환불해 드리나 검수 기간은 제외됩니다.", "refundLater void")]
    [InlineData("입고 후 3영업일 이내 환불을 원칙으로 하나 성수기에는 2주가 걸릴 수 있습니다.", "refundLater void")]
    [InlineData("3영업일 이내 환불을 원칙으로 하나 명절에는 지연될 수 있습니다.", "refundLater void")]
    [InlineData("환불은 3영업일 이내에 처리되나 검품 기간은 제외합니다.", "refundLater void")]
    [InlineData("We never refund within 3 business days.", "refundLater void")]
    [InlineData("We will not refund within 3 business days of receiving the goods.", "refundLater void")]
    [InlineData("Refunds are issued within 10 business days of receiving the goods.", "refundWithin void")]
    [InlineData("Refunds are made within 3 business days, excluding shipping, after inspection.", "refundWithin valid; refundLater void")]
    public void Art_18_2_neither_an_inspection_nor_a_season_moves_the_day_of_the_refund(string sentence, string expected) => Assert.Equal(expected, Read(sentence));

    [Theory]
    [InlineData("수령 후 30일 이내 반품 가능하며 상품 금액의 20%를 공제합니다.", "fee void")]
    [InlineData("You may return items within 30 days of delivery subject to a 15% restocking fee.", "returnWindow valid; fee void")]
    [InlineData("상품 회수 후 3영업일 이내에 배송비 왕복 6,000원과 수수료를 공제하고 환불합니다.", "fee void")]
    [InlineData("해외 반품 시 관세, 보관료 및 수수료를 공제하고 환불합니다.", "fee void")]
    [InlineData("해외배송 반품 배송비는 고지된 금액 외에 추가 관세·창고보관료가 청구될 수 있습니다.", "fee void")]
    [InlineData("반품 배송비 3,000원 및 박스비 1,000원은 고객 부담입니다.", "fee void")]
    [InlineData("수령 후 7일 이내 반품 가능하며 재입고 수수료 10%가 부과됩니다.", "returnWindow valid; fee void")]
    [InlineData("받은 날부터 7일 이내 반품 가능하며 포장비 2,000원이 공제됩니다.", "returnWindow valid; fee void")]
    [InlineData("반품 확인 후 3영업일 이내 환불하며 취소 수수료 5%를 공제합니다.", "fee void")]
    [InlineData("해외 반품 시 관세와 창고보관료를 차감하고 환불합니다.", "fee void")]
    [InlineData("반품 배송비 3,000원 및 포장비 1,000원이 부과됩니다.", "fee void")]
    [InlineData("반품 배송비는 무료이나 위약금 3,000원이 부과됩니다.", "fee void")]
    [InlineData("수령 후 30일 이내 반품 가능하며 보관료가 부과됩니다.", "fee void")]
    [InlineData("수령 후 7일 이내 반품 가능하며 취소 수수료 5,000원이 공제됩니다.", "fee void")]
    [InlineData("수령 후 7일 이내 반품 시 위약금을 부과합니다.", "fee void")]
    [InlineData("You may return goods within 30 days of delivery minus a 10% fee.", "returnWindow valid; fee void")]
    [InlineData("You may return goods within 30 days of receipt less a 20% restocking fee.", "returnWindow valid; fee void")]
    [InlineData("We refund within 3 business days minus a 5% fee.", "refundWithin valid; fee void")]
    [InlineData("구독은 앱에서 언제든지 해지할 수 있으나 위약금이 부과됩니다.", "cancelOnline valid; fee void")]
    [InlineData("결제하신 수단으로 환불하되 수수료를 공제합니다.", "fee void")]
    [InlineData("결제하신 수단으로 환불하며 취소 수수료 3%를 공제합니다.", "fee void")]
    [InlineData("관련법에 따라 반품할 수 있으며 위약금 10%가 부과됩니다.", "limitedByLaw valid; fee void")]
    [InlineData("해외구매대행 상품은 반품 시 관세가 부과되며 위약금 20%를 공제합니다.", "fee valid; fee void")]
    [InlineData("미성년자가 법정대리인의 동의 없이 계약하면 취소할 수 있으나 위약금을 부담합니다.", "minorsMayCancel valid; fee void")]
    [InlineData("품절 시 3영업일 이내 환불하되 수수료를 공제합니다.", "fee void")]
    [InlineData("단순변심 반품 배송비는 3,000원이며 검수비 1,000원이 추가됩니다.", "returnShippingFee valid; fee void")]
    [InlineData("수령 후 7일 이내 반품 시 상품 가격의 15%를 제외하고 환불됩니다.", "fee void")]
    [InlineData("7일 이내 환불 가능하나 왕복 배송비와 포장비를 차감합니다.", "fee void")]
    [InlineData("환불 요청 후 3영업일 이내에 처리되며 처리비 2,000원이 부과됩니다.", "refundWithin valid; fee void")]
    [InlineData("Returns accepted within 30 days of delivery; a 20% fee is deducted.", "returnWindow valid; fee void")]
    [InlineData("We refund the price less shipping and a 10% fee within 3 business days.", "fee void")]
    public void Art_18_9_nothing_but_the_way_back_is_charged(string sentence, string expected) => Assert.Equal(expected, Read(sentence));

    [Theory]
    [InlineData("소비자 주소지 관할 법원이 아닌 회사 소재지 법원을 관할로 합니다.", "jurisdiction void")]
    [InlineData("소비자 주소지 법원이 아닌 본사 소재지 법원을 전속 관할로 합니다.", "jurisdiction void")]
    [InlineData("이용자의 주소지 또는 회사 소재지 관할 법원으로 합니다.", "jurisdiction void")]
    [InlineData("소비자 주소지 법원 또는 판매자 소재지 법원을 관할로 합니다.", "jurisdiction void")]
    public void Art_36_the_court_is_the_consumers(string sentence, string expected) => Assert.Equal(expected, Read(sentence));

    [Theory]
    [InlineData("구독은 온라인으로 해지하실 수 없습니다.", "cancelByTelephoneOnly void")]
    public void Art_5_4_what_is_bought_online_is_cancelled_online(string sentence, string expected) => Assert.Equal(expected, Read(sentence));

    [Theory]
    [InlineData("미성년자가 구매한 상품도 환불이 불가합니다.", "minorsMayNotCancel void")]
    [InlineData("미성년자가 결제한 금액은 환불되지 않습니다.", "minorsMayNotCancel void")]
    [InlineData("미성년자의 구매도 취소가 불가합니다.", "minorsMayNotCancel void")]
    [InlineData("Minors cannot cancel their orders.", "minorsMayNotCancel void")]
    [InlineData("미성년자라도 결제 후에는 환불이 불가합니다.", "minorsMayNotCancel void")]
    public void Civil_Act_5_a_minors_contract_can_be_cancelled(string sentence, string expected) => Assert.Equal(expected, Read(sentence));

    [Theory]
    [InlineData("We refund your original payment method within 3 business days of receiving the returned item.", "refundWithin valid")]
    [InlineData("Refunds are made within 3 business days after we receive the returned goods.", "refundWithin valid")]
    [InlineData("Your money will be refunded within 3 business days of receiving your return.", "refundWithin valid")]
    [InlineData("구매확정 후에도 7일 이내에는 반품하실 수 있습니다.", "returnWindow valid")]
    [InlineData("수령 후 7일 이내에 반품하실 수 있습니다.", "returnWindow valid")]
    [InlineData("상품을 받으신 날부터 14일 이내에 교환 및 반품이 가능합니다.", "returnWindow valid")]
    [InlineData("단순변심 반품은 상품 수령 후 7일 이내에 가능합니다.", "returnWindow valid")]
    [InlineData("반품 상품 입고 후 3영업일 이내에 환불해 드립니다.", "refundWithin valid")]
    [InlineData("환불은 상품 회수 후 2영업일 이내에 진행됩니다.", "refundWithin valid")]
    [InlineData("구매확정을 하셔도 7일 이내에는 반품하실 수 있습니다.", "returnWindow valid")]
    [InlineData("하자나 오배송인 경우 반품 배송비는 당사가 부담합니다.", "defectsAsLaw valid")]
    [InlineData("단순변심 반품 배송비 3,000원은 고객 부담입니다.", "returnShippingFee valid")]
    [InlineData("고객님의 과실로 훼손된 상품은 반품할 수 없습니다.", "noReturns valid")]
    [InlineData("소비자의 주소지를 관할하는 법원을 전속관할로 합니다.", "consumersCourt valid")]
    [InlineData("You may return items within 14 days of delivery.", "returnWindow valid")]
    [InlineData("Items may be returned within 30 days of receipt for a full refund.", "returnWindow valid")]
    [InlineData("Refunds are made within 3 business days after the returned goods arrive.", "refundWithin valid")]
    [InlineData("We refund within 2 business days of receiving the returned goods.", "refundWithin valid")]
    [InlineData("We will refund you within 3 business days of receiving your return.", "refundWithin valid")]
    [InlineData("You can return another item within 14 days of delivery.", "returnWindow valid")]
    [InlineData("색상은 화면에 따라 다를 수 있습니다.", "appearanceNotice valid")]
    [InlineData("구독은 앱에서 언제든지 해지할 수 있습니다.", "cancelOnline valid")]
    [InlineData("적립금으로 결제하신 금액은 적립금으로 환불됩니다.", "originalMeans valid")]
    [InlineData("사용하신 포인트는 반품 시 포인트로 복원됩니다.", "originalMeans valid")]
    [InlineData("개봉하신 상품도 수령 후 7일 이내 반품 가능합니다.", "returnWindow valid")]
    [InlineData("불량인 경우 배송비는 당사가 부담하며 단순변심은 고객 부담입니다.", "defectsAsLaw valid; returnShippingFee valid")]
    [InlineData("반품 상품 수령 후 3영업일 이내에 환불해 드립니다.", "refundWithin valid")]
    [InlineData("반품하신 상품이 도착하면 3영업일 이내 환불됩니다.", "refundWithin valid")]
    [InlineData("Refunds are issued within 3 business days of receiving your returned goods.", "refundWithin valid")]
    [InlineData("We issue refunds within 3 business days after the return arrives.", "refundWithin valid")]
    [InlineData("구매확정 이후에도 7일 이내라면 반품하실 수 있습니다.", "returnWindow valid")]
    [InlineData("구매확정하셔도 수령 후 7일 이내에는 환불 가능합니다.", "returnWindow valid")]
    [InlineData("구매하신 상품은 받으신 날부터 7일 이내에 반품하실 수 있습니다.", "returnWindow valid")]
    [InlineData("You may return your purchase within 14 days of delivery.", "returnWindow valid")]
    [InlineData("Returns on every order are accepted within 14 days of delivery.", "returnWindow valid")]
    [InlineData("세일 상품도 받으신 날부터 7일 이내 반품 가능합니다.", "returnWindow valid")]
    [InlineData("하자 상품은 배송비를 당사가 부담하며 단순변심은 고객님이 부담합니다.", "defectsAsLaw valid; returnShippingFee valid")]
    [InlineData("불량 상품은 접수 후 3영업일 이내 환불해 드립니다.", "refundWithin valid")]
    [InlineData("Damage during delivery is refunded within 3 business days.", "refundWithin valid")]
    [InlineData("반품 상품이 당사에 도착한 후 3영업일 이내에 환불해 드립니다.", "refundWithin valid")]
    public void What_is_lawful_stays_valid(string sentence, string expected) => Assert.Equal(expected, Read(sentence));

    [Theory]
    [InlineData("회원에 한하여 수령 후 7일 이내 반품 가능합니다.", "other doubtful")]
    [InlineData("반품 배송비는 편도 3,000원이며 상품당 각각 부과됩니다.", "fee valid; other doubtful")]
    [InlineData("수령 후 7일 이내라면 포장을 개봉하셨더라도 반품하실 수 있습니다.", "other doubtful")]
    [InlineData("불량 시 배송비는 판매자가, 변심 시에는 고객이 부담합니다.", "other doubtful")]
    [InlineData("단순변심을 제외하고 배송비는 판매자가 부담합니다.", "other doubtful")]
    [InlineData("취소 수수료는 부과하지 않습니다.", "other doubtful")]
    [InlineData("세일 상품도 취소 수수료를 받지 않습니다.", "other doubtful")]
    [InlineData("개봉은 반품 불가 사유가 아닙니다.", "other doubtful")]
    [InlineData("위약금은 받지 않습니다.", "other doubtful")]
    [InlineData("할인 상품은 쿠폰 적용에서 제외됩니다.", "other doubtful")]
    [InlineData("수령 후 7일 이내에 접수하지 않으면 반품이 불가합니다.", "other doubtful")]
    [InlineData("7일 이내에 신청하지 않은 경우 단순변심 반품은 불가합니다.", "other doubtful")]
    [InlineData("미성년자가 법정대리인의 동의를 얻어 계약한 경우 취소할 수 없습니다.", "other doubtful")]
    [InlineData("Returns not requested within 14 days of delivery are not accepted.", "other doubtful")]
    [InlineData("Goods cannot be returned unless you tell us within 14 days of delivery.", "other doubtful")]
    [InlineData("You can request a refund within 14 days of delivery.", "other doubtful")]
    [InlineData("Items returned after 14 days of delivery are not accepted.", "other doubtful")]
    [InlineData("We never charge a restocking fee.", "other doubtful")]
    [InlineData("배송 중 파손된 상품은 무료로 반품하실 수 있습니다.", "other doubtful")]
    [InlineData("구매한 상품은 7일 이내 반품 가능합니다.", "other doubtful")]
    [InlineData("고객님이 구매하신 상품의 쿠폰은 환불이 불가합니다.", "other doubtful")]
    [InlineData("Refused goods can be returned.", "other doubtful")]
    [InlineData("무료 반품은 회원에게만 제공됩니다.", "other doubtful")]
    [InlineData("반품 배송비는 무료입니다. 단, 불량 반품은 고객 부담입니다.", "freeReturns valid; other doubtful")]
    [InlineData("무료 반품은 1회에 한하여 제공됩니다.", "other doubtful")]
    [InlineData("무료 반품은 VIP 회원에 한합니다.", "other doubtful")]
    [InlineData("무료로 반품하실 수 있으나 포장비는 고객 부담입니다.", "freeReturns valid; other doubtful")]
    [InlineData("정기결제는 언제든지 해지할 수 있으나 남은 기간은 환불되지 않습니다.", "noRefundOfRemainder doubtful")]
    [InlineData("구독은 홈페이지에서 해지할 수 있으며 해지 수수료 10%가 부과됩니다.", "cancelOnline valid; other doubtful")]
    [InlineData("카드 결제는 카드 취소가 불가하며 계좌로 환불됩니다.", "other doubtful")]
    [InlineData("하자 상품의 배송비는 당사가 부담하되 영상이 있어야 합니다.", "defectsAsLaw valid; other doubtful")]
    [InlineData("상품이 계약과 다른 경우 3개월 이내, 안 날부터 30일 이내에 청약철회할 수 있으나 미개봉 상품에 한합니다.", "defectsAsLaw valid; other doubtful")]
    [InlineData("상품이 광고와 다른 경우 3개월 이내, 안 날부터 30일 이내에 적립금으로 환불합니다.", "other doubtful")]
    [InlineData("소비자분쟁해결기준에 따르지 않습니다.", "other doubtful")]
    [InlineData("상품은 주문일로부터 3일 이내 발송되며 주문 취소는 불가합니다.", "other doubtful")]
    [InlineData("미성년자가 동의 없이 구매한 경우 취소할 수 없습니다.", "other doubtful")]
    [InlineData("하자 접수 시 사진을 첨부해 주세요. 사진이 없으면 환불이 불가합니다.", "photosAsked valid; other doubtful")]
    [InlineData("하자 접수 시 사진을 첨부해 주셔야 하며 미첨부 시 보상이 불가합니다.", "other doubtful")]
    [InlineData("당사는 통신판매중개자로서 거래 당사자가 아니며 환불은 불가합니다.", "other doubtful")]
    [InlineData("수령 후 7일 이내 반품 가능하며 왕복 배송비와 위약금은 고객 부담입니다.", "returnWindow valid; other doubtful")]
    [InlineData("수령 후 7일 이내 전화 접수 건만 반품 가능합니다.", "other doubtful")]
    [InlineData("수령 후 7일 이내 교환 가능하며 환불은 하지 않습니다.", "returnWindow valid; other doubtful")]
    [InlineData("수령 후 7일 이내에 교환만 해 드립니다.", "other doubtful")]
    [InlineData("상품 수령 후 7일 이내 반품하실 수 있지만 불량 상품은 교환만 됩니다.", "returnWindow valid; other doubtful")]
    [InlineData("받은 날부터 7일 이내 흰색이 아닌 상품만 반품 가능합니다.", "other doubtful")]
    [InlineData("받은 날부터 7일 이내 착용하지 않은 상품에 한하여 환불 가능합니다.", "other doubtful")]
    [InlineData("받은 날부터 7일 이내 구매 금액의 90%를 환불받을 수 있습니다.", "other doubtful")]
    [InlineData("받은 날부터 7일 이내 반품하면 절반을 환불합니다.", "other doubtful")]
    [InlineData("3영업일 이내에 90%를 환불합니다.", "other doubtful")]
    [InlineData("3영업일 이내에 환불하나 배송비는 제외합니다.", "refundWithin valid; other doubtful")]
    [InlineData("반품 시 3영업일 이내 일부 금액을 환불합니다.", "other doubtful")]
    [InlineData("단순변심 반품 배송비는 고객 부담이며 오배송도 고객 부담입니다.", "returnShippingFee valid; other doubtful")]
    [InlineData("단순변심 반품 시 배송비 3,000원과 수수료 2,000원이 부과됩니다.", "other doubtful")]
    [InlineData("Free returns for members only.", "other doubtful")]
    [InlineData("You may return items within 14 days of delivery for half the price.", "other doubtful")]
    [InlineData("You may return items within 14 days of delivery if the seal is unbroken.", "returnWindow valid; other doubtful")]
    [InlineData("You may return items within 14 days of delivery provided they have not been opened.", "returnWindow valid; other doubtful")]
    [InlineData("You may return items within 14 days of delivery; opened items are excluded.", "returnWindow valid; other doubtful")]
    [InlineData("You may return items within 14 days of delivery, though electronics are final sale.", "returnWindow valid; other doubtful")]
    [InlineData("Members may return items within 14 days of delivery.", "other doubtful")]
    [InlineData("Items may be returned within 14 days of delivery with a receipt.", "other doubtful")]
    [InlineData("Items in original condition may be returned within 14 days of delivery.", "other doubtful")]
    [InlineData("Unopened items may be returned within 14 days of delivery.", "other doubtful")]
    [InlineData("Refunds are made within 3 business days of our inspection.", "other doubtful")]
    [InlineData("Refunds are made within 3 business days of approval.", "other doubtful")]
    [InlineData("We refund 80% within 3 business days of receiving the goods.", "other doubtful")]
    [InlineData("We refund by the means by which you paid, but not for sale items.", "other doubtful")]
    [InlineData("Subscriptions can be cancelled online at any time, but a fee applies.", "cancelOnline valid; other doubtful")]
    [InlineData("You can cancel your subscription online at any time for a fee of 10,000 won.", "other doubtful")]
    [InlineData("The return of a change of mind costs 5,000 won, also for defective goods.", "other doubtful")]
    [InlineData("The courts of the customer's address or of our head office decide disputes.", "other doubtful")]
    [InlineData("We return goods to you within 7 days of delivery if inspection fails.", "returnWindow valid; other doubtful")]
    [InlineData("We will process your return within 5 days of receiving it.", "other doubtful")]
    [InlineData("수령 후 7일 이내 반품을 신청하셔도 승인되지 않을 수 있습니다.", "other doubtful")]
    [InlineData("수령일로부터 7일 이내에 한해 교환이 가능하고 환불은 되지 않습니다.", "other doubtful")]
    [InlineData("받으신 날부터 7일 이내에 새 상품 상태인 경우 반품 가능합니다.", "other doubtful")]
    [InlineData("수령 후 7일 이내 반품 가능, 불량은 3일 이내", "other doubtful")]
    [InlineData("수령 후 7일 이내 반품 가능, 개봉 시 불가", "other doubtful")]
    [InlineData("수령 후 7일 이내 반품 가능 / 세일 상품 불가", "other doubtful")]
    [InlineData("반품: 수령 후 7일 이내 (미개봉 제품만)", "other doubtful")]
    [InlineData("무통장 입금은 3영업일 이내 계좌로 환불하나 송금 수수료 1,000원을 공제합니다.", "refundWithin valid; other doubtful")]
    [InlineData("환불은 입고 후 3영업일 이내 진행되며 검수에 5일이 더 걸립니다.", "refundWithin valid; other doubtful")]
    [InlineData("반품 배송비는 구매자 부담이며 하자가 있어도 같습니다.", "other doubtful")]
    [InlineData("하자 상품 반품 배송비는 판매자가 부담하나, 고객이 먼저 부담하고 적립금으로 돌려드립니다.", "defectsAsLaw valid; other doubtful; other doubtful")]
    [InlineData("다운로드 콘텐츠는 재생이 되지 않아도 환불이 불가합니다.", "noReturns doubtful")]
    [InlineData("소송은 소비자의 주소지가 아닌 판매자의 주소지 법원에서 합니다.", "other doubtful")]
    [InlineData("소비자의 주소지 법원을 관할로 하되, 해외 거주자는 서울중앙지방법원으로 합니다.", "consumersCourt valid; other doubtful")]
    [InlineData("해외 반품 시 국제 운송비 50,000원 및 대행 수수료 20,000원이 부과됩니다.", "other doubtful")]
    [InlineData("You can return goods within 14 days of receiving them if they arrive back by then.", "returnWindow valid; other doubtful")]
    [InlineData("Refunds within 3 business days apply to members only.", "other doubtful")]
    [InlineData("We refund within 3 business days after inspecting the goods.", "other doubtful")]
    [InlineData("We refund within 3 business days, but keep 10% as a fee.", "refundWithin valid; other doubtful")]
    [InlineData("Subscriptions may be cancelled online at any time except in the first year.", "cancelOnline valid; other doubtful")]
    [InlineData("The courts of the customer's address do not decide disputes.", "other doubtful")]
    [InlineData("We pay for the return unless you changed your mind and opened the box.", "other doubtful")]
    [InlineData("주문 상태와 관계없이 수령 후 7일 이내 반품 가능합니다.", "other doubtful")]
    [InlineData("결제 방법과 관계없이 받으신 날부터 7일 이내 반품 가능합니다.", "other doubtful")]
    [InlineData("하자 접수 후 3일 이내에 답변해 드립니다.", "other doubtful")]
    [InlineData("파손 상품은 접수 후 2일 이내에 수거하여 환불해 드립니다.", "other doubtful")]
    [InlineData("불량 접수 시 1일 이내에 연락드립니다.", "other doubtful")]
    [InlineData("We answer reports of defective goods within 2 days.", "other doubtful")]
    [InlineData("개봉 여부와 관계없이 반품이 가능하며 불가 사유는 없습니다.", "other doubtful")]
    [InlineData("미성년자 계약 취소 시 환불 불이익이 없습니다.", "other doubtful")]
    [InlineData("영수증이 없어도 반품 가능하며 적립금이 아닌 현금으로 환불합니다.", "other doubtful")]
    [InlineData("적립금이 아닌 결제 수단으로 환불해 드립니다.", "other doubtful")]
    [InlineData("환불은 적립금 대신 현금으로 지급됩니다.", "other doubtful")]
    [InlineData("해외 반품 수수료는 부과하지 않습니다.", "other doubtful")]
    [InlineData("위약금 없이 반품하실 수 있습니다.", "other doubtful")]
    [InlineData("판매자의 동의 없이 반품하실 수 있습니다.", "other doubtful")]
    [InlineData("불량이어도 반품이 불가한 경우는 없습니다.", "other doubtful")]
    public void What_is_not_known_whole_is_left_to_a_person(string sentence, string expected) => Assert.Equal(expected, Read(sentence));

    // What a form knows of a sentence is not what the sentence says: whatever limits it must be told, or left to a person.
    [Fact]
    public void A_limit_behind_a_sentence_of_the_librarys_own_never_leaves_all_of_it_valid()
    {
        var wrong = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var clause in TermsTextTests.Written.Fixed(150))
            foreach (var language in Enum.GetValues<Language>())
                foreach (var limit in Limits)
                {
                    var sentence = TermsText.Write(clause, language).TrimEnd('.') + limit;
                    if (TermsText.Read(sentence).Compile(Law.Korea).Judgements.All(j => j.Verdict == ClauseVerdict.Valid)) wrong.Add(sentence);
                }

        Assert.Empty(wrong);
    }

    private static readonly string[] Limits =
    [
        ", 단 세일 상품은 제외합니다.", ". 다만 적립금으로만 환불합니다.", " (개봉한 상품 제외).", "만, 회원에 한합니다.", "만 불량인 경우는 아닙니다.", ", 수수료 10%를 공제합니다.",
        ", except sale items.", ", but not opened ones.", "; store credit only.", " only with our consent.", " minus a 10% fee.", " unless we refuse.",
    ];

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

    [Theory]
    [InlineData("We don’t accept returns within 7 days of delivery.", "noReturns void")]
    [InlineData("You can return another item within 14 days of delivery.", "returnWindow valid")]
    [InlineData("개봉하신 상품도 환불 가능합니다.", "other doubtful")]
    [InlineData("신선식품과 세일 상품은 반품이 불가합니다.", "noReturns void")]
    [InlineData("Fresh food and sale items cannot be returned.", "noReturns void")]
    public void A_word_is_read_as_a_word(string sentence, string expected) => Assert.Equal(expected, Read(sentence));

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

    private static string Read(string text) => string.Join("; ", TermsText.Read(text).Compile(Law.Korea).Judgements.Select(j => $"{Word(j.Clause.Kind.ToString())} {Word(j.Verdict.ToString())}"));

    private static string Word(string name) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(name);
}
