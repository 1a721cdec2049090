using CsRules.Orders;
using FsCheck;
using FsCheck.Fluent;

namespace CsRules.Tests.Orders;

/// <summary>Orders to start a test from, and generated ones that always add up.</summary>
public static class SampleOrders
{
    public static Order Of(long[] unitPrices, long discount = 0, long? minimum = null, Currency? currency = null, int quantity = 1)
    {
        var money = currency ?? Currency.Krw;
        return new()
        {
            Id = "o",
            Lines = [.. unitPrices.Select((price, i) => new OrderLine { Id = "l" + i, UnitPrice = new(price, money), Quantity = quantity })],
            Discounts = discount == 0 ? [] : [new() { Id = "c", Amount = new(discount, money), Minimum = minimum is { } m ? new Money(m, money) : null }],
            Payments = [new() { Method = "card", Amount = new((unitPrices.Sum() * quantity) - discount, money) }],
        };
    }

    public static Arbitrary<Order> Orders() => Arb.From(
        from count in Gen.Choose(1, 4)
        from prices in Gen.Choose(0, 5000).ListOf(count)
        from quantities in Gen.Choose(1, 4).ListOf(count)
        let goods = prices.Zip(quantities, (p, q) => (long)p * q).Sum()
        from discounts in Gen.Choose(0, 2)
        from percents in Gen.Choose(1, 40).ListOf(discounts)
        from minimumShare in Gen.Choose(0, 100).ListOf(discounts)
        from afterwards in Gen.Elements(true, false)
        from fee in Gen.Elements(0, 2500)
        from freeShare in Gen.Choose(0, 100)
        from pointShare in Gen.Choose(0, 60)
        from split in Gen.Choose(0, 100)
        from earned in Gen.Choose(0, 300)
        from measured in Gen.Choose(0, 26)
        select Build([.. prices], [.. quantities], goods, [.. percents], [.. minimumShare], afterwards, fee, freeShare, pointShare, split, earned, measured));

    private static Order Build(
        int[] prices, int[] quantities, long goods, int[] percents, int[] minimumShare, bool afterwards, int fee,
        int freeShare, int pointShare, int split, int earned, int measured)
    {
        // The first discount is now and then a coupon of the first line alone, with a minimum of its own lines or of units.
        var discounts = percents.Select((percent, i) => new OrderDiscount
        {
            Id = "c" + i,
            Lines = i == 0 && measured % 3 == 0 ? ["l0"] : [],
            Amount = Money.Won((i == 0 && measured % 3 == 0 ? (long)prices[0] * quantities[0] : goods) * percent / 100),
            Minimum = Money.Won(goods * minimumShare[i] / 100 * (measured % 2) / (i == 0 && measured % 3 == 0 ? 2 : 1)),
            MinimumQuantity = measured % 5 == 0 ? 1 + (measured % 4) : null,
            MinimumOn = measured % 4 == 0 ? DiscountMinimumOn.Target : DiscountMinimumOn.Order,
            MinimumAfterDiscounts = afterwards,
            Measured = afterwards ? MeasuredAt.Original : (MeasuredAt)(measured / 3 % 3),
        }).ToArray();
        var paid = goods - discounts.Sum(d => d.Amount.MinorUnits) + fee;
        var points = paid * pointShare / 100;
        var card = (paid - points) * split / 100;
        return new()
        {
            Id = "o",
            PlacedOn = new NodaTime.LocalDate(2025, 9, 1),
            Lines = [.. prices.Select((p, i) => new OrderLine { Id = "l" + i, UnitPrice = Money.Won(p), Quantity = quantities[i] })],
            Discounts = [.. discounts],
            Shipping = new() { Fee = Money.Won(fee), StandardFee = Money.Won(2500), FreeFrom = Money.Won(goods * freeShare / 100), Measured = (FreeShippingMeasured)(measured / 9) },
            Points =
            [
                new() { Lot = "a", Amount = Money.Won(points / 3), ExpiresOn = new(2025, 10, 1) },
                new() { Lot = "b", Amount = Money.Won(points - (points / 3)), ExpiresOn = new(2026, 10, 1) },
            ],
            Payments = [new() { Method = "card", Amount = Money.Won(card) }, new() { Method = "bank", Amount = Money.Won(paid - points - card) }],
            Earned = new() { Amount = Money.Won(earned), Held = Money.Won(earned / 2) },
        };
    }
}
