using System.Collections.Immutable;
using System.Text.Json;
using CsRules.Coupons;
using NodaTime;

namespace CsRules.Tests.Coupons;

/// <summary>The portable coupon cases of Data/commerce-cases.json, each as a book and a cart.</summary>
public class CommerceCouponTests
{
    private static readonly Instant Now = Instant.FromUtc(2025, 10, 1, 3, 0);

    public static TheoryData<string> Stacks => CommerceCase.Ids("stack");

    public static TheoryData<string> Totals => CommerceCase.Ids("coupon_total");

    public static TheoryData<string> Singles => CommerceCase.Ids("best_single");

    public static TheoryData<string> Minimums => CommerceCase.Ids("eligibility_min");

    public static TheoryData<string> Splits => CommerceCase.Ids("split_items_shipping");

    public static TheoryData<string> Tiers => CommerceCase.Ids("tiered_percent");

    public static TheoryData<string> Runnings => CommerceCase.Ids("running_base");

    public static TheoryData<string> Percents => CommerceCase.Ids("percent");

    public static TheoryData<string> Caps => CommerceCase.Ids("percent_cap");

    private static CouponPrice Best(CommerceCase test, CartLine[] lines, IEnumerable<CouponDefinition> coupons, CartShipping? shipping = null) =>
        new CouponBookDefinition(test.Currency, [.. coupons]).Compile().Best(new Cart([.. lines]) { Shipping = shipping }, new Shopper(), Now).Price;

    private static Money Of(CommerceCase test, JsonElement amount) => new(amount.GetInt64(), test.Currency);

    private static CouponDefinition Order(string id, CouponBenefit benefit) => new(id, CouponTarget.Order, benefit);

    [Theory]
    [MemberData(nameof(Percents))]
    public void Percent_case(string id)
    {
        var test = CommerceCase.Get(id);
        var price = Best(test, [new("1", Of(test, test.Input.GetProperty("amount")))],
            [Order("c", new(BenefitKind.Percent) { Rate = Rate.Percent(test.Input.GetProperty("percent").GetInt32()) })]);
        Assert.Equal(test.Expect.GetProperty("discount").GetInt64(), price.Applied.Single().Discount.MinorUnits);
    }

    [Theory]
    [MemberData(nameof(Caps))]
    public void Percent_cap_case(string id)
    {
        var test = CommerceCase.Get(id);
        var lines = test.Input.GetProperty("lines").EnumerateArray().Select((l, i) => new CartLine($"{i}", Of(test, l))).ToArray();
        var price = Best(test, lines, [Order("c", new(BenefitKind.Percent)
        {
            Rate = Rate.Percent(test.Input.GetProperty("percent").GetInt32()),
            Cap = test.Input.GetProperty("cap") is { ValueKind: JsonValueKind.Number } cap ? Of(test, cap) : null,
        })]);
        Assert.Equal(test.Expect.GetProperty("total").GetInt64(), price.Applied.Single().Discount.MinorUnits);
        if (test.Expect.TryGetProperty("shares", out var shares))
            Assert.Equal(CommerceCase.Longs(shares), price.Applied.Single().Shares.Select(s => s.Amount.MinorUnits));
    }

    [Theory]
    [MemberData(nameof(Tiers))]
    public void Tiered_percent_case(string id)
    {
        var test = CommerceCase.Get(id);
        var lines = test.Input.GetProperty("lines").EnumerateArray().Select((l, i) => new CartLine($"{i}", Of(test, l))).ToArray();
        var tiers = test.Input.GetProperty("tiers").EnumerateObject()
            .Select(t => (From: long.Parse(t.Name, System.Globalization.CultureInfo.InvariantCulture), Percent: t.Value.GetInt32()))
            .Prepend((From: 0L, Percent: test.Input.GetProperty("basePercent").GetInt32()))
            .Select(t => new CouponTier(new Money(t.From, test.Currency)) { Rate = Rate.Percent(t.Percent) });
        var price = Best(test, lines, [Order("c", new(BenefitKind.Tiered) { Tiers = [.. tiers] })]);
        Assert.Equal(test.Expect.GetProperty("firstLineDiscount").GetInt64(), price.Applied.Single().Shares[0].Amount.MinorUnits);
    }

    [Theory]
    [MemberData(nameof(Runnings))]
    public void Running_base_case(string id)
    {
        var test = CommerceCase.Get(id);
        var line = new CartLine("1", Of(test, test.Input.GetProperty("unit")), test.Input.GetProperty("qty").GetInt32());
        var coupons = test.Input.GetProperty("laneDiscounts").EnumerateObject()
            .Select(l => Order(l.Name, new(BenefitKind.Fixed) { Amount = Of(test, l.Value) }));
        Assert.Equal(test.Expect.GetProperty("discounted").GetInt64(), Best(test, [line], coupons).Items.MinorUnits);
    }

