using CsRules.Coupons.Search;

namespace CsRules.Tests.Coupons.Search;

/// <summary>The parts of the bounded search on their own, against every assignment.</summary>
public class BoundedSearchTests
{
    [Fact]
    public void The_walk_over_possible_sums_ends_at_the_largest_that_can_be_had()
    {
        var random = new Random(9);
        for (var i = 0; i < 250; i++)
        {
            var lines = random.Next(1, 6);
            var state = RowSets.State(RowSets.Make(random, random.Next(1, 7), lines, RowSets.Discounts(random)), lines);
            var sums = RowSets.Sums(state.Rows, 0, []);
            var most = random.NextInt64(0, state.Largest + 1);
            var least = random.NextInt64(0, most + 1);
            var budget = new SearchBudget(long.MaxValue);
            var table = PossibleSums.TryBuild(state.Rows, state.Largest / state.Unit, state.Unit, budget)!;
            state.Start(least, most);
            new SumWalk(state, table, budget).Run();
            var expected = sums.Where(s => s >= least && s <= most).Select(s => (long?)s).Max();
            Assert.Equal(expected, state.BestChosen is null ? null : state.Best);
            Assert.All(Enumerable.Range(0, lines), line => Assert.False(state.IsTaken(line)));
        }
    }

    [Fact]
    public void A_walk_whose_budget_ends_stops_and_gives_back_every_line()
    {
        var random = new Random(10);
        for (var i = 0; i < 60; i++)
        {
            var state = RowSets.State(RowSets.Make(random, 6, 6, () => random.Next(1, 60)), 6);
            var table = PossibleSums.TryBuild(state.Rows, state.Largest / state.Unit, state.Unit, new(long.MaxValue))!;
            var most = state.Largest - random.Next(1, 20);
            var best = RowSets.Sums(state.Rows, 0, []).Where(s => s <= most).Max();
            for (var nodes = 1; nodes < 12; nodes++)
            {
                state.Start(0, most);
                var budget = new SearchBudget(nodes);
                new SumWalk(state, table, budget).Run();
                // A step at a time: the walk ends soon after it has spent the last, or with the answer.
                Assert.True(budget.Used <= nodes + 1);
                Assert.True(budget.IsSpent || state.Best == best);
                Assert.All(Enumerable.Range(0, 6), line => Assert.False(state.IsTaken(line)));
            }
        }
    }

    [Fact]
    public void Near_the_bound_what_is_found_can_be_had_and_meeting_the_bound_is_meeting_it()
    {
        var random = new Random(11);
        var met = 0;
        for (var i = 0; i < 400; i++)
        {
            var lines = random.Next(3, 8);
            var rows = RowSets.Make(random, random.Next(3, 8), lines, RowSets.Discounts(random));
            var state = RowSets.State(rows, lines);
            var sums = RowSets.Sums(state.Rows, 0, []);
            var most = random.NextInt64(0, state.Largest + 1);
            state.Start(0, most);
            var near = new NearBound(state, 2_000, SearchBudget.Endless);
            var said = near.Run();
            Assert.Equal(said, state.Best == most);
            if (said) met++;
            // With no equal discounts passed over, a search that was not cut short has seen all.
            var best = sums.Where(s => s <= most).Max();
            if (state.BestChosen is { } chosen) Assert.Equal(state.Best, RowSets.SumOf(rows, chosen));
            Assert.True(state.Best <= best);
            if (near.Nodes < 2_000 && rows.All(r => r.Discounts.Distinct().Count() == r.Discounts.Length)) Assert.Equal(best, state.Best);
            Assert.All(Enumerable.Range(0, lines), line => Assert.False(state.IsTaken(line)));
        }

        Assert.True(met > 100);
    }

    [Fact]
    public void Rows_that_are_exchanged_end_on_lines_of_their_own_and_never_above_the_bound()
    {
        var random = new Random(21);
        var (met, better) = (0, 0);
        for (var i = 0; i < 300; i++)
        {
            var lines = random.Next(2, 9);
            var rows = RowSets.Make(random, random.Next(2, 8), lines, RowSets.Discounts(random));
            var unbounded = RowSets.Largest(rows, lines, [.. Enumerable.Range(0, rows.Length)]);
            var (state, sums) = (RowSets.State(rows, lines), RowSets.Sums(rows, 0, []));
            var most = random.NextInt64(0, state.Largest + 1);
            state.Start(0, most);
            // Begun from nothing, and from a choice that is some way off.
            if (i % 2 == 0) state.Note(0);
            var before = state.Best;
            var said = new Exchange(state, unbounded, SearchBudget.Endless).Run();
            Assert.Equal(said, state.Best == most && state.BestChosen is not null && before < most);
            if (said) met++;
            if (state.Best > before) better++;
            if (state.BestChosen is { } chosen) Assert.Equal(state.Best, RowSets.SumOf(rows, chosen));
            Assert.True(state.Best <= sums.Where(s => s <= most).Max());
            Assert.All(Enumerable.Range(0, lines), line => Assert.False(state.IsTaken(line)));
        }

        Assert.True(met > 60 && better > 200, $"{met} met, {better} better");
    }

