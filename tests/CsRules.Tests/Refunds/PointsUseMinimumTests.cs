using CsRules.Tests.Orders;

namespace CsRules.Tests.Refunds;

/// <summary>Points go back before money only where they could not have been used on what is kept.</summary>
public class PointsUseMinimumTests
{
    [Theory]
    [InlineData(30_000, 0)] // exactly the least order is kept
    [InlineData(30_001, 5_000)]
    public void What_is_kept_decides(long minimum, long points)
    {
        var order = SampleOrders.Of([30_000, 10_000]) with
        {
            Points = [new() { Lot = "p", Amount = Money.Won(5_000) }],
            Payments = [new() { Method = "card", Amount = Money.Won(35_000) }],
        };
        var plan = RefundGiven.Plan(order, [], RefundGiven.Claim("1", "l1", 1), new() { PointsUseMinimum = Money.Won(minimum) });
        Assert.Equal(points, plan.PointsBack.Sum(lot => lot.Amount.MinorUnits));
        Assert.Equal(10_000, plan.ToCustomer.MinorUnits);
    }
}
