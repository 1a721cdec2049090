using System.Collections.Immutable;

namespace CsRules.Refunds;

/// <summary>
/// Where what was refunded comes from again when a claim is undone: first what was unpaid is asked for again, then the claim's
/// points are used again; the rest is owed.
/// </summary>
/// <param name="Items">What makes up for a part of what is owed.</param>
/// <param name="UnpaidAgain">What is to be paid again of what was unpaid.</param>
/// <param name="Points">By lot of the order, forfeited points included.</param>
/// <param name="PointsTaken">Points that are used again.</param>
/// <param name="NotForfeited">Forfeited points among them, which nobody had got, by lot of the order.</param>
internal readonly record struct TakenAgain(
    ImmutableArray<RefundItem> Items, Money UnpaidAgain, ImmutableArray<Money> Points, ImmutableArray<RestoredLot> PointsTaken, ImmutableArray<Money> NotForfeited)
{
    public static TakenAgain Of(in RefundQuestion asked, Money owed)
    {
        var before = asked.Before;
        var items = ImmutableArray.CreateBuilder<RefundItem>();
        var points = before.Order.Points.Select(_ => before.Zero).ToArray();
        if (asked.Undone is not { } undone) return new([], before.Zero, [.. points], [], [.. points]);
        var (taken, lost) = (ImmutableArray.CreateBuilder<RestoredLot>(), points.ToArray());
        var unpaid = Money.Min(owed, undone.NoLongerDue);
        owed -= unpaid;
        if (!unpaid.IsZero) items.Add(RefundItem.Of(unpaid, "refund.unpaid-again"));
        foreach (var lot in undone.PointsBack)
        {
            // What was forfeited nobody got; what was given is used again.
            var at = IndexOf(before.Order, lot.Lot);
            var forfeited = Money.Min(owed, Money.Min(lot.Forfeited, before.Forfeited[at]));
            lost[at] += forfeited;
            owed -= forfeited;
            var again = Money.Min(owed, lot.Amount);
            owed -= again;
            points[at] += forfeited + again;
            if (!forfeited.IsZero) items.Add(RefundItem.Of(forfeited, "refund.points-not-forfeited"));
            if (again.IsZero) continue;
            items.Add(RefundItem.Of(again, "refund.points-used-again", ("lot", lot.Lot)));
            taken.Add(lot with { Amount = again, Forfeited = before.Zero });
        }

        return new(items.ToImmutable(), unpaid, [.. points], taken.ToImmutable(), [.. lost]);
    }

    private static int IndexOf(Orders.Order order, string lot)
    {
        var at = 0;
        while (order.Points[at].Lot != lot) at++;
        return at;
    }
}
