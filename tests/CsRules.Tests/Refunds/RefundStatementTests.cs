using CsRules.Decisions;
using CsRules.Documents;
using CsRules.Laws;
using CsRules.Loyalty;
using CsRules.Orders;
using CsRules.Refunds;
using CsRules.Returns;
using NodaTime;

namespace CsRules.Tests.Refunds;

/// <summary>
/// One order's story worked out by hand, and what staff and customer read of it. Shirts 30,000 and a belt 9,000 less 3,900
/// (a tenth of each), free delivery from 30,000, paid with 1,500 points and 33,600 in money.
/// </summary>
public class RefundStatementTests
{
    private static readonly LocalDate Today = new(2025, 11, 20);

    private static readonly Order Story = new()
    {
        Id = "o",
        PlacedOn = new LocalDate(2025, 9, 1),
        Lines = [new() { Id = "shirt", UnitPrice = Money.Won(10_000), Quantity = 3 }, new() { Id = "belt", UnitPrice = Money.Won(9000), Quantity = 1 }],
        Discounts = [new() { Id = "spring", Amount = Money.Won(3900), Minimum = Money.Won(30_000) }],
        Shipping = new() { StandardFee = Money.Won(2500), FreeFrom = Money.Won(30_000) },
        Points = [new() { Lot = "soon", Amount = Money.Won(1000), ExpiresOn = new(2025, 10, 1) }, new() { Lot = "forever", Amount = Money.Won(500) }],
        Payments = [new() { Method = "bank", Amount = Money.Won(10_000) }, new() { Method = "card", Amount = Money.Won(23_600) }],
        Earned = new() { Amount = Money.Won(351), Held = Money.Won(100) },
    };

    private static readonly RefundPolicy Strict = new()
    {
        LostMinimum = LostMinimum.Revoke,
        ReturnFee = Money.Won(3000),
        RoundTripWhenFreeLost = true,
        Order = RefundOrder.PointsFirst,
        ExpiredLots = ExpiredPointsPolicy.Forfeit,
        SpentEarnings = SpentPointsPolicy.DeductFromRefund,
    };

    private static readonly RefundClaim TwoShirts = RefundGiven.Claim("1", "shirt", 2) with
    {
        Charges = [new() { Kind = ChargeKind.Restocking, Amount = Money.Won(5000) }],
    };

    // 18,000 − 1,900 of the coupon − 3,000 back − 2,500 out − 80 of 180 earned points − 1,000 of points that ran out = 9,520: 500 in points, the rest to the card.
    [Fact]
    public void A_strict_shops_return_reads_for_staff()
    {
        var plan = Strict.Compile(Story).Plan(TwoShirts, Today);
        Reads("""
            +KRW 18,000 2 of shirt: price KRW 20,000, share of discounts KRW 2,000, paid KRW 18,000.
            −KRW 1,900 Coupon spring: below its minimum of KRW 30,000, KRW 1,900 taken back.
            −KRW 3,000 Return shipping of KRW 3,000 on a change of mind.
            −KRW 2,500 Free delivery is lost: KRW 2,500 for the way out, by the shop's terms (unsettled practice).
            −KRW 80 KRW 80 of earned points that were spent already is deducted.
            −KRW 1,000 Expired points of KRW 1,000: not refunded (policy).
            Not chargeable: restocking fee, KRW 5,000. Not chargeable on a change of mind: restocking fee.
            Refund KRW 9,520 in all.
            card: KRW 9,020.
            points: KRW 500.
            Points lot forever: KRW 500.
            Earned points of KRW 180 are taken back.
            Due 3 business days after the goods are back.
            """, plan.Statement(Language.English, Voice.Agent));
        Assert.Equal(
            [("refund.goods", FindingEffect.Supports), ("refund.coupon-taken-back", FindingEffect.Blocks), ("refund.return-leg", FindingEffect.Blocks), ("refund.round-trip", FindingEffect.Flags), ("refund.earned-deducted", FindingEffect.Blocks), ("refund.points-forfeited", FindingEffect.Blocks)],
            plan.Items.Select(i => (i.Finding.Code, i.Finding.Effect)));
        Assert.Equal(["18(9)", ""], plan.Items.SelectMany(i => i.Finding.Citations).Select(c => c.Article));
    }

