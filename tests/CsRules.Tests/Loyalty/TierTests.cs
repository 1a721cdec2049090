using CsRules.Loyalty;
using CsRules.Testing;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CsRules.Tests.Loyalty;

public class TierTests
{
    private static readonly DateTimeZone Seoul = DateTimeZoneProviders.Tzdb["Asia/Seoul"];

    public static Instant At(int year, int month, int day, int hour = 0, int minute = 0) =>
        new LocalDateTime(year, month, day, hour, minute).InZoneStrictly(Seoul).ToInstant();

    public static TierLadder Ladder(int months, TierWindowKind kind = TierWindowKind.RollingMonths) => new TierProgram
    {
        Currency = Currency.Krw,
        Window = new() { Kind = kind, Months = kind == TierWindowKind.RollingMonths ? months : null },
        Tiers =
        [
            new() { Id = "white" }, new() { Id = "silver", Spend = Money.Won(1000) },
            new() { Id = "gold", Spend = Money.Won(3000), Orders = 3 }, new() { Id = "vip", Spend = Money.Won(6000) },
        ],
    }.Compile();

    private static TierOrder Order(Instant at, long won) => new() { At = at, Spend = new() { Items = Money.Won(won) }, ConfirmedAt = at };

    [Theory]
    [InlineData(999, "white")]
    [InlineData(1000, "silver")]
    public void A_threshold_is_inclusive(long won, string tier) =>
        Assert.Equal(tier, Ladder(3).Assess(new() { Orders = [Order(At(2025, 5, 1), won)] }, At(2025, 6, 1)).Current.Id);

    // Three months to the end of May: from 1 March 00:00 in Seoul, up to but not including 1 June 00:00.
    [Theory]
    [InlineData(2025, 2, 28, 23, 59, "white")]
    [InlineData(2025, 3, 1, 0, 0, "silver")]
    [InlineData(2025, 5, 31, 23, 59, "silver")]
    [InlineData(2025, 6, 1, 0, 0, "white")]
    public void A_rolling_window_ends_with_months_in_the_shops_zone(int year, int month, int day, int hour, int minute, string tier) =>
        Assert.Equal(tier, Ladder(3).Assess(new() { Orders = [Order(At(year, month, day, hour, minute), 1000)] }, At(2025, 6, 15)).Current.Id);

    [Theory]
    [InlineData(7, "white")]
    [InlineData(8, "silver")]
    public void An_order_counts_from_the_seventh_day_after_delivery(int day, string tier)
    {
        var order = new TierOrder { At = At(2025, 5, 30), Spend = new() { Items = Money.Won(1000) }, DeliveredAt = At(2025, 6, 1, 18) };
        Assert.Equal(tier, Ladder(3).Assess(new() { Orders = [order] }, At(2025, 6, day)).Current.Id);
    }

    // Short since 1 May, two months of grace: the last day is 30 June.
    [Theory]
    [InlineData(6, 30, 23, "vip", TierReason.Grace)]
    [InlineData(7, 1, 0, "white", TierReason.Qualified)]
    public void Grace_ends_with_its_last_day(int month, int day, int hour, string tier, TierReason reason)
    {
        var ladder = (Ladder(3).Program with { GraceMonths = 2 }).Compile();
        var assessed = ladder.Assess(new() { Last = new("vip", new(2025, 1, 1), new(2025, 5, 1), new(2025, 5, 1)) }, At(2025, month, day, hour));
        Assert.Equal((tier, reason), (assessed.Current.Id, assessed.Reason));
        if (reason == TierReason.Grace) Assert.Equal(new LocalDate(2025, 6, 30), assessed.ValidUntil);
    }

    // Delivered on 1 June, an order counts on 8 June whatever the hour, and not before it was delivered.
    [Theory]
    [InlineData(1, 0, 8, "silver")]
    [InlineData(1, 23, 8, "silver")]
    [InlineData(2, 0, 8, "white")]
    [InlineData(2, 0, 9, "silver")]
    public void Days_after_delivery_are_whole_days(int delivered, int hour, int today, string tier)
    {
        var order = new TierOrder { At = At(2025, 5, 30), Spend = new() { Items = Money.Won(1000) }, DeliveredAt = At(2025, 6, delivered, hour) };
        Assert.Equal(tier, Ladder(3).Assess(new() { Orders = [order] }, At(2025, 6, today)).Current.Id);
    }

