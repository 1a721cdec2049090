using CsRules.Coupons;
using CsRules.Coupons.Benefits;
using CsRules.Coupons.Search;
using NodaTime;

namespace CsRules.Tests.Coupons.Search;

/// <summary>What is said of totals from the lines that single units stand on, against the price of every assignment.</summary>
public class UnitBoundsTests
{
    [Fact]
    public void No_assignment_costs_less_than_the_lowest_bound_of_the_ways_in_which_units_can_be_taken()
    {
        var random = new Random(47);
        var (priced, exact, near, tied, poured) = (0, 0, 0, 0, 0);
        for (var round = 0; round < 3_000; round++)
        {
            var (problem, orders) = Make(random);
            var variant = new Variant(problem, [], SearchBudget.Endless);
            var (pipeline, bounds, scratch) = (new Pipeline(problem), new UnitBounds(problem, SearchBudget.Endless), new long[problem.Lines.Length]);
            var ways = bounds.Ways(orders);
            // Of many equally dear lines the ways are too many, and nothing is said.
            if (ways == 0) continue;
            if (ways > 1) tied++;
            foreach (var options in RowSets.All(problem.Rows))
            {
                var products = variant.Choice(options);
                if (pipeline.Payable(products, orders, scratch) is not { } total) continue;
                priced++;
                var (least, most) = (Math.Max(0, products.Discount - random.Next(3) * random.Next(2_000)), Math.Min(variant.Most, products.Discount + random.Next(3) * random.Next(2_000)));
                var lowest = (Wide: long.MaxValue, Settled: long.MaxValue);
                for (var way = 0; way < ways; way++)
                {
                    Assert.True(bounds.TryBegin(variant, orders, way, least, most));
                    for (var place = 0; place < bounds.Lines.Count; place++)
                        if (random.Next(2) == 0) bounds.Settle(place, OnLine(problem, options, bounds.Lines[place]));
                    lowest.Wide = Math.Min(lowest.Wide, bounds.TotalAtLeast(least, most) ?? long.MaxValue);
                    for (var place = 0; place < bounds.Lines.Count; place++) bounds.Settle(place, OnLine(problem, options, bounds.Lines[place]));
                    lowest.Settled = Math.Min(lowest.Settled, bounds.TotalAtLeast(products.Discount, products.Discount) ?? long.MaxValue);
                    Assert.Null(bounds.Next);
                }

                Assert.True(lowest.Wide <= total.Payable, $"{round}: {lowest.Wide} {total.Payable}, {string.Join(' ', options)} of {least} to {most}");
                Assert.True(lowest.Settled <= total.Payable, $"{round}: {lowest.Settled} {total.Payable}, {string.Join(' ', options)}");
                if (lowest.Settled == total.Payable) exact++;
                if (total.Payable - lowest.Settled <= 3) near++;
                else poured++;
            }
        }

        // With the lines of the units settled the total is nearly always known to the last minor units.
        Assert.True(priced > 12_000 && exact * 10 > priced * 8 && near * 100 > priced * 92 && tied > 200, $"{priced} priced, {exact} exact, {near} near, {tied} tied, {poured} far");
    }

    [Fact]
    public void A_line_matters_only_where_its_coupon_changes_what_units_are_worth()
    {
        // The unit of 9,000 bears 1,000 whatever product coupon it has, so none of them needs to be settled.
        var random = new Random(48);
        var (orders, problem) = With(random, new(BenefitKind.PerUnit) { Amount = Money.Won(1_000), MaxUnits = 1 });
        Assert.Null(Next(problem, orders));
        (orders, problem) = With(random, Shop.Percent(10) with { MaxUnits = 1 });
        Assert.Equal(0, Next(problem, orders));
        // A cap that is reached in any case leaves nothing open either.
        (orders, problem) = With(random, Shop.Percent(10) with { MaxUnits = 1, Cap = Money.Won(100) });
        Assert.Null(Next(problem, orders));

        static int? Next(Problem problem, OrderStep[] orders)
        {
            var bounds = new UnitBounds(problem, SearchBudget.Endless);
            bounds.TryBegin(new Variant(problem, [], SearchBudget.Endless), orders, 0, 0, 900);
            bounds.TotalAtLeast(0, 900);
            return bounds.Next;
        }
    }

    [Fact]
    public void Units_are_told_in_every_way_that_equally_dear_lines_leave_open()
    {
        LineFacts Line(long unit, int quantity) => new(unit, quantity, unit * quantity, 0);
        // All of the dearest, and of the others one of two.
        UnitsOfLine[][] two = [[new(1, 2), new(0, 1), new(2, 0)], [new(1, 2), new(0, 0), new(2, 1)]];
        Assert.Equal(two, UnitsOfLine.Ways([Line(500, 1), Line(900, 2), Line(500, 3)], [1, 0, 2], 3, int.MaxValue));
        // As many as there are leave nothing open.
        UnitsOfLine[][] one = [[new(1, 1), new(0, 1), new(2, 1)]];
        Assert.Equal(one, UnitsOfLine.Ways([Line(500, 1), Line(900, 2), Line(500, 3)], [1, 0, 2], 3, 1));
        // A million units beside one: two ways, found at once; and of many lines there are too many.
        Assert.Equal(2, UnitsOfLine.Ways([Line(500, 1_000_000), Line(500, 1)], [0, 1], 1_000_000, int.MaxValue).Length);
        Assert.Empty(UnitsOfLine.Ways([.. Enumerable.Range(0, 300).Select(_ => Line(500, 1))], [.. Enumerable.Range(0, 300)], 150, 1));
    }

