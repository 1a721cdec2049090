using CsRules.Documents;
using CsRules.Loyalty;
using CsRules.Orders;

namespace CsRules.Flow;

/// <summary>Orders as points and tiers know them.</summary>
/// <example>
/// <para>Points pay goods first: what is above their price pays the delivery, and no line costs less than nothing:</para>
/// <code>
/// OrderSpend.Of(order).Lines.Sum(line =&gt; line.PointsUsed!.Value.MinorUnits) == OrderSpend.Of(order).PointsUsed!.Value.MinorUnits;   // true
/// </code>
/// </example>
public static class SpendOfOrder
{
    extension(OrderSpend)
    {
        /// <summary>What an order came to, line by line: goods, coupons and points that paid for goods, and the delivery.</summary>
        /// <exception cref="CsRulesException">The order has errors; all are listed.</exception>
        public static OrderSpend Of(Order order)
        {
            ArgumentNullException.ThrowIfNull(order);
            try
            {
                return Spent(order);
            }
            catch (Exception failed) when (Facts.Refused(failed, OrderValidator.Instance, order, "$.order") is { } refused)
            {
                throw refused;
            }
        }
    }

    private static OrderSpend Spent(Order order)
    {
        var (shares, zero) = (new OrderShares(order), Money.Zero(order.Currency));
        var points = order.Points.Aggregate(zero, (sum, lot) => sum + lot.Amount);
        // Points pay goods in proportion to what they cost; what is above that pays the delivery.
        var nets = order.Lines.Select((line, i) => shares.Net(i, line.Quantity).MinorUnits).ToArray();
        var (goods, paid) = (new Money(nets.Sum(), order.Currency), new long[nets.Length]);
        var onGoods = Money.Min(points, goods);
        if (!onGoods.IsZero) Allocation.Split(onGoods.MinorUnits, nets, paid);
        return new()
        {
            Items = order.Lines.Aggregate(zero, (sum, line) => sum + (line.UnitPrice * line.Quantity)),
            Coupons = order.Discounts.Aggregate(zero, (sum, discount) => sum + discount.Amount),
            PointsUsed = points,
            Shipping = order.Shipping.Fee,
            Lines = [.. order.Lines.Select((line, i) => new SpendLine
            {
                Product = line.Product ?? line.Id,
                Items = line.UnitPrice * line.Quantity,
                Coupons = (line.UnitPrice * line.Quantity) - new Money(nets[i], order.Currency),
                PointsUsed = new(paid[i], order.Currency),
            })],
        };
    }
}
