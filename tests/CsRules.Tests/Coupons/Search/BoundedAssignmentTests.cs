using CsRules.Coupons.Search;

namespace CsRules.Tests.Coupons.Search;

public class BoundedAssignmentTests
{
    [Fact]
    public void The_bounded_optimum_is_the_largest_sum_within_the_bounds()
    {
        var random = new Random(7);
        for (var i = 0; i < 1_500; i++)
        {
            var lines = random.Next(1, 7);
            var rows = RowSets.Make(random, random.Next(1, 6), lines, RowSets.Discounts(random));
            var sums = RowSets.Sums(rows, 0, []);
            var unbounded = RowSets.Largest(rows, lines, RowSets.Ranks(random, rows.Length), out var proof);
            var bounded = new BoundedAssignment(rows, lines, unbounded, proof, new SearchBudget(long.MaxValue));
            for (var k = 0; k < 6; k++)
            {
                var most = random.NextInt64(0, sums.Max() + 2);
                var least = random.Next(2) == 0 ? 0 : random.NextInt64(0, most + 1);
                var found = bounded.LargestWithin(least, most);
                Assert.Equal(sums.Where(s => s >= least && s <= most).Select(s => (long?)s).Max(), found?.Discount);
                if (found is { } sum) Assert.Equal(sum.Discount, RowSets.SumOf(rows, sum.Chosen));
            }
        }
    }
}
