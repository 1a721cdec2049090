using CsRules.Markets;
using CsRules.Orders;
using NodaTime;
using static CsRules.Tests.Markets.MarketGiven;

namespace CsRules.Tests.Markets;

/// <summary>Satisfaction marks of Auction and G-market at their thresholds: ten ratings, a share from 60 to 95%, under 5% of the month before cancelled by the seller.</summary>
public class MarketMarksTests
{
    private static readonly MarketPlan Auction = MarketBook.Plan("auction");

    private static MarketMarkStanding Mark(int satisfied, int dissatisfied, params OrderLife[] orders) =>
        Auction.Assess(new() { Seller = new() { Satisfied = satisfied, Dissatisfied = dissatisfied }, Orders = [.. orders] }, At(11, 10)).Mark!;

    [Theory]
    [InlineData(1_000, 0, "5")]
    [InlineData(950, 50, "5")]
    [InlineData(949, 51, "4.5")]
    [InlineData(900, 100, "4.5")]
    [InlineData(899, 101, "3.5")]
    [InlineData(849, 151, "3")]
    [InlineData(600, 400, "1")]
    [InlineData(599, 401, null)]
    public void A_mark_begins_at_its_share(int satisfied, int dissatisfied, string? mark) => Assert.Equal(mark, Mark(satisfied, dissatisfied).Mark);

    [Fact]
    public void It_is_shown_from_ten_ratings_on_and_says_how_many_are_missing()
    {
        Assert.Equal(("5", 0), (Mark(10, 0).Mark, Mark(10, 0).MissingRatings));
        Assert.Equal((null, 1), (Mark(9, 0).Mark, Mark(9, 0).MissingRatings));
        Assert.Equal((null, 10), (Mark(0, 0).Mark, Mark(0, 0).MissingRatings));
        Assert.Null(Mark(0, 0).Share);
        // Both kinds are ratings.
        Assert.Equal(("3", 800_000), (Mark(8, 2).Mark, Mark(8, 2).Share!.Value.Millionths));
    }

    [Fact]
    public void Cancels_of_the_seller_in_the_month_before_hide_it_from_five_per_cent_on()
    {
        static OrderLife Kept(int i) => Order("k" + i, At(10, 1 + (i % 31), 0));
        static OrderLife Gone(string id, Instant paid) => Order(id, paid, (OrderEventKind.Cancel, paid + Duration.FromHours(1))) with { Supply = new() { StockOut = new() { KnownOn = paid.InZone(Auction.Zone).Date } } };
        OrderLife[] nineteen = [.. Enumerable.Range(0, 19).Select(Kept)];
        // One of twenty is five per cent, one of twenty-one is less.
        Assert.Equal((null, 50_000), (Mark(20, 0, [.. nineteen, Gone("g", At(10, 31, 23, 59))]).Mark, Mark(20, 0, [.. nineteen, Gone("g", At(10, 31, 23, 59))]).Cancelled!.Value.Millionths));
        Assert.Equal("5", Mark(20, 0, [.. nineteen, Kept(19), Gone("g", At(10, 1, 0))]).Mark);
        // Paid a minute before or behind the month it is not counted.
        Assert.Equal("5", Mark(20, 0, [.. nineteen, Gone("g", At(9, 30, 23, 59))]).Mark);
        Assert.Equal("5", Mark(20, 0, [.. nineteen, Gone("g", At(11, 1, 0))]).Mark);
        // What the customer cancelled is no cancel of the seller's.
        Assert.Equal(("5", 0), (Mark(20, 0, [.. nineteen, Order("c", At(10, 5), (OrderEventKind.Cancel, At(10, 6)))]).Mark, Mark(20, 0, nineteen).Cancelled!.Value.Millionths));
        Assert.Null(Mark(20, 0).Cancelled);
    }

    [Fact]
    public void It_changes_next_when_the_month_is_over()
    {
        Assert.Equal(At(12, 1, 0), Auction.Assess(new(), At(11, 10)).Next);
        Assert.Equal(At(12, 1, 0), Auction.Assess(new(), At(11, 1, 0)).Next);
    }
}
