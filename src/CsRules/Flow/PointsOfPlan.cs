using System.Collections.Immutable;
using CsRules.Laws;
using CsRules.Loyalty;
using CsRules.Orders;
using CsRules.Refunds;
using NodaTime;

namespace CsRules.Flow;

/// <summary>Orders and refunds as points know them.</summary>
public static class PointsOfPlan
{
    extension(OrderSpend)
    {
        /// <summary>What an order came to, line by line: goods, coupons and points that paid for goods, and the delivery.</summary>
        public static OrderSpend Of(Order order)
        {
            ArgumentNullException.ThrowIfNull(order);
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

    extension(PointsEvent)
    {
        /// <summary>
        /// What a refund does to the customer's points: used ones go back or are used again, earned ones are taken back or given again.
        /// What is taken off the refund, or let go, is not taken from the points too. Nothing for a replay.
        /// </summary>
        /// <param name="plan">The refund.</param>
        /// <param name="order">Its order.</param>
        /// <param name="fault">Whose reason it is.</param>
        /// <param name="at">When.</param>
        public static ImmutableArray<PointsEvent> Of(RefundPlan plan, string order, Party fault, Instant at)
        {
            ArgumentNullException.ThrowIfNull(plan);
            if (plan.IsReplay) return [];
            var zero = Money.Zero(plan.Total.Currency);
            var back = plan.PointsBack.Aggregate(zero, (sum, lot) => sum + lot.Amount + lot.Forfeited);
            var again = plan.PointsTaken.Aggregate(zero, (sum, lot) => sum + lot.Amount);
            var earned = plan.Earned.FromBalance + plan.Earned.Negative;
            var happened = new PointsEvent { Id = plan.ClaimId, At = at, Kind = PointsEventKind.Refund, Order = order, Restore = zero, TakeBack = zero, ShopAtFault = fault == Party.Seller };
            var events = ImmutableArray.CreateBuilder<PointsEvent>(2);
            if (!back.IsZero || earned > zero) events.Add(happened with { Restore = back, TakeBack = Money.Max(earned, zero) });
            if (!again.IsZero || earned < zero)
                events.Add(happened with { Id = plan.ClaimId + "/undo", Kind = PointsEventKind.UndoRefund, Restore = again, TakeBack = Money.Max(-earned, zero), ShopAtFault = false });
            return events.ToImmutable();
        }
    }
}
