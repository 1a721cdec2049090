namespace CsRules.Tests;

public class RateTests
{
    [Theory]
    [InlineData("15%", 150_000)]
    [InlineData("12.5%", 125_000)]
    [InlineData("0.0001%", 1)]
    [InlineData("-3%", -30_000)]
    [InlineData("0%", 0)]
    [InlineData("1000000000%", 10_000_000_000_000)]
    [InlineData("-1000000000%", -10_000_000_000_000)]
    public void A_share_is_read_and_written(string text, long millionths)
    {
        Assert.True(Rate.TryParse(text, out var rate));
        Assert.Equal(millionths, rate.Millionths);
        Assert.Equal(text, rate.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("15")]
    [InlineData("%")]
    [InlineData("x%")]
    [InlineData("0.00001%")]
    [InlineData("1000000001%")]
    [InlineData("-1000000001%")]
    [InlineData("1,000%")]
    public void What_is_no_share_is_not_read(string? text)
    {
        Assert.False(Rate.TryParse(text, out var rate));
        Assert.Equal(Rate.Zero, rate);
    }

    [Fact]
    public void Per_cent_and_basis_points_are_exact()
    {
        Assert.Equal(120_000, Rate.Percent(12).Millionths);
        Assert.Equal(500, Rate.BasisPoints(5).Millionths);
        Assert.Equal(Rate.One, Rate.Percent(100));
        Assert.Equal(21_474_836_470_000, Rate.Percent(int.MaxValue).Millionths);
        Assert.Throws<OverflowException>(() => Rate.BasisPoints(long.MaxValue));
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 2)]
    [InlineData(3, 2)]
    public void Shares_compare_as_their_millionths_do(long left, long right)
    {
        var (a, b) = (new Rate(left), new Rate(right));
        Assert.Equal((left < right, left <= right, left > right, left >= right), (a < b, a <= b, a > b, a >= b));
        Assert.Equal(left.CompareTo(right), a.CompareTo(b));
    }
}
