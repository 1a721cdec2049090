using System.Collections.Immutable;
using CsRules.Coupons;

namespace CsRules.Benchmarks.Coupons;

/// <summary>
/// Books and carts made to be slow: known kinds to start from, and small changes at random of steps, minimums, groups, units,
/// benefits and lines, in sizes up to the largest that the validators accept. The same numbers give the same books.
/// </summary>
public sealed class BookMutator(Random random)
{
    private const int MostCoupons = 300;
    private const int MostLines = 300;

    /// <summary>Kinds of books that once did not end, or took longest.</summary>
    public static IEnumerable<(string Name, CouponBookDefinition Book, Cart Cart)> Known()
    {
        foreach (var small in new[] { 20, 24, 40, 100, 298 })
            yield return ($"a step, a running minimum and {small} that stack", Book(
                [
                    Order("step", new(BenefitKind.Percent) { Rate = Rate.Percent(10), Step = Money.Won(5_000) }),
                    Order("minimum", Off(1)) with { Minimum = new() { Spend = Money.Won(45_001), Measured = MeasuredAt.Running } },
                    .. Enumerable.Range(0, small).Select(i => Order($"small{i:000}", Off(100 + i))),
                ]), Lines([50_000]));
        yield return ("300 mixed on 10 lines", Mixed(300), Lines([.. Enumerable.Range(1, 10).Select(i => (i * 9_999L) + 1)]));
        yield return ("300 mixed on 300 lines", Mixed(300), Lines([.. Enumerable.Range(1, 300).Select(i => (i * 999L) + 1)]));
        yield return ("100 on all lines in steps", Book([.. Enumerable.Range(0, 100).Select(i =>
            new CouponDefinition($"all{i}", CouponTarget.Lines, new(BenefitKind.Percent) { Rate = Rate.Percent(3 + (i % 20)), Step = Money.Won(100) }) { AppliesTo = LineScope.AllMatching })]),
            Lines([.. Enumerable.Range(1, 10).Select(i => i * 7_777L)]));
        yield return ("40 on lines apart", Book([.. Enumerable.Range(0, 40).Select(i =>
            new CouponDefinition($"all{i}", CouponTarget.Lines, Off(500 + i)) { AppliesTo = LineScope.AllMatching, Categories = [$"c{i}"] })]),
            new([.. Enumerable.Range(0, 40).Select(i => new CartLine($"l{i}", Money.Won(3_000 + i)) { Categories = [$"c{i}"] })]));
        yield return ("300 equal ones on 300 equal lines", Book([.. Enumerable.Range(0, 300).Select(i => new CouponDefinition($"p{i}", CouponTarget.Lines, Off(1_000)))]),
            Lines([.. Enumerable.Repeat(9_000L, 300)]));
        yield return ("150 for one line and 150 on single units", Book(
            [
                .. Enumerable.Range(0, 150).Select(i => new CouponDefinition($"p{i}", CouponTarget.Lines, Off(1_000 + (7 * i)))),
                .. Enumerable.Range(0, 150).Select(i => Order($"u{i}", new(BenefitKind.Percent) { Rate = Rate.Percent(1 + (i % 9)), MaxUnits = 1 + i })),
            ]), Lines([.. Enumerable.Range(1, 300).Select(i => 5_000L + (13 * i))]));
        yield return ("150 with running minimums and 149 for shipping", Book(
            [
                .. Enumerable.Range(0, 150).Select(i => Order($"o{i}", new(BenefitKind.Percent) { Rate = Rate.Percent(1), Step = Money.Won(10) }) with
                {
                    Minimum = new() { Spend = Money.Won(400_000 + i), Measured = MeasuredAt.Running },
                }),
                .. Enumerable.Range(0, 149).Select(i => new CouponDefinition($"s{i}", CouponTarget.OrderAndShipping, new(BenefitKind.Percent) { Rate = Rate.Percent(2), Step = Money.Won(7) })
                {
                    Minimum = new() { Spend = Money.Won(300_000 + i), Measured = MeasuredAt.Running },
                }),
            ]), Lines([.. Enumerable.Range(1, 30).Select(i => 20_011L + i)]));
    }

    /// <summary>A book and a cart at random.</summary>
    public (CouponBookDefinition Book, Cart Cart) Any()
    {
        var lines = Size(MostLines);
        var cart = new Cart([.. Enumerable.Range(0, lines).Select(Line)]) { Shipping = Shipping(lines) };
        var coupons = Size(MostCoupons);
        return (Book([.. Enumerable.Range(0, coupons).Select(i => Coupon($"c{i:000}", cart))]), cart);
    }

