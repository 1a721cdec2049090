using CsRules.Loyalty.Assessing;

namespace CsRules.Loyalty;

public sealed partial class TierLadder
{
    /// <summary>What counts in the window of now and in the one judged next, in one walk over the orders.</summary>
    internal void Sum(TierHistory history, in TierClock clock, out TierSums now, out TierSums next)
    {
        (now, next) = (default, default);
        foreach (var order in history.Orders.AsSpan())
        {
            var inNow = IsIn(order, clock.Now);
            var inNext = IsIn(order, clock.Next);
            if (!inNow && !inNext) continue;
            var (counts, spend, points) = Counted(order);
            if (!counts) continue;
            if (inNow) Add(ref now, spend, points);
            if (inNext) Add(ref next, spend, points);
        }
    }

    internal TierSums Sum(TierHistory history, in TierSpan span)
    {
        TierSums sums = default;
        foreach (var order in history.Orders.AsSpan())
            if (IsIn(order, span) && Counted(order) is (true, var spend, var points)) Add(ref sums, spend, points);
        return sums;
    }

    private static void Add(ref TierSums sums, long spend, long points)
    {
        sums.Spend += spend;
        sums.Points += points;
        sums.Orders++;
    }

    // Placed in the window, and by then confirmed or delivered long enough.
    private bool IsIn(TierOrder order, in TierSpan span)
    {
        if (order.Cancelled || order.At < span.Start || order.At >= span.End || order.At > span.SeenAt) return false;
        if (Program.Counting.WhenPlaced || order.ConfirmedAt <= span.SeenAt) return true;
        return order.DeliveredAt is { } delivered && delivered < span.DeliveredBefore && delivered <= span.SeenAt;
    }

    private (bool Counts, long Spend, long Points) Counted(TierOrder order)
    {
        var (spend, counted) = (order.Spend, Program.Counting.Base);
        var amount = Units(spend.Items);
        if (!counted.BeforeCoupons) amount -= Units(spend.Coupons);
        if (!counted.BeforePoints) amount -= Units(spend.PointsUsed);
        if (counted.WithShipping) amount += Units(spend.Shipping);
        var refunded = Units(order.Refunded);
        amount = Math.Max(0, amount);
        // What went back wholly is no order any more; one that was wholly paid with points still is.
        if (refunded > 0 && refunded >= amount) return (false, 0, 0);
        return (true, amount - refunded, Units(order.Points));
    }

    private long Units(Money? amount)
    {
        if (amount is not { } given) return 0;
        if (given.Currency != Program.Currency) throw new ArgumentException($"{given} is not of the program's currency, {Program.Currency}.", nameof(amount));
        return given.MinorUnits;
    }
}
