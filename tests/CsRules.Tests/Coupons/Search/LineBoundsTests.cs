using CsRules.Coupons;
using CsRules.Coupons.Benefits;
using CsRules.Coupons.Search;
using NodaTime;

namespace CsRules.Tests.Coupons.Search;

/// <summary>What is said of totals where order coupons take single units, against the price of every assignment.</summary>
public class LineBoundsTests
{
    [Fact]
    public void No_assignment_costs_less_than_its_bound_and_most_bounds_are_close()
    {
        var random = new Random(31);
        var (priced, closer, closest) = (0, 0, 0);
        for (var round = 0; round < 1_500; round++)
        {
            var (problem, orders) = Make(random);
            var variant = new Variant(problem, [], SearchBudget.Endless);
            var (pipeline, bounds, scratch) = (new Pipeline(problem), new LineBounds(problem, SearchBudget.Endless), new long[problem.Lines.Length]);
            var choice = new OrderChoice(problem, SearchBudget.Endless);
            choice.Restore(orders);
            foreach (var options in RowSets.All(problem.Rows))
            {
                var products = variant.Choice(options);
                if (pipeline.Payable(products, orders, scratch) is not { } total) continue;
                priced++;
                var (least, most) = (products.Discount - random.Next(3) * random.Next(2_000), products.Discount + random.Next(3) * random.Next(2_000));
                (least, most) = (Math.Max(0, least), Math.Min(most, variant.Most));
                // With nothing settled, with some of the rows, and with all of them.
                var some = options.Select(option => random.Next(2) == 0 ? option : -1).ToArray();
                foreach (var settled in new[] { null, some, options })
                {
                    var bound = bounds.TotalAtLeast(variant, orders, least, most, settled);
                    Assert.True(bound <= total.Payable, $"{round}: {bound} {total.Payable}, {string.Join(' ', options)} of {least} to {most}");
                }

                var alone = bounds.TotalAtLeast(variant, orders, products.Discount, products.Discount, options);
                if (alone > choice.TotalAtLeast(products.Discount)) closer++;
                if (total.Payable - alone <= 5) closest++;
            }
        }

        Assert.True(priced > 12_000 && closer * 2 > priced && closest * 4 > priced, $"{priced} priced, {closer} closer, {closest} closest");
    }

    // Three coupons in their order, of which the first or the second takes single units; a minimum on the running total, and shipping.
    private static (Problem Problem, OrderStep[] Orders) Make(Random random)
    {
        var count = random.Next(2, 5);
        var ties = random.Next(3) == 0;
        var lines = Enumerable.Range(0, count).Select(_ =>
        {
            var (unit, quantity) = (ties ? 1_000L * random.Next(3, 6) : random.Next(900, 9_000), random.Next(1, 4));
            return new LineFacts(unit, quantity, unit * quantity, 0);
        }).ToArray();
        var total = lines.Sum(line => line.Amount);
        var cart = new Cart([.. lines.Select((line, i) => new CartLine($"l{i}", Money.Won(line.Unit), line.Quantity))])
        {
            Shipping = random.Next(2) == 0 ? null : new(Money.Won(2_500)) { FreeFrom = Money.Won(total * random.Next(60, 101) / 100) },
        };
        var occasion = new Occasion(cart, lines, total, new(), new LocalDateTime(2025, 10, 1, 12, 0), Currency.Krw);
        var orders = Enumerable.Range(0, 3).Select(k => new OrderStep(
            new(new($"o{k}", CouponTarget.Order, Benefit(random, k < 2))
            {
                Base = random.Next(3) == 0 ? CouponBase.Original : CouponBase.Running,
                Minimum = random.Next(3) > 0 ? null : new() { Spend = Money.Won(total * random.Next(30, 95) / 100), Measured = random.Next(2) == 0 ? MeasuredAt.Running : MeasuredAt.AfterProductCoupons },
            }, k, Rounding.HalfUp), occasion, -1)).ToArray();
        var rows = RowSets.Make(random, random.Next(1, 4), count, () => random.Next(1, 900));
        return (new Problem { Occasion = occasion, Rows = rows, Bundles = [], Orders = orders, Shipping = [], Groups = 0, Ranks = [.. Enumerable.Range(0, 4)], Floors = 0 }, orders);
    }

    private static CouponBenefit Benefit(Random random, bool mayCount) => (mayCount ? random.Next(6) : 5 + random.Next(2)) switch
    {
        0 => new(BenefitKind.PerUnit) { Amount = Money.Won(random.Next(1, 4_000)), MaxUnits = random.Next(2) == 0 ? null : random.Next(1, 5) },
        1 => Shop.Percent(random.Next(1, 60)) with { MaxUnits = random.Next(1, 5), Cap = random.Next(3) == 0 ? Money.Won(random.Next(100, 3_000)) : null },
        2 => Shop.Percent(random.Next(1, 40)) with { MaxUnitsPerLine = 1, Step = random.Next(2) == 0 ? null : Money.Won(10) },
        3 => new(BenefitKind.Cheapest) { Rate = random.Next(2) == 0 ? null : Rate.Percent(random.Next(10, 90)), MaxUnits = random.Next(1, 4) },
        4 => new(BenefitKind.PerUnit) { Amount = Money.Won(random.Next(1, 900)), MaxUnits = random.Next(1, 5), MaxUnitsPerLine = 1 },
        5 => Shop.Percent(random.Next(1, 40)) with { Cap = random.Next(3) == 0 ? Money.Won(random.Next(100, 3_000)) : null, Step = random.Next(3) == 0 ? Money.Won(100) : null },
        _ => Shop.Off(random.Next(1, 3_000)),
    };
}
