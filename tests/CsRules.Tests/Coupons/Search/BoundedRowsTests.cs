using CsRules.Coupons.Search;

namespace CsRules.Tests.Coupons.Search;

public class BoundedRowsTests
{
    [Fact]
    public void What_rows_can_still_take_off_free_lines_is_never_more_than_the_bound()
    {
        var random = new Random(8);
        for (var i = 0; i < 300; i++)
        {
            var lines = random.Next(1, 8);
            var state = RowSets.State(RowSets.Make(random, random.Next(1, 8), lines, RowSets.Discounts(random)), lines);
            state.Start(0, state.Largest);
            Assert.Equal(RowSets.Sums(state.Rows, 0, []).Max(), state.Rest(0));
            Assert.Equal(state.Largest, state.Rest(0));
            var (taken, options) = (new List<int>(), new List<int>());
            for (var at = 0; at < state.Rows.Length; at++)
            {
                var option = random.Next(-1, state.Rows[at].Lines.Length);
                if (option >= 0 && taken.Contains(state.Rows[at].Lines[option])) option = -1;
                options.Add(option);
                if (option >= 0)
                {
                    state.Take(at, option);
                    taken.Add(state.Rows[at].Lines[option]);
                }

                Assert.All(Enumerable.Range(0, lines), line => Assert.Equal(taken.Contains(line), state.IsTaken(line)));
                var most = RowSets.Sums(state.Rows, at + 1, taken).Max();
                Assert.InRange(state.Rest(at + 1), most, state.Rows.Skip(at + 1).Sum(r => r.Discounts[0]));
            }

            for (var at = 0; at < options.Count; at++)
                if (options[at] >= 0) state.GiveBack(at, options[at]);
            Assert.All(Enumerable.Range(0, lines), line => Assert.False(state.IsTaken(line)));
            Assert.Equal(state.Largest, state.Rest(0));
        }
    }

    [Fact]
    public void Prices_count_a_dear_line_once_where_each_rows_best_would_count_it_for_all()
    {
        // Three coupons want line 0; together they take 4 + 89 + 3 off, not 90 + 89 + 88.
        var state = RowSets.State([RowSets.Row(0, (0, 90), (1, 4)), RowSets.Row(1, (0, 89), (2, 4)), RowSets.Row(2, (0, 88), (2, 3))], 3);
        Assert.Equal(96, state.Rest(0));
        state.Start(0, 96);
        state.Take(0, 0);
        Assert.InRange(state.Rest(1), 4, 20);
    }

    [Fact]
    public void The_two_rows_of_most_different_amounts_come_first_and_the_others_by_their_largest()
    {
        ProductRow[] rows =
        [
            RowSets.Row(0, (0, 50), (1, 50), (2, 50), (3, 50)), RowSets.Row(1, (0, 90)), RowSets.Row(2, (0, 30), (1, 20)),
            RowSets.Row(3, (0, 40), (1, 30), (2, 20), (3, 10)), RowSets.Row(4, (0, 70), (1, 60), (2, 60)), RowSets.Row(5, (0, 90)), RowSets.Row(6, (0, 7), (1, 6), (2, 5)),
        ];
        var state = RowSets.State(rows, 4);
        Assert.Equal(["c3", "c6", "c1", "c5", "c4", "c0", "c2"], state.Rows.Select(r => r.Coupon.Id));
        Assert.Equal(4 + 3 + 1 + 1 + 2 + 1 + 2, state.Distinct);
        // Choices are kept by the rows as they were given.
        state.Start(0, 1_000);
        state.Take(0, 3);
        state.Take(2, 0);
        state.Note(100);
        Assert.Equal((100L, "-1 0 -1 3 -1 -1 -1"), (state.Best, string.Join(' ', state.BestChosen!)));
        state.GiveBack(2, 0);
        state.Note(100);
        Assert.Equal("-1 0 -1 3 -1 -1 -1", string.Join(' ', state.BestChosen!));
        state.Note(101);
        Assert.Equal("-1 -1 -1 3 -1 -1 -1", string.Join(' ', state.BestChosen!));
        state.Note(99);
        Assert.Equal(101, state.Best);
        Assert.Equal(["c1", "c0"], RowSets.State([rows[0], rows[3] with { Coupon = rows[1].Coupon }], 4).Rows.Select(r => r.Coupon.Id));
    }

    [Theory]
    [InlineData(new long[] { 500, 1_500, 2_000 }, 500)]
    [InlineData(new long[] { 12, 18, 30 }, 6)]
    [InlineData(new long[] { 7 }, 7)]
    [InlineData(new long[] { 7, 8 }, 1)]
    public void Every_discount_is_a_multiple_of_the_unit(long[] discounts, long unit) =>
        Assert.Equal(unit, RowSets.State([.. discounts.Select((d, i) => RowSets.Row(i, (0, d), (1, d)))], 2).Unit);

    [Fact]
    public void Without_rows_the_unit_is_one() => Assert.Equal((1L, 0L, 0L), (RowSets.State([], 2).Unit, RowSets.State([], 2).Largest, RowSets.State([], 2).Rest(0)));
}
