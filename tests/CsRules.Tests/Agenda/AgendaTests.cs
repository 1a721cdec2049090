using CsRules.Agenda;
using CsRules.Coupons;
using CsRules.Documents;
using CsRules.Loyalty;
using CsRules.Orders;
using CsRules.Sla;
using CsRules.Tests.Orders;
using CsRules.Tests.Service;
using NodaTime;

namespace CsRules.Tests.Agenda;


/// <summary>A test a duty, each at the last day it is in time and on the day after.</summary>
public class AgendaTests
{
    private static readonly AgendaPlan Plan = AgendaPolicy.Default.Compile();
    private static readonly DateTimeZone Seoul = Contacts.Seoul;

    [Theory]
    [InlineData(14, false)]
    [InlineData(15, true)]
    public void Art_15_1_ship_by_three_business_days_after_the_payment_over_Chuseok(int october, bool late)
    {
        // Paid on Thursday 2 October 2025; the next business days are the 10th, the 13th and the 14th.
        var entry = Of(new() { Orders = [Life(Paid(Noon(10, 2)))] }, Noon(10, october)).Entries.Single();
        Assert.Equal((DutyKind.ShipBy, new LocalDate(2025, 10, 14), late, "E-Commerce Act Art 15(1)"), (entry.Kind, entry.DueOn, entry.IsLate, entry.Law!.ToString()));
        Assert.Equal(new LocalDate(2025, 10, 15).AtStartOfDayInZone(Seoul).ToInstant(), entry.Due);
    }

    [Fact]
    public void A_duty_of_days_is_late_from_the_first_instant_of_the_next_day()
    {
        var facts = new AgendaFacts { Orders = [Life(Paid(Noon(10, 2)))] };
        var midnight = new LocalDate(2025, 10, 15).AtStartOfDayInZone(Seoul).ToInstant();
        Assert.False(Of(facts, midnight - Duration.Epsilon).Entries.Single().IsLate);
        Assert.True(Of(facts, midnight).Entries.Single().IsLate);
    }

    [Fact]
    public void What_was_sent_what_is_not_paid_and_what_was_placed_later_is_not_to_be_sent()
    {
        Assert.Empty(Of(new() { Orders = [Life(Paid(Noon(10, 2)), Event("s", OrderEventKind.Ship, Noon(10, 3)))] }, Noon(10, 10)).Entries);
        Assert.Empty(Of(new() { Orders = [Life()] }, Noon(10, 10)).Entries);
        Assert.Empty(Of(new() { Orders = [Life(Paid(Noon(10, 2)))] }, Noon(9, 30)).Entries);
        Assert.Equal(new LocalDate(2025, 10, 10), Of(new() { Orders = [Life() with { PayOnDelivery = true }] }, Noon(10, 10)).Entries.Single().DueOn);
    }

    [Fact]
    public void An_agreed_day_is_the_shops_promise_and_not_the_law()
    {
        var entry = Of(new() { Orders = [Life(Paid(Noon(10, 2))) with { Supply = new() { AgreedBy = new LocalDate(2025, 12, 1) } }] }, Noon(10, 10)).Entries.Single();
        Assert.Equal((new LocalDate(2025, 12, 1), null), (entry.DueOn, entry.Law));
    }

    [Fact]
    public void Art_15_2_a_stock_out_is_told_without_delay_and_refunded_within_three_business_days_of_the_payment()
    {
        var life = Life(Paid(Noon(10, 2))) with { Supply = new() { StockOut = new() { KnownOn = Noon(10, 16) } } };
        var entries = Of(new() { Orders = [life] }, Noon(10, 20)).Entries;
        Assert.Equal([DutyKind.StockOutRefund, DutyKind.TellStockOut], entries.Select(e => e.Kind));
        // Six days late at 15% a year on 10,000 won: 24 won, fractions dropped.
        Assert.Equal((new LocalDate(2025, 10, 14), true, Money.Won(10_000), Money.Won(24)), (entries[0].DueOn, entries[0].IsLate, entries[0].Amount, entries[0].Interest));
        Assert.Equal((Noon(10, 16), true), (entries[1].Due, entries[1].IsLate));
        StockOut Done(LocalDate? told, LocalDate? refunded) => life.Supply!.StockOut! with { ToldOn = told is { } t ? (Moment)t : null, RefundedOn = refunded is { } r ? (Moment)r : null };
        Assert.Equal([DutyKind.StockOutRefund], Of(new() { Orders = [life with { Supply = new() { StockOut = Done(new(2025, 10, 16), null) } }] }, Noon(10, 20)).Entries.Select(e => e.Kind));
        Assert.Empty(Of(new() { Orders = [life with { Supply = new() { StockOut = Done(new(2025, 10, 16), new(2025, 10, 17)) } }] }, Noon(10, 20)).Entries);
    }

