using CsRules.Documents;
using CsRules.Laws;
using CsRules.Orders;
using CsRules.Refunds;
using CsRules.Tests.Orders;

namespace CsRules.Tests.Refunds;

/// <summary>An exchange loses no delivery, and a minimum only where the customer chose something cheaper.</summary>
public class ExchangeMinimumTests
{
    [Theory]
    [InlineData(Party.Seller)]
    [InlineData(Party.Consumer)]
    public void Free_delivery_is_lost_by_no_exchange(Party fault)
    {
        var order = SampleOrders.Of([60_000, 1_000]) with { Shipping = new() { StandardFee = Money.Won(3_000), FreeFrom = Money.Won(50_000) } };
        Assert.Equal(50_000, RefundGiven.Plan(order, [], Swap(fault, 10_000)).Total.MinorUnits);
        var measured = SampleOrders.Of([30_000, 20_000], discount: 5_000) with
        {
            Shipping = new() { StandardFee = Money.Won(3_000), FreeFrom = Money.Won(50_000), Measured = FreeShippingMeasured.BeforeCoupons },
        };
        Assert.Equal(0, RefundGiven.Plan(measured, [], Swap(fault, null)).Total.MinorUnits);
    }

    [Theory]
    [InlineData(Party.Seller, null, 0)]
    [InlineData(Party.Consumer, null, 0)]
    [InlineData(Party.Seller, 20_000L, 7_500)]
    [InlineData(Party.Consumer, 20_000L, 5_000)] // his choice misses the minimum
    [InlineData(Party.Consumer, 30_000L, -2_500)]
    public void Another_size_keeps_the_minimum(Party fault, long? price, long total)
    {
        var order = SampleOrders.Of([30_000, 30_000], discount: 5_000, minimum: 60_000);
        Assert.Equal(total, RefundGiven.Plan(order, [], Swap(fault, price), new() { LostMinimum = LostMinimum.Revoke }).Total.MinorUnits);
    }

    [Fact]
    public void What_stands_for_a_named_line_counts_for_it()
    {
        var order = SampleOrders.Of([10_000], quantity: 2) with
        {
            Discounts = [new() { Id = "c", Amount = Money.Won(2_000), Lines = ["l0"], Minimum = Money.Won(20_000), MinimumOn = DiscountMinimumOn.Target }],
            Payments = [new() { Method = "card", Amount = Money.Won(18_000) }],
        };
        Assert.Equal(0, RefundGiven.Plan(order, [], Swap(Party.Consumer, null), new() { LostMinimum = LostMinimum.Revoke }).Total.MinorUnits);
    }

    [Theory]
    [InlineData(DiscountMinimumOn.Target)]
    [InlineData(DiscountMinimumOn.AnyLine)]
    public void Another_size_is_as_many_units(DiscountMinimumOn on)
    {
        var order = SampleOrders.Of([10_000], quantity: 2) with
        {
            Discounts = [new() { Id = "c", Amount = Money.Won(2_000), Lines = ["l0"], MinimumQuantity = 2, MinimumOn = on }],
            Payments = [new() { Method = "card", Amount = Money.Won(18_000) }],
        };
        Assert.Equal(0, RefundGiven.Plan(order, [], Swap(Party.Consumer, null), new() { LostMinimum = LostMinimum.Revoke }).Total.MinorUnits);
        // Given back it is one unit less: 9,000 without the 1,000 on the other.
        Assert.Equal(8_000, RefundGiven.Plan(order, [], RefundGiven.Claim("1", "l0", 1), new() { LostMinimum = LostMinimum.Revoke }).Total.MinorUnits);
    }

    [Theory]
    [InlineData("l0", 26_923)] // 27,692 less the 769 on what is kept: no line reaches it any more
    [InlineData("l1", 9_231)] // 30,000 in one line are still there
    public void A_minimum_on_one_line_asks_for_one_line(string back, long total)
    {
        var order = SampleOrders.Of([30_000, 10_000]) with
        {
            Discounts = [new() { Id = "c", Amount = Money.Won(3_077), Minimum = Money.Won(30_000), MinimumOn = DiscountMinimumOn.AnyLine }],
            Payments = [new() { Method = "card", Amount = Money.Won(36_923) }],
        };
        var plan = RefundGiven.Plan(order, [], RefundGiven.Claim("1", back, 1), new() { LostMinimum = LostMinimum.Revoke });
        Assert.Equal(total, plan.Total.MinorUnits);
    }

