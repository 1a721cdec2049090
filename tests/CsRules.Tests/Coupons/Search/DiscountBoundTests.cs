using CsRules.Coupons;
using CsRules.Coupons.Benefits;
using CsRules.Coupons.Search;
using NodaTime;

namespace CsRules.Tests.Coupons.Search;

/// <summary>What the search says of a discount before it knows the base: never wrong, and smooth where it must be.</summary>
public class DiscountBoundTests
{
    private static readonly LineFacts[] Lines = [new(5_000, 2, 10_000, 3_000), new(8_000, 1, 8_000, 0)];

    private static Occasion Occasion() => new(
        new Cart([new("1", Money.Won(5_000), 2) { Floor = Money.Won(3_000) }, new("2", Money.Won(8_000))]), Lines, 18_000, new(),
        new LocalDateTime(2025, 10, 1, 12, 0), Currency.Krw);

    private static CompiledCoupon Compiled(CouponBenefit benefit, CouponTarget target = CouponTarget.Order, Func<CouponDefinition, CouponDefinition>? with = null) =>
        new((with ?? (c => c))(new("c", target, benefit)), 0, Rounding.HalfUp);

    public static TheoryData<string, CouponBenefit, bool> Benefits() => new()
    {
        { "an amount", Shop.Off(2_500), false },
        { "a share", Shop.Percent(7), false },
        { "a capped share", Shop.Percent(30) with { Cap = Money.Won(1_500) }, false },
        { "a share in steps", Shop.Percent(7) with { Step = Money.Won(100) }, true },
        { "a capped share in large steps", Shop.Percent(33) with { Cap = Money.Won(3_500), Step = Money.Won(1_000) }, true },
        { "a share in steps of one won", Shop.Percent(7) with { Step = Money.Won(1) }, false },
        { "a tier of an amount in steps", new(BenefitKind.Tiered) { Step = Money.Won(1_000), Tiers = [new(Money.Won(1)) { Amount = Money.Won(2_500) }] }, false },
        { "a tier of a share in steps", new(BenefitKind.Tiered) { Step = Money.Won(1_000), Tiers = [new(Money.Won(1)) { Rate = Rate.Percent(9) }] }, true },
    };

    [Theory]
    [MemberData(nameof(Benefits))]
    public void A_discount_lies_between_its_bounds_and_they_leave_no_less_as_the_base_grows(string what, CouponBenefit benefit, bool rough)
    {
        var step = new OrderStep(Compiled(benefit), Occasion(), -1);
        Assert.Equal((what, rough), (what, step.IsRough));
        var falls = false;
        for (var amount = 1L; amount < 18_000; amount++)
        {
            Assert.True(step.AtLeast(amount) <= step.Discount(amount) && step.Discount(amount) <= step.AtMost(amount));
            Assert.True(step.AtMost(amount) - step.AtMost(amount - 1) is 0 or 1);
            Assert.True(step.AtLeast(amount) - step.AtLeast(amount - 1) is 0 or 1);
            falls |= step.Discount(amount) - step.Discount(amount - 1) > 1;
            if (!rough) Assert.Equal(step.AtLeast(amount), step.Discount(amount));
            if (!rough) Assert.Equal(step.AtMost(amount), step.Discount(amount));
        }

        Assert.Equal(rough, falls);
        // By the prices before any coupon nothing moves, in steps or not.
        var original = new OrderStep(Compiled(benefit, with: c => c with { Base = CouponBase.Original }), Occasion(), -1);
        Assert.False(original.IsRough);
        Assert.All(new long[] { 0, 5, 9_000, 18_000 }, amount => Assert.Equal(
            (step.Discount(18_000), step.Discount(18_000), step.Discount(18_000)), (original.AtLeast(amount), original.Discount(amount), original.AtMost(amount))));
    }

    [Theory]
    [MemberData(nameof(Benefits))]
    public void The_next_jump_is_the_first_base_at_which_a_share_in_steps_grows(string what, CouponBenefit benefit, bool rough)
    {
        foreach (var rounding in Enum.GetValues<Rounding>())
        {
            var coupon = new CompiledCoupon(new("c", CouponTarget.Order, benefit), 0, rounding);
            var step = new OrderStep(coupon, Occasion(), -1);
            // Walked down, so that the next larger discount is known at every base.
            var (next, jumps) = (long.MaxValue, 0);
            for (var amount = 39_999L; amount >= 0; amount--)
            {
                if (step.Discount(amount + 1) > step.Discount(amount)) (next, jumps) = (amount + 1, jumps + 1);
                var until = step.UntilJump(amount);
                if (!rough) Assert.Equal(long.MaxValue, until);
                else if (next < long.MaxValue) Assert.Equal((what, rounding, next), (what, rounding, amount + until));
                else Assert.True(until > 40_000 - amount);
            }

            Assert.True(!rough || jumps > 2);
        }
    }

