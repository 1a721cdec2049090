using CsRules.Coupons.Search;

namespace CsRules.Tests.Coupons.Search;

public class PossibleSumsTests
{
    private static SearchBudget Endless => SearchBudget.Endless;

    // Where lines may be shared, the sums of the rows from one on are all the sums of one option or none of each.
    private static SortedSet<long> Slow(ProductRow[] rows, int from, long most, long unit)
    {
        SortedSet<long> sums = [0];
        foreach (var row in rows.Skip(from))
            sums = [.. sums.Concat(sums.SelectMany(s => row.Discounts.Select(d => s + (d / unit)))).Where(s => s <= most)];
        return sums;
    }

    [Theory]
    [InlineData(1, 1, 12)]
    [InlineData(2, 1, 64)]
    [InlineData(3, 10, 70)]
    [InlineData(4, 1, 900)]
    [InlineData(5, 500, 1_200)]
    [InlineData(6, 1, 64 * 4)]
    public void The_table_holds_a_sum_where_some_choice_comes_to_it(int seed, long unit, int largest)
    {
        var random = new Random(seed);
        for (var i = 0; i < 12; i++)
        {
            var rows = RowSets.Make(random, random.Next(1, 6), random.Next(1, 5), () => unit * random.Next(1, largest + 1));
            var most = Math.Max(1, rows.Sum(r => r.Discounts[0]) / unit * random.Next(3, 5) / 4);
            var sums = PossibleSums.TryBuild(rows, most, unit, Endless)!;
            for (var from = 0; from <= rows.Length; from++)
            {
                var slow = Slow(rows, from, most, unit);
                var below = -1L;
                Assert.Equal(-1, sums.LargestAtMost(from, -1));
                for (var sum = 0L; sum <= most; sum++)
                {
                    if (slow.Contains(sum)) below = sum;
                    Assert.Equal((sum, slow.Contains(sum), below), (sum, sums.Has(from, sum), sums.LargestAtMost(from, sum)));
                }
            }
        }
    }

    // Whole words, whole vectors of words, and one bit beside both.
    [Theory]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(128)]
    [InlineData(191)]
    [InlineData(500)]
    public void A_shift_carries_every_bit_over_the_words(int by)
    {
        ProductRow[] rows = [RowSets.Row(0, (0, by)), .. Enumerable.Range(1, 11).Select(r => RowSets.Row(r, (0, 1L << (r - 1))))];
        var sums = PossibleSums.TryBuild(rows, 2_047 + by, 1, Endless)!;
        // Below the first row stand all numbers up to 2,047.
        for (var sum = 0; sum <= 2_047 + by; sum++)
            Assert.Equal((sum, sum <= 2_047, true), (sum, sums.Has(1, sum), sums.Has(0, sum)));
        ProductRow[] two = [RowSets.Row(0, (0, by)), RowSets.Row(1, (0, 640), (1, 1))];
        var few = PossibleSums.TryBuild(two, 640 + by, 1, Endless)!;
        Assert.Equal(new[] { 0L, 1, by, by + 1, 640, 640 + by }.Distinct().Order(), Enumerable.Range(0, 641 + by).Select(s => (long)s).Where(s => few.Has(0, s)));
    }

    [Fact]
    public void Sums_of_two_to_the_twenty_first_are_too_many_to_write_down()
    {
        ProductRow[] rows = [RowSets.Row(0, (0, 5))];
        Assert.Null(PossibleSums.TryBuild(rows, 1 << 21, 1, Endless));
        Assert.Equal(5, PossibleSums.TryBuild(rows, (1 << 21) - 1, 1, Endless)!.LargestAtMost(0, (1 << 21) - 1));
    }

    [Fact]
    public void Each_different_discount_costs_its_words_and_memory_ends_where_the_budget_says()
    {
        ProductRow[] rows = [RowSets.Row(0, (0, 5), (1, 5), (2, 3)), RowSets.Row(1, (0, 4))];
        var budget = new SearchBudget(1_000);
        PossibleSums.TryBuild(rows, 100, 1, budget);
        Assert.Equal((2 * 1) + (3 * 4), budget.Steps);
        budget = new(1_000);
        PossibleSums.TryBuild(rows, (64 * 512) - 1, 1, budget);
        Assert.Equal((2 * (1 + 64)) + (3 * (4 + 128)), budget.Steps);
        // What is beyond the bound is not written down and costs nothing.
        budget = new(1_000);
        Assert.False(PossibleSums.TryBuild(rows, 4, 1, budget)!.Has(0, 1));
        Assert.Equal((2 * 1) + (2 * 4), budget.Steps);
        budget = new(1_000);
        Assert.True(budget.TryHold((1 << 22) - 5));
        Assert.Null(PossibleSums.TryBuild(rows, 128, 1, budget));
        Assert.NotNull(PossibleSums.TryBuild(rows, 63, 1, budget));
        Assert.Null(PossibleSums.TryBuild(rows, 63, 1, new(0)));
    }
}
