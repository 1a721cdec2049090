using CsRules.Laws;
using CsRules.Loyalty;
using CsRules.Orders;
using CsRules.Refunds;
using NodaTime;

namespace CsRules.Tests.Refunds;

/// <summary>
/// Refunds told slowly, on whole numbers: what each kind of item has come to so far is worked out anew from everything that
/// went back, and money goes back coin by coin. It knows nothing of the library's accounts.
/// </summary>
internal sealed class RefundTwin(Order order, RefundPolicy policy, LocalDate today)
{
    private readonly OrderShares _shares = new(order);
    private readonly List<(int Line, Party Fault, RefundKind Kind)> _gone = [];
    private readonly List<(string Name, SpentLot? Lot, long[] Held)> _purses =
    [
        .. order.Payments.Select(p => (p.Method, (SpentLot?)null, new[] { p.Amount.MinorUnits })),
        .. order.Points.Select(l => ("points", (SpentLot?)l, new[] { l.Amount.MinorUnits })),
    ];

    private State _before = new(0, 0, new long[order.Discounts.Length], default);
    private bool _wayBackPaid;
    private long _debt;
    private long _expired;
    private readonly SortedDictionary<string, long> _lost = new(StringComparer.Ordinal);

    public sealed record Told(
        SortedDictionary<string, long> Items, SortedDictionary<string, long> Methods, List<(string Lot, long Amount, LocalDate? Until, long Forfeited)> Lots,
        (long Amount, long FromBalance, long Negative, long Deducted, long Waived) Earned, long Debt);

    // What all claims together have come to: it knows which units went back and why, and not in which order.
    private sealed record State(long FeeBack, long Delivery, long[] TakenBack, (long Amount, long FromBalance, long Negative, long Deducted, long Waived) Earned);

    public Told Claim(RefundClaim claim)
    {
        var items = new SortedDictionary<string, long>(StringComparer.Ordinal);
        void Item(string code, long amount)
        {
            if (amount != 0) items[code] = items.GetValueOrDefault(code) + amount;
        }

        foreach (var line in claim.Lines)
        {
            var at = order.Lines.ToList().FindIndex(l => l.Id == line.Line);
            var before = Gone(at);
            for (var n = 0; n < line.Quantity; n++) _gone.Add((at, claim.Fault, claim.Kind));
            Item("refund.goods", PaidFor(at, before + line.Quantity) - PaidFor(at, before));
        }

        if (claim is { Kind: RefundKind.Return, Fault: Party.Consumer })
        {
            _wayBackPaid = true;
            Item("refund.return-leg", -(policy.ReturnFee?.MinorUnits ?? 0));
        }

        var (was, now) = (_before, _before = Now());
        for (var d = 0; d < order.Discounts.Length; d++)
            Item(now.TakenBack[d] > was.TakenBack[d] ? "refund.coupon-taken-back" : "refund.coupon-given-back", was.TakenBack[d] - now.TakenBack[d]);
        Item("refund.outbound-back", now.FeeBack - was.FeeBack);
        Item(
            now.Delivery < was.Delivery ? "refund.outbound-charge-back" : claim.Kind == RefundKind.Cancel ? "refund.outbound-charged" : "refund.round-trip",
            was.Delivery - now.Delivery);
        var earned = (
            now.Earned.Amount - was.Earned.Amount, now.Earned.FromBalance - was.Earned.FromBalance, now.Earned.Negative - was.Earned.Negative,
            Deducted: now.Earned.Deducted - was.Earned.Deducted, now.Earned.Waived - was.Earned.Waived);
        Item("refund.earned-deducted", -earned.Deducted);
        Item("refund.debt-netted", -_debt);
        var covered = Covered();
        Item("refund.points-regained", Regain(Math.Max(0, items.Values.Sum()), covered));
        var total = items.Values.Sum();
        _debt = Math.Max(0, -total);
        var (methods, lots) = PayOut(Math.Max(0, total), claim.Fault == Party.Seller, covered);
        var forfeited = lots.Sum(l => l.Forfeited);
        Item("refund.points-forfeited", -forfeited);
        if (forfeited > 0 && (methods["points"] -= forfeited) == 0) methods.Remove("points");
        return new(items, methods, lots, earned, _debt);
    }

    // The most that can have gone back at the seller's fault: his units at their dearest share, and what came with the last unit or
    // with what is no longer kept. So much of the expired points is not forfeited.
    private long Covered()
    {
        if (policy.ExpiredLots != ExpiredPointsPolicy.Forfeit || _gone.All(g => g.Fault != Party.Seller)) return 0;
        long Dearest(int line) => order.Lines[line].UnitPrice.MinorUnits - Enumerable.Range(0, order.Discounts.Length).Sum(d => _shares.OnLine(line)[d].MinorUnits / order.Lines[line].Quantity);
        var units = OverLines(i => Math.Min(Dearest(i) * Gone(i, Party.Seller), PaidFor(i, order.Lines[i].Quantity)));
        var alone = new RefundTwin(order, policy, today) { _wayBackPaid = _wayBackPaid };
        alone._gone.AddRange(_gone.Where(g => g.Fault == Party.Consumer));
        var (now, without) = (_before, alone.Now());
        return units + now.FeeBack + Math.Max(0, without.Delivery - now.Delivery) + without.TakenBack.Zip(now.TakenBack, (a, b) => Math.Max(0, a - b)).Sum();
    }

