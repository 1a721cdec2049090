using CsRules.Coupons;

namespace CsRules.Tests.Coupons;

public class WideCartTests
{
    private static BestCoupons Best(BookAndCart c, long nodes = CouponBook.DefaultNodes) => c.Book.Compile().Best(c.Cart, new(), Shop.Noon, nodes);

    // Six coupons on six lines can be put in 13,327 ways, with 32 sets of order coupons and three ways of shipping.
    [Fact]
    public void The_best_total_is_the_lowest_of_every_sum_with_every_set_of_order_coupons()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var c = WideCarts.Make(6, 6, 5, seed);
            var best = Best(c);
            Assert.True(best.IsProven);
            Assert.Equal((seed, new SumTwin(c.Book, c.Cart).Best()), (seed, best.Payable.MinorUnits));
        }
    }

    // What is left goes up and down with every step that is passed, and with every minimum on the running total that a step misses.
    [Fact]
    public void So_it_is_where_shares_are_cut_to_steps()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var c = WideCarts.Make(6, 6, 5, seed);
            c = c with { Book = c.Book with { Coupons = [.. c.Book.Coupons.Select((coupon, i) => InSteps(coupon, (seed + i) % 4))] } };
            var best = Best(c);
            Assert.True(best.IsProven);
            Assert.Equal((seed, new SumTwin(c.Book, c.Cart).Best()), (seed, best.Payable.MinorUnits));
        }

        static CouponDefinition InSteps(CouponDefinition coupon, int which) => coupon.Benefit.Kind != BenefitKind.Percent || which == 0
            ? coupon
            : coupon with { Benefit = coupon.Benefit with { Step = Money.Won(new[] { 10, 500, 2_000 }[which - 1]) } };
    }

    // The nodes end in the search of one stretch: what that has found by then is priced, and comes near to its bound.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_was_found_when_the_nodes_end_is_not_lost(bool inSteps)
    {
        var unproven = 0;
        for (var seed = 0; seed < 60; seed++)
        {
            var c = WideCarts.Make(60, 30, 12, seed);
            if (inSteps) c = c with { Book = c.Book with { Coupons = [.. c.Book.Coupons.Select(k => k.Benefit.Kind == BenefitKind.Percent ? k with { Benefit = k.Benefit with { Step = Money.Won(500) } } : k)] } };
            var best = Best(c, 40_000);
            if (best.IsProven) continue;
            unproven++;
            Assert.True(best.Gap.MinorUnits * 200 < best.Payable.MinorUnits, $"{seed}: {best.Gap} of {best.Payable}");
        }

        Assert.True(unproven > 0);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(40)]
    [InlineData(300)]
    public void A_budget_that_ends_first_never_promises_more_than_the_best(long nodes)
    {
        var unproven = 0;
        for (var seed = 0; seed < 40; seed++)
        {
            var c = WideCarts.Make(6, 6, 5, seed, rough: seed % 2 == 1);
            var (cut, full) = (Best(c, nodes), Best(c));
            Assert.True(full.IsProven);
            Assert.InRange(full.Payable.MinorUnits, (cut.Payable - cut.Gap).MinorUnits, cut.Payable.MinorUnits);
            if (cut.IsProven) continue;
            unproven++;
            Assert.False(cut.IsFirstOfEquals);
        }

        Assert.True(nodes > 40 || unproven > 0);
    }

    // Forty lines, fifteen coupons for lines and ten for the order, of which one takes an amount off the dearest unit: each way
    // of putting the coupons on lines could give that unit another price, and looking at all of them ate up the nodes.
    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(7)]
    public void A_coupon_on_single_units_neither_raises_the_total_of_a_wide_cart_nor_leaves_it_unproven(int seed)
    {
        var c = WideCarts.Make(40, 15, 10, seed, rough: true);
        var units = c.Book.Coupons.Where(k => k.Benefit.Kind == BenefitKind.PerUnit).ToList();
        Assert.NotEmpty(units);
        var best = Best(c);
        foreach (var coupon in units)
            Assert.True(best.Payable <= Best(c with { Book = c.Book with { Coupons = c.Book.Coupons.Remove(coupon) } }).Payable);
        Assert.True(best.Gap < Money.Won(100));
    }

    // Every other coupon for the order takes only so many units, in carts where a quarter once ended thousands of won above their bound. What
    // is left is the won that rounding gives to one line or another.
    [Fact]
    public void Single_units_leave_no_more_open_than_rounding_does()
    {
        var unproven = 0;
        for (var seed = 0; seed < 40; seed++)
        {
            var c = WideCarts.Make(20, 10, 8, seed);
            c = c with { Cart = c.Cart with { Lines = [.. c.Cart.Lines.Select(l => l with { Floor = null })] }, Book = c.Book with { Coupons = [.. c.Book.Coupons.Select(OnUnits)] } };
            var best = Best(c);
            Assert.True(best.Gap <= Money.Won(3), $"{seed}: {best.Gap} of {best.Payable}");
            if (!best.IsProven) unproven++;
        }

        Assert.True(unproven <= 4, $"{unproven} unproven");

        static CouponDefinition OnUnits(CouponDefinition coupon, int at) => coupon.Target != CouponTarget.Order || at % 2 == 0 ? coupon
            : coupon with { Benefit = coupon.Benefit.Kind == BenefitKind.Percent ? coupon.Benefit with { MaxUnits = 1 + (at % 5) } : new(BenefitKind.PerUnit) { Amount = coupon.Benefit.Amount, MaxUnits = 1 + (at % 5) } };
    }

    [Fact]
    public void One_that_stands_alone_is_bounded_though_the_others_used_up_the_nodes()
    {
        var alone = Shop.Order("alone", 3_000) with { Exclusive = true };
        for (var seed = 0; seed < 10; seed++)
        {
            var c = WideCarts.Make(12, 8, 6, seed);
            var (without, with) = (Best(c, 20), Best(c with { Book = c.Book with { Coupons = c.Book.Coupons.Add(alone) } }, 20));
            Assert.Equal((seed, without.Payable, without.Gap), (seed, with.Payable, with.Gap));
        }
    }

    /// <summary>
    /// How much the search works, in nodes: the only measure of speed that is the same on every machine. A bound that no longer
    /// cuts, a table that is never used and an answer that is not remembered all show here, and nowhere else.
    /// </summary>
    [Theory]
    [InlineData(3, 3, 2, 25, 50)]
    [InlineData(6, 6, 5, 75, 1_100)]
    [InlineData(10, 8, 6, 140, 3_000)]
    [InlineData(20, 10, 8, 300, 42_000)]
    [InlineData(40, 15, 10, 1_300, 201_000)]
    [InlineData(60, 30, 12, 1_700, 201_000)]
    public void The_search_works_no_more_than_it_has_to(int lines, int products, int orders, long half, long all)
    {
        var nodes = Enumerable.Range(0, 10).Select(seed => Best(WideCarts.Make(lines, products, orders, seed, rough: seed % 2 == 1)).Work.Search).Order().ToList();
        Assert.True(nodes[4] <= half && nodes[9] <= all, $"half of them {nodes[4]} nodes, all {nodes[9]}");
    }
}
