using CsRules.Coupons.Search;

namespace CsRules.Tests.Coupons.Search;

public class FewestAssignmentTests
{
    private static FewestAssignment Of(ProductRow[] rows, int lines, SearchBudget budget)
    {
        RowSets.Largest(rows, lines, [.. Enumerable.Range(0, rows.Length)], out var proof);
        return new(rows, lines, proof, budget);
    }

    [Fact]
    public void Of_all_choices_of_so_many_coupons_within_the_bounds_the_first_set_is_found()
    {
        var random = new Random(16);
        for (var i = 0; i < 300; i++)
        {
            var lines = random.Next(1, 6);
            var rows = RowSets.Make(random, random.Next(1, 6), lines, RowSets.Discounts(random));
            var all = RowSets.All(rows);
            var budget = new SearchBudget(long.MaxValue);
            var search = Of(rows, lines, budget);
            var largest = all.Max(c => RowSets.SumOf(rows, c));
            for (var k = 0; k < 8; k++)
            {
                var (count, most) = (random.Next(0, rows.Length + 2), random.NextInt64(0, largest + 1));
                var least = random.Next(2) == 0 ? 0 : random.NextInt64(0, most + 1);
                // What a last look takes may turn on the lines too, which the search itself never orders by.
                var odd = random.Next(3);
                bool Accepts(int[] chosen) => odd == 0 || chosen.Where(o => o >= 0).Sum() % 2 == odd - 1;
                string Set(int[] chosen) => string.Concat(chosen.Select(o => o >= 0 ? 'a' : 'b'));
                var slow = all.Where(c => c.Count(o => o >= 0) == count && RowSets.SumOf(rows, c) is var sum && sum >= least && sum <= most && Accepts(c))
                    .Select(Set).Min(StringComparer.Ordinal);
                string? found = null;
                var any = search.Find(count, least, most, chosen =>
                {
                    if (!Accepts(chosen)) return false;
                    Assert.Equal(count, chosen.Count(o => o >= 0));
                    Assert.InRange(RowSets.SumOf(rows, chosen), least, most);
                    // Each set accepted comes before the one accepted last.
                    Assert.True(found is null || string.CompareOrdinal(Set(chosen), found) < 0);
                    found = Set(chosen);
                    return true;
                });
                Assert.Equal((slow is not null, slow), (any, found));
            }
        }
    }

    [Fact]
    public void A_row_costs_what_is_looked_at_and_the_budget_ends_it()
    {
        ProductRow[] rows = [RowSets.Row(0, (0, 30), (1, 20)), RowSets.Row(1, (0, 25), (2, 10)), RowSets.Row(2, (3, 5))];
        var budget = new SearchBudget(1_000);
        var search = Of(rows, 4, budget);
        var begun = budget.Steps;
        Assert.True(search.Find(1, 30, 30, _ => true));
        // The first row and two of its options; the two rows that remain can't take off 30 with one coupon.
        Assert.Equal(10, budget.Steps - begun);
        begun = budget.Steps;
        Assert.True(search.Find(0, 0, 0, _ => true));
        Assert.Equal(begun, budget.Steps);
        budget = new(1);
        search = Of(rows, 4, budget);
        budget.Spend(20);
        Assert.False(search.Find(2, 45, 45, _ => true));
        Assert.True(budget.IsSpent);
        budget = new(100);
        Assert.True(Of(rows, 4, budget).Find(2, 45, 45, _ => true));
    }

    [Fact]
    public void Prices_rule_out_what_each_rows_largest_would_allow()
    {
        // Each row's largest allows 178; but both stand on one line.
        ProductRow[] rows = [RowSets.Row(0, (0, 90), (1, 4)), RowSets.Row(1, (0, 88), (1, 3))];
        var budget = new SearchBudget(1_000);
        var search = Of(rows, 2, budget);
        var begun = budget.Steps;
        Assert.False(search.Find(2, 94, 178, _ => true));
        Assert.Equal(begun, budget.Steps);
        Assert.True(search.Find(2, 93, 178, _ => true));
    }
}
