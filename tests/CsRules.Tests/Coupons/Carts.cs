using System.Collections.Immutable;
using CsRules.Coupons;
using FsCheck;
using FsCheck.Fluent;

namespace CsRules.Tests.Coupons;

/// <summary>A book and a cart made to collide: few products, tight minimums, thresholds near the totals.</summary>
public sealed record BookAndCart(CouponBookDefinition Book, Cart Cart)
{
    public override string ToString() =>
        System.Text.Json.JsonSerializer.Serialize(new CouponCase(Book, Cart), CsRulesJson.TypeOf<CouponCase>());
}

public static class Carts
{
    private static readonly string[] Products = ["A", "B", "C"];
    private static readonly string[] Categories = ["shoes", "shirts"];

    public static Arbitrary<BookAndCart> Any() => Arb.From(Case(5, 4, 3), Shrink);

    private static Gen<BookAndCart> Case(int mostLines, int mostProducts, int mostOrders) =>
        from lines in Lines(mostLines)
        let total = lines.Sum(l => l.Amount.MinorUnits)
        from products in Many(0, mostProducts, i => ProductCoupon($"p{i}"))
        from orders in Many(0, mostOrders, i => OrderCoupon($"o{i}", total))
        from ships in Many(0, 2, i => ShippingCoupon($"s{i}", total))
        from shipping in Shipping(total)
        from days in Gen.ArrayOf(Gen.Choose(0, 4), products.Length + orders.Length + ships.Length)
        from rounding in Gen.Elements(Rounding.HalfUp, Rounding.HalfUp, Rounding.Down, Rounding.HalfEven, Rounding.Up)
        select new BookAndCart(
            new(Currency.Krw, [.. products.Concat(orders).Concat(ships).Select((c, i) => Ending(c, days[i]))]) { Rounding = rounding },
            new Cart(lines) { Shipping = shipping });

    // Few last days, so that many coupons end together; one in five has no end.
    private static CouponDefinition Ending(CouponDefinition coupon, int day) =>
        day == 0 ? coupon : coupon with { Validity = new() { Until = new NodaTime.LocalDate(2025, 10, 10 + (day / 2)) } };

    private static Gen<ImmutableArray<T>> Many<T>(int least, int most, Func<int, Gen<T>> one) =>
        from n in Gen.Choose(least, most)
        from all in Gen.CollectToArray(Enumerable.Range(0, n), one)
        select ImmutableArray.Create(all);

    private static Gen<ImmutableArray<CartLine>> Lines(int most) => Many(1, most, i =>
        from price in Gen.OneOf(Gen.Choose(1, 30).Select(n => n * 1000), Gen.Choose(0, 9).Select(n => n * 500), Gen.Choose(1, 20_000))
        from quantity in Gen.Elements(1, 1, 1, 2, 3, 5)
        from product in Gen.Elements(Products)
        from category in Gen.Elements(Categories)
        from floor in Gen.Frequency((5, Gen.Constant(0)), (1, Gen.Choose(0, 10)))
        select new CartLine($"l{i}", Money.Won(price), quantity)
        {
            Product = product,
            Categories = [category],
            Floor = floor == 0 ? null : Money.Won((long)price * quantity * floor / 10),
        });

    private static Gen<CouponDefinition> ProductCoupon(string id) =>
        from benefit in Gen.Frequency(
            (4, Percent(withUnits: true)), (3, Fixed()), (1, PerUnit()), (1, Tiered()),
            (1, BuyGet()), (1, Cheapest()))
        from filter in Gen.Choose(0, 3)
        from product in Gen.Elements(Products)
        from category in Gen.Elements(Categories)
        from any in Gen.Elements(LineScope.OneLine, LineScope.OneLine, LineScope.OneLine, LineScope.AllMatching)
        let scope = benefit.GetProducts.IsEmpty && benefit.GetCategories.IsEmpty ? any : LineScope.AllMatching
        from uses in Gen.Elements(true, true, false)
        from priority in Gen.Choose(0, 1)
        from minimum in Gen.Frequency((2, Gen.Constant<CouponMinimum?>(null)), (1, StaticMinimum()))
        from exclusive in Gen.Frequency((9, Gen.Constant(false)), (1, Gen.Constant(true)))
        select new CouponDefinition(id, CouponTarget.Lines, benefit)
        {
            AppliesTo = scope,
            Products = filter == 1 ? [product] : [],
            Categories = filter == 2 ? [category] : [],
            Minimum = minimum,
            Exclusive = exclusive,
            UsesUnits = uses && scope == LineScope.AllMatching && (benefit.Kind is BenefitKind.BuyGet or BenefitKind.Cheapest),
            Priority = priority,
        };