    // Twenty rows of prices of all digits: nearly every amount between the largest and half of it can be had, and is found.
    [Fact]
    public void Among_many_prices_exchange_meets_nearly_any_bound()
    {
        var random = new Random(22);
        var met = 0;
        for (var i = 0; i < 40; i++)
        {
            var rows = RowSets.Make(random, 20, 40, () => random.Next(3_000, 20_000));
            var unbounded = RowSets.Largest(rows, 40, [.. Enumerable.Range(0, 20)]);
            var state = RowSets.State(rows, 40);
            state.Start(0, (state.Largest * random.Next(50, 98) / 100) - random.Next(100));
            if (new Exchange(state, unbounded, SearchBudget.Endless).Run()) met++;
        }

        Assert.True(met >= 38, $"{met} of 40");
    }

    [Fact]
    public void Near_the_bound_no_more_nodes_are_visited_than_given()
    {
        var random = new Random(12);
        for (var i = 0; i < 40; i++)
        {
            var state = RowSets.State(RowSets.Make(random, 7, 7, () => random.Next(1, 20_000)), 7);
            foreach (var nodes in new[] { 1, 2, 5, 50 })
            {
                state.Start(0, state.Largest * 7 / 10);
                var near = new NearBound(state, nodes, SearchBudget.Endless);
                var met = near.Run();
                Assert.True(met || near.Nodes <= nodes + 1);
                Assert.All(Enumerable.Range(0, 7), line => Assert.False(state.IsTaken(line)));
            }
        }
    }

    [Fact]
    public void Large_rows_are_bounded_exactly_whichever_way_it_takes()
    {
        var random = new Random(13);
        for (var i = 0; i < 60; i++)
        {
            var lines = random.Next(5, 9);
            var rows = RowSets.Make(random, random.Next(5, 8), lines, RowSets.Discounts(random));
            var sums = RowSets.Sums(rows, 0, []);
            var budget = new SearchBudget(long.MaxValue);
            var bounded = new BoundedAssignment(rows, lines, RowSets.Largest(rows, lines, RowSets.Ranks(random, rows.Length), out var proof), proof, budget);
            for (var k = 0; k < 8; k++)
            {
                var most = k % 2 == 0 ? random.NextInt64(0, sums.Max() + 2) : sums.Max() - random.Next(1, 40);
                var least = random.Next(2) == 0 ? 0 : Math.Max(0, most - random.Next(1, 400));
                var found = bounded.LargestWithin(least, most);
                Assert.Equal(sums.Where(s => s >= least && s <= most).Select(s => (long?)s).Max(), found?.Discount);
                if (found is { } sum) Assert.Equal(sum.Discount, RowSets.SumOf(rows, sum.Chosen));
            }
        }
    }

    [Fact]
    public void An_answer_is_remembered_for_every_bound_that_it_settles()
    {
        var random = new Random(14);
        var rows = RowSets.Make(random, 6, 6, () => random.Next(1, 9_000));
        var sums = RowSets.Sums(rows, 0, []).Order().ToList();
        var budget = new SearchBudget(long.MaxValue);
        var bounded = new BoundedAssignment(rows, 6, RowSets.Largest(rows, 6, [0, 1, 2, 3, 4, 5], out var proof), proof, budget);
        var (below, above) = (sums[^7], sums[^6]);
        Assert.True(above - below > 2);
        Assert.Equal(below, bounded.LargestWithin(0, above - 1)!.Value.Discount);
        var used = budget.Used;
        Assert.True(used > 0);
        Assert.Equal(below, bounded.LargestWithin(0, above - 1)!.Value.Discount);
        Assert.Equal(below, bounded.LargestWithin(below, below)!.Value.Discount);
        Assert.Null(bounded.LargestWithin(below + 1, above - 1));
        Assert.Equal(used, budget.Used);
        // A stretch that was found empty is known with its parts, and no more than that.
        Assert.Null(bounded.LargestWithin(below + 1, above - 1));
        Assert.Equal(above, bounded.LargestWithin(below + 1, above)!.Value.Discount);
        Assert.True(budget.Used > used);
        Assert.Null(bounded.LargestWithin(5, 4));
        Assert.Null(bounded.LargestWithin(-9, -1));
        Assert.Equal(0, bounded.LargestWithin(-5, 0)!.Value.Discount);
    }

    [Fact]
    public void A_budget_that_ends_leaves_an_answer_that_can_be_had_and_is_not_remembered()
    {
        var random = new Random(15);
        var spent = 0;
        for (var i = 0; i < 40; i++)
        {
            var rows = RowSets.Make(random, 6, 6, () => random.Next(1, 9_000));
            var sums = RowSets.Sums(rows, 0, []);
            var unbounded = RowSets.Largest(rows, 6, [0, 1, 2, 3, 4, 5], out var proof);
            for (var nodes = 1; nodes < 2_000; nodes += nodes)
            {
                var budget = new SearchBudget(nodes);
                var bounded = new BoundedAssignment(rows, 6, unbounded, proof, budget);
                var most = sums.Max() * 2 / 3;
                var found = bounded.LargestWithin(0, most);
                if (found is { } sum) Assert.Equal(sum.Discount, RowSets.SumOf(rows, sum.Chosen));
                if (!budget.IsSpent) Assert.Equal(sums.Where(s => s <= most).Max(), found?.Discount);
                else spent++;
                Assert.True(found is null || found.Value.Discount <= most);
            }
        }

        Assert.True(spent > 40);
    }
}
