using CsRules.Markets;
using CsRules.Orders;
using CsRules.Testing;
using NodaTime;
using static CsRules.Tests.Markets.MarketGiven;

namespace CsRules.Tests.Markets;

/// <summary>When points have consequences: enough of them, and enough of them for so many orders.</summary>
public class MarketSanctionTests
{
    private static readonly MarketSource Source = new() { Name = new("규칙", "rule") };

    [Property(MaxTest = 2000)]
    public void The_points_that_are_missing_are_found_by_adding_one_after_the_other(byte points, byte orders, byte percent, byte least)
    {
        var sanction = new MarketSanction { Days = 30, LeastPoints = least % 20, LeastShare = Rate.Percent(percent % 101), Source = Source };
        bool Met(long given) => given >= least % 20 && given * 100 >= (long)orders * (percent % 101);
        var missing = Enumerable.Range(0, 1_000).First(more => Met((points % 60) + more));
        Assert.Equal(missing, sanction.Missing(points % 60, orders));
        Assert.Equal(missing == 0, sanction.IsMet(points % 60, orders));
        // A condition that nobody knows may still not be met.
        Assert.Equal(missing == 0 ? null : false, (sanction with { IsUnknown = true }).IsMet(points % 60, orders));
    }

    [Fact]
    public void A_condition_that_is_not_asked_for_is_met()
    {
        Assert.True(new MarketSanction { Days = 30, LeastPoints = 10, Source = Source }.IsMet(10, 1_000_000));
        Assert.False(new MarketSanction { Days = 30, LeastPoints = 10, Source = Source }.IsMet(9, 1));
        Assert.True(new MarketSanction { Days = 30, LeastShare = Rate.Percent(40), Source = Source }.IsMet(2, 5));
        Assert.False(new MarketSanction { Days = 30, LeastShare = Rate.Percent(40), Source = Source }.IsMet(1, 3));
    }

    // Five stock-outs are ten points; of 25 paid orders they are exactly 40%, and one order more is less.
    [Theory]
    [InlineData(20, true, 1L, null)]
    [InlineData(21, false, null, 1L)]
    public void It_is_met_at_its_share_and_says_how_many_orders_or_points_are_missing(int kept, bool isMet, long? orders, long? points)
    {
        var gone = Enumerable.Range(0, 5).Select(i => Order("g" + i, At(11, 3, 9), (OrderEventKind.Cancel, At(11, 4))) with { Supply = new() { StockOut = new() { KnownOn = new LocalDate(2025, 11, 4) } } });
        var status = SmartStore.Assess(Facts([.. gone, .. Enumerable.Range(0, kept).Select(i => Order("k" + i, At(11, 3, 9), (OrderEventKind.Ship, At(11, 4))))]), At(11, 5));
        Assert.Equal((10L, kept + 5L, isMet), (status.Points, status.PaidOrders, status.IsSanctioned!.Value));
        Assert.Equal((orders, points), (status.OrdersMissing, status.PointsLeft));
        Assert.Equal(10_000_000 / (kept + 5), status.Share!.Value.Millionths);
    }

    [Theory]
    [InlineData(0, "step 1: caution")]
    [InlineData(1, "step 2: warning, with limits")]
    [InlineData(2, "step 3: no further sales")]
    [InlineData(9, "step 3: no further sales")]
    public void The_next_step_is_the_one_after_those_a_seller_has_had_and_the_last_stays(int had, string step) =>
        Assert.Equal(step, SmartStore.Assess(new() { Seller = new() { Sanctions = had } }, At(11, 5)).Step!.English);

    [Fact]
    public void Days_of_a_suspension_and_of_a_source_are_inclusive_at_both_ends()
    {
        var pause = new MarketSuspension { From = new(2025, 10, 1), Until = new(2025, 10, 10), Except = [MarketEvent.SellerCancelled], Source = Source };
        Assert.Equal([false, true, true, false], ((LocalDate[])[new(2025, 9, 30), new(2025, 10, 1), new(2025, 10, 10), new(2025, 10, 11)]).Select(day => pause.Spares(MarketEvent.DispatchLate, day)));
        Assert.False(pause.Spares(MarketEvent.SellerCancelled, new(2025, 10, 5)));
        var source = Source with { From = new LocalDate(2025, 10, 1), Until = new LocalDate(2025, 10, 10) };
        Assert.Equal([false, true, true, false], ((LocalDate[])[new(2025, 9, 30), new(2025, 10, 1), new(2025, 10, 10), new(2025, 10, 11)]).Select(source.AppliesOn));
        Assert.True(Source.AppliesOn(LocalDate.MinIsoValue));
    }
}