    private static Gen<CouponDefinition> OrderCoupon(string id, long total) =>
        from benefit in Gen.Frequency((6, Percent(withUnits: false)), (5, Fixed()), (1, Tiered()), (1, PerLine(PerUnit())), (1, PerLine(Percent(withUnits: true))), (1, PerLine(Cheapest())))
        from original in Gen.Elements(CouponBase.Running, CouponBase.Running, CouponBase.Original)
        from minimum in Gen.Frequency((1, Gen.Constant<CouponMinimum?>(null)), (1, StaticMinimum()), (3, NearTotal(total)), (1, OnNamedLines(total)))
        from exclusive in Gen.Frequency((9, Gen.Constant(false)), (1, Gen.Constant(true)))
        from grouped in Gen.Elements(null, "x", "x", "y")
        from priority in Gen.Choose(0, 2)
        select new CouponDefinition(id, CouponTarget.Order, benefit)
        {
            Base = original,
            Minimum = minimum,
            Exclusive = exclusive,
            Group = exclusive ? null : grouped,
            Priority = priority,
        };

    private static Gen<CouponDefinition> ShippingCoupon(string id, long total) =>
        from target in Gen.Elements(CouponTarget.Shipping, CouponTarget.Shipping, CouponTarget.OrderAndShipping)
        from benefit in Gen.OneOf(
            Gen.Constant(new CouponBenefit(target == CouponTarget.Shipping ? BenefitKind.FreeShipping : BenefitKind.Percent) { Rate = target == CouponTarget.Shipping ? null : Rate.One }),
            Gen.Choose(1, 4).Select(n => new CouponBenefit(BenefitKind.Fixed) { Amount = Money.Won(n * 1000) }),
            Percent(withUnits: false))
        from minimum in Gen.Frequency((1, Gen.Constant<CouponMinimum?>(null)), (1, NearTotal(total)))
        select new CouponDefinition(id, target, benefit) { Minimum = minimum };

    private static Gen<CartShipping?> Shipping(long total) =>
        from kind in Gen.Choose(0, 3)
        from fee in Gen.Elements(2500L, 3000L, 5000L)
        from percent in Gen.Choose(50, 102)
        from measured in Gen.Elements(FreeShippingMeasured.AfterCoupons, FreeShippingMeasured.AfterCoupons,
            FreeShippingMeasured.AfterProductCoupons, FreeShippingMeasured.BeforeCoupons)
        select kind == 0 ? null : new CartShipping(Money.Won(fee))
        {
            FreeFrom = kind == 1 ? null : Money.Won(total * percent / 100),
            Measured = measured,
        };

    private static Gen<CouponBenefit> BuyGet() =>
        from buy in Gen.Choose(1, 3)
        from get in Gen.Choose(1, 2)
        from off in Gen.Choose(0, 3)
        from units in Gen.Elements(0, 0, 1)
        from others in Gen.Choose(0, 3)
        from product in Gen.Elements(Products)
        from category in Gen.Elements(Categories)
        select new CouponBenefit(BenefitKind.BuyGet)
        {
            GetProducts = others == 1 ? [product] : [],
            GetCategories = others == 2 ? [category] : [],
            Buy = buy,
            Get = get,
            Rate = off == 1 ? Rate.Percent(33) : null,
            Amount = off == 2 ? Money.Won(1_700) : null,
            MaxUnits = units == 0 ? null : units,
        };

    private static Gen<CouponBenefit> Cheapest() =>
        from off in Gen.Choose(0, 2)
        from units in Gen.Elements(0, 0, 1, 2, 3)
        select new CouponBenefit(BenefitKind.Cheapest)
        {
            Rate = off == 1 ? Rate.Percent(33) : null,
            Amount = off == 2 ? Money.Won(1_700) : null,
            MaxUnits = units == 0 ? null : units,
        };

    private static Gen<CouponBenefit> PerLine(Gen<CouponBenefit> benefits) =>
        from benefit in benefits
        from units in Gen.Elements(0, 0, 1, 2)
        select benefit with { MaxUnitsPerLine = units == 0 ? null : units };

