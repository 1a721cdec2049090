using CsRules.Testing;
using FsCheck;

namespace CsRules.Tests;

/// <summary>Over many lines the winners are found in another way; they are the same.</summary>
public class AllocationOfManyLinesTests
{
    public static class Many
    {
        public static Arbitrary<Division> Any() => Divisions.OfManyLines();
    }

    [Property(Arbitrary = [typeof(Many)], MaxTest = 400)]
    public bool Agrees_with_sorting_the_remainders(Division d) => d.Shares().SequenceEqual(Divisions.SlowSplit(d.Total, d.Weights));

    [Theory]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(129)]
    [InlineData(5_000)]
    public void Of_equal_lines_the_first_ones_get_the_units_left_over(int lines)
    {
        var shares = new long[lines];
        Allocation.Split(lines + 3, [.. Enumerable.Repeat(1_000L, lines)], shares);
        Assert.Equal([2, 2, 2], shares[..3]);
        Assert.All(shares[3..], share => Assert.Equal(1, share));
    }

    [Fact]
    public void Remainders_that_rise_and_fall_like_the_teeth_of_a_saw_are_divided_as_any_others()
    {
        long[] saw = [.. Enumerable.Range(0, 4_000).Select(i => i % 2 == 0 ? i : 4_000L - i)];
        var shares = new long[saw.Length];
        Allocation.Split(1_234_567, saw, shares);
        Assert.Equal(Divisions.SlowSplit(1_234_567, saw), shares);
    }
}