    /// <summary>The same with a few changes.</summary>
    public (CouponBookDefinition Book, Cart Cart) Changed(CouponBookDefinition book, Cart cart)
    {
        for (var changes = random.Next(1, 6); changes > 0; changes--)
        {
            var coupons = book.Coupons;
            var at = random.Next(Math.Max(1, coupons.Length));
            switch (random.Next(7))
            {
                case 0 when coupons.Length > 1:
                    coupons = coupons.RemoveAt(at);
                    break;
                case 1 when coupons.Length < MostCoupons:
                    coupons = coupons.Add(Coupon("", cart));
                    break;
                case 2 when coupons.Length > 0:
                    // Many of a kind are what multiplies choices.
                    coupons = coupons.AddRange(Enumerable.Range(0, Math.Min(random.Next(1, 40), MostCoupons - coupons.Length)).Select(i => Near(coupons[at])));
                    break;
                case 3 when coupons.Length > 0:
                    coupons = coupons.SetItem(at, Coupon("", cart));
                    break;
                case 4 when coupons.Length > 0:
                    coupons = coupons.SetItem(at, Near(coupons[at]));
                    break;
                case 5 when cart.Lines.Length < MostLines:
                    cart = cart with { Lines = [.. cart.Lines, .. Enumerable.Range(0, Math.Min(random.Next(1, 30), MostLines - cart.Lines.Length)).Select(_ => Line(0))] };
                    break;
                default:
                    if (cart.Lines.Length > 1) cart = cart with { Lines = cart.Lines.RemoveAt(random.Next(cart.Lines.Length)) };
                    cart = cart with { Shipping = Shipping(cart.Lines.Length) };
                    break;
            }

            book = Book([.. coupons.Select((c, i) => c with { Id = $"c{i:000}" })]);
            cart = cart with { Lines = [.. cart.Lines.Select((l, i) => l with { Id = $"l{i:000}" })] };
        }

        return (book, cart);
    }

    private static CouponBookDefinition Book(ImmutableArray<CouponDefinition> coupons) => new(Currency.Krw, coupons);

    private static CouponDefinition Order(string id, CouponBenefit benefit) => new(id, CouponTarget.Order, benefit);

    private static CouponBenefit Off(long won) => new(BenefitKind.Fixed) { Amount = Money.Won(won) };

    private static Cart Lines(long[] prices) => new([.. prices.Select((p, i) => new CartLine($"l{i:000}", Money.Won(p)))]) { Shipping = new(Money.Won(3_000)) { FreeFrom = Money.Won(prices.Sum() * 9 / 10) } };

    private static CouponBookDefinition Mixed(int coupons) => Book([.. Enumerable.Range(0, coupons).Select(i => (i % 4) switch
    {
        0 => new CouponDefinition($"p{i}", CouponTarget.Lines, Off(1_000 + (37 * i))),
        1 => new CouponDefinition($"q{i}", CouponTarget.Lines, new(BenefitKind.Percent) { Rate = Rate.Percent(3 + (i % 17)) }),
        2 => Order($"o{i}", new(BenefitKind.Percent) { Rate = Rate.Percent(1 + (i % 11)), Step = Money.Won(100) }) with { Group = $"g{i % 9}" },
        _ => Order($"r{i}", Off(500 + i)) with { Minimum = new() { Spend = Money.Won(40_000 * (1 + (i % 9))), Measured = MeasuredAt.Running } },
    })]);

    private int Size(int most) => random.Next(3) switch { 0 => random.Next(1, 8), 1 => random.Next(8, 60), _ => random.Next(60, most + 1) };

    private CartLine Line(int i) => new($"l{i:000}", Money.Won(random.Next(4) == 0 ? random.Next(1, 30) * 1_000 : random.Next(1, 100_000)), random.Next(3) == 0 ? random.Next(1, 2_000) : 1)
    {
        Categories = [.. Enumerable.Range(0, random.Next(0, 4)).Select(_ => $"k{random.Next(40)}")],
    };

    private CartShipping? Shipping(int lines) => random.Next(3) == 0 ? null : new(Money.Won(random.Next(1, 6_000)))
    {
        FreeFrom = random.Next(3) == 0 ? null : Money.Won(random.Next(1, 1 + (lines * 60_000))),
        Measured = (FreeShippingMeasured)random.Next(3),
    };

