using System.Collections.Immutable;
using CsRules.Loyalty;
using CsRules.Orders;
using NodaTime;

namespace CsRules.Refunds;

/// <summary>Where the money goes: never more to a method than it paid less what it got back.</summary>
/// <param name="ByMethod">By method.</param>
/// <param name="PointsBack">Points, by lot.</param>
/// <param name="Shares">By payment, then by lot, then what the customer paid beside the order, then what a compensation had made up for.</param>
/// <param name="Forfeited">What expired lots lost.</param>
internal readonly record struct PayOut(
    ImmutableArray<RefundShare> ByMethod, ImmutableArray<RestoredLot> PointsBack, ImmutableArray<long> Shares, Money Forfeited)
{
    public const string Points = "points";
    public const string AdditionalPayment = "additional";
    public const string Unpaid = "unpaid";
    public const string Compensation = "compensation";

    /// <param name="asked">The claim.</param>
    /// <param name="goods">What is back after it.</param>
    /// <param name="amount">What goes back of what was paid.</param>
    /// <param name="compensation">What goes back beside it.</param>
    public static PayOut Of(in RefundQuestion asked, in GoodsBack goods, Money amount, Money compensation)
    {
        var (before, order) = (asked.Before, asked.Before.Order);
        var shares = SharesOf(before, Sequence(asked.Before, goods), amount.MinorUnits);
        var restored = Restore(asked, shares.AsSpan(order.Payments.Length, order.Points.Length));
        var forfeited = restored.Aggregate(before.Zero, (sum, lot) => sum + lot.Forfeited);
        return new(Named(order, shares, forfeited.MinorUnits, before.Currency, compensation), restored, [.. shares], forfeited);
    }

    // Payments, then lots of points, then what the customer paid beside the order, which goes back before anything else.
    private static long[] SharesOf(RefundAccount before, RefundOrder sequence, long amount)
    {
        var (order, left) = (before.Order, amount);
        long[] held =
        [
            .. order.Payments.Select((p, i) => (p.Amount - before.Refunded[i]).MinorUnits),
            .. order.Points.Select((p, i) => (p.Amount - before.PointsRefunded[i]).MinorUnits),
            before.Additional.MinorUnits,
            0,
        ];
        var shares = new long[held.Length];
        shares[^2] = Math.Min(left, held[^2]);
        held[^2] -= shares[^2];
        left -= shares[^2];
        if (sequence == RefundOrder.Proportional)
        {
            var spread = new long[held.Length];
            if (left != 0) left = Allocation.Split(left, held, held, spread);
            for (var i = 0; i < shares.Length; i++) shares[i] += spread[i];
        }
        else
        {
            foreach (var i in Sequence(sequence, order))
            {
                shares[i] = Math.Min(left, held[i]);
                left -= shares[i];
            }
        }

        // Where a compensation made up for what was owed, nobody paid that: it goes back last.
        shares[^1] = Math.Min(left, before.SetOff.MinorUnits);
        left -= shares[^1];
        return left == 0 ? shares : throw new InvalidOperationException($"{left} of {amount} has no payment to go back to.");
    }

    // Points that could not have been used on what is kept go back first.
    private static RefundOrder Sequence(RefundAccount before, in GoodsBack goods) =>
        goods.Kept < before.Policy.PointsUseMinimum ? RefundOrder.PointsFirst : before.Policy.Order;

    // Money first: the payment made last gets back first. Points in both ways: the lot spent last first, which expires last.
    private static IEnumerable<int> Sequence(RefundOrder sequence, Orders.Order order)
    {
        var payments = Enumerable.Range(0, order.Payments.Length).Reverse();
        var money = payments.Where(i => order.Payments[i].Kind == PaymentKind.Money);
        var credit = payments.Where(i => order.Payments[i].Kind != PaymentKind.Money);
        var points = Enumerable.Range(order.Payments.Length, order.Points.Length).Reverse();
        return sequence == RefundOrder.PointsFirst ? [.. points, .. credit, .. money] : [.. money, .. credit, .. points];
    }

    public static RefundTarget TargetOf(PaymentKind kind) => kind switch
    {
        PaymentKind.GiftCard => RefundTarget.GiftCard,
        PaymentKind.StoreCredit => RefundTarget.StoreCredit,
        _ => RefundTarget.Payment,
    };

    private static ImmutableArray<RefundShare> Named(Orders.Order order, long[] shares, long forfeited, Currency currency, Money compensation)
    {
        var named = ImmutableArray.CreateBuilder<RefundShare>();
        for (var i = 0; i < order.Payments.Length; i++)
            if (shares[i] != 0) named.Add(new(order.Payments[i].Method, new(shares[i], currency), TargetOf(order.Payments[i].Kind)));
        var points = shares.Skip(order.Payments.Length).Take(order.Points.Length).Sum() - forfeited;
        if (points != 0) named.Add(new(Points, new(points, currency), RefundTarget.Points));
        if (shares[^2] != 0) named.Add(new(AdditionalPayment, new(shares[^2], currency), RefundTarget.Additional));
        compensation += new Money(shares[^1], currency);
        if (!compensation.IsZero) named.Add(new(Compensation, compensation, RefundTarget.Compensation));
        return named.ToImmutable();
    }

    private static ImmutableArray<RestoredLot> Restore(in RefundQuestion asked, ReadOnlySpan<long> shares)
    {
        var restored = ImmutableArray.CreateBuilder<RestoredLot>();
        for (var i = 0; i < shares.Length; i++)
            if (shares[i] != 0) restored.Add(Restored(asked, asked.Before.Order.Points[i], new(shares[i], asked.Before.Currency)));
        return restored.ToImmutable();
    }

    private static RestoredLot Restored(in RefundQuestion asked, Orders.SpentLot lot, Money amount)
    {
        if (lot.ExpiresOn is not { } expires || expires >= asked.Today) return new(lot.Lot, amount, lot.ExpiresOn, asked.Zero);
        // As many days as the lot had left when it was spent; none where nobody knows when that was.
        var left = asked.Before.Order.PlacedOn?.On(asked.Law.Zone) is { } spent ? Math.Max(0, Period.DaysBetween(spent, expires)) : 0;
        var policy = asked.Before.Policy;
        return PointsRevival.Days(policy.ExpiredLots, policy.ExtendDays, left, asked.SellersFault) is { } days
            ? new(lot.Lot, amount, asked.Today.PlusDays(days), asked.Zero)
            : new(lot.Lot, asked.Zero, lot.ExpiresOn, amount);
    }
}
