using System.Collections.Immutable;
using CsRules.Agenda;
using CsRules.Coupons;
using CsRules.Orders;
using CsRules.Testing;
using NodaTime;
using static CsRules.Orders.OrderEventKind;
using static CsRules.Tests.Agenda.AgendaGiven;

namespace CsRules.Tests.Agenda;

/// <summary>Sheets as a whole: the telling of facts, what is to come, ids, and the parts of a shop put together.</summary>
[Properties(Arbitrary = [typeof(AgendaGen)], MaxTest = 100)]
public class AgendaSheetTests
{
    private static readonly AgendaPlan OnMarket = (AgendaGen.Plan.Policy with { Market = "smartstore" }).Compile();

    [Property]
    public void The_order_in_which_facts_are_told_changes_nothing(AgendaFacts facts, int seed)
    {
        var random = new Random(seed);
        // What happened at one instant keeps the order in which it was told.
        ImmutableArray<OrderEvent> Shuffled(ImmutableArray<OrderEvent> events) =>
            [.. events.GroupBy(happened => happened.At).OrderBy(_ => random.Next()).SelectMany(same => same)];
        var told = facts with
        {
            Orders = [.. facts.Orders.OrderBy(_ => random.Next()).Select(life => life with { Events = Shuffled(life.Events) })],
            Claims = [.. facts.Claims.Reverse()],
            Conversations = [.. facts.Conversations.Reverse()],
            Points = [.. facts.Points.Reverse()],
            Coupons = [.. facts.Coupons.Reverse()],
        };
        Assert.Equal(OnMarket.Draw(facts, AgendaGen.AsOf).Entries.AsEnumerable(), OnMarket.Draw(told, AgendaGen.AsOf).Entries);
    }

    [Property]
    public void What_is_later_than_the_instant_asked_about_changes_nothing(AgendaFacts facts)
    {
        var known = facts with
        {
            Orders = [.. facts.Orders.Where(life => !Later(life.Order.PlacedOn)).Select(Known)],
            Complaints = [.. facts.Complaints.Where(complaint => !Later(complaint.ReceivedOn)).Select(complaint => complaint with { ProgressToldOn = Past(complaint.ProgressToldOn), ResultToldOn = Past(complaint.ResultToldOn) })],
            Conversations = [.. facts.Conversations.Where(talk => talk.Created <= AgendaGen.AsOf).Select(talk => talk with { Events = [.. talk.Events.Where(said => said.At <= AgendaGen.AsOf)] })],
            Points = [.. facts.Points.Select(points => points with { Events = [.. points.Events.Where(happened => happened.At <= AgendaGen.AsOf)] })],
        };
        Assert.Equal(AgendaGen.Plan.Draw(known, AgendaGen.AsOf).Entries.AsEnumerable(), AgendaGen.Plan.Draw(facts, AgendaGen.AsOf).Entries);
    }

    [Property]
    public void The_shards_of_a_shop_on_a_marketplace_come_to_the_whole_in_any_order_and_overlap_as_they_may(AgendaFacts facts, int seed)
    {
        var random = new Random(seed);
        var shards = Enumerable.Range(0, 3).Select(_ => new AgendaFacts
        {
            Orders = [.. facts.Orders.Where(_ => random.Next(2) == 0)],
            Claims = [.. facts.Claims.Where(_ => random.Next(2) == 0)],
            Conversations = [.. facts.Conversations.Where(_ => random.Next(2) == 0)],
        }).ToList();
        var rest = facts with
        {
            Orders = [.. facts.Orders.Except(shards.SelectMany(shard => shard.Orders))],
            Claims = [.. facts.Claims.Except(shards.SelectMany(shard => shard.Claims))],
            Conversations = [.. facts.Conversations.Except(shards.SelectMany(shard => shard.Conversations))],
        };
        var whole = OnMarket.Draw(facts, AgendaGen.AsOf).Entries;
        foreach (var order in new[] { shards.Append(rest), shards.Prepend(rest).Reverse() })
            Assert.Equal(whole.AsEnumerable(), order.Aggregate(AgendaSheet.Empty, (sheet, shard) => sheet.Merge(OnMarket.Draw(shard, AgendaGen.AsOf))).Entries);
    }

    [Fact]
    public void Two_machines_that_read_the_settings_for_themselves_say_the_same()
    {
        AgendaFacts Facts() => new()
        {
            Orders =
            [
                Tea(Paid(At(10, 2, 10))) with { Supply = new() { StockOut = new() { KnownOn = Day(10, 10) } }, Notices = [] },
                Tea(Paid(At(10, 2, 10))) with { Order = Tea().Order with { Id = "T-2" } },
            ],
        };
        AgendaSheet Sheet() => new AgendaPolicy { Market = "smartstore" }.Compile().Draw(Facts(), At(10, 13));
        Assert.Contains(Sheet().Entries, entry => entry.StockOut is not null);
        Assert.Equal(Sheet().Entries.AsEnumerable(), Sheet().Merge(Sheet()).Entries);
    }

