using CsRules.Coupons;

namespace CsRules.Benchmarks.Coupons;

/// <summary>What makes a hard cart harder still.</summary>
public enum HardKind
{
    /// <summary>Prices of all sizes.</summary>
    Plain,

    /// <summary>Prices that differ by one in a hundred at most: nearly every sum can be had.</summary>
    NearlyEqual,

    /// <summary>Every other percentage is cut down to steps of 100, 500 or 1,000 won.</summary>
    Steps,

    /// <summary>Every other coupon takes only so many units.</summary>
    Units,
}

/// <summary>Carts made hard: won prices of all digits, minimums and free shipping just under the subtotal.</summary>
public static class HardCarts
{
    public static (CouponBook Book, Cart Cart) Make(int lines, int products, int orders, int seed, HardKind kind = HardKind.Plain)
    {
        var random = new Random(seed);
        // What a kind adds is drawn apart, so that the plain carts are the same whatever else there is.
        var extra = new Random(seed + (1_000_003 * (int)kind));
        CouponBenefit Harder(CouponBenefit benefit) => kind switch
        {
            HardKind.Steps when benefit.Kind == BenefitKind.Percent => benefit with { Step = extra.Next(2) == 0 ? null : Money.Won(new[] { 100, 500, 1_000 }[extra.Next(3)]) },
            HardKind.Units when extra.Next(2) == 0 => benefit.Kind == BenefitKind.Percent
                ? benefit with { MaxUnits = extra.Next(1, 6) }
                : new(BenefitKind.PerUnit) { Amount = benefit.Amount, MaxUnits = extra.Next(1, 6) },
            _ => benefit,
        };
        long Price() => kind == HardKind.NearlyEqual ? 30_000 + random.Next(301) : (random.Next(50, 900) * 100) - (random.Next(2) * 10);
        var cartLines = Enumerable.Range(0, lines).Select(i => new CartLine($"l{i}", Money.Won(Price()), random.Next(1, 4))
        {
            Product = $"p{random.Next(lines)}",
            Categories = [$"c{random.Next(4)}"],
        }).ToArray();
        var total = cartLines.Sum(l => l.Amount.MinorUnits);
        Money Near(int from, int to) => Money.Won(total * random.Next(from, to) / 1000);
        var coupons = new List<CouponDefinition>();
        for (var i = 0; i < products; i++)
        {
            CouponBenefit benefit = random.Next(2) == 0
                ? new(BenefitKind.Percent) { Rate = Rate.Percent(random.Next(3, 31)), Cap = random.Next(3) == 0 ? Money.Won(random.Next(2, 12) * 1000) : null }
                : new(BenefitKind.Fixed) { Amount = Money.Won(random.Next(5, 120) * 100) };
            coupons.Add(new($"product{i}", CouponTarget.Lines, Harder(benefit))
            {
                Categories = random.Next(2) == 0 ? [$"c{random.Next(4)}"] : [],
                Minimum = random.Next(3) == 0 ? new() { Spend = Money.Won(random.Next(10, 60) * 1000) } : null,
            });
        }

        for (var i = 0; i < orders; i++)
        {
            CouponBenefit benefit = random.Next(2) == 0
                ? new(BenefitKind.Percent) { Rate = Rate.Percent(random.Next(3, 16)), Cap = random.Next(2) == 0 ? Money.Won(random.Next(5, 30) * 1000) : null }
                : new(BenefitKind.Fixed) { Amount = Money.Won(random.Next(10, 200) * 100) };
            coupons.Add(new($"order{i}", CouponTarget.Order, Harder(benefit))
            {
                Group = random.Next(4) == 0 ? null : $"g{random.Next(3)}",
                Priority = random.Next(3),
                Base = random.Next(4) == 0 ? CouponBase.Original : CouponBase.Running,
                Exclusive = false,
                Minimum = random.Next(4) == 0
                    ? null
                    : new() { Spend = Near(850, 1000), Measured = random.Next(2) == 0 ? MeasuredAt.AfterProductCoupons : MeasuredAt.Running },
            });
        }

        var book = new CouponBookDefinition(Currency.Krw, [.. coupons]).Compile();
        return (book, new Cart([.. cartLines]) { Shipping = new(Money.Won(3000)) { FreeFrom = Near(750, 1000) } });
    }
}
