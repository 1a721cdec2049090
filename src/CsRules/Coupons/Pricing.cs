using System.Collections.Immutable;
using CsRules.Coupons.Search;
using CsRules.Orders;

namespace CsRules.Coupons;

/// <summary>Writes a combination out as a price with every share.</summary>
internal static class Pricing
{
    public static CouponPrice Of(Problem problem, Combination best, CompiledCoupon[] gifts, Cart asGiven)
    {
        var (pipeline, currency) = (new Pipeline(problem), problem.Occasion.Currency);
        var applied = ImmutableArray.CreateBuilder<AppliedCoupon>(best.Count + gifts.Length);
        pipeline.Start(ProductChoice.Of(best.Products));
        foreach (var product in best.Products)
        {
            var shares = new long[problem.Lines.Length];
            for (var k = 0; k < product.Lines.Length; k++) shares[product.Lines[k]] = product.Shares[k];
            applied.Add(Applied(problem, product.Coupon, shares, offShipping: 0));
        }

        foreach (var order in best.Orders)
        {
            var shares = new long[problem.Lines.Length];
            pipeline.Apply(order, shares);
            applied.Add(Applied(problem, order.Coupon, shares, offShipping: 0));
        }

        var fee = problem.IsFree(pipeline.AfterProducts, pipeline.Items) ? 0 : problem.Fee;
        if (best.Shipping is { } shipping) fee -= Ship(problem, pipeline, shipping, fee, applied);
        foreach (var gift in gifts) applied.Add(Applied(problem, gift, [], offShipping: 0));
        return new(new Money(pipeline.Items, currency), new Money(fee, currency), applied.ToImmutable(), Lines(problem, pipeline, asGiven));
    }

    private static long Ship(
        Problem problem, Pipeline pipeline, ShippingStep step, long fee, ImmutableArray<AppliedCoupon>.Builder applied)
    {
        var discount = step.Discount(pipeline.Items, fee, problem.Floors);
        var shares = new long[problem.Lines.Length];
        var offShipping = discount;
        if (step.WithItems && discount > 0)
        {
            // Over items and shipping first, each no further than it can bear; then the items' part over the lines.
            Span<long> parts = [0, 0];
            Allocation.Split(discount, [pipeline.Items, fee], [pipeline.Items - problem.Floors, fee], parts);
            offShipping = parts[1];
            pipeline.TakeOffItems(parts[0], shares);
        }

        applied.Add(Applied(problem, step.Coupon, shares, offShipping));
        return offShipping;
    }

    private static AppliedCoupon Applied(Problem problem, CompiledCoupon coupon, long[] shares, long offShipping)
    {
        var currency = problem.Occasion.Currency;
        var parts = ImmutableArray.CreateBuilder<LineShare>();
        var sum = offShipping;
        for (var i = 0; i < shares.Length; i++)
        {
            if (shares[i] == 0) continue;
            parts.Add(new(problem.Occasion.Cart.Lines[i].Id, new Money(shares[i], currency)));
            sum += shares[i];
        }

        return new(coupon.Id, new Money(sum, currency), parts.ToImmutable(), new Money(offShipping, currency));
    }

    private static ImmutableArray<PricedLine> Lines(Problem problem, Pipeline pipeline, Cart asGiven)
    {
        var currency = problem.Occasion.Currency;
        var lines = problem.Occasion.Cart.Lines;
        var priced = ImmutableArray.CreateBuilder<PricedLine>(lines.Length);
        if (lines == asGiven.Lines)
        {
            for (var i = 0; i < lines.Length; i++)
                priced.Add(new(lines[i].Id, new Money(problem.Lines[i].Amount, currency), new Money(pipeline.Running[i], currency)));
            return priced.MoveToImmutable();
        }

        var places = new Dictionary<string, int>(lines.Length, StringComparer.Ordinal);
        for (var i = 0; i < lines.Length; i++) places.Add(lines[i].Id, i);
        foreach (var line in asGiven.Lines)
        {
            var i = places[line.Id];
            priced.Add(new(line.Id, new Money(problem.Lines[i].Amount, currency), new Money(pipeline.Running[i], currency)));
        }

        return priced.MoveToImmutable();
    }
}
