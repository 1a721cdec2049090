using System.Collections.Immutable;
using CsRules.Coupons.Search;
using CsRules.Decisions;
using CsRules.Documents;
using NodaTime;

namespace CsRules.Coupons;

public sealed partial class CouponBook
{
    /// <summary>For every coupon not in use: all fixed conditions that fail, or what using it all the same would cost.</summary>
    private ImmutableArray<UnusedCoupon> NotUsed(
        Occasion occasion, List<CompiledCoupon> usable, int[] ranks, Combination best, CompiledCoupon[] gifts, long nodes)
    {
        var used = best.Coupons.Concat(gifts).ToHashSet();
        var unused = ImmutableArray.CreateBuilder<UnusedCoupon>();
        foreach (var coupon in _coupons)
        {
            if (used.Contains(coupon)) continue;
            var failed = new List<Finding>();
            if (Eligibility.Holds(coupon, occasion, failed))
                failed.Add(WhyNot(coupon, occasion, usable, ranks, best, nodes));
            unused.Add(new(coupon.Id, [.. failed]));
        }

        return unused.ToImmutable();
    }

    private Finding WhyNot(
        CompiledCoupon coupon, Occasion occasion, List<CompiledCoupon> usable, int[] ranks, Combination best, long nodes)
    {
        if (coupon.IsGift) return Informs("coupon.gift-group-taken");
        if (coupon.Definition.Target == CouponTarget.Shipping && (occasion.Cart.Shipping?.Fee.MinorUnits ?? 0) == 0)
            return Informs("coupon.no-shipping-fee");
        var beside = coupon.Definition.Exclusive ? [coupon] : usable.Where(c => !c.Definition.Exclusive);
        var search = new CombinationSearch(ProblemBuilder.Of(occasion, beside, ranks, coupon), new SearchBudget(nodes));
        search.Run();
        if (search.Best is not { } with || !with.Coupons.Contains(coupon)) return Informs("coupon.gives-nothing");
        var extra = with.Payable - best.Payable;
        return extra <= 0
            ? Informs("coupon.no-better", new Datum("total", new Money(best.Payable, Definition.Currency)))
            : Informs("coupon.dearer",
                new Datum("extra", new Money(extra, Definition.Currency)), new Datum("total", new Money(with.Payable, Definition.Currency)));
    }

    private static Finding Informs(string code, params ReadOnlySpan<Datum> data) => new(code, FindingEffect.Informs, [], [.. data]);

    /// <summary>Every coupon for a coupon page: what it would save alone, or all reasons why it can't be used now.</summary>
    public ImmutableArray<CouponOffer> Applicable(Cart cart, Shopper shopper, Instant asOf)
    {
        var occasion = OccasionOf(cart, shopper, asOf);
        var ranks = ProblemBuilder.Ranks(_coupons, shopper);
        var without = BestOf(occasion, [], ranks, new SearchBudget(DefaultNodes), new SearchBudget(TieNodes)).Best.Payable;
        var offers = ImmutableArray.CreateBuilder<CouponOffer>(_coupons.Length);
        foreach (var coupon in _coupons)
        {
            var failed = new List<Finding>();
            var saves = 0L;
            if (Eligibility.Holds(coupon, occasion, failed) && !coupon.IsGift)
            {
                saves = without - BestOf(occasion, [coupon], ranks, new SearchBudget(DefaultNodes), new SearchBudget(TieNodes)).Best.Payable;
                if (saves == 0) failed.Add(Informs("coupon.gives-nothing"));
            }

            offers.Add(new(coupon.Id, new Money(saves, Definition.Currency), [.. failed]));
        }

        return offers.MoveToImmutable();
    }
}
