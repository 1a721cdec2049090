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
    private readonly List<(int Line, Party Fault)> _gone = [];
    private readonly long[] _takenBack = new long[order.Discounts.Length];
    private readonly List<(string Name, SpentLot? Lot, long[] Held)> _purses =
    [
        .. order.Payments.Select(p => (p.Method, (SpentLot?)null, new[] { p.Amount.MinorUnits })),
        .. order.Points.Select(l => ("points", (SpentLot?)l, new[] { l.Amount.MinorUnits })),
    ];

    private bool _dispatched;
    private bool _roundTrip;
    private long _delivery;
    private long _earnedBack;
    private long _fromBalance;
    private long _additional;

    public sealed record Told(
        SortedDictionary<string, long> Items, SortedDictionary<string, long> Methods, List<(string Lot, long Amount, LocalDate? Until, long Forfeited)> Lots,
        (long Amount, long FromBalance, long Negative, long Deducted, long Waived) Earned);

    public Told Claim(RefundClaim claim)
    {
        var items = new SortedDictionary<string, long>(StringComparer.Ordinal);
        void Item(string code, long amount)
        {
            if (amount != 0) items[code] = items.GetValueOrDefault(code) + amount;
        }

        var seller = claim.Fault == Party.Seller;
        var cancel = claim.Kind == RefundKind.Cancel;
        foreach (var line in claim.Lines)
        {
            var at = order.Lines.ToList().FindIndex(l => l.Id == line.Line);
            var before = Gone(at);
            for (var n = 0; n < line.Quantity; n++) _gone.Add((at, claim.Fault));
            Item("refund.goods", PaidFor(at, before + line.Quantity) - PaidFor(at, before));
        }

        for (var d = 0; d < order.Discounts.Length; d++)
        {
            var should = Lost(d);
            if (seller && should > _takenBack[d]) continue;
            Item(should > _takenBack[d] ? "refund.coupon-taken-back" : "refund.coupon-given-back", _takenBack[d] - should);
            _takenBack[d] = should;
        }

        var nothingLeft = _gone.Count == order.Lines.Sum(l => l.Quantity);
        var asIfNeverSent = nothingLeft && (seller || (cancel && !_dispatched));
        var fee = order.Shipping.Fee?.MinorUnits ?? 0;
        var standard = order.Shipping.StandardFee?.MinorUnits ?? 0;
        var below = order.Shipping.FreeFrom is { } from && fee == 0 && WantedByTheConsumer(paid: true) < from.MinorUnits;
        if (asIfNeverSent)
        {
            Item("refund.outbound-back", fee);
            Item("refund.outbound-charge-back", _delivery);
            _delivery = 0;
        }
        else if (cancel && !seller && below && !nothingLeft)
        {
            Item("refund.outbound-charged", _delivery - standard);
            _delivery = standard;
        }

        if (!cancel && !seller)
        {
            Item("refund.return-leg", -(policy.ReturnFee?.MinorUnits ?? 0));
            if (policy.RoundTripWhenFreeLost && below && !_roundTrip && _delivery == 0)
            {
                Item("refund.round-trip", -standard);
                _roundTrip = standard > 0;
            }
        }

        var earned = Earned(seller);
        Item("refund.earned-deducted", -earned.Deducted);
        _dispatched |= !cancel;
        var total = items.Values.Sum();
        var (methods, lots) = PayOut(Math.Max(0, total), seller);
        _additional += Math.Max(0, -total);
        return new(items, methods, lots, earned);
    }

    private int Gone(int line, Party? fault = null) => _gone.Count(g => g.Line == line && (fault is null || g.Fault == fault));

    private long PriceOf(int line, int units) => order.Lines[line].UnitPrice.MinorUnits * units;

    private long ShareOf(int discount, int line, int units) => HalfUp(_shares.OnLine(line)[discount].MinorUnits * units, order.Lines[line].Quantity);

    private long PaidFor(int line, int units) => PriceOf(line, units) - Enumerable.Range(0, order.Discounts.Length).Sum(d => ShareOf(d, line, units));

    private long OverLines(Func<int, long> amount) => Enumerable.Range(0, order.Lines.Length).Sum(amount);

    // What the seller's fault took away still counts as wanted.
    private long WantedByTheConsumer(bool paid) => OverLines(i => paid
        ? PaidFor(i, order.Lines[i].Quantity) - PaidFor(i, Gone(i, Party.Consumer))
        : PriceOf(i, order.Lines[i].Quantity - Gone(i, Party.Consumer)));

    private long Lost(int discount)
    {
        var coupon = order.Discounts[discount];
        var minimum = coupon.Minimum?.MinorUnits ?? 0;
        var wanted = WantedByTheConsumer(coupon.MinimumAfterDiscounts || policy.LostMinimum == LostMinimum.Linear);
        if (policy.LostMinimum == LostMinimum.Keep || wanted >= minimum) return 0;
        var stillOnKept = OverLines(i => ShareOf(discount, i, order.Lines[i].Quantity) - ShareOf(discount, i, Gone(i)));
        return policy.LostMinimum == LostMinimum.Revoke
            ? stillOnKept
            : Math.Min(stillOnKept, HalfUp(coupon.Amount.MinorUnits * (minimum - wanted), minimum));
    }

    private (long Amount, long FromBalance, long Negative, long Deducted, long Waived) Earned(bool seller)
    {
        var goods = OverLines(i => PaidFor(i, order.Lines[i].Quantity));
        if (order.Earned is not { } earned || goods == 0) return default;
        var kept = OverLines(i => PaidFor(i, order.Lines[i].Quantity) - PaidFor(i, Gone(i)));
        var take = earned.Amount.MinorUnits - HalfUp(earned.Amount.MinorUnits * kept, goods) - _earnedBack;
        var fromBalance = Math.Min(take, Math.Max(0, (earned.Held?.MinorUnits ?? 0) - _fromBalance));
        _earnedBack += take;
        _fromBalance += fromBalance;
        var missing = take - fromBalance;
        return seller || policy.SpentEarnings == SpentPointsPolicy.Waive ? (take, fromBalance, 0, 0, missing)
            : policy.SpentEarnings == SpentPointsPolicy.NegativeBalance ? (take, fromBalance, missing, 0, 0)
            : (take, fromBalance, 0, missing, 0);
    }

    private (SortedDictionary<string, long> Methods, List<(string Lot, long Amount, LocalDate? Until, long Forfeited)> Lots) PayOut(long coins, bool seller)
    {
        var methods = new SortedDictionary<string, long>(StringComparer.Ordinal);
        var lots = new SortedDictionary<string, long>(StringComparer.Ordinal);
        for (; coins > 0; coins--)
        {
            if (_additional > 0)
            {
                _additional--;
                methods["additional"] = methods.GetValueOrDefault("additional") + 1;
                continue;
            }

            // The last payment first; points after the money, or before it.
            var open = _purses.Where(p => p.Held[0] > 0).Reverse();
            var purse = open.First(p => (p.Lot is not null) == (policy.Order == RefundOrder.PointsFirst) || !open.Any(o => (o.Lot is not null) == (policy.Order == RefundOrder.PointsFirst)));
            purse.Held[0]--;
            methods[purse.Name] = methods.GetValueOrDefault(purse.Name) + 1;
            if (purse.Lot is { } lot) lots[lot.Lot] = lots.GetValueOrDefault(lot.Lot) + 1;
        }

        return (methods, [.. order.Points.Where(l => lots.ContainsKey(l.Lot)).Select(l => Restored(l, lots[l.Lot], seller))]);
    }

    private (string Lot, long Amount, LocalDate? Until, long Forfeited) Restored(SpentLot lot, long amount, bool seller)
    {
        if (lot.ExpiresOn is not { } end || end >= today) return (lot.Lot, amount, lot.ExpiresOn, 0);
        if (policy.ExpiredLots == ExpiredPointsPolicy.Forfeit && !seller) return (lot.Lot, 0, end, amount);
        var had = order.PlacedOn is { } placed ? Math.Max(0, Period.DaysBetween(placed.On(Law.Korea.Zone), end)) : 0;
        // As in the ledger: at the seller's fault the shop's own days never give fewer than were left.
        if (policy.ExpiredLots == ExpiredPointsPolicy.Extend) return (lot.Lot, amount, today.PlusDays(seller ? Math.Max(had, policy.ExtendDays) : policy.ExtendDays), 0);
        return (lot.Lot, amount, today.PlusDays(had), 0);
    }

    private static long HalfUp(long dividend, long divisor) => ((2 * dividend) + divisor) / (2 * divisor);
}
