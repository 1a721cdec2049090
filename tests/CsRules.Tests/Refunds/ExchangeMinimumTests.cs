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
