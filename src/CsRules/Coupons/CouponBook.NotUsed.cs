using System.Collections.Immutable;
using CsRules.Coupons.Search;
using CsRules.Decisions;
using CsRules.Documents;
using NodaTime;

namespace CsRules.Coupons;

public sealed partial class CouponBook
{
    /// <summary>An answer, as the reasons look back at it.</summary>
    private sealed record Answered(Occasion Occasion, Problem Problem, Combination Best, bool IsProven, CompiledCoupon[] Gifts);

    /// <summary>For every coupon not in use: all fixed conditions that fail, or what using it all the same would cost.</summary>
    private ImmutableArray<UnusedCoupon> NotUsed(Answered answered, int[] ranks, SearchBudget budget)
    {
        var used = answered.Best.Coupons.Concat(answered.Gifts).ToHashSet();
        var unused = ImmutableArray.CreateBuilder<UnusedCoupon>();
        var left = _coupons.Length;
        foreach (var coupon in _coupons)
        {
            left--;
            if (used.Contains(coupon)) continue;
            var failed = new List<Finding>();
            if (!Eligibility.Holds(coupon, answered.Occasion, failed))
            {
                unused.Add(new(coupon.Id, [.. failed]) { Examined = Examination.Full });
                continue;
            }

            // Each has an equal part of what is left, so that the last coupons are looked at as closely as the first.
            var part = budget.Part(left + 1);
            var (why, examined) = WhyNot(coupon, answered, ranks, part);
            budget.Spend(part.Steps);
            unused.Add(new(coupon.Id, [why]) { Examined = examined });
        }

        return unused.ToImmutable();
    }

    private (Finding Why, Examination Examined) WhyNot(CompiledCoupon coupon, Answered answered, int[] ranks, SearchBudget budget)
    {
        if (coupon.IsGift) return (Informs("coupon.gift-group-taken"), Examination.Full);
        if (coupon.Definition.Target == CouponTarget.Shipping && (answered.Occasion.Cart.Shipping?.Fee.MinorUnits ?? 0) == 0)
            return (Informs("coupon.no-shipping-fee"), Examination.Full);
        var best = answered.Best.Payable;
        var (lowest, exact) = coupon.Definition.Exclusive
            ? new(Alone.With(ProblemBuilder.Of(answered.Occasion, [coupon], ranks), coupon)?.Payable, true)
            : WithCoupon.Of(answered.Problem, answered.Best, answered.IsProven ? best : null, coupon, budget);
        if (lowest is not { } with) return exact ? (Informs("coupon.gives-nothing"), Examination.Full) : (Informs("coupon.not-examined"), Examination.NotExamined);
        var examined = exact ? Examination.Full : Examination.Bound;
        if (with <= best) return (Informs("coupon.no-better", Amount("total", best)), examined);
        return (Informs(exact ? "coupon.dearer" : "coupon.dearer-at-most", Amount("extra", with - best), Amount("total", with)), examined);
    }

    private Datum Amount(string name, long minorUnits) => new(name, new Money(minorUnits, Definition.Currency));

    private static Finding Informs(string code, params ReadOnlySpan<Datum> data) => new(code, FindingEffect.Informs, [], [.. data]);

    /// <summary>Every coupon for a coupon page: what it would save alone, or all reasons why it can't be used now.</summary>
    public ImmutableArray<CouponOffer> Applicable(Cart cart, Shopper shopper, Instant asOf)
    {
        AsOf.ThrowIfUnanswerable(asOf);
        var occasion = OccasionOf(cart, shopper, asOf);
        var ranks = ProblemBuilder.Ranks(_coupons, shopper);
        var without = Alone.Nothing(ProblemBuilder.Of(occasion, [], ranks)).Payable;
        var offers = ImmutableArray.CreateBuilder<CouponOffer>(_coupons.Length);
        foreach (var coupon in _coupons)
        {
            var failed = new List<Finding>();
            var saves = 0L;
            if (Eligibility.Holds(coupon, occasion, failed) && !coupon.IsGift)
            {
                saves = without - Alone.Best(occasion, coupon, ranks).Payable;
                if (saves == 0) failed.Add(Informs("coupon.gives-nothing"));
            }

            offers.Add(new(coupon.Id, new Money(saves, Definition.Currency), [.. failed]));
        }

        return offers.MoveToImmutable();
    }
}
