using CsRules.Documents;
using CsRules.Flow;
using CsRules.Loyalty;
using CsRules.Orders;
using CsRules.Testing;
using CsRules.Tests.Orders;
using NodaTime;

namespace CsRules.Tests.Flow;

/// <summary>What an order came to, in all and line by line: no coupon and no point is lost between the lines.</summary>
[Properties(Arbitrary = [typeof(SampleOrders)], MaxTest = 300)]
public class SpendOfOrderTests
{
    // 8,000 of goods with 800 off: 2,700 for the tea, 4,500 for the cup.
    private static readonly Order Bought = new()
    {
        Id = "o",
        Lines = [new() { Id = "tea", Product = "T-1", UnitPrice = Money.Won(1_000), Quantity = 3 }, new() { Id = "cup", UnitPrice = Money.Won(5_000), Quantity = 1 }],
        Discounts = [new() { Id = "a", Amount = Money.Won(500) }, new() { Id = "b", Amount = Money.Won(300) }],
        Shipping = new() { Fee = Money.Won(2_500) },
        Payments = [new() { Method = "card", Amount = Money.Won(9_700) }],
    };

    [Fact]
    public void It_came_to_its_goods_coupons_points_and_delivery()
    {
        var spend = OrderSpend.Of(Paid(600, 400));
        Assert.Equal((Money.Won(8_000), Money.Won(800), Money.Won(1_000), Money.Won(2_500)), (spend.Items, spend.Coupons, spend.PointsUsed, spend.Shipping));
        Assert.Null(OrderSpend.Of(Bought with { Shipping = OrderShipping.None, Payments = [new() { Method = "card", Amount = Money.Won(7_200) }] }).Shipping);
    }

    [Fact]
    public void A_line_is_named_by_its_product_or_else_by_itself()
    {
        Assert.Equal(["T-1", "cup"], OrderSpend.Of(Bought).Lines.Select(line => line.Product));
    }

    // 1,000 points are 375 and 625; one more would be .375 and .625 of one; two more .75 and 1.25.
    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(1_000, 375, 625)]
    [InlineData(1_001, 375, 626)]
    [InlineData(1_002, 376, 626)]
    [InlineData(7_199, 2_700, 4_499)]
    [InlineData(7_200, 2_700, 4_500)]
    [InlineData(7_201, 2_700, 4_500)]
    [InlineData(9_700, 2_700, 4_500)]
    public void Points_pay_goods_by_what_they_cost_and_then_the_delivery(long points, long tea, long cup)
    {
        var lines = OrderSpend.Of(Paid(points)).Lines;
        Assert.Equal([(3_000L, 300L, tea), (5_000L, 500L, cup)], lines.Select(line => (line.Items.MinorUnits, line.Coupons!.Value.MinorUnits, line.PointsUsed!.Value.MinorUnits)));
    }

    [Fact]
    public void Of_two_equal_lines_the_first_is_paid_by_the_odd_point()
    {
        var order = SampleOrders.Of([900, 900]) with { Points = [new() { Lot = "lot", Amount = Money.Won(7) }], Payments = [new() { Method = "card", Amount = Money.Won(1_793) }] };
        Assert.Equal([4L, 3], OrderSpend.Of(order).Lines.Select(line => line.PointsUsed!.Value.MinorUnits));
    }

    [Fact]
    public void An_order_with_errors_says_which()
    {
        var more = Bought with { Discounts = [new() { Id = "a", Lines = ["cup"], Amount = Money.Won(5_001) }], Payments = [new() { Method = "card", Amount = Money.Won(5_499) }] };
        Assert.Equal([("order.discount-too-large", "$.order.discounts")], Assert.Throws<CsRulesException>(() => OrderSpend.Of(more)).Errors.Select(error => (error.Code, error.Path)));
        var just = more with { Discounts = [more.Discounts[0] with { Amount = Money.Won(5_000) }], Payments = [new() { Method = "card", Amount = Money.Won(5_500) }] };
        Assert.Equal([Money.Won(0), Money.Won(5_000)], OrderSpend.Of(just).Lines.Select(line => line.Coupons));
    }

    [Property]
    public bool Points_on_lines_are_largest_remainders_of_what_lines_cost(Order order)
    {
        var (spend, shares) = (OrderSpend.Of(order), new OrderShares(order));
        long[] costs = [.. order.Lines.Select((line, i) => shares.Net(i, line.Quantity).MinorUnits)];
        var (goods, points) = (costs.Sum(), order.Points.Sum(lot => lot.Amount.MinorUnits));
        var onGoods = Math.Min(goods, points);
        long[] paid = [.. costs.Select(cost => goods == 0 ? 0 : onGoods * cost / goods)];
        foreach (var line in Enumerable.Range(0, goods == 0 ? 0 : costs.Length).OrderByDescending(i => onGoods * costs[i] % goods).Take((int)(onGoods - paid.Sum()))) paid[line]++;
        return spend.Lines.Select(line => line.PointsUsed!.Value.MinorUnits).SequenceEqual(paid)
            && spend.Lines.Select(line => (line.Items - line.Coupons!.Value).MinorUnits).SequenceEqual(costs)
            && spend.Lines.Sum(line => line.Coupons!.Value.MinorUnits) == spend.Coupons!.Value.MinorUnits
            && spend.Lines.All(line => line.PointsUsed!.Value + line.Coupons!.Value <= line.Items);
    }

    private static Order Paid(params long[] lots) => Bought with
    {
        Points = [.. lots.Select((amount, i) => new SpentLot { Lot = "lot" + i, Amount = Money.Won(amount), ExpiresOn = new LocalDate(2026, 1, 1) })],
        Payments = [new() { Method = "card", Amount = Money.Won(9_700 - lots.Sum()) }],
    };
}