    [Theory]
    [MemberData(nameof(Splits))]
    public void Split_items_shipping_case(string id)
    {
        var test = CommerceCase.Get(id);
        var (items, fee, value) = (test.Input.GetProperty("items"), test.Input.GetProperty("shipping"), test.Input.GetProperty("value"));
        CouponBenefit benefit = test.Input.GetProperty("type").GetString() == "fixed"
            ? new(BenefitKind.Fixed) { Amount = Of(test, value) }
            : new(BenefitKind.Percent) { Rate = Rate.Percent(value.GetInt32()) };
        var price = Best(test, [new("1", Of(test, items))], [new("c", CouponTarget.OrderAndShipping, benefit)], new(Of(test, fee)));
        Assert.Equal(test.Expect.GetProperty("items").GetInt64(), items.GetInt64() - price.Items.MinorUnits);
        Assert.Equal(test.Expect.GetProperty("shipping").GetInt64(), fee.GetInt64() - price.Shipping.MinorUnits);
    }

    [Theory]
    [MemberData(nameof(Minimums))]
    public void Eligibility_min_case(string id)
    {
        var test = CommerceCase.Get(id);
        var (lines, products) = MinimumLines(test);
        var minimum = new CouponMinimum
        {
            Spend = test.Input.GetProperty("minSpent") is { ValueKind: JsonValueKind.Number } spend ? Of(test, spend) : null,
            Quantity = test.Input.TryGetProperty("minQty", out var quantity) ? quantity.GetInt32() : null,
        };
        var coupon = new CouponDefinition("c", CouponTarget.Lines, new(BenefitKind.Fixed) { Amount = new Money(1, test.Currency) })
        {
            AppliesTo = LineScope.AllMatching,
            Products = products,
            Minimum = minimum,
        };
        Assert.Equal(test.Expect.GetProperty("eligible").GetBoolean(), Best(test, lines, [coupon]).Applied.Length == 1);
    }

    private static (CartLine[] Lines, ImmutableArray<string> Products) MinimumLines(CommerceCase test)
    {
        if (!test.Input.TryGetProperty("cart", out var cart))
        {
            var quantity = test.Input.GetProperty("qty").GetInt32();
            return ([new("1", new Money(test.Input.GetProperty("subtotal").GetInt64() / quantity, test.Currency), quantity)], []);
        }

        return (
            [.. cart.EnumerateArray().Select((l, i) => new CartLine($"{i}", Of(test, l[1])) { Product = l[0].GetString() })],
            [.. test.Input.GetProperty("targets").EnumerateArray().Select(t => t.GetString()!)]);
    }

