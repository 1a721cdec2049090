using System.Collections.Immutable;
using CsRules.Documents;
using CsRules.Orders;

namespace CsRules.Refunds;

/// <summary>Coupons whose minimum is lost, as a cumulative difference: what was taken back is given back when nothing is kept.</summary>
internal readonly record struct CouponPart(ImmutableArray<RefundItem> Items, ImmutableArray<Money> TakenBack)
{
    public static CouponPart Of(in RefundQuestion asked, in GoodsBack goods)
    {
        var (items, taken) = (ImmutableArray.CreateBuilder<RefundItem>(), asked.Before.TakenBack.ToBuilder());
        for (var d = 0; d < taken.Count; d++)
        {
            var change = Lost(asked.Before, goods, d) - taken[d];
            if (change.IsZero) continue;
            var coupon = asked.Before.Order.Discounts[d];
            items.Add(RefundItem.Of(-change, change > asked.Zero ? "refund.coupon-taken-back" : "refund.coupon-given-back",
                [("coupon", coupon.Id), .. Told(coupon, Short(goods, goods.ByConsumer, d), asked.Zero)]));
            taken[d] += change;
        }

        return new(items.ToImmutable(), taken.ToImmutable());
    }

    // What was asked for, of money or of units, whichever is missed; and of what: the order, some lines, one line alone.
    private static ImmutableArray<(string Name, object Value)> Told(OrderDiscount coupon, Shortfall missed, Money zero)
    {
        var hasMoney = coupon.Minimum is { IsZero: false } || coupon.MinimumQuantity is null;
        var (code, minimum) = hasMoney && !missed.InUnits
            ? ("refund.minimum-money", (object)(coupon.Minimum ?? zero))
            : ("refund.minimum-units", coupon.MinimumQuantity!.Value);
        ImmutableArray<Datum> data = [new("minimum", minimum)];
        var of = coupon.MinimumOn switch
        {
            DiscountMinimumOn.AnyLine => "refund.short-on-any-line",
            DiscountMinimumOn.Target when !coupon.Lines.IsEmpty => "refund.short-on-lines",
            DiscountMinimumOn.NamedLines => "refund.short-on-lines",
            _ => "refund.short-on-order",
        };
        return
        [
            ("minimum", minimum), ("asked", new Phrase(code, data)), ("askedOfYou", new Phrase(code, data, Voice.Customer)),
            ("kept", new Phrase(of, [])), ("youKeep", new Phrase(of, [], Voice.Customer)),
        ];
    }

    // A minimum that the order had reached, and that what the consumer kept no longer reaches. The seller's fault costs nobody a benefit.
    public static Money Lost(RefundAccount account, in GoodsBack goods, int discount)
    {
        var (coupon, rule) = (account.Order.Discounts[discount], account.Policy.LostMinimum);
        if (rule == LostMinimum.Keep || !Short(goods, goods.Nothing, discount).IsZero) return account.Zero;
        var missing = Short(goods, goods.ByConsumer, discount);
        if (missing.IsZero) return account.Zero;
        var share = goods.KeptShare(discount);
        return rule == LostMinimum.Revoke ? share : Money.Min(share, missing.Of(coupon.Amount));
    }

    // By how much the minimum is missed, as a part of it: of money or of units, whichever is missed by more.
    public static Shortfall Short(in GoodsBack goods, ImmutableArray<int> gone, int discount)
    {
        var coupon = goods.Shares.Order.Discounts[discount];
        if (coupon.MinimumOn != DiscountMinimumOn.AnyLine)
        {
            return Short(goods, gone, discount, coupon.MinimumOn switch
            {
                DiscountMinimumOn.Target => coupon.Lines,
                DiscountMinimumOn.NamedLines => coupon.MinimumLines,
                _ => [],
            });
        }

        // One line alone has to reach it: the one that comes nearest.
        var (shares, nearest) = (goods.Shares, (Shortfall?)null);
        foreach (var line in shares.Lines)
        {
            if (!coupon.Lines.IsEmpty && !coupon.Lines.Contains(line.Id) && line.Stands?.Lines.Any(id => coupon.Lines.Contains(id)) != true) continue;
            var own = Short(goods, gone, discount, [line.Id]);
            nearest = nearest is { } other ? Shortfall.Smaller(own, other) : own;
        }

        return nearest ?? Shortfall.None;
    }

    private static Shortfall Short(in GoodsBack goods, ImmutableArray<int> gone, int discount, ImmutableArray<string> lines)
    {
        var coupon = goods.Shares.Order.Discounts[discount];
        var inMoney = coupon.Minimum is { IsZero: false } minimum
            ? Shortfall.Of(minimum.MinorUnits, goods.Standing(gone, lines, DiscountsTaken.Of(coupon, discount)).MinorUnits)
            : Shortfall.None;
        var inUnits = coupon.MinimumQuantity is { } units and > 0 ? Shortfall.Of(units, goods.Units(gone, lines)) with { InUnits = true } : Shortfall.None;
        return Shortfall.Larger(inMoney, inUnits);
    }
}
