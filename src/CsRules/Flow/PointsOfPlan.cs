using System.Collections.Immutable;
using CsRules.Laws;
using CsRules.Loyalty;
using CsRules.Refunds;
using NodaTime;

namespace CsRules.Flow;

/// <summary>Refunds as points know them.</summary>
/// <example>
/// <para>A replay moves no points a second time:</para>
/// <code>
/// var claim = new RefundClaim { Id = "C-1", Lines = [new() { Line = "dress", Quantity = 1 }] };
/// var account = new RefundPolicy { Order = RefundOrder.PointsFirst }.Compile(order);
/// PointsEvent.Of(account.Plan(claim, today), order.Id, Party.Consumer, now)[0].Restore;                            // 3000 KRW
/// PointsEvent.Of(account.After(claim, today).Plan(claim, today), order.Id, Party.Consumer, now).Length;   // 0
/// </code>
/// </example>
public static class PointsOfPlan
{
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
            var events = ImmutableArray.CreateBuilder<PointsEvent>();
            // What had been forfeited has left the account of points: it is granted anew.
            var regained = plan.PointsRegained.Aggregate(zero, (sum, lot) => sum + lot.Amount);
            var own = Money.Max(back - plan.PointsCovered - regained, zero);
            if (!own.IsZero || earned > zero) events.Add(happened with { Restore = own, TakeBack = Money.Max(earned, zero) });
            // Last: what has not expired goes back first.
            if (!plan.PointsCovered.IsZero) events.Add(happened with { Id = plan.ClaimId + "/fault", Restore = plan.PointsCovered, ShopAtFault = true });
            foreach (var lot in plan.PointsRegained)
                events.Add(new() { Id = $"{plan.ClaimId}/{lot.Lot}", At = at, Kind = PointsEventKind.Grant, Amount = lot.Amount, ExpiresOn = lot.ExpiresOn });
            if (!again.IsZero || earned < zero)
                events.Add(happened with { Id = plan.ClaimId + "/undo", Kind = PointsEventKind.UndoRefund, Restore = again, TakeBack = Money.Max(-earned, zero), ShopAtFault = false });
            return events.ToImmutable();
        }
    }
}