    // 20,000 and twice 10,000 with a coupon of 4,000: of each a tenth. One line of 20,000, three units, or 20,000 of own lines is lost.
    [Theory]
    [InlineData(DiscountMinimumOn.AnyLine, 20_000L, null, Voice.Agent, Language.English, "Coupon c: no line that is kept reaches its minimum of KRW 20,000, KRW 2,000 taken back.")]
    [InlineData(DiscountMinimumOn.AnyLine, 20_000L, null, Voice.Customer, Language.English, "No single item that you keep reaches the KRW 20,000 that coupon c asks for, so KRW 2,000 of its discount is taken off.")]
    [InlineData(DiscountMinimumOn.AnyLine, 20_000L, null, Voice.Agent, Language.Korean, "쿠폰 c: 상품별 기준 최소금액 20,000원 미달로 2,000원 회수.")]
    [InlineData(DiscountMinimumOn.AnyLine, 20_000L, null, Voice.Customer, Language.Korean, "남은 상품 가운데 한 가지만으로는 쿠폰 c의 사용 금액(20,000원)에 못 미치게 되어 할인 2,000원이 빠집니다.")]
    [InlineData(DiscountMinimumOn.Order, 40_000L, null, Voice.Agent, Language.English, "Coupon c: below its minimum of KRW 40,000, KRW 2,000 taken back.")]
    [InlineData(DiscountMinimumOn.Order, null, 3, Voice.Agent, Language.English, "Coupon c: below its minimum of 3 units, KRW 2,000 taken back.")]
    [InlineData(DiscountMinimumOn.Order, null, 3, Voice.Customer, Language.English, "What you keep is below the 3 items that coupon c asks for, so KRW 2,000 of its discount is taken off.")]
    [InlineData(DiscountMinimumOn.Order, null, 3, Voice.Customer, Language.Korean, "쿠폰 c의 사용 수량(3개)에 못 미치게 되어 할인 2,000원이 빠집니다.")]
    [InlineData(DiscountMinimumOn.Order, 10_000L, 3, Voice.Agent, Language.Korean, "쿠폰 c: 최소수량 3개 미달로 2,000원 회수.")]
    [InlineData(DiscountMinimumOn.NamedLines, 20_000L, null, Voice.Agent, Language.English, "Coupon c: what is kept of its lines is below its minimum of KRW 20,000, KRW 2,000 taken back.")]
    [InlineData(DiscountMinimumOn.NamedLines, 20_000L, null, Voice.Customer, Language.Korean, "남은 대상 상품이 쿠폰 c의 사용 금액(20,000원)에 못 미치게 되어 할인 2,000원이 빠집니다.")]
    public void What_was_missed_and_of_what_is_told(DiscountMinimumOn on, long? minimum, int? units, Voice voice, Language language, string expected)
    {
        var order = SampleOrders.Of([20_000, 10_000, 10_000]) with
        {
            Discounts = [new() { Id = "c", Amount = Money.Won(4_000), Minimum = minimum is { } won ? Money.Won(won) : null, MinimumQuantity = units, MinimumOn = on, MinimumLines = on == DiscountMinimumOn.NamedLines ? ["l0"] : [] }],
            Payments = [new() { Method = "card", Amount = Money.Won(36_000) }],
        };
        var plan = RefundGiven.Plan(order, [], RefundGiven.Claim("1", "l0", 1), new() { LostMinimum = LostMinimum.Revoke });
        Assert.EndsWith(expected, plan.Statement(language, voice)[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Something_dearer_earns_no_more_than_what_it_came_for()
    {
        var order = SampleOrders.Of([10_000, 10_000]) with { Earned = new() { Amount = Money.Won(200), Held = Money.Won(200) } };
        var gone = RefundGiven.Claim("1", "l1", 1);
        Assert.Equal(100, RefundGiven.Plan(order, [], gone).Earned.Amount.MinorUnits);
        Assert.Equal(0, RefundGiven.Plan(order, [gone], Swap(Party.Consumer, 20_000)).Earned.Amount.MinorUnits);
        // Something cheaper earns less, and the dearer thing that comes for that no more again.
        var cheaper = Swap(Party.Consumer, 4_000);
        Assert.Equal(60, RefundGiven.Plan(order, [gone], cheaper).Earned.Amount.MinorUnits);
        var dearer = new RefundClaim { Id = "y", Kind = RefundKind.Exchange, Lines = [new() { Line = "n", Quantity = 1 }], Replacements = [new() { Id = "m", Quantity = 1, UnitPrice = Money.Won(30_000) }] };
        Assert.Equal(0, RefundGiven.Plan(order, [gone, cheaper], dearer).Earned.Amount.MinorUnits);
    }

    [Fact]
    public void What_a_compensation_made_up_for_is_no_payment_of_the_customers()
    {
        var order = SampleOrders.Of([7_000, 7_000]) with { Shipping = new() { Fee = Money.Won(3_000) }, Payments = [new() { Method = "card", Amount = Money.Won(17_000) }] };
        var sorry = new RefundClaim { Id = "s", Allowances = [new() { Kind = AllowanceKind.Compensation, Amount = Money.Won(2_500) }] };
        var back = RefundGiven.Plan(order, [Swap(Party.Seller, 9_000), sorry], RefundGiven.Claim("b", "l1", 1) with { Fault = Party.Seller });
        Assert.Equal([("card", 7_000L)], back.ByMethod.Select(share => (share.Method, share.Amount.MinorUnits)));
    }

    private static RefundClaim Swap(Party fault, long? price) => new()
    {
        Id = "x",
        Kind = RefundKind.Exchange,
        Fault = fault,
        Lines = [new() { Line = "l0", Quantity = 1 }],
        Replacements = [new() { Id = "n", Quantity = 1, UnitPrice = price is { } won ? Money.Won(won) : null }],
    };
}
