using CsRules.Laws;

namespace CsRules.Refunds;

/// <summary>
/// At most how much goes back at the seller's fault, whatever the order of telling: expired points are not forfeited as far as
/// that covers them.
/// </summary>
internal static class SellersPart
{
    public static Money Of(in RefundQuestion asked, in GoodsBack goods, in CouponPart coupons, in DeliveryPart delivery)
    {
        var undone = asked.Undone;
        var claims = asked.Before.Effects.Where(effect => effect != undone).Select(effect => effect.Claim).Append(asked.Claim)
            .Where(claim => claim.Fault == Party.Seller).ToList();
        if (claims.Count == 0) return asked.Zero;
        var zero = asked.Zero;
        Money Allowed(AllowanceKind kind) => claims.SelectMany(claim => claim.Allowances).Where(allowance => allowance.Kind == kind)
            .Aggregate(zero, (all, allowance) => all + allowance.Amount);
        var sum = Allowed(AllowanceKind.PriceReduction);
        var units = new int[goods.Back.Length];
        foreach (var claim in claims)
        {
            if (claim.Kind == RefundKind.Exchange) sum += Exchanged(goods, claim);
            else foreach (var line in claim.Lines) units[goods.Shares.IndexOf(line.Line)] += line.Quantity;
        }

        for (var i = 0; i < units.Length; i++)
            if (units[i] > 0) sum += Money.Min(MostOfUnit(goods, i) * units[i], goods.Shares.Net(i, goods.Shares.Lines[i].Quantity));
        // What comes back with the last unit, or with what is no longer kept, comes back with any claim.
        var consumers = goods with { Back = goods.ByConsumer, SellerBack = [.. goods.Back.Select(_ => 0)] };
        sum += claims.Exists(claim => !claim.Lines.IsEmpty) ? delivery.FeeBack : Allowed(AllowanceKind.Delivery);
        sum += Money.Max(DeliveryPart.Lost(asked, consumers, delivery.Facts) - delivery.Charged, asked.Zero);
        for (var d = 0; d < coupons.TakenBack.Length; d++)
            sum += Money.Max(CouponPart.Lost(asked.Before, consumers, d) - coupons.TakenBack[d], asked.Zero);
        return sum;
    }

    // What goes back for an exchange is what its goods were worth more than what came.
    private static Money Exchanged(in GoodsBack goods, RefundClaim claim)
    {
        var worth = Money.Zero(goods.Shares.Order.Currency);
        foreach (var line in claim.Lines) worth += MostOfUnit(goods, goods.Shares.IndexOf(line.Line)) * line.Quantity;
        foreach (var came in claim.Replacements) worth -= goods.Shares.Lines[goods.Shares.IndexOf(came.Id)].Whole;
        return Money.Max(worth, Money.Zero(worth.Currency));
    }

    // Shares of units differ by rounding: the largest that one can have.
    private static Money MostOfUnit(in GoodsBack goods, int line)
    {
        var (shares, whole) = (goods.Shares, goods.Shares.Lines[line].Quantity);
        var most = shares.Lines[line].Whole.Times(1, whole, Rounding.Up);
        for (var d = 0; d < shares.Order.Discounts.Length; d++) most -= shares.Discount(d, line, whole).Times(1, whole, Rounding.Down);
        return most;
    }
}