    [Theory]
    [MemberData(nameof(Benefits))]
    public void The_part_of_a_base_that_a_discount_takes_lies_between_its_bounds(string what, CouponBenefit benefit, bool rough)
    {
        const long Parts = 1_000_000_000;
        foreach (var rounding in Enum.GetValues<Rounding>())
        {
            var step = new OrderStep(new(new("c", CouponTarget.Order, benefit), 0, rounding), Occasion(), -1);
            foreach (var (low, high) in new[] { (1L, 18_000L), (2_500, 2_500), (2_500, 9_000), (9_999, 10_001), (17_000, 18_000) })
            {
                var (least, most) = step.Part(low, high, Parts);
                for (var amount = low; amount <= high; amount++)
                    Assert.True((Int128)least * amount <= (Int128)step.Discount(amount) * Parts && (Int128)step.Discount(amount) * Parts <= (Int128)most * amount, $"{what} {rounding} of {amount}");
                // At one base the bounds are no further apart than a step and what rounding moves.
                if (low == high) Assert.True((Int128)(most - least) * low <= (Int128)(rough ? 1_003 : 3) * Parts);
            }
        }
    }

    [Fact]
    public void A_coupon_that_counts_units_is_rough_and_bounded_by_what_they_cost_before_any_coupon()
    {
        var perUnit = new OrderStep(Compiled(new(BenefitKind.PerUnit) { Amount = Money.Won(700) }), Occasion(), 3);
        Assert.Equal((true, true, 3, 0L, 2_100L), (perUnit.CountsUnits, perUnit.IsRough, perUnit.Group, perUnit.AtLeast(1), perUnit.AtMost(1)));
        // The dearest unit costs 8,000; of the next line one unit of two counts half.
        var share = new OrderStep(Compiled(Shop.Percent(10) with { MaxUnits = 2 }), Occasion(), -1);
        Assert.Equal((true, true, 0L, 1_300L), (share.CountsUnits, share.IsRough, share.AtLeast(1), share.AtMost(1)));
    }

    [Fact]
    public void A_tier_of_an_order_coupon_looks_at_the_order_or_at_its_largest_line()
    {
        var benefit = new CouponBenefit(BenefitKind.Tiered) { Tiers = [new(Money.Won(10_000)) { Amount = Money.Won(500) }, new(Money.Won(10_001)) { Amount = Money.Won(900) }] };
        Assert.Equal((18_000L, 900L), Of(new OrderStep(Compiled(benefit), Occasion(), -1)));
        Assert.Equal((10_000L, 500L), Of(new OrderStep(Compiled(benefit, with: c => c with { Minimum = new() { Spend = Money.Won(1), On = MinimumOn.AnyLine } }), Occasion(), -1)));
        static (long, long) Of(OrderStep step) => (step.Spend, step.Discount(18_000));
    }

    [Theory]
    [MemberData(nameof(Benefits))]
    public void What_a_coupon_on_items_and_shipping_leaves_is_never_below_its_bound(string what, CouponBenefit benefit, bool rough)
    {
        var step = new ShippingStep(Compiled(benefit, CouponTarget.OrderAndShipping), Occasion());
        Assert.Equal((what, rough), (what, step.IsRough));
        foreach (var fee in new long[] { 0, 3_000 })
        {
            for (var items = 3_001L; items < 18_000; items++)
            {
                var (left, least) = (step.Left(items, fee, 3_000), step.LeftAtLeast(items, fee, 3_000));
                Assert.True(least <= left);
                Assert.True(left >= 3_000);
                // An amount of a tier is cut to its step too, which its bound need not know.
                if (!rough && benefit.Kind != BenefitKind.Tiered) Assert.Equal(left, least);
                Assert.True(least >= step.LeftAtLeast(items - 1, fee, 3_000));
            }
        }
    }

    [Fact]
    public void What_items_and_shipping_can_bear_ends_at_the_floors()
    {
        var all = new ShippingStep(Compiled(Shop.Off(50_000), CouponTarget.OrderAndShipping), Occasion());
        Assert.Equal((18_000L, 3_000L, 3_000L), (all.Discount(18_000, 3_000, 3_000), all.Left(18_000, 3_000, 3_000), all.LeftAtLeast(18_000, 3_000, 3_000)));
        // Items already at their floors, or below what they once were, give nothing; the fee does.
        Assert.Equal((3_000L, 2_000L), (all.Discount(3_000, 3_000, 3_000), all.Left(2_000, 3_000, 3_000)));
        var fee = new ShippingStep(Compiled(Shop.Percent(50) with { Step = Money.Won(1_000) }, CouponTarget.Shipping), Occasion());
        Assert.Equal((1_000L, 11_500L, 11_500L, false), (fee.Discount(10_000, 2_500, 0), fee.Left(10_000, 2_500, 0), fee.LeftAtLeast(10_000, 2_500, 0), fee.IsRough));
    }
}
