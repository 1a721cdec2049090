using System.Collections.Immutable;

namespace CsRules.Refunds;

/// <summary>Where the money goes: never more to a method than it paid less what it got back.</summary>
internal sealed partial class RefundStep
{
    private const string Points = "points";
    private const string AdditionalPayment = "additional";

    private (ImmutableArray<RefundShare> ByMethod, ImmutableArray<RestoredLot> Points) PayOut(Money amount)
    {
        var order = _before.Order;
        var held = new long[order.Payments.Length + order.Points.Length + 1];
        for (var i = 0; i < order.Payments.Length; i++) held[i] = (order.Payments[i].Amount - _before.Refunded[i]).MinorUnits;
        for (var i = 0; i < order.Points.Length; i++) held[order.Payments.Length + i] = (order.Points[i].Amount - _before.PointsRefunded[i]).MinorUnits;
        held[^1] = _before.Additional.MinorUnits;
        var shares = new long[held.Length];
        var left = amount.MinorUnits;
        // What the customer paid beside the order goes back before anything else.
        Pour(ref left, held, shares, held.Length - 1);
        if (_before.Policy.Order == RefundOrder.Proportional) Spread(ref left, held, shares);
        else foreach (var i in Sequence(order.Payments.Length, order.Points.Length)) Pour(ref left, held, shares, i);
        if (left != 0) throw new InvalidOperationException($"{left} of {amount} has no payment to go back to.");

        _after = _after with
        {
            Refunded = [.. _before.Refunded.Select((done, i) => done + new Money(shares[i], _before.Currency))],
            PointsRefunded = [.. _before.PointsRefunded.Select((done, i) => done + new Money(shares[order.Payments.Length + i], _before.Currency))],
            Additional = _before.Additional - new Money(shares[^1], _before.Currency),
        };
        var points = Restore([.. shares.Skip(order.Payments.Length).Take(order.Points.Length)]);
        return (Named(shares), points);
    }

    // Money first: the payment made last gets back first. Points in both ways: the lot spent last first, which expires last.
    private IEnumerable<int> Sequence(int payments, int lots)
    {
        var money = Enumerable.Range(0, payments).Reverse();
        var points = Enumerable.Range(payments, lots).Reverse();
        return _before.Policy.Order == RefundOrder.PointsFirst ? points.Concat(money) : money.Concat(points);
    }

    private static void Pour(ref long left, long[] held, long[] shares, int method)
    {
        var share = Math.Min(left, held[method]);
        shares[method] += share;
        held[method] -= share;
        left -= share;
    }

    private static void Spread(ref long left, long[] held, long[] shares)
    {
        if (left == 0) return;
        var spread = new long[held.Length];
        left = Allocation.Split(left, held, held, spread);
        for (var i = 0; i < shares.Length; i++) shares[i] += spread[i];
    }

    private ImmutableArray<RefundShare> Named(long[] shares)
    {
        var order = _before.Order;
        var named = ImmutableArray.CreateBuilder<RefundShare>();
        for (var i = 0; i < order.Payments.Length; i++)
            if (shares[i] != 0) named.Add(new(order.Payments[i].Method, new(shares[i], _before.Currency)));
        var points = shares.Skip(order.Payments.Length).Take(order.Points.Length).Sum();
        if (points != 0) named.Add(new(Points, new(points, _before.Currency)));
        if (shares[^1] != 0) named.Add(new(AdditionalPayment, new(shares[^1], _before.Currency)));
        return named.ToImmutable();
    }

    private ImmutableArray<RestoredLot> Restore(long[] shares)
    {
        var restored = ImmutableArray.CreateBuilder<RestoredLot>();
        for (var i = 0; i < shares.Length; i++)
        {
            if (shares[i] == 0) continue;
            var (lot, amount) = (_before.Order.Points[i], new Money(shares[i], _before.Currency));
            var expired = lot.ExpiresOn < _today;
            if (!expired) restored.Add(new(lot.Lot, amount, lot.ExpiresOn, _before.Zero));
            else if (_before.Policy.ExpiredLots == ExpiredLot.Extend) restored.Add(new(lot.Lot, amount, _today.PlusDays(_before.Policy.ExtendDays), _before.Zero));
            else if (_before.Policy.ExpiredLots == ExpiredLot.Forfeit && !SellersFault) restored.Add(new(lot.Lot, _before.Zero, lot.ExpiresOn, amount));
            else restored.Add(new(lot.Lot, amount, Revived(lot.ExpiresOn!.Value), _before.Zero));
        }

        return restored.ToImmutable();
    }

    // As many days as the lot had left when it was spent; at least today.
    private NodaTime.LocalDate Revived(NodaTime.LocalDate expiresOn)
    {
        var spent = _before.Order.PlacedOn?.On(_before.Rights.Zone);
        var left = spent is { } day ? Math.Max(0, NodaTime.Period.DaysBetween(day, expiresOn)) : 0;
        return _today.PlusDays(left);
    }
}