    private bool IsForfeit(SpentLot lot) => policy.ExpiredLots == ExpiredPointsPolicy.Forfeit && lot.ExpiresOn < today;

    // What was forfeited, and is covered now, is in its lot again.
    private long Regain(long coins, long covered)
    {
        var expired = Spread(coins).Where(p => p.Purse.Lot is { } lot && IsForfeit(lot)).Sum(p => p.Coins);
        var sum = Math.Max(0, _lost.Values.Sum() - Math.Max(0, _expired + expired - covered));
        var left = sum;
        foreach (var purse in Enumerable.Reverse(_purses).Where(p => p.Lot is { } lot && _lost.ContainsKey(lot.Lot)))
        {
            var part = Math.Min(left, _lost[purse.Lot!.Lot]);
            left -= part;
            purse.Held[0] += part;
            _lost[purse.Lot.Lot] -= part;
        }

        _expired -= sum;
        return sum;
    }

    private State Now()
    {
        var units = order.Lines.Sum(l => l.Quantity);
        // Never ordered, or never delivered.
        var servedNobody = _gone.Count(g => g.Fault == Party.Seller || g.Kind == RefundKind.Cancel) == units;
        var fee = order.Shipping.Fee?.MinorUnits ?? 0;
        long delivery = 0;
        if (!servedNobody && fee == 0 && order.Shipping.FreeFrom?.MinorUnits is { } from)
        {
            long Measured(Func<(int Line, Party Fault, RefundKind Kind), bool> isGone) => OverLines(i => Less(
                i, _gone.Count(g => g.Line == i && isGone(g)), d => order.Shipping.Measured == FreeShippingMeasured.AfterCoupons
                    || (order.Shipping.Measured == FreeShippingMeasured.AfterProductCoupons && order.Discounts[d].Lines.Length > 0)));
            var wasFree = Measured(_ => false) >= from;
            var cancelled = Measured(g => g is { Fault: Party.Consumer, Kind: RefundKind.Cancel }) < from;
            var returned = policy.RoundTripWhenFreeLost && _wayBackPaid && Measured(g => g.Fault == Party.Consumer) < from;
            if (wasFree && (cancelled || returned)) delivery = order.Shipping.StandardFee?.MinorUnits ?? 0;
        }

        return new(servedNobody ? fee : 0, delivery, [.. Enumerable.Range(0, order.Discounts.Length).Select(Lost)], Earned());
    }

    private int Gone(int line, Party? fault = null) => _gone.Count(g => g.Line == line && (fault is null || g.Fault == fault));

    private long PriceOf(int line, int units) => order.Lines[line].UnitPrice.MinorUnits * units;

    private long ShareOf(int discount, int line, int units) => HalfUp(_shares.OnLine(line)[discount].MinorUnits * units, order.Lines[line].Quantity);

    private long PaidFor(int line, int units) => PriceOf(line, units) - Enumerable.Range(0, order.Discounts.Length).Sum(d => ShareOf(d, line, units));

    private long OverLines(Func<int, long> amount) => Enumerable.Range(0, order.Lines.Length).Sum(amount);

    // What is left of a line once some units are gone, less some discounts.
    private long Less(int line, int gone, Func<int, bool> taken)
    {
        var whole = order.Lines[line].Quantity;
        return PriceOf(line, whole - gone)
            - Enumerable.Range(0, order.Discounts.Length).Where(taken).Sum(d => ShareOf(d, line, whole) - ShareOf(d, line, gone));
    }

    private long Lost(int discount)
    {
        var coupon = order.Discounts[discount];
        if (policy.LostMinimum == LostMinimum.Keep) return 0;
        bool Counts(int line) => coupon.MinimumOn == DiscountMinimumOn.Order || coupon.Lines.IsEmpty || coupon.Lines.Contains(order.Lines[line].Id);
        bool Taken(int d) => coupon.MinimumAfterDiscounts
            || (coupon.Measured == MeasuredAt.Running && d < discount)
            || (coupon.Measured == MeasuredAt.AfterProductCoupons && order.Discounts[d].Lines.Length > 0);
        (long Short, long Of)[] Missed(Func<int, int> gone) =>
        [
            .. coupon.Minimum is { MinorUnits: > 0 } spend ? [(spend.MinorUnits - OverLines(i => Counts(i) ? Less(i, gone(i), Taken) : 0), spend.MinorUnits)] : Array.Empty<(long, long)>(),
            .. coupon.MinimumQuantity is > 0 ? [(coupon.MinimumQuantity.Value - OverLines(i => Counts(i) ? order.Lines[i].Quantity - gone(i) : 0), coupon.MinimumQuantity.Value)] : Array.Empty<(long, long)>(),
        ];
        // It must have been reached, and what the seller's fault took away still counts as wanted.
        if (Missed(_ => 0).Any(m => m.Short > 0)) return 0;
        var missed = Missed(i => Gone(i, Party.Consumer)).Where(m => m.Short > 0).ToArray();
        if (missed.Length == 0) return 0;
        var stillOnKept = OverLines(i => ShareOf(discount, i, order.Lines[i].Quantity) - ShareOf(discount, i, Gone(i)));
        return policy.LostMinimum == LostMinimum.Revoke
            ? stillOnKept
            : Math.Min(stillOnKept, missed.Max(m => HalfUp(coupon.Amount.MinorUnits * m.Short, m.Of)));
    }