    [Fact]
    public void And_for_the_customer_once_the_day_is_known()
    {
        var plan = Strict.Compile(Story).Plan(TwoShirts with { DueFrom = Moment.OnDay(new(2025, 11, 17)) }, Today);
        Reads("""
            KRW 18,000 that you paid for 2 of shirt.
            What you keep is below the KRW 30,000 that coupon spring asks for, so KRW 1,900 of its discount is taken off.
            KRW 3,000 for sending it back.
            Delivery is no longer free, so the KRW 2,500 for the way out is taken off.
            KRW 80 of points earned by these goods and spent already is taken off.
            Expired points of KRW 1,000 can't be given back.
            We refund KRW 9,520 in all.
            KRW 9,020 goes back to card.
            KRW 500 goes back to points.
            Points (forever) of KRW 500 are back.
            Points of KRW 180 that these goods earned are cancelled.
            It is due by Thursday 20 November 2025.
            """, plan.Statement(Language.English, Voice.Customer));
        Reads("""
            shirt 2개 값 18,000원을 돌려드립니다.
            쿠폰 spring의 사용 금액(30,000원)에 못 미치게 되어 할인 1,900원이 빠집니다.
            보내시는 배송비 3,000원이 빠집니다.
            무료배송 기준에 못 미치게 되어 처음 배송비 2,500원이 빠집니다.
            이미 사용하신 적립금 80원이 빠집니다.
            유효기간이 지난 적립금 1,000원은 돌려드릴 수 없습니다.
            모두 9,520원을 돌려드립니다.
            card로 9,020원을 돌려드립니다.
            적립금으로 500원을 돌려드립니다.
            적립금(forever) 500원을 돌려드립니다.
            이 상품으로 쌓인 적립금 180원은 취소됩니다.
            환불 기한은 2025년 11월 20일(목)입니다.
            """, plan.Statement(Language.Korean, Voice.Customer));
        Reads("""
            +18,000원 shirt 2개: 정가 20,000원, 할인 몫 2,000원, 실제 지급액 18,000원.
            −1,900원 쿠폰 spring: 최소금액 30,000원 미달로 1,900원 회수.
            −3,000원 단순변심 반환 배송비 3,000원.
            −2,500원 무료배송이 없어져 처음 배송비 2,500원 추가(약관, 확립되지 않은 실무).
            −80원 이미 쓴 적립금 80원 공제.
            −1,000원 유효기간이 지난 적립금 1,000원: 환불하지 않음(약관).
            청구 불가: 재입고 수수료 5,000원. 단순변심 반품에서 청구할 수 없는 비용: 재입고 수수료.
            환불 합계 9,520원.
            card: 9,020원.
            적립금: 500원.
            적립금 forever: 500원.
            적립 취소 180원.
            환급기한 2025년 11월 20일(목).
            """, plan.Statement(Language.Korean, Voice.Agent));
    }

    [Fact]
    public void What_was_taken_is_given_back_when_nothing_is_kept_and_nothing_was_sent()
    {
        var account = Strict.Compile(Story);
        var first = RefundGiven.Claim("1", "shirt", 3) with { Kind = RefundKind.Cancel };
        // 27,000 − 900 − 2,500 − 170 went to both lots and the card, which has 1,670 left.
        var plan = account.After(first, Today).Plan(RefundGiven.Claim("2", "belt", 1) with { Kind = RefundKind.Cancel }, Today);
        Assert.Equal(Money.Won(22_430), account.Plan(first, Today).ToCustomer);
        Assert.Equal(
            [FindingEffect.Supports, FindingEffect.Supports, FindingEffect.Supports, FindingEffect.Blocks],
            plan.Items.Select(i => i.Finding.Effect));
        Reads("""
            +KRW 8,100 1 of belt: price KRW 9,000, share of discounts KRW 900, paid KRW 8,100.
            +KRW 900 Coupon spring: KRW 900 taken back before is returned (minimum KRW 30,000).
            +KRW 2,500 Delivery of KRW 2,500 charged before is returned (free from KRW 30,000).
            −KRW 81 KRW 81 of earned points that were spent already is deducted.
            Refund KRW 11,419 in all.
            bank: KRW 9,749.
            card: KRW 1,670.
            Earned points of KRW 81 are taken back.
            Due 3 business days after the withdrawal.
            """, plan.Statement(Language.English, Voice.Agent));
    }