    private static Gen<CouponBenefit> Percent(bool withUnits) =>
        from percent in Gen.Elements(1, 5, 7, 10, 15, 20, 30, 33, 50, 100)
        from cap in Gen.Elements(0, 0, 0, 1000, 3000, 5000)
        from step in Gen.Elements(0, 0, 0, 0, 10, 100, 1000)
        from units in Gen.Elements(0, 0, 1, 2)
        select new CouponBenefit(BenefitKind.Percent)
        {
            Rate = Rate.Percent(percent),
            Cap = cap == 0 ? null : Money.Won(cap),
            Step = step == 0 ? null : Money.Won(step),
            MaxUnits = withUnits && units > 0 ? units : null,
        };

    private static Gen<CouponBenefit> Fixed() =>
        Gen.OneOf(Gen.Choose(1, 12).Select(n => n * 500), Gen.Choose(1, 9000)).Select(n => new CouponBenefit(BenefitKind.Fixed) { Amount = Money.Won(n) });

    private static Gen<CouponBenefit> PerUnit() =>
        from amount in Gen.Choose(1, 20)
        from units in Gen.Choose(0, 3)
        select new CouponBenefit(BenefitKind.PerUnit) { Amount = Money.Won(amount * 100), MaxUnits = units == 0 ? null : units };

    private static Gen<CouponBenefit> Tiered() =>
        from first in Gen.Choose(1, 15)
        from second in Gen.Choose(1, 15)
        from amount in Gen.Choose(1, 60)
        select new CouponBenefit(BenefitKind.Tiered)
        {
            Tiers =
            [
                new(Money.Won(first * 1000)) { Rate = Rate.Percent(second) },
                new(Money.Won((first + second) * 1000)) { Amount = Money.Won(amount * 100) },
            ],
        };

    private static Gen<CouponMinimum?> StaticMinimum() =>
        from spend in Gen.Choose(1, 60)
        from quantity in Gen.Choose(0, 4)
        from measuredOn in Gen.Elements(MinimumOn.Target, MinimumOn.Order, MinimumOn.NamedLines)
        from product in Gen.Elements(Products)
        select (CouponMinimum?)new CouponMinimum
        {
            Spend = Money.Won(spend * 1000),
            Quantity = quantity == 0 ? null : quantity,
            On = measuredOn,
            Products = measuredOn == MinimumOn.NamedLines ? [product] : [],
        };

    private static Gen<CouponMinimum?> NearTotal(long total) =>
        from percent in Gen.Choose(60, 101)
        from measured in Gen.Elements(MeasuredAt.AfterProductCoupons, MeasuredAt.Running, MeasuredAt.Original)
        select (CouponMinimum?)new CouponMinimum { Spend = Money.Won(Math.Max(1, total * percent / 100)), Measured = measured };

    // Lines of one category, measured as the rest: which lines a product coupon is on decides.
    private static Gen<CouponMinimum?> OnNamedLines(long total) =>
        from percent in Gen.Choose(10, 90)
        from measured in Gen.Elements(MeasuredAt.AfterProductCoupons, MeasuredAt.Running, MeasuredAt.Original)
        from category in Gen.Elements(Categories)
        select (CouponMinimum?)new CouponMinimum { Spend = Money.Won(Math.Max(1, total * percent / 100)), Measured = measured, On = MinimumOn.NamedLines, Categories = [category] };

    private static IEnumerable<BookAndCart> Shrink(BookAndCart c)
    {
        foreach (var coupon in c.Book.Coupons) yield return c with { Book = c.Book with { Coupons = c.Book.Coupons.Remove(coupon) } };
        if (c.Cart.Lines.Length > 1)
            foreach (var line in c.Cart.Lines) yield return c with { Cart = c.Cart with { Lines = c.Cart.Lines.Remove(line) } };
        if (c.Cart.Shipping is not null) yield return c with { Cart = c.Cart with { Shipping = null } };
    }
}

/// <summary>Round prices, equal coupons, high floors and whole discounts: many combinations with one total.</summary>
public static class FlatCarts
{
    public static Arbitrary<BookAndCart> Any() => Arb.From(Case());