    [Fact]
    public void Of_an_order_that_is_partly_out_of_stock_the_rest_is_still_to_be_sent()
    {
        var order = SampleOrders.Of([10_000, 7000]) with { Id = "o", PlacedOn = Noon(10, 2) };
        var life = new OrderLife { Order = order, Events = [Paid(Noon(10, 2))], Supply = new() { StockOut = new() { KnownOn = Noon(10, 3), Units = [new() { Line = "l1", Quantity = 1 }] } } };
        var entries = Of(new() { Orders = [life] }, Noon(10, 10)).Entries;
        Assert.Equal([DutyKind.TellStockOut, DutyKind.StockOutRefund, DutyKind.ShipBy], entries.Select(e => e.Kind));
        Assert.Equal(Money.Won(7000), entries[1].Amount);
        var all = life with { Supply = new() { StockOut = life.Supply.StockOut with { Units = [] } } };
        Assert.Equal([DutyKind.TellStockOut, DutyKind.StockOutRefund], Of(new() { Orders = [all] }, Noon(10, 10)).Entries.Select(e => e.Kind));
    }

    [Theory]
    [InlineData(10, false, 0)]
    [InlineData(11, true, 41)]
    [InlineData(20, true, 410)]
    public void Art_18_2_refund_within_three_business_days_of_the_goods_with_interest_from_then_on(int october, bool late, long interest)
    {
        var entry = Of(new() { Claims = [Claim(new LocalDate(2025, 9, 30))] }, Noon(10, october)).Entries.Single();
        Assert.Equal((DutyKind.Refund, new LocalDate(2025, 10, 10), late, Money.Won(100_000), Money.Won(interest), "E-Commerce Act Art 18(2)"),
            (entry.Kind, entry.DueOn, entry.IsLate, entry.Amount, entry.Interest, entry.Law!.ToString()));
    }

    // Goods back on Tuesday 30 September: to be asked that day, by its end.
    [Theory]
    [InlineData("2025-09-30T10:00:00+09:00", false)]
    [InlineData("2025-10-01T00:00:00+09:00", true)]
    public void Art_18_3_the_payment_provider_is_asked_without_delay(string asOf, bool late)
    {
        var claim = Claim(new LocalDate(2025, 9, 30));
        claim = claim with { Return = claim.Return with { Sale = claim.Return.Sale with { ByCard = true } } };
        AgendaEntry? Entry(ClaimRecord record) => Of(new() { Claims = [record] }, NodaTime.Text.OffsetDateTimePattern.ExtendedIso.Parse(asOf).Value.ToInstant()).Entries.SingleOrDefault(e => e.Kind == DutyKind.CancelCard);
        var entry = Entry(claim)!;
        Assert.Equal((new LocalDate(2025, 9, 30), late, "E-Commerce Act Art 18(3)"), (entry.DueOn, entry.IsLate, entry.Law!.ToString()));
        Assert.Null(Entry(claim with { CardCancelAskedOn = new LocalDate(2025, 9, 30) }));
        Assert.Null(Entry(claim with { RefundedOn = new LocalDate(2025, 9, 30) }));
    }

    [Fact]
    public void Until_the_goods_are_back_or_once_the_money_is_no_refund_is_due()
    {
        Assert.Empty(Of(new() { Claims = [Claim(null)] }, Noon(10, 20)).Entries);
        Assert.Empty(Of(new() { Claims = [Claim(new LocalDate(2025, 10, 21))] }, Noon(10, 20)).Entries);
        Assert.Empty(Of(new() { Claims = [Claim(new LocalDate(2025, 9, 30)) with { RefundedOn = new LocalDate(2025, 10, 20) }] }, Noon(10, 20)).Entries);
        Assert.Single(Of(new() { Claims = [Claim(new LocalDate(2025, 9, 30)) with { RefundedOn = new LocalDate(2025, 10, 21) }] }, Noon(10, 20)).Entries);
    }

