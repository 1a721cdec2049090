using CsRules.Coupons;
using NodaTime;

namespace CsRules.Tests.Coupons;

/// <summary>Carts larger than brute force can take, the same on every run: minimums and free shipping close to the total.</summary>
internal static class WideCarts
{
    /// <param name="lines">Lines.</param>
    /// <param name="products">Coupons for one line.</param>
    /// <param name="orders">Order coupons.</param>
    /// <param name="seed">Which cart of this size.</param>
    /// <param name="rough">Also steps, single units, coupons on several lines, presents, and coupons that stand alone.</param>
    public static BookAndCart Make(int lines, int products, int orders, int seed, bool rough = false)
    {
        var random = new Random(seed);
        var cart = new Cart([.. Enumerable.Range(0, lines).Select(i => Line(random, i, lines))]);
        var total = cart.Lines.Sum(l => l.Amount.MinorUnits);
        Money Near() => Money.Won(total * random.Next(780, 1_001) / 1_000);
        var coupons = new List<CouponDefinition>();
        for (var i = 0; i < products; i++) coupons.Add(Ending(random, Product(random, $"p{i}", rough)));
        for (var i = 0; i < orders; i++) coupons.Add(Ending(random, Order(random, $"o{i}", Near, rough)));
        coupons.Add(Ending(random, new("s0", CouponTarget.Shipping, new(BenefitKind.FreeShipping)) { Minimum = new() { Spend = Near(), Measured = MeasuredAt.Running } }));
        coupons.Add(Ending(random, new("s1", CouponTarget.OrderAndShipping, Benefit(random, rough)) { Minimum = new() { Spend = Near(), Measured = MeasuredAt.AfterProductCoupons } }));
        return new(new(Currency.Krw, [.. coupons]), cart with
        {
            Shipping = new(Money.Won(3_000))
            {
                FreeFrom = random.Next(4) == 0 ? null : Near(),
                Measured = random.Next(2) == 0 ? FreeShippingMeasured.AfterCoupons : FreeShippingMeasured.AfterProductCoupons,
            },
        });
    }

    private static CartLine Line(Random random, int i, int lines)
    {
        var price = (random.Next(50, 900) * 100) - (random.Next(2) * 10);
        return new CartLine($"l{i}", Money.Won(price), random.Next(1, 4))
        {
            Product = $"p{random.Next(lines)}",
            Categories = [$"c{random.Next(4)}"],
            Floor = random.Next(5) == 0 ? Money.Won(price * random.Next(5, 11) / 10) : null,
        };
    }

    private static CouponDefinition Ending(Random random, CouponDefinition coupon) =>
        random.Next(5) == 0 ? coupon : coupon with { Validity = new() { Until = new LocalDate(2025, 10, random.Next(10, 14)) } };

    private static CouponBenefit Benefit(Random random, bool rough) => random.Next(2) == 0
        ? new(BenefitKind.Fixed) { Amount = Money.Won(random.Next(5, 120) * 100) }
        : new(BenefitKind.Percent)
        {
            Rate = Rate.Percent(random.Next(3, 31)),
            Cap = random.Next(3) == 0 ? Money.Won(random.Next(2, 12) * 1_000) : null,
            Step = rough && random.Next(3) == 0 ? Money.Won(random.Next(2) == 0 ? 100 : 1_000) : null,
        };

    private static CouponDefinition Product(Random random, string id, bool rough) => new(id, CouponTarget.Lines, Benefit(random, rough))
    {
        AppliesTo = rough && random.Next(6) == 0 ? LineScope.AllMatching : LineScope.OneLine,
        Categories = random.Next(2) == 0 ? [$"c{random.Next(4)}"] : [],
        Minimum = random.Next(3) == 0 ? new() { Spend = Money.Won(random.Next(10, 60) * 1_000) } : null,
        Exclusive = rough && random.Next(9) == 0,
    };

    private static CouponDefinition Order(Random random, string id, Func<Money> near, bool rough)
    {
        var benefit = Benefit(random, rough);
        if (rough && random.Next(5) == 0)
            benefit = random.Next(2) == 0 ? new(BenefitKind.Gift) { Gift = "a mug" } : new(BenefitKind.PerUnit) { Amount = Money.Won(700), MaxUnits = random.Next(1, 5) };
        return new(id, CouponTarget.Order, benefit)
        {
            Group = random.Next(4) == 0 ? null : $"g{random.Next(3)}",
            Priority = random.Next(3),
            Base = random.Next(4) == 0 ? CouponBase.Original : CouponBase.Running,
            Minimum = random.Next(4) == 0 ? null : new() { Spend = near(), Measured = random.Next(2) == 0 ? MeasuredAt.AfterProductCoupons : MeasuredAt.Running },
        };
    }
}
