using CsRules.Coupons;

namespace CsRules.Tests.Coupons;

/// <summary>
/// Order coupons on single units beside product coupons, at prices of all digits and without floors: here the lines of the units are settled
/// first, and the totals are those of every combination priced one by one.
/// </summary>
public class UnitPriceTests
{
    [Fact]
    public void The_best_total_is_the_lowest_of_all_combinations()
    {
        var random = new Random(61);
        var (withUnits, withBoth) = (0, 0);
        for (var round = 0; round < 120; round++)
        {
            var c = Make(random);
            var best = c.Book.Compile().Best(c.Cart, new(), Shop.Noon);
            Assert.True(best.IsProven, $"{round}: {best.Gap}");
            Assert.Equal((round, new BruteForce(c.Book, c.Cart).Best().Payable), (round, best.Payable.MinorUnits));
            var used = best.Applied.Select(a => c.Book.Coupons.Single(k => k.Id == a.Coupon)).ToList();
            if (!used.Exists(k => k.Target == CouponTarget.Order && (k.Benefit.MaxUnits is not null || k.Benefit.MaxUnitsPerLine is not null))) continue;
            withUnits++;
            if (used.Exists(k => k.Target == CouponTarget.Lines)) withBoth++;
        }

        Assert.True(withUnits > 70 && withBoth > 55, $"{withUnits} with units, {withBoth} with product coupons too");
    }

    [Theory]
    [InlineData(3)]
    [InlineData(30)]
    [InlineData(200)]
    public void A_budget_that_ends_first_never_promises_more_than_the_best(long nodes)
    {
        var random = new Random(62);
        var unproven = 0;
        for (var round = 0; round < 150; round++)
        {
            var c = Make(random);
            var (cut, full) = (c.Book.Compile().Best(c.Cart, new(), Shop.Noon, nodes), c.Book.Compile().Best(c.Cart, new(), Shop.Noon));
            Assert.InRange(full.Payable.MinorUnits, (cut.Payable - cut.Gap).MinorUnits, cut.Payable.MinorUnits);
            if (!cut.IsProven) unproven++;
        }

        Assert.True(nodes > 30 || unproven > 40, $"{unproven} unproven");
    }

    // Two or three lines, which may cost the same, and two to four coupons for the order; of product coupons so many that they are not simply
    // all tried, and so few lines that brute force can.
    private static BookAndCart Make(Random random)
    {
        var alike = random.Next(3) == 0;
        var lines = Enumerable.Range(0, random.Next(2, 4)).Select(i => new CartLine($"l{i}", Money.Won(alike ? 1_000 * random.Next(3, 6) : random.Next(900, 9_000)), random.Next(1, 4))).ToArray();
        var total = lines.Sum(l => l.Amount.MinorUnits);
        var products = Enumerable.Range(0, lines.Length == 2 ? 8 : 7).Select(i => new CouponDefinition($"p{i}", CouponTarget.Lines,
            random.Next(2) == 0 ? Shop.Percent(random.Next(3, 60)) : Shop.Off(random.Next(100, random.Next(2) == 0 ? 9_000 : 1_500))));
        var orders = Enumerable.Range(0, random.Next(2, 5)).Select(i => new CouponDefinition($"o{i}", CouponTarget.Order, Benefit(random))
        {
            Priority = random.Next(3),
            Group = random.Next(3) == 0 ? "g" : null,
            Base = random.Next(4) == 0 ? CouponBase.Original : CouponBase.Running,
            Minimum = random.Next(3) > 0 ? null : new() { Spend = Money.Won(total * random.Next(60, 100) / 100), Measured = random.Next(2) == 0 ? MeasuredAt.Running : MeasuredAt.AfterProductCoupons },
        });
        return new(new(Currency.Krw, [.. products, .. orders]), new([.. lines])
        {
            Shipping = random.Next(2) == 0 ? null : new(Money.Won(2_500)) { FreeFrom = Money.Won(total * random.Next(50, 101) / 100) },
        });
    }

    private static CouponBenefit Benefit(Random random) => random.Next(7) switch
    {
        0 or 1 => Shop.Percent(random.Next(3, 60)) with { MaxUnits = random.Next(1, 5), Cap = random.Next(3) == 0 ? Money.Won(random.Next(100, 3_000)) : null },
        2 => new(BenefitKind.PerUnit) { Amount = Money.Won(random.Next(100, 4_000)), MaxUnits = random.Next(1, 5) },
        3 => Shop.Percent(random.Next(3, 40)) with { MaxUnitsPerLine = 1 },
        4 => new(BenefitKind.Cheapest) { Rate = random.Next(2) == 0 ? null : Rate.Percent(random.Next(10, 90)), MaxUnits = random.Next(1, 4) },
        5 => Shop.Percent(random.Next(3, 30)) with { Cap = random.Next(2) == 0 ? Money.Won(random.Next(500, 4_000)) : null },
        _ => Shop.Off(random.Next(100, 4_000)),
    };
}