    private static (OrderStep[] Orders, Problem Problem) With(Random random, CouponBenefit benefit)
    {
        var occasion = OccasionOf([new(9_000, 1, 9_000, 0), new(5_000, 1, 5_000, 0)], null);
        var order = new OrderStep(new(new("o", CouponTarget.Order, benefit), 0, Rounding.HalfUp), occasion, -1);
        return ([order], Of(occasion, RowSets.Make(random, 2, 2, () => random.Next(1, 900)), [order]));
    }

    private static long OnLine(Problem problem, int[] options, int line)
    {
        for (var r = 0; r < options.Length; r++)
            if (options[r] >= 0 && problem.Rows[r].Lines[options[r]] == line) return problem.Rows[r].Discounts[options[r]];
        return 0;
    }

    // Four coupons in their order, of which at least one takes single units; product coupons that may leave next to nothing of a line.
    internal static (Problem Problem, OrderStep[] Orders) Make(Random random)
    {
        var count = random.Next(2, 5);
        var ties = random.Next(4) == 0;
        var lines = Enumerable.Range(0, count).Select(_ =>
        {
            var (unit, quantity) = (ties ? 1_000L * random.Next(3, 6) : random.Next(900, 9_000), random.Next(1, 4));
            return new LineFacts(unit, quantity, unit * quantity, 0);
        }).ToArray();
        var total = lines.Sum(line => line.Amount);
        var occasion = OccasionOf(lines, random.Next(2) == 0 ? null : new(Money.Won(2_500))
        {
            FreeFrom = Money.Won(total * random.Next(50, 101) / 100),
            Measured = (FreeShippingMeasured)random.Next(3),
        });
        var orders = Enumerable.Range(0, random.Next(1, 5)).Select(k => new OrderStep(
            new(new($"o{k}", CouponTarget.Order, Benefit(random, k < 2))
            {
                Base = random.Next(3) == 0 ? CouponBase.Original : CouponBase.Running,
                Minimum = random.Next(3) > 0 ? null : new() { Spend = Money.Won(total * random.Next(30, 95) / 100), Measured = random.Next(2) == 0 ? MeasuredAt.Running : MeasuredAt.AfterProductCoupons },
            }, k, Rounding.HalfUp), occasion, -1)).ToArray();
        random.Shuffle(orders);
        var large = random.Next(3) == 0;
        var rows = RowSets.Make(random, random.Next(1, 4), count, () => random.Next(1, large ? 9_000 : 900));
        return (Of(occasion, [.. rows.Select((row, r) => RowSets.Row(r, [.. row.Lines.Select((line, k) => (line, Math.Min(row.Discounts[k], lines[line].Amount)))]))], orders), orders);
    }

    private static Occasion OccasionOf(LineFacts[] lines, CartShipping? shipping) => new(
        new([.. lines.Select((line, i) => new CartLine($"l{i}", Money.Won(line.Unit), line.Quantity))]) { Shipping = shipping },
        lines, lines.Sum(line => line.Amount), new(), new LocalDateTime(2025, 10, 1, 12, 0), Currency.Krw);

    private static Problem Of(Occasion occasion, ProductRow[] rows, OrderStep[] orders) =>
        new() { Occasion = occasion, Rows = rows, Bundles = [], Orders = orders, Shipping = [], Groups = 0, Ranks = [.. Enumerable.Range(0, 4)], Floors = 0 };

    private static CouponBenefit Benefit(Random random, bool counts) => (counts ? random.Next(6) : 6 + random.Next(2)) switch
    {
        0 => new(BenefitKind.PerUnit) { Amount = Money.Won(random.Next(1, 4_000)), MaxUnits = random.Next(3) == 0 ? null : random.Next(1, 5) },
        1 or 2 => Shop.Percent(random.Next(1, 101)) with { MaxUnits = random.Next(1, 5), Cap = random.Next(3) == 0 ? Money.Won(random.Next(100, 3_000)) : null },
        3 => Shop.Percent(random.Next(1, 40)) with { MaxUnitsPerLine = 1, Step = random.Next(2) == 0 ? null : Money.Won(10) },
        4 => new(BenefitKind.Cheapest) { Rate = random.Next(2) == 0 ? null : Rate.Percent(random.Next(10, 90)), MaxUnits = random.Next(1, 4) },
        5 => new(BenefitKind.PerUnit) { Amount = Money.Won(random.Next(1, 900)), MaxUnits = random.Next(1, 5), MaxUnitsPerLine = 1 },
        6 => Shop.Percent(random.Next(1, 40)) with { Cap = random.Next(3) == 0 ? Money.Won(random.Next(100, 3_000)) : null, Step = random.Next(3) == 0 ? Money.Won(100) : null },
        _ => Shop.Off(random.Next(1, 3_000)),
    };
}