    [Fact]
    public void Reply_by_is_the_first_response_clock_to_be_due_and_late_where_the_policy_says_so()
    {
        var talk = new Conversation { Id = "t", Channel = Channel.Email, Created = Noon(10, 13), Events = [new(Noon(10, 13), ConversationEventKind.CustomerMessage)] };
        var status = Plan.Replies.Measure(talk, Noon(10, 13));
        var entry = Of(new() { Conversations = [talk] }, Noon(10, 13)).Entries.Single();
        Assert.Equal((DutyKind.Reply, status[SlaMetric.FirstResponse].Due, false), (entry.Kind, entry.Due, entry.IsLate));
        Assert.True(Of(new() { Conversations = [talk] }, Noon(10, 15)).Entries.Single().IsLate);
        Assert.Empty(Of(new() { Conversations = [talk with { Events = talk.Events.Add(new(Noon(10, 14), ConversationEventKind.Resolved)) }] }, Noon(10, 15)).Entries);
    }

    [Theory]
    [InlineData(13, 0)]
    [InlineData(14, 1)]
    [InlineData(17, 1)]
    [InlineData(18, 0)]
    public void A_return_window_is_told_three_days_before_it_closes_and_not_after(int october, int entries)
    {
        // Delivered on Friday 10 October: through Friday the 17th.
        var life = Life(Paid(Noon(10, 2)), Event("s", OrderEventKind.Ship, Noon(10, 3)), Event("d", OrderEventKind.Deliver, Noon(10, 10)));
        var found = Of(new() { Orders = [life] }, Noon(10, october)).Entries;
        Assert.Equal(entries, found.Length);
        if (entries == 1) Assert.Equal((DutyKind.ReturnWindow, new LocalDate(2025, 10, 17), false, "E-Commerce Act Art 17(1)1"), (found[0].Kind, found[0].DueOn, found[0].IsLate, found[0].Law!.ToString()));
    }

    [Fact]
    public void A_replacement_opens_its_window_anew()
    {
        var life = Life(Paid(Noon(10, 2)), Event("s", OrderEventKind.Ship, Noon(10, 3)), Event("d", OrderEventKind.Deliver, Noon(10, 10)),
            Event("x", OrderEventKind.RequestExchange, Noon(10, 13)), Event("c", OrderEventKind.CollectExchange, Noon(10, 14)), Event("y", OrderEventKind.DeliverReplacement, Noon(10, 20)));
        Assert.Equal(new LocalDate(2025, 10, 27), Of(new() { Orders = [life] }, Noon(10, 27)).Entries.Single().DueOn);
        Assert.Empty(Of(new() { Orders = [life] }, Noon(10, 17)).Entries.Where(e => e.Kind == DutyKind.ReturnWindow));
    }

    [Theory]
    [InlineData(17, false)]
    [InlineData(18, true)]
    public void A_purchase_confirms_itself_on_the_day_the_order_module_says(int october, bool late)
    {
        var life = Life(Paid(Noon(10, 2)), Event("s", OrderEventKind.Ship, Noon(10, 3)), Event("d", OrderEventKind.Deliver, Noon(10, 10))) with { AutoConfirmDays = 7 };
        var entry = Of(new() { Orders = [life] }, Noon(10, october)).Entries.Single(e => e.Kind == DutyKind.ConfirmPurchase);
        Assert.Equal((new LocalDate(2025, 10, 17), late), (entry.DueOn, entry.IsLate));
    }

    [Fact]
    public void Points_that_end_soon_are_told_by_their_last_day()
    {
        var points = new PointsCase { Customer = "c", Program = new() { Currency = Currency.Krw, SoonDays = 10 }, Events = [new() { Id = "g", At = Noon(9, 1), Kind = PointsEventKind.Grant, Amount = Money.Won(700), ExpiresOn = new(2025, 10, 20) }] };
        var entry = Of(new() { Points = [points] }, Noon(10, 10)).Entries.Single();
        Assert.Equal((DutyKind.PointsExpire, new LocalDate(2025, 10, 20), Money.Won(700)), (entry.Kind, entry.DueOn, entry.Amount));
        Assert.Empty(Of(new() { Points = [points] }, Noon(10, 9)).Entries);
        Assert.Empty(Of(new() { Points = [points] }, Noon(10, 21)).Entries);
    }

