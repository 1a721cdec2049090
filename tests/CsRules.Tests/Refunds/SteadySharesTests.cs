using CsRules.Refunds;
using FsCheck.Xunit;

namespace CsRules.Tests.Refunds;

/// <summary>Shares of a sum that do not hang on the parts in which it is paid out.</summary>
public class SteadySharesTests
{
    [Theory]
    [InlineData(5, "1, 1", "3, 2")] // halves: the first
    [InlineData(10, "70, 20, 10", "7, 2, 1")]
    [InlineData(1, "1, 1, 1", "1, 0, 0")]
    [InlineData(2, "1, 1, 1", "1, 1, 0")]
    [InlineData(0, "3, 4", "0, 0")]
    [InlineData(7, "3, 4", "3, 4")]
    [InlineData(0, "0, 0", "0, 0")]
    public void Each_gets_its_rounded_part(long total, string weights, string expected)
    {
        // Whatever the weights, they are made large enough to hold the total.
        long[] of = [.. weights.Split(", ").Select(long.Parse)];
        Assert.Equal(expected, string.Join(", ", SteadyShares.Of(total, of)));
    }

    // Six, six and two of fourteen: of ten the largest remainder gives 4, 4, 2, and of eleven 5, 5, 1. Whoever had two would owe one.
    [Property]
    public bool A_larger_total_gives_nobody_less(int[] given)
    {
        long[] weights = [6, 6, 2, .. given.Select(w => Math.Abs((long)w) % 10_000)];
        var whole = Math.Min(weights.Sum(), 2_000);
        var before = SteadyShares.Of(0, weights);
        for (var total = 1L; total <= whole; total++)
        {
            var shares = SteadyShares.Of(total, weights);
            if (shares.Sum() != total || shares.Zip(before).Any(pair => pair.First < pair.Second) || shares.Zip(weights).Any(pair => pair.First > pair.Second)) return false;
            before = shares;
        }

        return SteadyShares.Of(weights.Sum(), weights).SequenceEqual(weights);
    }
}
