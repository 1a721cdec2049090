using CsRules.Orders;
using CsRules.Testing;

namespace CsRules.Tests.Orders;

[Properties(Arbitrary = [typeof(SampleOrders)])]
public class OrderSharesTests
{
    [Fact]
    public void Three_units_of_10_000_less_1_000_cost_9_667_then_9_666_then_9_667()
    {
        var shares = new OrderShares(SampleOrders.Of([10_000], discount: 1000, quantity: 3));
        Assert.Equal([0, 9_667, 19_333, 29_000], Enumerable.Range(0, 4).Select(k => shares.Net(0, k).MinorUnits));
        Assert.Equal((20_000, 667), (shares.Gross(0, 2).MinorUnits, shares.Discount(0, 0, 2).MinorUnits));
        Assert.Equal(Money.Won(29_000), shares.Goods);
    }

    [Fact]
    public void A_second_discount_lies_on_what_the_first_left()
    {
        var order = SampleOrders.Of([10_000, 10_000]) with
        {
            Discounts = [new() { Id = "product", Amount = Money.Won(5000), Lines = ["l1"] }, new() { Id = "order", Amount = Money.Won(3000) }],
        };
        var shares = new OrderShares(order);
        Assert.Equal([0, 2000], shares.OnLine(0).Select(m => m.MinorUnits));
        Assert.Equal([5000, 1000], shares.OnLine(1).Select(m => m.MinorUnits));
        Assert.Equal((1, -1), (shares.IndexOf("l1"), shares.IndexOf("nothing")));
    }

    [Theory]
    [InlineData(10_000, false)]
    [InlineData(10_001, true)]
    public void A_discount_is_no_larger_than_its_lines(long amount, bool refused)
    {
        var order = SampleOrders.Of([10_000, 20_000]) with { Discounts = [new() { Id = "c", Amount = Money.Won(amount), Lines = ["l0"] }] };
        if (!refused) Assert.Equal(Money.Won(20_000), new OrderShares(order).Goods);
        else Assert.Contains("'c'", Assert.Throws<ArgumentException>(() => new OrderShares(order)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_lines_of_one_name_the_first_is_meant() =>
        Assert.Equal(0, new OrderShares(SampleOrders.Of([1, 2]) with { Lines = [new() { Id = "l", UnitPrice = Money.Won(1), Quantity = 1 }, new() { Id = "l", UnitPrice = Money.Won(2), Quantity = 1 }] }).IndexOf("l"));

    [Property(MaxTest = 300)]
    public bool What_was_paid_for_the_goods_is_their_price_less_the_discounts(Order order) =>
        new OrderShares(order).Goods.MinorUnits
            == order.Lines.Sum(l => l.UnitPrice.MinorUnits * l.Quantity) - order.Discounts.Sum(d => d.Amount.MinorUnits);
}