    private (long Amount, long FromBalance, long Negative, long Deducted, long Waived) Earned()
    {
        var goods = OverLines(i => PaidFor(i, order.Lines[i].Quantity));
        if (order.Earned is not { } earned || goods == 0) return default;
        long Back(Party? fault)
        {
            var kept = OverLines(i => PaidFor(i, order.Lines[i].Quantity) - PaidFor(i, Gone(i, fault)));
            return earned.Amount.MinorUnits - HalfUp(earned.Amount.MinorUnits * kept, goods);
        }

        var (take, own, held) = (Back(null), Back(Party.Consumer), earned.Held?.MinorUnits ?? 0);
        var fromBalance = Math.Min(take, held);
        var missing = policy.SpentEarnings == SpentPointsPolicy.Waive ? 0 : Math.Max(0, own - held);
        return policy.SpentEarnings == SpentPointsPolicy.NegativeBalance
            ? (take, fromBalance, missing, 0, take - fromBalance - missing)
            : (take, fromBalance, 0, missing, take - fromBalance - missing);
    }

    // The last payment first; points after the money, or before it.
    private List<((string Name, SpentLot? Lot, long[] Held) Purse, long Coins)> Spread(long coins)
    {
        var spread = new List<((string Name, SpentLot? Lot, long[] Held), long)>();
        foreach (var purse in _purses.AsEnumerable().Reverse().OrderBy(p => (p.Lot is null) == (policy.Order == RefundOrder.PointsFirst)))
        {
            var part = Math.Min(coins, purse.Held[0]);
            coins -= part;
            if (part > 0) spread.Add((purse, part));
        }

        return spread;
    }

    private (SortedDictionary<string, long> Methods, List<(string Lot, long Amount, LocalDate? Until, long Forfeited)> Lots) PayOut(long coins, bool seller, long covered)
    {
        var methods = new SortedDictionary<string, long>(StringComparer.Ordinal);
        var lots = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var (purse, part) in Spread(coins))
        {
            purse.Held[0] -= part;
            methods[purse.Name] = methods.GetValueOrDefault(purse.Name) + part;
            if (purse.Lot is { } lot) lots[lot.Lot] = part;
        }

        _expired += order.Points.Where(IsForfeit).Sum(lot => lots.GetValueOrDefault(lot.Lot));
        var forfeit = seller ? 0 : Math.Max(0, _expired - covered - _lost.Values.Sum());
        var restored = new List<(string Lot, long Amount, LocalDate? Until, long Forfeited)>();
        foreach (var lot in order.Points.Where(l => lots.ContainsKey(l.Lot)))
        {
            var lost = IsForfeit(lot) ? Math.Min(forfeit, lots[lot.Lot]) : 0;
            forfeit -= lost;
            _lost[lot.Lot] = _lost.GetValueOrDefault(lot.Lot) + lost;
            restored.Add(Restored(lot, lots[lot.Lot], lost, seller || IsForfeit(lot)));
        }

        return (methods, restored);
    }

    private (string Lot, long Amount, LocalDate? Until, long Forfeited) Restored(SpentLot lot, long amount, long lost, bool asAtSellersFault)
    {
        if (lot.ExpiresOn is not { } end || end >= today || lost == amount) return (lot.Lot, amount - lost, lot.ExpiresOn, lost);
        var had = order.PlacedOn is { } placed ? Math.Max(0, Period.DaysBetween(placed.On(Law.Korea.Zone), end)) : 0;
        // As in the ledger: at the seller's fault the shop's own days never give fewer than were left.
        if (policy.ExpiredLots == ExpiredPointsPolicy.Extend) return (lot.Lot, amount, today.PlusDays(asAtSellersFault ? Math.Max(had, policy.ExtendDays) : policy.ExtendDays), 0);
        return (lot.Lot, amount - lost, today.PlusDays(had), lost);
    }

    private static long HalfUp(long dividend, long divisor) => ((2 * dividend) + divisor) / (2 * divisor);
}
