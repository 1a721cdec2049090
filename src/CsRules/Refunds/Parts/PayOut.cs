using System.Collections.Immutable;
using CsRules.Loyalty;
using CsRules.Orders;
using NodaTime;

namespace CsRules.Refunds;

/// <summary>Where the money goes: never more to a method than it paid less what it got back.</summary>
/// <param name="ByMethod">By method.</param>
/// <param name="PointsBack">Points, by lot.</param>
/// <param name="Shares">By payment, then by lot, then what the customer paid beside the order, then what a compensation had made up for.</param>
/// <param name="Forfeited">What expired lots lost, by lot of the order.</param>
/// <param name="Expired">What went back to lots that the shop's terms forfeit, lost or not.</param>
internal readonly record struct PayOut(
    ImmutableArray<RefundShare> ByMethod, ImmutableArray<RestoredLot> PointsBack, ImmutableArray<long> Shares, ImmutableArray<Money> Forfeited, Money Expired)
{
    public const string Points = "points";
    public const string AdditionalPayment = "additional";
    public const string Unpaid = "unpaid";
    public const string Compensation = "compensation";

    /// <param name="asked">The claim.</param>
    /// <param name="goods">What is back after it.</param>
    /// <param name="amount">What goes back of what was paid.</param>
    /// <param name="compensation">What goes back beside it.</param>
    /// <param name="sellers">What goes back at the seller's fault so far, of which no point is forfeited.</param>
    public static PayOut Of(in RefundQuestion asked, in GoodsBack goods, Money amount, Money compensation, Money sellers)
    {
        var (before, order) = (asked.Before, asked.Before.Order);
        var shares = SharesOf(before, Sequence(asked.Before, goods), amount.MinorUnits);
        var (restored, forfeited, expired) = Restore(asked, shares.AsSpan(order.Payments.Length, order.Points.Length), sellers);
        return new(Named(order, shares, forfeited.Sum(lot => lot.MinorUnits), before.Currency, compensation), restored, [.. shares], forfeited, expired);
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
            var spread = Proportional(before, held, left);
            for (var i = 0; i < spread.Length; i++) shares[i] += spread[i];
            left -= spread.Sum();
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

    // What all claims together give is divided as the order was paid, so that it is no matter in which parts they give it. Where
    // something else was given in between (points first, a part that is used again), the rest goes by what is still held.
    private static long[] Proportional(RefundAccount before, long[] held, long amount)
    {
        long[] paid = [.. before.Order.Payments.Select(payment => payment.Amount.MinorUnits), .. before.Order.Points.Select(lot => lot.Amount.MinorUnits)];
        var given = paid.Select((all, i) => all - held[i]).ToArray();
        var room = held.AsSpan(0, paid.Length);
        var spread = new long[paid.Length];
        if (amount == 0) return spread;
        if (given.Sum() + amount <= paid.Sum())
        {
            var all = SteadyShares.Of(given.Sum() + amount, paid);
            for (var i = 0; i < spread.Length; i++) spread[i] = all[i] - given[i];
            if (spread.All(part => part >= 0)) return spread;
            Array.Clear(spread);
        }

        Allocation.Split(amount, room, room, spread);
        return spread;
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

    // At the seller's fault nothing is forfeited, whichever claim it is that reaches the expired lot.
    private static (ImmutableArray<RestoredLot> Lots, ImmutableArray<Money> Forfeited, Money Expired) Restore(in RefundQuestion asked, ReadOnlySpan<long> shares, Money sellers)
    {
        var (before, expired) = (asked.Before, asked.Zero);
        for (var i = 0; i < shares.Length; i++)
            if (IsForfeit(asked, before.Order.Points[i])) expired += new Money(shares[i], before.Currency);
        var most = Money.Max(before.Forfeited.Aggregate(before.Expired + expired - sellers, (left, lost) => left - lost), asked.Zero);
        var forfeit = asked.SellersFault ? asked.Zero : Money.Min(most, expired);
        var (restored, forfeited) = (ImmutableArray.CreateBuilder<RestoredLot>(), before.Order.Points.Select(_ => before.Zero).ToArray());
        for (var i = 0; i < shares.Length; i++)
        {
            if (shares[i] == 0) continue;
            var (lot, amount) = (before.Order.Points[i], new Money(shares[i], before.Currency));
            var lost = IsForfeit(asked, lot) ? Money.Min(amount, forfeit) : asked.Zero;
            (forfeit, forfeited[i]) = (forfeit - lost, lost);
            restored.Add(new(lot.Lot, amount - lost, amount == lost ? lot.ExpiresOn : LastDay(asked, lot), lost));
        }

        return (restored.ToImmutable(), [.. forfeited], expired);
    }

    private static bool IsExpired(in RefundQuestion asked, Orders.SpentLot lot) => lot.ExpiresOn < asked.Today;

    private static bool IsForfeit(in RefundQuestion asked, Orders.SpentLot lot) =>
        IsExpired(asked, lot) && Days(asked, lot, sellersFault: false) is null;

    // What comes back of a lot that is forfeited comes back as at the seller's fault.
    public static LocalDate? LastDay(in RefundQuestion asked, Orders.SpentLot lot) =>
        IsExpired(asked, lot) ? asked.Today.PlusDays(Days(asked, lot, asked.SellersFault) ?? Days(asked, lot, sellersFault: true)!.Value) : lot.ExpiresOn;

    // As many days as the lot had left when it was spent; none where nobody knows when that was.
    private static int? Days(in RefundQuestion asked, Orders.SpentLot lot, bool sellersFault)
    {
        var left = asked.Before.Order.PlacedOn?.On(asked.Law.Zone) is { } spent ? Math.Max(0, Period.DaysBetween(spent, lot.ExpiresOn!.Value)) : 0;
        var policy = asked.Before.Policy;
        return PointsRevival.Days(policy.ExpiredLots, policy.ExtendDays, left, sellersFault);
    }
}