    private static Gen<BookAndCart> Case() =>
        from prices in Gen.Choose(1, 3).Select(n => n * 1_000).ArrayOf(3)
        from floored in Gen.Choose(0, 2).ArrayOf(3)
        from kinds in Gen.Choose(0, 5).ArrayOf(6)
        from days in Gen.Choose(1, 3).ArrayOf(6)
        from free in Gen.Elements(0L, 2_000, 4_000)
        select new BookAndCart(
            new(Currency.Krw, [.. kinds.Select((kind, i) => Coupon($"{"fcebda"[i]}", kind) with { Validity = new() { Until = new NodaTime.LocalDate(2025, 10, 9 + days[i]) } })]),
            new Cart([.. prices.Select((price, i) => new CartLine($"l{i}", Money.Won(price)) { Floor = floored[i] == 0 ? Money.Won(price / 2) : null })])
            {
                Shipping = free == 0 ? null : new(Money.Won(1_000)) { FreeFrom = Money.Won(free) },
            });

    private static CouponDefinition Coupon(string id, int kind) => kind switch
    {
        0 => new(id, CouponTarget.Lines, new(BenefitKind.Fixed) { Amount = Money.Won(500) }),
        1 => new(id, CouponTarget.Lines, new(BenefitKind.Percent) { Rate = Rate.One }),
        2 => new(id, CouponTarget.Order, new(BenefitKind.Percent) { Rate = Rate.One }) { Exclusive = true },
        3 => new(id, CouponTarget.Order, new(BenefitKind.Percent) { Rate = Rate.Percent(50) }),
        4 => new(id, CouponTarget.Order, new(BenefitKind.Fixed) { Amount = Money.Won(2_000) }) { Group = "g" },
        _ => new(id, CouponTarget.Shipping, new(BenefitKind.FreeShipping)),
    };
}

/// <summary>Two prices, floors, and coupons that look at units: which of equally dear units are taken decides.</summary>
public static class UnitCarts
{
    public static Arbitrary<BookAndCart> Any() => Arb.From(Case());

    private static Gen<BookAndCart> Case() =>
        from lines in Line().ArrayOf(4)
        from count in Gen.Choose(1, 4)
        from kinds in Gen.Choose(0, 6).ArrayOf(4)
        from buys in Gen.Choose(1, 2).ArrayOf(4)
        from most in Gen.Choose(1, 4).ArrayOf(4)
        from off in Gen.Elements(700, 1_500, 3_000, 5_000).ArrayOf(4)
        from coupons in Gen.Choose(1, 4)
        select new BookAndCart(
            new(Currency.Krw, [.. Enumerable.Range(0, coupons).Select(i => Coupon($"{"cabd"[i]}", kinds[i], buys[i], most[i], off[i]))]),
            new Cart([.. lines.Take(count).Select((l, i) => l with { Id = $"l{i}" })]));

    private static Gen<CartLine> Line() =>
        from price in Gen.Elements(3_000, 5_000)
        from quantity in Gen.Choose(1, 4)
        from floor in Gen.Elements(0, 0, 4, 7, 9)
        from product in Gen.Elements("A", "B")
        select new CartLine("l", Money.Won(price), quantity) { Product = product, Floor = floor == 0 ? null : Money.Won(price * quantity * floor / 10) };

    private static CouponDefinition Coupon(string id, int kind, int buy, int most, int off) => kind switch
    {
        0 => new(id, CouponTarget.Order, new(BenefitKind.PerUnit) { Amount = Money.Won(off), MaxUnits = most }),
        1 => new(id, CouponTarget.Order, new(BenefitKind.PerUnit) { Amount = Money.Won(off), MaxUnitsPerLine = buy }),
        2 => new(id, CouponTarget.Order, new(BenefitKind.Percent) { Rate = Rate.Percent(33), MaxUnits = most, MaxUnitsPerLine = buy }),
        3 => new(id, CouponTarget.Order, new(BenefitKind.Cheapest) { Amount = Money.Won(off), MaxUnits = most }),
        4 => new(id, CouponTarget.Lines, new(BenefitKind.BuyGet) { Buy = buy, Get = 1, GetProducts = ["A"] }) { AppliesTo = LineScope.AllMatching, UsesUnits = most > 1, Priority = most },
        5 => new(id, CouponTarget.Lines, new(BenefitKind.BuyGet) { Buy = buy, Get = 1, GetProducts = ["B"], MaxUnits = most }) { AppliesTo = LineScope.AllMatching, Products = ["A"], UsesUnits = true },
        _ => new(id, CouponTarget.Lines, new(BenefitKind.Cheapest) { Rate = Rate.Percent(50), MaxUnits = most }) { AppliesTo = LineScope.AllMatching, UsesUnits = most > 1, Priority = buy },
    };
}
