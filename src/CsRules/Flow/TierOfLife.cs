using CsRules.Documents;
using CsRules.Loyalty;
using CsRules.Orders;
using CsRules.Refunds;
using NodaTime;

namespace CsRules.Flow;

/// <summary>Orders as tiers know them.</summary>
/// <example>
/// <para>What went back is taken from the order's own month, whenever it came back:</para>
/// <code>
/// var account = RefundPolicy.Default.Compile(order).After(new() { Id = "C-1", Lines = [new() { Line = "shirt", Quantity = 1 }] }, today);
/// TierOrder.Of(new() { Order = order }, account, SpendBase.Net, now).Refunded;   // 9000 KRW
/// </code>
/// </example>
public static class TierOfLife
{
    extension(TierOrder)
    {
        /// <summary>An order for its customer's tier: what it came to, what of that went back, whether it was delivered, confirmed or cancelled.</summary>
        /// <param name="life">The order and what happened to it.</param>
        /// <param name="account">Its money so far.</param>
        /// <param name="counts">What of an order counts for the tier.</param>
        /// <param name="asOf">What is later has not happened.</param>
        /// <exception cref="CsRulesException">Nobody says when the order was placed.</exception>
        public static TierOrder Of(OrderLife life, RefundAccount account, SpendBase counts, Instant asOf)
        {
            AsOf.ThrowIfUnanswerable(asOf);
            ArgumentNullException.ThrowIfNull(life);
            ArgumentNullException.ThrowIfNull(account);
            ArgumentNullException.ThrowIfNull(counts);
            try
            {
                return Counted(life, account, counts, asOf);
            }
            catch (Exception failed) when (Facts.Refused(failed, OrderLifeValidator.Instance, life) is { } refused)
            {
                throw refused;
            }
        }
    }

    private static TierOrder Counted(OrderLife life, RefundAccount account, SpendBase counts, Instant asOf)
    {
        if (life.Order.PlacedOn is not { } placed) throw new CsRulesException(new InputError("life.not-placed", "$.order.placedOn", []));
        var (state, confirmed) = (OrderState.New(life.Order, life.PayOnDelivery), (Instant?)null);
        foreach (var happened in life.Happened(asOf))
        {
            state = happened.State;
            if (happened.Event.Kind == OrderEventKind.Confirm) confirmed = happened.At;
        }

        var (spend, kept) = (OrderSpend.Of(life.Order), KeptOf(account));
        var (all, left) = (counts.Of(spend), counts.Of(kept));
        return new()
        {
            Id = life.Order.Id,
            At = placed.Earliest(account.Law.Zone),
            Spend = spend,
            Refunded = left < all ? all - left : null,
            DeliveredAt = state.IsAllThere ? state.DeliveredAt : null,
            ConfirmedAt = confirmed,
            Points = life.Order.Earned?.Amount - account.Earned.Amount,
            Cancelled = state.Count(LineState.Cancelled) == life.Order.Lines.Sum(line => (long)line.Quantity),
        };
    }

    // What the order would have come to with what is kept.
    private static OrderSpend KeptOf(RefundAccount account)
    {
        var goods = account.Goods;
        var gross = goods.Measured(goods.Back, [], DiscountsTaken.None) + CouponsOnExchanged(goods) - goods.CutIn(goods.Back);
        var lost = account.TakenBack.Aggregate(account.Zero, (sum, taken) => sum + taken);
        return new()
        {
            Items = gross,
            Coupons = Money.Max(gross - goods.Kept - lost, account.Zero),
            PointsUsed = account.Order.Points.Aggregate(account.Zero, (sum, lot) => sum + lot.Amount) - account.PointsRefunded.Aggregate(account.Zero, (sum, lot) => sum + lot),
            // A free delivery that was lost costs after all.
            Shipping = (account.Order.Shipping.Fee ?? account.Zero) - account.FeeBack + account.DeliveryCharged,
        };
    }

    // What came in an even exchange is worth what was paid for what went back, and had cost as much more before coupons.
    private static Money CouponsOnExchanged(in GoodsBack goods)
    {
        var sum = Money.Zero(goods.Shares.Order.Currency);
        for (var i = goods.Shares.Bought; i < goods.Back.Length; i++)
        {
            var line = goods.Shares.Lines[i];
            foreach (var share in line.Stands?.Shares ?? []) sum += share.Times(line.Quantity - goods.Back[i], line.Quantity);
        }

        return sum;
    }
}
