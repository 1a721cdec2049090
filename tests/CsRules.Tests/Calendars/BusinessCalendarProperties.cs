using CsRules.Calendars;
using CsRules.Testing;
using NodaTime;

namespace CsRules.Tests.Calendars;

[Properties(Arbitrary = [typeof(BusinessCases)], MaxTest = 300)]
public class BusinessCalendarProperties
{
    private static readonly Duration Tick = Duration.FromTicks(1);

    private static readonly Duration[] Budgets =
    [
        Duration.Zero, Tick, Duration.FromMinutes(15), Duration.FromHours(1), Duration.FromHours(3), Duration.FromHours(5),
        Duration.FromHours(8), Duration.FromHours(24), Duration.FromHours(25) + Tick, Duration.FromHours(61),
    ];

    // A walk over years for each.
    [Property(MaxTest = 150)]
    public void Every_answer_is_the_day_by_day_walks(BusinessCase given)
    {
        var (calendar, twin) = (given.Calendar, given.Twin);
        for (var i = 0; i < given.Instants.Length; i++)
        {
            var (at, then) = (given.Instants[i], given.Instants[^1]);
            var budget = Budgets[i % Budgets.Length];
            Assert.Equal(twin.Elapsed(at, then), calendar.Elapsed(at, then));
            Assert.Equal(twin.Add(at, budget, BusinessBoundary.Closing), calendar.Add(at, budget));
            Assert.Equal(twin.Add(at, budget, BusinessBoundary.Opening), calendar.Add(at, budget, BusinessBoundary.Opening));
            Assert.Equal(twin.Subtract(at, budget), calendar.Subtract(at, budget));
            Assert.Equal(twin.IsOpen(at), calendar.IsOpen(at));
            Assert.Equal(twin.NextOpen(at), calendar.NextOpen(at));
            if (calendar.NextClose(at) is { } close) Assert.Equal(twin.NextClose(at), close);
            Assert.Equal(twin.PreviousClose(at), calendar.PreviousClose(at));
        }
    }

    [Property]
    public void Elapsed_of_two_parts_is_elapsed_of_the_whole(BusinessCase given)
    {
        var at = given.Instants;
        for (var i = 2; i < at.Length; i++)
            Assert.Equal(
                given.Calendar.Elapsed(at[i - 2], at[i]),
                given.Calendar.Elapsed(at[i - 2], at[i - 1]) + given.Calendar.Elapsed(at[i - 1], at[i]));
    }

    [Property]
    public void A_budget_added_has_elapsed(BusinessCase given)
    {
        foreach (var at in given.Instants)
            foreach (var budget in Budgets)
                foreach (var boundary in Enum.GetValues<BusinessBoundary>())
                    if (given.Calendar.Add(at, budget, boundary) is { } due)
                        Assert.Equal(budget, given.Calendar.Elapsed(at, due));
    }

    [Property]
    public void Adding_twice_is_adding_the_sum(BusinessCase given)
    {
        foreach (var at in given.Instants)
            foreach (var boundary in Enum.GetValues<BusinessBoundary>())
                for (var i = 1; i < Budgets.Length; i++)
                    if (given.Calendar.Add(at, Budgets[^i], boundary) is { } first)
                        Assert.Equal(
                            given.Calendar.Add(at, Budgets[^i] + Budgets[i], boundary),
                            given.Calendar.Add(first, Budgets[i], boundary));
    }

    [Property]
    public void Subtract_undoes_add_up_to_closed_time(BusinessCase given)
    {
        foreach (var at in given.Instants)
            foreach (var budget in Budgets)
                if (given.Calendar.Add(at, budget) is { } due)
                {
                    var back = given.Calendar.Subtract(due, budget);
                    Assert.NotNull(back);
                    Assert.Equal(Duration.Zero, given.Calendar.Elapsed(at, back.Value) + given.Calendar.Elapsed(back.Value, at));
                }
    }

    [Property]
    public void IsOpen_is_what_elapses_over_the_next_tick(BusinessCase given)
    {
        foreach (var at in given.Instants)
            Assert.Equal(given.Calendar.IsOpen(at) ? Tick : Duration.Zero, given.Calendar.Elapsed(at, at + Tick));
    }

    [Property]
    public void Intervals_are_apart_in_order_and_sum_to_elapsed(BusinessCase given)
    {
        var (from, to) = (given.Instants[0], given.Instants[^1]);
        var intervals = given.Calendar.Intervals(from, to).ToList();
        Assert.Equal(given.Twin.Elapsed(from, to), intervals.Aggregate(Duration.Zero, (sum, i) => sum + i.Duration));
        Assert.All(intervals.Zip(intervals.Skip(1)), pair => Assert.True(pair.First.End < pair.Second.Start));
    }
}