    [Theory]
    [InlineData(12, 0)]
    [InlineData(13, 1)]
    [InlineData(20, 1)]
    [InlineData(21, 0)]
    public void A_coupon_that_ends_soon_is_told_unless_it_was_used(int october, int entries)
    {
        var book = new CouponBookDefinition(Currency.Krw, [new("W", CouponTarget.Order, new(BenefitKind.Fixed) { Amount = Money.Won(1000) }) { Validity = new() { DaysFromIssue = 30 }, Limits = new() { PerCustomer = 1 } }]);
        var plan = new AgendaPolicy { Coupons = book }.Compile();
        var held = new HeldCoupon { Customer = "c", Coupon = "W", IssuedOn = new LocalDate(2025, 9, 20) };
        Assert.Equal(entries, plan.Draw(new() { Coupons = [held] }, Noon(10, october)).Entries.Length);
        Assert.Empty(plan.Draw(new() { Coupons = [held with { Uses = 1 }] }, Noon(10, october)).Entries);
    }

    [Fact]
    public void A_silent_conversation_is_closed_kindly_from_the_instant_the_pattern_says_and_is_never_late()
    {
        var talk = new Conversation { Id = "t", Channel = Channel.Email, Created = Noon(10, 1), Events = [new(Noon(10, 1), ConversationEventKind.CustomerMessage), new(Noon(10, 2), ConversationEventKind.AgentReply)] };
        Assert.Empty(Of(new() { Conversations = [talk] }, Noon(10, 9) - Duration.Epsilon).Entries.Where(e => e.Kind == DutyKind.CloseSilent));
        var entry = Of(new() { Conversations = [talk] }, Noon(10, 20)).Entries.Single(e => e.Kind == DutyKind.CloseSilent);
        Assert.Equal((Noon(10, 9), false), (entry.Due, entry.IsLate));
    }

    [Fact]
    public void Notices_are_told_only_where_the_shop_keeps_a_record_of_them()
    {
        var life = Life(Paid(Noon(10, 2)), Event("s", OrderEventKind.Ship, Noon(10, 3)));
        Assert.Empty(Of(new() { Orders = [life] }, Noon(10, 10)).Entries);
        var entries = Of(new() { Orders = [life with { Notices = [new() { Kind = OrderNoticeKind.Received, At = Noon(10, 2) }] }] }, Noon(10, 10)).Entries;
        Assert.Equal((DutyKind.Notice, OrderNoticeKind.Shipped, Noon(10, 3), true), (entries.Single().Kind, entries[0].Notice, entries[0].Due, entries[0].IsLate));
    }

    [Fact]
    public void Two_facts_of_one_id_and_agendas_of_two_instants_are_programmers_errors()
    {
        var life = Life(Paid(Noon(10, 2)));
        Assert.Equal("agenda.same-entry", Assert.Throws<CsRulesException>(() => Of(new() { Orders = [life, life] }, Noon(10, 10))).Errors[0].Code);
        Assert.Equal("agenda.other-instant", Assert.Throws<CsRulesException>(() => Of(new() { Orders = [life] }, Noon(10, 10)).Merge(Of(new(), Noon(10, 11)))).Errors[0].Code);
        Assert.Single(Of(new() { Orders = [life] }, Noon(10, 10)).Merge(Of(new() { Orders = [life] }, Noon(10, 10))).Entries);
        Assert.Throws<CsRulesException>(() => Of(new() { Orders = [life] }, Noon(10, 10)).Merge(Of(new() { Orders = [life with { Supply = new() { AgreedBy = new LocalDate(2025, 11, 1) } }] }, Noon(10, 10))));
    }

    private static AgendaSheet Of(AgendaFacts facts, Instant asOf) => Plan.Draw(facts, asOf);

    private static Instant Noon(int month, int day) => new LocalDateTime(2025, month, day, 12, 0).InZoneStrictly(Seoul).ToInstant();

    private static OrderLife Life(params OrderEvent[] events) => new() { Order = SampleOrders.Of([10_000]) with { PlacedOn = Noon(10, 2) }, Events = [.. events] };

    private static OrderEvent Paid(Instant at) => new() { Id = "p", Kind = OrderEventKind.Pay, At = at };

    private static OrderEvent Event(string id, OrderEventKind kind, Instant at) => new() { Id = id, Kind = kind, Line = "l0", Quantity = 1, At = at };

    private static ClaimRecord Claim(LocalDate? back) => new()
    {
        Id = "R",
        Amount = Money.Won(100_000),
        Return = new() { Supply = new() { On = new LocalDate(2025, 9, 24) }, Withdrawal = new() { NoticeOn = new LocalDate(2025, 9, 26), GoodsBackOn = back is { } day ? (Moment)day : null } },
    };
}