    [Theory]
    [InlineData(0, "silver")]
    [InlineData(1, "white")]
    public void On_the_day_of_delivery_it_counts_from_its_instant_where_no_days_are_waited(int before, string tier)
    {
        var ladder = (Ladder(3).Program with { Counting = new() { DaysAfterDelivery = 0 } }).Compile();
        var order = new TierOrder { At = At(2025, 5, 30), Spend = new() { Items = Money.Won(1000) }, DeliveredAt = At(2025, 6, 3, 12) };
        Assert.Equal(tier, ladder.Assess(new() { Orders = [order] }, At(2025, 6, 3, 12) - Duration.FromNanoseconds(before)).Current.Id);
    }

    [Theory]
    [InlineData(29, "white")]
    [InlineData(30, "silver")]
    public void A_threshold_of_points_is_inclusive(long points, string tier)
    {
        var ladder = (Ladder(3).Program with { Tiers = [new() { Id = "white" }, new() { Id = "silver", Points = Money.Won(30) }] }).Compile();
        Assert.Equal(tier, ladder.Assess(new() { Orders = [Order(At(2025, 5, 1), 1000) with { Points = Money.Won(points) }] }, At(2025, 6, 1)).Current.Id);
    }

    // What is missing is told condition by condition, and before it which of them are needed.
    [Theory]
    [InlineData(TierNeeds.All, true, false, "tier.all-of tier.next-spend tier.next-orders")]
    [InlineData(TierNeeds.Any, true, false, "tier.any-of tier.next-spend tier.next-orders")]
    [InlineData(TierNeeds.Any, false, false, "tier.next-spend")]
    [InlineData(TierNeeds.All, false, true, "tier.all-of tier.next-spend tier.next-points")]
    [InlineData(TierNeeds.Any, true, true, "tier.any-of tier.next-spend tier.next-orders tier.next-points")]
    public void Several_conditions_are_said_to_be_several(TierNeeds needs, bool orders, bool points, string codes)
    {
        var silver = new TierDefinition { Id = "silver", Spend = Money.Won(1000), Orders = orders ? 2 : null, Points = points ? Money.Won(5) : null, Needs = needs };
        var ladder = (Ladder(3).Program with { Tiers = [new() { Id = "white" }, silver] }).Compile();
        Assert.Equal(codes, string.Join(' ', ladder.Assess(new(), At(2025, 6, 1)).Findings.Select(f => f.Code).SkipWhile(c => c is not ("tier.all-of" or "tier.any-of" or "tier.next-spend"))));
    }

    [Fact]
    public void A_share_and_a_spend_are_two_conditions()
    {
        var ladder = (Ladder(3).Program with { Tiers = [new() { Id = "white" }, new() { Id = "top", Spend = Money.Won(1000), TopShare = Rate.Percent(1) }] }).Compile();
        Assert.Equal(["tier.all-of", "tier.next-spend", "tier.top-share"], ladder.Assess(new(), At(2025, 6, 1)).Findings.Select(f => f.Code).SkipWhile(c => c != "tier.all-of"));
    }

    [Theory]
    [InlineData("white", 3000, "tier.rise")]
    [InlineData("vip", 0, "tier.fall")]
    public void A_change_is_said_to_go_up_or_down(string before, long won, string code)
    {
        var history = new TierHistory { Last = new(before, new(2025, 1, 1), new(2025, 5, 1)), Orders = [Order(At(2025, 5, 1), won)] };
        Assert.Contains(code, Ladder(3).Assess(history, At(2025, 6, 1)).Findings.Select(f => f.Code));
        Assert.DoesNotContain(code == "tier.rise" ? "tier.fall" : "tier.rise", Ladder(3).Assess(history, At(2025, 6, 1)).Findings.Select(f => f.Code));
    }

    [Theory]
    [InlineData(TierDemotion.Straight, 0, "white", TierReason.Qualified)]
    [InlineData(TierDemotion.OneStep, 0, "gold", TierReason.OneStep)]
    [InlineData(TierDemotion.None, 0, "vip", TierReason.NeverLost)]
    [InlineData(TierDemotion.Straight, 1, "vip", TierReason.Grace)]
    public void A_tier_is_lost_as_the_program_says(TierDemotion demotion, int grace, string tier, TierReason reason)
    {
        var ladder = (Ladder(3).Program with { Demotion = demotion, GraceMonths = grace }).Compile();
        var assessed = ladder.Assess(new() { Last = new("vip", new(2025, 1, 1), new(2025, 5, 1), null) }, At(2025, 6, 1));
        Assert.Equal((tier, reason), (assessed.Current.Id, assessed.Reason));
    }

