using CsRules.Coupons.Search;

namespace CsRules.Tests.Coupons.Search;

/// <summary>The assignment from which rows and lines are taken one by one, against one made anew each time.</summary>
public class LiveAssignmentTests
{
    [Fact]
    public void Whatever_is_taken_and_given_back_it_is_the_largest_of_what_is_there()
    {
        var random = new Random(53);
        var (changes, moved) = (0, 0);
        for (var round = 0; round < 400; round++)
        {
            var lines = random.Next(1, 9);
            var rows = RowSets.Make(random, random.Next(1, 8), lines, RowSets.Discounts(random));
            var live = new LiveAssignment(rows, lines, SearchBudget.Endless);
            var taken = new Stack<(int Line, int? Row)>();
            Assert.Equal(Anew(rows, lines, taken), live.Largest);
            for (var change = 0; change < 25; change++)
            {
                var open = Enumerable.Range(0, lines).Where(line => taken.All(t => t.Line != line)).ToArray();
                if (taken.Count > 0 && (open.Length == 0 || random.Next(3) == 0))
                {
                    taken.Pop();
                    live.GiveBack();
                }
                else
                {
                    var left = Enumerable.Range(0, rows.Length).Where(row => taken.All(t => t.Row != row)).ToArray();
                    var (line, row) = (open[random.Next(open.Length)], left.Length == 0 || random.Next(3) == 0 ? (int?)null : left[random.Next(left.Length)]);
                    var (before, without) = (live.Largest, live.LargestWithout(line, row));
                    taken.Push((line, row));
                    live.Take(line, row);
                    Assert.InRange(without, live.Largest, before);
                    if (live.Largest < without) moved++;
                }

                changes++;
                Assert.Equal(Anew(rows, lines, taken), live.Largest);
            }
        }

        Assert.True(changes == 10_000 && moved > 50, $"{moved} moved");
    }

    [Fact]
    public void A_change_costs_a_small_part_of_an_assignment_anew()
    {
        var random = new Random(54);
        var rows = RowSets.Make(random, 30, 60, () => random.Next(500, 20_000));
        var (anew, budget) = (new SearchBudget(long.MaxValue), new SearchBudget(long.MaxValue));
        Assignment.Largest(rows, 60, [.. Enumerable.Range(0, 30)], anew, out _);
        var live = new LiveAssignment(rows, 60, budget);
        var start = budget.Steps;
        for (var line = 0; line < 60; line++)
        {
            live.Take(line, line % 30);
            live.GiveBack();
        }

        Assert.True((budget.Steps - start) / 60 * 8 < anew.Steps, $"{(budget.Steps - start) / 60} steps a change, {anew.Steps} anew");
    }

    private static long Anew(ProductRow[] rows, int lines, Stack<(int Line, int? Row)> taken)
    {
        var left = rows.Where((_, r) => taken.All(t => t.Row != r)).Select(row => row.Where(line => taken.All(t => t.Line != line))).ToArray();
        return RowSets.SumOf(left, RowSets.Largest(left, lines, [.. Enumerable.Range(0, rows.Length)]));
    }
}
