using CsRules.Coupons;
using CsRules.Coupons.Search;

namespace CsRules.Tests.Coupons.Search;

public class BoundedAssignmentTests
{
    private static readonly CompiledCoupon Any =
        new(new("c", CouponTarget.Lines, new(BenefitKind.Fixed) { Amount = Money.Won(1) }), 0, Rounding.HalfUp);

    private static (ProductRow[] Rows, int Lines) Make(Random random)
    {
        var lines = random.Next(1, 7);
        var widest = random.Next(3) == 0 ? 8 : 5_000;
        var rows = Enumerable.Range(0, random.Next(1, 6)).Select(_ =>
        {
            var options = Enumerable.Range(0, lines).Where(_ => random.Next(4) > 0)
                .Select(i => (Line: i, Discount: (long)random.Next(1, widest))).DefaultIfEmpty((Line: 0, Discount: 7))
                .OrderByDescending(o => o.Discount).ThenBy(o => o.Line).ToArray();
            return new ProductRow(Any, [.. options.Select(o => o.Line)], [.. options.Select(o => o.Discount)]);
        });
        return ([.. rows], lines);
    }

    private static IEnumerable<long> Sums(ProductRow[] rows, int at, HashSet<int> taken)
    {
        if (at == rows.Length) return [0];
        var sums = new List<long>(Sums(rows, at + 1, taken));
        for (var k = 0; k < rows[at].Lines.Length; k++)
        {
            if (!taken.Add(rows[at].Lines[k])) continue;
            sums.AddRange(Sums(rows, at + 1, taken).Select(s => s + rows[at].Discounts[k]));
            taken.Remove(rows[at].Lines[k]);
        }

        return sums.Distinct();
    }

    private static long SumOf(ProductRow[] rows, int[] chosen)
    {
        var used = rows.Select((r, i) => chosen[i] < 0 ? -1 : r.Lines[chosen[i]]).Where(l => l >= 0).ToList();
        Assert.Equal(used.Count, used.Distinct().Count());
        return rows.Select((r, i) => chosen[i] < 0 ? 0 : r.Discounts[chosen[i]]).Sum();
    }

    [Fact]
    public void The_unbounded_optimum_is_the_largest_sum_of_all_assignments()
    {
        var random = new Random(5);
        for (var i = 0; i < 2_000; i++)
        {
            var (rows, lines) = Make(random);
            Assert.Equal(Sums(rows, 0, []).Max(), SumOf(rows, Assignment.Largest(rows, lines, [0])));
        }
    }

    [Fact]
    public void The_bounded_optimum_is_the_largest_sum_within_the_bounds()
    {
        var random = new Random(7);
        for (var i = 0; i < 1_500; i++)
        {
            var (rows, lines) = Make(random);
            var sums = Sums(rows, 0, []).ToList();
            var bounded = new BoundedAssignment(rows, lines, Assignment.Largest(rows, lines, [0], out var proof), proof, new SearchBudget(long.MaxValue));
            for (var k = 0; k < 6; k++)
            {
                var most = random.NextInt64(0, sums.Max() + 2);
                var least = random.Next(2) == 0 ? 0 : random.NextInt64(0, most + 1);
                var expected = sums.Where(s => s >= least && s <= most).Select(s => (long?)s).Max();
                var found = bounded.LargestWithin(least, most);
                Assert.Equal(expected, found?.Discount);
                if (found is { } sum) Assert.Equal(sum.Discount, SumOf(rows, sum.Chosen));
            }
        }
    }
}