    private CouponDefinition Coupon(string id, Cart cart)
    {
        var total = Math.Min(cart.Lines.Sum(l => l.Amount.MinorUnits), 500_000_000_000_000);
        Money Near() => Money.Won(Math.Max(1, random.Next(3) switch { 0 => total * random.Next(1, 1_001) / 1_000, 1 => total - random.Next(5_000), _ => random.Next(1, 60_000) }));
        return random.Next(9) switch
        {
            // Coupons on units of all lines together, many of which use them up.
            8 => new(id, CouponTarget.Lines, random.Next(2) == 0 ? new(BenefitKind.Cheapest) { MaxUnits = random.Next(1, 20) }
                : new(BenefitKind.BuyGet) { Buy = random.Next(1, 4), Get = random.Next(1, 4), MaxUnits = random.Next(1, 9), GetCategories = [$"k{random.Next(40)}"] })
            {
                AppliesTo = LineScope.AllMatching,
                UsesUnits = random.Next(3) > 0,
                Priority = random.Next(3),
            },
            < 3 => new(id, CouponTarget.Lines, random.Next(5) == 0 ? new(BenefitKind.PerUnit) { Amount = Money.Won(random.Next(1, 900)) }
                : random.Next(6) == 0 ? new(BenefitKind.BuyGet) { Buy = random.Next(1, 4), Get = random.Next(1, 4) } : Benefit())
            {
                AppliesTo = random.Next(5) == 0 ? LineScope.AllMatching : LineScope.OneLine,
                Categories = random.Next(2) == 0 ? [$"k{random.Next(40)}"] : [],
                Minimum = random.Next(3) == 0 ? new() { Spend = Money.Won(random.Next(1, 40_000)) } : null,
                Exclusive = random.Next(30) == 0,
            },
            3 => new(id, random.Next(2) == 0 ? CouponTarget.Shipping : CouponTarget.OrderAndShipping, Benefit())
            {
                Minimum = random.Next(2) == 0 ? new() { Spend = Near(), Measured = (MeasuredAt)random.Next(3) } : null,
            },
            _ => new(id, CouponTarget.Order, random.Next(6) == 0 ? new(BenefitKind.PerUnit) { Amount = Money.Won(random.Next(1, 900)), MaxUnits = random.Next(1, 50) }
                : random.Next(6) == 0 ? new(BenefitKind.Percent) { Rate = Rate.Percent(random.Next(1, 40)), MaxUnits = random.Next(1, 50) } : Benefit())
            {
                Group = random.Next(3) == 0 ? $"g{random.Next(5)}" : null,
                Priority = random.Next(3),
                Base = random.Next(4) == 0 ? CouponBase.Original : CouponBase.Running,
                Minimum = random.Next(2) == 0 ? new() { Spend = Near(), Measured = (MeasuredAt)random.Next(3) }
                    : random.Next(5) == 0 ? new() { Spend = Money.Won(random.Next(1, 60_000)), Measured = (MeasuredAt)random.Next(3), On = MinimumOn.NamedLines, Categories = [$"k{random.Next(40)}"] }
                    : null,
                Rounding = (Rounding)random.Next(4),
            },
        };
    }

    private CouponBenefit Benefit() => random.Next(3) switch
    {
        0 => Off(random.Next(1, 20_000)),
        1 => new(BenefitKind.Percent) { Rate = new Rate(random.Next(1, 400_000)), Step = random.Next(2) == 0 ? Money.Won(random.Next(1, 6_000)) : null },
        _ => new(BenefitKind.Tiered) { Tiers = [.. Enumerable.Range(1, random.Next(1, 21)).Select(i => new CouponTier(Money.Won(i * 5_000)) { Rate = Rate.Percent(i) })], Step = random.Next(2) == 0 ? Money.Won(random.Next(1, 900)) : null },
    };

    // Alike but not equal, so that none can stand for another.
    private CouponDefinition Near(CouponDefinition coupon)
    {
        var benefit = coupon.Benefit;
        if (benefit.Amount is { } amount) benefit = benefit with { Amount = Money.Won(Math.Max(1, amount.MinorUnits + random.Next(-50, 51))) };
        if (benefit.Step is { } step) benefit = benefit with { Step = Money.Won(Math.Max(1, step.MinorUnits + random.Next(-5, 6))) };
        if (benefit.Kind == BenefitKind.Percent && benefit.Rate is { } rate) benefit = benefit with { Rate = new Rate(Math.Clamp(rate.Millionths + random.Next(-500, 501), 1, Rate.Whole)) };
        var minimum = coupon.Minimum;
        if (minimum?.Spend is { } spend) minimum = minimum with { Spend = Money.Won(Math.Max(1, spend.MinorUnits + random.Next(-900, 901))) };
        return coupon with { Benefit = benefit, Minimum = minimum };
    }
}
