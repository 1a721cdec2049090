using NodaTime;

namespace CsRules.Coupons.Search;

/// <summary>Turns coupons whose fixed conditions hold into numbers.</summary>
internal static class ProblemBuilder
{
    /// <summary>A problem over some coupons.</summary>
    public static Problem Of(Occasion occasion, IEnumerable<CompiledCoupon> coupons, int[] ranks)
    {
        var (rows, bundles) = (new List<ProductRow>(), new List<Bundle>());
        var (orders, shipping) = (new List<OrderStep>(), new List<ShippingStep>());
        var groups = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var coupon in coupons)
        {
            if (coupon.IsGift) continue;
            switch (coupon.Definition.Target)
            {
                case CouponTarget.Lines when coupon.OnOneLine:
                    if (Row(coupon, occasion) is { } row) rows.Add(row);
                    break;
                case CouponTarget.Lines:
                    // One that uses units up may take something off only once others have taken theirs.
                    if (SharedLines.Of(occasion, coupon, []) is var bundle && (bundle.Discount > 0 || (coupon.UsesUnits && bundle.Lines.Length > 0))) bundles.Add(bundle);
                    break;
                case CouponTarget.Order:
                    var group = -1;
                    if (coupon.Definition.Group is { } name && !groups.TryGetValue(name, out group)) groups.Add(name, group = groups.Count);
                    var step = new OrderStep(coupon, occasion, group);
                    if (step.AtMost(occasion.OrderTotal) > 0) orders.Add(step);
                    break;
                default:
                    if ((occasion.Cart.Shipping?.Fee.MinorUnits ?? 0) > 0 || coupon.Definition.Target == CouponTarget.OrderAndShipping)
                        shipping.Add(new ShippingStep(coupon, occasion));
                    break;
            }
        }

        orders.Sort((a, b) => CompiledCoupon.InOrder(a.Coupon, b.Coupon));
        rows.Sort((a, b) => ranks[a.Coupon.Index].CompareTo(ranks[b.Coupon.Index]));
        // Those that use units up come first, in the order in which they take them.
        bundles.Sort((a, b) => a.Coupon.UsesUnits != b.Coupon.UsesUnits ? b.Coupon.UsesUnits.CompareTo(a.Coupon.UsesUnits)
            : a.Coupon.UsesUnits ? CompiledCoupon.InOrder(a.Coupon, b.Coupon)
            : b.Discount != a.Discount ? b.Discount.CompareTo(a.Discount) : ranks[a.Coupon.Index].CompareTo(ranks[b.Coupon.Index]));
        long floors = 0;
        foreach (var line in occasion.Lines) floors += line.Floor;
        return new()
        {
            Occasion = occasion,
            Rows = [.. rows],
            Bundles = [.. bundles],
            Orders = [.. orders],
            Shipping = [.. shipping],
            Groups = groups.Count,
            Ranks = ranks,
            Floors = floors,
        };
    }

    /// <summary>What a one-line coupon takes off each line; null where it takes nothing anywhere.</summary>
    private static ProductRow? Row(CompiledCoupon coupon, Occasion occasion)
    {
        var matching = occasion.LinesOf(coupon);
        var spend = occasion.SpendOf(coupon);
        var (keys, lines, count) = (new (long Largest, int Place)[matching.Length], new int[matching.Length], 0);
        foreach (var i in matching)
        {
            if (!Eligibility.HoldsOnLine(coupon, occasion.Lines[i])) continue;
            ref readonly var line = ref occasion.Lines[i];
            var discount = Math.Min(coupon.Rule.OnLine(coupon, line, spend ?? line.Amount), line.Room);
            if (discount <= 0) continue;
            (keys[count], lines[count++]) = ((-discount, occasion.Places[i]), i);
        }

        if (count == 0) return null;
        Array.Sort(keys, lines, 0, count);
        var discounts = new long[count];
        for (var k = 0; k < count; k++) discounts[k] = -keys[k].Largest;
        return new(coupon, lines[..count], discounts);
    }

    /// <summary>The place of every coupon in the order of last day, then id.</summary>
    public static int[] Ranks(IReadOnlyList<CompiledCoupon> coupons, Shopper shopper)
    {
        var days = new LocalDate[coupons.Count];
        var order = new int[coupons.Count];
        for (var i = 0; i < order.Length; i++) (days[i], order[i]) = (coupons[i].LastDay(shopper), i);
        Array.Sort(order, (a, b) => days[a] != days[b] ? days[a].CompareTo(days[b]) : string.CompareOrdinal(coupons[a].Id, coupons[b].Id));
        var ranks = new int[order.Length];
        for (var rank = 0; rank < order.Length; rank++) ranks[order[rank]] = rank;
        return ranks;
    }
}