    [Fact]
    public void An_id_is_the_same_tomorrow_and_no_two_duties_share_one()
    {
        var life = Tea(Paid(At(10, 2, 10)), Cup(Ship, At(10, 13, 9), quantity: 1), Cup(Ship, At(10, 13, 10), quantity: 1)) with { Notices = [] };
        string[] Ids(Instant asOf) => [.. Draw(life, asOf).Select(entry => entry.Id).Order(StringComparer.Ordinal)];
        Assert.Equal(4, Ids(At(10, 13)).Distinct().Count());
        Assert.Equal(Ids(At(10, 13)), Ids(At(10, 20)));
    }

    [Fact]
    public void A_slash_in_a_name_takes_no_other_s_id()
    {
        CouponDefinition Of(string id) => new(id, CouponTarget.Order, new(BenefitKind.Fixed) { Amount = Money.Won(1_000) }) { Validity = new() { Until = Day(10, 20) } };
        var plan = new AgendaPolicy { Coupons = new(Currency.Krw, [Of("tea"), Of("tea/gold"), Of("tea/2025-10-01"), Of("tea%2Fgold")]) }.Compile();
        HeldCoupon[] held =
        [
            new() { Coupon = "tea", Customer = "gold/7" }, new() { Coupon = "tea/gold", Customer = "7" }, new() { Coupon = "tea%2Fgold", Customer = "7" },
            new() { Coupon = "tea", Customer = "7", IssuedOn = Day(10, 1) }, new() { Coupon = "tea/2025-10-01", Customer = "7" },
        ];
        var entries = plan.Draw(new() { Coupons = [.. held] }, At(10, 15)).Entries;
        Assert.Equal(5, entries.Select(entry => entry.Id).Distinct().Count());
    }

    [Fact]
    public void A_name_without_a_slash_stands_in_its_id_as_it_is()
    {
        var plan = new AgendaPolicy { Coupons = new(Currency.Krw, [new("추석 100%", CouponTarget.Order, new(BenefitKind.Fixed) { Amount = Money.Won(1_000) }) { Validity = new() { Until = Day(10, 20) } }]) }.Compile();
        Assert.Equal("shipBy/T-1", One(Tea(Paid(At(10, 2, 10))), DutyKind.ShipBy, At(10, 2))!.Id);
        Assert.Equal("couponExpire/추석 100%25/김/7", Assert.Single(plan.Draw(new() { Coupons = [new() { Coupon = "추석 100%", Customer = "김/7" }] }, At(10, 15)).Entries).Id);
    }

    [Fact]
    public void Late_ones_stand_first_though_others_are_due_before_and_equal_instants_follow_the_kind_and_the_id()
    {
        var gone = Tea(Paid(At(10, 2, 10))) with { Supply = new() { StockOut = new() { KnownOn = Day(10, 15) } } };
        var second = gone with { Order = gone.Order with { Id = "T-0" } };
        var sheet = Plan.Draw(new() { Orders = [gone, second] }, At(10, 15));
        Assert.Equal(["stockOutRefund/T-0", "stockOutRefund/T-1", "tellStockOut/T-0", "tellStockOut/T-1"], sheet.Entries.Select(entry => entry.Id));
        Assert.Equal(2, sheet.LateCount);
        // A window that closed its day before is gone; one that closes tonight is due before what is late, and stands after it.
        var open = Tea(Paid(At(10, 1)), Cup(Ship, At(10, 2, 10)), Cup(Deliver, At(10, 8)), Pot(Cancel, At(10, 2, 10))) with { Order = Tea().Order with { Id = "T-3" } };
        Assert.Equal(["stockOutRefund/T-1", "tellStockOut/T-1", "returnWindow/2025-10-08/T-3"], Plan.Draw(new() { Orders = [open, gone] }, At(10, 15)).Entries.Select(entry => entry.Id));
    }

    [Fact]
    public void Notices_that_were_never_given_are_checked_and_drawn_as_none()
    {
        var life = Tea(Paid(At(10, 2, 10))) with { Notices = default(ImmutableArray<NoticeSent>) };
        Assert.Empty(AgendaChecks.Of(life));
        Assert.Equal([DutyKind.Notice, DutyKind.ShipBy], Draw(life, At(10, 3)).Select(entry => entry.Kind));
    }

    private static bool Later(Moment? moment) => moment?.Earliest(Seoul) > AgendaGen.AsOf;

    private static Moment? Past(Moment? moment) => Later(moment) ? null : moment;

    private static OrderLife Known(OrderLife life) => life with
    {
        Events = [.. life.Events.Where(happened => !(happened.At > AgendaGen.AsOf))],
        Order = life.Order with { Payments = [.. life.Order.Payments.Select(payment => payment with { On = Past(payment.On) })] },
        Minor = life.Minor is { } minor ? minor with { ToldOn = Past(minor.ToldOn), CancelledOn = Past(minor.CancelledOn) } : null,
        Supply = life.Supply is { } supply ? supply with { StockOut = supply.StockOut is { } gone && !Later(gone.KnownOn) ? gone with { ToldOn = Past(gone.ToldOn) } : null } : null,
    };
}