    [Fact]
    public void A_fee_above_the_refund_and_its_way_back_later()
    {
        var account = new RefundPolicy { ReturnFee = Money.Won(10_000) }.Compile(Story);
        var belt = RefundGiven.Claim("1", "belt", 1);
        Reads("""
            +KRW 8,100 1 of belt: price KRW 9,000, share of discounts KRW 900, paid KRW 8,100.
            −KRW 10,000 Return shipping of KRW 10,000 on a change of mind.
            The customer owes KRW 1,900.
            Earned points of KRW 81 are taken back.
            """, account.Plan(belt, Today).Statement(Language.English, Voice.Agent));
        // What the customer paid beside the order goes back before the card gets anything.
        var shirt = RefundGiven.Claim("2", "shirt", 1) with { Fault = Party.Seller };
        Reads("""
            KRW 9,000 that you paid for 1 of shirt.
            We refund KRW 9,000 in all.
            KRW 7,100 goes back to card.
            KRW 1,900 goes back to the later payment.
            Points of KRW 90 that these goods earned are cancelled.
            You will have it within 3 business days after the goods reach us.
            """, account.After(belt, Today).Paid(Money.Won(1900)).Plan(shirt, Today).Statement(Language.English, Voice.Customer));
        // Not told as paid, it is taken off.
        Reads("""
            KRW 9,000 that you paid for 1 of shirt.
            KRW 1,900 that was still open from before is taken off.
            We refund KRW 7,100 in all.
            KRW 7,100 goes back to card.
            Points of KRW 90 that these goods earned are cancelled.
            You will have it within 3 business days after the goods reach us.
            """, account.After(belt, Today).Plan(shirt, Today).Statement(Language.English, Voice.Customer));
    }

    [Fact]
    public void The_document_says_the_same_and_what_is_due_if_it_is_paid_late()
    {
        var due = TwoShirts with { DueFrom = Moment.OnDay(new(2025, 11, 17)) };
        var plan = Strict.Compile(Story).Plan(due, Today);
        var answer = RefundAnswer.Of(plan, new(2025, 11, 30), Language.English);
        Assert.Equal((Money.Won(9_520), Money.Won(0)), (answer.ToCustomer, answer.DueFromCustomer));
        Assert.Equal(new LocalDate(2025, 11, 20), answer.DueOn);
        // 9,520 × 15% × 10 / 365 = 39.1
        Assert.Equal(Money.Won(39), answer.InterestIfPaidToday);
        Assert.Equal(plan.Statement(Language.English, Voice.Agent).ToArray(), answer.Statement.ToArray());
        Assert.Equal(plan.Statement(Language.English, Voice.Customer).ToArray(), answer.Customer.ToArray());
        var refused = Assert.Single(answer.Charges);
        Assert.Equal((ChargeKind.Restocking, ChargeVerdict.Forbidden, Money.Won(0)), (refused.Kind, refused.Verdict, refused.Chargeable));
        Assert.Null(RefundAnswer.Of(Strict.Compile(Story).Plan(TwoShirts, Today), Today, Language.English).InterestIfPaidToday);
    }

    private static void Reads(string expected, IEnumerable<string> statement) =>
        Assert.Equal(expected.ReplaceLineEndings("\n"), string.Join('\n', statement));
}