    [Theory]
    [MemberData(nameof(Singles))]
    public void Best_single_case(string id)
    {
        var test = CommerceCase.Get(id);
        var line = new CartLine("1", Of(test, test.Input.GetProperty("unit")), test.Input.GetProperty("qty").GetInt32());
        var coupons = test.Input.GetProperty("rewards").EnumerateArray().Select((r, i) =>
        {
            var parts = r.GetString()!.Split('/');
            var amount = new Money(long.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture), test.Currency);
            var benefit = parts.Length == 1
                ? new CouponBenefit(BenefitKind.PerUnit) { Amount = amount }
                : new CouponBenefit(BenefitKind.BuyGet) { Buy = 1, Get = 1, Amount = amount };
            return new CouponDefinition(parts[0], CouponTarget.Lines, benefit);
        });
        Assert.Equal($"{test.Expect.GetProperty("chosen").GetInt64()}", Best(test, [line], coupons).Applied.Single().Coupon);
    }

    [Theory]
    [MemberData(nameof(Totals))]
    public void Coupon_total_case(string id)
    {
        var test = CommerceCase.Get(id);
        var lines = test.Input.GetProperty("lines").EnumerateArray()
            .Select((l, i) => new CartLine($"{i}", Of(test, l.GetProperty("unit")), l.GetProperty("qty").GetInt32())).ToArray();
        var running = test.Policy.GetProperty("base").GetString() == "running";
        var coupons = test.Input.GetProperty("coupons").EnumerateArray().Select((c, i) => Order($"c{i}", new(c.GetProperty("type").GetString() switch
        {
            "percent" => BenefitKind.Percent,
            "fixed-cart" => BenefitKind.Fixed,
            _ => BenefitKind.PerUnit,
        })
        {
            Rate = c.GetProperty("type").GetString() == "percent" ? Rate.Percent(c.GetProperty("value").GetInt32()) : null,
            Amount = c.GetProperty("type").GetString() != "percent" ? Of(test, c.GetProperty("value")) : null,
            MaxUnits = c.TryGetProperty("maxUnits", out var units) ? units.GetInt32() : null,
        }) with
        { Base = running ? CouponBase.Running : CouponBase.Original });
        var price = Best(test, lines, coupons);
        Assert.Equal(test.Expect.GetProperty("discount").GetInt64(), price.Applied.Sum(a => a.Discount.MinorUnits));
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public void Stack_case(string id)
    {
        var test = CommerceCase.Get(id);
        var lines = test.Input.GetProperty("lines").EnumerateArray().Select(l => Line(test, l)).ToArray();
        var promotions = test.Input.GetProperty("promotions").EnumerateArray().ToArray();
        var shipping = test.Input.TryGetProperty("shipping", out var fee) && fee.GetInt64() > 0 ? new CartShipping(Of(test, fee)) : null;
        if (promotions[0].TryGetProperty("target", out var target) && target.GetString() == "shipping" && test.Expect.TryGetProperty("adjust", out var each))
        {
            // Each line is one shipping method: the coupon is used on the fee of whichever is chosen.
            foreach (var method in lines)
                Assert.Equal(each[0].GetProperty(method.Id).GetInt64(), Best(test, [new("x", new Money(1000, test.Currency))],
                    [new("c", CouponTarget.Shipping, new(BenefitKind.Fixed) { Amount = Of(test, promotions[0].GetProperty("value")) })],
                    new(method.Amount)).Applied.Single().OffShipping.MinorUnits);
            return;
        }

        var price = Best(test, lines, promotions.Select((p, i) => Promotion(test, p, promotions.Length - i)), shipping);
        if (test.Expect.TryGetProperty("total", out var total)) Assert.Equal(total.GetInt64(), price.Payable.MinorUnits);
        if (test.Expect.TryGetProperty("discount", out var discount))
            Assert.Equal(discount.GetInt64(), price.Applied.Sum(a => a.Discount.MinorUnits));
        if (!test.Expect.TryGetProperty("adjust", out var adjust)) return;
        var expected = adjust[0].EnumerateObject().ToDictionary(a => a.Name, a => a.Value.GetInt64());
        Assert.Equal(expected, price.Applied.SelectMany(a => a.Shares).ToDictionary(s => s.Line, s => s.Amount.MinorUnits));
    }

    private static CartLine Line(CommerceCase test, JsonElement line)
    {
        var quantity = line.GetProperty("qty").GetInt32();
        // A subtotal that its units don't divide is one unit of that price.
        if (!line.TryGetProperty("subtotal", out var subtotal)) return new(line.GetProperty("id").GetString()!, Of(test, line.GetProperty("unit")), quantity);
        var (unit, rest) = Math.DivRem(subtotal.GetInt64(), quantity);
        return new(line.GetProperty("id").GetString()!, new Money(rest == 0 ? unit : unit + 1, test.Currency), quantity);
    }

    private static CouponDefinition Promotion(CommerceCase test, JsonElement p, int givenOrder)
    {
        string Text(string name, string otherwise) => p.TryGetProperty(name, out var value) ? value.GetString()! : otherwise;
        int? Number(string name) => p.TryGetProperty(name, out var value) ? value.GetInt32() : null;
        var type = p.GetProperty("type").GetString();
        var target = Text("target", Text("allocation", "across") == "each" || type == "buyget" ? "lines" : "order");
        var each = Text("allocation", "") == "each";
        CouponBenefit benefit = type switch
        {
            "percent" => new(BenefitKind.Percent) { Rate = Rate.Percent(p.GetProperty("value").GetInt32()), MaxUnits = Number("maxQty") },
            "free-shipping" => new(BenefitKind.FreeShipping),
            "buyget" => new(BenefitKind.BuyGet) { Buy = Number("buyQty"), Get = Number("getQty") },
            _ when each => new(BenefitKind.PerUnit) { Amount = Of(test, p.GetProperty("value")), MaxUnits = Number("maxQty") },
            _ => new(BenefitKind.Fixed) { Amount = Of(test, p.GetProperty("value")) },
        };
        var strictly = p.TryGetProperty("minStrict", out var strict) && strict.GetBoolean() ? 1 : 0;
        CouponMinimum? minimum = p.TryGetProperty("min", out var min)
            ? new()
            {
                Spend = new Money(min.GetInt64() + strictly, test.Currency),
                Measured = target == "lines" ? MeasuredAt.Original : MeasuredAt.Running,
            }
            : null;
        if (p.TryGetProperty("condition", out var condition))
            minimum = new() { Quantity = condition.GetProperty("anyLineQtyAtLeast").GetInt32(), On = MinimumOn.AnyLine };
        return new($"c{9 - givenOrder}", target == "lines" ? CouponTarget.Lines : target == "shipping" ? CouponTarget.Shipping : CouponTarget.Order, benefit)
        {
            AppliesTo = target == "lines" ? LineScope.AllMatching : LineScope.OneLine,
            Products = p.TryGetProperty("lines", out var products) ? [.. products.EnumerateArray().Select(l => l.GetString()!)] : [],
            Minimum = minimum,
            Priority = Number("priority") ?? givenOrder,
            Exclusive = p.TryGetProperty("exclusive", out var exclusive) && exclusive.GetBoolean(),
        };
    }
}