    [Fact]
    public void A_tier_is_held_through_the_period_it_was_promised_for_and_a_floor_through_its_last_day()
    {
        var last = new TierStanding("vip", new(2025, 1, 1), new(2025, 6, 1), null);
        Assert.Equal("vip", Ladder(3).Assess(new() { Last = last }, At(2025, 6, 30, 23, 59)).Current.Id);
        Assert.Equal("white", Ladder(3).Assess(new() { Last = last }, At(2025, 7, 1)).Current.Id);
        var floor = new TierFloor("gold", new(2025, 6, 10));
        Assert.Equal("gold", Ladder(3).Assess(new() { Floor = floor }, At(2025, 6, 10, 23, 59)).Current.Id);
        Assert.Equal("white", Ladder(3).Assess(new() { Floor = floor }, At(2025, 6, 11)).Current.Id);
    }

    [Theory]
    [InlineData(TierWindowKind.CalendarYear, 2024, "white")]
    [InlineData(TierWindowKind.CalendarYear, 2025, "silver")]
    [InlineData(TierWindowKind.LastCalendarYear, 2024, "silver")]
    [InlineData(TierWindowKind.LastCalendarYear, 2025, "white")]
    [InlineData(TierWindowKind.Lifetime, 2019, "silver")]
    public void Each_window_counts_its_own_time(TierWindowKind kind, int year, string tier) =>
        Assert.Equal(tier, Ladder(0, kind).Assess(new() { Orders = [Order(At(year, 1, 1), 1000)] }, At(2025, 6, 15)).Current.Id);

    [Theory]
    [InlineData(14, "white")]
    [InlineData(15, "silver")]
    public void A_window_since_an_anniversary_begins_on_its_day(int day, string tier) =>
        Assert.Equal(tier, Ladder(0, TierWindowKind.SinceAnniversary).Assess(
            new() { Joined = new(2020, 3, 15), Orders = [Order(At(2025, 3, day), 1000)] }, At(2025, 6, 15)).Current.Id);

    [Theory]
    [InlineData(100, 5)]
    [InlineData(99, 4)]
    [InlineData(19, 0)]
    public void A_top_share_has_its_places_rounded_down(long customers, long places) =>
        Assert.Equal(places, TierLadder.Places(Rate.Percent(5), customers));

    public sealed record Shopper(TierLadder Ladder, TierHistory History, Instant AsOf, int Extra)
    {
        public static Arbitrary<Shopper> Cases() => Arb.From(
            from kind in Gen.Elements(Enum.GetValues<TierWindowKind>())
            from months in Gen.Choose(1, 6)
            from count in Gen.Choose(0, 12)
            from orders in Gen.ArrayOf(
                from day in Gen.Choose(0, 600)
                from minutes in Gen.Choose(0, 1439)
                from won in Gen.Choose(0, 2500)
                from back in Gen.Choose(0, 3)
                from waited in Gen.Choose(0, 12)
                let at = At(2024, 1, 1) + Duration.FromDays(day) + Duration.FromMinutes(minutes)
                select new TierOrder
                {
                    At = at,
                    Spend = new() { Items = Money.Won(won) },
                    Refunded = back == 0 ? Money.Won(won / 2) : null,
                    DeliveredAt = waited > 9 ? null : at + Duration.FromDays(waited),
                }, count)
            from asOf in Gen.Choose(0, 600 * 24)
            from extra in Gen.Choose(1, 4000)
            select new Shopper(TierTests.Ladder(months, kind), new() { Joined = new(2023, 5, 31), Orders = [.. orders] }, At(2024, 1, 1) + Duration.FromHours(asOf), extra));
    }

    private static int Rank(TierLadder ladder, TierHistory history, Instant asOf) =>
        ladder.Program.Tiers.Select(t => t.Id).ToList().IndexOf(ladder.Assess(history, asOf).Current.Id);

    [Property(Arbitrary = [typeof(Shopper)], MaxTest = 2000)]
    public bool More_spend_never_lowers_and_a_refund_never_raises(Shopper c)
    {
        var before = Rank(c.Ladder, c.History, c.AsOf);
        foreach (var order in c.History.Orders)
        {
            var more = c.History with { Orders = c.History.Orders.Replace(order, order with { Spend = new() { Items = order.Spend.Items + Money.Won(c.Extra) } }) };
            var less = c.History with { Orders = c.History.Orders.Replace(order, order with { Refunded = (order.Refunded ?? Money.Won(0)) + Money.Won(c.Extra) }) };
            if (Rank(c.Ladder, more, c.AsOf) < before || Rank(c.Ladder, less, c.AsOf) > before) return false;
        }

        return Rank(c.Ladder, c.History with { Orders = c.History.Orders.Add(Order(c.AsOf, c.Extra)) }, c.AsOf) >= before;
    }

