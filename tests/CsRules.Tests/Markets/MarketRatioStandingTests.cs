using CsRules.Markets;
using CsRules.Testing;

namespace CsRules.Tests.Markets;

/// <summary>How far a ratio is from its least: told in orders, each of which is tried one by one here.</summary>
public class MarketRatioStandingTests
{
    [Property(MaxTest = 2000)]
    public void What_may_still_go_wrong_and_what_must_still_go_right_are_found_by_trying(byte right, byte wrong, byte percent)
    {
        var (good, all, least) = ((long)right % 40, ((long)right % 40) + (wrong % 20), Rate.Percent(percent % 101));
        var standing = MarketRatioStanding.Of(MarketRatioKind.Answered, good, all, 3, 4, least);
        bool Holds(long kept, long counted) => kept * 100 >= counted * (percent % 101);
        Assert.Equal((good, all, 3, 4), (standing.Good, standing.All, standing.Open, standing.Untold));
        if (all == 0)
        {
            Assert.Equal((null, null, null, null), (standing.Share, standing.IsBelow, standing.MayMiss, standing.MissingGood));
            return;
        }

        Assert.Equal(good * 1_000_000 / all, standing.Share!.Value.Millionths);
        if (Holds(good, all))
        {
            Assert.Null(standing.MissingGood);
            // Where nothing is asked anything may be missed; the reader is told no number.
            var most = percent % 101 == 0 ? (long?)null : Enumerable.Range(0, 4_001).Last(more => Holds(good, all + more));
            Assert.Equal(most, standing.MayMiss);
            if (most is not null) Assert.False(standing.IsBelow);
        }
        else
        {
            Assert.True(standing.IsBelow);
            Assert.Null(standing.MayMiss);
            // All of them can't be reached any more by any number.
            var fewest = percent % 101 == 100 ? (long?)null : Enumerable.Range(1, 4_000).First(more => Holds(good + more, all + more));
            Assert.Equal(fewest, standing.MissingGood);
        }
    }

    [Fact]
    public void Without_a_least_nothing_is_below_it()
    {
        var standing = MarketRatioStanding.Of(MarketRatioKind.OnTimeDispatch, 1, 4, 0, 0, null);
        Assert.Equal((250_000, null, null, null), (standing.Share!.Value.Millionths, standing.IsBelow, standing.MayMiss, standing.MissingGood));
    }
}