    [Property(Arbitrary = [typeof(Shopper)], MaxTest = 2000)]
    public bool The_stated_distance_is_enough_and_one_won_less_is_not(Shopper c)
    {
        var assessed = c.Ladder.Assess(c.History, c.AsOf);
        foreach (var distance in new[] { assessed.ToKeep, assessed.ToNext }.OfType<TierDistance>())
        {
            var target = c.Ladder.Program.Tiers.Select(t => t.Id).ToList().IndexOf(distance.Tier);
            if (distance.IsMet)
            {
                if (Rank(c.Ladder, c.History, distance.JudgedAt) < target) return false;
                continue;
            }

            var orders = Math.Max(1, distance.Orders ?? 0);
            var spend = distance.Spend?.MinorUnits ?? 0;
            if (Rank(c.Ladder, Bought(c, orders, spend), distance.JudgedAt) < target) return false;
            if (spend > 0 && Rank(c.Ladder, Bought(c, orders, spend - 1), distance.JudgedAt) >= target) return false;
            if (distance.Orders > 0 && Rank(c.Ladder, Bought(c, orders - 1, spend), distance.JudgedAt) >= target) return false;
        }

        return true;
    }

    private static TierHistory Bought(Shopper c, int orders, long spend) => c.History with
    {
        Orders = c.History.Orders.AddRange(Enumerable.Range(0, orders).Select(i => Order(c.AsOf, i == 0 ? spend : 0))),
    };

    // Twin by dates: the window as a range of local dates, order by order.
    [Property(Arbitrary = [typeof(Shopper)], MaxTest = 2000)]
    public bool Counting_by_instants_is_counting_by_local_dates(Shopper c)
    {
        var today = c.AsOf.InZone(Seoul).Date;
        var month = new LocalDate(today.Year, today.Month, 1);
        var joined = new LocalDate(today.Year, 5, 31);
        var (start, end) = c.Ladder.Program.Window.Kind switch
        {
            TierWindowKind.RollingMonths => (month.PlusMonths(-c.Ladder.Program.Window.Months!.Value), month),
            TierWindowKind.CalendarYear => (new LocalDate(today.Year, 1, 1), today.PlusDays(1)),
            TierWindowKind.LastCalendarYear => (new LocalDate(today.Year - 1, 1, 1), new LocalDate(today.Year, 1, 1)),
            TierWindowKind.Lifetime => (new LocalDate(1900, 1, 1), today.PlusDays(1)),
            _ => (joined <= today ? joined : joined.PlusYears(-1), today.PlusDays(1)),
        };
        var counted = c.History.Orders.Where(o => o.At.InZone(Seoul).Date is var on && on >= start && on < end && o.At <= c.AsOf
            && o.DeliveredAt is { } d && d <= c.AsOf && d.InZone(Seoul).Date.PlusDays(7) <= today
            && (o.Refunded is null || o.Refunded.Value.IsZero || o.Refunded < o.Spend.Items)).ToList();
        var assessed = c.Ladder.Assess(c.History, c.AsOf);
        return assessed.Orders == counted.Count && assessed.Spend.MinorUnits == counted.Sum(o => o.Spend.Items.MinorUnits - (o.Refunded?.MinorUnits ?? 0));
    }

    [Property(MaxTest = 300)]
    public bool A_top_share_is_never_exceeded_and_more_spend_never_loses_a_place(byte[] spends)
    {
        var program = Ladder(3).Program with { Tiers = [new() { Id = "all" }, new() { Id = "top", TopShare = Rate.Percent(20) }] };
        var customers = spends.Select(s => new TierHistory { Orders = [Order(At(2025, 5, 1), s % 16)] }).ToList();
        var check = TierCheck.Of(program.Compile(), customers, At(2025, 6, 1));
        var sorted = spends.Select(s => s % 16).OrderDescending().ToList();
        var expected = sorted.Count(s => s > 0 && sorted.Count(o => o >= s) <= spends.Length / 5);
        return check.Tiers[1].Customers == expected && check.Tiers[1].Customers * 5 <= spends.Length && check.Tiers.Sum(t => t.Customers) == spends.Length;
    }

    [Fact]
    public void An_assessment_allocates_its_result_and_nothing_more()
    {
        static long Bytes(int orders)
        {
            var history = new TierHistory { Orders = [.. Enumerable.Range(0, orders).Select(i => Order(At(2025, 1, 1) + Duration.FromDays(i), 100))] };
            var ladder = Ladder(12);
            for (var i = 0; i < 50; i++) ladder.Assess(history, At(2025, 6, 1));
            var before = GC.GetAllocatedBytesForCurrentThread();
            ladder.Assess(history, At(2025, 6, 1));
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Assert.Equal(Bytes(1), Bytes(100));
        Assert.InRange(Bytes(100), 1, 400);
    }
}
